package org.clusterdev.model.evidence;

import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;

/**
 * What one stakeholder has seen of another: an amount of good conduct and an amount of bad.
 *
 * <p>The unit is one promise kept in full, in the simplest kind of joint action of two. Amounts from different events
 * {@linkplain #plus add up} and {@linkplain #after fade} with time; what they are worth as a degree of belief is an
 * {@link Opinion}. This is not a probability, and it is never normalised: a long, mixed record and no record at all
 * are different things.
 *
 * <pre>{@code
 * Evidence.of(3, 1).plus(Evidence.of(1, 0))   // ==> 4 good, 1 bad
 * Evidence.of(4, 1).after(3, 3)               // ==> 2 good, 0.5 bad
 * Evidence.NONE.opinion().belief()            // ==> 0.0
 * }</pre>
 *
 * <p>Immutable. Source: literature (A. Jøsang and R. Ismail, "The Beta Reputation System", 2002).
 *
 * @param positive conduct that kept a promise, from 0 to {@value #MAX}
 * @param negative conduct that broke one, from 0 to {@value #MAX}
 */
public record Evidence(double positive, double negative) {

    /** Above this, an opinion would round to certainty. */
    public static final double MAX = 1e12;

    /** Nothing seen yet. */
    public static final Evidence NONE = new Evidence(0, 0);

    /**
     * Checks both amounts.
     *
     * @throws IllegalArgumentException if an amount is negative, not a number, or above {@value #MAX}
     */
    public Evidence {
        positive = check("positive", positive);
        negative = check("negative", negative);
    }

    /** Evidence of {@code positive} good and {@code negative} bad conduct. */
    public static Evidence of(double positive, double negative) {
        return new Evidence(positive, negative);
    }

    /**
     * Both amounts together. O(1).
     *
     * @throws IllegalArgumentException if a sum is above {@value #MAX}
     */
    public Evidence plus(Evidence other) {
        return new Evidence(positive + other.positive, negative + other.negative);
    }

    /**
     * What is left of this after some time: half of it after one half-life.
     *
     * <p>Evidence fades, opinions do not: fading an opinion would turn what was never seen into doubt.
     *
     * @param years time passed, 0 or more
     * @param halfLife years until half is left, more than 0
     * @throws IllegalArgumentException if the time is negative or infinite, or the half-life not positive and finite
     */
    public Evidence after(double years, double halfLife) {
        if (!(years >= 0 && years < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("years is " + years + ", must be 0 or more and finite."
                    + (years < 0 ? " Maybe the two dates are swapped." : ""));
        }
        Require.positive("halfLife", halfLife);
        return times(StrictMath.pow(2, -years / halfLife));
    }

    /**
     * This share of both amounts.
     *
     * @param share from 0 to 1
     * @throws IllegalArgumentException if the share is outside that range
     */
    public Evidence times(double share) {
        Require.share("share", share);
        return new Evidence(positive * share, negative * share);
    }

    /** Whether nothing has been seen. */
    public boolean isNone() {
        return positive == 0 && negative == 0;
    }

    /** The degree of belief that this evidence supports, without any prejudice (base rate ½). */
    public Opinion opinion() {
        return Opinion.from(this);
    }

    @Override
    public String toString() {
        return Numbers.plain(positive) + " good, " + Numbers.plain(negative) + " bad";
    }

    private static double check(String field, double amount) {
        if (!(amount >= 0 && amount <= MAX)) {
            throw new IllegalArgumentException(
                    "Evidence." + field + " is " + amount + ", must be between 0 and " + MAX + ".");
        }
        return amount + 0.0; // no negative zero, which would equal nothing but itself
    }
}
