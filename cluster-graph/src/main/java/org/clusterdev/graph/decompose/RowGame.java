package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A game between plans and rows: of some plans, the mixture that exceeds the limit of the row it exceeds most by least,
 * and the weights on rows at which no plan does better. Both by the simplex method, going on from the last answer as plans
 * are added (G. B. Dantzig, A. Orden &amp; P. Wolfe, 1955, with the inverse of the basis kept whole: rows are few).
 *
 * <p>Numbers are doubles: what comes out is only a proposal, of weights that are then checked in integers.
 */
final class RowGame {

    private static final double TINY = 1e-9;
    private static final int BETWEEN_FRESH_STARTS = 60; // pivots, as errors add up
    private static final int VALUE = Integer.MIN_VALUE;

    private final int rows;
    private final List<double[]> plans = new ArrayList<>(); // by plan, its excess by row
    private final double[][] inverse;
    private final int[] basic; // by row of the inverse: a plan, -1 - row for the room left in that row, or VALUE
    private int valueAt; // where VALUE is, which stays basic
    private int entering;
    private int pivots;
    private long priced; // numbers looked at to find what may enter

    RowGame(int rows) {
        this.rows = rows;
        this.inverse = new double[rows + 1][rows + 1];
        this.basic = new int[rows + 1];
    }

    /** What it cost so far: numbers that were changed. */
    long changed() {
        return (long) pivots * (rows + 1) * (rows + 1) + priced;
    }

    /** Adds a plan by its excess over each limit. */
    void add(double[] excess) {
        plans.add(excess);
        if (plans.size() == 1) {
            begin(excess);
        }
    }

    /** With one plan: its value is what it exceeds most; all other rows have room. */
    private void begin(double[] excess) {
        int worst = 0;
        for (int row = 1; row < rows; row++) {
            if (excess[row] > excess[worst]) {
                worst = row;
            }
        }
        for (int row = 0; row < rows; row++) {
            basic[row] = -1 - row;
        }
        basic[worst] = VALUE;
        valueAt = worst;
        basic[rows] = 0;
        invert();
    }

    /** The excess of the best mixture over the limit that it exceeds most. */
    double value() {
        return inverse[valueAt][rows];
    }

    /** By row, 0 or more, 1 in all. */
    double[] weights() {
        double[] weights = new double[rows];
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            weights[row] = Math.max(0, -inverse[valueAt][row]);
            sum += weights[row];
        }
        for (int row = 0; row < rows && sum > 0; row++) {
            weights[row] /= sum;
        }
        return weights;
    }

    /** By plan, its part of the best mixture. */
    double[] parts() {
        double[] parts = new double[plans.size()];
        for (int at = 0; at <= rows; at++) {
            if (basic[at] >= 0) {
                parts[basic[at]] = Math.max(0, inverse[at][rows]);
            }
        }
        return parts;
    }

    /** Finds the best mixture of the plans so far, or, at the end of patience, a good one. */
    void solve(Meter meter) throws Meter.Stopped {
        for (int patience = 20 + rows; patience > 0; patience--) {
            meter.look();
            double[] column = entering();
            if (column.length == 0 || !pivot(column)) {
                return;
            }
        }
    }

    /** The column of what would lower the value fastest; empty if nothing would. */
    private double[] entering() {
        double[] price = inverse[valueAt];
        priced += (long) plans.size() * rows;
        double best = -TINY;
        int found = VALUE;
        for (int plan = 0; plan < plans.size(); plan++) {
            double reduced = -price[rows];
            double[] excess = plans.get(plan);
            for (int row = 0; row < rows; row++) {
                reduced -= price[row] * excess[row];
            }
            if (reduced < best) {
                best = reduced;
                found = plan;
            }
        }
        for (int row = 0; row < rows; row++) {
            if (-price[row] < best) {
                best = -price[row];
                found = -1 - row;
            }
        }
        entering = found;
        return found == VALUE ? new double[0] : column(found);
    }

    /** What stands in each row of the rules for something that may be basic. */
    private double[] column(int of) {
        double[] column = new double[rows + 1];
        if (of == VALUE) {
            Arrays.fill(column, 0, rows, -1);
        } else if (of >= 0) {
            System.arraycopy(plans.get(of), 0, column, 0, rows);
            column[rows] = 1;
        } else {
            column[-1 - of] = 1;
        }
        return column;
    }

    /** Lets it become basic, and something else leave; false if nothing would leave. */
    private boolean pivot(double[] column) {
        double[] direction = new double[rows + 1];
        for (int at = 0; at <= rows; at++) {
            for (int row = 0; row <= rows; row++) {
                direction[at] += inverse[at][row] * column[row];
            }
        }
        int leaving = leaving(direction);
        if (leaving < 0) {
            return false;
        }
        basic[leaving] = entering;
        pivots++;
        if (pivots % BETWEEN_FRESH_STARTS == 0) {
            invert();
        } else {
            eliminate(inverse, leaving, direction, 0);
        }
        return true;
    }

    private int leaving(double[] direction) {
        int leaving = -1;
        double least = Double.MAX_VALUE;
        for (int at = 0; at <= rows; at++) {
            if (at != valueAt && direction[at] > TINY) {
                double ratio = Math.max(0, inverse[at][rows]) / direction[at];
                boolean tied = leaving >= 0 && ratio <= least + TINY && direction[at] > direction[leaving];
                if (ratio < least - TINY || tied) {
                    least = Math.min(least, ratio);
                    leaving = at;
                }
            }
        }
        return leaving;
    }

    /** Divides the row of a pivot by it and takes it from all others as often as their numbers in its column say. */
    private static void eliminate(double[][] matrix, int pivot, double[] column, int from) {
        double[] pivotRow = matrix[pivot];
        for (int at = from; at < pivotRow.length; at++) {
            pivotRow[at] /= column[pivot];
        }
        for (int row = 0; row < matrix.length; row++) {
            if (row != pivot && column[row] != 0) {
                for (int at = from; at < pivotRow.length; at++) {
                    matrix[row][at] -= column[row] * pivotRow[at];
                }
            }
        }
    }

    /** The inverse of the basis, afresh: Gauss and Jordan, with the largest pivots. */
    private void invert() {
        int size = rows + 1;
        double[][] work = new double[size][2 * size];
        for (int at = 0; at < size; at++) {
            double[] column = column(basic[at]);
            for (int row = 0; row < size; row++) {
                work[row][at] = column[row];
            }
            work[at][size + at] = 1;
        }
        for (int at = 0; at < size; at++) {
            int pivot = at;
            for (int row = at + 1; row < size; row++) {
                if (Math.abs(work[row][at]) > Math.abs(work[pivot][at])) {
                    pivot = row;
                }
            }
            double[] swap = work[at];
            work[at] = work[pivot];
            work[pivot] = swap;
            double[] column = new double[size];
            for (int row = 0; row < size; row++) {
                column[row] = work[row][at];
            }
            eliminate(work, at, column, at);
        }
        for (int at = 0; at < size; at++) {
            System.arraycopy(work[at], size, inverse[at], 0, size);
        }
    }
}
