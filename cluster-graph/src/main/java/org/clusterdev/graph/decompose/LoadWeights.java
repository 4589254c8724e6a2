package org.clusterdev.graph.decompose;

import java.util.Arrays;

/**
 * Weights of tasks and what the heaviest load of a step weighs: so many tasks as weigh more than some steps can hold need
 * more steps.
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
