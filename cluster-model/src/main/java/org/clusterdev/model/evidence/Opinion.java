package org.clusterdev.model.evidence;

import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;

/**
 * The degree of belief that some evidence supports: belief + disbelief + uncertainty = 1.
 *
 * <p>A view of {@link Evidence}, not a store of it: what was never seen is uncertainty, not doubt. Complete certainty
 * cannot arise. The base rate is what one expects of a stranger; it only enters the {@linkplain #projected projected}
 * probability.
 *
 * <pre>{@code
 * Evidence.of(8, 0).opinion()               // ==> belief 0.80, disbelief 0.00, uncertainty 0.20
 * Evidence.NONE.opinion().projected()       // ==> 0.5
 * }</pre>
 *
 * <p>Immutable. Source: literature (A. Jøsang, "Subjective Logic", 2016): b = r/(r+s+W), d = s/(r+s+W),
 * u = W/(r+s+W), W = 2, P = b + a·u.
 *
 * @param belief from 0 to 1
 * @param disbelief from 0 to 1
 * @param uncertainty more than 0, up to 1
 * @param baseRate more than 0 and less than 1
 */
public record Opinion(double belief, double disbelief, double uncertainty, double baseRate) {

    /** The weight W of what one expects before anything was seen. */
    public static final double PRIOR_WEIGHT = 2;

    /** The base rate where nothing else is known. */
    public static final double EVEN = 0.5;

    private static final double SLACK = 1e-12;

    private static final double SLACK_AT_MAX = 1e-9;

    /**
     * Checks ranges and the sum.
     *
     * @throws IllegalArgumentException if a part is outside its range or the parts do not add up to 1
     */
    public Opinion {
        Require.share("Opinion.belief", belief);
        Require.share("Opinion.disbelief", disbelief);
        Require.share("Opinion.uncertainty", uncertainty);
        if (!(uncertainty > 0)) {
            throw new IllegalArgumentException(
                    "Opinion.uncertainty is " + uncertainty + ", must be more than 0: no evidence makes certain.");
        }
        if (!(baseRate > 0 && baseRate < 1)) {
            throw new IllegalArgumentException("Opinion.baseRate is " + baseRate
                    + ", must be between 0 and 1, both excluded: at 0 a network without a past could never start.");
        }
        if (!(StrictMath.abs(belief + disbelief + uncertainty - 1) <= SLACK)) {
            throw new IllegalArgumentException("Opinion adds up to " + (belief + disbelief + uncertainty)
                    + ", belief, disbelief and uncertainty must add up to 1.");
        }
    }

    /** The opinion that this evidence supports, with base rate ½. */
    public static Opinion from(Evidence evidence) {
        return from(evidence, EVEN);
    }

    /**
     * The opinion that this evidence supports.
     *
     * @param baseRate what one expects of a stranger, more than 0 and less than 1
     */
    public static Opinion from(Evidence evidence, double baseRate) {
        double all = evidence.positive() + evidence.negative() + PRIOR_WEIGHT;
        return new Opinion(evidence.positive() / all, evidence.negative() / all, PRIOR_WEIGHT / all, baseRate);
    }

    /** The probability P = b + a·u that the other keeps the next promise. */
    public double projected() {
        return belief + baseRate * uncertainty;
    }

    /**
     * The evidence behind this opinion.
     *
     * @throws IllegalArgumentException if the opinion is surer than {@value Evidence#MAX} of evidence can make it
     */
    public Evidence evidence() {
        return Evidence.of(amountBehind(belief), amountBehind(disbelief));
    }

    /** Evidence at its maximum comes back from an opinion a few bits above it. */
    private double amountBehind(double part) {
        double amount = PRIOR_WEIGHT * part / uncertainty;
        return amount > Evidence.MAX && amount < Evidence.MAX * (1 + SLACK_AT_MAX) ? Evidence.MAX : amount;
    }

    @Override
    public String toString() {
        return "belief " + Numbers.two(belief) + ", disbelief " + Numbers.two(disbelief) + ", uncertainty "
                + Numbers.two(uncertainty);
    }
}
