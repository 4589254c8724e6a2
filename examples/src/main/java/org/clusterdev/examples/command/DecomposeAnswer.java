package org.clusterdev.examples.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterdev.examples.answers.JsonAnswers;
import org.clusterdev.examples.benchmark.LineBalancing;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.Objective;
import org.clusterdev.graph.decompose.RiskLimits;
import org.clusterdev.model.action.JointAction;
import org.joda.money.Money;

/** What {@code decompose} says about a case or a benchmark problem. */
final class DecomposeAnswer {

    private DecomposeAnswer() {}

    /** Without limits, those grow with trust. */
    static String text(Question question, List<Money> limits, boolean fewest) {
        return text(divide(question, limits, fewest));
    }

    static String json(Question question, List<Money> limits, boolean fewest) {
        return json(divide(question, limits, fewest));
    }

    static String text(LineBalancing problem, List<Long> limits, boolean fewest) {
        return text(Map.of(problem.name(), divide(problem, limits, fewest)));
    }

    static String json(LineBalancing problem, List<Long> limits, boolean fewest) {
        return json(Map.of(problem.name(), divide(problem, limits, fewest)));
    }

    private static Map<String, Decomposition> divide(Question question, List<Money> limits, boolean fewest) {
        NetworkStudy study = question.study().with(decomposer(fewest));
        NetworkStudy limited = limits.isEmpty() ? study : study.with(RiskLimits.fixed(limits));
        Map<String, Decomposition> answers = new LinkedHashMap<>();
        for (JointAction action : question.actions()) {
            answers.put(action.id(), limited.decompose(action));
        }
        return answers;
    }

    private static Decomposition divide(LineBalancing problem, List<Long> limits, boolean fewest) {
        return decomposer(fewest).decompose(problem.problem(limits));
    }

    private static Decomposer decomposer(boolean fewest) {
        return Decomposer.standard().withObjective(fewest ? Objective.FEWEST : Objective.BENEFIT_FIRST);
    }

    private static String text(Map<String, Decomposition> answers) {
        return String.join(
                "\n\n",
                answers.entrySet().stream()
                        .map(answer -> headed(answer.getKey(), answer.getValue().toString()) + "\n  "
                                + answer.getValue().proof())
                        .toList());
    }

    /** An answer about an action with a name starts with it already. */
    private static String headed(String id, String answer) {
        return answer.startsWith(id + ": ") ? answer : id + ": " + answer;
    }

    private static String json(Map<String, Decomposition> answers) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var actions = node.putArray("actions");
        answers.forEach((id, decomposition) ->
                actions.addObject().put("id", id).set("decomposition", JsonAnswers.decomposition(decomposition)));
        return node.toPrettyString();
    }
}
