package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How likely a set of firms is to organise a joint action: the chance that at least a quorum of them delivers.
 *
 * <p>It is the chance as the participants themselves see it: each joiner's chance to deliver is the mean of what all
 * other participants think of it, joining or not. It is not the chance of completing an action that takes several steps,
 * each a fresh test: that is {@link #completing}.
 *
 * <pre>{@code
 * Propensity five = game.propensity(game.reachable());    // five firms, each trusted at .6, quorum 3
 * five.chance()                                           // ==> 0.683 (rounded)
 * five.completing(4)                                      // ==> 0.217 (rounded)
 * }</pre>
 *
 * <p>Immutable. The name and the signs are the method's (S1–S3), the formula ours. O(n²·m) for all pivotalities.
 */
public final class Propensity {

    private final ImmutableMap<String, Double> delivering;
    private final ImmutableMap<String, Double> pivotality;
    private final int quorum;
    private final double chance;

    private Propensity(ImmutableMap<String, Double> delivering, int quorum) {
        PoissonBinomial deliveries = PoissonBinomial.of(delivering.values().asList());
        this.delivering = delivering;
        this.quorum = quorum;
        this.chance = deliveries.atLeast(quorum);
        this.pivotality = pivotality(delivering.keySet().asList(), deliveries, quorum);
    }

    private static ImmutableMap<String, Double> pivotality(List<String> firms, PoissonBinomial deliveries, int quorum) {
        ImmutableMap.Builder<String, Double> byFirm = ImmutableMap.builder();
        for (int i = 0; i < firms.size(); i++) {
            byFirm.put(firms.get(i), deliveries.pivotality(i, quorum));
        }
        return byFirm.buildOrThrow();
    }

    /**
     * The propensity of firms that deliver with these chances.
     *
     * @param delivering each joiner's chance to deliver, from 0 to 1, in file order
     * @param quorum how many must deliver, 1 or more
     * @throws IllegalArgumentException if a chance is not a number or outside its range, or the quorum is less than 1
     */
    public static Propensity of(Map<String, Double> delivering, int quorum) {
        if (quorum < 1) {
            throw new IllegalArgumentException("quorum is " + quorum + ", must be 1 or more.");
        }
        return new Propensity(ImmutableMap.copyOf(new LinkedHashMap<>(delivering)), quorum);
    }

    /** The chance that at least a quorum delivers, from 0 to 1; 0 if nobody joins. */
    public double chance() {
        return chance;
    }

    /** How many must deliver. */
    public int quorum() {
        return quorum;
    }

    /** Each joiner's chance to deliver, as the other participants see it, in file order. */
    public Map<String, Double> delivering() {
        return delivering;
    }

    /**
     * How much the chance grows per unit of each joiner's chance to deliver, in file order: the chance that it is this
     * firm on which the quorum depends.
     */
    public Map<String, Double> pivotality() {
        return pivotality;
    }

    /**
     * The chance of completing an action in which every step is a fresh test that at least a quorum must pass.
     *
     * @param steps how many, 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public double completing(int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("steps is " + steps + ", must be 0 or more.");
        }
        return StrictMath.pow(chance, steps);
    }

    /**
     * The chance of completing steps that differ in who joins or in trust: the product of their chances, in order; 1
     * without steps.
     */
    public static double completing(List<Propensity> steps) {
        double product = 1;
        for (Propensity step : steps) {
            product *= step.chance;
        }
        return product;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Propensity that && quorum == that.quorum && delivering.equals(that.delivering);
    }

    @Override
    public int hashCode() {
        return 31 * delivering.hashCode() + quorum;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f that %d or more of %d deliver", chance, quorum, delivering.size());
    }
}
