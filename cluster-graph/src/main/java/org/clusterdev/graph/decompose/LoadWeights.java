package org.clusterdev.graph.decompose;

import java.util.Arrays;

/**
 * Weights of tasks and the most that a load of any plan weighs: what weighs more than so many steps can hold needs more
 * steps.
 *
 * @param weights by task of the problem, 0 or more
 * @param heaviest the most that the tasks of one step can weigh, more than 0
 */
record LoadWeights(long[] weights, long heaviest) {

    /** What all tasks weigh. */
    long sum() {
        return Arrays.stream(weights).sum();
    }

    /** The steps that all tasks need at least. */
    int steps() {
        return steps(sum(), heaviest);
    }

    /** The steps that so much weight needs at least. */
    static int steps(long weight, long heaviest) {
        return (int) ((weight + heaviest - 1) / heaviest);
    }
}
