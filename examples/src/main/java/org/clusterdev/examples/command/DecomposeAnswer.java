package org.clusterdev.examples.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clusterdev.examples.answers.DivisionLine;
import org.clusterdev.examples.answers.JsonAnswers;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.LineBalancing;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.OverrunPrice;
import org.clusterdev.graph.decompose.Overruns;
import org.clusterdev.model.action.JointAction;
import org.joda.money.Money;

/** What {@code decompose} says about a case or about benchmark problems. */
final class DecomposeAnswer {

    private DecomposeAnswer() {}

    /** About a case; without limits, with those that grow with trust. */
    static String of(Question question, List<Money> limits, SearchOptions search, boolean json) {
        return written(divide(question, limits, search), search, json);
    }

    /** About a benchmark problem. */
    static String of(LineBalancing problem, List<Long> limits, SearchOptions search, boolean json) {
        return written(Map.of(problem.name(), divide(problem, limits, search)), search, json);
    }

    private static String written(Map<String, OverrunPrice> answers, SearchOptions search, boolean json) {
        return json ? json(answers, search) : text(answers, search);
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

    private static Map<String, OverrunPrice> divide(Question question, List<Money> limits, SearchOptions search) {
        NetworkStudy limited = question.study(limits);
        Map<String, OverrunPrice> answers = new LinkedHashMap<>();
        for (JointAction action : question.actions()) {
            answers.put(
                    action.id(),
                    divide(search, decomposer -> limited.with(decomposer).decompose(action)));
        }
        return answers;
    }

    private static OverrunPrice divide(LineBalancing problem, List<Long> limits, SearchOptions search) {
        return divide(search, decomposer -> decomposer.decompose(problem.problem(limits)));
    }

    /** With overruns both answers, each with the whole budget; without, one. */
    private static OverrunPrice divide(SearchOptions search, Function<Decomposer, Decomposition> divided) {
        Decomposition robust = search.ask(divided);
        Decomposition ordinary = search.overruns().isNone()
                ? robust
                : divided.apply(search.decomposer().withOverruns(Overruns.NONE));
        return OverrunPrice.of(search.objective(), ordinary, robust);
    }

    private static String text(Map<String, OverrunPrice> answers, SearchOptions search) {
        return String.join(
                "\n\n",
                answers.entrySet().stream()
                        .map(answer -> text(answer.getKey(), answer.getValue(), search))
                        .toList());
    }

    private static String text(String id, OverrunPrice price, SearchOptions search) {
        Decomposition answer = price.robust();
        String text = headed(id, answer.toString()) + "\n  " + answer.proof();
        return search.overruns().isNone()
                ? text
                : text
                        + answer.bestPlan()
                                .flatMap(DivisionPlan::worstOverrun)
                                .map(worst -> "\n  worst overrun: " + worst)
                                .orElse("")
                        + "\n  price: " + price;
    }

    /** An answer about an action with a name starts with it already. */
    static String headed(String id, String answer) {
        return answer.startsWith(id + ": ") ? answer : id + ": " + answer;
    }

    private static String json(Map<String, OverrunPrice> answers, SearchOptions search) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var actions = node.putArray("actions");
        answers.forEach((id, price) -> {
            ObjectNode action = actions.addObject().put("id", id);
            action.set("decomposition", JsonAnswers.decomposition(price.robust()));
            if (!search.overruns().isNone()) {
                action.set("overruns", JsonAnswers.overruns(search.overruns(), price));
            }
        });
        return node.toPrettyString();
    }
}
