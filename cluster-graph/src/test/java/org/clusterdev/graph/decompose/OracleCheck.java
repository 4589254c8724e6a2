package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Holds answers about a small problem against the {@link Oracle}: all of them, ties and remedies included. */
final class OracleCheck {

    private OracleCheck() {}

    /** Whether it divides; either way the answer is right. */
    static boolean holds(DivisionProblem problem, Decomposer decomposer) {
        Overruns overruns = decomposer.overruns();
        Oracle.Best truth = Oracle.best(problem, overruns, decomposer.objective());
        Decomposition found = decomposer.decompose(problem);
        Supplier<String> text = () -> decomposer + "\n" + Problems.text(problem);
        if (truth.exists()) {
            assertThat(found).as(text).isInstanceOf(Divided.class);
            isTheBest(problem, overruns, (Divided) found, truth, text);
        } else {
            assertThat(found).as(text).isInstanceOf(Indivisible.class);
            isBlocked(problem, (Indivisible) found, Oracle.blocked(problem, overruns), text);
        }
        return truth.exists();
    }

    /** How little firms must be able to risk is right, for every number of steps. */
    static void exposureHolds(DivisionProblem problem, Decomposer decomposer) {
        List<Optional<Ratio>> truth = Oracle.leastExposed(problem, decomposer.overruns());
        for (int steps = 1; steps <= problem.taskCount(); steps++) {
            LeastExposure found = decomposer.leastExposure(problem, steps);
            String in = " in " + steps + "\n";
            Supplier<String> text = () -> decomposer + in + Problems.text(problem);
            assertThat(found.isExact()).as(text).isTrue();
            assertThat(found.ratio()).as(text).isEqualTo(truth.get(steps - 1));
        }
    }

    private static void isTheBest(
            DivisionProblem problem, Overruns overruns, Divided plan, Oracle.Best truth, Supplier<String> text) {
        List<List<String>> best = new ArrayList<>();
        for (int step = 1; step <= truth.steps(); step++) {
            List<String> tasks = new ArrayList<>();
            for (int task = 0; task < problem.taskCount(); task++) {
                if (truth.stepOf()[task] == step) {
                    tasks.add(problem.tasks().get(task));
                }
            }
            best.add(tasks);
        }
        PlanVerifier verifier = PlanVerifier.of(problem).withOverruns(overruns);
        assertThat(Problems.steps(plan.plan())).as(text).isEqualTo(best);
        assertThat(plan.enabling()).as(text).isEqualTo(truth.enabling());
        assertThat(verifier.enabling(best)).as(text).isEqualTo(truth.enabling());
        assertThat(verifier.check(best)).as(text).hasToString("valid");
        assertThat(plan.proof().isProven()).as(text).isTrue();
        assertThat(plan.proof().tiesSettled()).as(text).isTrue();
        assertThat(plan.worstRatio())
                .as(text)
                .isEqualTo(Ratio.of(
                        truth.numerator().longValueExact(), truth.denominator().longValueExact()));
    }

    private static void isBlocked(
            DivisionProblem problem, Indivisible found, Oracle.Blocked truth, Supplier<String> text) {
        assertThat(found.isExact()).as(text).isTrue();
        assertThat(found.shortfall().getAmountMinorLong()).as(text).isEqualTo(truth.shortfall());
        assertThat(found.task()).as(text).isEqualTo(problem.tasks().get(truth.task()));
        assertThat(found.firm()).as(text).isEqualTo(problem.firms().get(truth.firm()));
        assertThat(found.outOfPocket()).as(text).isEqualTo(found.limit().plus(found.shortfall()));
        assertThat(found.leastCoFunding().orElseThrow().getAmountMinorLong())
                .as(text)
                .isEqualTo(truth.coFunding());
        assertThat(found.leastGrowth().isPresent())
                .as(text)
                .isEqualTo(truth.denominator().signum() > 0);
        found.leastGrowth()
                .ifPresent(growth -> assertThat(growth)
                        .as(text)
                        .isEqualTo(Ratio.of(
                                truth.numerator().longValueExact(),
                                truth.denominator().longValueExact())));
    }
}
