package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan of single tasks exactly where there is any plan. */
class ChainFinderTest {

    @Test
    void findsAnOrderExactlyWhereThereIsAPlan() throws Meter.Stopped {
        RandomProblems random = new RandomProblems(81);
        int found = 0;
        for (int at = 0; at < 4_000; at++) {
            DivisionProblem problem = random.next(at % 20 == 0 ? 6 : 5, 4);
            Overruns drawn = random.overruns(6);
            Overruns overruns = at % 2 == 0 && drawn.fit(problem) ? drawn : Overruns.NONE;
            Optional<int[]> order = find(problem, overruns, problem.taskCount());
            assertThat(order.isPresent())
                    .as(Problems.text(problem))
                    .isEqualTo(Oracle.best(problem, overruns, Objective.FEWEST).exists());
            if (order.isPresent()) {
                assertThat(Arrays.stream(order.get()).distinct().count()).isEqualTo(problem.taskCount());
                assertThat(Oracle.isPlan(problem, overruns, order.get()))
                        .as(Problems.text(problem))
                        .isTrue();
                found++;
            }
        }
        assertThat(found).isBetween(800, 3_200);
    }

    @Test
    void givesUpWhereItIsNotAboutSingleTasksOrTakesTooLong() {
        DivisionProblem problem = Problems.oneFirm(List.of(1, 1), List.of(1, 1), List.of(1));
        assertThatThrownBy(() -> find(problem, Overruns.NONE, 1)).isInstanceOf(PlanFinder.GivesUp.class);
        assertThatThrownBy(() -> new ChainFinder(
                                TaskGraph.of(problem),
                                LimitRows.of(problem, Overruns.NONE),
                                new Meter(Budget.standard(), () -> false),
                                0,
                                10)
                        .find(PlanFinder.Question.anyPlan(
                                LimitRows.of(problem, Overruns.NONE).limits(), 2, 2)))
                .isInstanceOf(PlanFinder.GivesUp.class)
                .hasMessageContaining("took too long");
    }

    private static Optional<int[]> find(DivisionProblem problem, Overruns overruns, int steps) throws Meter.Stopped {
        LimitRows rows = LimitRows.of(problem, overruns);
        Meter meter = new Meter(Budget.standard(), () -> false);
        return new ChainFinder(TaskGraph.of(problem), rows, meter, 1_000_000, 1_000_000)
                .find(PlanFinder.Question.anyPlan(rows.limits(), problem.taskCount(), steps))
                .map(PlanFinder.Found::stepOf);
    }
}
