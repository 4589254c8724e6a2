package org.clusterdev.graph.trust;

import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.evidence.Opinion;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * What one stakeholder has seen of another: an arc of the {@link TrustGraph}, and an edge of its JGraphT views.
 *
 * <p>A tie has a direction: asha may trust bina more than bina trusts asha. It exists where there is any evidence, good
 * or bad; its belief may be 0.
 *
 * <pre>{@code
 * Tie.of("asha", "bina", Evidence.of(8, 0)).belief()   // ==> 0.8
 * }</pre>
 *
 * <p>Immutable. Equal to every tie between the same two with the same evidence and base rate.
 */
public final class Tie {

    /** The place of a tie that belongs to no graph yet. */
    static final int NOWHERE = -1;

    private final String from;
    private final String to;
    private final Evidence evidence;
    private final double baseRate;
    private final int place;

    /** A tie of a graph, which knows the place at which it stands there. */
    Tie(String from, String to, Evidence evidence, double baseRate, int place) {
        this.from = from;
        this.to = to;
        this.evidence = evidence;
        this.baseRate = baseRate;
        this.place = place;
    }

    /**
     * A tie.
     *
     * @throws IllegalArgumentException if an id is blank or both are the same
     */
    public static Tie of(String from, String to, Evidence evidence) {
        Require.text("Tie.from", from);
        Require.text("Tie.to", to);
        Require.notNull("Tie.evidence", evidence);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "Tie.to is '" + to + "', must be somebody else than from: nobody has a tie with itself.");
        }
        return new Tie(from, to, evidence, Opinion.EVEN, NOWHERE);
    }

    /** Who trusts. */
    public String from() {
        return from;
    }

    /** Who is trusted. */
    public String to() {
        return to;
    }

    /** What is left of what was seen, on the date of the graph. */
    public Evidence evidence() {
        return evidence;
    }

    /** The opinion that the evidence supports, with the base rate of the graph (½ outside of one). */
    public Opinion opinion() {
        return Opinion.from(evidence, baseRate);
    }

    /** The degree of belief, from 0 to below 1. */
    public double belief() {
        return evidence.positive() / (evidence.positive() + evidence.negative() + Opinion.PRIOR_WEIGHT);
    }

    /** The probability that the next promise is kept, between 0 and 1. */
    public double projected() {
        return opinion().projected();
    }

    int place() {
        return place;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Tie that
                        && from.equals(that.from)
                        && to.equals(that.to)
                        && evidence.equals(that.evidence)
                        && baseRate == that.baseRate);
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + to.hashCode();
    }

    @Override
    public String toString() {
        return from + " -> " + to + ": " + evidence + ", belief " + Numbers.two(belief());
    }
}
