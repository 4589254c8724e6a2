package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
            EnumSet.of(Loads.Rule.MEMORY),
            EnumSet.of(Loads.Rule.WORTH),
            EnumSet.of(Loads.Rule.PAIRS));

    @ParameterizedTest
    @EnumSource(Objective.class)
    void everySetOfRulesGivesTheSameAnswer(Objective objective) throws Exception {
        RandomProblems random = new RandomProblems(6);
        Agreement agreement = new Agreement();
        for (int at = 0; at < 1_000; at++) {
            agreement.of(new Asked(random.next(6, 3), objective));
        }
        assertThat(agreement.rarer()).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void everySetOfRulesGivesTheSameAnswerWithOverruns(Objective objective) throws Exception {
        RandomProblems random = new RandomProblems(32);
        TroublesomeProblems troubles = new TroublesomeProblems(32);
        Agreement agreement = new Agreement();
        for (int at = 0; at < 1_000; at++) {
            DivisionProblem problem = at % 2 == 0 ? random.next(6, 3) : troubles.next(5);
            Overruns overruns = random.overruns(4);
            if (RandomProblems.fits(problem, overruns)) {
                agreement.of(new Asked(problem, overruns, objective));
            }
        }
        assertThat(agreement.rarer()).isGreaterThan(500);
    }

    /** Where a rule that took costs as estimated would prune the only plan. */
    @ParameterizedTest
    @EnumSource(Objective.class)
    void whatOverrunsCostIsRepaidToo(Objective objective) throws Exception {
        Asked pulled = new Asked(
                Problems.oneFirm(List.of(0, 2, 4), List.of(1, 2, 5), List.of(5)), Overruns.of(2, "50 %"), objective);
        Asked swapped = new Asked(
                Problems.oneFirm(List.of(0, 2, 4), List.of(1, 3, 5), List.of(7)), Overruns.of(2, "100 %"), objective);
        Asked leftOut = new Asked(
                Problems.oneFirm(List.of(2, 0, 2), List.of(2, 0, 3), List.of(5), "0=>1"),
                Overruns.of(2, "50 %"),
                objective);
        for (Set<Loads.Rule> rules : RULES) {
            assertThat(pulled.byLoads(3, 1, rules, Long.MAX_VALUE)).isTrue();
            assertThat(swapped.byLoads(3, 1, rules, Long.MAX_VALUE)).isTrue();
            assertThat(leftOut.byLoads(2, 1, rules, Long.MAX_VALUE)).isTrue();
        }
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

    @ParameterizedTest
    @EnumSource(LoadFinder.Way.class)
    void everyWayKeepsDeadlines(LoadFinder.Way way) throws Exception {
        RandomProblems random = new RandomProblems(8);
        Random choice = new Random(9);
        int plans = 0;
        int none = 0;
        for (int at = 0; at < 2_000; at++) {
            Objective objective = at % 2 == 0 ? Objective.FEWEST : Objective.BENEFIT_FIRST;
            Asked asked = new Asked(random.next(6, 2), objective);
            for (int steps = 1; steps <= asked.graph.tasks; steps++) {
                int enabling = objective == Objective.FEWEST ? 0 : choice.nextInt(2);
                Arrays.fill(asked.by, Integer.MAX_VALUE);
                if (asked.byLabels(steps - 1, enabling)) {
                    break; // read from the last step back, fewer steps would not meet deadlines
                }
                for (int task = 0; task < asked.graph.tasks; task++) {
                    asked.by[task] = choice.nextInt(3) == 0 ? 1 + choice.nextInt(steps) : Integer.MAX_VALUE;
                }
                boolean truth = asked.byLabels(steps, enabling);
                Optional<Boolean> found = asked.byLoads(steps, enabling, way);
                if (found.isPresent()) {
                    int most = steps;
                    assertThat(found.orElseThrow())
                            .as(() -> most + ", " + Arrays.toString(asked.by) + Problems.text(asked.problem))
                            .isEqualTo(truth);
                    plans += truth ? 1 : 0;
                    none += truth ? 0 : 1;
                }
            }
        }
        assertThat(Math.min(plans, none)).isGreaterThan(300);
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void windowsAsAskedGiveTheSameAnswer(Objective objective) throws Exception {
        RandomProblems random = new RandomProblems(10);
        int answers = 0;
        for (int at = 0; at < 1_500; at++) {
            Asked asked = new Asked(random.next(6, 3), objective);
            for (int steps = 1; steps <= asked.graph.tasks; steps++) {
                assertThat(asked.byWideLoads(steps, 1))
                        .as(() -> Problems.text(asked.problem))
                        .isEqualTo(asked.byLabels(steps, 1));
                answers++;
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

    /** Every set of rules against passes over the ideals, on each question about a problem. */
    private static final class Agreement {
        private int plans;
        private int none;

        void of(Asked asked) throws Meter.Stopped {
            for (int steps = 1; steps <= asked.graph.tasks; steps++) {
                for (int enabling = 0; enabling <= Math.min(2, steps); enabling++) {
                    boolean truth = asked.byLabels(steps, enabling);
                    for (Set<Loads.Rule> rules : RULES) {
                        assertThat(asked.byLoads(steps, enabling, rules, Long.MAX_VALUE))
                                .as(rules + ", " + asked.overruns + "\n" + Problems.text(asked.problem))
                                .isEqualTo(truth);
                    }
                    plans += truth ? 1 : 0;
                    none += truth ? 0 : 1;
                }
            }
        }

        /** How many questions had the rarer answer. */
        int rarer() {
            return Math.min(plans, none);
        }
    }

    private static final class Asked {
        private final DivisionProblem problem;
        private final Overruns overruns;
        private final TaskGraph graph;
        private final LimitRows rows;
        private final EnablingRows enablingRows;
        private final Meter meter = new Meter(Budget.standard(), () -> false);
        private final int[] by;

        Asked(DivisionProblem problem, Objective objective) {
            this(problem, Overruns.NONE, objective);
        }

        Asked(DivisionProblem problem, Overruns overruns, Objective objective) {
            this.problem = problem;
            this.overruns = overruns;
            this.graph = TaskGraph.of(problem);
            this.rows = LimitRows.of(problem, overruns);
            this.enablingRows = objective == Objective.FEWEST ? EnablingRows.NONE : EnablingRows.of(problem);
            this.by = new int[graph.tasks];
            Arrays.fill(by, Integer.MAX_VALUE);
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

        /** Depth first, with windows that are not narrowed. */
        boolean byWideLoads(int steps, int enabling) throws Meter.Stopped, Effort.Spent {
            LoadForm form = LoadForm.of(graph, rows, enablingRows, meter);
            LoadQuestion narrow = LoadQuestion.ahead(form, question(steps, enabling), meter);
            LoadWindows wide = LoadWindows.wide(form, narrow.rows(), narrow.most(), steps, new int[by.length], by);
            LoadQuestion asked = new LoadQuestion(
                    form, narrow.rows(), narrow.most(), narrow.plateau(), steps, enabling, narrow.by(), wide);
            return new LoadSearch(asked, EnumSet.allOf(Loads.Rule.class), new Effort(meter, Long.MAX_VALUE))
                    .run()
                    .isPresent();
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
            return new PlanFinder.Question(rows.limits(), steps, enabling, by, new int[graph.tasks]);
        }

        private void isValid(PlanFinder.Found plan, int steps, int enabling) {
            assertThat(Oracle.isPlan(problem, overruns, plan.stepOf())).isTrue();
            assertThat(plan.steps()).isLessThanOrEqualTo(steps);
            assertThat(plan.enabling()).isLessThanOrEqualTo(enabling);
        }
    }
}
