package org.clusterdev.graph.decompose;

import java.util.List;
import java.util.Optional;
import org.clusterdev.model.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * The action divides: the best plan, proven to be best.
 *
 * <p>Best is first what the {@link Objective} says, then least exposed ({@link DivisionPlan#worstRatio}), then first in
 * task order: the earlier in the file, the earlier the step. Where {@link Proof#tiesSettled} is false, as after
 * {@link Decomposer#withCountsOnly}, only the objective is proven. Immutable.
 */
public final class Divided implements Decomposition {

    private final DivisionPlan plan;
    private final Proof proof;

    Divided(DivisionPlan plan, Proof proof) {
        this.plan = plan;
        this.proof = proof;
    }

    /** The plan. */
    public DivisionPlan plan() {
        return plan;
    }

    @Override
    public Optional<DivisionPlan> bestPlan() {
        return Optional.of(plan);
    }

    /** How many deliverables are enabling: some firm pays in them and gets nothing from them. */
    public int enabling() {
        return plan.enabling();
    }

    /** What the plan means for each firm, in file order. */
    public List<FirmShare> firms() {
        return plan.firms();
    }

    /**
     * What the plan means for one firm.
     *
     * @throws IllegalArgumentException if there is no such firm
     */
    public FirmShare firm(String name) {
        return plan.firm(name);
    }

    /** The largest share of its limit that any firm is out of pocket in any step; at most 1. */
    public Ratio worstRatio() {
        return plan.worstRatio();
    }

    @Override
    public Explanation explain() {
        return plan.explain().row("proof", "", proof.toString());
    }

    @Override
    public Proof proof() {
        return proof;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Divided that
                && plan.equals(that.plan)
                && proof.tiesSettled() == that.proof.tiesSettled();
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }

    @Override
    public String toString() {
        return plan.toString();
    }
}
