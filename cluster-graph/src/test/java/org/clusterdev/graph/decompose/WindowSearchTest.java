package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Plans in some order of the tasks: soon there, right, and no better than the best. */
class WindowSearchTest {

    @Test
    void plansInOrderKeepEveryLimit() throws Exception {
        RandomProblems random = new RandomProblems(241);
        int found = 0;
        int best = 0;
        for (int at = 0; at < 1_000; at++) {
            DivisionProblem problem = random.next(7, 3);
            OptionalInt steps = inOrder(problem);
            if (steps.isPresent()) {
                Decomposition fewest =
                        Decomposer.standard().withObjective(Objective.FEWEST).decompose(problem);
                assertThat(steps.getAsInt())
                        .isGreaterThanOrEqualTo(fewest.proof().lowerBound());
                best += steps.getAsInt() == fewest.proof().lowerBound() ? 1 : 0;
                found++;
            }
        }
        assertThat(found).isGreaterThan(300);
        assertThat(best).isBetween(150, found - 1);
    }

    private static OptionalInt inOrder(DivisionProblem problem) throws Meter.Stopped {
        TaskGraph graph = TaskGraph.of(problem);
        LimitRows rows = LimitRows.of(problem, Overruns.NONE);
        StepBounds.Bound bound = StepBounds.of(graph, rows).strongest();
        Meter meter = new Meter(Budget.standard(), () -> false);
        WindowSearch search = new WindowSearch(graph, rows, EnablingRows.NONE, bound, meter, steps -> {});
        search.inOrder();
        search.best()
                .ifPresent(stepOf -> assertThat(Oracle.isPlan(problem, Overruns.NONE, stepOf))
                        .isTrue());
        return search.best()
                .map(stepOf -> OptionalInt.of(Arrays.stream(stepOf).max().orElse(0)))
                .orElse(OptionalInt.empty());
    }
}
