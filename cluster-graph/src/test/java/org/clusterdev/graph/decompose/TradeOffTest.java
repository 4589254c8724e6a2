package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What more steps buy, for every number of them that still buys anything. */
class TradeOffTest {

    @Test
    void eachRowIsTheTruthOverAllOrderedPartitions() {
        RandomProblems random = new RandomProblems(91);
        int later = 0;
        int rows = 0;
        for (int at = 0; at < 700; at++) {
            DivisionProblem problem = random.next(at % 20 == 0 ? 6 : 5, 4);
            Overruns drawn = random.overruns(5);
            Overruns overruns = at % 4 == 0 && drawn.fit(problem) ? drawn : Overruns.NONE;
            List<Optional<Ratio>> least = Oracle.leastExposed(problem, overruns);
            List<Integer> benefits = Oracle.firstBenefits(problem, overruns);
            TradeOff found = Decomposer.standard().withOverruns(overruns).tradeOff(problem);
            String text = overruns + "\n" + Problems.text(problem) + "\n" + found;
            assertThat(found.isExact()).as(text).isTrue();
            assertThat(found.rows().stream().map(TradeOff.Row::steps).toList())
                    .as(text)
                    .isEqualTo(falling(least));
            for (TradeOff.Row row : found.rows()) {
                assertThat(row.exposure().ratio()).as(text).isEqualTo(least.get(row.steps() - 1));
                assertThat(row.firstBenefit().exact()).as(text).contains(benefits.get(row.steps() - 1));
                DivisionPlan plan = row.plan().orElseThrow();
                assertThat(plan.worstRatio()).as(text).isEqualTo(row.exposure().atLeast());
                assertThat(plan.deliverables().size()).as(text).isLessThanOrEqualTo(row.steps());
                later += row.firstBenefit().atLeast() > 1 ? 1 : 0;
                rows++;
            }
        }
        assertThat(later).isBetween(rows / 20, rows); // else first benefits are no longer tried
    }

    /** From the first number of steps with a plan to the first that has the least of all. */
    private static List<Integer> falling(List<Optional<Ratio>> least) {
        Optional<Ratio> last = least.get(least.size() - 1);
        return IntStream.rangeClosed(1, least.size())
                .filter(steps -> least.get(steps - 1).isPresent())
                .filter(steps -> steps == 1 || !least.get(steps - 2).equals(last))
                .boxed()
                .toList();
    }

    @Test
    void readsAsATable() {
        DivisionProblem problem = Problems.oneFirm(List.of(6, 5, 4, 3), List.of(6, 5, 4, 3), List.of(10));
        assertThat(Decomposer.standard().tradeOff(problem)).hasToString("""
                joint action: from 1.80 times the limits in at most 1 to 0.60 in at most 4
                  at most 1  1.80 times the limits  S15  each firm that gets anything gets something by step 1
                  at most 2  0.90 times the limits  S15  each firm that gets anything gets something by step 1
                  at most 3  0.70 times the limits  S15  each firm that gets anything gets something by step 1
                  at most 4  0.60 times the limits  S15  each firm that gets anything gets something by step 1""");
    }

    @Test
    void leastExposedMayMeanBenefitLater() {
        // what pays first for the task that brings nothing is less exposed later
        DivisionProblem problem = Problems.oneFirm(List.of(3, 6), List.of(0, 6), List.of(3, 9));
        TradeOff found = Decomposer.standard().tradeOff(problem);
        assertThat(found.rows()).hasSize(2);
        assertThat(found.rows().get(1).exposure().ratio()).contains(Ratio.of(1, 1));
        assertThat(found.rows().get(1).firstBenefit().exact()).contains(2);
        assertThat(found.rows().get(1)).hasToString("2 deliverables, 1.00 times the limits, first benefit by step 2");
    }

    @Test
    void nothingToChooseFrom() {
        DivisionProblem nothing = DivisionProblem.of("XXX")
                .firm("f", List.of(), List.of(), List.of(1L))
                .build();
        assertThat(Decomposer.standard().tradeOff(nothing).rows()).isEmpty();
        DivisionProblem never = Problems.oneFirm(List.of(1), List.of(9), List.of(0));
        assertThat(Decomposer.standard().tradeOff(never))
                .hasToString("joint action: no number of deliverables to choose from");
        DivisionProblem gift = Problems.oneFirm(List.of(1), List.of(0), List.of(2));
        assertThat(Decomposer.standard().tradeOff(gift).toString()).contains("no firm gets anything");
    }

    @Test
    void aSpentBudgetLeavesIntervals() {
        RandomProblems random = new RandomProblems(92);
        int open = 0;
        for (int at = 0; at < 150; at++) {
            DivisionProblem problem = random.next(5, 3);
            List<Optional<Ratio>> least = Oracle.leastExposed(problem);
            List<Integer> benefits = Oracle.firstBenefits(problem, Overruns.NONE);
            TradeOff found = Decomposer.standard().withBudget(Budget.nodes(at)).tradeOff(problem);
            for (TradeOff.Row row : found.rows()) {
                String text = Problems.text(problem) + found;
                least.get(row.steps() - 1)
                        .ifPresent(ratio -> assertThat(ratio)
                                .as(text)
                                .isGreaterThanOrEqualTo(row.exposure().atLeast()));
                if (row.exposure().isExact()) {
                    assertThat(row.firstBenefit().atLeast())
                            .as(text)
                            .isLessThanOrEqualTo(benefits.get(row.steps() - 1));
                    row.firstBenefit()
                            .atMost()
                            .ifPresent(most ->
                                    assertThat(most).as(text).isGreaterThanOrEqualTo(benefits.get(row.steps() - 1)));
                }
            }
            open += found.isExact() ? 0 : 1;
        }
        assertThat(open).isGreaterThan(20);
    }
}
