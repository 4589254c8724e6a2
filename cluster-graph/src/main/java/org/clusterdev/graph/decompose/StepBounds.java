package org.clusterdev.graph.decompose;

import java.util.Arrays;

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
    record Bound(int steps, String argument) {}

    /** The strongest bound at the limits as they are. */
    Bound strongest() {
        Bound best = new Bound(Math.min(1, graph.tasks), "something must be done");
        best = stronger(best, successChain, "the longest chain of tasks that await success");
        StepLimits limits = rows.limits();
        for (int at = 0; at < limits.rows.length; at++) {
            String firm = rows.problem()
                    .firms()
                    .get(rows.members(limits.rows[at]).get(0).firm());
            best = stronger(best, financing(limits, at), "what " + firm + " can finance");
            best = stronger(best, packing(limits, at), "large tasks of " + firm + " that exclude each other");
        }
        return best;
    }

    /** Whether these limits, by any bound, ask for more than {@code steps} steps. O(tasks · steps) a row. */
    boolean exceed(StepLimits limits, int steps) {
        for (int at = 0; at < limits.rows.length; at++) {
            if (financing(limits, at) > steps || packing(limits, at) > steps) {
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

    private static Bound stronger(Bound best, int steps, String argument) {
        return steps > best.steps() ? new Bound(steps, argument) : best;
    }

    private int financing(StepLimits limits, int at) {
        return financing[limits.rows[at]].steps(limits.column(at));
    }

    /**
     * Bin packing's second and third bounds: more than half a limit fits once, more than a third twice, exactly half
     * twice, exactly a third thrice (Scholl 1999). Only where tasks repay themselves, and for the last, largest limit:
     * then what a step may cost is that limit, whatever came before.
     */
    private int packing(StepLimits limits, int at) {
        int row = limits.rows[at];
        if (!repays[row]) {
            return 0;
        }
        long most = limits.most[limits.most.length - 1][at];
        int halves = 0; // in half steps
        int sixths = 0;
        for (long cost : rows.cost[row]) {
            halves += 2 * cost > most ? 2 : 2 * cost == most && cost > 0 ? 1 : 0;
            sixths += Ratio.compareProducts(3, cost, 2, most) > 0
                    ? 6
                    : Ratio.compareProducts(3, cost, 2, most) == 0 && cost > 0
                            ? 4
                            : Ratio.compareProducts(3, cost, 1, most) > 0 ? 3 : 3 * cost == most && cost > 0 ? 2 : 0;
        }
        return Math.max((halves + 1) / 2, (sixths + 5) / 6);
    }
}
