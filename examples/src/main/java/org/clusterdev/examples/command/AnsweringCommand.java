package org.clusterdev.examples.command;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that prints one answer, or several: each whole, or, if the input is bad, none at all. */
abstract class AnsweringCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    /** The whole answer, without a line break at its end. */
    abstract String answer();

    /** All answers; each is printed as soon as it is there. Input is checked before the first. */
    Stream<String> answers() {
        return Stream.of(answer());
    }

    @Override
    public final Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Iterator<String> answers = answers().iterator();
        boolean isRead = true;
        while (isRead && answers.hasNext()) {
            out.print(answers.next() + "\n");
            isRead = !out.checkError(); // flushes; whoever reads may have gone
        }
        return CommandLine.ExitCode.OK;
    }
}
