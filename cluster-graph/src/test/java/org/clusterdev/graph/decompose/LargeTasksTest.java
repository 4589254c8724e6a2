package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What large tasks ask for is never more than they need, and as much as a fractional matching can show. */
class LargeTasksTest {

    @Test
    void neverAsksForMoreStepsThanAPackingTakes() throws Exception {
        Random random = new Random(71);
        int tight = 0;
        for (int at = 0; at < 3_000; at++) {
            LoadForm form = packing(random, 6, at % 4);
            long limit = 12;
            int steps = 1 + random.nextInt(form.tasks);
            int[] from = new int[form.tasks];
            int[] by = new int[form.tasks];
            for (int task = 0; task < form.tasks; task++) {
                from[task] = random.nextInt(3) == 0 ? 1 + random.nextInt(steps) : 1;
                by[task] = random.nextInt(3) == 0 ? from[task] + random.nextInt(steps - from[task] + 1) : steps;
            }
            long[][] most = new long[steps + 1][1];
            for (long[] step : most) {
                step[0] = limit;
            }
            int[] fewest = {Integer.MAX_VALUE};
            SlowPlans.each(
                    form,
                    new int[] {0},
                    most,
                    steps,
                    from,
                    by,
                    stepOf -> fewest[0] =
                            Math.min(fewest[0], Arrays.stream(stepOf).max().orElseThrow()));
            LargeTasks large = LargeTasks.of(form, 0, limit, from, by);
            int needed = large.steps(all(form));
            if (fewest[0] < Integer.MAX_VALUE) {
                assertThat(needed).as(() -> Arrays.toString(form.cost[0])).isLessThanOrEqualTo(fewest[0]);
                tight += needed == fewest[0] ? 1 : 0;
            }
        }
        assertThat(tight).isGreaterThan(100);
    }

    @Test
    void withoutPrecedenceItIsWhatPairsInHalvesSave() throws Exception {
        Random random = new Random(72);
        for (int at = 0; at < 2_000; at++) {
            LoadForm form = packing(random, 9, 0);
            LargeTasks large = LargeTasks.of(form, 0, 12, ones(form.tasks, 1), ones(form.tasks, form.tasks));
            boolean[] open = new boolean[form.tasks];
            int count = 0;
            for (int task = 0; task < form.tasks; task++) {
                open[task] = 3 * form.cost[0][task] > 12;
                count += open[task] ? 1 : 0;
            }
            int pairs = halves(form.cost[0], 12, open, 0, 0, new int[form.tasks]) / 2;
            assertThat(large.steps(all(form)))
                    .as(() -> Arrays.toString(form.cost[0]))
                    .isEqualTo(count - pairs);
        }
    }

    @Test
    void aMatchingRepairedSaysTheSameAsAFreshOne() throws Exception {
        Random random = new Random(73);
        int more = 0;
        for (int at = 0; at < 3_000; at++) {
            LoadForm form = packing(random, 12, at % 3);
            LargeTasks large = LargeTasks.of(form, 0, 12, ones(form.tasks, 1), ones(form.tasks, form.tasks));
            LargeTasks.Matching kept = LargeTasks.Matching.nobody(form.tasks);
            long[] done = new long[form.words];
            for (int task = 0; task < form.tasks; task++) {
                int steps = random.nextInt(1 + form.tasks - task);
                boolean repaired = large.needMore(done, steps, kept);
                boolean fresh = large.needMore(done, steps, LargeTasks.Matching.nobody(form.tasks));
                assertThat(repaired).as(() -> Arrays.toString(form.cost[0])).isEqualTo(fresh);
                more += fresh ? 1 : 0;
                Bits.add(done, 0, random.nextInt(4) == 0 ? random.nextInt(form.tasks) : task);
            }
        }
        assertThat(more).isGreaterThan(2_000);
    }

    /** Tasks that bring more than they cost pay for others: then a step may hold more than a limit's worth. */
    @Test
    void isWrongWhereTasksDoNotJustRepayThemselves() throws Exception {
        DivisionProblem problem = Problems.oneFirm(List.of(3, 3, 4), List.of(9, 9, 9), List.of(5));
        assertThat(Oracle.best(problem, Objective.FEWEST).steps()).isEqualTo(2);
        LoadForm form = form(problem);
        assertThat(form.repays[0]).isFalse(); // so nobody asks
        LargeTasks large = LargeTasks.of(form, 0, 5, ones(3, 1), ones(3, 3));
        assertThat(large.steps(all(form))).isEqualTo(3);
    }

    /** The largest number of half pairs: each task in at most two of them, so that each pair is chosen 0, 1 or 2 times. */
    private static int halves(long[] cost, long limit, boolean[] open, int one, int other, int[] used) {
        if (one == cost.length) {
            return 0;
        }
        if (other == cost.length) {
            return halves(cost, limit, open, one + 1, one + 2, used);
        }
        if (other <= one) {
            return halves(cost, limit, open, one, one + 1, used);
        }
        int best = halves(cost, limit, open, one, other + 1, used);
        boolean fit = open[one] && open[other] && cost[one] + cost[other] <= limit;
        int most = fit ? Math.min(2 - used[one], 2 - used[other]) : 0;
        for (int times = 1; times <= most; times++) {
            used[one] += times;
            used[other] += times;
            best = Math.max(best, times + halves(cost, limit, open, one, other + 1, used));
            used[one] -= times;
            used[other] -= times;
        }
        return best;
    }

    /** One firm, each task brings what it costs; {@code density} of 6 arcs are there. */
    private static LoadForm packing(Random random, int mostTasks, int density) throws Meter.Stopped {
        int tasks = 1 + random.nextInt(mostTasks);
        List<Integer> cost = random.ints(tasks, 1, 12).boxed().toList();
        List<String> arcs = new java.util.ArrayList<>();
        for (int to = 1; to < tasks; to++) {
            for (int from = 0; from < to; from++) {
                if (random.nextInt(6) < density) {
                    arcs.add(from + (random.nextInt(4) == 0 ? "=>" : "->") + to);
                }
            }
        }
        return form(Problems.oneFirm(cost, cost, List.of(12), arcs.toArray(String[]::new)));
    }

    private static LoadForm form(DivisionProblem problem) throws Meter.Stopped {
        return LoadForm.of(
                TaskGraph.of(problem),
                LimitRows.of(problem, Overruns.NONE),
                EnablingRows.NONE,
                new Meter(Budget.standard(), () -> false));
    }

    private static long[] all(LoadForm form) {
        return SlowPlans.words(form, (1 << form.tasks) - 1);
    }

    private static int[] ones(int tasks, int of) {
        int[] ones = new int[tasks];
        Arrays.fill(ones, of);
        return ones;
    }
}
