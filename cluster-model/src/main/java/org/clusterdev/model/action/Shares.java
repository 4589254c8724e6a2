package org.clusterdev.model.action;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How participants divide the cost and the gains of a task: equally, or by whole-number weights.
 *
 * <p>Amounts are split exactly: each firm gets its part rounded down to a minor unit, and what is left over goes,
 * minor unit by minor unit, to the first participants whose weight is positive.
 *
 * <pre>{@code
 * Shares.equal().split(Money.parse("INR 0.05"), List.of("asha", "bina"))   // ==> {asha=INR 0.03, bina=INR 0.02}
 * }</pre>
 *
 * <p>Immutable. Ours: what a firm pays is its share under full participation, whoever joins.
 */
public final class Shares {

    private static final Shares EQUAL = new Shares(ImmutableMap.of());

    private final ImmutableMap<String, Long> weights;

    private Shares(ImmutableMap<String, Long> weights) {
        this.weights = weights;
    }

    /** The same for everyone. */
    public static Shares equal() {
        return EQUAL;
    }

    /**
     * By weights; who is not named has weight 0.
     *
     * @throws IllegalArgumentException if a weight is negative or none is positive
     */
    public static Shares of(Map<String, Long> weights) {
        weights.forEach((firm, weight) -> {
            Require.text("Shares.firm", firm);
            if (weight < 0) {
                throw new IllegalArgumentException("Shares of " + firm + " is " + weight + ", must be 0 or more.");
            }
        });
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw new IllegalArgumentException("Shares is " + weights + ", must have at least one positive weight.");
        }
        return new Shares(ImmutableMap.copyOf(weights));
    }

    /** Whether everyone has the same share. */
    public boolean isEqual() {
        return weights.isEmpty();
    }

    /** The weights by firm; empty if everyone has the same share. */
    public Map<String, Long> weights() {
        return weights;
    }

    /**
     * The part of each participant, in the order of the participants. O(participants).
     *
     * @param amount what is split, 0 or more
     * @throws IllegalArgumentException if the amount is negative, a participant is named twice, or a weight belongs to
     *     nobody who takes part
     */
    public Map<String, Money> split(Money amount, List<String> participants) {
        Require.notNegative("Shares.amount", amount);
        checkParticipants(Require.ids("Shares.participants", participants));
        BigInteger total = BigInteger.ZERO;
        for (String firm : participants) {
            total = total.add(weight(firm));
        }
        BigInteger minor = amount.getAmountMinor().toBigIntegerExact();
        Map<String, BigInteger> parts = new LinkedHashMap<>();
        BigInteger left = minor;
        for (String firm : participants) {
            BigInteger part = total.signum() == 0
                    ? BigInteger.ZERO
                    : minor.multiply(weight(firm)).divide(total);
            parts.put(firm, part);
            left = left.subtract(part);
        }
        ImmutableMap.Builder<String, Money> split = ImmutableMap.builder();
        for (Map.Entry<String, BigInteger> part : parts.entrySet()) {
            boolean takesOneMore = left.signum() > 0 && weight(part.getKey()).signum() > 0;
            left = takesOneMore ? left.subtract(BigInteger.ONE) : left;
            BigInteger units = takesOneMore ? part.getValue().add(BigInteger.ONE) : part.getValue();
            split.put(part.getKey(), minorUnits(amount, units));
        }
        return split.build();
    }

    private void checkParticipants(Set<String> participants) {
        for (String firm : weights.keySet()) {
            if (!participants.contains(firm)) {
                throw new IllegalArgumentException(
                        "Shares names '" + firm + "', must name participants: " + Numbers.names(participants) + ".");
            }
        }
    }

    private BigInteger weight(String firm) {
        return isEqual() ? BigInteger.ONE : BigInteger.valueOf(weights.getOrDefault(firm, 0L));
    }

    private static Money minorUnits(Money like, BigInteger units) {
        int scale = like.getCurrencyUnit().getDecimalPlaces();
        return Money.of(like.getCurrencyUnit(), new java.math.BigDecimal(units, scale));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shares that && weights.equals(that.weights);
    }

    @Override
    public int hashCode() {
        return weights.hashCode();
    }

    @Override
    public String toString() {
        return isEqual() ? "equal shares" : "shares " + weights;
    }
}
