package org.clusterdev.graph.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** A better offer never turns a yes into a no. */
class JoinPolicyProperties {

    private final JoinPolicy policy = JoinPolicy.standard();

    @Property
    boolean moreGain(@ForAll("offers") Offer offer, @ForAll @DoubleRange(max = 20) double more) {
        Offer better = Offer.of(offer.gain() + more, offer.cost(), offer.exposure())
                .withPrivateShare(offer.privateShare())
                .withChances(offer.chanceIfJoining(), offer.chanceWithout());
        return notWorse(offer, better);
    }

    @Property
    boolean lessCost(@ForAll("offers") Offer offer, @ForAll @DoubleRange(max = 1) double part) {
        Offer better = Offer.of(offer.gain(), offer.cost() * part, offer.exposure())
                .withPrivateShare(offer.privateShare())
                .withChances(offer.chanceIfJoining(), offer.chanceWithout());
        return notWorse(offer, better);
    }

    @Property
    boolean lessExposure(@ForAll("offers") Offer offer, @ForAll @DoubleRange(max = 1) double part) {
        Offer better = Offer.of(offer.gain(), offer.cost(), offer.exposure() * part)
                .withPrivateShare(offer.privateShare())
                .withChances(offer.chanceIfJoining(), offer.chanceWithout());
        return notWorse(offer, better);
    }

    @Property
    boolean betterChance(@ForAll("offers") Offer offer, @ForAll @DoubleRange(max = 1) double part) {
        double chance = offer.chanceIfJoining() + (1 - offer.chanceIfJoining()) * part;
        return notWorse(offer, offer.withChances(Math.min(1, chance), offer.chanceWithout()));
    }

    @Property
    boolean morePrivateGain(@ForAll("offers") Offer offer, @ForAll @DoubleRange(max = 1) double part) {
        double share = offer.privateShare() + (1 - offer.privateShare()) * part;
        return notWorse(offer, offer.withPrivateShare(Math.min(1, share)));
    }

    /** The law can fail: a firm that prefers cheap talk, and asks for a cost worth having. */
    @Example
    void aPolicyThatDistrustsCheapOffersBreaksIt() {
        JoinPolicy contrary = offer -> offer.cost() >= 5;
        assertThat(!contrary.joins(Offer.of(10, 6, 1)) || contrary.joins(Offer.of(10, 4, 1)))
                .isFalse();
    }

    private boolean notWorse(Offer offer, Offer better) {
        return Math.abs(offer.advantage()) < 1e-9 || !policy.joins(offer) || policy.joins(better);
    }

    @Provide
    Arbitrary<Offer> offers() {
        Arbitrary<Double> amounts =
                Arbitraries.integers().between(0, 20).map(Integer::doubleValue).withoutEdgeCases();
        Arbitrary<Double> shares = Arbitraries.integers()
                .between(0, 10)
                .map(tenths -> tenths / 10.0)
                .withoutEdgeCases();
        return Combinators.combine(amounts, amounts, amounts, shares, shares, shares)
                .as((gain, cost, exposure, share, chance, part) ->
                        Offer.of(gain, cost, exposure).withPrivateShare(share).withChances(chance, chance * part));
    }
}
