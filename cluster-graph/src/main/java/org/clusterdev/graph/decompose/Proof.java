package org.clusterdev.graph.decompose;

import java.util.OptionalInt;

/**
 * Why an answer is right, or how far it is known to be: bounds on the number of deliverables and what stands behind
 * each.
 *
 * <p>Bounds count deliverables at the plan's number of enabling ones (at the least possible number of enabling ones
 * under {@link Objective#BENEFIT_FIRST}). Immutable.
 */
public final class Proof {

    private final int lowerBound;
    private final OptionalInt upperBound;
    private final boolean proven;
    private final boolean tiesSettled;
    private final String lowerArgument;
    private final String upperArgument;
    private final long nodes;

    private Proof(
            int lowerBound,
            OptionalInt upperBound,
            boolean proven,
            boolean tiesSettled,
            String lowerArgument,
            String upperArgument,
            long nodes) {
        this.lowerBound = lowerBound;
        this.upperBound = upperBound;
        this.proven = proven;
        this.tiesSettled = tiesSettled;
        this.lowerArgument = lowerArgument;
        this.upperArgument = upperArgument;
        this.nodes = nodes;
    }

    static Proof closed(int steps, boolean tiesSettled, String lowerArgument, String upperArgument, long nodes) {
        return new Proof(steps, OptionalInt.of(steps), true, tiesSettled, lowerArgument, upperArgument, nodes);
    }

    static Proof open(int lower, OptionalInt upper, String lowerArgument, String upperArgument, long nodes) {
        return new Proof(lower, upper, false, false, lowerArgument, upperArgument, nodes);
    }

    /** No plan has fewer deliverables. */
    public int lowerBound() {
        return lowerBound;
    }

    /** Some plan has this many deliverables; empty if none is known. */
    public OptionalInt upperBound() {
        return upperBound;
    }

    /** Whether enabling deliverables and deliverables are the fewest possible. */
    public boolean isProven() {
        return proven;
    }

    /**
     * Whether the plan is also the least exposed and then the first in task order among those equally good: always,
     * where the ways of the action to be partly done fit in memory.
     */
    public boolean tiesSettled() {
        return tiesSettled;
    }

    /** What shows that fewer is impossible. */
    public String lowerArgument() {
        return lowerArgument;
    }

    /** Where the plan came from. */
    public String upperArgument() {
        return upperArgument;
    }

    /** Nodes looked at, in the unit of {@link Budget}. */
    public long nodes() {
        return nodes;
    }

    @Override
    public String toString() {
        String argued = lowerArgument.equals(upperArgument) ? lowerArgument : lowerArgument + "; " + upperArgument;
        return bounds() + " (" + argued + "; " + nodes + " nodes)";
    }

    private String bounds() {
        if (proven) {
            return "proven: " + lowerBound;
        }
        return upperBound.isPresent()
                ? "between " + lowerBound + " and " + upperBound.getAsInt()
                : "at least " + lowerBound;
    }
}
