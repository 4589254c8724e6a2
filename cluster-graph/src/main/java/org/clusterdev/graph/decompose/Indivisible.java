package org.clusterdev.graph.decompose;

import java.util.Optional;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.Money;

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
    private final Optional<Money> leastCoFunding;
    private final Optional<Ratio> leastGrowth;
    private final Proof proof;

    Indivisible(
            DivisionProblem problem,
            Overruns overruns,
            Shortfall place,
            Optional<Long> leastCoFunding,
            Optional<Ratio> leastGrowth,
            Proof proof) {
        this.name = problem.name();
        this.alike = problem.firmsAreAlike();
        this.overruns = overruns;
        this.task = problem.tasks().get(place.task());
        this.firm = problem.firms().get(place.firm());
        this.shortfall = Money.ofMinor(problem.currency(), place.amount());
        this.exact = place.exact();
        this.outOfPocket = Money.ofMinor(problem.currency(), place.outOfPocket());
        this.limit = Money.ofMinor(problem.currency(), place.outOfPocket() - place.amount());
        this.leastCoFunding = leastCoFunding.map(minor -> Money.ofMinor(problem.currency(), minor));
        this.leastGrowth = leastGrowth;
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
     * Whether {@link #shortfall} is the least possible one. False only where the action is too large to be gone through
     * and either one task alone or the whole cannot be financed: then the amount is a lower bound, for that task or for
     * a task that can come last.
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
     * co-funding that carries risk and changes neither shares nor costs. Empty where finding it takes too much.
     */
    public Optional<Money> leastCoFunding() {
        return leastCoFunding;
    }

    /**
     * The least factor by which all limits must grow for the action to divide, not rounded. Empty if no factor would do,
     * because a limit of zero would have to grow, or where finding it takes too much ({@link #isExact} is then false).
     */
    public Optional<Ratio> leastGrowth() {
        return leastGrowth;
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
        Explanation table = Explanation.of(headline())
                .row("short", Numbers.money(shortfall), Principle.S15, "the least possible, over all orders of tasks");
        if (leastCoFunding.isPresent()) {
            table = table.row(
                    "co-funding",
                    Numbers.money(leastCoFunding.get()),
                    Principle.S16,
                    "the least that makes it risk-able");
        }
        if (leastGrowth.isPresent()) {
            table = table.row(
                    "growth",
                    leastGrowth.get().roundedUp() + " times",
                    Principle.S3,
                    "the least growth of all limits that makes it risk-able");
        }
        return table.row("proof", "", proof.lowerArgument());
    }

    private String headline() {
        String who = alike ? "each firm" : firm;
        String ifSo = overruns.isNone() ? "" : " if " + overruns;
        return name + ": indivisible; task \"" + task + "\" puts " + who + " " + Numbers.money(outOfPocket)
                + " out of pocket" + ifSo + ", it will risk " + Numbers.money(limit);
    }

    @Override
    public String toString() {
        return headline()
                + leastCoFunding
                        .map(amount -> "\n  " + Numbers.money(amount) + " of public co-funding would make it risk-able")
                        .orElse("")
                + leastGrowth
                        .map(factor -> "\n  so would limits " + factor.roundedUp() + " times as high")
                        .orElse("");
    }
}
