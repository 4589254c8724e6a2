package org.clusterdev.examples.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that prints one answer: whole, or, if the input is bad, not at all. */
abstract class AnsweringCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    /** The whole answer, without a line break at its end. */
    abstract String answer();

    @Override
    public final Integer call() {
        String answer = answer();
        PrintWriter out = spec.commandLine().getOut();
        out.print(answer + "\n");
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
