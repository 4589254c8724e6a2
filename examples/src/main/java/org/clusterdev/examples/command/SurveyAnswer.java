package org.clusterdev.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterdev.examples.answers.JsonAnswers;
import org.clusterdev.examples.survey.Survey;
import org.clusterdev.graph.diagnosis.Diagnosis;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.measure.Cohesion;
import org.clusterdev.graph.measure.Structure;
import org.clusterdev.graph.trust.NetworkSnapshot;

/** What {@code assess} says about a survey: how much trust there is, since firms' words earn no maturity. */
final class SurveyAnswer {

    private SurveyAnswer() {}

    static String text(Survey survey) {
        NetworkSnapshot network = survey.snapshot();
        Cohesion cohesion = Structure.of(network.trust()).cohesion();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: trust %.2f among %d firms, by %d ties",
                survey.name(),
                surveyed(network),
                survey.firms().size(),
                survey.ties().size()));
        lines.add("  " + cohesion.density());
        lines.add("  " + cohesion.reciprocity());
        lines.add("  maturity 0: no joint action on record; maturity is earned in joint action, not said in a survey");
        survey.notes().forEach(note -> lines.add("  note: " + note));
        lines.add(Diagnosis.standard().study(survey.cluster(), network).toString());
        return String.join("\n", lines);
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
