package org.clusterdev.testkit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.clusterdev.graph.readiness.JoinPolicy;
import org.clusterdev.graph.readiness.Offer;

/**
 * What the method asks of every way to decide on an offer: a better offer never turns a yes into a no. Let a test class
 * implement it, and these laws run as its tests.
 *
 * <pre>{@code
 * class BoldTest implements JoinPolicyLaws {
 *
 *     @Override
 *     public JoinPolicy policy() {
 *         return offer -> offer.gain() > offer.cost();
 *     }
 * }
 * }</pre>
 *
 * <p>A better chance is one that the quorum is met with the firm, while the chance without it stays as it is: if both
 * rise, a firm may rightly prefer to let the others do it.
 */
public interface JoinPolicyLaws {

    /** The policy under test; asked once a try. */
    JoinPolicy policy();

    /** S1: propensity grows with gain. */
    @Property
    default void s1_moreGainNeverTurnsAYesIntoANo(@ForAll Offer offer, @ForAll @DoubleRange(max = 10) double more) {
        better(offer, JoinChecks.withMoreGain(offer, more), "more gain");
    }

    /** S7: firms look at what they pay; the less, the better. */
    @Property
    default void s7_lessCostNeverTurnsAYesIntoANo(@ForAll Offer offer, @ForAll @DoubleRange(max = 1) double part) {
        better(offer, JoinChecks.withLessCost(offer, part), "less cost");
    }

    /** S2: propensity grows with divisibility, which is less exposure. */
    @Property
    default void s2_lessExposureNeverTurnsAYesIntoANo(@ForAll Offer offer, @ForAll @DoubleRange(max = 1) double part) {
        better(offer, JoinChecks.withLessExposure(offer, part), "less exposure");
    }

    /** S3: propensity grows with the chance that the others deliver, which grows with trust. */
    @Property
    default void s3_betterChanceNeverTurnsAYesIntoANo(@ForAll Offer offer, @ForAll @DoubleRange(max = 1) double part) {
        better(offer, JoinChecks.withBetterChance(offer, part), "a better chance");
    }

    /** S1, S2, S3 and S7 at once. */
    @Property
    default void betterInEveryWayNeverTurnsAYesIntoANo(
            @ForAll Offer offer,
            @ForAll @DoubleRange(max = 10) double more,
            @ForAll @DoubleRange(max = 1) double part) {
        Offer richer = JoinChecks.withMoreGain(offer, more);
        Offer cheaper = JoinChecks.withLessCost(richer, part);
        Offer safer = JoinChecks.withLessExposure(cheaper, part);
        better(offer, JoinChecks.withBetterChance(safer, part), "an offer that is better in every way");
    }

    private void better(Offer offer, Offer better, String what) {
        JoinChecks.betterNeverTurnsAYesIntoANo(policy(), offer, better, what);
    }
}
