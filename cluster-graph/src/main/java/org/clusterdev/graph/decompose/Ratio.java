package org.clusterdev.graph.decompose;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact non-negative fraction in lowest terms, such as the share of its limit to which a firm is exposed.
 *
 * @param numerator 0 or more
 * @param denominator more than 0
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    /** Nothing. */
    public static final Ratio ZERO = new Ratio(0, 1);

    /**
     * Reduces to lowest terms.
     *
     * @throws IllegalArgumentException if the numerator is negative or the denominator is not positive
     */
    public Ratio {
        if (numerator < 0) {
            throw new IllegalArgumentException("numerator is " + numerator + ", must be 0 or more.");
        }
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator is " + denominator + ", must be more than 0.");
        }
        long common = LongMath.gcd(numerator, denominator);
        numerator /= common;
        denominator /= common;
    }

    /** The fraction {@code numerator / denominator}. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(numerator, denominator);
    }

    /** The nearest double. */
    public double value() {
        return (double) numerator / denominator;
    }

    /** Two decimals, so that what is shown is enough: {@code 2.75}. */
    String roundedUp() {
        return rounded(RoundingMode.CEILING);
    }

    /** Two decimals, so that what is shown is not too much. */
    String roundedDown() {
        return rounded(RoundingMode.FLOOR);
    }

    private String rounded(RoundingMode mode) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 2, mode)
                .toPlainString();
    }

    /** Compares exactly, by products of 128 bits. */
    @Override
    public int compareTo(Ratio other) {
        return compareProducts(numerator, other.denominator, other.numerator, denominator);
    }

    /** Compares a·b with c·d, all non-negative, without overflow. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
