package org.clusterdev.graph.decompose;

import java.util.Arrays;

/**
 * Whether there is a plan of at most so many steps, read from the first step on or from the last one back.
 *
 * @param rows the rows that matter, as numbers in {@link LimitRows}
 * @param most by step from 1, place in rows: how far the row may be out of pocket
 * @param plateau the first step from which limits no longer grow
 * @param from by task of the problem, a step before which it is not known to be possible
 * @param by by task of the problem, the last step that it may be in
 */
record LoadQuestion(
        LoadForm form,
        int[] rows,
        long[][] most,
        int plateau,
        int maxSteps,
        int maxEnabling,
        int[] from,
        int[] by) {

    static LoadQuestion ahead(LoadForm forwards, PlanFinder.Question asked) {
        StepLimits limits = asked.limits();
        return new LoadQuestion(
                forwards,
                limits.rows,
                limits.most,
                Math.min(limits.plateau, asked.maxSteps() + 1),
                asked.maxSteps(),
                asked.maxEnabling(),
                asked.from(),
                asked.by());
    }

    /** The same, where limits do not grow: limits, windows and steps turned round. */
    static LoadQuestion back(LoadForm backwards, PlanFinder.Question asked) {
        int steps = asked.maxSteps();
        StepLimits limits = asked.limits();
        long[][] most = new long[steps + 1][limits.rows.length];
        for (int at = 0; at < limits.rows.length; at++) {
            int row = limits.rows[at];
            long turned = limits.most[1][at] + backwards.costs[row] - backwards.gains[row]; // its costs are benefits
            for (int step = 1; step <= steps; step++) {
                most[step][at] = turned;
            }
        }
        return new LoadQuestion(
                backwards,
                limits.rows,
                most,
                1,
                steps,
                asked.maxEnabling(),
                turned(asked.by(), steps),
                turned(asked.from(), steps));
    }

    /** Whether a row is out of pocket by too much at the end, even with all benefit but the last step's. */
    boolean isHopeless() {
        return maxSteps > 0 && Arrays.stream(most[1]).anyMatch(limit -> limit < 0);
    }

    static int[] turned(int[] stepOf, int steps) {
        return Arrays.stream(stepOf)
                .map(step -> steps + 1 - Math.min(steps, step))
                .toArray();
    }
}
