package org.clusterdev.graph.trust;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.clusterdev.model.evidence.Evidence;

/**
 * Evidence about ordered pairs of vertices, added up in the order in which it comes: a hash table with open addressing,
 * whose order never shows. Expected O(1) for each addition.
 */
final class EvidenceSums {

    private static final long FREE = -1;

    private long[] pairs = new long[64];
    private double[] positive = new double[64];
    private double[] negative = new double[64];
    private int size;

    EvidenceSums() {
        Arrays.fill(pairs, FREE);
    }

    void add(int from, int to, double good, double bad) {
        int slot = slot(pair(from, to));
        if (pairs[slot] == FREE) {
            pairs[slot] = pair(from, to);
            size++;
        }
        positive[slot] += good;
        negative[slot] += bad;
        if (2 * size > pairs.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldPairs = pairs;
        double[] oldPositive = positive;
        double[] oldNegative = negative;
        pairs = new long[2 * oldPairs.length];
        positive = new double[pairs.length];
        negative = new double[pairs.length];
        Arrays.fill(pairs, FREE);
        for (int old = 0; old < oldPairs.length; old++) {
            if (oldPairs[old] != FREE) {
                int slot = slot(oldPairs[old]);
                pairs[slot] = oldPairs[old];
                positive[slot] = oldPositive[old];
                negative[slot] = oldNegative[old];
            }
        }
    }

    private int slot(long pair) {
        int mask = pairs.length - 1;
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (pairs[slot] != FREE && pairs[slot] != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long pair(int from, int to) {
        return ((long) from << 32) | to;
    }

    /** The ties of all pairs with any evidence, by the first vertex and then by the second. O(ties · log ties). */
    Tie[] ties(ImmutableList<String> vertices, double baseRate) {
        long[] sorted =
                Arrays.stream(pairs).filter(pair -> pair != FREE).sorted().toArray();
        Tie[] ties = new Tie[sorted.length];
        int count = 0;
        for (long pair : sorted) {
            int slot = slot(pair);
            if (positive[slot] > 0 || negative[slot] > 0) {
                String from = vertices.get((int) (pair >>> 32));
                String to = vertices.get((int) pair);
                ties[count] = new Tie(from, to, evidence(from, to, slot), baseRate, count);
                count++;
            }
        }
        return Arrays.copyOf(ties, count);
    }

    private Evidence evidence(String from, String to, int slot) {
        double most = StrictMath.max(positive[slot], negative[slot]);
        if (!(most <= Evidence.MAX)) {
            throw new IllegalArgumentException("The evidence of " + from + " about " + to + " adds up to " + most
                    + ", must be at most " + Evidence.MAX + ". Maybe a trust model gives too much to one event.");
        }
        return Evidence.of(positive[slot], negative[slot]);
    }
}
