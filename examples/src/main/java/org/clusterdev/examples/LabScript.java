package org.clusterdev.examples;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/**
 * The lab without a window: answers the questions piped in, one after the other, and prints nothing else.
 *
 * <p>JShell itself can be piped to, but prints its prompts and cuts long answers.
 */
public final class LabScript {

    private static final List<String> JSHELL_IMPORTS = List.of(
            "java.io.*",
            "java.math.*",
            "java.nio.file.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.regex.*",
            "java.util.stream.*");

    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final PrintStream out;

    private LabScript(JShell shell, PrintStream out) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
        this.out = out;
    }

    /**
     * Answers the questions on standard input.
     *
     * @param args the startup file, and nothing else
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                JShell shell = JShell.builder().executionEngine("local").build()) {
            run(shell, out, Files.readAllLines(Path.of(args[0])), in.lines().toList());
        }
    }

    /** Evaluates the startup silently and answers the questions. */
    static void run(JShell shell, PrintStream out, List<String> startup, List<String> questions) {
        shell.addToClasspath(System.getProperty("java.class.path"));
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        JSHELL_IMPORTS.forEach(imported -> shell.eval("import " + imported + ";"));
        new LabScript(shell, nowhere).answer(startup);
        new LabScript(shell, out).answer(questions);
    }

    private void answer(List<String> lines) {
        String open = "";
        for (String line : lines) {
            String input = open.isEmpty() ? line : open + "\n" + line;
            if (open.isEmpty() && line.strip().startsWith("/") && !line.strip().startsWith("//")) {
                if ("/exit".startsWith(line.strip()) && line.strip().length() > 1) {
                    return;
                }
                out.println("|  Commands such as " + line.strip() + " work in the window only.");
                continue;
            }
            open = evaluate(input);
        }
        if (!open.isBlank()) {
            out.println("|  Error: the last question is incomplete.");
        }
    }

    /** Evaluates what is complete and gives back what is not. */
    private String evaluate(String input) {
        String rest = input;
        while (!rest.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (next.completeness() == Completeness.EMPTY) {
                return "";
            }
            if (next.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                return rest;
            }
            boolean known = next.completeness().isComplete() && next.source() != null;
            shell.eval(known ? next.source() : rest).forEach(this::print);
            rest = known && next.remaining() != null ? next.remaining() : "";
        }
        return "";
    }

    private void print(SnippetEvent event) {
        if (event.causeSnippet() != null) {
            return; // something that was evaluated again because of another one
        }
        Snippet snippet = event.snippet();
        if (event.status() == Snippet.Status.REJECTED) {
            out.println("|  Error:");
            shell.diagnostics(snippet)
                    .forEach(each ->
                            out.println("|  " + each.getMessage(Locale.ROOT).replace("\n", "\n|  ")));
        } else if (event.exception() != null) {
            out.println("|  Exception " + words(event.exception()));
        } else if (event.value() != null && snippet instanceof ExpressionSnippet expression) {
            out.println(expression.name() + " ==> " + event.value());
        } else if (event.value() != null && snippet instanceof VarSnippet variable) {
            out.println(variable.name() + " ==> " + event.value());
        }
    }

    private static String words(JShellException thrown) {
        String kind = thrown instanceof EvalException e ? e.getExceptionClassName() : "unresolved";
        return kind + ": " + thrown.getMessage();
    }
}
