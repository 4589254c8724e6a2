package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

    @Test
    void theSumOfWhatEachFirmLacksAloneIsNotEnough() {
        DivisionProblem problem = Problems.firms(
                List.of(List.of(5, 0), List.of(0, 5)),
                List.of(List.of(0, 5), List.of(5, 0)),
                List.of(List.of(0), List.of(0)));
        Indivisible together = (Indivisible) Decomposer.standard().decompose(problem);
        assertThat(together.leastCoFunding().orElseThrow().getAmountMinorLong()).isEqualTo(5);
        assertThat(together.leastGrowth()).isEmpty();
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
