package org.clusterdev.examples.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clusterdev.examples.comparison.Attempt.Status;
import org.clusterdev.graph.decompose.Objective;
import org.junit.jupiter.api.Test;

class ClaimTest {

    @Test
    void equalOptimaAgree() {
        for (Objective objective : Objective.values()) {
            assertThat(contradictions(objective, Claim.proven("a", 1, 4), Claim.proven("b", 1, 4)))
                    .isEmpty();
            assertThat(contradictions(objective, Claim.indivisible("a"), Claim.indivisible("b")))
                    .isEmpty();
        }
    }

    @Test
    void aPlanThatIsBetterThanAnOptimumContradicts() {
        assertThat(contradictions(Objective.FEWEST, Claim.proven("a", 0, 4), open("b", 2, 0, 3)))
                .containsExactly("a says PROVEN, at least 4, a plan of (0, 4), but b says OPEN, at least 2, a plan of"
                        + " (0, 3)");
        assertThat(contradictions(Objective.BENEFIT_FIRST, Claim.proven("a", 1, 4), open("b", 2, 0, 9)))
                .hasSize(1);
        assertThat(contradictions(Objective.BENEFIT_FIRST, Claim.proven("a", 1, 4), open("b", 2, 2, 3)))
                .isEmpty();
    }

    @Test
    void aBoundAboveAPlanContradicts() {
        assertThat(contradictions(Objective.FEWEST, open("a", 5, 0, 6), open("b", 2, 0, 4)))
                .hasSize(1);
        assertThat(contradictions(Objective.FEWEST, open("a", 4, 0, 6), open("b", 2, 0, 4)))
                .isEmpty();
        assertThat(contradictions(Objective.FEWEST, open("a", 5, 0, 4))).hasSize(1); // with itself
    }

    @Test
    void underBenefitFirstABoundSpeaksOfPlansWithTheFewestEnablingOnes() {
        assertThat(contradictions(Objective.BENEFIT_FIRST, open("a", 5, 0, 6), open("b", 2, 1, 4)))
                .isEmpty();
        assertThat(contradictions(Objective.BENEFIT_FIRST, open("a", 5, 1, 6), Claim.proven("b", 1, 4)))
                .hasSize(1);
    }

    @Test
    void aPlanOfWhatIsSaidNotToDivideContradicts() {
        assertThat(contradictions(Objective.FEWEST, open("a", 5, 0, 6), Claim.indivisible("b")))
                .containsExactly("b says INDIVISIBLE, but a says OPEN, at least 5, a plan of (0, 6)");
    }

    @Test
    void publishedBoundsAreClaimsToo() {
        assertThat(contradictions(Objective.FEWEST, Claim.published(5, 6), Claim.proven("a", 0, 4)))
                .hasSize(1);
        assertThat(contradictions(Objective.FEWEST, Claim.published(5, 6), Claim.proven("a", 0, 7)))
                .hasSize(1);
        assertThat(contradictions(Objective.FEWEST, Claim.published(5, 6), Claim.proven("a", 0, 6)))
                .isEmpty();
        assertThat(contradictions(Objective.FEWEST, Claim.published(6, 6), Claim.proven("a", 0, 5)))
                .hasSize(1);
    }

    private static Claim open(String by, int lower, int enabling, int steps) {
        return new Claim(by, Status.OPEN, OptionalInt.of(lower), Optional.of(new Claim.Figures(enabling, steps)));
    }

    private static List<String> contradictions(Objective objective, Claim... claims) {
        return Claim.contradictions(List.of(claims), objective);
    }
}
