package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Windows against all plans: no plan has a task outside its window, or has received less than it must have. */
class LoadWindowsTest {

    private int asked;
    private int impossible; // said to be, and rightly
    private int narrowed;
    private int backwards;

    @Test
    void noPlanIsOutsideThem() throws Exception {
        RandomProblems random = new RandomProblems(81);
        Random choice = new Random(82);
        for (int at = 0; at < 4_000; at++) {
            DivisionProblem problem = random.next(5, 3);
            Overruns some = random.overruns(3);
            check(problem, at % 3 == 0 && some.fit(problem) ? some : Overruns.NONE, choice);
        }
        assertThat(asked).isGreaterThan(5_000);
        assertThat(backwards).isGreaterThan(1_500);
        assertThat(impossible).isGreaterThan(500);
        assertThat(narrowed).isGreaterThan(1_000);
    }

    @Test
    void troublesomeProblems() throws Exception {
        TroublesomeProblems troubles = new TroublesomeProblems(83);
        Random choice = new Random(84);
        for (int at = 0; at < 3_000; at++) {
            check(troubles.next(5), Overruns.NONE, choice);
        }
        assertThat(impossible).isGreaterThan(500);
        assertThat(narrowed).isGreaterThan(500);
    }

    private void check(DivisionProblem problem, Overruns overruns, Random choice) throws Meter.Stopped {
        Meter meter = new Meter(Budget.standard(), () -> false);
        TaskGraph graph = TaskGraph.of(problem);
        LimitRows rows = LimitRows.of(problem, overruns);
        LoadForm form = LoadForm.of(graph, rows, EnablingRows.of(problem), meter);
        int steps = 1 + choice.nextInt(graph.tasks);
        int[] by = new int[graph.tasks];
        for (int task = 0; task < graph.tasks; task++) {
            by[task] = choice.nextInt(4) == 0 ? 1 + choice.nextInt(steps) : Integer.MAX_VALUE;
        }
        PlanFinder.Question question =
                new PlanFinder.Question(rows.limits(), steps, graph.tasks, by, new int[graph.tasks]);
        holds(LoadQuestion.ahead(form, question, meter), question.from(), by, problem);
        if (rows.limits().plateau == 1 && overruns.isNone()) {
            int[] first = LoadQuestion.turned(by, steps);
            holds(LoadQuestion.back(form.backwards(meter), question, meter), first, new int[graph.tasks], problem);
            backwards++;
        }
    }

    private void holds(LoadQuestion question, int[] from, int[] by, DivisionProblem problem) {
        LoadForm form = question.form();
        LoadWindows windows = question.windows();
        int[] last = new int[form.tasks];
        Arrays.fill(last, question.maxSteps());
        int[] plans = {0};
        int[] rows = question.rows();
        int[] first = form.renumbered(from);
        int[] deadline = Arrays.equals(by, new int[form.tasks]) ? last : form.renumbered(by);
        SlowPlans.each(form, rows, question.most(), question.maxSteps(), first, deadline, stepOf -> {
            plans[0]++;
            for (int task = 0; task < form.tasks; task++) {
                assertThat(stepOf[task])
                        .as(() -> windows + "\n" + Problems.text(problem))
                        .isBetween(windows.from[task], windows.by[task]);
            }
            for (int step = 0; step <= question.maxSteps(); step++) {
                int done = done(stepOf, step);
                assertThat(Bits.holds(windows.mayHold[step], 0, SlowPlans.words(form, done)) || step == 0)
                        .isTrue();
                assertThat(Bits.holds(SlowPlans.words(form, done), 0, windows.due[step]))
                        .isTrue();
                for (int at = 0; at < rows.length; at++) {
                    assertThat(SlowPlans.sum(form.gain[rows[at]], done))
                            .as(() -> windows + "\n" + Problems.text(problem))
                            .isGreaterThanOrEqualTo(windows.least[step][at]);
                    assertThat(SlowPlans.paid(form, rows[at], done))
                            .isLessThanOrEqualTo(step == 0 ? 0 : windows.paid[step][at]);
                }
            }
        });
        assertThat(windows.possible() || plans[0] == 0)
                .as(() -> windows + "\n" + Problems.text(problem))
                .isTrue();
        asked++;
        impossible += windows.possible() ? 0 : 1;
        for (int task = 0; windows.possible() && task < form.tasks; task++) {
            narrowed += windows.from[task] > Math.max(1, first[task])
                            || windows.by[task] < Math.min(question.maxSteps(), deadline[task])
                    ? 1
                    : 0;
        }
    }

    private static int done(int[] stepOf, int step) {
        int done = 0;
        for (int task = 0; task < stepOf.length; task++) {
            done |= stepOf[task] <= step ? 1 << task : 0;
        }
        return done;
    }
}
