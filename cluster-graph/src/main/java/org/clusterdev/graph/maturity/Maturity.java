package org.clusterdev.graph.maturity;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * How mature a network is: the score, the factors behind it, and a level in a word.
 *
 * <p>The score is what a {@link MaturityModel} says; in the standard model it is depth. The other factors are reported
 * and not blended into it. The level reads reach, which does not shrink because a network is large.
 *
 * <pre>{@code
 * MaturityModel.standard().assess(weavers)
 * // ==> weavers on 2005-03-18: maturity 0.36 DEVELOPING
 * //       reach          0.36
 * //       depth          0.36
 * //       breadth        1.00
 * //       ...
 * }</pre>
 *
 * <p>Maturity is no prophecy: it does not say that a joint action will be organised, let alone succeed. Immutable.
 */
public final class Maturity {

    private static final String NONE = "none";

    private final String headline;
    private final String measure;
    private final double score;
    private final MaturityLevel level;
    private final @Nullable Factors factors;
    private final boolean standsAlone;
    private final Explanation explanation;

    Maturity(
            String headline,
            String measure,
            double score,
            MaturityLevel level,
            @Nullable Factors factors,
            boolean standsAlone,
            Explanation explanation) {
        this.headline = headline;
        this.measure = measure;
        this.score = score;
        this.level = level;
        this.factors = factors;
        this.standsAlone = standsAlone;
        this.explanation = explanation;
    }

    /**
     * The answer of a model of one's own that gives a score and nothing else: reach and depth are the score, breadth,
     * mutuality and persistence 0, the next step the lowest, and all else absent.
     *
     * @param score from 0 to 1
     * @throws IllegalArgumentException if it is not
     */
    public static Maturity of(double score) {
        Require.share("Maturity.score", score);
        MaturityLevel level = MaturityParameters.standard().level(score);
        String headline = "maturity " + Numbers.two(score) + " " + level;
        return new Maturity(headline, "maturity", score, level, null, false, Explanation.of(headline));
    }

    /** How mature, from 0 to 1. */
    public double score() {
        return score;
    }

    /** The level, which reads reach. */
    public MaturityLevel level() {
        return level;
    }

    /**
     * The partners whom a firm can count on, out of those with whom it could work closely, at most eight: from 0 to 1,
     * or above in a network of many firms that all trust each other.
     */
    public double reach() {
        return factors().reach();
    }

    /** The mean belief of the firms in each other, from 0 to below 1; 0 for fewer than two firms. */
    public double depth() {
        return factors().depth();
    }

    /** The share of ordered pairs in which one believes in the other at least a little; from 0 to 1. */
    public double breadth() {
        return factors().breadth();
    }

    /** How far belief is returned: the sum of the lesser beliefs of all pairs over that of the greater; from 0 to 1. */
    public double mutuality() {
        return factors().mutuality();
    }

    /**
     * How well trust holds together when any one firm leaves: the least share of the ordered pairs of the others that
     * chains of some belief still join, from 0 to 1; absent for fewer than three firms.
     */
    public OptionalDouble resilience() {
        return factors().resilience();
    }

    /** The share of pairs that acted together twice or more; from 0 to 1. */
    public double persistence() {
        return factors().persistence();
    }

    /** The most complex joint action in which the network ever succeeded, if it did. Only reported. */
    public Optional<Complexity> climb() {
        return factors().climb();
    }

    /** How complex the next joint action may be: the answer of the {@link Ladder}. */
    public Complexity nextStep() {
        return factors().nextStep();
    }

    /**
     * What is left of depth without the good that came of actions which an agent arranged (S14), from 0 to 1; absent
     * where depth is 0.
     */
    public OptionalDouble selfReliance() {
        return factors().selfReliance();
    }

    /**
     * Whether the network would still be active without what an agent arranged, so that it can do without one (S11,
     * S14): reach · self-reliance is at least the threshold of {@link MaturityLevel#ACTIVE}.
     */
    public boolean standsWithoutAgent() {
        return standsAlone;
    }

    private Factors factors() {
        return factors == null ? Factors.unassessed(score) : factors;
    }

    /** The factors with their reasons, and the last joint actions behind them. */
    public Explanation explain() {
        return explanation;
    }

    /** What changed from this to a later one. */
    public MaturityChange diff(Maturity later) {
        return new MaturityChange(this, Require.notNull("later", later));
    }

    /** Whether it was read from joint actions or is surveyed trust. */
    String measure() {
        return measure;
    }

    /** The numbers of the table by name, in order; only those that were assessed. */
    Map<String, Double> numbers() {
        if (factors == null) {
            return ImmutableMap.of();
        }
        ImmutableMap.Builder<String, Double> numbers = ImmutableMap.builder();
        numbers.put("reach", reach())
                .put("depth", depth())
                .put("breadth", breadth())
                .put("mutuality", mutuality());
        resilience().ifPresent(value -> numbers.put("resilience", value));
        numbers.put("persistence", persistence());
        selfReliance().ifPresent(value -> numbers.put("self-reliance", value));
        return numbers.buildOrThrow();
    }

    /** The steps of the table by name, in order. */
    Map<String, String> steps() {
        return factors == null
                ? ImmutableMap.of()
                : ImmutableMap.of(
                        "climb", name(climb()), "next step", nextStep().name());
    }

    static String two(OptionalDouble number) {
        return number.isPresent() ? Numbers.two(number.getAsDouble()) : NONE;
    }

    static String name(Optional<Complexity> complexity) {
        return complexity.map(Complexity::name).orElse(NONE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Maturity that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(headline, score, level, Optional.ofNullable(factors), standsAlone);
    }

    /** The table, without reasons. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(headline);
        numbers().forEach((what, value) -> row(table, what, Numbers.two(value)));
        steps().forEach((what, value) -> row(table, what, value));
        return table.toString();
    }

    private static void row(StringBuilder table, String what, String value) {
        table.append("\n  ").append(Strings.padEnd(what, 15, ' ')).append(value);
    }
}
