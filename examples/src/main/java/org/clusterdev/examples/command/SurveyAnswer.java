package org.clusterdev.examples.command;

import java.util.Locale;
import org.clusterdev.examples.answers.JsonAnswers;
import org.clusterdev.examples.survey.Survey;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.trust.NetworkSnapshot;

/** What {@code assess} says about a survey: how much trust there is, since firms' words earn no maturity. */
final class SurveyAnswer {

    private SurveyAnswer() {}

    static String text(Survey survey) {
        NetworkSnapshot network = survey.snapshot();
        StringBuilder lines = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: trust %.2f among %d firms, by %d ties%n",
                survey.name(),
                surveyed(network),
                survey.firms().size(),
                survey.ties().size()));
        survey.notes().forEach(note -> lines.append("  note  ").append(note).append('\n'));
        lines.append("maturity: ").append(MaturityModel.standard().assess(network));
        return lines.toString().replace("\r\n", "\n");
    }

    static String json(Survey survey) {
        NetworkSnapshot network = survey.snapshot();
        var answer = JsonAnswers.network(network, MaturityModel.standard().assess(network));
        answer.put("surveyedTrust", surveyed(network));
        answer.putArray("actions");
        return answer.toPrettyString();
    }

    private static double surveyed(NetworkSnapshot network) {
        return MaturityModel.surveyed().assess(network).score();
    }
}
