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
            eachFirmAlone(problem, overruns, ((Indivisible) found).firms(), text);
        }
        assertThat(found.proof().verify(problem).isWrong()).as(text).isFalse();
        return truth.exists();
    }

    /** What would help a problem that does not divide is right, found among orders of single tasks alone. */
    static void remediesHold(DivisionProblem problem, Overruns overruns) {
        Oracle.Blocked truth = Oracle.blocked(problem, overruns);
        TaskGraph graph = TaskGraph.of(problem);
        LimitRows rows = LimitRows.of(problem, overruns);
        StepBounds bounds = StepBounds.of(graph, rows);
        Meter meter = new Meter(Budget.standard(), () -> false);
        Remedies found = new Remedies(graph, rows, bounds, Optional.empty(), Optional.empty(), meter);
        Supplier<String> text = () -> overruns + "\n" + Problems.text(problem);
        assertThat(found.shortfall().exact()).as(text).isTrue();
        assertThat(found.shortfall().amount()).as(text).isEqualTo(truth.shortfall());
        assertThat(found.coFunding().exact().orElseThrow().getAmountMinorLong())
                .as(text)
                .isEqualTo(truth.coFunding());
        isGrowth(found.growth(), truth, text);
        eachFirmAlone(problem, overruns, found.firms(), text);
    }

    /** As if each were the only firm: the others may risk anything. */
    private static void eachFirmAlone(
            DivisionProblem problem, Overruns overruns, List<FirmRemedy> firms, Supplier<String> text) {
        assertThat(firms).hasSameSizeAs(problem.firms());
        for (FirmRemedy remedy : firms) {
            Oracle.Blocked alone = Oracle.blocked(Problems.onlyFirm(problem, remedy.firm()), overruns);
            assertThat(remedy.coFunding().exact().orElseThrow().getAmountMinorLong())
                    .as(text)
                    .isEqualTo(Math.max(0, alone.coFunding()));
            isGrowth(remedy.growth(), alone, text);
        }
    }

    private static void isGrowth(Optional<Between<Ratio>> growth, Oracle.Blocked truth, Supplier<String> text) {
        assertThat(growth.isPresent()).as(text).isEqualTo(truth.denominator().signum() > 0);
        growth.ifPresent(known -> assertThat(known.exact())
                .as(text)
                .contains(Ratio.of(
                        truth.numerator().longValueExact(), truth.denominator().longValueExact())));
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
        isGrowth(found.growth(), truth, text);
        assertThat(found.leastGrowth()).as(text).isEqualTo(found.growth().flatMap(Between::exact));
    }
}
