package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clusterdev.graph.decompose.FalseRules.Rule;
import org.junit.jupiter.api.Test;

/** Law 14 and its mutants: where plausible rules for pruning are wrong, and that ours are not. U1 to U11. */
class CounterExamplesTest {

    private static final int NO_PLAN = Integer.MAX_VALUE;

    @Test
    void u1_aStepNeedNotTakeEveryRepayingTaskThatFits() {
        DivisionProblem u1 = Problems.oneFirm(List.of(0, 1, 3), List.of(0, 1, 3), List.of(2, 2, 4));
        fewest(u1, 3);
        wrong(u1, Rule.MAX_LOAD_OF_REPAYING, Objective.FEWEST, 0, NO_PLAN);
    }

    @Test
    void u2_aStepNeedNotTakeEveryTaskThatFits() {
        DivisionProblem u2 = Problems.oneFirm(List.of(1, 2, 2), List.of(0, 2, 0), List.of(3), "0=>1");
        fewest(u2, 3);
        wrong(u2, Rule.MAX_LOAD_OF_ANY, Objective.FEWEST, 0, NO_PLAN);
    }

    @Test
    void u3_benefitFirstKeepsARepayingTaskForLater() {
        DivisionProblem u3 = Problems.oneFirm(List.of(1, 1, 2), List.of(1, 2, 0), List.of(2));
        benefitFirst(u3, 0, 2);
        wrong(u3, Rule.MAX_LOAD_OF_REPAYING, Objective.BENEFIT_FIRST, 1, 2);
    }

    @Test
    void u4_theCostlierTaskIsNotAlwaysTheBetter() {
        DivisionProblem u4 = Problems.oneFirm(List.of(1, 2, 0), List.of(6, 0, 2), List.of(0));
        fewest(u4, 3);
        wrong(u4, Rule.JACKSON, Objective.FEWEST, 0, NO_PLAN);
    }

    @Test
    void u5_norOneOfTwoEquallyCostly() {
        DivisionProblem u5 = Problems.oneFirm(List.of(1, 1, 1), List.of(1, 2, 1), List.of(1));
        fewest(u5, 2);
        wrong(u5, Rule.JACKSON, Objective.FEWEST, 0, 3);
    }

    @Test
    void u6_aLaterArrivalMayMeetAHigherLimit() {
        DivisionProblem u6 = Problems.oneFirm(List.of(1, 2, 0), List.of(0, 0, 0), List.of(2, 2, 4));
        fewest(u6, 3);
        assertThat(FalseRules.solve(u6, Rule.NONE, Objective.FEWEST)).containsExactly(0, 3);
        assertThat(IdealOnly.steps(u6)).isEqualTo(NO_PLAN);
    }

    @Test
    void u7_twoFirms() {
        DivisionProblem u7 = Problems.firms(
                List.of(List.of(2, 4, 0), List.of(4, 1, 2)),
                List.of(List.of(2, 0, 0), List.of(7, 2, 5)),
                List.of(List.of(8), List.of(6)),
                "0->2");
        benefitFirst(u7, 0, 2);
    }

    @Test
    void u8_benefitFirstWithGrowingLimits() {
        DivisionProblem u8 = Problems.oneFirm(List.of(1, 0, 2), List.of(1, 0, 0), List.of(2, 3, 5));
        benefitFirst(u8, 0, 2);
        assertThat(FalseRules.solve(u8, Rule.MAX_LOAD_OF_REPAYING, Objective.BENEFIT_FIRST))
                .isNotEqualTo(new int[] {0, 2});
    }

    @Test
    void u9_whatIsAwaitedCannotWait() {
        DivisionProblem u9 = Problems.oneFirm(List.of(1, 0, 1), List.of(0, 0, 0), List.of(2), "0=>1");
        benefitFirst(u9, 1, 2);
        assertThat(FalseRules.solve(u9, Rule.LAZY, Objective.BENEFIT_FIRST)).isNotEqualTo(new int[] {1, 2});
    }

