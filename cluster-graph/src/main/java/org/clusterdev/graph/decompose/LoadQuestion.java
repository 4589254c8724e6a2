package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.List;

/**
 * Whether there is a plan of at most so many steps, read from the first step on or from the last one back.
 *
 * @param rows the rows that matter, as numbers in {@link LimitRows}
 * @param most by step from 1, place in rows: how far the row may be out of pocket
 * @param plateau the first step from which limits no longer grow
 * @param by by task, the last step that it may be in
 * @param windows what follows for each step and task
 * @param weights of tasks, with the most that a load of any plan weighs
 */
record LoadQuestion(
        LoadForm form,
        int[] rows,
        long[][] most,
        int plateau,
        int maxSteps,
        int maxEnabling,
        int[] by,
        LoadWindows windows,
        List<LoadWeights> weights) {

    /** Without weights. */
    LoadQuestion(
            LoadForm form,
            int[] rows,
            long[][] most,
            int plateau,
            int maxSteps,
            int maxEnabling,
            int[] by,
            LoadWindows windows) {
        this(form, rows, most, plateau, maxSteps, maxEnabling, by, windows, List.of());
    }

    private static LoadQuestion of(
            LoadForm form,
            int[] rows,
            long[][] most,
            int plateau,
            int maxSteps,
            int maxEnabling,
            int[] from,
            int[] by,
            Meter meter)
            throws Meter.Stopped {
        LoadWindows windows =
                LoadWindows.of(form, rows, most, maxSteps, form.renumbered(from), form.renumbered(by), meter);
        return new LoadQuestion(form, rows, most, plateau, maxSteps, maxEnabling, form.renumbered(by), windows);
    }

    static LoadQuestion ahead(LoadForm forwards, PlanFinder.Question asked, Meter meter) throws Meter.Stopped {
        StepLimits limits = asked.limits();
        return of(
                forwards,
                limits.rows,
                limits.most,
                Math.min(limits.plateau, asked.maxSteps() + 1),
                asked.maxSteps(),
                asked.maxEnabling(),
                asked.from(),
                asked.by(),
                meter);
    }

    /** The same, where limits do not grow: limits, windows and steps turned round. */
    static LoadQuestion back(LoadForm backwards, PlanFinder.Question asked, Meter meter) throws Meter.Stopped {
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
        return of(
                backwards,
                limits.rows,
                most,
                1,
                steps,
                asked.maxEnabling(),
                turned(asked.by(), steps),
                turned(asked.from(), steps),
                meter);
    }

    LoadQuestion with(LoadWindows narrower) {
        return new LoadQuestion(form, rows, most, plateau, maxSteps, maxEnabling, by, narrower, weights);
    }

    LoadQuestion with(List<LoadWeights> known) {
        return new LoadQuestion(form, rows, most, plateau, maxSteps, maxEnabling, by, windows, known);
    }

    /**
     * This, read backwards, with what the windows of the same question read forwards say as well. They speak of plans of just
     * so many steps; where there are shorter ones there are those too, as steps can be split. Not where benefit counts: a
     * part of a step may be enabling though the whole is not. Then this stays as it is.
     */
    LoadQuestion mirrored(LoadQuestion other, Meter meter) throws Meter.Stopped {
        if (form.onlyPays.length > 0) {
            return this;
        }
        int[] place = new int[form.tasks]; // by task of the problem, its number here
        for (int task = 0; task < form.tasks; task++) {
            place[form.original[task]] = task;
        }
        int[] from = new int[form.tasks];
        int[] until = new int[form.tasks];
        for (int task = 0; task < form.tasks; task++) {
            int here = place[other.form.original[task]];
            from[here] = Math.max(windows.from[here], maxSteps + 1 - other.windows.by[task]);
            until[here] = Math.min(windows.by[here], maxSteps + 1 - other.windows.from[task]);
        }
        return with(LoadWindows.of(form, rows, most, maxSteps, from, until, meter))
                .with(other.weights);
    }

    static int[] turned(int[] stepOf, int steps) {
        return Arrays.stream(stepOf)
                .map(step -> steps + 1 - Math.min(steps, step))
                .toArray();
    }
}
