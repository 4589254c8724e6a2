package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The action does not divide: in whatever order its tasks are done, one by one, some firm is out of pocket by more than
 * it can risk. Says where it is short, and what would help.
 *
 * <p>Of all orders of single tasks take one in which the worst excess over a limit is least: {@link #shortfall} is that
 * excess, {@link #task} and {@link #firm} the first place in file order (task, then firm) where it occurs in such an
 * order. Where plans must bear {@link Overruns}, the worst of them are counted in all amounts, which are rounded up to
 * minor units. This reports missing money only; what it means for trust is readiness's to say. Immutable.
 */
public final class Indivisible implements Decomposition {

    private final String name;
    private final boolean alike;
    private final Overruns overruns;
    private final String task;
    private final String firm;
    private final Money shortfall;
    private final boolean exact;
    private final Money outOfPocket;
    private final Money limit;
    private final Between<Money> coFunding;
    private final Optional<Between<Ratio>> growth;
    private final ImmutableList<FirmRemedy> firms;
    private final Proof proof;

    Indivisible(DivisionProblem problem, Overruns overruns, Remedies remedies, Proof proof) {
        Shortfall place = remedies.shortfall();
        this.name = problem.name();
        this.alike = problem.firmsAreAlike();
        this.overruns = overruns;
        this.task = problem.tasks().get(place.task());
        this.firm = problem.firms().get(place.firm());
        this.shortfall = Money.ofMinor(problem.currency(), place.amount());
        this.exact = place.exact();
        this.outOfPocket = Money.ofMinor(problem.currency(), place.outOfPocket());
        this.limit = Money.ofMinor(problem.currency(), place.outOfPocket() - place.amount());
        this.coFunding = remedies.coFunding();
        this.growth = remedies.growth();
        this.firms = ImmutableList.copyOf(remedies.firms());
        this.proof = proof;
    }

    /** The blocking task. */
    public String task() {
        return task;
    }

    /** The firm that the blocking task puts out of pocket by too much. */
    public String firm() {
        return firm;
    }

    /** By how much the firm is then over its limit; more than zero. */
    public Money shortfall() {
        return shortfall;
    }

    /**
     * Whether {@link #shortfall} is the least possible one. False only where the action is too large for its orders to be
     * gone through and either one task alone or the whole cannot be financed: then the amount is a lower bound, for that
     * task or for a task that can come last. Where it is true of an action that large, {@link #task} and {@link #firm} are
     * the first place in one such order, the one found.
     */
    public boolean isExact() {
        return exact;
    }

    /** What plans were to bear. */
    public Overruns overruns() {
        return overruns;
    }

    /** How far the firm is out of pocket there. */
    public Money outOfPocket() {
        return outOfPocket;
    }

    /** How far it may be. */
    public Money limit() {
        return limit;
    }

    /**
     * The least sum over the firms of an amount added to all limits of a firm with which the action divides: public
     * co-funding that carries risk and changes neither shares nor costs. Empty where it is only known to lie
     * {@linkplain #coFunding between two amounts}.
     */
    public Optional<Money> leastCoFunding() {
        return coFunding.exact();
    }

    /**
     * The same, as far as it is known. Not the sum of what {@linkplain #firms each firm} lacks by itself: the order of tasks
     * that suits one need not suit the other.
     */
    public Between<Money> coFunding() {
        return coFunding;
    }

    /**
     * The least factor by which all limits must grow for the action to divide, not rounded. Empty if no factor would do,
     * because a limit of zero would have to grow, or where it is only known to lie {@linkplain #growth between two}.
     */
    public Optional<Ratio> leastGrowth() {
        return growth.flatMap(Between::exact);
    }

    /** The same, as far as it is known; empty if no factor would do. */
    public Optional<Between<Ratio>> growth() {
        return growth;
    }

    /** What each firm would need if all the others could risk anything, in file order. */
    public List<FirmRemedy> firms() {
        return firms;
    }

    @Override
    public Proof proof() {
        return proof;
    }

    @Override
    public Optional<DivisionPlan> bestPlan() {
        return Optional.empty();
    }

    @Override
    public Explanation explain() {
        String least = exact ? "the least possible, over all orders of tasks" : "at least, in whatever order";
        Explanation table = Explanation.of(headline())
                .row("short", Numbers.money(shortfall), Principle.S15, least)
                .row("co-funding", written(coFunding), Principle.S16, "the least that makes it risk-able");
        if (growth.isPresent()) {
            table = table.row(
                    "growth",
                    factor(growth.get()) + " times",
                    Principle.S3,
                    "the least growth of all limits that makes it risk-able");
        }
        for (FirmRemedy firm : firms) {
            if (!firm.coFunding().exact().filter(Money::isZero).isPresent()) {
                table = table.row(
                        firm.firm(),
                        written(firm.coFunding()),
                        Principle.S16,
                        "what it needs at least, even if the others could risk anything");
            }
        }
        return table.row("proof", "", proof.lowerArgument());
    }

    private static String written(Between<Money> amount) {
        return amount.written(Numbers::money, Numbers::money);
    }

    /** So that the factor shown is enough. */
    private static String factor(Between<Ratio> factor) {
        return factor.written(Ratio::roundedDown, Ratio::roundedUp);
    }

    private String headline() {
        String who = alike ? "each firm" : firm;
        String ifSo = overruns.isNone() ? "" : " if " + overruns;
        return name + ": indivisible; task \"" + task + "\" puts " + who + " " + Numbers.money(outOfPocket)
                + " out of pocket" + ifSo + ", it will risk " + Numbers.money(limit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Indivisible that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(task, firm, shortfall, exact, outOfPocket, limit, coFunding, growth, firms, overruns);
    }

    @Override
    public String toString() {
        return headline() + "\n  " + written(coFunding) + " of public co-funding would make it risk-able"
                + growth.map(times -> "\n  so would limits " + factor(times) + " times as high")
                        .orElse("");
    }
}
