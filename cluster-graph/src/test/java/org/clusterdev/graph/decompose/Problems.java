package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;

/** Problems in one line, written as in the literature: tasks from 0, {@code 0->1} BEFORE, {@code 0=>1} AFTER_SUCCESS. */
final class Problems {

    private Problems() {}

    static DivisionProblem oneFirm(List<Integer> cost, List<Integer> gain, List<Integer> limits, String... arcs) {
        return firms(List.of(cost), List.of(gain), List.of(limits), arcs);
    }

    static DivisionProblem firms(
            List<List<Integer>> costs, List<List<Integer>> gains, List<List<Integer>> limits, String... arcs) {
        List<String> tasks = IntStream.range(0, costs.get(0).size())
                .mapToObj(task -> "t" + task)
                .toList();
        DivisionProblem.Builder problem = DivisionProblem.of(CurrencyUnit.of("XXX"), tasks);
        for (int firm = 0; firm < costs.size(); firm++) {
            problem.firm("f" + firm, longs(costs.get(firm)), longs(gains.get(firm)), longs(limits.get(firm)));
        }
        for (String arc : arcs) {
            String[] ends = arc.split("[-=]>");
            if (arc.contains("=>")) {
                problem.afterSuccess("t" + ends[0], "t" + ends[1]);
            } else {
                problem.before("t" + ends[0], "t" + ends[1]);
            }
        }
        return problem.build();
    }

    /** One line a firm: {@code costs | gains | limits}, then the arcs. For messages of failing tests. */
    static String text(DivisionProblem problem) {
        List<String> lines = new ArrayList<>();
        for (String firm : problem.firms()) {
            lines.add(problem.tasks().stream()
                            .map(task -> problem.cost(firm, task))
                            .toList() + " | "
                    + problem.tasks().stream()
                            .map(task -> problem.gain(firm, task))
                            .toList() + " | "
                    + LongStream.rangeClosed(1, problem.taskCount())
                            .map(step -> problem.limit(firm, (int) step))
                            .boxed()
                            .toList());
        }
        return String.join("\n", lines) + "\n" + problem.arcs();
    }

    static List<List<String>> steps(DivisionPlan plan) {
        return plan.deliverables().stream().map(Deliverable::tasks).toList();
    }

    /** The same problem as if only one firm took part. */
    static DivisionProblem onlyFirm(DivisionProblem problem, String firm) {
        DivisionProblem.Builder only = DivisionProblem.of(problem.currency(), problem.tasks())
                .firm(
                        firm,
                        problem.tasks().stream()
                                .map(task -> problem.cost(firm, task))
                                .toList(),
                        problem.tasks().stream()
                                .map(task -> problem.gain(firm, task))
                                .toList(),
                        LongStream.rangeClosed(1, problem.taskCount())
                                .map(step -> problem.limit(firm, (int) step))
                                .boxed()
                                .toList());
        for (String task : problem.tasks()) {
            problem.before(task).forEach(first -> only.before(first, task));
            problem.afterSuccessOf(task).forEach(first -> only.afterSuccess(first, task));
        }
        return only.build();
    }

    private static List<Long> longs(List<Integer> amounts) {
        return amounts.stream().map(Integer::longValue).toList();
    }
}
