package org.clusterdev.model.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class SharesProperties {

    /** An amount, and the weight of each participant in order. */
    record Split(Money amount, List<Long> weights) {

        List<String> participants() {
            List<String> firms = new ArrayList<>();
            for (int i = 0; i < weights.size(); i++) {
                firms.add("firm " + i);
            }
            return firms;
        }

        Shares shares() {
            Map<String, Long> byFirm = new LinkedHashMap<>();
            for (int i = 0; i < weights.size(); i++) {
                byFirm.put("firm " + i, weights.get(i));
            }
            return Shares.of(byFirm);
        }

        List<Money> parts() {
            return List.copyOf(shares().split(amount, participants()).values());
        }
    }

    @Property
    void nothingIsLostAndNothingAppears(@ForAll("splits") Split split) {
        assertThat(Money.total(split.parts())).isEqualTo(split.amount());
    }

    @Property
    void agreesWithHandingOutCoinByCoin(@ForAll("smallSplits") Split split) {
        assertThat(split.parts()).isEqualTo(handedOut(split));
    }

    @Property
    void isAtMostOneCoinFromTheExactShare(@ForAll("splits") Split split) {
        BigInteger total = split.weights().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Money> parts = split.parts();
        for (int i = 0; i < parts.size(); i++) {
            BigInteger owed = minor(split.amount())
                    .multiply(BigInteger.valueOf(split.weights().get(i)));
            BigInteger paid = minor(parts.get(i)).multiply(total);
            BigInteger above = paid.subtract(owed);
            assertThat(above.abs()).isLessThanOrEqualTo(total);
            assertThat(split.weights().get(i) > 0 || parts.get(i).isZero()).isTrue();
        }
    }

    @Property
    void equalSharesAreWeightsOfOne(@ForAll("splits") Split split) {
        Map<String, Long> ones = new LinkedHashMap<>();
        split.participants().forEach(firm -> ones.put(firm, 1L));
        assertThat(Shares.equal().split(split.amount(), split.participants()))
                .isEqualTo(Shares.of(ones).split(split.amount(), split.participants()));
    }

    /** The slow way: everybody's share rounded down, then one coin each to the first who have a weight. */
    private static List<Money> handedOut(Split split) {
        long total = split.weights().stream().mapToLong(Long::longValue).sum();
        long coins = split.amount().getAmountMinorLong();
        List<Long> parts = new ArrayList<>();
        for (long weight : split.weights()) {
            long part = 0;
            while ((part + 1) * total <= coins * weight) {
                part++;
            }
            parts.add(part);
        }
        long left = coins - parts.stream().mapToLong(Long::longValue).sum();
        for (int i = 0; left > 0; i++) {
            if (split.weights().get(i) > 0) {
                parts.set(i, parts.get(i) + 1);
                left--;
            }
        }
        CurrencyUnit currency = split.amount().getCurrencyUnit();
        return parts.stream().map(part -> Money.ofMinor(currency, part)).toList();
    }

    private static BigInteger minor(Money amount) {
        return amount.getAmountMinor().toBigIntegerExact();
    }

    @Provide
    Arbitrary<Split> splits() {
        Arbitrary<BigInteger> coins = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(40));
        Arbitrary<Money> amounts = Combinators.combine(Arbitraries.of("INR", "JPY", "KWD"), coins)
                .as((code, minor) -> {
                    CurrencyUnit currency = CurrencyUnit.of(code);
                    return Money.of(currency, new BigDecimal(minor, currency.getDecimalPlaces()));
                });
        return Combinators.combine(amounts, weights(Long.MAX_VALUE)).as(Split::new);
    }

    @Provide
    Arbitrary<Split> smallSplits() {
        Arbitrary<Money> amounts =
                Arbitraries.longs().between(0, 300).map(coins -> Money.ofMinor(CurrencyUnit.of("INR"), coins));
        return Combinators.combine(amounts, weights(5)).as(Split::new);
    }

    private static Arbitrary<List<Long>> weights(long largest) {
        return Arbitraries.longs()
                .between(0, largest)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }
}
