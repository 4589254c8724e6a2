package org.clusterdev.graph.decompose;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a division must bear beyond the estimates: any so many tasks of the plan cost a stated share more, and every firm
 * still stays within what it can risk (S15).
 *
 * <p>For firm i and step k, with I_k all tasks done by the end of the step and Γ the number of tasks that may overrun:
 * c_i(I_k) + share · (sum of the Γ largest c_ij among the tasks j of I_k) − b_i(I_{k−1}) ≤ L_i(k). What an overrun has
 * cost stays spent; benefits and limits are as they were. The worst tasks are taken for each firm and step by itself:
 * nobody has to know which tasks they will be. Amounts are counted exactly, also below a minor unit.
 *
 * <pre>{@code
 * Overruns.of(2, "20 %")                  // ==> any 2 tasks cost 20 % more
 * Overruns.of(2, new BigDecimal("0.2"))   // the same
 * Overruns.of(0, "20 %")                  // ==> no overruns
 * }</pre>
 *
 * <p>Immutable, equal by content. Source: literature (D. Bertsimas and M. Sim, "The Price of Robustness", 2004), here for
 * costs that add up from step to step: ours.
 */
public final class Overruns {

    /** Costs as estimated. */
    public static final Overruns NONE = new Overruns(0, BigDecimal.ZERO);

    private static final BigDecimal MOST = BigDecimal.TEN;
    private static final int MOST_DECIMALS = 9;

    private final int tasks;
    private final BigDecimal share;
    private final Ratio ratio; // the share in lowest terms

    private Overruns(int tasks, BigDecimal share) {
        this.tasks = tasks;
        this.share = share;
        int decimals = Math.max(0, share.scale());
        this.ratio = Ratio.of(
                share.movePointRight(decimals).longValueExact(),
                BigDecimal.TEN.pow(decimals).longValueExact());
    }

    /**
     * Overruns of any {@code tasks} tasks by {@code share} of what each costs.
     *
     * @param tasks how many, 0 or more; as many as there are or more means all of them
     * @param share from 0 to 10, with at most nine decimals: 0.2 is a fifth more
     * @throws IllegalArgumentException if either is out of range
     */
    public static Overruns of(int tasks, BigDecimal share) {
        if (tasks < 0) {
            throw new IllegalArgumentException("tasks is " + tasks + ", must be 0 or more.");
        }
        if (share.signum() < 0 || share.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("share is " + share + ", must be between 0 and " + MOST
                    + ": 0.2 is a fifth more. Maybe it is a percentage: write \"" + share + " %\".");
        }
        BigDecimal plain = share.stripTrailingZeros();
        if (plain.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "share is " + share + ", must have at most " + MOST_DECIMALS + " decimals.");
        }
        return tasks == 0 || plain.signum() == 0 ? NONE : new Overruns(tasks, plain);
    }

    /**
     * Likewise, with a share as people write it: {@code "20 %"}, {@code "20%"} or {@code "0.2"}.
     *
     * @throws IllegalArgumentException if it is no such number, or out of range
     */
    public static Overruns of(int tasks, String share) {
        String text = share.strip();
        boolean percentage = text.endsWith("%");
        String number = percentage ? text.substring(0, text.length() - 1).strip() : text;
        if (!number.matches("[0-9]{1,9}(\\.[0-9]{1,18})?")) {
            throw new IllegalArgumentException(
                    "share is \"" + share + "\", must be a number or a percentage, such as 0.2 or 20 %.");
        }
        BigDecimal value = new BigDecimal(number);
        return of(tasks, percentage ? value.movePointLeft(2) : value);
    }

    /** How many tasks may overrun: Γ. */
    public int tasks() {
        return tasks;
    }

    /** By what share of its cost each of them does. */
    public BigDecimal share() {
        return share;
    }

    /** Whether costs are as estimated. */
    public boolean isNone() {
        return tasks == 0;
    }

    /**
     * An amount in parts of a minor unit: as many as it takes for an overrun of one minor unit to be whole; one where
     * there are no overruns.
     */
    long parts(long minorUnits) {
        return ratio.denominator() * minorUnits;
    }

    /** Parts in minor units, rounded up. */
    long minorUnits(long parts) {
        return ratio.denominator() == 1 ? parts : LongMath.divide(parts, ratio.denominator(), RoundingMode.CEILING);
    }

    /** What a task that costs so many minor units costs more if it overruns, in parts. */
    long premium(long minorUnits) {
        return ratio.numerator() * minorUnits;
    }

    /** The most that a task can cost, in minor units, rounded up. */
    long atMost(long minorUnits) {
        return minorUnits(parts(minorUnits) + premium(minorUnits));
    }

    /** What they are for one firm, in parts. */
    WorstOverruns of(DivisionProblem problem, int firm) {
        if (isNone()) {
            return WorstOverruns.NONE;
        }
        long[] premium = new long[problem.taskCount()];
        for (int task = 0; task < premium.length; task++) {
            premium[task] = premium(problem.cost(firm, task));
        }
        return WorstOverruns.of(tasks, premium);
    }

    /**
     * Refuses a problem whose amounts, in parts of a minor unit that make these overruns whole, could overflow where they
     * are added up. O(firms · tasks).
     *
     * @throws IllegalArgumentException if a firm has such amounts
     */
    public void check(DivisionProblem problem) {
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            BigInteger parts = allParts(problem, firm);
            if (parts.compareTo(BigInteger.valueOf(DivisionProblem.MOST)) > 0) {
                throw new IllegalArgumentException("costs, gains and limit of firm \""
                        + problem.firms().get(firm) + "\" are " + parts + " parts of 1/" + ratio.denominator()
                        + " minor unit, if " + this + ", must be at most " + DivisionProblem.MOST
                        + ". Maybe the share can have fewer decimals.");
            }
        }
    }

    /** Whether amounts are small enough to be added up. */
    boolean fit(DivisionProblem problem) {
        return IntStream.range(0, problem.firmCount())
                .allMatch(firm -> allParts(problem, firm).compareTo(BigInteger.valueOf(DivisionProblem.MOST)) <= 0);
    }

    private BigInteger allParts(DivisionProblem problem, int firm) {
        BigInteger costs = BigInteger.ZERO;
        BigInteger all = BigInteger.valueOf(problem.limit(firm, problem.limitCount(firm)));
        for (int task = 0; task < problem.taskCount(); task++) {
            costs = costs.add(BigInteger.valueOf(problem.cost(firm, task)));
            all = all.add(BigInteger.valueOf(problem.gain(firm, task)));
        }
        return all.add(costs)
                .multiply(BigInteger.valueOf(ratio.denominator()))
                .add(costs.multiply(BigInteger.valueOf(ratio.numerator())));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Overruns that && tasks == that.tasks && share.equals(that.share);
    }

    @Override
    public int hashCode() {
        return 31 * tasks + share.hashCode();
    }

    @Override
    public String toString() {
        String percentage = share.movePointRight(2).stripTrailingZeros().toPlainString();
        return isNone()
                ? "no overruns"
                : (tasks == 1 ? "any 1 task costs " : "any " + tasks + " tasks cost ") + percentage + " % more";
    }
}
