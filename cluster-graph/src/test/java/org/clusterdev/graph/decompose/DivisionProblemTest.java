package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DivisionProblemTest {

    @Test
    void holdsWhatItWasGiven() {
        DivisionProblem problem = two().firm("f", List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L))
                .before("a", "b")
                .build();
        assertThat(problem.tasks()).containsExactly("a", "b");
        assertThat(problem.firms()).containsExactly("f");
        assertThat(problem.cost("f", "b")).isEqualTo(2);
        assertThat(problem.gain("f", "a")).isEqualTo(3);
        assertThat(problem.limit("f", 1)).isEqualTo(5);
        assertThat(problem.limit("f", 9)).isEqualTo(6);
        assertThat(problem.before("b")).containsExactly("a");
        assertThat(problem.afterSuccessOf("b")).isEmpty();
        assertThat(problem)
                .isEqualTo(two().firm("f", List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L))
                        .before("a", "b")
                        .build());
    }

    @Test
    void refusesNamesTwiceOrBlank() {
        refused("task \"a\" occurs twice", () -> DivisionProblem.of("XXX", "a", "a"));
        refused("task name", () -> DivisionProblem.of("XXX", " "));
        refused("firm \"f\" occurs twice", () -> firm(two(), 1, 1, 1).firm("f", List.of(1L, 1L), List.of(), List.of()));
    }

    @Test
    void refusesAmountsThatCannotBe() {
        refused("costs of firm \"f\" holds -1", () -> firm(two(), -1, 0, 1));
        refused("gains of firm \"f\" holds -1", () -> firm(two(), 0, -1, 1));
        refused("limits of firm \"f\" holds -1", () -> firm(two(), 0, 0, -1));
        refused("limits of firm \"f\" fall from 2 to 1 at step 2", () -> firm(two(), 0, 0, 2, 1));
        refused("limits of firm \"f\" is empty", () -> firm(two(), 0, 0));
        refused(
                "costs of firm \"f\" has 1 amounts, must have 2",
                () -> two().firm("f", List.of(1L), List.of(1L, 1L), List.of(1L)));
        refused("add up to more than", () -> firm(two(), Long.MAX_VALUE, 0, 1));
        refused("add up to more than", () -> firm(two(), 1, 0, Long.MAX_VALUE / 4));
    }

    @Test
    void spellsACycleOut() {
        refused(
                "a -> b -> a",
                () -> two().before("a", "b").afterSuccess("b", "a").build());
        refused("a -> a", () -> two().before("a", "a").build());
        refused(
                "b -> c -> d -> b",
                () -> DivisionProblem.of("XXX", "a", "b", "c", "d")
                        .before("a", "b")
                        .before("b", "c")
                        .before("c", "d")
                        .before("d", "b")
                        .build());
        refused("\"c\", must be one of [a, b]", () -> two().before("a", "c"));
    }

    @Test
    void aLongChainDoesNotOverflowTheStack() {
        String[] tasks = new String[3_000];
        Arrays.setAll(tasks, task -> "t" + task);
        DivisionProblem.Builder chain = DivisionProblem.of("XXX", tasks);
        for (int task = 1; task < tasks.length; task++) {
            chain.before("t" + (task - 1), "t" + task);
        }
        assertThat(chain.build().before("t2999")).containsExactly("t2998");
    }

    private static DivisionProblem.Builder two() {
        return DivisionProblem.of("XXX", "a", "b");
    }

    private static DivisionProblem.Builder firm(DivisionProblem.Builder problem, long cost, long gain, long... limits) {
        return problem.firm(
                "f",
                List.of(cost, cost),
                List.of(gain, gain),
                Arrays.stream(limits).boxed().toList());
    }

    private static void refused(String saying, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(saying);
    }
}
