package org.clusterdev.model.action;

import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.joda.money.Money;

/**
 * What a task brings to its participants once the deliverable that contains it has succeeded.
 *
 * <p>Direct and indirect gains count alike (S7); {@link #direct} is only reported. The private share is the part that
 * only those who join can have: at 1 nobody else benefits, at 0 a firm that stays out gets as much.
 *
 * <pre>{@code
 * Gain.of(GainType.QUALITY, "INR 75000")                         // ==> QUALITY INR 75,000
 * Gain.of(GainType.EXPORTS, "INR 9000").withPrivateShare(0.5)    // ==> EXPORTS INR 9,000, 50% private
 * }</pre>
 *
 * @param type the kind of gain
 * @param amount how much for all participants together, 0 or more
 * @param direct whether it reaches the firms' own books, or comes by way of others
 * @param privateShare the part that only participants get, from 0 to 1
 */
public record Gain(GainType type, Money amount, boolean direct, double privateShare) {

    /**
     * Checks amount and share.
     *
     * @throws IllegalArgumentException if the amount is negative or the share outside [0, 1]
     */
    public Gain {
        Require.notNull("Gain.type", type);
        Require.notNegative("Gain.amount", amount);
        Require.share("Gain.privateShare", privateShare);
    }

    /** A direct, wholly private gain. */
    public static Gain of(GainType type, Money amount) {
        return new Gain(type, amount, true, 1);
    }

    /** A direct, wholly private gain, its amount written as {@code INR 75000}. */
    public static Gain of(GainType type, String amount) {
        return of(type, Require.money("Gain.amount", amount));
    }

    /** This gain as an indirect one. */
    public Gain indirect() {
        return new Gain(type, amount, false, privateShare);
    }

    /** This gain with another private share, from 0 to 1. */
    public Gain withPrivateShare(double share) {
        return new Gain(type, amount, direct, share);
    }

    @Override
    public String toString() {
        return type + " " + Numbers.money(amount) + (direct ? "" : ", indirect")
                + (privateShare == 1 ? "" : ", " + Numbers.percent(privateShare) + " private");
    }
}
