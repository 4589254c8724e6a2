package org.clusterdev.graph.decompose;

import java.util.Arrays;

/**
 * The rows of a question as a {@link Relaxation} weighs them: what each must keep in each step.
 *
 * <p>Where limits grow, one row more: by the end of step k at least k tasks are done. A step in which nothing is done can
 * then be filled by splitting one before it (decomposition with waits); where limits do not grow it can be left out.
 */
final class RelaxedRows {

    private static final long UNITS = 1L << 58; // sums of weighted amounts stay below
    private static final int FINE = 1 << 12; // weights are told apart by at least so much

    final int count;
    final int steps;
    final int tasks;
    final long[][] cost; // by row, task
    final long[][] gain;
    private final long[][] most; // by row, step from 1
    private final double[] whole; // by row: what excesses are parts of
    private final double unit; // of weights

    private RelaxedRows(LoadQuestion asked, boolean counting) {
        LoadForm form = asked.form();
        int own = asked.rows().length;
        this.steps = asked.maxSteps();
        this.tasks = form.tasks;
        this.count = own + (counting ? 1 : 0);
        this.cost = new long[count][tasks];
        this.gain = new long[count][tasks];
        this.most = new long[count][steps + 1];
        for (int row = 0; row < own; row++) {
            cost[row] = form.cost[asked.rows()[row]];
            gain[row] = form.gain[asked.rows()[row]];
            for (int step = 1; step <= steps; step++) {
                most[row][step] = asked.most()[step][row];
            }
        }
        if (counting) {
            Arrays.fill(cost[own], -1);
            for (int step = 1; step <= steps; step++) {
                most[own][step] = -step;
            }
        }
        this.whole = new double[count];
        this.unit = UNITS / widest();
    }

    /** The rows, and what growing limits ask for besides. */
    static RelaxedRows of(LoadQuestion asked) {
        return new RelaxedRows(asked, asked.plateau() > 1);
    }

    /** The rows alone, whose weights can be told a reader: weaker where limits grow. */
    static RelaxedRows plain(LoadQuestion asked) {
        return new RelaxedRows(asked, false);
    }

    private double widest() {
        double widest = 1;
        for (int row = 0; row < count; row++) {
            double costs = sum(cost[row]);
            whole[row] = Math.max(1, costs);
            double limits =
                    Arrays.stream(most[row]).mapToDouble(Math::abs).max().orElse(0);
            widest = Math.max(widest, (costs + sum(gain[row]) + limits) / whole[row]);
        }
        return widest;
    }

    private static double sum(long[] amounts) {
        return Arrays.stream(amounts).mapToDouble(Math::abs).sum();
    }

    /** How many weights there are: one a row and step. */
    int places() {
        return count * steps;
    }

    int place(int row, int step) {
        return row * steps + step - 1;
    }

    /** Whether weights can be told apart well enough in whole numbers. */
    boolean areFine() {
        return Arrays.stream(whole).allMatch(each -> unit / each >= FINE);
    }

    /** Weights by place, 1 in all and each on excess as a part of what the row costs, as whole weights on excess. */
    long[] exact(double[] weights) {
        long[] exact = new long[places()];
        for (int place = 0; place < exact.length; place++) {
            exact[place] = (long) (weights[place] * unit / whole[place / steps]);
        }
        return exact;
    }

    /** A weighted sum of excesses, as {@link #parts} and weights of 1 in all would give it. */
    double asPart(long weighted) {
        return weighted / unit;
    }

    /**
     * By place, what is paid beyond the limit; less than nothing where it is kept.
     *
     * @param done by step from 0, what is done by its end
     */
    long[] excess(long[][] done) {
        long[] excess = new long[places()];
        for (int row = 0; row < count; row++) {
            for (int step = 1; step <= steps; step++) {
                excess[place(row, step)] =
                        sum(cost[row], done[step]) - sum(gain[row], done[step - 1]) - most[row][step];
            }
        }
        return excess;
    }

    private static long sum(long[] amounts, long[] set) {
        long sum = 0;
        for (int word = 0; word < set.length; word++) {
            for (long some = set[word]; some != 0; some &= some - 1) {
                sum += amounts[(word << 6) + Long.numberOfTrailingZeros(some)];
            }
        }
        return sum;
    }

    /** Excesses as parts of what their rows cost. */
    double[] parts(long[] excess) {
        double[] parts = new double[excess.length];
        for (int place = 0; place < parts.length; place++) {
            parts[place] = excess[place] / whole[place / steps];
        }
        return parts;
    }

    static long weighted(long[] weights, long[] excess) {
        long sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += weights[place] * excess[place];
        }
        return sum;
    }
}
