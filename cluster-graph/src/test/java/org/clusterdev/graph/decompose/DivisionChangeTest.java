package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What changed between two plans or two answers; nothing, where they are equal. */
class DivisionChangeTest {

    private static final DivisionProblem PROBLEM = Problems.firms(
            List.of(List.of(4, 3, 2), List.of(1, 1, 0)),
            List.of(List.of(4, 0, 9), List.of(0, 0, 5)),
            List.of(List.of(9), List.of(2)),
            "0->1");

    @Test
    void tasksMoveAndFirmsAreExposedOtherwise() {
        DivisionPlan two = plan(List.of(List.of("t0", "t1"), List.of("t2")));
        DivisionPlan three = plan(List.of(List.of("t2"), List.of("t0"), List.of("t1")));
        DivisionChange change = two.diff(three);
        assertThat(change.moved())
                .containsExactly(
                        moved("t0", 1, 2), moved("t1", 1, 3), moved("t2", 2, 1)); // in the order of the earlier plan
        assertThat(change.added()).hasToString("[t0, t1]");
        assertThat(change.removed()).hasToString("[t0 + t1]");
        assertThat(change.enabling()).isEqualTo(1); // the first brought nothing to f1; now two do not
        assertThat(change.ratioBefore()).contains(Ratio.of(1, 1));
        assertThat(change.ratioAfter()).contains(Ratio.of(2, 9));
        assertThat(change.firms()).extracting(DivisionChange.FirmChange::firm).containsExactly("f0", "f1");
        assertThat(change.firms().get(1).benefitBefore()).hasValue(2);
        assertThat(change.firms().get(1).benefitAfter()).hasValue(1);
        assertThat(change).hasToString("""
                2 deliverables -> 3 deliverables
                  t0        step 1 -> step 2  S8
                  t1        step 1 -> step 3  S8
                  t2        step 2 -> step 1  S8
                  new       t0                S8
                  new       t1                S8
                  gone      t0 + t1           S8
                  f0        7 -> 2            S15  the most it is out of pocket
                  f1        2 -> 0            S15  the most it is out of pocket
                  f1        step 2 -> step 1  S7   its first benefit
                  enabling  1 -> 2            S7   deliverables without benefit to a firm that pays
                  exposure  100% -> 22%       S15  the largest share of a limit that is used""");
        assertThat(three.diff(two).moved()).contains(moved("t2", 1, 2));
    }

    @Test
    void nothingChangesBetweenEqualPlans() {
        RandomProblems random = new RandomProblems(95);
        int same = 0;
        int different = 0;
        Optional<Decomposition> previous = Optional.empty();
        for (int at = 0; at < 600; at++) {
            DivisionProblem problem = random.next(4, 2);
            Decomposition one = Decomposer.standard().decompose(problem);
            Decomposition again =
                    Decomposer.standard().withSearch(Decomposer.Search.IDEALS).decompose(problem);
            assertThat(again).isEqualTo(one).hasSameHashCodeAs(one);
            assertThat(one.diff(again).isEmpty()).isTrue();
            assertThat(one.diff(again).explain().rows()).hasSize(1);
            if (previous.isPresent()) {
                DivisionChange change = previous.get().diff(one);
                if (previous.get().equals(one)) {
                    assertThat(change.isEmpty()).isTrue();
                    same++;
                } else {
                    different += change.isEmpty() ? 0 : 1;
                }
            }
            previous = Optional.of(one);
        }
        assertThat(different).isGreaterThan(400);
        assertThat(same).isLessThan(100);
    }

    @Test
    void anAnswerMayStopDividing() {
        Decomposition divided = Decomposer.standard().decompose(PROBLEM);
        Decomposition blocked = Decomposer.standard().decompose(PROBLEM.withLimitsTimes(Ratio.of(1, 9)));
        DivisionChange change = divided.diff(blocked);
        assertThat(change.after()).isEmpty();
        assertThat(change.isEmpty()).isFalse();
        assertThat(change.moved()).hasSize(3);
        assertThat(change.moved().get(0).to()).isEmpty();
        assertThat(change.toString())
                .startsWith("1 deliverable -> f0 short of 1 at \"t2\"")
                .contains("step 1 -> none", "exposure");
        assertThat(blocked.diff(divided).moved().get(0).from()).isEmpty();
        assertThat(blocked.diff(blocked).explain().toString())
                .contains("nothing")
                .contains("changed");
    }

    @Test
    void newTasksAndFirmsAreTold() {
        DivisionProblem more = Problems.firms(
                List.of(List.of(4, 3, 2, 1), List.of(1, 1, 0, 1), List.of(0, 0, 0, 1)),
                List.of(List.of(4, 0, 9, 1), List.of(0, 0, 5, 1), List.of(0, 0, 0, 1)),
                List.of(List.of(10), List.of(3), List.of(1)));
        DivisionPlan later = DivisionPlan.of(more, List.of(List.of("t0", "t1"), List.of("t2", "t3")));
        DivisionChange change =
                plan(List.of(List.of("t0", "t1"), List.of("t2"))).diff(later);
        assertThat(change.moved())
                .containsExactly(new DivisionChange.MovedTask("t3", OptionalInt.empty(), OptionalInt.of(2)));
        assertThat(change.firms()).extracting(DivisionChange.FirmChange::firm).contains("f2");
    }

    private static DivisionChange.MovedTask moved(String task, int from, int to) {
        return new DivisionChange.MovedTask(task, OptionalInt.of(from), OptionalInt.of(to));
    }

    private static DivisionPlan plan(List<List<String>> steps) {
        return DivisionPlan.of(PROBLEM, steps);
    }
}
