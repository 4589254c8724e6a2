package org.clusterdev.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongBiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.clusterdev.graph.decompose.DivisionProblem;

/** A division problem taken apart, to be put together again with something changed. */
final class DivisionEdit {

    private static final long ROOM = Long.MAX_VALUE / 4; // for all amounts of a firm together

    final List<String> tasks;
    final List<String> firms;
    final List<Arc> arcs = new ArrayList<>();
    ToLongBiFunction<String, String> cost;
    ToLongBiFunction<String, String> gain;
    Limit limit;
    UnaryOperator<String> name = id -> id;

    private final DivisionProblem problem;

    /** A task that another one needs. */
    record Arc(String from, String to, boolean afterSuccess) {}

    /** How far a firm may be out of pocket in a step. */
    interface Limit {
        long of(String firm, int step);
    }

    private DivisionEdit(DivisionProblem problem) {
        this.problem = problem;
        this.tasks = new ArrayList<>(problem.tasks());
        this.firms = new ArrayList<>(problem.firms());
        this.cost = problem::cost;
        this.gain = problem::gain;
        this.limit = problem::limit;
        for (String task : problem.tasks()) {
            problem.before(task).forEach(first -> arcs.add(new Arc(first, task, false)));
            problem.afterSuccessOf(task).forEach(first -> arcs.add(new Arc(first, task, true)));
        }
    }

    static DivisionEdit of(DivisionProblem problem) {
        return new DivisionEdit(problem);
    }

    DivisionProblem build() {
        DivisionProblem.Builder built =
                DivisionProblem.of(problem.currency(), tasks.stream().map(name).toList());
        for (String firm : firms) {
            built.firm(name.apply(firm), amounts(firm, cost), amounts(firm, gain), limits(firm));
        }
        for (Arc arc : arcs) {
            if (arc.afterSuccess()) {
                built.afterSuccess(name.apply(arc.from()), name.apply(arc.to()));
            } else {
                built.before(name.apply(arc.from()), name.apply(arc.to()));
            }
        }
        return built.build();
    }

    /** Whether so many times the amounts can still be added up. */
    boolean fits(long times) {
        return problem.firms().stream().allMatch(firm -> {
            long all = problem.limit(firm, problem.tasks().size());
            for (String task : problem.tasks()) {
                all += problem.cost(firm, task)
                        + problem.gain(firm, task); // no more than a quarter of the largest long
            }
            return all <= ROOM / times;
        });
    }

    /** Turned by some places and then round, the last first. */
    static void turn(List<String> ids, int places) {
        Collections.rotate(ids, places);
        Collections.reverse(ids);
    }

    /** Some tasks in an order in which none comes before one that it needs. */
    static List<String> inOrder(DivisionProblem problem, List<String> some) {
        List<String> left = new ArrayList<>(some);
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(task -> Collections.disjoint(problem.before(task), left))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** Firm by firm what each task costs, brings, and what may be risked, then what needs what. */
    static String describe(DivisionProblem problem) {
        DivisionEdit edit = of(problem);
        List<String> lines = new ArrayList<>();
        lines.add(problem.tasks().toString());
        for (String firm : problem.firms()) {
            lines.add(firm + " pays " + edit.amounts(firm, edit.cost) + ", gets " + edit.amounts(firm, edit.gain)
                    + ", risks " + edit.limits(firm));
        }
        lines.add(edit.arcs.toString());
        return String.join("\n", lines);
    }

    private List<Long> amounts(String firm, ToLongBiFunction<String, String> amount) {
        return tasks.stream().map(task -> amount.applyAsLong(firm, task)).toList();
    }

    private List<Long> limits(String firm) {
        return LongStream.rangeClosed(1, Math.max(1, problem.tasks().size()))
                .map(step -> limit.of(firm, (int) step))
                .boxed()
                .toList();
    }
}
