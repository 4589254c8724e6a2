package org.clusterdev.model.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.clusterdev.model.internal.Require;
import org.joda.money.Money;

/**
 * The rule of a public programme: who pays what of a project's cost.
 *
 * <p>The library ships the arithmetic; real schemes are dated and cited data, for they go stale. Every scheme keeps
 * grant + state + firms = cost, which {@link FundingSplit} checks.
 *
 * <pre>{@code
 * FundingScheme.granting(0.70, 0.10).split(Money.parse("INR 1000"))
 * // ==> INR 1,000: grant 700, state 100, firms 200
 * FundingScheme.granting(0.75, 0.10).upTo(Money.parse("INR 500")).split(Money.parse("INR 1000"))
 * // ==> INR 1,000: grant 500, state 100, firms 400
 * }</pre>
 */
@FunctionalInterface
public interface FundingScheme {

    /**
     * Who pays what of this cost.
     *
     * @throws IllegalArgumentException if the cost is negative, or in another currency than the scheme's amounts
     */
    FundingSplit split(Money cost);

    /**
     * A scheme that grants a share of the whole cost, with another share from the state; both are rounded down to a
     * minor unit, and the firms pay the rest.
     *
     * @param grant the share granted, from 0 to 1
     * @param state the state's share, from 0 to 1 − grant
     * @throws IllegalArgumentException if a share is outside its range
     */
    static FundingScheme granting(double grant, double state) {
        Require.share("FundingScheme.grant", grant);
        Require.share("FundingScheme.state", state);
        Require.share("FundingScheme.grant + state", grant + state);
        return cost -> FundingSplit.of(cost, share(cost, grant), share(cost, state));
    }

    /**
     * A scheme whose rate depends on the cost: this one up to and including a threshold, another above it. The rate
     * of a band holds for the whole cost, so that the grant need not grow with the cost.
     */
    default FundingScheme above(Money threshold, FundingScheme other) {
        Require.notNegative("FundingScheme.threshold", threshold);
        return cost -> {
            Require.in(cost.getCurrencyUnit(), "FundingScheme.threshold", threshold);
            return cost.isGreaterThan(threshold) ? other.split(cost) : split(cost);
        };
    }

    /** This scheme with a ceiling on its grant; the firms pay what is cut off. */
    default FundingScheme upTo(Money ceiling) {
        Require.notNegative("FundingScheme.ceiling", ceiling);
        return cost -> {
            Require.in(cost.getCurrencyUnit(), "FundingScheme.ceiling", ceiling);
            FundingSplit split = split(cost);
            return split.grant().isGreaterThan(ceiling) ? FundingSplit.of(cost, ceiling, split.state()) : split;
        };
    }

    private static Money share(Money cost, double share) {
        return cost.multipliedBy(BigDecimal.valueOf(share), RoundingMode.DOWN);
    }
}
