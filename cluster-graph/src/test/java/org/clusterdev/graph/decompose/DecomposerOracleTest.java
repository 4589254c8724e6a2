package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Laws 14 and 15: a decomposition is the best of all ordered partitions, ties included, or says rightly that none is and
 * what would help.
 */
class DecomposerOracleTest {

    /** The profile "oracle" tries 100,000. */
    private static final int TRIES = Integer.getInteger("oracle.tries", 1_500);

    /** Everything at once on what is troublesome: both objectives, with and without overruns, remedies, least exposure. */
    @Test
    void troublesomeProblems() {
        TroublesomeProblems troubles = new TroublesomeProblems(1);
        RandomProblems random = new RandomProblems(2);
        int divided = 0;
        int robust = 0;
        for (int at = 0; at < TRIES; at++) {
            int most = at % 200 == 0 ? 6 : 5;
            DivisionProblem problem = at % 4 == 0 ? random.next(most, 4) : troubles.next(most);
            Overruns overruns = random.overruns(most);
            for (Objective objective : Objective.values()) {
                Decomposer decomposer = Decomposer.standard().withObjective(objective);
                divided += OracleCheck.holds(problem, decomposer) ? 1 : 0;
                if (overruns.fit(problem)) {
                    robust += OracleCheck.holds(problem, decomposer.withOverruns(overruns)) ? 1 : 0;
                }
            }
            if (at % 3 == 0) {
                OracleCheck.exposureHolds(
                        problem,
                        Decomposer.standard()
                                .withOverruns(overruns.fit(problem) && at % 2 == 0 ? overruns : Overruns.NONE));
            }
        }
        assertThat(divided)
                .isBetween(TRIES / 2, 3 * TRIES / 2); // of two objectives; else one answer is no longer tried
        assertThat(robust).isBetween(TRIES / 4, divided);
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void theBestOfAllOrderedPartitions(Objective objective) {
        RandomProblems random = new RandomProblems(3);
        Decomposer decomposer = Decomposer.standard().withObjective(objective);
        int divided = 0;
        for (int at = 0; at < 2_500; at++) {
            DivisionProblem problem = random.next(at % 500 == 0 ? 7 : at % 20 == 0 ? 6 : 5, 4);
            divided += OracleCheck.holds(problem, decomposer) ? 1 : 0;
        }
        assertThat(divided).isBetween(500, 2_000); // else the generator no longer tries both answers
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void eachWayOfSearchingByItself(Objective objective) {
        RandomProblems random = new RandomProblems(5);
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(at % 20 == 0 ? 6 : 5, 4);
            for (Decomposer.Search search : Decomposer.Search.values()) {
                Decomposer decomposer =
                        Decomposer.standard().withObjective(objective).withSearch(search);
                if (search == Decomposer.Search.LOADS
                        && !Oracle.best(problem, objective).exists()) {
                    assertThat(decomposer.decompose(problem).bestPlan()).isEmpty(); // what would help, it cannot say
                } else {
                    OracleCheck.holds(problem, decomposer);
                }
            }
        }
    }

    /** With any number of overruns, up to more than there are tasks; both ways of searching. */
    @ParameterizedTest
    @EnumSource(Objective.class)
    void theBestOfAllThatBearOverruns(Objective objective) {
        RandomProblems random = new RandomProblems(31);
        int divided = 0;
        int tried = 0;
        for (int at = 0; at < 2_000; at++) {
            DivisionProblem problem = random.next(at % 20 == 0 ? 6 : 5, 4);
            Overruns overruns = random.overruns(6);
            if (RandomProblems.fits(problem, overruns)) {
                Decomposer decomposer =
                        Decomposer.standard().withObjective(objective).withOverruns(overruns);
                boolean divides = OracleCheck.holds(problem, decomposer);
                OracleCheck.holds(problem, decomposer.withSearch(Decomposer.Search.IDEALS));
                divided += divides ? 1 : 0;
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(1_500);
        assertThat(divided).isBetween(tried / 5, 4 * tried / 5);
    }

    /** Where there are too many ways to go through: the same remedies from orders of single tasks alone. */
    @Test
    void remediesWithoutTheWaysOfBeingPartlyDone() {
        RandomProblems random = new RandomProblems(6);
        int indivisible = 0;
        for (int at = 0; at < 2_000; at++) {
            DivisionProblem problem = random.next(at % 10 == 0 ? 6 : 5, 4);
            Overruns drawn = random.overruns(6);
            Overruns overruns = at % 2 == 0 && drawn.fit(problem) ? drawn : Overruns.NONE;
            if (!Oracle.best(problem, overruns, Objective.FEWEST).exists()) {
                OracleCheck.remediesHold(problem, overruns);
                indivisible++;
            }
        }
        assertThat(indivisible).isGreaterThan(500);
    }

    @Test
    void aSpentBudgetLeavesRemediesBetweenBounds() {
        RandomProblems random = new RandomProblems(7);
        int open = 0;
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(6, 4);
            Decomposition answer =
                    Decomposer.standard().withBudget(Budget.nodes(5 + at % 60)).decompose(problem);
            if (answer instanceof Indivisible found) {
                Oracle.Blocked truth = Oracle.blocked(problem);
                String text = Problems.text(problem) + found.explain();
                long least = truth.coFunding();
                assertThat(found.coFunding().atLeast().getAmountMinorLong())
                        .as(text)
                        .isLessThanOrEqualTo(least);
                found.coFunding()
                        .atMost()
                        .ifPresent(most ->
                                assertThat(most.getAmountMinorLong()).as(text).isGreaterThanOrEqualTo(least));
                assertThat(found.shortfall().getAmountMinorLong()).as(text).isLessThanOrEqualTo(truth.shortfall());
                if (found.isExact()) {
                    assertThat(found.shortfall().getAmountMinorLong()).as(text).isEqualTo(truth.shortfall());
                }
                if (truth.denominator().signum() > 0) {
                    Ratio growth = Ratio.of(
                            truth.numerator().longValueExact(),
                            truth.denominator().longValueExact());
                    Between<Ratio> known = found.growth().orElseThrow();
                    assertThat(known.atLeast()).as(text).isLessThanOrEqualTo(growth);
                    known.atMost().ifPresent(most -> assertThat(most).as(text).isGreaterThanOrEqualTo(growth));
                }
                open += found.coFunding().isExact() ? 0 : 1;
            }
        }
        assertThat(open).isGreaterThan(20);
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
        assertThat(together.firms())
                .allMatch(firm ->
                        firm.coFunding().atLeast().isZero() && firm.coFunding().isExact());
    }
}
