package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closing in from both sides, in rounds so small that most end without an answer. */
class BestCountsTest {

    @ParameterizedTest
    @EnumSource(Objective.class)
    void bothSidesAreRightAtAnyTime(Objective objective) throws Exception {
        RandomProblems random = new RandomProblems(97);
        int unsettled = 0;
        int none = 0;
        for (int at = 0; at < 2_000; at++) {
            DivisionProblem problem = random.next(at % 20 == 0 ? 6 : 5, 3);
            Oracle.Best truth = Oracle.best(problem, objective);
            Meter meter = new Meter(Budget.standard().withMemory(at % 3 == 0 ? 0 : 1 << 20), () -> false);
            TaskGraph graph = TaskGraph.of(problem);
            LimitRows rows = LimitRows.of(problem, Overruns.NONE);
            EnablingRows enablingRows = objective == Objective.FEWEST ? EnablingRows.NONE : EnablingRows.of(problem);
            StepBounds bounds = StepBounds.of(graph, rows);
            LoadFinder finder = new LoadFinder(graph, rows, enablingRows, bounds, meter);
            int least = bounds.strongest().steps();
            if (least > graph.tasks) {
                assertThat(truth.exists()).isFalse();
                continue;
            }
            BestCounts counts = new BestCounts(
                    finder, enablingRows, rows.limits(), graph.tasks, least, now -> holds(now, truth, problem));
            for (long effort = 1; !counts.settle(effort, meter); effort = 2 * effort + 1) {
                holds(counts, truth, problem);
                unsettled++;
            }
            assertThat(counts.best().isPresent())
                    .as(() -> Problems.text(problem))
                    .isEqualTo(truth.exists());
            counts.best().ifPresent(best -> {
                assertThat(best.steps()).as(() -> Problems.text(problem)).isEqualTo(truth.steps());
                assertThat(enablingRows.count == 0 || best.enabling() == truth.enabling())
                        .isTrue();
                assertThat(counts.steps()).isEqualTo(truth.steps());
            });
            none += truth.exists() ? 0 : 1;
        }
        assertThat(unsettled).isGreaterThan(2_000);
        assertThat(none).isGreaterThan(50);
    }

    private static void holds(BestCounts counts, Oracle.Best truth, DivisionProblem problem) {
        if (truth.exists()) {
            assertThat(counts.steps()).as(() -> Problems.text(problem)).isLessThanOrEqualTo(truth.steps());
        }
        Optional<PlanFinder.Found> best = counts.best();
        best.ifPresent(plan -> {
            assertThat(Oracle.isPlan(problem, plan.stepOf())).isTrue();
            assertThat(plan.steps()).isGreaterThanOrEqualTo(counts.steps());
        });
    }
}
