package org.clusterdev.graph.decompose;

import java.util.List;
import java.util.Optional;

/**
 * The action done one task at a time, in the order in which the largest figure of any firm on the way is least; figures are
 * shares of limits, or amounts beyond them.
 *
 * <p>Bottleneck paths over the links of the order ideals, one pass for any number of firms. Figures are compared exactly.
 * O(links · kinds of firms).
 */
final class ChainBottleneck {

    private final OrderIdeals ideals;
    private final SingleTaskFigures figures;
    private final long[] worst; // by ideal: the largest figure on the way to it, as a fraction; 1/0 if no order will do
    private final long[] of;

    private ChainBottleneck(OrderIdeals ideals, SingleTaskFigures figures) {
        this.ideals = ideals;
        this.figures = figures;
        this.worst = new long[ideals.size];
        this.of = new long[ideals.size];
    }

    /** The least amount beyond the limits, in parts of a minor unit; 0 if the action divides. */
    static ChainBottleneck excess(OrderIdeals ideals, LimitRows rows, List<FirmKind> kinds, Meter meter)
            throws Meter.Stopped {
        return new ChainBottleneck(ideals, SingleTaskFigures.excess(ideals, rows, kinds)).from(Ratio.ZERO, meter);
    }

    /**
     * The least share of the limits.
     *
     * @param atLeast no order has less, as is known
     */
    static ChainBottleneck share(OrderIdeals ideals, LimitRows rows, List<FirmKind> kinds, Ratio atLeast, Meter meter)
            throws Meter.Stopped {
        return new ChainBottleneck(ideals, SingleTaskFigures.share(ideals, rows, kinds)).from(atLeast, meter);
    }

    /** The least; empty if a firm with a limit of zero is out of pocket in whatever order. */
    Optional<Ratio> least() {
        int full = ideals.full();
        return of[full] == 0 ? Optional.empty() : Optional.of(Ratio.of(worst[full], of[full]));
    }

    /** Whether the way to an ideal need not have a larger figure than the least of all. */
    boolean isLeast(int ideal) {
        return !isLess(worst[ideals.full()], of[ideals.full()], worst[ideal], of[ideal]);
    }

    /** The tasks in such an order. */
    int[] order() {
        int[] order = new int[ideals.tasks(ideals.full())];
        int ideal = ideals.full();
        for (int place = order.length - 1; place >= 0; place--) {
            figures.addUp(ideal);
            int link = ideals.linksFrom[ideal];
            while (!isLeast(ideals.below[link]) || !fits(ideals.added[link])) {
                link++;
            }
            order[place] = ideals.added[link];
            ideal = ideals.below[link];
        }
        return order;
    }

    /** Whether the task, last of what the figures are added up for, has no firm beyond the least. */
    private boolean fits(int task) {
        long[] gain = figures.gain[task];
        for (int kind = 0; kind < gain.length; kind++) {
            long figure = figures.numerator[kind] + gain[kind];
            if (figure > 0 && isLess(worst[ideals.full()], of[ideals.full()], figure, figures.denominator[kind])) {
                return false;
            }
        }
        return true;
    }

    private ChainBottleneck from(Ratio atLeast, Meter meter) throws Meter.Stopped {
        worst[0] = atLeast.numerator();
        of[0] = atLeast.denominator();
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            meter.count(ideals.linksFrom[ideal + 1] - ideals.linksFrom[ideal]);
            figures.addUp(ideal);
            worst[ideal] = 1;
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1] && !isAtFloor(ideal); link++) {
                arrive(ideals.below[link], ideals.added[link], ideal);
            }
        }
        return this;
    }

    private boolean isAtFloor(int ideal) {
        return worst[ideal] == worst[0] && of[ideal] == of[0];
    }

    private void arrive(int below, int task, int ideal) {
        long here = worst[below];
        long hereOf = of[below];
        long[] gain = figures.gain[task];
        for (int kind = 0; kind < gain.length && isLess(here, hereOf, worst[ideal], of[ideal]); kind++) {
            long figure = figures.numerator[kind] + gain[kind];
            if (figure > 0 && isLess(here, hereOf, figure, figures.denominator[kind])) {
                here = figure;
                hereOf = figures.denominator[kind];
            }
        }
        if (isLess(here, hereOf, worst[ideal], of[ideal])) {
            worst[ideal] = here;
            of[ideal] = hereOf;
        }
    }

    /** Whether a/b is less than c/d, none negative; anything by 0 is more than any number. */
    private static boolean isLess(long a, long b, long c, long d) {
        return b == d ? b != 0 && a < c : Ratio.compareProducts(a, d, c, b) < 0;
    }
}
