package org.clusterdev.graph.trust;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.clusterdev.model.evidence.Evidence;

/**
 * Evidence about ordered pairs of vertices, added up in the order in which it comes.
 *
 * <p>Of few vertices all pairs have a place, row by row; of many, those that come up are in a hash table with open
 * addressing, whose order never shows. O(1) for each addition, in a table expected.
 */
final class EvidenceSums {

    /** Up to here, two numbers for each pair take at most 16 MB. */
    private static final int FEW = 1024;

    private static final long FREE = -1;

    private final int vertices;
    private final boolean dense;
    private long[] pairs = {};
    private double[] positive;
    private double[] negative;
    private int size;

    EvidenceSums(int vertices) {
        this.vertices = vertices;
        this.dense = vertices <= FEW;
        int places = dense ? vertices * vertices : 64;
        positive = new double[places];
        negative = new double[places];
        if (!dense) {
            pairs = new long[places];
            Arrays.fill(pairs, FREE);
        }
    }

    void add(int from, int to, double good, double bad) {
        int slot = dense ? from * vertices + to : slotToFill(pair(from, to));
        positive[slot] += good;
        negative[slot] += bad;
    }

    private int slotToFill(long pair) {
        if (2 * size >= pairs.length) {
            grow();
        }
        int slot = slot(pair);
        if (pairs[slot] == FREE) {
            pairs[slot] = pair;
            size++;
        }
        return slot;
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
    List<Tie> ties(ImmutableList<String> ids, double baseRate) {
        List<Tie> ties = new ArrayList<>();
        for (long place : places()) {
            int slot = dense ? (int) place : slot(place);
            if (positive[slot] > 0 || negative[slot] > 0) {
                String from = ids.get((int) (dense ? place / vertices : place >>> 32));
                String to = ids.get((int) (dense ? place % vertices : place));
                ties.add(new Tie(from, to, evidence(from, to, slot), baseRate, ties.size()));
            }
        }
        return ties;
    }

    private long[] places() {
        return dense
                ? LongStream.range(0, positive.length).toArray()
                : Arrays.stream(pairs).filter(pair -> pair != FREE).sorted().toArray();
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