    @Test
    void u10_benefitFirstMayNeedMoreSteps() {
        DivisionProblem u10 =
                Problems.oneFirm(List.of(7, 2, 4, 0), List.of(7, 2, 0, 0), List.of(9), "0->2", "1->2", "1=>3");
        benefitFirst(u10, 0, 3);
        fewest(u10, 2);
    }

    @Test
    void u11_alsoForOneFirmWithoutAwaitedSuccess() {
        DivisionProblem u11 = Problems.oneFirm(List.of(6, 6, 0, 5, 6, 4), List.of(7, 0, 1, 5, 10, 0), List.of(6));
        benefitFirst(u11, 0, 4);
        fewest(u11, 3);
    }

    /** Rule FULL_LOADS where benefit counts: the third task is needed to cover the first. */
    @Test
    void aRepayingTaskMayBeNeededLaterAlsoWhereLimitsDoNotGrow() {
        DivisionProblem problem = Problems.oneFirm(List.of(3, 0, 0), List.of(0, 3, 1), List.of(2));
        wrong(problem, Rule.MAX_LOAD_OF_REPAYING, Objective.BENEFIT_FIRST, 1, 2);
        assertThat(FalseRules.solve(problem, Rule.MAX_LOAD_OF_REPAYING, Objective.FEWEST))
                .containsExactly(0, 2);
        rightInEveryWay(problem, Objective.BENEFIT_FIRST, 0, 2);
    }

    /** Rule SWAPS where something awaits the success of the one and not of the other. */
    @Test
    void aTaskThatIsAwaitedIsNotReplacedByABetterOne() {
        DivisionProblem problem = Problems.oneFirm(List.of(2, 3, 1), List.of(3, 2, 0), List.of(4), "1=>2");
        wrong(problem, Rule.SWAP, Objective.FEWEST, 0, 3);
        rightInEveryWay(problem, Objective.FEWEST, 0, 2);
    }

    /** Rule SWAPS where benefit counts and the two do not pay and get alike. */
    @Test
    void aSwapMayLeaveAStepWithoutBenefit() {
        DivisionProblem problem = Problems.firms(
                List.of(List.of(1, 0, 2), List.of(0, 0, 1)),
                List.of(List.of(2, 2, 2), List.of(0, 3, 0)),
                List.of(List.of(2), List.of(1)));
        wrong(problem, Rule.SWAP, Objective.BENEFIT_FIRST, 1, 2);
        assertThat(FalseRules.solve(problem, Rule.SWAP, Objective.FEWEST)).containsExactly(0, 2);
        rightInEveryWay(problem, Objective.BENEFIT_FIRST, 0, 2);
    }

    private static void rightInEveryWay(DivisionProblem problem, Objective objective, int enabling, int steps) {
        for (Decomposer.Search search : Decomposer.Search.values()) {
            Decomposition found = Decomposer.standard()
                    .withObjective(objective)
                    .withSearch(search)
                    .decompose(problem);
            assertThat(found.deliverables()).hasSize(steps);
            assertThat(objective == Objective.FEWEST
                            || found.bestPlan().orElseThrow().enabling() == enabling)
                    .isTrue();
        }
    }

    @Test
    void aTaskThatRepaysItsCostMayNotRepayItsOverrun() {
        DivisionProblem problem = Problems.oneFirm(List.of(0, 2, 4), List.of(1, 2, 5), List.of(5));
        rightOnlyWithoutOverruns(problem, Overruns.of(2, "50 %"), Rule.MAX_LOAD_OF_REPAYING);
    }

    @Test
    void norOneInPlaceOfAnother() {
        DivisionProblem problem = Problems.oneFirm(List.of(0, 2, 4), List.of(1, 3, 5), List.of(7));
        rightOnlyWithoutOverruns(problem, Overruns.of(2, "100 %"), Rule.SWAP);
    }

