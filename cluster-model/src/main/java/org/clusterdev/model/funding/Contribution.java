package org.clusterdev.model.funding;

import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.joda.money.Money;

/**
 * What somebody who is no participant pays towards a task: the public side, for instance (S16).
 *
 * <p>It reduces what the participants share, never below 0. It is not a gain, and not a loan.
 *
 * @param by the id of who pays
 * @param amount how much, 0 or more
 */
public record Contribution(String by, Money amount) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the id is blank or the amount negative
     */
    public Contribution {
        Require.text("Contribution.by", by);
        Require.notNegative("Contribution.amount of " + by, amount);
    }

    /** A contribution. */
    public static Contribution of(String by, Money amount) {
        return new Contribution(by, amount);
    }

    /** A contribution, its amount written as {@code INR 15000}. */
    public static Contribution of(String by, String amount) {
        return new Contribution(by, Require.money("Contribution.amount of " + by, amount));
    }

    @Override
    public String toString() {
        return Numbers.money(amount) + " by " + by;
    }
}
