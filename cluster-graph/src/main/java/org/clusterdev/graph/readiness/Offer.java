package org.clusterdev.graph.readiness;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one firm is offered when it is asked to join a joint action: what it gains, pays and risks, and how likely the
 * others are to carry the action with it and without it.
 *
 * <p>Amounts are in any one unit of money. An offer says nothing about what the firm answers: that is a {@link
 * JoinPolicy}. It exists beside the joint action because a firm does not see the whole action, only its own part.
 *
 * <p>What each way out pays (ours): join and the quorum is met, gain − cost; join and it is not, −exposure (the firm
 * reckons with failure at the worst moment); stay out and it is met, the part of the gain that nobody can be kept out
 * of; otherwise nothing.
 *
 * <pre>{@code
 * Offer.of(10, 4, 4).neededChance()                        // ==> OptionalDouble[0.4]
 * Offer.of(10, 4, 4).withChances(0.5, 0.2).advantage()     // ==> 1.0
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Offer {

    /** The largest amount; above it, sums of amounts could overflow. */
    public static final double MAX_AMOUNT = 1e300;

    /**
     * How much rounding is forgiven, as a part of the gain for amounts, and as it stands for chances: 1e-12. Equality
     * joins, and a sum of doubles may miss equality by its last bits.
     */
    public static final double SLACK = 1e-12;

    private final double gain;
    private final double cost;
    private final double exposure;
    private final double privateShare;
    private final int quorum;
    private final double chanceIfJoining;
    private final double chanceWithout;

    private Offer(
            double gain,
            double cost,
            double exposure,
            double privateShare,
            int quorum,
            double chanceIfJoining,
            double chanceWithout) {
        this.gain = amount("gain", gain);
        this.cost = amount("cost", cost);
        this.exposure = amount("exposure", exposure);
        this.privateShare = share("privateShare", privateShare, "Maybe it is a percentage.");
        this.quorum = quorum;
        this.chanceIfJoining = share("chanceIfJoining", chanceIfJoining, "Maybe it is a percentage.");
        this.chanceWithout = share("chanceWithout", chanceWithout, "Maybe it is a percentage.");
        if (quorum < 1) {
            throw new IllegalArgumentException("Offer.quorum is " + quorum + ", must be 1 or more.");
        }
        if (chanceWithout > chanceIfJoining + SLACK) {
            throw new IllegalArgumentException("Offer.chanceWithout is " + chanceWithout
                    + ", must not exceed chanceIfJoining, which is " + chanceIfJoining
                    + ": one more firm never makes a quorum less likely. Maybe the two are swapped.");
        }
    }

    /**
     * An offer of a private gain that is certain to come about: all of the gain is for those who join, and no other
     * firm is needed.
     *
     * @param gain what the firm gains when the action succeeds, from 0 to {@value #MAX_AMOUNT}
     * @param cost what it pays in all, from 0 to {@value #MAX_AMOUNT}
     * @param exposure the most it is ever out of pocket, from 0 to {@value #MAX_AMOUNT}
     * @throws IllegalArgumentException if an amount is negative, not a number, or too large
     */
    public static Offer of(double gain, double cost, double exposure) {
        return new Offer(gain, cost, exposure, 1, 1, 1, 0);
    }

    /**
     * The same offer where only a part of the gain is kept for those who join.
     *
     * @param share the part of its gain that the firm gets only by joining, from 0 to 1
     * @throws IllegalArgumentException if the share is outside that range or not a number
     */
    public Offer withPrivateShare(double share) {
        return new Offer(gain, cost, exposure, share, quorum, chanceIfJoining, chanceWithout);
    }

    /**
     * The same offer where this many firms must deliver.
     *
     * @param firms how many firms must deliver, this one included, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public Offer withQuorum(int firms) {
        return new Offer(gain, cost, exposure, privateShare, firms, chanceIfJoining, chanceWithout);
    }

    /**
     * The same offer at other chances that the quorum is met, both as this firm sees them.
     *
     * @param ifJoining the chance when it joins: that at least quorum − 1 of the other joiners deliver; from 0 to 1
     * @param without the chance when it stays out: that at least a quorum of them does; from 0 to {@code ifJoining}
     * @throws IllegalArgumentException if a chance is not a number or outside its range
     */
    public Offer withChances(double ifJoining, double without) {
        return new Offer(gain, cost, exposure, privateShare, quorum, ifJoining, without);
    }

    /** What the firm gains when the action succeeds, 0 or more. */
    public double gain() {
        return gain;
    }

    /** What the firm pays in all, 0 or more. */
    public double cost() {
        return cost;
    }

    /** The most the firm is ever out of pocket, 0 or more. */
    public double exposure() {
        return exposure;
    }

    /** The part of its gain that the firm gets only by joining, from 0 to 1. */
    public double privateShare() {
        return privateShare;
    }

    /** How many firms must deliver, this one included, 1 or more. */
    public int quorum() {
        return quorum;
    }

    /** The chance, as this firm sees it, that at least quorum − 1 of the other joiners deliver, from 0 to 1. */
    public double chanceIfJoining() {
        return chanceIfJoining;
    }

    /** The chance, as this firm sees it, that at least a quorum of the other joiners delivers, from 0 to 1. */
    public double chanceWithout() {
        return chanceWithout;
    }

    /** Whether the firm gains more than it pays once the action succeeds (S7). */
    public boolean worthwhile() {
        return gain > cost;
    }

    /**
     * Whether the firm would rather let the others do it, even if it could be sure of them: it gains more than it pays,
     * but the part it gets only by joining does not pay its cost.
     *
     * <p>Then more trust may make it stay out, and no largest set of joiners need exist.
     */
    public boolean invitesFreeRiding() {
        return worthwhile() && !(privateShare * gain >= cost - SLACK * gain);
    }

    /**
     * What joining is expected to bring beyond staying out, in the unit of the amounts; negative when staying out is
     * better.
     *
     * <p>F₁·(v − c + x) − x − F₀·(1 − e)·v, with gain v, cost c, exposure x, private share e and the two chances F₁ and
     * F₀.
     */
    public double advantage() {
        return chanceIfJoining * atStake() - exposure - leftToOutsiders();
    }

    /**
     * The chance of a quorum with this firm from which joining is worth it, given the chance without it.
     *
     * <p>When all of the gain is private this is x/(v − c + x), whatever the chance without. Otherwise it grows with
     * {@link #chanceWithout()}, may exceed 1, and comparing with the private case's figure would be wrong. Empty where
     * the firm does not gain more than it pays: then no chance is enough.
     */
    public OptionalDouble neededChance() {
        return worthwhile() ? OptionalDouble.of((exposure + leftToOutsiders()) / atStake()) : OptionalDouble.empty();
    }

    private double atStake() {
        return gain - cost + exposure;
    }

    private double leftToOutsiders() {
        return chanceWithout * (1 - privateShare) * gain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Offer that
                && Double.compare(gain, that.gain) == 0
                && Double.compare(cost, that.cost) == 0
                && Double.compare(exposure, that.exposure) == 0
                && Double.compare(privateShare, that.privateShare) == 0
                && quorum == that.quorum
                && Double.compare(chanceIfJoining, that.chanceIfJoining) == 0
                && Double.compare(chanceWithout, that.chanceWithout) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(gain, cost, exposure, privateShare, quorum, chanceIfJoining, chanceWithout);
    }

    @Override
    public String toString() {
        return "gains " + gain + " for " + cost + ", at most " + exposure + " out of pocket; quorum " + quorum
                + " with a chance of " + chanceIfJoining + " if it joins, " + chanceWithout + " if it does not";
    }

    private static double amount(String field, double value) {
        if (!(value >= 0 && value <= MAX_AMOUNT)) {
            throw new IllegalArgumentException(
                    "Offer." + field + " is " + value + ", must be between 0 and " + MAX_AMOUNT + ".");
        }
        return value + 0.0; // no negative zero
    }

    private static double share(String field, double value, String advice) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "Offer." + field + " is " + value + ", must be between 0 and 1. " + advice);
        }
        return value + 0.0;
    }
}
