package org.clusterdev.graph.measure;

import java.util.Arrays;

/** Neighbours by number, each list in ascending order: what all measures are computed on. */
final class Adjacency {

    private Adjacency() {}

    /** For each vertex the heads of its arcs, without repetition. */
    static int[][] of(int n, int[] from, int[] to) {
        int[] degree = new int[n];
        for (int tail : from) {
            degree[tail]++;
        }
        int[][] heads = new int[n][];
        Arrays.setAll(heads, v -> new int[degree[v]]);
        for (int arc = 0; arc < from.length; arc++) {
            heads[from[arc]][--degree[from[arc]]] = to[arc];
        }
        Arrays.setAll(heads, v -> sorted(heads[v]));
        return heads;
    }

    /** For each vertex everybody in either list. */
    static int[][] union(int[][] one, int[][] other) {
        int[][] both = new int[one.length][];
        Arrays.setAll(both, v -> {
            int[] all = Arrays.copyOf(one[v], one[v].length + other[v].length);
            System.arraycopy(other[v], 0, all, one[v].length, other[v].length);
            return sorted(all);
        });
        return both;
    }

    static boolean contains(int[] ascending, int number) {
        return Arrays.binarySearch(ascending, number) >= 0;
    }

    private static int[] sorted(int[] numbers) {
        return Arrays.stream(numbers).sorted().distinct().toArray();
    }
}
