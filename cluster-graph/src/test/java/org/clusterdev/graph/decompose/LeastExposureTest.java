package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How little firms must be able to risk, for any number of steps: the least over all ordered partitions. */
class LeastExposureTest {

    @ParameterizedTest
    @EnumSource(Decomposer.Search.class)
    void theLeastOverAllOrderedPartitions(Decomposer.Search search) {
        RandomProblems random = new RandomProblems(41);
        int impossible = 0;
        for (int at = 0; at < 600; at++) {
            DivisionProblem problem = random.next(at % 20 == 0 ? 6 : 5, 4);
            List<Optional<Ratio>> truth = Oracle.leastExposed(problem);
            for (int steps = 1; steps <= problem.taskCount(); steps++) {
                LeastExposure found = Decomposer.standard().withSearch(search).leastExposure(problem, steps);
                String text = search + " " + Problems.text(problem) + " in " + steps;
                assertThat(found.isExact()).as(text).isTrue();
                assertThat(found.ratio()).as(text).isEqualTo(truth.get(steps - 1));
                assertThat(found.isImpossible())
                        .as(text)
                        .isEqualTo(found.ratio().isEmpty());
                attains(problem, found, steps);
                impossible += found.isImpossible() ? 1 : 0;
            }
        }
        assertThat(impossible).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(Decomposer.Search.class)
    void overrunsAreCounted(Decomposer.Search search) {
        RandomProblems random = new RandomProblems(44);
        for (int at = 0; at < 400; at++) {
            DivisionProblem problem = random.next(5, 3);
            Overruns overruns = random.overruns(4);
            if (RandomProblems.fits(problem, overruns)) {
                List<Optional<Ratio>> truth = Oracle.leastExposed(problem, overruns);
                Decomposer decomposer = Decomposer.standard().withSearch(search).withOverruns(overruns);
                for (int steps = 1; steps <= problem.taskCount(); steps++) {
                    LeastExposure found = decomposer.leastExposure(problem, steps);
                    assertThat(found.ratio())
                            .as(decomposer + "\n" + Problems.text(problem))
                            .isEqualTo(truth.get(steps - 1));
                    assertThat(found.isExact()).isTrue();
                }
            }
        }
    }

    /** What the largest actions are asked through: the decomposer itself, with the rows as firms. */
    @Test
    void lineBalancingOfTheSecondType() {
        DivisionProblem problem = Problems.oneFirm(List.of(6, 5, 4, 3, 2), List.of(6, 5, 4, 3, 2), List.of(10));
        assertThat(Decomposer.standard().leastExposure(problem, 2).ratio()).contains(Ratio.of(10, 10));
        assertThat(Decomposer.standard().leastExposure(problem, 3).ratio()).contains(Ratio.of(7, 10));
        assertThat(Decomposer.standard().leastExposure(problem, 99).ratio()).contains(Ratio.of(6, 10));
    }

    @Test
    void aboveOneTheLimitsAreTooLowToday() {
        DivisionProblem problem = Problems.oneFirm(List.of(5, 6), List.of(5, 0), List.of(4));
        LeastExposure one = Decomposer.standard().leastExposure(problem, 1);
        assertThat(one.ratio()).contains(Ratio.of(11, 4));
        LeastExposure two = Decomposer.standard().leastExposure(problem, 2);
        assertThat(two.ratio()).contains(Ratio.of(6, 4));
        assertThat(two)
                .hasToString(
                        "joint action in at most 2 deliverables: firms must be able to risk 1.50 times their limits\n"
                                + "  t0, t1");
        assertThat(two.explain().toString()).contains("f0", "6", "its limits are 4, then 4");
        assertThat(Decomposer.standard().decompose(problem)).isInstanceOf(Indivisible.class);
        assertThat(Decomposer.standard().decompose(problem.withLimitsTimes(Ratio.of(6, 4))))
                .isInstanceOf(Divided.class);
    }

    @Test
    void noFactorHelpsAFirmThatMayRiskNothing() {
        DivisionProblem problem = Problems.oneFirm(List.of(1, 1), List.of(9, 9), List.of(0));
        LeastExposure found = Decomposer.standard().leastExposure(problem, 2);
        assertThat(found.isImpossible()).isTrue();
        assertThat(found.isExact()).isTrue();
        assertThat(found.because()).contains("limit of zero");
        assertThat(found.toString()).contains("impossible, however much firms would risk");
        DivisionProblem free = Problems.oneFirm(List.of(0, 1), List.of(1, 0), List.of(0));
        assertThat(Decomposer.standard().leastExposure(free, 1).isImpossible()).isTrue();
        assertThat(Decomposer.standard().leastExposure(free, 2).ratio()).contains(Ratio.ZERO);
    }

    @Test
    void awaitedSuccessesAskForTheirSteps() {
        DivisionProblem problem = Problems.oneFirm(List.of(1, 1), List.of(1, 1), List.of(9), "0=>1");
        LeastExposure found = Decomposer.standard().leastExposure(problem, 1);
        assertThat(found.isImpossible()).isTrue();
        assertThat(found.because()).isEqualTo("tasks that await success need 2 steps");
    }

    @Test
    void nothingToDoExposesNobody() {
        DivisionProblem nothing = DivisionProblem.of("XXX")
                .firm("f", List.of(), List.of(), List.of(1L))
                .build();
        assertThat(Decomposer.standard().leastExposure(nothing, 1).ratio()).contains(Ratio.ZERO);
    }

    @Test
    void asksForAStep() {
        DivisionProblem problem = Problems.oneFirm(List.of(1), List.of(1), List.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decomposer.standard().leastExposure(problem, 0))
                .withMessage("steps is 0, must be 1 or more.");
    }

    @Test
    void aSpentBudgetLeavesAnIntervalAroundTheTruth() {
        RandomProblems random = new RandomProblems(42);
        int open = 0;
        for (int at = 0; at < 400; at++) {
            DivisionProblem problem = random.next(5, 3);
            List<Optional<Ratio>> truth = Oracle.leastExposed(problem);
            for (long nodes : new long[] {0, 5, 20, 80}) {
                int steps = 1 + at % problem.taskCount();
                LeastExposure found =
                        Decomposer.standard().withBudget(Budget.nodes(nodes)).leastExposure(problem, steps);
                Optional<Ratio> least = truth.get(steps - 1);
                String text = Problems.text(problem) + " in " + steps + " within " + nodes + ": " + found;
                if (found.isExact()) {
                    assertThat(found.ratio()).as(text).isEqualTo(least);
                } else {
                    least.ifPresent(ratio -> assertThat(ratio).as(text).isGreaterThanOrEqualTo(found.atLeast()));
                    found.atMost()
                            .ifPresent(most -> assertThat(most).as(text).isGreaterThanOrEqualTo(least.orElseThrow()));
                    assertThat(found.because()).as(text).isNotEmpty();
                    open++;
                }
                attains(problem, found, steps);
            }
        }
        assertThat(open).isGreaterThan(100);
    }

    @Test
    void tooLargeToGoThroughGivesAnInterval() {
        Random random = new Random(7);
        List<Long> costs = random.longs(90, 100, 500).boxed().toList();
        List<String> tasks = IntStream.range(0, 90).mapToObj(task -> "t" + task).toList();
        DivisionProblem problem = DivisionProblem.of(CurrencyUnit.of("XXX"), tasks)
                .firm("f", costs, costs, List.of(1_000L))
                .build();
        LeastExposure found =
                Decomposer.standard().withBudget(Budget.nodes(20_000_000)).leastExposure(problem, 30);
        long whole = costs.stream().mapToLong(Long::longValue).sum();
        assertThat(found.atLeast()).isGreaterThanOrEqualTo(Ratio.of((whole + 29) / 30, 1_000));
        assertThat(found.atMost().orElseThrow().value())
                .isLessThan(1.03 * found.atLeast().value());
        attains(problem, found, 30);
    }

    private static void attains(DivisionProblem problem, LeastExposure found, int steps) {
        found.plan().ifPresent(plan -> {
            List<List<String>> names = new ArrayList<>(Problems.steps(plan));
            assertThat(names.size()).isLessThanOrEqualTo(steps);
            assertThat(plan.worstRatio()).isEqualTo(found.atMost().orElseThrow());
            assertThat(PlanVerifier.of(problem.withLimitsTimes(plan.worstRatio()))
                            .check(names))
                    .hasToString("valid");
        });
    }
}
