package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws 14 and 15: a decomposition is the best of all ordered partitions, ties included, or says rightly that none is. */
class DecomposerOracleTest {

    @ParameterizedTest
    @EnumSource(Objective.class)
    void theBestOfAllOrderedPartitions(Objective objective) {
        RandomProblems random = new RandomProblems(3);
        int divided = 0;
        for (int at = 0; at < 2_500; at++) {
            DivisionProblem problem = random.next(at % 500 == 0 ? 7 : at % 20 == 0 ? 6 : 5, 4);
            Oracle.Best truth = Oracle.best(problem, objective);
            Decomposition found = Decomposer.standard().withObjective(objective).decompose(problem);
            assertThat(found instanceof Divided).as(Problems.text(problem)).isEqualTo(truth.exists());
            if (found instanceof Divided plan) {
                isTheBest(problem, plan, truth);
                divided++;
            }
        }
        assertThat(divided).isBetween(500, 2_000); // else the generator no longer tries both answers
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void eachWayOfSearchingByItself(Objective objective) {
        RandomProblems random = new RandomProblems(5);
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(at % 20 == 0 ? 6 : 5, 4);
            Oracle.Best truth = Oracle.best(problem, objective);
            for (Decomposer.Search search : Decomposer.Search.values()) {
                Decomposition found = Decomposer.standard()
                        .withObjective(objective)
                        .withSearch(search)
                        .decompose(problem);
                assertThat(found instanceof Divided)
                        .as(search + Problems.text(problem))
                        .isEqualTo(truth.exists());
                if (found instanceof Divided plan) {
                    isTheBest(problem, plan, truth);
                }
            }
        }
    }

    @Test
    void whatBlocksAnActionAndWhatWouldHelp() {
        RandomProblems random = new RandomProblems(4);
        int indivisible = 0;
        for (int at = 0; at < 2_500; at++) {
            DivisionProblem problem = random.next(at % 10 == 0 ? 6 : 5, 4);
            if (Decomposer.standard().decompose(problem) instanceof Indivisible found) {
                Oracle.Blocked truth = Oracle.blocked(problem);
                String text = Problems.text(problem);
                assertThat(found.isExact()).isTrue();
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
                eachFirmAlone(problem, found);
                found.leastGrowth()
                        .ifPresent(growth -> assertThat(growth)
                                .as(text)
                                .isEqualTo(Ratio.of(
                                        truth.numerator().longValueExact(),
                                        truth.denominator().longValueExact())));
                indivisible++;
            }
        }
        assertThat(indivisible).isGreaterThan(500);
    }

    /** As if it were the only firm: the others may risk anything. */
    private static void eachFirmAlone(DivisionProblem problem, Indivisible found) {
        for (FirmRemedy remedy : found.firms()) {
            String text = remedy + "\n" + Problems.text(problem);
            Oracle.Blocked alone = Oracle.blocked(Problems.onlyFirm(problem, remedy.firm()));
            assertThat(remedy.coFunding().exact().orElseThrow().getAmountMinorLong())
                    .as(text)
                    .isEqualTo(Math.max(0, alone.coFunding()));
            boolean some = alone.denominator().signum() > 0;
            assertThat(remedy.growth().isPresent()).as(text).isEqualTo(some);
            remedy.growth()
                    .ifPresent(growth -> assertThat(growth.exact())
                            .as(text)
                            .contains(Ratio.of(
                                    alone.numerator().longValueExact(),
                                    alone.denominator().longValueExact())));
        }
        assertThat(found.firms()).hasSameSizeAs(problem.firms());
    }

