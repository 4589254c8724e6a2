package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** From the fewest deliverables to the best expected value: the best of all ordered partitions for each number of steps. */
class FrontierTest {

    @Test
    void theBestOfAllOrderedPartitions() {
        RandomProblems random = new RandomProblems(101);
        Random dice = new Random(102);
        int several = 0;
        int worthless = 0;
        int stopping = 0;
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(at % 20 == 0 ? 6 : 5, 3);
            Overruns drawn = random.overruns(5);
            Overruns overruns = at % 5 == 0 && drawn.fit(problem) ? drawn : Overruns.NONE;
            int[] chance =
                    dice.ints(problem.taskCount(), at % 3 == 0 ? 0 : 2, 5).toArray();
            int each = at % 2 == 0 ? 4 : 2 + dice.nextInt(3);
            Map<String, Double> byTask = new LinkedHashMap<>();
            for (int task = 0; task < chance.length; task++) {
                byTask.put(problem.tasks().get(task), chance[task] / 4.0);
            }
            SuccessChances chances = SuccessChances.ofTasks(byTask).andEachDeliverable(each / 4.0);
            Frontier found = Decomposer.standard().withOverruns(overruns).frontier(problem, chances);
            List<Optional<BigDecimal>> worth = Oracle.worth(problem, overruns, chance, each);
            String text = overruns + "\n" + Problems.text(problem) + "\n" + found;
            assertThat(found.isExact()).as(text).isTrue();
            double slack = Frontier.slack(problem);
            List<Integer> rising = rising(worth, BigDecimal.valueOf(slack));
            assertThat(found.points().stream()
                            .map(point -> point.plan().deliverables().size())
                            .toList())
                    .as(text)
                    .isEqualTo(rising);
            for (Frontier.Point point : found.points()) {
                int steps = point.plan().deliverables().size();
                double truth = worth.get(steps - 1).orElseThrow().doubleValue();
                assertThat(point.minorUnits()).as(text).isCloseTo(truth, within(4 * slack));
                assertThat(PlanVerifier.of(problem).withOverruns(overruns).check(Problems.steps(point.plan())))
                        .as(text)
                        .hasToString("valid");
                stopping += point.stopsAfter() > 0 && point.stopsAfter() < steps ? 1 : 0;
                worthless += point.stopsAfter() == 0 ? 1 : 0;
            }
            several += found.points().size() > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(50);
        assertThat(worthless).isGreaterThan(50);
        assertThat(stopping).isGreaterThan(10);
    }

    /** The numbers of steps, from the fewest, with plans worth more than all of fewer. */
    private static List<Integer> rising(List<Optional<BigDecimal>> worth, BigDecimal slack) {
        List<Integer> rising = new ArrayList<>();
        BigDecimal most = BigDecimal.valueOf(-Double.MAX_VALUE);
        for (int steps = 1; steps <= worth.size(); steps++) {
            Optional<BigDecimal> here = worth.get(steps - 1);
            if (here.isPresent() && here.get().compareTo(most.add(slack)) > 0) {
                rising.add(steps);
                most = here.get();
            }
        }
        return rising;
    }

    @Test
    void smallerStepsAreMoreChancesToStop() {
        DivisionProblem problem = Problems.oneFirm(List.of(10, 10), List.of(20, 20), List.of(20));
        Frontier found = Decomposer.standard().frontier(problem, SuccessChances.ofEachTask(0.5));
        // at once: .25 · 40 - 20 < 0; one by one: the second is worth .5 · 20 - 10 = 0, and so is the first
        assertThat(found.points()).hasSize(1);
        assertThat(found.points().get(0).stopsAfter()).isZero();
        Frontier likelier = Decomposer.standard().frontier(problem, SuccessChances.ofEachTask(0.75));
        // at once: .5625 · 40 - 20 = 2.5; one by one: .75 · (20 + 5) - 10 = 8.75
        assertThat(likelier.points()).extracting(Frontier.Point::minorUnits).containsExactly(2.5, 8.75);
        assertThat(likelier.points().get(1).completion()).isEqualTo(0.5625);
        assertThat(likelier).hasToString("""
                joint action: worth 3 in the fewest deliverables, up to 9 in more
                  1 deliverable   3  S7   firms go on as long as all succeeds; all succeed with chance 0.56
                  2 deliverables  9  S7   firms go on as long as all succeeds; all succeed with chance 0.56
                  chances                 each task 0.75, each deliverable 1""");
    }

