package org.clusterdev.model.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import org.joda.money.Money;

/** How the library writes numbers: no more digits than mean something, the same in every locale. */
public final class Numbers {

    private Numbers() {}

    /** Whole numbers below 1e9 in full, else at most six significant digits: {@code 0.5}, {@code 4}, {@code 1e+12}. */
    public static String plain(double number) {
        if (number == StrictMath.rint(number) && StrictMath.abs(number) < 1e9) {
            return Long.toString((long) number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new java.math.MathContext(6, RoundingMode.HALF_EVEN));
        BigDecimal stripped = rounded.stripTrailingZeros();
        boolean readable = stripped.scale() <= 12 && stripped.precision() - stripped.scale() <= 9;
        return readable ? stripped.toPlainString() : stripped.toString().replace('E', 'e');
    }

    /** Two decimals: {@code 0.36}. */
    public static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** Two decimals and a sign: {@code +0.11}. */
    public static String signed(double number) {
        return String.format(Locale.ROOT, "%+.2f", number);
    }

    /** A share as a whole percentage: {@code 38%}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    /** An amount with thousands separated, without decimals that are zero: {@code 10,185.78} or {@code 28,000}. */
    public static String amount(Money amount) {
        BigDecimal value = amount.getAmount();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.ROOT, "%,." + (whole ? 0 : value.scale()) + "f", value);
    }

    /** An amount with its currency: {@code INR 10,185.78}; a plain number has none: {@code 12} for XXX. */
    public static String money(Money amount) {
        String code = amount.getCurrencyUnit().getCode();
        return code.equals("XXX") ? amount(amount) : code + " " + amount(amount);
    }

    /** The first dozen of these names and how many there are beyond: a message is read by people. */
    public static String names(Collection<String> names) {
        int shown = 12;
        String first = String.join(", ", names.stream().limit(shown).toList());
        return names.size() > shown ? first + " and " + (names.size() - shown) + " more" : first;
    }

    /** A count and its noun: {@code 1 firm}, {@code 3 firms}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
