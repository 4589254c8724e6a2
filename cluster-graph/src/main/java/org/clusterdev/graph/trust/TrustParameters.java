package org.clusterdev.graph.trust;

import java.util.List;
import org.clusterdev.model.evidence.Opinion;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that turn a record into trust.
 *
 * <p>The method gives the direction (joint action builds trust), not the numbers: those are ours, except where a source
 * is named, and each can be replaced.
 *
 * <pre>{@code
 * TrustParameters.standard().withHalfLifeYears(5)
 * // ==> half-life 5 years, base rate 0.5, asymmetry 2, interaction weight 0.5, survey unit 1
 * }</pre>
 *
 * <p>Immutable.
 */
public final class TrustParameters {

    private static final TrustParameters STANDARD = new TrustParameters(3, Opinion.EVEN, 2, 0.5, 1);

    private final double halfLifeYears;
    private final double baseRate;
    private final double asymmetry;
    private final double interactionWeight;
    private final double surveyUnit;

    private TrustParameters(
            double halfLifeYears, double baseRate, double asymmetry, double interactionWeight, double surveyUnit) {
        this.halfLifeYears = Require.positive("TrustParameters.halfLifeYears", halfLifeYears);
        this.baseRate = baseRate;
        this.asymmetry = asymmetry;
        this.interactionWeight = Require.notNegative("TrustParameters.interactionWeight", interactionWeight);
        this.surveyUnit = Require.notNegative("TrustParameters.surveyUnit", surveyUnit);
        if (!(baseRate > 0 && baseRate < 1)) {
            throw new IllegalArgumentException("TrustParameters.baseRate is " + baseRate
                    + ", must be between 0 and 1, both excluded: at 0 a network without a past could never start.");
        }
        if (!(asymmetry >= 1 && asymmetry < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("TrustParameters.asymmetry is " + asymmetry
                    + ", must be 1 or more and finite: a broken promise weighs at least as much as a kept one.");
        }
    }

    /** Half-life 3 years, base rate ½, asymmetry 2, interaction weight ½, survey unit 1. */
    public static TrustParameters standard() {
        return STANDARD;
    }

    /** The years after which half of any evidence is left; default 3 (ours). */
    public double halfLifeYears() {
        return halfLifeYears;
    }

    /** What is expected of a stranger, between 0 and 1, both excluded; default ½. */
    public double baseRate() {
        return baseRate;
    }

    /**
     * How many times as much a broken promise weighs as a kept one, 1 or more; default 2 (ours, after P. Slovic,
     * "Perceived risk, trust, and democracy", 1993).
     */
    public double asymmetry() {
        return asymmetry;
    }

    /** The weight of a meeting or visit, where the simplest joint action weighs 1; default ½ (ours). */
    public double interactionWeight() {
        return interactionWeight;
    }

    /** The evidence that one answer of a survey is worth; default 1 (ours). */
    public double surveyUnit() {
        return surveyUnit;
    }

    /** These, with another half-life. */
    public TrustParameters withHalfLifeYears(double years) {
        return new TrustParameters(years, baseRate, asymmetry, interactionWeight, surveyUnit);
    }

    /** These, with another base rate. */
    public TrustParameters withBaseRate(double rate) {
        return new TrustParameters(halfLifeYears, rate, asymmetry, interactionWeight, surveyUnit);
    }

    /** These, with another asymmetry. */
    public TrustParameters withAsymmetry(double factor) {
        return new TrustParameters(halfLifeYears, baseRate, factor, interactionWeight, surveyUnit);
    }

    /** These, with another weight of interactions. */
    public TrustParameters withInteractionWeight(double weight) {
        return new TrustParameters(halfLifeYears, baseRate, asymmetry, weight, surveyUnit);
    }

    /** These, with another survey unit. */
    public TrustParameters withSurveyUnit(double unit) {
        return new TrustParameters(halfLifeYears, baseRate, asymmetry, interactionWeight, unit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrustParameters that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Double> parts() {
        return List.of(halfLifeYears, baseRate, asymmetry, interactionWeight, surveyUnit);
    }

    @Override
    public String toString() {
        return "half-life " + Numbers.plain(halfLifeYears) + " years, base rate " + Numbers.plain(baseRate)
                + ", asymmetry " + Numbers.plain(asymmetry) + ", interaction weight "
                + Numbers.plain(interactionWeight) + ", survey unit " + Numbers.plain(surveyUnit);
    }
}
