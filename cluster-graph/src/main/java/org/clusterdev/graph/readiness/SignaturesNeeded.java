package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The further signatures that would carry the rest: whose, and whether fewer could do. Immutable. */
public final class SignaturesNeeded {

    private final ImmutableList<String> firms;
    private final boolean proven;

    SignaturesNeeded(ImmutableList<String> firms, boolean proven) {
        this.firms = firms;
        this.proven = proven;
    }

    /** Whose signatures, in file order; none if the quorum is met without. */
    public List<String> firms() {
        return firms;
    }

    /** Whether it is certain that no smaller set would do; otherwise this is the best set that was found. */
    public boolean proven() {
        return proven;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignaturesNeeded that && firms.equals(that.firms) && proven == that.proven;
    }

    @Override
    public int hashCode() {
        return 31 * firms.hashCode() + Boolean.hashCode(proven);
    }

    @Override
    public String toString() {
        String who = firms.isEmpty() ? "none" : String.join(", ", firms);
        return who + (proven ? "; no smaller set would do" : "; a smaller set may exist");
    }
}
