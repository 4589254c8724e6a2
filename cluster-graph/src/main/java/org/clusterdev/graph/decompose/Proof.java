package org.clusterdev.graph.decompose;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why an answer is right, or how far it is known to be: bounds on the number of deliverables and what stands behind
 * each, with the numbers.
 *
 * <p>Bounds count deliverables at the plan's number of enabling ones (at the least possible number of enabling ones
 * under {@link Objective#BENEFIT_FIRST}). {@link #verify} adds the numbers up again without the search. Immutable.
 */
public final class Proof {

    private final Subject subject;
    private final Claim claim;
    private final int lowerBound;
    private final OptionalInt upperBound;
    private final boolean tiesSettled;
    private final Argument lower;
    private final Argument upper;
    private final long nodes;
    private final Optional<String> stopReason;

    /** What a proof is about. */
    record Subject(DivisionProblem problem, Overruns borne, Objective objective) {}

    /** What is claimed. */
    enum Claim {
        /** The bounds meet, in a plan of the fewest enabling steps where benefit comes first. */
        BEST,
        /** No plan keeps the limits. */
        IMPOSSIBLE,
        /** Only the bounds. */
        BOUNDS
    }

    private Proof(
            Subject subject,
            Claim claim,
            int lowerBound,
            OptionalInt upperBound,
            boolean tiesSettled,
            Argument lower,
            Argument upper,
            long nodes,
            Optional<String> stopReason) {
        this.subject = subject;
        this.claim = claim;
        this.lowerBound = lowerBound;
        this.upperBound = upperBound;
        this.tiesSettled = tiesSettled;
        this.lower = lower;
        this.upper = upper;
        this.nodes = nodes;
        this.stopReason = stopReason;
    }

    /** The bounds meet. */
    static Proof closed(
            Subject subject, int steps, boolean tiesSettled, Argument lower, Argument.KnownPlan upper, long nodes) {
        return new Proof(
                subject, Claim.BEST, steps, OptionalInt.of(steps), tiesSettled, lower, upper, nodes, Optional.empty());
    }

    /** No plan exists, as the argument shows for any number of steps. */
    static Proof impossible(Subject subject, int lowerBound, Argument lower, long nodes) {
        return new Proof(
                subject,
                Claim.IMPOSSIBLE,
                lowerBound,
                OptionalInt.empty(),
                false,
                lower,
                new Argument.NoPlan("no plan exists"),
                nodes,
                Optional.empty());
    }

    /** The search stopped; a plan is known if {@code upper} is one. */
    static Proof open(Subject subject, int lowerBound, Argument lower, Argument upper, long nodes, String stopReason) {
        OptionalInt upperBound = upper instanceof Argument.KnownPlan plan
                ? OptionalInt.of(plan.steps().size())
                : OptionalInt.empty();
        return new Proof(
                subject, Claim.BOUNDS, lowerBound, upperBound, false, lower, upper, nodes, Optional.of(stopReason));
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
        return claim == Claim.BEST;
    }

    /**
     * Whether the plan is also the least exposed and then the first in task order among those equally good: always,
     * where the ways of the action to be partly done fit in memory; where only {@linkplain
     * Decomposer#withCountsOnly counts} were asked for, at most if one step is enough.
     */
    public boolean tiesSettled() {
        return tiesSettled;
    }

    /** What shows that fewer is impossible, in a phrase. */
    public String lowerArgument() {
        return lower.toString();
    }

    /** Where the plan came from, in a phrase. */
    public String upperArgument() {
        return upper.toString();
    }

    /** What shows that fewer is impossible, or that no plan exists. */
    public Argument lower() {
        return lower;
    }

    /** The plan, or that there is none. */
    public Argument upper() {
        return upper;
    }

    /** Nodes looked at, in the unit of {@link Budget}. */
    public long nodes() {
        return nodes;
    }

    /** Why the search stopped before its end; empty if it did not. */
    public Optional<String> stopReason() {
        return stopReason;
    }

    /**
     * Adds the numbers up again, in exact integers and without the search, and says for each part whether it was added up,
     * can only be trusted (a search that went through everything), or is wrong: also if this is a proof about another
     * problem.
     *
     * <p>O(firms · tasks² · log tasks); weights on steps take a maximum flow over tasks times steps.
     */
    public ProofCheck verify(DivisionProblem about) {
        return new ProofVerifier(about, subject.borne()).check(this);
    }

    Subject subject() {
        return subject;
    }

    Claim claim() {
        return claim;
    }

    @Override
    public String toString() {
        String argued =
                lowerArgument().equals(upperArgument()) ? lowerArgument() : lowerArgument() + "; " + upperArgument();
        return bounds() + " (" + argued + "; " + nodes + " nodes)";
    }

    private String bounds() {
        if (isProven()) {
            return "proven: " + lowerBound;
        }
        return upperBound.isPresent()
                ? "between " + lowerBound + " and " + upperBound.getAsInt()
                : "at least " + lowerBound;
    }
}