    @Test
    void eachDeliverableMayBringARiskOfItsOwn() {
        DivisionProblem problem = Problems.oneFirm(List.of(10, 10), List.of(20, 20), List.of(20));
        Frontier found = Decomposer.standard().frontier(problem, SuccessChances.ofEachDeliverable(0.75));
        // at once: .75 · 40 - 20 = 10; one by one only 8.75
        assertThat(found.points()).hasSize(1);
        assertThat(found.points().get(0).minorUnits()).isEqualTo(10);
    }

    @Test
    void firmsStopWhereGoingOnIsNotWorthIt() {
        DivisionProblem problem = Problems.oneFirm(List.of(2, 9), List.of(8, 3), List.of(9), "0->1");
        Frontier found = Decomposer.standard().frontier(problem, SuccessChances.ofEachTask(1));
        Frontier.Point last = found.points().get(found.points().size() - 1);
        assertThat(last.minorUnits()).isEqualTo(6);
        assertThat(last.stopsAfter()).isEqualTo(1);
        assertThat(last.toString()).contains("firms stop after 1 of 2");
    }

    @Test
    void nothingToValue() {
        DivisionProblem nothing = DivisionProblem.of("XXX")
                .firm("f", List.of(), List.of(), List.of(1L))
                .build();
        Frontier none = Decomposer.standard().frontier(nothing, SuccessChances.ofEachTask(1));
        assertThat(none.points()).hasSize(1);
        assertThat(none.points().get(0).value().isZero()).isTrue();
        DivisionProblem blocked = Problems.oneFirm(List.of(5), List.of(9), List.of(4));
        Frontier impossible = Decomposer.standard().frontier(blocked, SuccessChances.ofEachTask(1));
        assertThat(impossible.points()).isEmpty();
        assertThat(impossible.isExact()).isTrue();
        assertThat(impossible.toString()).startsWith("joint action: no plan to value");
    }

    @Test
    void tooLargeToGoThroughTellsWhatIsKnown() {
        List<String> names = IntStream.range(0, 40).mapToObj(task -> "t" + task).toList();
        List<Long> ones = Collections.nCopies(40, 1L);
        List<Long> twos = Collections.nCopies(40, 2L);
        DivisionProblem problem = DivisionProblem.of(CurrencyUnit.of("XXX"), names)
                .firm("f", ones, twos, List.of(3L))
                .build();
        Frontier found = Decomposer.standard()
                .withBudget(Budget.nodes(2_000_000))
                .frontier(problem, SuccessChances.ofEachTask(0.9));
        assertThat(found.isExact()).isFalse();
        assertThat(found.because()).isNotEmpty();
        assertThat(found.points()).hasSize(1);
        assertThat(found.points().get(0).value().isPositive()).isTrue();
    }

    @Test
    void refusesChancesThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuccessChances.ofEachTask(1.5))
                .withMessage("chance of each task is 1.5, must be between 0 and 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuccessChances.ofTasks(Map.of("godown", Double.NaN)))
                .withMessageContaining("godown");
        DivisionProblem problem = Problems.oneFirm(List.of(1), List.of(1), List.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Decomposer.standard().frontier(problem, SuccessChances.ofTasks(Map.of("godown", 0.5))))
                .withMessageContaining("godown")
                .withMessageContaining("t0");
    }
}
