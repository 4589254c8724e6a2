package org.clusterdev.examples.command;

import java.nio.file.Path;
import java.util.Optional;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how mature a network is, how its actions divide and how ready it is; or how much trust a survey found. */
@Command(
        name = "assess",
        description = "Assesses a case: how mature is the network, how do its actions divide, is it ready?"
                + " Or, given two tables of a survey: how much trust is there?",
        customSynopsis = {
            "cluster assess CASE.json [--network=ID] [--action=ID] [--json]",
            "       cluster assess --stakeholders=NODES.csv --ties=EDGES.csv [--json]"
        })
final class AssessCommand extends AnsweringCommand {

    @Parameters(arity = "0..1", paramLabel = "CASE.json", description = ClusterCommand.CASE)
    private Optional<Path> file = Optional.empty();

    @Option(names = "--network", paramLabel = "ID", description = "The network; without it the first one.")
    private Optional<String> network = Optional.empty();

    @Option(names = "--action", paramLabel = "ID", description = "The action; without it all of the network.")
    private Optional<String> action = Optional.empty();

    @Option(names = "--stakeholders", paramLabel = "NODES.csv", description = "A survey's firms: a column id.")
    private Optional<Path> stakeholders = Optional.empty();

    @Option(names = "--ties", paramLabel = "EDGES.csv", description = "A survey's ties: columns from and to.")
    private Optional<Path> ties = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    String answer() {
        return stakeholders.isPresent() || ties.isPresent() ? ofSurvey() : ofCase();
    }

    private String ofCase() {
        Path named = file.orElseThrow(() -> BadInputException.option(
                "assess",
                "has nothing to assess, must be given CASE.json or" + " --stakeholders NODES.csv --ties EDGES.csv."));
        Question question = Question.of(named, network, action);
        return json ? AssessAnswer.json(question) : AssessAnswer.text(question);
    }

    private String ofSurvey() {
        if (file.isPresent() || network.isPresent() || action.isPresent()) {
            throw BadInputException.option(
                    "assess", "is given survey tables and a case, network or action, must be given one or the other.");
        }
        Survey survey = Survey.read(given("--stakeholders", stakeholders), given("--ties", ties));
        return json ? SurveyAnswer.json(survey) : SurveyAnswer.text(survey);
    }

    private static Path given(String option, Optional<Path> path) {
        return path.orElseThrow(
                () -> BadInputException.option(option, "is missing, must be given: a survey has two tables."));
    }
}
