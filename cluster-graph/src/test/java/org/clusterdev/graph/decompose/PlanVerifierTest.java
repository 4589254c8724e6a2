package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clusterdev.graph.decompose.PlanVerifier.PlanFault;
import org.junit.jupiter.api.Test;

/** Law 15: a plan has no empty step, keeps precedence and every limit. */
class PlanVerifierTest {

    private final DivisionProblem yarn = DivisionProblem.of("INR", "trial lot", "godown", "season's lot")
            .firm(
                    "asha",
                    List.of(900_000L, 1_000_000L, 900_000L),
                    List.of(1_500_000L, 400_000L, 2_400_000L),
                    List.of(1_000_000L))
            .before("trial lot", "godown")
            .afterSuccess("godown", "season's lot")
            .build();

    private final PlanVerifier verifier = PlanVerifier.of(yarn);

    @Test
    void aGoodPlanIsValid() {
        List<List<String>> good = List.of(List.of("trial lot"), List.of("godown"), List.of("season's lot"));
        assertThat(verifier.check(good).isValid()).isTrue();
        assertThat(verifier.check(good)).hasToString("valid");
        assertThat(verifier.enabling(good)).isZero();
    }

    @Test
    void waitingIsNoStep() {
        PlanVerifier.PlanCheck check =
                verifier.check(List.of(List.of("trial lot"), List.of(), List.of("godown"), List.of("season's lot")));
        assertThat(check.kind()).isEqualTo(PlanFault.EMPTY_STEP);
        assertThat(check.step()).isEqualTo(2);
    }

    @Test
    void eachTaskIsDoneOnce() {
        assertThat(verifier.check(List.of(List.of("trial lot", "dyeing"))).kind())
                .isEqualTo(PlanFault.UNKNOWN_TASK);
        assertThat(verifier.check(List.of(List.of("trial lot"), List.of("trial lot")))
                        .kind())
                .isEqualTo(PlanFault.REPEATED_TASK);
        assertThat(verifier.check(List.of(List.of("trial lot"), List.of("godown"))))
                .hasToString("not valid: step 2: \"season's lot\" is in no step");
        assertThat(verifier.check(List.of()).kind()).isEqualTo(PlanFault.MISSING_TASK);
    }

    @Test
    void precedenceIsKept() {
        assertThat(verifier.check(List.of(List.of("godown"), List.of("trial lot"), List.of("season's lot"))))
                .hasToString("not valid: step 1: \"godown\" needs \"trial lot\" in the same step or an earlier one");
        assertThat(verifier.check(List.of(List.of("trial lot"), List.of("godown", "season's lot"))))
                .hasToString(
                        "not valid: step 2: \"season's lot\" needs \"godown\" to have succeeded in an earlier step");
    }

    @Test
    void limitsAreKept() {
        PlanVerifier.PlanCheck check = verifier.check(List.of(List.of("trial lot", "godown"), List.of("season's lot")));
        assertThat(check)
                .hasToString("not valid: step 1: asha would be INR 19,000 out of pocket, INR 9,000 over its limit of"
                        + " INR 10,000");
        assertThat(check.firm()).contains("asha");
        assertThat(check.over().orElseThrow()).hasToString("INR 9000.00");
    }

    @Test
    void aHandMadePlanIsCheckedFirst() {
        assertThat(DivisionPlan.of(yarn, List.of(List.of("trial lot"), List.of("godown"), List.of("season's lot")))
                        .firm("asha")
                        .exposure())
                .hasToString("INR 9000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DivisionPlan.of(yarn, List.of(List.of("trial lot"))))
                .withMessageContaining("godown");
    }

    @Test
    void aRandomPartitionIsValidExactlyIfTheOracleWouldConsiderIt() {
        RandomProblems random = new RandomProblems(15);
        Random dice = new Random(15);
        int valid = 0;
        for (int at = 0; at < 2_000; at++) {
            DivisionProblem problem = random.next(4, 2);
            List<List<String>> steps = new ArrayList<>();
            for (int step = 0; step < problem.taskCount(); step++) {
                steps.add(new ArrayList<>());
            }
            int[] stepOf = new int[problem.taskCount()];
            for (int task = 0; task < problem.taskCount(); task++) {
                stepOf[task] = 1 + dice.nextInt(problem.taskCount());
                steps.get(stepOf[task] - 1).add("t" + task);
            }
            boolean good = Oracle.isPlan(problem, stepOf);
            steps.removeIf(step -> good && step.isEmpty());
            assertThat(verifierSays(problem, steps)).as(Problems.text(problem)).isEqualTo(good);
            valid += good ? 1 : 0;
        }
        assertThat(valid).isGreaterThan(50);
    }

    private static boolean verifierSays(DivisionProblem problem, List<List<String>> steps) {
        return PlanVerifier.of(problem).check(steps).isValid();
    }
}
