package org.clusterdev.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterdev.model.Refusal.refused;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void writesNoMoreDigitsThanMeanSomething() {
        checkDigits();
    }

    private static void checkDigits() {
        assertThat(Numbers.plain(0.5)).isEqualTo("0.5");
        assertThat(Numbers.plain(4)).isEqualTo("4");
        assertThat(Numbers.plain(-0.0)).isEqualTo("0");
        assertThat(Numbers.plain(1 / 3.)).isEqualTo("0.333333");
        assertThat(Numbers.plain(123_456_789)).isEqualTo("123456789");
        assertThat(Numbers.plain(1e12)).isEqualTo("1e+12");
        assertThat(Numbers.plain(1.5e-15)).isEqualTo("1.5e-15");
        assertThat(Numbers.two(0.355)).hasSize(4);
        assertThat(Numbers.signed(0.11)).isEqualTo("+0.11");
        assertThat(Numbers.signed(-0.11)).isEqualTo("-0.11");
        assertThat(Numbers.percent(0.38)).isEqualTo("38%");
        assertThat(Numbers.count(1, "firm")).isEqualTo("1 firm");
        assertThat(Numbers.count(0, "firm")).isEqualTo("0 firms");
        assertThat(Numbers.names(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(Numbers.names(Collections.nCopies(13, "a"))).endsWith("a and 1 more");
    }

    @Test
    void writesMoneyWithoutDecimalsThatAreZero() {
        checkMoney();
    }

    private static void checkMoney() {
        assertThat(Numbers.money(Money.parse("INR 10185.78"))).isEqualTo("INR 10,185.78");
        assertThat(Numbers.money(Money.parse("INR 28000"))).isEqualTo("INR 28,000");
        assertThat(Numbers.money(Money.parse("INR 0.50"))).isEqualTo("INR 0.50");
        assertThat(Numbers.money(Money.parse("INR -0.5"))).isEqualTo("INR -0.50");
        assertThat(Numbers.money(Money.parse("JPY 1000"))).isEqualTo("JPY 1,000");
        assertThat(Numbers.amount(Money.parse("KWD 1.250"))).isEqualTo("1.250");
    }

    @Test
    void writesTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("de-DE", "hi-IN-u-nu-deva", "ar-EG-u-nu-arab", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                checkDigits();
                checkMoney();
                assertThat(Require.money("x", "INR 1.5")).isEqualTo(Money.parse("INR 1.50"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void checksNameTheFieldTheValueAndTheRemedy() {
        refused(() -> Require.notNull("f", null), "f is null");
        refused(() -> Require.text("f", null), "f is null");
        refused(() -> Require.text("f", "\t"), "f is '\t'");
        refused(() -> Require.notNegative("f", Double.NaN), "f is NaN", "0 or more");
        refused(() -> Require.notNegative("f", Double.POSITIVE_INFINITY), "f is Infinity", "finite");
        refused(() -> Require.positive("f", 0), "f is 0.0", "more than 0");
        refused(() -> Require.share("f", 30), "f is 30.0", "Maybe it is a percentage: write 0.3");
        refused(() -> Require.share("f", -1), "f is -1.0");
        refused(() -> Require.finite("f", Double.NEGATIVE_INFINITY), "f is -Infinity");
        refused(() -> Require.money("f", "rupees"), "f is 'rupees'", "INR 15000");
        refused(() -> Require.money("f", ""), "f is ''");
        refused(() -> Require.currency("f", "inr"), "f is 'inr'");
        refused(() -> Require.in(CurrencyUnit.EUR, "f", Money.parse("INR 1")), "f is INR 1.00", "EUR");
        refused(() -> Require.date("f", "2005-13-01"), "f is '2005-13-01'", "2005-03-18");
        refused(() -> Require.ids("f", List.of("a", "b", "a")), "f names 'a' twice");
        refused(() -> Require.ids("f", List.of("a", " ")), "f is ' '");
        assertThat(Require.ids("f", List.of("b", "a"))).containsExactly("b", "a");
    }
}
