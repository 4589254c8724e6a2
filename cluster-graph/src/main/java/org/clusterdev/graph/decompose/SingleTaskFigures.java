package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.List;

/**
 * What a single task, done last of an ideal, puts each kind of firm out of pocket by: as a share of its limit, or beyond it.
 *
 * <p>What is the same for each task that can be the last is added up once an ideal; the task only takes back what it brings.
 */
final class SingleTaskFigures {

    /** By task, kind: what the task brings. */
    final long[][] gain;

    /** By kind, at the ideal: the figure's numerator less what the last task brings; its denominator, 0 for no limit at all. */
    final long[] numerator;

    long[] denominator;

    private final OrderIdeals ideals;
    private final int[] row; // by kind
    private final long[] times;
    private final long[][] less; // by step from 1, kind
    private final long[][] denominators;

    private SingleTaskFigures(
            OrderIdeals ideals, LimitRows rows, List<FirmKind> kinds, long[][] less, long[][] denominators) {
        this.ideals = ideals;
        this.row = kinds.stream().mapToInt(FirmKind::row).toArray();
        this.times = kinds.stream().mapToLong(FirmKind::times).toArray();
        this.less = less;
        this.denominators = denominators;
        this.denominator = denominators[0];
        this.numerator = new long[row.length];
        this.gain = FirmKind.gains(kinds, rows);
    }

    /** How far out of pocket beyond the limit, in parts of a minor unit. */
    static SingleTaskFigures excess(OrderIdeals ideals, LimitRows rows, List<FirmKind> kinds) {
        long[] ones = new long[kinds.size()];
        Arrays.fill(ones, 1);
        long[][] limits = limits(rows, kinds);
        long[][] denominators = new long[limits.length][];
        Arrays.fill(denominators, ones);
        return new SingleTaskFigures(ideals, rows, kinds, limits, denominators);
    }

    /** Out of pocket as a share of the limit. */
    static SingleTaskFigures share(OrderIdeals ideals, LimitRows rows, List<FirmKind> kinds) {
        long[][] limits = limits(rows, kinds);
        return new SingleTaskFigures(ideals, rows, kinds, new long[limits.length][kinds.size()], limits);
    }

    private static long[][] limits(LimitRows rows, List<FirmKind> kinds) {
        long[][] limits = new long[rows.problem().taskCount() + 1][kinds.size()];
        for (int step = 1; step < limits.length; step++) {
            for (int kind = 0; kind < limits[step].length; kind++) {
                limits[step][kind] = rows.limit(kinds.get(kind).firms().get(0), step);
            }
        }
        return limits;
    }

    /** Adds up what is the same for each last task of the ideal. */
    void addUp(int ideal) {
        int step = ideals.tasks(ideal);
        denominator = denominators[step];
        int of = -1;
        long net = 0;
        for (int kind = 0; kind < row.length; kind++) {
            if (row[kind] != of) {
                of = row[kind];
                net = ideals.cost(ideal, of) - ideals.gain(ideal, of);
            }
            numerator[kind] = times[kind] * net - less[step][kind];
        }
    }
}
