package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No bound is above the truth, and each reaches it where it should. */
class StepBoundsTest {

    @Test
    void neverAboveTheFewest() {
        RandomProblems random = new RandomProblems(11);
        int tight = 0;
        int plans = 0;
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(5, 3);
            Oracle.Best truth = Oracle.best(problem, Objective.FEWEST);
            if (truth.exists()) {
                int bound = bound(problem).steps();
                assertThat(bound).as(Problems.text(problem)).isLessThanOrEqualTo(truth.steps());
                tight += bound == truth.steps() ? 1 : 0;
                plans++;
            }
        }
        assertThat(tight).isGreaterThan(plans / 2);
    }

    @Test
    void whatRepaysItselfIsDividedByTheLimit() {
        DivisionProblem problem = Problems.oneFirm(List.of(1, 2, 2, 2), List.of(1, 2, 2, 2), List.of(4));
        assertThat(bound(problem).steps()).isEqualTo(2);
        assertThat(bound(problem).argument()).hasToString("what f0 can finance");
    }

    @Test
    void surplusesFinanceLaterSteps() {
        DivisionProblem problem = Problems.oneFirm(List.of(2, 6), List.of(4, 0), List.of(4));
        assertThat(bound(problem).steps()).isEqualTo(2);
        assertThat(bound(Problems.oneFirm(List.of(2, 7), List.of(4, 0), List.of(4)))
                        .steps())
                .isEqualTo(3); // more steps than tasks: it cannot be financed at all
    }

    @Test
    void largeTasksExcludeEachOther() {
        DivisionProblem problem = Problems.oneFirm(List.of(6, 7, 6, 0), List.of(6, 7, 6, 0), List.of(10));
        assertThat(bound(problem).steps()).isEqualTo(3);
        assertThat(bound(problem).argument()).hasToString("what tasks of f0 take of a step");
    }

    @Test
    void awaitedSuccessesAreStepsApart() {
        DivisionProblem problem =
                Problems.oneFirm(List.of(0, 0, 0, 0), List.of(0, 0, 0, 0), List.of(0), "0=>1", "1->2", "2=>3");
        assertThat(bound(problem).steps()).isEqualTo(3);
    }

    private static StepBounds.Bound bound(DivisionProblem problem) {
        return StepBounds.of(TaskGraph.of(problem), LimitRows.of(problem, Overruns.NONE))
                .strongest();
    }
}
