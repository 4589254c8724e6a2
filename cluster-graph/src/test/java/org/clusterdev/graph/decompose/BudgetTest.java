package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What budgets promise: honest bounds whenever nodes run out, right answers in no memory, a stop in whatever takes long. */
class BudgetTest {

    private static final int TASKS = 300;

    @ParameterizedTest
    @EnumSource(Decomposer.Search.class)
    void withoutMemorySmallProblemsAreStillProven(Decomposer.Search search) {
        TroublesomeProblems troubles = new TroublesomeProblems(101);
        RandomProblems random = new RandomProblems(102);
        int divided = 0;
        for (int at = 0; at < 600; at++) {
            DivisionProblem problem = at % 2 == 0 ? troubles.next(5) : random.next(5, 4);
            Overruns overruns = random.overruns(3);
            for (Objective objective : Objective.values()) {
                Decomposer decomposer = Decomposer.standard()
                        .withObjective(objective)
                        .withSearch(search)
                        .withBudget(Budget.standard().withMemory(0));
                if (search != Decomposer.Search.LOADS
                        || Oracle.best(problem, objective).exists()) {
                    divided += OracleCheck.holds(problem, decomposer) ? 1 : 0;
                }
                if (search == Decomposer.Search.BEST && overruns.fit(problem)) {
                    OracleCheck.holds(problem, decomposer.withOverruns(overruns));
                }
            }
            if (at % 5 == 0) {
                OracleCheck.exposureHolds(
                        problem,
                        Decomposer.standard().withBudget(Budget.standard().withMemory(0)));
            }
        }
        assertThat(divided).isGreaterThan(300);
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void whereverNodesRunOutTheBoundsAreHonest(Objective objective) {
        RandomProblems random = new RandomProblems(103);
        int undecided = 0;
        for (int at = 0; at < 2_000; at++) {
            DivisionProblem problem = random.next(5, 3);
            Oracle.Best truth = Oracle.best(problem, objective);
            Decomposition found = Decomposer.standard()
                    .withObjective(objective)
                    .withBudget(Budget.nodes(at % 250))
                    .decompose(problem);
            Proof proof = found.proof();
            if (found instanceof Undecided) {
                undecided++;
                assertThat(truth.exists() ? truth.steps() : problem.taskCount() + 1)
                        .as(() -> Problems.text(problem))
                        .isGreaterThanOrEqualTo(proof.lowerBound());
            } else {
                assertThat(found instanceof Divided)
                        .as(() -> Problems.text(problem))
                        .isEqualTo(truth.exists());
            }
            found.bestPlan().ifPresent(plan -> {
                assertThat(Oracle.isPlan(problem, plan.stepOf(problem))).isTrue();
                assertThat(proof.upperBound()).hasValue(plan.deliverables().size());
                assertThat(proof.lowerBound())
                        .isLessThanOrEqualTo(plan.deliverables().size());
            });
        }
        assertThat(undecided).isGreaterThan(50);
    }

    /** Asked so often, a bound that takes seconds notices within milliseconds that it was called off. */
    @Test
    void boundsOfManyTasksLookWhetherTheyAreCalledOff() throws Exception {
        DivisionProblem problem = waiting(TASKS);
        AtomicInteger looks = new AtomicInteger();
        Meter meter = new Meter(Budget.standard(), () -> looks.incrementAndGet() < 0);
        LoadForm form = form(problem, meter);
        assertThat(looks).hasValueGreaterThan(TASKS);
        looks.set(0);
        LoadQuestion.ahead(form, question(problem), meter);
        assertThat(looks).hasValueGreaterThan(2 * TASKS);
        looks.set(0);
        form.backwards(meter);
        assertThat(looks).hasValueGreaterThan(TASKS);
    }

    @Test
    void eachBoundStopsAtTheLookThatSaysSo() throws Exception {
        DivisionProblem problem = waiting(TASKS);
        LoadForm form = form(problem, new Meter(Budget.standard(), () -> false));
        for (int last = 1; last < 2 * TASKS; last = 2 * last + 1) {
            int at = last;
            AtomicInteger looks = new AtomicInteger();
            Meter formMeter = new Meter(Budget.standard(), () -> looks.incrementAndGet() == Math.min(at, TASKS));
            assertThatThrownBy(() -> form(problem, formMeter)).isInstanceOf(Meter.Stopped.class);
            assertThat(looks).hasValue(Math.min(at, TASKS));
            looks.set(0);
            Meter meter = new Meter(Budget.standard(), () -> looks.incrementAndGet() == at);
            assertThatThrownBy(() -> LoadQuestion.ahead(form, question(problem), meter))
                    .isInstanceOf(Meter.Stopped.class);
            assertThat(looks).hasValue(at);
        }
    }

    /** Once it is called off it asks a few times more, as each part that is left out asks, and ends. */
    @Test
    void endsSoonAfterItIsCalledOff() {
        DivisionProblem problem = waiting(TASKS);
        for (int last = 1; last < 20_000; last *= 3) {
            int at = last;
            AtomicInteger looks = new AtomicInteger();
            Decomposition found = Decomposer.standard()
                    .withCancellation(() -> looks.incrementAndGet() >= at)
                    .decompose(problem);
            assertThat(found).isInstanceOf(Undecided.class);
            assertThat(((Undecided) found).reason()).isEqualTo("it was cancelled");
            assertThat(looks.get() - at).isBetween(0, 5);
        }
    }

    @Test
    void aTimeBeyondAnyClockIsNoLimit() {
        DivisionProblem problem = Problems.oneFirm(List.of(3, 3), List.of(3, 3), List.of(5));
        Budget budget = Budget.time(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(Decomposer.standard().withBudget(budget).decompose(problem)).isInstanceOf(Divided.class);
    }

    /** What each costs and brings, of tasks that need each other a little: too many to go through. */
    private static DivisionProblem waiting(int tasks) {
        List<String> names =
                IntStream.range(0, tasks).mapToObj(task -> "t" + task).toList();
        List<Long> costs = new ArrayList<>();
        List<Long> gains = new ArrayList<>();
        List<Long> repaid = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            costs.add(20L + task * 7919L % 301);
            gains.add(task % 3 == 0 ? 0 : 20L + task * 104_729L % 600);
            repaid.add(100L + task * 31L % 250);
        }
        DivisionProblem.Builder problem = DivisionProblem.of(CurrencyUnit.of("XXX"), names)
                .firm("f0", costs, gains, List.of(700L))
                .firm("f1", repaid, repaid, List.of(550L));
        for (int task = 7; task < tasks; task++) {
            problem.before(names.get(task / 2), names.get(task));
        }
        return problem.build();
    }

    private static LoadForm form(DivisionProblem problem, Meter meter) throws Meter.Stopped {
        return LoadForm.of(
                TaskGraph.of(problem), LimitRows.of(problem, Overruns.NONE), EnablingRows.of(problem), meter);
    }

    private static PlanFinder.Question question(DivisionProblem problem) {
        StepLimits limits = LimitRows.of(problem, Overruns.NONE).limits();
        return PlanFinder.Question.anyPlan(limits, problem.taskCount(), problem.taskCount() / 2);
    }
}
