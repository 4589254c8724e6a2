package org.clusterdev.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.Test;

/** The README's Java blocks, typed into JShell one after the other: each value must be what its comment promises. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROMISE = Pattern.compile("//\\s*==>\\s*(.*?)\\s*$", Pattern.MULTILINE);

    @Test
    void itsCodeDoesWhatItsCommentsSay() throws IOException {
        int promises = 0;
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String line : Files.readAllLines(Path.of("cluster.jsh"))) {
                if (line.startsWith("import")) {
                    run(shell, line + ";");
                }
            }
            for (String block : javaBlocks(readme())) {
                promises += check(shell, block);
            }
        }
        assertTrue(promises >= 6, "the README promises " + promises + " values");
    }

    @Test
    void itOpensWithOneSentenceAndTwoCommands() throws IOException {
        String[] parts = readme().split("```", 3);
        assertEquals(1, parts[0].strip().lines().count());
        List<String> commands = parts[1].lines().skip(1).toList();
        assertEquals(2, commands.size());
        assertTrue(commands.get(0).startsWith("mvn -q compile -Pquickstart "), commands.get(0));
        assertTrue(commands.get(1).startsWith("mvn verify "), commands.get(1));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("..", "README.md"), StandardCharsets.UTF_8);
    }

    private static List<String> javaBlocks(String text) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        assertFalse(blocks.isEmpty());
        return blocks;
    }

    private static int check(JShell shell, String block) {
        int promises = 0;
        int at = 0;
        while (!block.substring(at).isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(block.substring(at));
            assertTrue(next.completeness().isComplete(), () -> "cannot be read as Java: " + block);
            String statement = next.source().strip();
            int end = endOfLine(block, block.indexOf(statement, at) + statement.length());
            String value = run(shell, statement);
            Matcher promise = PROMISE.matcher(block.substring(block.lastIndexOf('\n', end - 1) + 1, end));
            if (promise.find()) {
                assertEquals(promise.group(1), value, statement);
                promises++;
            }
            at = end;
        }
        return promises;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static String run(JShell shell, String statement) {
        String value = "";
        String rest = statement;
        while (!rest.isBlank()) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = info.completeness() == SourceCodeAnalysis.Completeness.EMPTY ? rest : info.source();
            for (SnippetEvent event : shell.eval(source)) {
                assertEquals(
                        Snippet.Status.VALID,
                        event.status(),
                        () -> source + " "
                                + shell.diagnostics(event.snippet())
                                        .map(problem -> problem.getMessage(null))
                                        .toList());
                assertTrue(event.exception() == null, () -> source + " threw " + event.exception());
                value = event.value() == null ? "" : event.value();
            }
            rest = info.remaining();
        }
        return value;
    }
}
