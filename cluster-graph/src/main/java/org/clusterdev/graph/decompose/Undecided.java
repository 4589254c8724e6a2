package org.clusterdev.graph.decompose;

import java.util.Objects;
import java.util.Optional;
import org.clusterdev.model.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * The budget ended, or the action is too large to be gone through, before the best plan was known to be best.
 *
 * <p>Immutable.
 */
public final class Undecided implements Decomposition {

    private final String reason;
    private final Optional<DivisionPlan> bestPlan;
    private final Proof proof;

    Undecided(String reason, Optional<DivisionPlan> bestPlan, Proof proof) {
        this.reason = reason;
        this.bestPlan = bestPlan;
        this.proof = proof;
    }

    /** Why the search stopped. */
    public String reason() {
        return reason;
    }

    /** The best plan known, if there is one: it keeps every limit, but a better one may exist. */
    @Override
    public Optional<DivisionPlan> bestPlan() {
        return bestPlan;
    }

    @Override
    public Explanation explain() {
        Explanation table = bestPlan.map(DivisionPlan::explain).orElse(Explanation.of("no plan known"));
        return table.row("undecided", "open", reason).row("proof", "", proof.toString());
    }

    /** The bounds reached. */
    @Override
    public Proof proof() {
        return proof;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Undecided that
                && reason.equals(that.reason)
                && bestPlan.equals(that.bestPlan)
                && proof.lowerBound() == that.proof.lowerBound();
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, bestPlan, proof.lowerBound());
    }

    @Override
    public String toString() {
        return "undecided (" + reason + "): " + proof
                + bestPlan.map(plan -> "\nbest so far: " + plan).orElse("\nno plan known");
    }
}
