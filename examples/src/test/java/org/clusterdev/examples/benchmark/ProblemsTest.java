package org.clusterdev.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.model.action.Precedence;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void aLineIsOneFirmWhoseTasksRepayThemselves() {
        LineBalancing line = new LineBalancing(
                "line", List.of(4L, 5L), List.of(new BenchmarkArc(0, 1, Precedence.BEFORE)), OptionalLong.of(10));
        assertThat(line.problem(List.of(10L)))
                .isEqualTo(DivisionProblem.of("XXX", "1", "2")
                        .firm("firm", List.of(4L, 5L), List.of(4L, 5L), List.of(10L))
                        .before("1", "2")
                        .build());
    }

    @Test
    void aDivisionCaseKeepsFirmsAndBothKindsOfArc() {
        DivisionCase general = new DivisionCase(
                "general",
                "",
                3,
                List.of(
                        new FirmStakes(List.of(1L, 2L, 3L), List.of(4L, 5L, 6L), List.of(7L, 8L)),
                        new FirmStakes(List.of(0L, 0L, 0L), List.of(1L, 1L, 1L), List.of(0L))),
                List.of(new BenchmarkArc(0, 1, Precedence.BEFORE), new BenchmarkArc(0, 2, Precedence.AFTER_SUCCESS)),
                Optional.of(new DivisionCase.Answer(OptionalInt.of(2), OptionalInt.of(0), OptionalInt.of(2))));
        DivisionProblem problem = general.problem();
        assertThat(problem)
                .isEqualTo(DivisionProblem.of("XXX", "0", "1", "2")
                        .firm("firm 1", List.of(1L, 2L, 3L), List.of(4L, 5L, 6L), List.of(7L, 8L))
                        .firm("firm 2", List.of(0L, 0L, 0L), List.of(1L, 1L, 1L), List.of(0L))
                        .before("0", "1")
                        .afterSuccess("0", "2")
                        .build());
        assertThat(problem.before("2")).isEmpty();
        assertThat(problem.afterSuccessOf("2")).containsExactly("0");
    }
}
