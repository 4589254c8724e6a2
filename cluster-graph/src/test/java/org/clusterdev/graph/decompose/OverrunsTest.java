package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clusterdev.graph.decompose.PlanVerifier.PlanFault;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Plans that bear overruns: what they are, what they cost, and what they tell. */
class OverrunsTest {

    private final DivisionProblem yarn = DivisionProblem.of("INR", "trial lot", "godown", "season's lot")
            .firm(
                    "asha",
                    List.of(900_000L, 1_000_000L, 900_001L),
                    List.of(1_500_000L, 400_000L, 2_400_000L),
                    List.of(1_100_000L))
            .firm("bina", List.of(0L, 100_000L, 0L), List.of(1L, 1L, 1L), List.of(200_000L))
            .before("trial lot", "godown")
            .afterSuccess("godown", "season's lot")
            .build();

    @Test
    void aShareIsANumberOrAPercentage() {
        assertThat(Overruns.of(2, "20 %")).hasToString("any 2 tasks cost 20 % more");
        assertThat(Overruns.of(2, "20%")).isEqualTo(Overruns.of(2, new BigDecimal("0.200")));
        assertThat(Overruns.of(2, "0.2")).hasSameHashCodeAs(Overruns.of(2, "20 %"));
        assertThat(Overruns.of(1, "12.5 %")).hasToString("any 1 task costs 12.5 % more");
        assertThat(Overruns.of(1, "10").share()).isEqualByComparingTo("10");
        assertThat(Overruns.of(2, "20 %")).isNotEqualTo(Overruns.of(3, "20 %")).isNotEqualTo(Overruns.of(2, "21 %"));
    }

