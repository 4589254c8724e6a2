package org.clusterdev.examples.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the action plan of a network. */
@Command(
        name = "plan",
        description = "Puts a network's candidate actions into an order: which first, who pays, who helps.")
final class PlanCommand extends AnsweringCommand {

    @Parameters(paramLabel = "CASE.json", description = ClusterCommand.CASE)
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private Path file;

    @Option(names = "--network", paramLabel = "ID", description = "The network; without it the first one.")
    private Optional<String> network = Optional.empty();

    @Override
    String answer() {
        return PlanAnswer.text(Question.of(file, network, Optional.empty()));
    }
}
