package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search load by load against passes over the ideals: with every rule and with each by itself, in both directions. */
class LoadSearchTest {

    private static final List<Set<Loads.Rule>> RULES = List.of(
            EnumSet.allOf(Loads.Rule.class),
            EnumSet.noneOf(Loads.Rule.class),
            EnumSet.of(Loads.Rule.FULL_LOADS),
            EnumSet.of(Loads.Rule.SWAPS),
            EnumSet.of(Loads.Rule.MEMORY));

    @ParameterizedTest
    @EnumSource(Objective.class)
    void everySetOfRulesGivesTheSameAnswer(Objective objective) throws Exception {
        RandomProblems random = new RandomProblems(6);
        int plans = 0;
        int none = 0;
        for (int at = 0; at < 2_500; at++) {
            Asked asked = new Asked(random.next(6, 3), objective);
            for (int steps = 1; steps <= asked.graph.tasks; steps++) {
                for (int enabling = 0; enabling <= Math.min(2, steps); enabling++) {
                    boolean truth = asked.byLabels(steps, enabling);
                    for (Set<Loads.Rule> rules : RULES) {
                        boolean found = asked.byLoads(steps, enabling, rules, Long.MAX_VALUE);
                        assertThat(found)
                                .as(rules + Problems.text(asked.problem))
                                .isEqualTo(truth);
                    }
                    plans += truth ? 1 : 0;
                    none += truth ? 0 : 1;
                }
            }
        }
        assertThat(Math.min(plans, none)).isGreaterThan(2_000);
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void everySetOfRulesGivesTheSameAnswerWithOverruns(Objective objective) throws Exception {
        RandomProblems random = new RandomProblems(32);
        int plans = 0;
        int none = 0;
        for (int at = 0; at < 2_500; at++) {
            DivisionProblem problem = random.next(6, 3);
            Overruns overruns = random.overruns(4);
            if (!RandomProblems.fits(problem, overruns)) {
                continue;
            }
            Asked asked = new Asked(problem, overruns, objective);
            for (int steps = 1; steps <= asked.graph.tasks; steps++) {
                for (int enabling = 0; enabling <= Math.min(2, steps); enabling++) {
                    boolean truth = asked.byLabels(steps, enabling);
                    for (Set<Loads.Rule> rules : RULES) {
                        boolean found = asked.byLoads(steps, enabling, rules, Long.MAX_VALUE);
                        assertThat(found)
                                .as(rules + ", " + overruns + "\n" + Problems.text(problem))
                                .isEqualTo(truth);
                    }
                    plans += truth ? 1 : 0;
                    none += truth ? 0 : 1;
                }
            }
        }
        assertThat(Math.min(plans, none)).isGreaterThan(2_000);
    }

    @ParameterizedTest
    @EnumSource(LoadFinder.Way.class)
    void everyWayIsRightAlone(LoadFinder.Way way) throws Exception {
        RandomProblems random = new RandomProblems(7);
        int answers = 0;
        for (int at = 0; at < 1_500; at++) {
            Objective objective = at % 2 == 0 ? Objective.FEWEST : Objective.BENEFIT_FIRST;
            Asked asked = new Asked(random.next(6, 3), objective);
            for (int steps = 1; steps <= asked.graph.tasks; steps++) {
                int enabling = objective == Objective.FEWEST ? 0 : 1;
                Optional<Boolean> found = asked.byLoads(steps, enabling, way);
                if (found.isPresent()) {
                    assertThat(found.orElseThrow())
                            .as(Problems.text(asked.problem))
                            .isEqualTo(asked.byLabels(steps, enabling));
                    answers++;
                }
            }
        }
        assertThat(answers).isGreaterThan(2_000);
    }

    @Test
    void endsWhenItsEffortIsSpent() {
        Asked asked = new Asked(
                Problems.oneFirm(List.of(3, 3, 3, 3, 3, 3), List.of(3, 3, 3, 3, 3, 3), List.of(5)), Objective.FEWEST);
        assertThat(catchThrowable(() -> asked.byLoads(6, 0, EnumSet.noneOf(Loads.Rule.class), 3)))
                .isInstanceOf(PlanFinder.GivesUp.class);
    }

    private static final class Asked {
        private final DivisionProblem problem;
        private final Overruns overruns;
        private final TaskGraph graph;
        private final LimitRows rows;
        private final EnablingRows enablingRows;
        private final Meter meter = new Meter(Budget.standard(), () -> false);
        private final int[] any;

        Asked(DivisionProblem problem, Objective objective) {
            this(problem, Overruns.NONE, objective);
        }

        Asked(DivisionProblem problem, Overruns overruns, Objective objective) {
            this.problem = problem;
            this.overruns = overruns;
            this.graph = TaskGraph.of(problem);
            this.rows = LimitRows.of(problem, overruns);
            this.enablingRows = objective == Objective.FEWEST ? EnablingRows.NONE : EnablingRows.of(problem);
            this.any = new int[graph.tasks];
            Arrays.fill(any, Integer.MAX_VALUE);
        }

        boolean byLabels(int steps, int enabling) throws Meter.Stopped {
            OrderIdeals ideals = OrderIdeals.of(graph, rows, 1_000, meter).orElseThrow();
            return new LabelFinder(graph, enablingRows, ideals, meter)
                    .find(question(steps, enabling))
                    .isPresent();
        }

        boolean byLoads(int steps, int enabling, Set<Loads.Rule> rules, long effort) throws Meter.Stopped {
            Optional<PlanFinder.Found> found = finder(rules).within(effort).find(question(steps, enabling));
            found.ifPresent(plan -> isValid(plan, steps, enabling));
            return found.isPresent();
        }

        /** Empty where limits grow and there is no way back. */
        Optional<Boolean> byLoads(int steps, int enabling, LoadFinder.Way way) throws Meter.Stopped, Effort.Spent {
            if (way.name().endsWith("BACKWARDS") && rows.limits().plateau > 1) {
                return Optional.empty();
            }
            Optional<PlanFinder.Found> found = finder(EnumSet.allOf(Loads.Rule.class))
                    .find(question(steps, enabling), way, new Effort(meter, Long.MAX_VALUE));
            found.ifPresent(plan -> isValid(plan, steps, enabling));
            return Optional.of(found.isPresent());
        }

        private LoadFinder finder(Set<Loads.Rule> rules) throws Meter.Stopped {
            return new LoadFinder(graph, this.rows, enablingRows, StepBounds.of(graph, this.rows), meter, rules);
        }

        private PlanFinder.Question question(int steps, int enabling) {
            return new PlanFinder.Question(rows.limits(), steps, enabling, any, new int[graph.tasks]);
        }

        private void isValid(PlanFinder.Found plan, int steps, int enabling) {
            assertThat(Oracle.isPlan(problem, overruns, plan.stepOf())).isTrue();
            assertThat(plan.steps()).isLessThanOrEqualTo(steps);
            assertThat(plan.enabling()).isLessThanOrEqualTo(enabling);
        }
    }
}