    @Test
    void noneIsNoTaskOrNoShare() {
        assertThat(Overruns.of(0, "20 %")).isEqualTo(Overruns.NONE).hasToString("no overruns");
        assertThat(Overruns.of(7, "0.000").isNone()).isTrue();
        assertThat(Overruns.of(1, "0.1").isNone()).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overruns.of(-1, "0.2"))
                .withMessage("tasks is -1, must be 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overruns.of(1, "20"))
                .withMessageContaining("share is 20, must be between 0 and 10")
                .withMessageContaining("write \"20 %\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overruns.of(1, new BigDecimal("-0.1")))
                .withMessageContaining("-0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overruns.of(1, new BigDecimal("1E-10")))
                .withMessageContaining("at most 9 decimals");
        for (String text : List.of("", "%", "a fifth", "1e-3", "-1", "٢", "0.2 % %")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Overruns.of(1, text))
                    .withMessageContaining("share is \"" + text + "\"");
        }
    }

    @Test
    void aPlanTellsItsWorstCase() {
        DivisionPlan plan = robust(yarn, Overruns.of(2, "10 %")).bestPlan().orElseThrow();
        assertThat(plan.deliverables()).hasToString("[trial lot, godown, season's lot]");
        FirmShare asha = plan.firm("asha");
        assertThat(asha.outOfPocket()).hasToString("[INR 9000.00, INR 4000.00, INR 9000.01]");
        // a tenth of 9,000; of 10,000 and 9,000; of 10,000 and 9,000.01, rounded up
        assertThat(asha.worstOutOfPocket()).hasToString("[INR 9900.00, INR 5900.00, INR 10900.02]");
        assertThat(asha.exposure()).hasToString("INR 9000.01");
        assertThat(plan.worstRatio()).isEqualTo(Ratio.of(10_900_011, 11_000_000));
        WorstOverrun worst = plan.worstOverrun().orElseThrow();
        assertThat(worst.tasks()).containsExactly("godown", "season's lot");
        assertThat(worst)
                .hasToString("godown, season's lot: asha would be INR 10,900.02 out of pocket in step 3 instead of"
                        + " INR 9,000.01, within INR 11,000");
        assertThat(plan.explain().toString())
                .contains("if any 2 tasks cost 10 % more")
                .contains("at worst 9,900, then 5,900, then 10,900.02, within")
                .contains("worst overrun  godown, season's lot");
    }

    @Test
    void withoutOverrunsThereIsNoWorstCase() {
        DivisionPlan plan = robust(yarn, Overruns.NONE).bestPlan().orElseThrow();
        assertThat(plan.worstOverrun()).isEmpty();
        assertThat(plan.firm("asha").worstOutOfPocket())
                .isEqualTo(plan.firm("asha").outOfPocket());
        assertThat(plan.explain().toString()).doesNotContain("worst");
        DivisionProblem free = Problems.oneFirm(List.of(0, 0), List.of(1, 1), List.of(0), "0=>1");
        assertThat(robust(free, Overruns.of(1, "1")).bestPlan().orElseThrow().worstOverrun())
                .isEmpty();
    }

    @Test
    void anIndivisibleActionCountsThem() {
        Indivisible found = (Indivisible) robust(yarn, Overruns.of(1, "50 %")); // in step 3, the godown's 10,000
        assertThat(found.toString())
                .startsWith(
                        "joint action: indivisible; task \"season's lot\" puts asha INR 14,000.01 out of pocket if any"
                                + " 1 task costs 50 % more, it will risk INR 11,000");
        assertThat(found.shortfall()).hasToString("INR 3000.01");
        assertThat(found.leastGrowth()).contains(Ratio.of(1_400_001, 1_100_000));
        assertThat(found.leastCoFunding().orElseThrow()).hasToString("INR 3000.01");
        assertThat(found.overruns()).isEqualTo(Overruns.of(1, "0.5"));
    }

    @Test
    void thePriceIsInSteps() {
        DivisionProblem problem =
                Problems.oneFirm(List.of(2, 2, 2, 2), List.of(2, 2, 2, 2), List.of(5)); // two at a time, at 4 of 5
        Decomposer fewest = Decomposer.standard().withObjective(Objective.FEWEST);
        OverrunPrice none = fewest.withOverruns(Overruns.of(1, "50 %")).price(problem);
        assertThat(none.steps()).hasValue(0);
        OverrunPrice dear = fewest.withOverruns(Overruns.of(2, "50 %")).price(problem);
        assertThat(dear.steps()).hasValue(2);
        assertThat(dear.enabling()).isEmpty();
        assertThat(dear).hasToString("2 steps more if any 2 tasks cost 50 % more");
        assertThat(dear.ordinary().deliverables()).hasSize(2);
        assertThat(dear.robust().deliverables()).hasSize(4);
        assertThat(dear.explain().rows()).hasSize(2);
        assertThat(fewest.withOverruns(Overruns.of(1, "2")).price(problem))
                .hasToString("no price buys it: indivisible if any 1 task costs 200 % more");
        assertThat(fewest.withOverruns(Overruns.NONE).price(problem).steps()).hasValue(0);
        DivisionProblem hopeless = Problems.oneFirm(List.of(2), List.of(2), List.of(1));
        assertThat(fewest.withOverruns(Overruns.of(1, "2")).price(hopeless))
                .hasToString("no price: indivisible also with costs as estimated");
    }

    @Test
    void benefitFirstCountsEnablingStepsToo() {
        // t0 brings nothing: together with t1 it costs 3 of 4, but 5 if t1 overruns
        DivisionProblem problem = Problems.oneFirm(List.of(1, 2), List.of(0, 2), List.of(4));
        OverrunPrice price =
                Decomposer.standard().withOverruns(Overruns.of(1, "100 %")).price(problem);
        assertThat(price.enabling()).hasValue(1);
        assertThat(price).hasToString("1 step more, 1 enabling step more if any 1 task costs 100 % more");
    }

    @Test
    void aSpentBudgetMakesThePriceUnknown() {
        DivisionProblem problem = wide(60, 900);
        OverrunPrice price = Decomposer.standard()
                .withBudget(Budget.nodes(10))
                .withOverruns(Overruns.of(2, "10 %"))
                .price(problem);
        assertThat(price.steps()).isEmpty();
        assertThat(price).hasToString("unknown: the budget of nodes is spent");
    }

    @Test
    void noneIsTheOrdinaryAnswerToTheLastNode() {
        RandomProblems random = new RandomProblems(33);
        for (int at = 0; at < 300; at++) {
            DivisionProblem problem = random.next(6, 3);
            Decomposition ordinary = Decomposer.standard().decompose(problem);
            for (Overruns none : List.of(Overruns.of(0, "1"), Overruns.of(3, "0"))) {
                Decomposition same = robust(problem, none);
                assertThat(same.explain()).isEqualTo(ordinary.explain());
                assertThat(same.proof()).hasToString(ordinary.proof().toString()); // nodes as well
            }
        }
    }

    @Test
    void moreTasksOrALargerShareNeverAskForLess() {
        RandomProblems random = new RandomProblems(34);
        int dearer = 0;
        for (int at = 0; at < 500; at++) {
            DivisionProblem problem = random.next(5, 3);
            if (!RandomProblems.fits(problem, Overruns.of(1, "0.25"))) {
                continue;
            }
            for (Objective objective : Objective.values()) {
                int[] ordinary = key(problem, Overruns.NONE, objective);
                int[] before = ordinary;
                for (int tasks = 1; tasks <= problem.taskCount(); tasks++) {
                    int[] here = key(problem, Overruns.of(tasks, "0.5"), objective);
                    assertThat(Arrays.compare(here, before))
                            .as(Problems.text(problem))
                            .isNotNegative();
                    assertThat(Arrays.compare(here, key(problem, Overruns.of(tasks, "0.25"), objective)))
                            .isNotNegative();
                    before = here;
                }
                dearer += Arrays.compare(before, ordinary) > 0 ? 1 : 0;
            }
        }
        assertThat(dearer).isGreaterThan(100);
    }

    @Test
    void allTasksOverrunningIsEachTaskCostingMore() {
        RandomProblems random = new RandomProblems(35);
        for (int at = 0; at < 500; at++) {
            DivisionProblem problem = random.next(5, 3);
            if (RandomProblems.fits(problem, Overruns.of(9, "0.25"))) {
                DivisionProblem dearer = scaled(problem, 5, 4, 4);
                Decomposition all = robust(problem, Overruns.of(problem.taskCount() + at % 2, "0.25"));
                Decomposition same = Decomposer.standard().decompose(dearer);
                assertThat(all.deliverables()).as(Problems.text(problem)).isEqualTo(same.deliverables());
                if (all instanceof Divided divided) {
                    assertThat(divided.worstRatio()).isEqualTo(((Divided) same).worstRatio());
                } else {
                    assertThat(((Indivisible) all).leastGrowth()).isEqualTo(((Indivisible) same).leastGrowth());
                    assertThat(((Indivisible) all).task()).isEqualTo(((Indivisible) same).task());
                }
            }
        }
    }

    @Test
    void theVerifierAddsThemUpByItself() {
        PlanVerifier verifier = PlanVerifier.of(yarn).withOverruns(Overruns.of(2, "12 %"));
        List<List<String>> steps = List.of(List.of("trial lot"), List.of("godown"), List.of("season's lot"));
        PlanVerifier.PlanCheck check = verifier.check(steps);
        assertThat(check.kind()).isEqualTo(PlanFault.LIMIT);
        assertThat(check)
                .hasToString("not valid: step 3: asha would be INR 11,280.02 out of pocket, if godown, season's lot"
                        + " overrun, INR 280.02 over its limit of INR 11,000");
        assertThat(PlanVerifier.of(yarn).check(steps).isValid()).isTrue();
        assertThat(DivisionPlan.of(yarn, steps, Overruns.of(1, "10 %")).overruns())
                .isEqualTo(Overruns.of(1, "10 %"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DivisionPlan.of(yarn, steps, Overruns.of(2, "12 %")))
                .withMessageContaining("overrun");
    }

    @Test
    void aRandomPartitionBearsThemExactlyIfTheOracleSaysSo() {
        RandomProblems random = new RandomProblems(36);
        Random dice = new Random(36);
        int borne = 0;
        int onlyAsEstimated = 0;
        for (int at = 0; at < 4_000; at++) {
            DivisionProblem problem = random.next(4, 2);
            Overruns overruns = random.overruns(3);
            int[] stepOf = new int[problem.taskCount()];
            List<List<String>> steps = new ArrayList<>();
            IntStream.range(0, problem.taskCount()).forEach(step -> steps.add(new ArrayList<>()));
            for (int task = 0; task < problem.taskCount(); task++) {
                stepOf[task] = 1 + dice.nextInt(problem.taskCount());
                steps.get(stepOf[task] - 1).add("t" + task);
            }
            if (RandomProblems.fits(problem, overruns) && Oracle.isPlan(problem, stepOf)) {
                boolean good = Oracle.isPlan(problem, overruns, stepOf);
                steps.removeIf(List::isEmpty);
                assertThat(PlanVerifier.of(problem)
                                .withOverruns(overruns)
                                .check(steps)
                                .isValid())
                        .as(overruns + "\n" + Problems.text(problem))
                        .isEqualTo(good);
                borne += good ? 1 : 0;
                onlyAsEstimated += good ? 0 : 1;
            }
        }
        assertThat(Math.min(borne, onlyAsEstimated)).isGreaterThan(50);
    }

    @Test
    void amountsThatNoLongerFitAreRefused() {
        long large = Long.MAX_VALUE / 40;
        DivisionProblem problem = DivisionProblem.of("XXX", "t")
                .firm("f", List.of(large), List.of(large), List.of(large))
                .build();
        assertThat(Decomposer.standard().decompose(problem)).isInstanceOf(Divided.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> robust(problem, Overruns.of(1, "20 %")))
                .withMessageContaining("firm \"f\"")
                .withMessageContaining("20 %")
                .withMessageContaining("fewer decimals");
    }

    @Test
    void largeActionsBearThemToo() {
        Overruns overruns = Overruns.of(3, "20 %");
        for (int tasks : new int[] {40, 60, 90}) {
            DivisionProblem problem = wide(tasks, 1_500);
            Decomposition answer = Decomposer.standard()
                    .withOverruns(overruns)
                    .withBudget(Budget.nodes(3_000_000))
                    .decompose(problem);
            DivisionPlan plan = answer.bestPlan().orElseThrow();
            assertThat(PlanVerifier.of(problem).withOverruns(overruns).check(Problems.steps(plan)))
                    .hasToString("valid");
            assertThat(plan.worstRatio()).isLessThanOrEqualTo(Ratio.of(1, 1));
            assertThat(answer.proof().lowerBound())
                    .isLessThanOrEqualTo(plan.deliverables().size());
        }
    }

    @Test
    void aTaskThatNobodyCanFinanceOnceItOverrunsBlocksALargeAction() {
        DivisionProblem problem = wide(60, 560); // the largest costs 500 at most
        Decomposer decomposer = Decomposer.standard().withBudget(Budget.nodes(1_000_000));
        assertThat(decomposer.decompose(problem)).isNotInstanceOf(Indivisible.class);
        Indivisible blocked =
                (Indivisible) decomposer.withOverruns(Overruns.of(1, "20 %")).decompose(problem);
        assertThat(blocked.isExact()).isTrue();
        assertThat(blocked.outOfPocket()).isEqualTo(blocked.limit().plus(blocked.shortfall()));
        assertThat(blocked.leastCoFunding()).contains(blocked.shortfall());
        assertThat(blocked.proof().verify(problem).isReadded()).isTrue();
    }

    private static Decomposition robust(DivisionProblem problem, Overruns overruns) {
        return Decomposer.standard().withOverruns(overruns).decompose(problem);
    }

    private static int[] key(DivisionProblem problem, Overruns overruns, Objective objective) {
        Decomposition answer = Decomposer.standard()
                .withObjective(objective)
                .withOverruns(overruns)
                .decompose(problem);
        return answer.bestPlan()
                .map(plan -> new int[] {
                    objective == Objective.FEWEST ? 0 : plan.enabling(),
                    plan.deliverables().size()
                })
                .orElse(new int[] {Integer.MAX_VALUE});
    }

    private static DivisionProblem scaled(DivisionProblem problem, long costs, long gains, long limits) {
        DivisionProblem.Builder scaled = DivisionProblem.of(problem.currency(), problem.tasks());
        for (String firm : problem.firms()) {
            List<Long> cost = new ArrayList<>();
            List<Long> gain = new ArrayList<>();
            List<Long> limit = new ArrayList<>();
            for (String task : problem.tasks()) {
                cost.add(costs * problem.cost(firm, task));
                gain.add(gains * problem.gain(firm, task));
                limit.add(limits * problem.limit(firm, limit.size() + 1));
            }
            scaled.firm(firm, cost, gain, limit);
        }
        for (String task : problem.tasks()) {
            problem.before(task).forEach(first -> scaled.before(first, task));
            problem.afterSuccessOf(task).forEach(first -> scaled.afterSuccess(first, task));
        }
        return scaled.build();
    }

    /** No precedence, one firm, tasks that repay themselves; the largest costs 500. */
    private static DivisionProblem wide(int tasks, long limit) {
        List<Long> costs =
                new ArrayList<>(new Random(tasks).longs(tasks, 100, 500).boxed().toList());
        Collections.replaceAll(costs, Collections.max(costs), 500L);
        List<String> names =
                IntStream.range(0, tasks).mapToObj(task -> "t" + task).toList();
        return DivisionProblem.of(CurrencyUnit.of("XXX"), names)
                .firm("f", costs, costs, List.of(limit))
                .build();
    }
}
