package org.clusterdev.graph.readiness;

/**
 * How a firm decides whether to join a joint action.
 *
 * <p>A policy decides on one {@link Offer}; what the firms do when all decide at once is a {@link JoiningGame}. Law of
 * the method: a better offer (more gain, less cost, less exposure, a better chance) never turns a yes into a no.
 *
 * <pre>{@code
 * JoinPolicy.standard().joins(Offer.of(10, 4, 4).withChances(0.4, 0))   // ==> true
 * JoinPolicy bold = offer -> offer.gain() > offer.cost();
 * }</pre>
 */
@FunctionalInterface
public interface JoinPolicy {

    /** Whether a firm that is made this offer joins. */
    boolean joins(Offer offer);

    /**
     * A firm joins if it gains more than it pays (S7) and is not expected to do better by staying out; equality joins.
     *
     * <p>Not better: {@link Offer#advantage()} ≥ 0, where {@link Offer#SLACK} times the gain is forgiven as rounding. A
     * firm that is never out of pocket and whose private gain pays its cost always joins. Ours; the signs are the
     * method's (S1, S2, S3). O(1).
     */
    static JoinPolicy standard() {
        return StandardJoinPolicy.INSTANCE;
    }
}
