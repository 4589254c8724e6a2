package org.clusterdev.graph.readiness;

/** The policy behind {@link JoinPolicy#standard()}: one instance, so that the game can recognise it. */
enum StandardJoinPolicy implements JoinPolicy {
    INSTANCE;

    @Override
    public boolean joins(Offer offer) {
        return offer.worthwhile() && (riskless(offer) || offer.advantage() >= -Offer.SLACK * offer.gain());
    }

    /** Follows from the comparison, but not from its rounding. */
    private static boolean riskless(Offer offer) {
        return offer.exposure() == 0 && !offer.invitesFreeRiding();
    }

    @Override
    public String toString() {
        return "joins if it gains more than it pays and is not expected to do better by staying out";
    }
}
