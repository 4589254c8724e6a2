package org.clusterdev.graph.decompose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;

/** Amounts as a development agent reads them aloud: {@code INR 10,185.78}, {@code INR 28,000}, plain {@code 12} for XXX. */
final class Amounts {

    private Amounts() {}

    static String text(Money money) {
        BigDecimal amount = money.getAmount().stripTrailingZeros();
        int decimals = amount.scale() <= 0 ? 0 : money.getCurrencyUnit().getDecimalPlaces();
        String number = String.format(Locale.ROOT, "%,." + decimals + "f", amount);
        return money.getCurrencyUnit().getCode().equals("XXX")
                ? number
                : money.getCurrencyUnit().getCode() + " " + number;
    }

    /** A factor of growth, rounded up so that it is enough. */
    static String factor(Ratio factor) {
        BigDecimal rounded = BigDecimal.valueOf(factor.numerator())
                .divide(BigDecimal.valueOf(factor.denominator()), 2, RoundingMode.CEILING);
        return rounded.toPlainString();
    }
}
