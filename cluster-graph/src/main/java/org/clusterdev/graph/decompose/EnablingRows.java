package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.List;

/**
 * Which steps are enabling, in bits: a row is a firm's tasks that it only pays for, and those that bring it something.
 *
 * <p>A step is enabling for a row if it meets the first and misses the second. Rows that another row implies are
 * dropped: fewer tasks paid for and more that bring something.
 */
final class EnablingRows {

    /** No step counts as enabling: the rows under {@link Objective#FEWEST}. */
    static final EnablingRows NONE = new EnablingRows(List.of());

    final int count;
    final long[][] onlyPays;
    final long[][] gets;

    private EnablingRows(List<long[][]> rows) {
        this.count = rows.size();
        this.onlyPays = rows.stream().map(row -> row[0]).toArray(long[][]::new);
        this.gets = rows.stream().map(row -> row[1]).toArray(long[][]::new);
    }

    static EnablingRows of(DivisionProblem problem) {
        List<long[][]> rows = new ArrayList<>();
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            long[][] row = row(problem, firm);
            if (!Bits.isEmpty(row[0]) && rows.stream().noneMatch(other -> implies(other, row))) {
                rows.removeIf(other -> implies(row, other));
                rows.add(row);
            }
        }
        return new EnablingRows(rows);
    }

    /** Whether no plan can do without an enabling step: some firm pays and never gets anything. */
    boolean unavoidable() {
        for (int row = 0; row < count; row++) {
            if (Bits.isEmpty(gets[row])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tasks in {@code whole} but not in {@code part}, both in {@code sets}, are an enabling step. */
    boolean enabling(long[] sets, int whole, int part) {
        for (int row = 0; row < count; row++) {
            if (Bits.differenceMeets(sets, whole, part, onlyPays[row])
                    && !Bits.differenceMeets(sets, whole, part, gets[row])) {
                return true;
            }
        }
        return false;
    }

    private static long[][] row(DivisionProblem problem, int firm) {
        long[][] row = new long[2][Bits.words(problem.taskCount())];
        for (int task = 0; task < problem.taskCount(); task++) {
            if (problem.gain(firm, task) > 0) {
                Bits.add(row[1], 0, task);
            } else if (problem.cost(firm, task) > 0) {
                Bits.add(row[0], 0, task);
            }
        }
        return row;
    }

    private static boolean implies(long[][] strict, long[][] lenient) {
        return Bits.subset(lenient[0], strict[0]) && Bits.subset(strict[1], lenient[1]);
    }
}