    private static void rightOnlyWithoutOverruns(DivisionProblem problem, Overruns overruns, Rule rule) {
        int ordinary = Oracle.best(problem, Objective.FEWEST).steps();
        assertThat(FalseRules.solve(problem, rule, Objective.FEWEST)).containsExactly(0, ordinary);
        assertThat(FalseRules.solve(problem, overruns, Rule.NONE, Objective.FEWEST))
                .containsExactly(0, 3);
        assertThat(FalseRules.solve(problem, overruns, rule, Objective.FEWEST)).containsExactly(NO_PLAN, NO_PLAN);
        for (Decomposer.Search search : Decomposer.Search.values()) {
            Decomposer fewest =
                    Decomposer.standard().withObjective(Objective.FEWEST).withSearch(search);
            OracleCheck.holds(problem, fewest.withOverruns(overruns));
        }
    }

    @Test
    void waitingForLimitsToGrowIsNoPlan() {
        DivisionProblem relaxed = Problems.oneFirm(List.of(1, 2, 1), List.of(0, 1, 0), List.of(2, 2, 5));
        benefitFirst(relaxed, 2, 3);
    }

    @Test
    void theRulesAreWrongOnlyWhereTheyPrune() {
        RandomProblems random = new RandomProblems(14);
        for (int at = 0; at < 300; at++) {
            DivisionProblem problem = random.next(4, 2);
            for (Objective objective : Objective.values()) {
                Oracle.Best truth = Oracle.best(problem, objective);
                int[] found = FalseRules.solve(problem, Rule.NONE, objective);
                assertThat(found[1]).as(Problems.text(problem)).isEqualTo(truth.steps());
            }
        }
    }

    private static void fewest(DivisionProblem problem, int steps) {
        assertThat(Oracle.best(problem, Objective.FEWEST).steps()).isEqualTo(steps);
        Divided divided =
                (Divided) Decomposer.standard().withObjective(Objective.FEWEST).decompose(problem);
        assertThat(divided.deliverables()).hasSize(steps);
    }

    private static void benefitFirst(DivisionProblem problem, int enabling, int steps) {
        Divided divided = (Divided) Decomposer.standard().decompose(problem);
        assertThat(divided.enabling()).isEqualTo(enabling);
        assertThat(divided.deliverables()).hasSize(steps);
    }

    private static void wrong(DivisionProblem problem, Rule rule, Objective objective, int enabling, int steps) {
        int[] found = FalseRules.solve(problem, rule, objective);
        assertThat(found[1]).isEqualTo(steps);
        if (steps != NO_PLAN) {
            assertThat(found[0]).isEqualTo(enabling);
        }
    }

    /** Breadth first with one memory for each set of tasks, whatever the step: false where limits grow. */
    private static final class IdealOnly {
        static int steps(DivisionProblem problem) {
            int full = (1 << problem.taskCount()) - 1;
            boolean[] known = new boolean[full + 1];
            List<Integer> layer = List.of(0);
            for (int step = 1; !layer.isEmpty(); step++) {
                List<Integer> next = new ArrayList<>();
                for (int done : layer) {
                    for (int set = 1; set <= full; set++) {
                        if ((set & done) == done && set != done && !known[set] && fits(problem, done, set, step)) {
                            known[set] = true;
                            next.add(set);
                        }
                    }
                }
                if (known[full]) {
                    return step;
                }
                layer = next;
            }
            return NO_PLAN;
        }

        private static boolean fits(DivisionProblem problem, int done, int set, int step) {
            long out = 0;
            for (int task = 0; task < problem.taskCount(); task++) {
                out += (set & (1 << task)) != 0 ? problem.cost(0, task) : 0;
                out -= (done & (1 << task)) != 0 ? problem.gain(0, task) : 0;
            }
            return out <= problem.limit(0, step);
        }
    }
}
