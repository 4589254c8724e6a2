package org.clusterdev.graph.decompose;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The action done one task at a time, in every order: divisible at all, and if not, by how little not.
 *
 * <p>A plan exists exactly if a plan of single tasks does, also with limits that grow: splitting a step never raises
 * what is out of pocket, overruns included, and never lowers a limit. In a chain of single tasks both kinds of precedence coincide.
 * A pass over the links of the order ideals from either end, O(links · firms).
 */
final class SingleTaskChains {

    private final OrderIdeals ideals;
    private final LimitRows rows;
    private final SingleTaskFigures figures;
    private final ChainBottleneck bottleneck;
    private final long least;
    private final BitSet within = new BitSet(); // ideals that lead to the end without a worse excess than the least

    private SingleTaskChains(OrderIdeals ideals, LimitRows rows, Meter meter) throws Meter.Stopped {
        this.ideals = ideals;
        this.rows = rows;
        List<FirmKind> kinds = FirmKind.of(rows);
        this.figures = SingleTaskFigures.excess(ideals, rows, kinds);
        this.bottleneck = ChainBottleneck.excess(ideals, rows, kinds, meter);
        this.least = bottleneck.least().orElseThrow().numerator();
        backward(meter);
    }

    static SingleTaskChains of(OrderIdeals ideals, LimitRows rows, Meter meter) throws Meter.Stopped {
        return new SingleTaskChains(ideals, rows, meter);
    }

    boolean divisible() {
        return least == 0;
    }

    /** The ideals on some chain of the least worst excess; a plan, if there is any, goes through no other, not even within a step. */
    BitSet onFeasibleChains() {
        return within;
    }

    /** The least worst excess over a limit, in parts of a minor unit; 0 if every limit can be kept. */
    long excess() {
        return least;
    }

    /** The tasks in the order of a chain of the least worst excess. */
    int[] order() {
        return bottleneck.order();
    }

    /** Where the action is blocked: the first place in file order on any chain of the least worst excess. */
    Shortfall shortfall(Meter meter) throws Meter.Stopped {
        @Nullable Shortfall first = null;
        for (int ideal = within.nextSetBit(1); ideal >= 0; ideal = within.nextSetBit(ideal + 1)) {
            meter.pass();
            figures.addUp(ideal);
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                int task = ideals.added[link];
                boolean later = first != null && first.task() < task;
                if (!later && bottleneck.isLeast(ideals.below[link]) && worst(task) == least) {
                    Shortfall here = place(ideal, task);
                    if (first == null || first.task() > task || first.firm() > here.firm()) {
                        first = here;
                    }
                }
            }
        }
        if (first == null) {
            throw new IllegalStateException("no place has the least excess " + least);
        }
        return first;
    }

    private void backward(Meter meter) throws Meter.Stopped {
        within.set(ideals.full());
        for (int ideal = ideals.full(); ideal > 0; ideal = within.previousSetBit(ideal - 1)) {
            meter.pass();
            figures.addUp(ideal);
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                int below = ideals.below[link];
                if (!within.get(below) && bottleneck.isLeast(below) && worst(ideals.added[link]) <= least) {
                    within.set(below);
                }
            }
        }
    }

    /** The largest excess over a limit of any firm if the task is the last of what figures are added up for. */
    private long worst(int task) {
        long worst = Long.MIN_VALUE;
        for (int kind = 0; kind < figures.numerator.length; kind++) {
            worst = Math.max(worst, figures.numerator[kind] + figures.gain[task][kind]);
        }
        return worst;
    }

    private Shortfall place(int ideal, int task) {
        int step = ideals.tasks(ideal);
        int firm = Integer.MAX_VALUE;
        long outOfPocket = 0;
        for (int row = 0; row < rows.count; row++) {
            for (LimitRows.Member member : rows.members(row)) {
                long net = ideals.cost(ideal, row) - ideals.gain(ideal, row);
                long out = member.times() * (net + rows.gain[row][task]);
                if (member.firm() < firm && out - rows.limit(member.firm(), step) == least) {
                    firm = member.firm();
                    outOfPocket = out;
                }
            }
        }
        return new Shortfall(
                task, firm, rows.borne().minorUnits(least), rows.borne().minorUnits(outOfPocket), true);
    }
}
