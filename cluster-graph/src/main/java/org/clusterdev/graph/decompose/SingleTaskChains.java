package org.clusterdev.graph.decompose;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The action done one task at a time, in every order: divisible at all, and if not, by how little not.
 *
 * <p>A plan exists exactly if a plan of single tasks does, also with limits that grow: splitting a step never raises
 * what is out of pocket, overruns included, and never lowers a limit. In a chain of single tasks both kinds of precedence coincide.
 * Bottleneck paths over the links of the order ideals, O(links · firms).
 */
final class SingleTaskChains {

    private final OrderIdeals ideals;
    private final LimitRows rows;
    private final int[] sizes; // tasks done, by ideal
    private final long[] excess; // by ideal, the least worst excess over a limit on the way to it
    private final BitSet within = new BitSet(); // ideals that lead to the end without a worse excess than the least

    private SingleTaskChains(OrderIdeals ideals, LimitRows rows) {
        this.ideals = ideals;
        this.rows = rows;
        this.sizes = new int[ideals.size];
        this.excess = new long[ideals.size];
    }

    static SingleTaskChains of(OrderIdeals ideals, LimitRows rows, Meter meter) throws Meter.Stopped {
        SingleTaskChains chains = new SingleTaskChains(ideals, rows);
        chains.forward(meter);
        chains.backward(meter);
        return chains;
    }

    boolean divisible() {
        return excess[ideals.full()] <= 0;
    }

    /** The ideals on some chain that keeps every limit: a plan goes through no other, not even within a step. */
    BitSet onFeasibleChains() {
        return within;
    }

    /** The least worst excess over a limit, in parts of a minor unit. */
    long excess() {
        return excess[ideals.full()];
    }

    /** The tasks in the order of a chain of the least worst excess. */
    int[] order() {
        int[] order = new int[sizes[ideals.full()]];
        long least = Math.max(0, excess());
        int ideal = ideals.full();
        for (int place = order.length - 1; place >= 0; place--) {
            int link = ideals.linksFrom[ideal];
            while (excess[ideals.below[link]] > least || worst(ideals.below[link], ideal) > least) {
                link++;
            }
            order[place] = ideals.added[link];
            ideal = ideals.below[link];
        }
        return order;
    }

    /** Where the action is blocked: the first place in file order on any chain of the least worst excess. */
    Shortfall shortfall(Meter meter) throws Meter.Stopped {
        long least = excess[ideals.full()];
        @Nullable Shortfall first = null;
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            meter.pass();
            if (!within.get(ideal)) {
                continue;
            }
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                int below = ideals.below[link];
                if (excess[below] <= least && worst(below, ideal) == least) {
                    Shortfall here = place(below, ideal, ideals.added[link], least);
                    if (first == null
                            || here.task() < first.task()
                            || (here.task() == first.task() && here.firm() < first.firm())) {
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

    private void forward(Meter meter) throws Meter.Stopped {
        excess[0] = Long.MIN_VALUE;
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            sizes[ideal] = sizes[ideals.below[ideals.linksFrom[ideal]]] + 1;
            excess[ideal] = Long.MAX_VALUE;
            meter.count(ideals.linksFrom[ideal + 1] - ideals.linksFrom[ideal]);
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                int below = ideals.below[link];
                if (excess[below] < excess[ideal]) {
                    long here = worst(below, ideal, excess[ideal]);
                    excess[ideal] = Math.min(excess[ideal], Math.max(excess[below], here));
                }
            }
        }
    }

    private void backward(Meter meter) throws Meter.Stopped {
        long least = Math.max(0, excess[ideals.full()]);
        within.set(ideals.full());
        for (int ideal = ideals.full(); ideal > 0; ideal--) {
            meter.pass();
            if (within.get(ideal)) {
                for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                    int below = ideals.below[link];
                    if (!within.get(below) && excess[below] <= least && worst(below, ideal) <= least) {
                        within.set(below);
                    }
                }
            }
        }
    }

    /** The largest excess over a limit of any firm in the single step from {@code below} to {@code ideal}. */
    private long worst(int below, int ideal) {
        return worst(below, ideal, Long.MAX_VALUE);
    }

    /** Likewise, but anything from {@code enough} on is as good as the largest. */
    private long worst(int below, int ideal, long enough) {
        long worst = Long.MIN_VALUE;
        for (int row = 0; row < rows.count && worst < enough; row++) {
            long out = out(below, ideal, row);
            for (LimitRows.Member member : rows.members(row)) {
                worst = Math.max(worst, member.times() * out - rows.limit(member.firm(), sizes[ideal]));
            }
        }
        return worst;
    }

    private Shortfall place(int below, int ideal, int task, long least) {
        int firm = Integer.MAX_VALUE;
        long outOfPocket = 0;
        for (int row = 0; row < rows.count; row++) {
            for (LimitRows.Member member : rows.members(row)) {
                long out = member.times() * out(below, ideal, row);
                if (member.firm() < firm && out - rows.limit(member.firm(), sizes[ideal]) == least) {
                    firm = member.firm();
                    outOfPocket = out;
                }
            }
        }
        return new Shortfall(
                task, firm, rows.borne().minorUnits(least), rows.borne().minorUnits(outOfPocket), true);
    }

    private long out(int below, int ideal, int row) {
        return ideals.cost(ideal, row) - ideals.gain(below, row);
    }
}
