package org.clusterdev.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clusterdev.model.Refusal.refused;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionTest {

    private static final Opinion DOUBTFUL = new Opinion(.1, .3, .6, .5);
    private static final Opinion MIXED = new Opinion(.4, .2, .4, .5);
    private static final Opinion TRUSTING = new Opinion(.7, .1, .2, .5);

    @Test
    void readsEvidenceAsTheLiteratureDoes() {
        Opinion opinion = Opinion.from(Evidence.of(5, 3), 0.3);
        assertThat(opinion.belief()).isEqualTo(0.5);
        assertThat(opinion.disbelief()).isEqualTo(0.3);
        assertThat(opinion.uncertainty()).isEqualTo(0.2);
        assertThat(opinion.projected()).isCloseTo(0.56, within(1e-15));
        assertThat(Evidence.of(8, 0).opinion()).hasToString("belief 0.80, disbelief 0.00, uncertainty 0.20");
        assertThat(Evidence.NONE.opinion().projected()).isEqualTo(0.5);
    }

    /** The design's example: conduct ½ in a success of weight 1 between two takes r = 8 from .800 to .739. */
    @Test
    void halfKeptPromisesCostTrust() {
        Evidence before = Evidence.of(8, 0);
        assertThat(before.plus(Evidence.of(.5, 1)).opinion().belief()).isCloseTo(.739, within(5e-4));
        assertThat(before.plus(Evidence.of(.5, .5)).opinion().belief()).isCloseTo(.773, within(5e-4));
    }

    @Test
    void fusesTheInputsOfVanDerHeijdenAndOthers() {
        assertFused(Fusion.CUMULATIVE, 28 / 43., 9 / 43., 6 / 43.);
        assertFused(Fusion.AVERAGING, 28 / 55., 9 / 55., 18 / 55.);
        assertFused(Fusion.WEIGHTED, 104 / 185., 27 / 185., 54 / 185.);
    }

    private static void assertFused(Fusion fusion, double belief, double disbelief, double uncertainty) {
        Opinion fused = fusion.of(DOUBTFUL, MIXED, TRUSTING);
        assertThat(fused.belief()).isCloseTo(belief, within(1e-12));
        assertThat(fused.disbelief()).isCloseTo(disbelief, within(1e-12));
        assertThat(fused.uncertainty()).isCloseTo(uncertainty, within(1e-12));
        assertThat(fused.baseRate()).isEqualTo(.5);
    }

    @Test
    void fusesNothingOnlyWhereEvidenceAddsUp() {
        assertThat(Fusion.CUMULATIVE.of(List.of())).isEqualTo(Evidence.NONE.opinion());
        refused(() -> Fusion.AVERAGING.of(List.of()), "opinions is empty");
        refused(() -> Fusion.WEIGHTED.of(List.of()), "opinions is empty");
    }

    @Test
    void fusesObserversWhoSawNothing() {
        Opinion nothing = Opinion.from(Evidence.NONE, 0.3);
        for (Fusion fusion : Fusion.values()) {
            assertThat(fusion.of(nothing, nothing)).isEqualTo(nothing);
        }
        assertThat(Fusion.WEIGHTED.of(Evidence.NONE.opinion(), TRUSTING).belief())
                .isCloseTo(TRUSTING.belief(), within(1e-12));
    }

    @Test
    void refusesToFuseDifferentBaseRates() {
        for (Fusion fusion : Fusion.values()) {
            refused(() -> fusion.of(TRUSTING, Opinion.from(Evidence.NONE, 0.2)), "base rates 0.5 and 0.2");
        }
    }

    /** Why fusion takes the whole collection. */
    @Test
    void averagingIsNotAssociative() {
        Opinion stepwise = Fusion.AVERAGING.of(Fusion.AVERAGING.of(DOUBTFUL, MIXED), TRUSTING);
        assertThat(stepwise.belief()).isNotCloseTo(28 / 55., within(.01));
    }

    @Test
    void refusesPartsOutOfRange() {
        refused(() -> new Opinion(1.2, 0, 0, .5), "Opinion.belief", "1.2");
        refused(() -> new Opinion(Double.NaN, .5, .5, .5), "Opinion.belief", "NaN");
        refused(() -> new Opinion(0, -.1, 1, .5), "Opinion.disbelief", "-0.1");
        refused(() -> new Opinion(0, 0, Double.NaN, .5), "Opinion.uncertainty", "NaN");
        refused(() -> new Opinion(.5, .5, 0, .5), "Opinion.uncertainty", "no evidence makes certain");
        refused(() -> new Opinion(.5, .4, .2, .5), "adds up to 1.1");
        for (double baseRate : new double[] {0, 1, -1, Double.NaN}) {
            refused(() -> Opinion.from(Evidence.NONE, baseRate), "Opinion.baseRate", "" + baseRate);
        }
    }

    @Test
    void cannotTellMoreThanThereIsToKnow() {
        refused(() -> new Opinion(1, 0, 1e-13, .5).evidence(), "Evidence.positive");
        assertThat(Evidence.of(Evidence.MAX, 1).opinion().evidence().positive()).isCloseTo(Evidence.MAX, within(1e3));
    }
}
