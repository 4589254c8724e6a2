package org.clusterdev.examples.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clusterdev.examples.benchmark.BenchmarkArc;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;
import org.clusterdev.examples.comparison.Attempt.Status;
import org.clusterdev.graph.decompose.Objective;
import org.clusterdev.model.action.Precedence;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final Instance INSTANCE = Instance.of(
            "set",
            new DivisionCase(
                    "p",
                    "form",
                    3,
                    List.of(new FirmStakes(List.of(1L, 1L, 1L), List.of(0L, 1L, 1L), List.of(3L))),
                    List.of(new BenchmarkArc(0, 2, Precedence.AFTER_SUCCESS)),
                    Optional.empty()));

    @Test
    void aPlanIsCheckedBeforeItCounts() {
        Result right = result(Status.PROVEN, 2, 1, List.of(List.of(0), List.of(1, 2)));
        assertThat(right.fault()).isEmpty();
        assertThat(right.plan()).contains(new Claim.Figures(1, 2));
        Result wrong = result(Status.PROVEN, 2, 1, List.of(List.of(0, 2), List.of(1)));
        assertThat(wrong.plan()).isEmpty();
        assertThat(wrong.fault().orElse("")).startsWith("the plan is not valid: step 1: \"2\" needs \"0\"");
        assertThat(result(Status.PROVEN, 2, 1, List.of()).fault())
                .contains("a plan is said to be best, but there is none");
        assertThat(result(Status.OPEN, 2, 1, List.of()).fault()).isEmpty();
    }

    @Test
    void addsUpEachSolver() {
        List<List<Integer>> three = List.of(List.of(0), List.of(1), List.of(2));
        assertThat(ResultTable.of(List.of(
                        result(Status.PROVEN, 3, 1, three),
                        result(Status.OPEN, 2, 10, three),
                        result(Status.OPEN, 1, 3, three),
                        result(Status.OPEN, 2, 2, List.of()),
                        Result.of(INSTANCE, Objective.BENEFIT_FIRST, "s", Attempt.indivisible(0), 4))))
                .endsWith("--:|\n| set | form | fewest | s | 4 | 1 | 2.5000 | 10.000 | 16.0 | 125.0 % | 1 |\n"
                        + "| set | form | benefit-first | s | 1 | 1 | 4.0000 | 4.000 | 4.0 |  | 0 |");
    }

    private static Result result(Status status, int lower, double seconds, List<List<Integer>> plan) {
        return Result.of(INSTANCE, Objective.FEWEST, "s", new Attempt(status, OptionalInt.of(lower), plan, 7), seconds);
    }
}
