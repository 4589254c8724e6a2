package org.clusterdev.examples.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clusterdev.examples.benchmark.BenchmarkArc;
import org.clusterdev.examples.benchmark.DivisionCase;

/** Which tasks come before and after each, near and far. */
final class Successors {

    private final List<BitSet> after = new ArrayList<>();
    private final List<BitSet> before = new ArrayList<>();

    Successors(DivisionCase problem) {
        for (int task = 0; task < problem.tasks(); task++) {
            after.add(new BitSet());
            before.add(new BitSet());
        }
        boolean grows = true;
        while (grows) { // as often as the longest chain has arcs that are not in file order
            grows = false;
            for (BenchmarkArc arc : problem.arcs()) {
                grows |= join(after.get(arc.first()), after.get(arc.then()), arc.then());
                grows |= join(before.get(arc.then()), before.get(arc.first()), arc.first());
            }
        }
    }

    private static boolean join(BitSet to, BitSet more, int task) {
        int size = to.cardinality();
        to.or(more);
        to.set(task);
        return to.cardinality() > size;
    }

    boolean isLast(int task) {
        return after.get(task).isEmpty();
    }

    /** The amount of each task and of all that come after it. */
    long[] weights(long[] amounts) {
        return sums(amounts, after);
    }

    /** The amount of each task and of all that come before it. */
    long[] heads(long[] amounts) {
        return sums(amounts, before);
    }

    private static long[] sums(long[] amounts, List<BitSet> others) {
        long[] sums = amounts.clone();
        for (int task = 0; task < sums.length; task++) {
            sums[task] +=
                    others.get(task).stream().mapToLong(other -> amounts[other]).sum();
        }
        return sums;
    }
}
