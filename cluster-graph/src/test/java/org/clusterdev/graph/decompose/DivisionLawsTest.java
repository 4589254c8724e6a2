package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** How the answer moves when the action does: hypotheses and conclusions on random small problems. */
class DivisionLawsTest {

    private static final int TRIES = 600;

    @Test
    void higherLimitsNeverAskForMore() {
        neverAsksForMore(gain -> gain, limit -> limit + 2, false);
    }

    @Test
    void higherBenefitsNeverAskForMoreSteps() {
        neverAsksForMore(gain -> gain > 0 ? gain + 2 : 0, limit -> limit, false);
    }

    @Test
    void notAwaitingSuccessNeverAsksForMore() {
        neverAsksForMore(gain -> gain, limit -> limit, true);
    }

    @Test
    void amountsScaledTogetherChangeNothing() {
        RandomProblems random = new RandomProblems(22);
        for (int at = 0; at < TRIES; at++) {
            DivisionProblem problem = random.next(5, 3);
            if (fitsThrice(problem)) {
                DivisionProblem scaled =
                        changed(problem, cost -> 3 * cost, gain -> 3 * gain, limit -> 3 * limit, false);
                assertThat(plan(scaled)).isEqualTo(plan(problem));
            }
        }
    }

    @Test
    void droppingATaskThatOnlyCostsMayAskForMoreWhereLimitsGrow() {
        DivisionProblem with = Problems.oneFirm(List.of(1, 3), List.of(0, 0), List.of(2, 4));
        DivisionProblem without = Problems.oneFirm(List.of(3), List.of(0), List.of(2, 4));
        assertThat(Decomposer.standard().decompose(with)).isInstanceOf(Divided.class);
        assertThat(Decomposer.standard().decompose(without)).isInstanceOf(Indivisible.class);
    }

    private static void neverAsksForMore(LongUnaryOperator gains, LongUnaryOperator limits, boolean relaxed) {
        RandomProblems random = new RandomProblems(21);
        for (int at = 0; at < TRIES; at++) {
            DivisionProblem problem = random.next(5, 3);
            DivisionProblem easier = changed(problem, cost -> cost, gains, limits, relaxed);
            for (Objective objective : Objective.values()) {
                List<Integer> before = key(problem, objective);
                List<Integer> after = key(easier, objective);
                String text = Problems.text(problem) + before + after;
                assertThat(after.get(0)).as(text).isLessThanOrEqualTo(before.get(0));
                if (after.get(0).equals(before.get(0))) {
                    assertThat(after.get(1)).as(text).isLessThanOrEqualTo(before.get(1));
                }
            }
        }
    }

    /** Enabling steps (0 under FEWEST), steps; the largest integers where there is no plan. */
    private static List<Integer> key(DivisionProblem problem, Objective objective) {
        Decomposition answer = Decomposer.standard().withObjective(objective).decompose(problem);
        if (answer instanceof Divided divided) {
            int enabling = objective == Objective.FEWEST ? 0 : divided.enabling();
            return List.of(enabling, divided.deliverables().size());
        }
        return List.of(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static List<List<String>> plan(DivisionProblem problem) {
        return Decomposer.standard().decompose(problem) instanceof Divided divided
                ? Problems.steps(divided.plan())
                : Collections.emptyList();
    }

    private static boolean fitsThrice(DivisionProblem problem) {
        return problem.firms().stream().allMatch(firm -> problem.limit(firm, 99) < 1_000);
    }

    private static DivisionProblem changed(
            DivisionProblem problem,
            LongUnaryOperator costs,
            LongUnaryOperator gains,
            LongUnaryOperator limits,
            boolean relaxed) {
        DivisionProblem.Builder changed = DivisionProblem.of(problem.currency(), problem.tasks());
        for (String firm : problem.firms()) {
            List<Long> cost = new ArrayList<>();
            List<Long> gain = new ArrayList<>();
            List<Long> limit = new ArrayList<>();
            for (String task : problem.tasks()) {
                cost.add(costs.applyAsLong(problem.cost(firm, task)));
                gain.add(gains.applyAsLong(problem.gain(firm, task)));
                limit.add(limits.applyAsLong(problem.limit(firm, limit.size() + 1)));
            }
            changed.firm(firm, cost, gain, limit);
        }
        for (String task : problem.tasks()) {
            problem.before(task).forEach(first -> changed.before(first, task));
            for (String first : problem.afterSuccessOf(task)) {
                if (relaxed) {
                    changed.before(first, task);
                } else {
                    changed.afterSuccess(first, task);
                }
            }
        }
        return changed.build();
    }
}
