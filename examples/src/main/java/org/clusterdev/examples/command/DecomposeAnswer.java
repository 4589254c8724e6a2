package org.clusterdev.examples.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterdev.examples.answers.DivisionLine;
import org.clusterdev.examples.answers.JsonAnswers;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.LineBalancing;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.RiskLimits;
import org.clusterdev.model.action.JointAction;
import org.joda.money.Money;

/** What {@code decompose} says about a case or about benchmark problems. */
final class DecomposeAnswer {

    private DecomposeAnswer() {}

    /** Without limits, those grow with trust. */
    static String text(Question question, List<Money> limits, SearchOptions search) {
        return text(divide(question, limits, search));
    }

    static String json(Question question, List<Money> limits, SearchOptions search) {
        return json(divide(question, limits, search));
    }

    static String text(LineBalancing problem, List<Long> limits, SearchOptions search) {
        return text(Map.of(problem.name(), divide(problem, limits, search)));
    }

    static String json(LineBalancing problem, List<Long> limits, SearchOptions search) {
        return json(Map.of(problem.name(), divide(problem, limits, search)));
    }

    /** An answer for each problem, in one line, found when the stream comes to it. */
    static Stream<String> lines(List<DivisionCase> problems, SearchOptions search, boolean json) {
        return problems.stream().map(problem -> {
            Decomposition answer = search.decomposer().decompose(problem.problem());
            return json
                    ? DivisionLine.json(problem.name(), answer).toString()
                    : DivisionLine.text(problem.name(), answer);
        });
    }

    private static Map<String, Decomposition> divide(Question question, List<Money> limits, SearchOptions search) {
        NetworkStudy study = question.study();
        NetworkStudy limited = limits.isEmpty() ? study : study.with(RiskLimits.fixed(limits));
        Map<String, Decomposition> answers = new LinkedHashMap<>();
        for (JointAction action : question.actions()) {
            answers.put(action.id(), limited.with(search.decomposer()).decompose(action));
        }
        return answers;
    }

    private static Decomposition divide(LineBalancing problem, List<Long> limits, SearchOptions search) {
        return search.decomposer().decompose(problem.problem(limits));
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
