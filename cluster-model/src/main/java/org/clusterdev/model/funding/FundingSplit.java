package org.clusterdev.model.funding;

import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.joda.money.Money;

/**
 * The cost of a project, divided between a grant, the state and the firms: grant + state + firms = cost.
 *
 * @param cost the whole cost, 0 or more
 * @param grant the part that a programme grants, 0 or more
 * @param state the part that the state pays, 0 or more
 * @param firms the part that is left to the firms, 0 or more
 */
public record FundingSplit(Money cost, Money grant, Money state, Money firms) {

    /**
     * Checks that the parts make up the cost.
     *
     * @throws IllegalArgumentException if a part is negative, in another currency, or they do not add up
     */
    public FundingSplit {
        Require.notNegative("FundingSplit.cost", cost);
        Require.notNegative("FundingSplit.grant", grant);
        Require.notNegative("FundingSplit.state", state);
        Require.notNegative("FundingSplit.firms", firms);
        Require.in(cost.getCurrencyUnit(), "FundingSplit.grant", grant);
        Require.in(cost.getCurrencyUnit(), "FundingSplit.state", state);
        Require.in(cost.getCurrencyUnit(), "FundingSplit.firms", firms);
        Money parts = grant.plus(state).plus(firms);
        if (!parts.isEqual(cost)) {
            throw new IllegalArgumentException("FundingSplit adds up to " + parts + ", must be the cost " + cost + ".");
        }
    }

    /**
     * What is left to the firms once grant and state have paid.
     *
     * @throws IllegalArgumentException if grant and state pay more than the cost
     */
    public static FundingSplit of(Money cost, Money grant, Money state) {
        Require.in(cost.getCurrencyUnit(), "FundingSplit.grant", grant);
        Require.in(cost.getCurrencyUnit(), "FundingSplit.state", state);
        return new FundingSplit(cost, grant, state, cost.minus(grant).minus(state));
    }

    @Override
    public String toString() {
        return Numbers.money(cost) + ": grant " + Numbers.amount(grant) + ", state " + Numbers.amount(state)
                + ", firms " + Numbers.amount(firms);
    }
}
