package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.evidence.Opinion;
import org.clusterdev.model.internal.Require;
import org.joda.money.Money;

/**
 * How far each firm lets itself be out of pocket in the first, second, third … deliverable: the only bridge from trust
 * to money.
 *
 * <p>By default a firm risks the part of what it {@linkplain Firm#canRisk() can risk} that it trusts the others to
 * return, and each delivered step counts as one more small result, delivered by all, so that the limit grows from step
 * to step. Where there is no trust to grow on, limits are fixed.
 *
 * <pre>{@code
 * // asha and bina are strangers, and asha can risk INR 15,000
 * RiskLimits.growingWithTrust().of(asha, List.of("asha", "bina"), trust, 3)   // ==> [INR 7500.00, INR 10000.00, INR 11250.00]
 * RiskLimits.fixed().of(asha, List.of("asha", "bina"), trust, 3)              // ==> [INR 15000.00]
 * }</pre>
 *
 * <p>Immutable. Ours; the method gives the principle (S15) and no formula.
 */
public final class RiskLimits {

    private static final RiskLimits GROWING = new RiskLimits(RiskLimits::growing, "limits growing with trust");
    private static final RiskLimits FIXED =
            new RiskLimits((firm, participants, trust, steps) -> ImmutableList.of(firm.canRisk()), "fixed limits");

    /** Rounding of a mean of doubles that is forgiven, as a part of the limit, and at most, in minor units. */
    private static final double ROUNDING = 1e-12;

    private static final double MOST_ROUNDING = 1e-3;

    private final Rule rule;
    private final String name;

    private RiskLimits(Rule rule, String name) {
        this.rule = rule;
        this.name = name;
    }

    /**
     * L_i(k) = canRisk_i · mean over the other participants j of P(A_ij + (k − 1)·(1/(n − 1), 0)), down to minor units,
     * with n participants; a lone participant risks all it can. O(n) a step.
     */
    public static RiskLimits growingWithTrust() {
        return GROWING;
    }

    /** Every firm risks all it can, from the first step on, whomever it is with. */
    public static RiskLimits fixed() {
        return FIXED;
    }

    /**
     * The same limits for every firm: L(1), L(2), …; the last one repeats.
     *
     * @throws IllegalArgumentException if there is none, one is negative, or they fall
     */
    public static RiskLimits fixed(List<Money> limits) {
        ImmutableList<Money> all = ImmutableList.copyOf(limits);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("RiskLimits is empty, must hold at least one limit; the last repeats.");
        }
        for (int k = 0; k < all.size(); k++) {
            Require.notNegative("RiskLimits of step " + (k + 1), all.get(k));
            if (k > 0 && all.get(k).isLessThan(all.get(k - 1))) {
                throw new IllegalArgumentException("RiskLimits falls from " + all.get(k - 1) + " to " + all.get(k)
                        + " at step " + (k + 1) + ", must not fall.");
            }
        }
        return new RiskLimits((firm, participants, trust, steps) -> all, "fixed limits " + all);
    }

    /**
     * The limits of one firm, the last one repeating.
     *
     * @param participants all who take part, the firm among them, in file order
     * @param trust what they think of each other
     * @param steps how many deliverables there can be, 0 or more
     */
    public List<Money> of(Firm firm, List<String> participants, TrustGraph trust, int steps) {
        return rule.limits(firm, participants, trust, steps);
    }

    private static List<Money> growing(Firm firm, List<String> participants, TrustGraph trust, int steps) {
        if (participants.size() < 2) {
            return ImmutableList.of(firm.canRisk());
        }
        ImmutableList.Builder<Money> limits = ImmutableList.builder();
        Money last = Money.zero(firm.canRisk().getCurrencyUnit());
        for (int step = 1; step <= Math.max(1, steps); step++) {
            double trusted = meanTrust(firm.id(), participants, trust, step);
            Money limit = down(firm.canRisk(), trusted);
            // A rounded sum may fall by its last bit where trust is almost complete; a limit never does.
            last = limit.isLessThan(last) ? last : limit;
            limits.add(last);
        }
        return limits.build();
    }

    /** Down to a minor unit, but two thirds of 15,000 are 10,000 although no double is two thirds. */
    private static Money down(Money canRisk, double trusted) {
        double minor = canRisk.getAmountMinor().doubleValue();
        double forgiven = Math.min(minor * ROUNDING, MOST_ROUNDING);
        BigDecimal share = canRisk.getAmountMinor().multiply(new BigDecimal(trusted));
        BigDecimal units = share.add(new BigDecimal(forgiven)).setScale(0, RoundingMode.DOWN);
        return Money.of(
                canRisk.getCurrencyUnit(),
                units.movePointLeft(canRisk.getCurrencyUnit().getDecimalPlaces()));
    }

    private static double meanTrust(String firm, List<String> participants, TrustGraph trust, int step) {
        int others = participants.size() - 1;
        double delivered = (step - 1) / (double) others;
        double sum = 0;
        for (String other : participants) {
            sum += other.equals(firm) ? 0 : projected(trust, firm, other, delivered);
        }
        return Math.min(1, sum / others);
    }

    /** As an opinion's projected probability, for evidence that may pass the most that a record can hold. */
    private static double projected(TrustGraph trust, String from, String to, double delivered) {
        Evidence seen = trust.evidence(from, to);
        double baseRate = trust.opinion(from, to).baseRate();
        double good = seen.positive() + delivered;
        return (good + baseRate * Opinion.PRIOR_WEIGHT) / (good + seen.negative() + Opinion.PRIOR_WEIGHT);
    }

    @Override
    public String toString() {
        return name;
    }

    @FunctionalInterface
    private interface Rule {
        List<Money> limits(Firm firm, List<String> participants, TrustGraph trust, int steps);
    }
}
