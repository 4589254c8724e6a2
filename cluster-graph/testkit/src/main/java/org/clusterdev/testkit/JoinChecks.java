package org.clusterdev.testkit;

import org.clusterdev.graph.readiness.JoinPolicy;
import org.clusterdev.graph.readiness.Offer;

/** The law of joining as a plain check of one case: silent where it holds. */
final class JoinChecks {

    private JoinChecks() {}

    /**
     * The law for any two offers of which one is better.
     *
     * @param what what is better about it, for the message
     */
    static void betterNeverTurnsAYesIntoANo(JoinPolicy policy, Offer offer, Offer better, String what) {
        Broken.unless(
                !policy.joins(offer) || policy.joins(better),
                what + " must not turn a yes into a no: " + offer + " -> " + better);
    }

    static Offer withMoreGain(Offer offer, double more) {
        return with(offer, offer.gain() + more, offer.cost(), offer.exposure());
    }

    static Offer withLessCost(Offer offer, double part) {
        return with(offer, offer.gain(), offer.cost() * part, offer.exposure());
    }

    static Offer withLessExposure(Offer offer, double part) {
        return with(offer, offer.gain(), offer.cost(), offer.exposure() * part);
    }

    /** The chance with this firm rises a part of the way to certainty; the chance without it stays. */
    static Offer withBetterChance(Offer offer, double part) {
        double better = offer.chanceIfJoining() + (1 - offer.chanceIfJoining()) * part;
        return offer.withChances(Math.min(1, better), offer.chanceWithout());
    }

    private static Offer with(Offer offer, double gain, double cost, double exposure) {
        return Offer.of(gain, cost, exposure)
                .withPrivateShare(offer.privateShare())
                .withQuorum(offer.quorum())
                .withChances(offer.chanceIfJoining(), offer.chanceWithout());
    }
}
