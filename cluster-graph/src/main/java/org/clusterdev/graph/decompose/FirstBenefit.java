package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.List;

/**
 * That every firm that the action brings anything has got something by the end of a step.
 *
 * @param gets the tasks that bring each such firm something, in bits
 * @param by the step
 */
record FirstBenefit(List<long[]> gets, int by) {

    /** Asks nothing. */
    static final FirstBenefit ANY = new FirstBenefit(List.of(), 0);

    /** Of all firms, by a step. */
    static FirstBenefit by(DivisionProblem problem, int step) {
        List<long[]> gets = new ArrayList<>();
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            long[] some = new long[Bits.words(problem.taskCount())];
            for (int task = 0; task < problem.taskCount(); task++) {
                if (problem.gain(firm, task) > 0) {
                    Bits.add(some, 0, task);
                }
            }
            if (!Bits.isEmpty(some) && gets.stream().noneMatch(other -> Bits.subset(other, some))) {
                gets.add(some);
            }
        }
        return new FirstBenefit(gets, step);
    }

    /** Whether the set at {@code offset} brings each firm something. */
    boolean isSeen(long[] sets, int offset) {
        return gets.stream().allMatch(some -> Bits.meets(sets, offset, some));
    }

    /** The step of a plan, given as the step of each task, by whose end each firm has got something; 0 if none gets any. */
    int of(int[] stepOf) {
        int latest = 0;
        for (long[] some : gets) {
            int first = Integer.MAX_VALUE;
            for (int task = 0; task < stepOf.length; task++) {
                first = Bits.has(some, 0, task) ? Math.min(first, stepOf[task]) : first;
            }
            latest = Math.max(latest, first);
        }
        return latest;
    }
}
