package org.clusterdev.graph.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How many of several firms deliver, when each does so independently with a chance of its own.
 *
 * <p>Exact up to rounding, in both tails: every probability is a sum of products of positive numbers, so even one of
 * 1e-74 has all its digits (a discrete Fourier transform would return noise of 1e-17, and 1 − (nearly 1) likewise).
 * Probabilities below about 1e-308 become 0.
 *
 * <pre>{@code
 * PoissonBinomial.of(List.of(0.5, 0.3, 0.7, 0.3, 0.9)).atLeast(3)   // ==> 0.579 (up to rounding)
 * }</pre>
 *
 * <p>Immutable. Literature (R. E. Barlow and K. D. Heidtmann, "Computing k-out-of-n system reliability", 1984). O(n²)
 * to build.
 */
public final class PoissonBinomial {

    private final double[] chances;
    private final double[] exactly;

    private PoissonBinomial(double[] chances) {
        this.chances = chances;
        this.exactly = distribution(chances);
    }

    /**
     * The number of firms that deliver, given each one's chance, from 0 to 1.
     *
     * @throws IllegalArgumentException if a chance is not a number or outside 0 to 1
     */
    public static PoissonBinomial of(List<Double> chances) {
        double[] copy = new double[chances.size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = checked(i, chances.get(i));
        }
        return new PoissonBinomial(copy);
    }

    /** How many firms there are. */
    public int size() {
        return chances.length;
    }

    /** Each firm's chance, in the order given. */
    public List<Double> chances() {
        List<Double> list = new ArrayList<>(chances.length);
        for (double chance : chances) {
            list.add(chance);
        }
        return List.copyOf(list);
    }

    /** The chance that exactly {@code k} firms deliver; 0 for a {@code k} below 0 or above {@link #size()}. O(1). */
    public double exactly(int k) {
        return k < 0 || k > size() ? 0 : exactly[k];
    }

    /** The chance that {@code k} firms or more deliver; 1 for {@code k} ≤ 0. O(n). */
    public double atLeast(int k) {
        if (k <= 0) {
            return 1;
        }
        double sum = 0;
        for (int j = size(); j >= k; j--) {
            sum += exactly[j];
        }
        return Math.min(1, sum);
    }

    /** The chance that {@code k} firms or fewer deliver; 1 for {@code k} ≥ {@link #size()}. O(n). */
    public double atMost(int k) {
        if (k >= size()) {
            return 1;
        }
        double sum = 0;
        for (int j = 0; j <= k; j++) {
            sum += exactly[j];
        }
        return Math.min(1, sum);
    }

    /**
     * The same without one firm. O(n²): computed afresh, because dividing the firm out again loses digits.
     *
     * @param firm its place in the order given, from 0
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public PoissonBinomial without(int firm) {
        Objects.checkIndex(firm, size());
        double[] others = new double[size() - 1];
        System.arraycopy(chances, 0, others, 0, firm);
        System.arraycopy(chances, firm + 1, others, firm, others.length - firm);
        return new PoissonBinomial(others);
    }

    /**
     * How much the chance of {@code k} or more deliveries grows per unit of one firm's chance: the chance that exactly
     * {@code k} − 1 of the others deliver, so that this firm decides. O(n²).
     *
     * @param firm its place in the order given, from 0
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double pivotality(int firm, int k) {
        return without(firm).exactly(k - 1);
    }

    @Override
    public String toString() {
        return "how many of " + size() + " deliver";
    }

    private static double checked(int place, double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException(
                    "chances[" + place + "] is " + chance + ", must be between 0 and 1. Maybe it is a percentage.");
        }
        return chance;
    }

    private static double[] distribution(double[] chances) {
        double[] d = new double[chances.length + 1];
        d[0] = 1;
        for (int seen = 0; seen < chances.length; seen++) {
            double yes = chances[seen];
            double no = 1 - yes;
            for (int k = seen + 1; k >= 1; k--) {
                d[k] = d[k] * no + d[k - 1] * yes;
            }
            d[0] *= no;
        }
        return d;
    }

    /**
     * Starts a tail: {@code tail[k]} is the chance of exactly k deliveries for k &lt; quorum, the last entry that of the
     * quorum or more. The same recursion, cut off at the quorum: for the game, which asks for two tails many times.
     */
    static double[] tail(int quorum) {
        double[] tail = new double[quorum + 1];
        tail[0] = 1;
        return tail;
    }

    /** Adds one firm to a tail to which {@code seen} firms have been added; entries below {@code low} are not kept up. */
    static void add(double[] tail, double yes, int seen, int low) {
        int quorum = tail.length - 1;
        double no = 1 - yes;
        tail[quorum] += tail[quorum - 1] * yes;
        for (int k = Math.min(seen + 1, quorum - 1); k > low; k--) {
            tail[k] = tail[k] * no + tail[k - 1] * yes;
        }
        tail[low] = low == 0 ? tail[0] * no : tail[low] * no + tail[low - 1] * yes;
    }
}
