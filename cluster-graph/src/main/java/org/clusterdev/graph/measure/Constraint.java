package org.clusterdev.graph.measure;

import java.util.Arrays;

/** Burt's constraint of one vertex at a time. */
final class Constraint {

    private final int[][] neighbours;
    private final double[][] shares;
    private final double[] through;

    Constraint(Structure structure) {
        this.neighbours = structure.neighbours();
        this.shares = new double[neighbours.length][];
        Arrays.setAll(shares, v -> sharesOf(v, structure));
        this.through = new double[neighbours.length];
    }

    /** The share of a vertex's arcs, in both directions, that are with each neighbour. */
    private double[] sharesOf(int v, Structure structure) {
        double total = structure.out()[v].length + structure.in()[v].length;
        double[] share = new double[neighbours[v].length];
        for (int k = 0; k < share.length; k++) {
            boolean there = Adjacency.contains(structure.out()[v], neighbours[v][k]);
            boolean back = Adjacency.contains(structure.in()[v], neighbours[v][k]);
            share[k] = (there && back ? 2 : 1) / total;
        }
        return share;
    }

    /** The constraint of a vertex; not a number for an isolate. O(degrees of the neighbours). */
    double of(int v) {
        if (neighbours[v].length == 0) {
            return Double.NaN;
        }
        Arrays.fill(through, 0);
        for (int k = 0; k < neighbours[v].length; k++) {
            passOn(shares[v][k], neighbours[v][k]);
        }
        double sum = 0;
        for (int k = 0; k < neighbours[v].length; k++) {
            double invested = shares[v][k] + through[neighbours[v][k]];
            sum += invested * invested;
        }
        return sum;
    }

    private void passOn(double share, int between) {
        for (int k = 0; k < neighbours[between].length; k++) {
            through[neighbours[between][k]] += share * shares[between][k];
        }
    }
}
