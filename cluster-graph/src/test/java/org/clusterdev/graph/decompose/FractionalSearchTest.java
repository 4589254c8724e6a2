package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from plans in parts, against all plans; that each way of searching is right alone is in LoadSearchTest. */
class FractionalSearchTest {

    private final Meter meter = new Meter(Budget.standard(), () -> false);
    private int plans;
    private int impossible;
    private int narrowed;

    @Test
    void noPlanIsOutsideWindowsThatWereTried() throws Exception {
        RandomProblems random = new RandomProblems(231);
        TroublesomeProblems troubles = new TroublesomeProblems(232);
        Random choice = new Random(233);
        for (int at = 0; at < 4_000; at++) {
            DivisionProblem problem = at % 2 == 0 ? random.next(5, 3) : troubles.next(5);
            Overruns some = random.overruns(3);
            LoadQuestion question = question(problem, at % 5 == 0 && some.fit(problem) ? some : Overruns.NONE, choice);
            if (question.windows().possible() && FractionalPlans.canAsk(question.form(), RelaxedRows.of(question))) {
                check(question, problem);
            }
        }
        assertThat(plans).isGreaterThan(1_000);
        assertThat(impossible).isGreaterThan(5);
        assertThat(narrowed).isGreaterThan(100);
    }

    private void check(LoadQuestion question, DivisionProblem problem) throws Meter.Stopped, Effort.Spent {
        FractionalPlans parts =
                new FractionalPlans(question.form(), RelaxedRows.of(question), new Effort(meter, Long.MAX_VALUE));
        LoadWindows tried = parts.tried(question.windows());
        FractionalPlans.Mixture mixture = parts.within(question.windows(), parts.none(), 100, 10);
        LoadWindows byWeights =
                mixture.isImpossible() ? tried.impossible() : parts.narrowed(question.windows(), mixture);
        SlowPlans.each(
                question.form(),
                question.rows(),
                question.most(),
                question.maxSteps(),
                new int[question.form().tasks],
                question.by(),
                stepOf -> {
                    plans++;
                    isWithin(tried, stepOf, problem);
                    isWithin(byWeights, stepOf, problem);
                });
        impossible += tried.possible() ? 0 : 1;
        narrowed += tried.possible() && tried.open() < question.windows().open() ? 1 : 0;
    }

    private static void isWithin(LoadWindows windows, int[] stepOf, DivisionProblem problem) {
        assertThat(windows.possible()).as(() -> Problems.text(problem)).isTrue();
        for (int task = 0; task < stepOf.length; task++) {
            assertThat(stepOf[task])
                    .as(() -> windows + "\n" + Problems.text(problem))
                    .isBetween(windows.from[task], windows.by[task]);
        }
    }

    @ParameterizedTest
    @EnumSource(FractionalSearch.Aim.class)
    void goesOnWhereItWasAndFindsAPlanAgain(FractionalSearch.Aim aim) throws Exception {
        RandomProblems random = new RandomProblems(234);
        Random choice = new Random(235);
        int stops = 0;
        int found = 0;
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(8, 3);
            LoadQuestion question = question(problem, Overruns.NONE, choice);
            if (FractionalSearch.canAsk(question)) {
                Optional<int[]> whole = search(question, aim).run(new Effort(meter, Long.MAX_VALUE));
                FractionalSearch search = search(question, aim);
                Optional<int[]> inBits = Optional.empty();
                for (long effort = 1; effort > 0; ) {
                    try {
                        inBits = search.run(new Effort(meter, effort));
                        effort = 0;
                    } catch (Effort.Spent spent) {
                        stops++;
                        effort *= 2;
                    }
                }
                assertThat(inBits.isPresent()).as(Problems.text(problem)).isEqualTo(whole.isPresent());
                assertThat(search.run(new Effort(meter, Long.MAX_VALUE)).isPresent())
                        .isEqualTo(whole.isPresent());
                found += whole.isPresent() ? 1 : 0;
            }
        }
        assertThat(stops).isGreaterThan(500);
        assertThat(found).isGreaterThan(300);
    }

    private FractionalSearch search(LoadQuestion question, FractionalSearch.Aim aim) {
        return new FractionalSearch(question, EnumSet.allOf(Loads.Rule.class), aim, new Effort(meter, Long.MAX_VALUE));
    }

    private LoadQuestion question(DivisionProblem problem, Overruns overruns, Random choice) throws Meter.Stopped {
        TaskGraph graph = TaskGraph.of(problem);
        LimitRows rows = LimitRows.of(problem, overruns);
        LoadForm form = LoadForm.of(graph, rows, EnablingRows.NONE, meter);
        int steps = 1 + choice.nextInt(graph.tasks);
        return LoadQuestion.ahead(form, PlanFinder.Question.anyPlan(rows.limits(), graph.tasks, steps), meter);
    }
}
