package org.clusterdev.graph.decompose;

import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One pass over the order ideals for the least co-funding in all: an amount that is enough, and one that is needed.
 *
 * <p>Enough: each ideal keeps one way to it, that of the least sum over the firms of the most each was over its limits so
 * far; ways that start dearer may end cheaper, so that this is near the least, not the least. Needed: what is needed is no
 * less than what all firms together need at one task; so the bottleneck of that sum. Both count, for each kind of firm, no
 * less than it needs alone. O(links · kinds of firms). Source: ours.
 */
final class CoFundingPass {

    private static final int MOST_AMOUNTS =
            12_000_000; // one an ideal and kind of firm; with the standard memory, 96 MB
    private static final long MOST = Long.MAX_VALUE / 8;

    private final OrderIdeals ideals;
    private final SingleTaskFigures figures;
    private final long[] firms; // by kind
    private final long[] over; // by ideal, kind: on the way kept
    private final long[] atOnce; // by ideal: the bottleneck of sums

    private CoFundingPass(OrderIdeals ideals, LimitRows rows, List<FirmKind> kinds) {
        this.ideals = ideals;
        this.figures = SingleTaskFigures.excess(ideals, rows, kinds);
        this.firms = kinds.stream().mapToLong(kind -> kind.firms().size()).toArray();
        this.over = new long[ideals.size * firms.length];
        this.atOnce = new long[ideals.size];
    }

    /**
     * The least sum in minor units; empty if the pass would take too much memory or amounts are too large to be added up.
     *
     * @param alone by kind, what each of its firms needs at least, whatever the others may risk, in minor units
     */
    static Optional<Between<Long>> least(
            OrderIdeals ideals, LimitRows rows, List<FirmKind> kinds, long[] alone, Meter meter) throws Meter.Stopped {
        if ((long) ideals.size * kinds.size() > meter.most(MOST_AMOUNTS) || whole(rows, kinds) > MOST) {
            return Optional.empty();
        }
        CoFundingPass pass = new CoFundingPass(ideals, rows, kinds);
        pass.run(Arrays.stream(alone).map(rows.borne()::parts).toArray(), meter);
        return Optional.of(new Between<>(
                rows.borne().minorUnits(pass.atOnce[ideals.full()]), Optional.of(pass.enough(rows.borne()))));
    }

    /** The most that all firms together can be over their limits. */
    private static long whole(LimitRows rows, List<FirmKind> kinds) {
        long whole = 0;
        for (FirmKind kind : kinds) {
            long each = LongMath.saturatedMultiply(kind.times(), rows.whole(kind.row()));
            whole = LongMath.saturatedAdd(
                    whole, LongMath.saturatedMultiply(kind.firms().size(), each));
        }
        return whole;
    }

    private long enough(Overruns borne) {
        long sum = 0;
        for (int kind = 0; kind < firms.length; kind++) {
            sum += firms[kind] * borne.minorUnits(over[ideals.full() * firms.length + kind]);
        }
        return sum;
    }

    private void run(long[] alone, Meter meter) throws Meter.Stopped {
        System.arraycopy(alone, 0, over, 0, alone.length);
        for (int kind = 0; kind < alone.length; kind++) {
            atOnce[0] += firms[kind] * alone[kind];
        }
        long[] here = new long[alone.length];
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            meter.count(ideals.linksFrom[ideal + 1] - ideals.linksFrom[ideal]);
            figures.addUp(ideal);
            atOnce[ideal] = Long.MAX_VALUE;
            long least = Long.MAX_VALUE;
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                int from = ideals.below[link] * alone.length;
                long[] gain = figures.gain[ideals.added[link]];
                long sum = 0;
                long now = 0;
                for (int kind = 0; kind < alone.length; kind++) {
                    long figure = figures.numerator[kind] + gain[kind];
                    here[kind] = Math.max(over[from + kind], figure);
                    sum += firms[kind] * here[kind];
                    now += firms[kind] * Math.max(alone[kind], figure);
                }
                atOnce[ideal] = Math.min(atOnce[ideal], Math.max(now, atOnce[ideals.below[link]]));
                if (sum < least) {
                    least = sum;
                    System.arraycopy(here, 0, over, ideal * alone.length, alone.length);
                }
            }
        }
    }
}
