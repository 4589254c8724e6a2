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
import org.clusterdev.graph.decompose.TradeOff;
import org.clusterdev.model.action.JointAction;
import org.joda.money.Money;

/** What {@code decompose --trade-off} says about a case or about benchmark problems. */
final class TradeOffAnswer {

    private TradeOffAnswer() {}

    /** About a case; without limits, with those that grow with trust. */
    static String of(Question question, List<Money> limits, SearchOptions search, boolean json) {
        NetworkStudy study = question.study(limits);
        Map<String, TradeOff> answers = new LinkedHashMap<>();
        for (JointAction action : question.actions()) {
            answers.put(
                    action.id(), search.ask(decomposer -> study.with(decomposer).tradeOff(action)));
        }
        return written(answers, json);
    }

    /** About a benchmark problem. */
    static String of(LineBalancing problem, List<Long> limits, SearchOptions search, boolean json) {
        TradeOff answer = search.ask(decomposer -> decomposer.tradeOff(problem.problem(limits)));
        return written(Map.of(problem.name(), answer), json);
    }

    /** An answer for each problem, in one line, found when the stream comes to it. */
    static Stream<String> lines(List<DivisionCase> problems, SearchOptions search, boolean json) {
        return problems.stream().map(problem -> {
            TradeOff answer = search.decomposer().tradeOff(problem.problem());
            return json
                    ? DivisionLine.json(problem.name(), answer).toString()
                    : DivisionLine.text(problem.name(), answer);
        });
    }

    private static String written(Map<String, TradeOff> answers, boolean json) {
        return json ? json(answers) : text(answers);
    }

    private static String text(Map<String, TradeOff> answers) {
        return String.join(
                "\n\n",
                answers.entrySet().stream()
                        .map(answer -> DecomposeAnswer.headed(
                                answer.getKey(), answer.getValue().explain().toString()))
                        .toList());
    }

    private static String json(Map<String, TradeOff> answers) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var actions = node.putArray("actions");
        answers.forEach(
                (id, answer) -> actions.addObject().put("id", id).set("tradeOff", JsonAnswers.tradeOff(answer)));
        return node.toPrettyString();
    }
}
