package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * What signatures bring about by themselves: the firms that then join, and the signers on whom nobody can count.
 *
 * <p>A signer is dropped when it would not join what the signatures bring about, usually because too few have signed to
 * make its risk worth taking. Immutable.
 */
public final class RobustSet {

    private final ImmutableSet<String> firms;
    private final ImmutableSet<String> dropped;

    RobustSet(ImmutableSet<String> firms, ImmutableSet<String> dropped) {
        this.firms = firms;
        this.dropped = dropped;
    }

    /** The firms that join, in file order. */
    public Set<String> firms() {
        return firms;
    }

    /** The signers that would not join of their own accord, in file order. */
    public Set<String> dropped() {
        return dropped;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RobustSet that && firms.equals(that.firms) && dropped.equals(that.dropped);
    }

    @Override
    public int hashCode() {
        return 31 * firms.hashCode() + dropped.hashCode();
    }

    @Override
    public String toString() {
        String joining = firms.isEmpty() ? "nobody joins" : String.join(", ", firms) + " join";
        return dropped.isEmpty() ? joining : joining + "; signed but would not: " + String.join(", ", dropped);
    }
}
