package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far each row may be out of pocket at each step, for those rows that can matter.
 *
 * <p>A row is dropped if its whole cost, overruns included, is within its first limit, or if another row pays no less,
 * gets no more and may risk no more for every task and step: whoever keeps that one keeps this one, also with overruns,
 * as each premium is the same share of the cost. Both are valid for every form and
 * objective, as they concern limits only; enabling is counted elsewhere ({@link EnablingRows}).
 */
final class StepLimits {

    /** The rows that can matter, as numbers in {@link LimitRows}. */
    final int[] rows;

    /** By step from 1 and place in {@link #rows}. */
    final long[][] most;

    /** The first step from which no limit grows any more. */
    final int plateau;

    private StepLimits(int[] rows, long[][] most) {
        this.rows = rows;
        this.most = most;
        int step = most.length - 1;
        while (step > 1 && Arrays.equals(most[step - 1], most[step])) {
            step--;
        }
        this.plateau = step;
    }

    static StepLimits of(LimitRows all, long[][] most) {
        boolean[] dropped = new boolean[all.count];
        for (int row = 0; row < all.count; row++) {
            dropped[row] = all.whole(row) <= most[1][row];
        }
        for (int row = 0; row < all.count; row++) {
            for (int other = 0; other < all.count && !dropped[row]; other++) {
                dropped[row] = other != row && !dropped[other] && covers(all, most, other, row);
            }
        }
        int[] kept = IntStream.range(0, all.count).filter(row -> !dropped[row]).toArray();
        long[][] limits = new long[most.length][];
        for (int step = 0; step < most.length; step++) {
            long[] at = most[step];
            limits[step] = Arrays.stream(kept).mapToLong(row -> at[row]).toArray();
        }
        return new StepLimits(kept, limits);
    }

    boolean sameAs(StepLimits other) {
        return Arrays.equals(rows, other.rows) && Arrays.deepEquals(most, other.most);
    }

    /** The limits of one of the rows that matter, by step from 1. */
    long[] column(int at) {
        long[] column = new long[most.length];
        for (int step = 1; step < most.length; step++) {
            column[step] = most[step][at];
        }
        return column;
    }

    private static boolean covers(LimitRows all, long[][] most, int strict, int lenient) {
        for (int step = 1; step < most.length; step++) {
            if (most[step][strict] > most[step][lenient]) {
                return false;
            }
        }
        for (int task = 0; task < all.cost[strict].length; task++) {
            if (all.cost[strict][task] < all.cost[lenient][task] || all.gain[strict][task] > all.gain[lenient][task]) {
                return false;
            }
        }
        return true;
    }
}
