package org.clusterdev.model.action;

/**
 * How much a joint action asks of its members: five ranks from a meeting to a shared asset.
 *
 * <p>A network starts simple and moves slowly to complex (S6). The ranks are ours, after documented programmes; use
 * {@link #rank()}, never {@code ordinal()}.
 */
public enum Complexity {
    /** Meetings, exposure visits. */
    INFORMATION(1),
    /** Training, a fair. */
    JOINT_EVENT(2),
    /** Bulk purchase, a shared catalogue. */
    POOLED_TRADE(3),
    /** A consortium, a brand, a credit fund. */
    JOINT_ENTITY(4),
    /** A common facility centre, an effluent plant. */
    SHARED_ASSET(5);

    private final int rank;

    Complexity(int rank) {
        this.rank = rank;
    }

    /** The rank, from 1 to 5. */
    public int rank() {
        return rank;
    }

    /**
     * The complexity of a rank.
     *
     * @param rank from 1 to 5
     * @throws IllegalArgumentException if there is no such rank
     */
    public static Complexity ofRank(int rank) {
        for (Complexity complexity : values()) {
            if (complexity.rank == rank) {
                return complexity;
            }
        }
        throw new IllegalArgumentException("Complexity.rank is " + rank + ", must be between 1 and 5.");
    }
}
