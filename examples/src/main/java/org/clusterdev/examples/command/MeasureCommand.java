package org.clusterdev.examples.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterdev.examples.answers.JsonAnswers;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.survey.Survey;
import org.clusterdev.graph.measure.Measure;
import org.clusterdev.graph.measure.Structure;
import org.clusterdev.graph.trust.NetworkSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints measures of the structure of trust, each with the convention that it follows. */
@Command(
        name = "measure",
        description = "Measures the structure of trust among a network's firms, or of a survey's ties.",
        customSynopsis = {
            "cluster measure CASE.json [--network=ID] [--undirected] [--json]",
            "       cluster measure --stakeholders=NODES.csv --ties=EDGES.csv [--undirected] [--json]"
        })
final class MeasureCommand extends AnsweringCommand {

    @Parameters(arity = "0..1", paramLabel = "CASE.json", description = ClusterCommand.CASE)
    private Optional<Path> file = Optional.empty();

    @Option(names = "--network", paramLabel = "ID", description = "The network; without it the first one.")
    private Optional<String> network = Optional.empty();

    @Option(names = "--stakeholders", paramLabel = "NODES.csv", description = "A survey's firms: a column id.")
    private Optional<Path> stakeholders = Optional.empty();

    @Option(names = "--ties", paramLabel = "EDGES.csv", description = "A survey's ties: columns from and to.")
    private Optional<Path> ties = Optional.empty();

    @Option(names = "--undirected", description = "Read every tie in both directions.")
    private boolean undirected;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Override
    String answer() {
        NetworkSnapshot asked = snapshot();
        Structure structure = Structure.of(asked.trust().among(asked.firmIds()));
        List<Measure> measures = (undirected ? structure.undirected() : structure).measures();
        return json
                ? JsonAnswers.measures(measures).toPrettyString()
                : measures.stream().map(Measure::toString).collect(Collectors.joining("\n"));
    }

    private NetworkSnapshot snapshot() {
        if (stakeholders.isPresent() && ties.isPresent() && file.isEmpty() && network.isEmpty()) {
            return Survey.read(stakeholders.get(), ties.get()).snapshot();
        }
        if (file.isPresent() && stakeholders.isEmpty() && ties.isEmpty()) {
            return Question.of(file.get(), network, Optional.empty()).study().network();
        }
        throw BadInputException.option(
                "measure", "must be given either CASE.json or --stakeholders NODES.csv --ties EDGES.csv.");
    }
}
