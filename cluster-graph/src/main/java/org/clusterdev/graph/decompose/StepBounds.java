package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lower bounds on the number of steps that need no search, the strongest first asked.
 *
 * <p>All are valid for both objectives, as a plan with the fewest enabling steps is a plan.
 */
final class StepBounds {

    private final TaskGraph graph;
    private final LimitRows rows;
    private final FinancingBound[] financing;
    private final boolean[] repays; // rows in which each task brings exactly what it costs
    private final int successChain;

    private StepBounds(TaskGraph graph, LimitRows rows) {
        this.graph = graph;
        this.rows = rows;
        this.financing = new FinancingBound[rows.count];
        this.repays = new boolean[rows.count];
        for (int row = 0; row < rows.count; row++) {
            financing[row] = FinancingBound.of(rows.cost[row], rows.gain[row]);
            repays[row] = Arrays.equals(rows.cost[row], rows.gain[row]);
        }
        this.successChain = Arrays.stream(graph.soonest()).max().orElse(0);
    }

    static StepBounds of(TaskGraph graph, LimitRows rows) {
        return new StepBounds(graph, rows);
    }

    /** A number of steps and what stands behind it. */
    record Bound(int steps, Argument argument) {}

    /** The strongest bound at the limits as they are. */
    Bound strongest() {
        int evident = Math.min(1, graph.tasks);
        Bound best = new Bound(evident, new Argument.Evident(evident));
        best = stronger(best, successChain, () -> new Argument.SuccessChain(names(graph.longestSuccessChain())));
        StepLimits limits = rows.limits();
        for (int place = 0; place < limits.rows.length; place++) {
            int at = place;
            best = stronger(best, financing(limits, at), () -> financingArgument(limits, at));
            best = stronger(best, halves(limits, at), () -> packingArgument(limits, at, 2));
            best = stronger(best, thirds(limits, at), () -> packingArgument(limits, at, 6));
        }
        return best;
    }

    /** Whether these limits, by any bound, ask for more than {@code steps} steps. O(tasks · steps) a row. */
    boolean exceed(StepLimits limits, int steps) {
        for (int at = 0; at < limits.rows.length; at++) {
            if (financing(limits, at) > steps || halves(limits, at) > steps || thirds(limits, at) > steps) {
                return true;
            }
        }
        return false;
    }

    /** By step from 0 and place of the row: what must have been received by its end for so many steps to be enough. */
    long[][] leastBenefit(StepLimits limits, int steps) {
        long[][] least = new long[steps + 1][limits.rows.length];
        for (int at = 0; at < limits.rows.length; at++) {
            long[] ofRow = financing[limits.rows[at]].leastBenefit(limits.column(at), steps);
            for (int step = 0; step <= steps; step++) {
                least[step][at] = ofRow[step];
            }
        }
        return least;
    }

    private static Bound stronger(Bound best, int steps, Supplier<Argument> argument) {
        return steps > best.steps() ? new Bound(steps, argument.get()) : best;
    }

    private int financing(StepLimits limits, int at) {
        return financing[limits.rows[at]].steps(limits.column(at));
    }

    private Argument financingArgument(StepLimits limits, int at) {
        List<String> firms = rows.firms(limits.rows[at]);
        List<Long> reach = financing[limits.rows[at]].reach(limits.column(at));
        String text = reach.size() < graph.tasks
                ? "what " + firms.get(0) + " can finance"
                : "the whole cannot be financed in a step a task, in whatever order";
        return new Argument.Financing(text, firms, reach);
    }

    /**
     * Bin packing's second bound: more than half a limit fits once, exactly half twice (Scholl 1999). Only where tasks
     * repay themselves, and for the last, largest limit: then what a step may cost is that limit, whatever came before.
     */
    private int halves(StepLimits limits, int at) {
        return packing(limits, at, 2);
    }

    /** Likewise its third: more than two thirds fits once, more than a third twice, exactly a third thrice. */
    private int thirds(StepLimits limits, int at) {
        return packing(limits, at, 6);
    }

    private int packing(StepLimits limits, int at, int parts) {
        int row = limits.rows[at];
        if (!repays[row]) {
            return 0;
        }
        long most = limits.most[limits.most.length - 1][at];
        int sum = 0;
        for (long cost : rows.cost[row]) {
            sum += parts == 2 ? half(cost, most) : third(cost, most);
        }
        return (sum + parts - 1) / parts;
    }

    private Argument packingArgument(StepLimits limits, int at, int parts) {
        int row = limits.rows[at];
        long most = limits.most[limits.most.length - 1][at];
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (int task = 0; task < graph.tasks; task++) {
            long cost = rows.cost[row][task];
            int share = parts == 2 ? half(cost, most) : third(cost, most);
            if (share > 0) {
                shares.put(rows.problem().tasks().get(task), share);
            }
        }
        return new Argument.Packing(rows.firms(row), parts, shares);
    }

    /** How many halves of a step a task takes. */
    private static int half(long cost, long most) {
        return 2 * cost > most ? 2 : 2 * cost == most && cost > 0 ? 1 : 0;
    }

    /** How many sixths. */
    private static int third(long cost, long most) {
        int twoThirds = Ratio.compareProducts(3, cost, 2, most);
        int third = Ratio.compareProducts(3, cost, 1, most);
        if (cost == 0) {
            return 0;
        }
        return twoThirds > 0 ? 6 : twoThirds == 0 ? 4 : third > 0 ? 3 : third == 0 ? 2 : 0;
    }

    private List<String> names(List<Integer> tasks) {
        return tasks.stream().map(rows.problem().tasks()::get).toList();
    }
}