    /** Where there are too many ways to go through: the same remedies from orders of single tasks alone. */
    @Test
    void remediesWithoutTheWaysOfBeingPartlyDone() {
        RandomProblems random = new RandomProblems(6);
        int indivisible = 0;
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(at % 10 == 0 ? 6 : 5, 4);
            if (!Oracle.best(problem, Objective.FEWEST).exists()) {
                Oracle.Blocked truth = Oracle.blocked(problem);
                TaskGraph graph = TaskGraph.of(problem);
                LimitRows rows = LimitRows.of(problem);
                Remedies found = new Remedies(
                        graph,
                        rows,
                        StepBounds.of(graph, rows),
                        Optional.empty(),
                        PlanFinder.NONE,
                        new Meter(Budget.standard(), () -> false));
                String text = Problems.text(problem);
                assertThat(found.shortfall().exact()).as(text).isTrue();
                assertThat(found.shortfall().amount()).as(text).isEqualTo(truth.shortfall());
                assertThat(found.coFunding().exact().orElseThrow().getAmountMinorLong())
                        .as(text)
                        .isEqualTo(truth.coFunding());
                assertThat(found.growth().isPresent())
                        .as(text)
                        .isEqualTo(truth.denominator().signum() > 0);
                found.growth()
                        .ifPresent(growth -> assertThat(growth.exact())
                                .as(text)
                                .contains(Ratio.of(
                                        truth.numerator().longValueExact(),
                                        truth.denominator().longValueExact())));
                indivisible++;
            }
        }
        assertThat(indivisible).isGreaterThan(300);
    }

    @Test
    void aSpentBudgetLeavesRemediesBetweenBounds() {
        RandomProblems random = new RandomProblems(7);
        int open = 0;
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(6, 4);
            Decomposition answer =
                    Decomposer.standard().withBudget(Budget.nodes(5 + at % 60)).decompose(problem);
            if (answer instanceof Indivisible found) {
                Oracle.Blocked truth = Oracle.blocked(problem);
                String text = Problems.text(problem) + found.explain();
                long least = truth.coFunding();
                assertThat(found.coFunding().atLeast().getAmountMinorLong())
                        .as(text)
                        .isLessThanOrEqualTo(least);
                found.coFunding()
                        .atMost()
                        .ifPresent(most ->
                                assertThat(most.getAmountMinorLong()).as(text).isGreaterThanOrEqualTo(least));
                assertThat(found.shortfall().getAmountMinorLong()).as(text).isLessThanOrEqualTo(truth.shortfall());
                if (found.isExact()) {
                    assertThat(found.shortfall().getAmountMinorLong()).as(text).isEqualTo(truth.shortfall());
                }
                if (truth.denominator().signum() > 0) {
                    Ratio growth = Ratio.of(
                            truth.numerator().longValueExact(),
                            truth.denominator().longValueExact());
                    Between<Ratio> known = found.growth().orElseThrow();
                    assertThat(known.atLeast()).as(text).isLessThanOrEqualTo(growth);
                    known.atMost().ifPresent(most -> assertThat(most).as(text).isGreaterThanOrEqualTo(growth));
                }
                open += found.coFunding().isExact() ? 0 : 1;
            }
        }
        assertThat(open).isGreaterThan(20);
    }

    @Test
    void theSumOfWhatEachFirmLacksAloneIsNotEnough() {
        DivisionProblem problem = Problems.firms(
                List.of(List.of(5, 0), List.of(0, 5)),
                List.of(List.of(0, 5), List.of(5, 0)),
                List.of(List.of(0), List.of(0)));
        Indivisible together = (Indivisible) Decomposer.standard().decompose(problem);
        assertThat(together.leastCoFunding().orElseThrow().getAmountMinorLong()).isEqualTo(5);
        assertThat(together.leastGrowth()).isEmpty();
        assertThat(together.firms())
                .allMatch(firm ->
                        firm.coFunding().atLeast().isZero() && firm.coFunding().isExact());
    }

    private static void isTheBest(DivisionProblem problem, Divided plan, Oracle.Best truth) {
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
        String text = Problems.text(problem);
        assertThat(Problems.steps(plan.plan())).as(text).isEqualTo(best);
        assertThat(plan.enabling()).as(text).isEqualTo(truth.enabling());
        assertThat(PlanVerifier.of(problem).enabling(best)).as(text).isEqualTo(truth.enabling());
        assertThat(PlanVerifier.of(problem).check(best).isValid()).as(text).isTrue();
        assertThat(plan.proof().isProven()).isTrue();
        assertThat(plan.proof().tiesSettled()).isTrue();
        assertThat(plan.worstRatio())
                .as(text)
                .isEqualTo(Ratio.of(
                        truth.numerator().longValueExact(), truth.denominator().longValueExact()));
    }
}
