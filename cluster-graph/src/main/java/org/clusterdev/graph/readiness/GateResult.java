package org.clusterdev.graph.readiness;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether one gate passes, why, and what would help if it does not.
 *
 * <p>Immutable, equal by content.
 */
public final class GateResult {

    private final Gate gate;
    private final String because;
    private final @Nullable String remedy;

    private GateResult(Gate gate, String because, @Nullable String remedy) {
        this.gate = gate;
        this.because = because;
        this.remedy = remedy;
    }

    static GateResult passed(Gate gate, String because) {
        return new GateResult(gate, because, null);
    }

    static GateResult failed(Gate gate, String because, String remedy) {
        return new GateResult(gate, because, remedy);
    }

    /** The gate. */
    public Gate gate() {
        return gate;
    }

    /** Whether it passes. */
    public boolean isPassed() {
        return remedy == null;
    }

    /** Why it passes or fails, in words. */
    public String because() {
        return because;
    }

    /** What would help; present exactly if it fails. */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GateResult that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(gate, because, remedy());
    }

    @Override
    public String toString() {
        return gate + (remedy == null ? " yes, " + because : " no, " + because + "; " + remedy);
    }
}
