package org.clusterdev.examples.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.clusterdev.examples.input.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The command line of the workbench.
 *
 * <p>Exit codes: 0 answered, whatever the verdict; 1 an error of the program; 2 bad input, with one line on standard
 * error and nothing on standard output.
 */
@Command(
        name = "cluster",
        description = "From a case to: how mature, how divided, how ready, what next.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = ClusterCommand.Version.class,
        subcommands = {
            AssessCommand.class,
            DecomposeCommand.class,
            PlanCommand.class,
            MeasureCommand.class,
            SchemaCommand.class
        },
        footer = {"", "Exit codes: 0 answered, 1 error of the program, 2 bad input."})
public final class ClusterCommand implements Runnable {

    static final String CASE =
            "The case, or the name of a bundled one: handloom, pharma, rice-milling, textile, weavers.";

    private static final int BAD_INPUT = 2;
    private static final int ERROR = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    private ClusterCommand() {}

    /** Answers the question on the command line and ends the program with the exit code. */
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exitCode = runInMemory(out, err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static int runInMemory(PrintWriter out, PrintWriter err, String... args) {
        try {
            return run(out, err, args);
        } catch (OutOfMemoryError e) {
            err.println("The question needs more memory than Java has. Maybe the file is larger than it should be.");
            return ERROR;
        }
    }

    /**
     * Answers the question on a command line.
     *
     * @param out where the answer goes
     * @param err where a refusal goes
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new ClusterCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(ClusterCommand::refuseOptions)
                .setExecutionExceptionHandler(ClusterCommand::refuse)
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Nothing is asked, must be one of assess, decompose, plan, measure, schema.");
    }

    private static int refuseOptions(ParameterException refused, String[] args) {
        CommandLine command = refused.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        BadInputException oneLine = new BadInputException(
                name, "", withStop(String.valueOf(refused.getMessage())) + " See " + name + " --help.");
        command.getErr().println(oneLine.getMessage());
        command.getErr().flush();
        return BAD_INPUT;
    }

    private static int refuse(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (thrown instanceof BadInputException) {
            err.println(thrown.getMessage());
            err.flush();
            return BAD_INPUT;
        }
        err.println("Error of the program, not of the input: please report it with the case.");
        thrown.printStackTrace(err);
        err.flush();
        return ERROR;
    }

    private static String withStop(String message) {
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    /** The version of the library, as the build wrote it down. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"cluster-development " + Build.version()};
        }
    }
}
