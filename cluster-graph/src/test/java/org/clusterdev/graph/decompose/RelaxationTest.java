package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The least weighted excess against all plans that keep precedence and windows, whatever their limits. */
class RelaxationTest {

    private final Random choice = new Random(211);
    private final Meter meter = new Meter(Budget.standard(), () -> false);
    private int asked;
    private int grown;

    @Test
    void theLeastOfAllPlansAndWhatItLosesByAnAnswer() throws Exception {
        RandomProblems random = new RandomProblems(212);
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(5, 3);
            LimitRows rows = LimitRows.of(problem, Overruns.NONE);
            if (rows.limits().rows.length > 0) {
                check(problem, rows);
            }
        }
        assertThat(asked).isGreaterThan(2_000);
        assertThat(grown).isGreaterThan(1_000);
    }

    private void check(DivisionProblem problem, LimitRows limitRows) throws Meter.Stopped {
        TaskGraph graph = TaskGraph.of(problem);
        LoadForm form = LoadForm.of(graph, limitRows, EnablingRows.NONE, meter);
        int steps = 1 + choice.nextInt(Math.min(3, graph.tasks));
        StepLimits limits = limitRows.limits();
        LoadWindows windows = LoadWindows.byPrecedence(form, limits.rows, limits.most, steps);
        if (!windows.possible()) {
            return;
        }
        LoadQuestion question = new LoadQuestion(
                form, limits.rows, limits.most, limits.plateau, steps, graph.tasks, windows.by, windows);
        RelaxedRows rows = RelaxedRows.of(question);
        Relaxation relaxation = new Relaxation(form, rows);
        for (int turn = 0; turn < 3; turn++) {
            long[] weights = choice.longs(rows.places(), 0, 20).toArray();
            long least = least(form, rows, windows, weights, any -> true).orElseThrow();
            long[][] plan = relaxation.least(windows, weights, meter);
            assertThat(RelaxedRows.weighted(weights, rows.excess(plan)))
                    .as(() -> Problems.text(problem))
                    .isEqualTo(least);
            int task = choice.nextInt(form.tasks);
            if (windows.isOpen(task)) {
                int step = windows.from[task] + choice.nextInt(windows.by[task] - windows.from[task]);
                losesWith(relaxation, task, step, least(form, rows, windows, weights, at -> at[task] <= step), least);
                losesWithout(relaxation, task, step, least(form, rows, windows, weights, at -> at[task] > step), least);
            }
            asked++;
        }
    }

    private void losesWith(Relaxation relaxation, int task, int step, OptionalLong with, long least) {
        long growth = with.orElseThrow() - least;
        assertThat(relaxation.growthWith(task, step, 1_000_000)).isEqualTo(growth);
        assertThat(relaxation.growthWith(task, step, 1)).isEqualTo(Math.min(1, growth));
        grown += growth > 0 ? 1 : 0;
    }

    private void losesWithout(Relaxation relaxation, int task, int step, OptionalLong without, long least) {
        long growth = without.orElseThrow() - least;
        assertThat(relaxation.growthWithout(task, step, 1_000_000)).isEqualTo(growth);
        assertThat(relaxation.growthWithout(task, step, 1)).isEqualTo(Math.min(1, growth));
        grown += growth > 0 ? 1 : 0;
    }

    /** Over the step of each task, in all ways that precedence and windows allow. */
    private static OptionalLong least(
            LoadForm form, RelaxedRows rows, LoadWindows windows, long[] weights, Predicate<int[]> asked) {
        int[] stepOf = new int[form.tasks];
        Arrays.fill(stepOf, 1);
        OptionalLong least = OptionalLong.empty();
        do {
            if (isAllowed(form, windows, stepOf) && asked.test(stepOf)) {
                long weighted = RelaxedRows.weighted(weights, rows.excess(done(form, rows.steps, stepOf)));
                least = least.isEmpty() || weighted < least.getAsLong() ? OptionalLong.of(weighted) : least;
            }
        } while (next(stepOf, rows.steps));
        return least;
    }

    private static boolean next(int[] stepOf, int steps) {
        for (int task = 0; task < stepOf.length; task++) {
            if (stepOf[task] < steps) {
                stepOf[task]++;
                return true;
            }
            stepOf[task] = 1;
        }
        return false;
    }

    private static boolean isAllowed(LoadForm form, LoadWindows windows, int[] stepOf) {
        for (int task = 0; task < form.tasks; task++) {
            int step = stepOf[task];
            boolean ready = Arrays.stream(form.needs[task]).allMatch(first -> stepOf[first] <= step)
                    && Arrays.stream(form.needsSuccess[task]).allMatch(first -> stepOf[first] < step);
            if (!ready || step < windows.from[task] || step > windows.by[task]) {
                return false;
            }
        }
        return true;
    }

    private static long[][] done(LoadForm form, int steps, int[] stepOf) {
        long[][] done = new long[steps + 1][form.words];
        for (int task = 0; task < form.tasks; task++) {
            for (int step = stepOf[task]; step <= steps; step++) {
                Bits.add(done[step], 0, task);
            }
        }
        return done;
    }
}
