package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a plan means for one firm: what it pays and gets in all, and how far it is out of pocket on the way.
 *
 * <p>Immutable, equal by content.
 */
public final class FirmShare {

    private final String firm;
    private final ImmutableList<Money> limits;
    private final ImmutableList<Money> outOfPocket;
    private final ImmutableList<Money> worstOutOfPocket;
    private final OptionalInt firstBenefit;
    private final Money exposure;
    private final double divisibility;
    private final Money gain;
    private final Money cost;

    private FirmShare(
            String firm,
            List<Money> limits,
            List<Money> outOfPocket,
            List<Money> worstOutOfPocket,
            OptionalInt firstBenefit,
            Money exposure,
            Money gain,
            Money cost) {
        this.firm = firm;
        this.limits = ImmutableList.copyOf(limits);
        this.outOfPocket = ImmutableList.copyOf(outOfPocket);
        this.worstOutOfPocket = ImmutableList.copyOf(worstOutOfPocket);
        this.firstBenefit = firstBenefit;
        this.exposure = exposure;
        this.divisibility = cost.isZero() ? 1 : 1 - (double) exposure.getAmountMinorLong() / cost.getAmountMinorLong();
        this.gain = gain;
        this.cost = cost;
    }

    static FirmShare of(DivisionProblem problem, PlanFigures figures, int firm) {
        CurrencyUnit currency = problem.currency();
        ImmutableList.Builder<Money> limits = ImmutableList.builder();
        ImmutableList.Builder<Money> outOfPocket = ImmutableList.builder();
        ImmutableList.Builder<Money> worst = ImmutableList.builder();
        long exposure = 0;
        for (int step = 1; step <= figures.steps(); step++) {
            limits.add(Money.ofMinor(currency, problem.limit(firm, step)));
            outOfPocket.add(Money.ofMinor(currency, figures.outOfPocket(firm, step)));
            worst.add(Money.ofMinor(currency, figures.worstOutOfPocket(firm, step)));
            exposure = Math.max(exposure, figures.outOfPocket(firm, step));
        }
        long gain = 0;
        long cost = 0;
        for (int task = 0; task < problem.taskCount(); task++) {
            gain += problem.gain(firm, task);
            cost += problem.cost(firm, task);
        }
        return new FirmShare(
                problem.firms().get(firm),
                limits.build(),
                outOfPocket.build(),
                worst.build(),
                figures.firstBenefit(firm),
                Money.ofMinor(currency, exposure),
                Money.ofMinor(currency, gain),
                Money.ofMinor(currency, cost));
    }

    /** The firm's name. */
    public String firm() {
        return firm;
    }

    /** How far it may be out of pocket in each step: L(1), L(2), …, one a deliverable. */
    public List<Money> limits() {
        return limits;
    }

    /**
     * How far it is out of pocket in each step: all it has paid up to and in that step less all it has received from
     * earlier ones. Negative once the firm is ahead. Costs are as estimated.
     */
    public List<Money> outOfPocket() {
        return outOfPocket;
    }

    /**
     * Likewise with the {@linkplain DivisionPlan#overruns overruns} that hurt it most in that step, rounded up to minor
     * units; the same as {@link #outOfPocket} where the plan need not bear any.
     */
    public List<Money> worstOutOfPocket() {
        return worstOutOfPocket;
    }

    /** The step by whose end it has first got something; empty if the action brings it nothing. */
    public OptionalInt firstBenefit() {
        return firstBenefit;
    }

    /** The most it is ever out of pocket with costs as estimated; zero if it never is. */
    public Money exposure() {
        return exposure;
    }

    /** 1 − exposure ÷ cost; 1 for a firm that pays nothing. At most 1, and 0 for an undivided action. */
    public double divisibility() {
        return divisibility;
    }

    /** What the whole action brings it. */
    public Money gain() {
        return gain;
    }

    /** What the whole action costs it. */
    public Money cost() {
        return cost;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FirmShare that
                && firm.equals(that.firm)
                && limits.equals(that.limits)
                && outOfPocket.equals(that.outOfPocket)
                && worstOutOfPocket.equals(that.worstOutOfPocket)
                && firstBenefit.equals(that.firstBenefit)
                && gain.equals(that.gain)
                && cost.equals(that.cost); // exposure and divisibility follow
    }

    @Override
    public int hashCode() {
        return Objects.hash(firm, limits, outOfPocket, gain, cost);
    }

    @Override
    public String toString() {
        return firm + ": at most " + Numbers.money(exposure) + " out of pocket, pays " + Numbers.money(cost) + " for "
                + Numbers.money(gain);
    }
}
