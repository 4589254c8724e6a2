package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All plans that a question about loads allows, found by trying every set of tasks in every step: the slow truth about
 * bounds. Sets of tasks are bits of an int, tasks have the numbers of the form.
 */
final class SlowPlans {

    private final LoadForm form;
    private final int[] rows;
    private final long[][] most;
    private final int steps;
    private final int[] from;
    private final int[] by;
    private final int[] stepOf;
    private final int full;

    private SlowPlans(LoadForm form, int[] rows, long[][] most, int steps, int[] from, int[] by) {
        this.form = form;
        this.rows = rows;
        this.most = most;
        this.steps = steps;
        this.from = from;
        this.by = by;
        this.stepOf = new int[form.tasks];
        this.full = (1 << form.tasks) - 1;
    }

    /** Shows the step of each task in each plan of at most so many steps, none of them empty, to {@code seen}. */
    static void each(LoadForm form, int[] rows, long[][] most, int steps, int[] from, int[] by, Consumer<int[]> seen) {
        SlowPlans plans = new SlowPlans(form, rows, most, steps, from, by);
        plans.extend(0, 1, seen);
    }

    private void extend(int done, int step, Consumer<int[]> seen) {
        if (done == full) {
            seen.accept(stepOf.clone());
            return;
        }
        for (int load = 1; step <= steps && load <= full; load++) {
            if ((load & done) == 0 && isAllowed(done, load, step)) {
                for (int task : tasks(load)) {
                    stepOf[task] = step;
                }
                extend(done | load, step + 1, seen);
            }
        }
    }

    private boolean isAllowed(int done, int load, int step) {
        for (int task : tasks(load)) {
            boolean inTime = from[task] <= step && step <= by[task];
            boolean ready = Arrays.stream(form.needs[task]).allMatch(first -> has(done | load, first))
                    && Arrays.stream(form.needsSuccess[task]).allMatch(first -> has(done, first));
            if (!inTime || !ready) {
                return false;
            }
        }
        for (int at = 0; at < rows.length; at++) {
            if (paid(form, rows[at], done | load) - sum(form.gain[rows[at]], done) > most[step][at]) {
                return false;
            }
        }
        return true;
    }

    /** What a row has paid at worst for a set of tasks. */
    static long paid(LoadForm form, int row, int set) {
        return sum(form.cost[row], set) + form.overruns[row].sum(words(form, set), 0);
    }

    static long sum(long[] amounts, int set) {
        return Arrays.stream(tasks(set)).mapToLong(task -> amounts[task]).sum();
    }

    static int[] tasks(int set) {
        return IntStream.range(0, Integer.SIZE).filter(task -> has(set, task)).toArray();
    }

    static boolean has(int set, int task) {
        return (set >> task & 1) != 0;
    }

    /** A set as the form has it. */
    static long[] words(LoadForm form, int set) {
        long[] words = new long[form.words];
        words[0] = set;
        return words;
    }

    /** Whether a set holds, with each task, all that it needs. */
    static boolean isIdeal(LoadForm form, int set) {
        return Arrays.stream(tasks(set))
                .allMatch(task -> Arrays.stream(form.needs[task]).allMatch(first -> has(set, first)));
    }
}
