package org.clusterdev.examples.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clusterdev.examples.benchmark.BenchmarkArc;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;
import org.clusterdev.model.action.Precedence;

/**
 * Plans made step by step, each filled with whatever fits, in four orders of preference. They give the other solvers a
 * number of steps that is enough; they are no hint, but stand in where a solver has found no plan of its own.
 */
final class GreedyPlan {

    private final DivisionCase problem;
    private final List<List<BenchmarkArc>> needs = new ArrayList<>(); // by task
    private final int[] order; // of preference
    private final int[] stepOf; // from 1; 0 is not yet done
    private final long[] balance; // by firm: what it has paid and not got back

    private GreedyPlan(DivisionCase problem, int[] order) {
        this.problem = problem;
        this.order = order;
        this.stepOf = new int[problem.tasks()];
        this.balance = new long[problem.firms().size()];
        for (int task = 0; task < problem.tasks(); task++) {
            needs.add(new ArrayList<>());
        }
        problem.arcs().forEach(arc -> needs.get(arc.then()).add(arc));
    }

    /** The plans that did not get stuck: the tasks of each step, in order. */
    static List<List<List<Integer>>> all(DivisionCase problem) {
        return orders(problem).stream()
                .map(order -> new GreedyPlan(problem, order))
                .filter(GreedyPlan::fill)
                .map(greedy ->
                        Attempt.planOf(Arrays.stream(greedy.stepOf).boxed().toList()))
                .toList();
    }

    private static List<int[]> orders(DivisionCase problem) {
        long[] cost = sums(problem, FirmStakes::costs);
        long[] gain = sums(problem, FirmStakes::gains);
        long[] weight = new Successors(problem).weights(cost);
        Comparator<Integer> repaysFirst = Comparator.comparing((Integer task) -> gain[task] < cost[task])
                .thenComparing(task -> gain[task] < cost[task] ? -gain[task] : cost[task]);
        return List.of(
                sorted(problem, Comparator.comparing((Integer task) -> -weight[task])),
                sorted(problem, repaysFirst),
                sorted(problem, Comparator.comparing((Integer task) -> cost[task] - gain[task])),
                sorted(problem, Comparator.comparing((Integer task) -> -cost[task])));
    }

    private static long[] sums(DivisionCase problem, Function<FirmStakes, List<Long>> amounts) {
        long[] sums = new long[problem.tasks()];
        problem.firms()
                .forEach(firm -> Arrays.setAll(
                        sums, task -> sums[task] + amounts.apply(firm).get(task)));
        return sums;
    }

    private static int[] sorted(DivisionCase problem, Comparator<Integer> by) {
        return IntStream.range(0, problem.tasks())
                .boxed()
                .sorted(by)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether all tasks found a step. */
    private boolean fill() {
        int done = 0;
        int added = -1;
        for (int step = 1; done < order.length && added != 0; step++) {
            added = fill(step);
            done += added;
        }
        return done == order.length;
    }

    private int fill(int step) {
        List<Integer> added = new ArrayList<>();
        int before;
        do {
            before = added.size();
            for (int task : order) {
                if (stepOf[task] == 0 && isOpen(task, step) && fits(task, step)) {
                    stepOf[task] = step;
                    added.add(task);
                    pay(task);
                    break;
                }
            }
        } while (added.size() > before);
        added.forEach(this::receive);
        return added.size();
    }

    private boolean isOpen(int task, int step) {
        return needs.get(task).stream().allMatch(arc -> {
            int first = stepOf[arc.first()];
            return first > 0 && (arc.precedence() == Precedence.BEFORE || first < step);
        });
    }

    private boolean fits(int task, int step) {
        for (int firm = 0; firm < balance.length; firm++) {
            FirmStakes stakes = problem.firms().get(firm);
            if (balance[firm] + stakes.costs().get(task) > limit(stakes, step)) {
                return false;
            }
        }
        return true;
    }

    private static long limit(FirmStakes stakes, int step) {
        return stakes.limits().get(Math.min(step, stakes.limits().size()) - 1);
    }

    private void pay(int task) {
        for (int firm = 0; firm < balance.length; firm++) {
            balance[firm] += problem.firms().get(firm).costs().get(task);
        }
    }

    private void receive(int task) {
        for (int firm = 0; firm < balance.length; firm++) {
            balance[firm] -= problem.firms().get(firm).gains().get(task);
        }
    }
}
