package org.clusterdev.model.internal;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Checks of arguments: each message names the field, the value and what would be right. */
public final class Require {

    private Require() {}

    /** Refuses null, for callers that do not check nullness. */
    public static <T> T notNull(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is null, must be given.");
        }
        return value;
    }

    /** Refuses null and blank text. */
    public static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    field + " is " + (value == null ? "null" : "'" + value + "'") + ", must not be blank.");
        }
        return value;
    }

    /** Refuses what is below 0, infinite or not a number. */
    public static double notNegative(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(field + " is " + value + ", must be 0 or more and finite.");
        }
        return value;
    }

    /** Refuses what is not more than 0, infinite or not a number. */
    public static double positive(String field, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(field + " is " + value + ", must be more than 0 and finite.");
        }
        return value;
    }

    /** Refuses what is outside [0, 1]. */
    public static double share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + " is " + value + ", must be between 0 and 1."
                    + (value > 1 && value <= 100 ? " Maybe it is a percentage: write " + value / 100 + "." : ""));
        }
        return value;
    }

    /** Refuses a number that is infinite or not a number. */
    public static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + " is " + value + ", must be a finite number.");
        }
        return value;
    }

    /** Refuses an amount below 0. */
    public static Money notNegative(String field, Money value) {
        if (notNull(field, value).isNegative()) {
            throw new IllegalArgumentException(field + " is " + value + ", must be 0 or more.");
        }
        return value;
    }

    /** Reads an amount such as {@code INR 15000}. */
    public static Money money(String field, String value) {
        try {
            return Money.parse(text(field, value).strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    field + " is '" + value + "', must be a currency and an amount in it, such as INR 15000.", e);
        }
    }

    /** Reads the code of a currency such as {@code INR}. */
    public static CurrencyUnit currency(String field, String value) {
        try {
            return CurrencyUnit.of(text(field, value));
        } catch (IllegalCurrencyException e) {
            throw new IllegalArgumentException(
                    field + " is '" + value + "', must be the ISO code of a currency, such as INR.", e);
        }
    }

    /** Refuses an amount in another currency. */
    public static Money in(CurrencyUnit currency, String field, Money value) {
        if (!value.getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException(
                    field + " is " + value + ", must be in " + currency + ": a cluster has one currency.");
        }
        return value;
    }

    /** Reads an ISO date such as {@code 2005-03-18}. */
    public static LocalDate date(String field, String value) {
        try {
            return LocalDate.parse(text(field, value));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " is '" + value + "', must be a date such as 2005-03-18.", e);
        }
    }

    /** Refuses blank entries and duplicates; keeps the order. */
    public static ImmutableSet<String> ids(String field, Collection<String> values) {
        ImmutableSet.Builder<String> seen = ImmutableSet.builder();
        java.util.Set<String> known = new java.util.HashSet<>();
        for (String value : notNull(field, values)) {
            if (!known.add(text(field, value))) {
                throw new IllegalArgumentException(field + " names '" + value + "' twice, must name each once.");
            }
            seen.add(value);
        }
        return seen.build();
    }
}
