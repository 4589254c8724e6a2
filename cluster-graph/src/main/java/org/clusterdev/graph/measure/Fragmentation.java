package org.clusterdev.graph.measure;

import java.util.BitSet;

/** How far apart those are who are left when some are taken out: Borgatti's distance-weighted fragmentation. */
final class Fragmentation {

    private final int[][] neighbours;
    private final int[] order;
    private final int[] distance;

    Fragmentation(int[][] neighbours) {
        this.neighbours = neighbours;
        this.order = new int[neighbours.length];
        this.distance = new int[neighbours.length];
    }

    double without(int v) {
        BitSet removed = new BitSet();
        removed.set(v);
        return without(removed);
    }

    /** 1 − the mean of 1/distance over ordered pairs of those who are left; 1 if fewer than two are left. O(n(n + m)). */
    double without(BitSet removed) {
        double left = neighbours.length - removed.cardinality();
        if (left < 2) {
            return 1;
        }
        long[] pairsAt = new long[neighbours.length];
        for (int source = 0; source < neighbours.length; source++) {
            if (!removed.get(source)) {
                count(source, removed, pairsAt);
            }
        }
        double near = 0;
        for (int length = 1; length < pairsAt.length; length++) {
            near += pairsAt[length] / (double) length;
        }
        return 1 - near / (left * (left - 1));
    }

    private void count(int source, BitSet removed, long[] pairsAt) {
        for (int v = 0; v < distance.length; v++) {
            distance[v] = removed.get(v) ? 0 : Walk.NEVER;
        }
        distance[source] = 0;
        order[0] = source;
        int reached = 1;
        int left = neighbours.length - removed.cardinality();
        for (int next = 0; next < reached && reached < left; next++) {
            int v = order[next];
            for (int head : neighbours[v]) {
                if (distance[head] == Walk.NEVER) {
                    distance[head] = distance[v] + 1;
                    pairsAt[distance[head]]++;
                    order[reached++] = head;
                }
            }
        }
    }
}
