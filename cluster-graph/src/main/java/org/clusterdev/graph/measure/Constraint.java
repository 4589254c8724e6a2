package org.clusterdev.graph.measure;

/** Burt's constraint of one vertex at a time. */
final class Constraint {

    private final int[][] out;
    private final int[][] neighbours;
    private final double[] total;

    Constraint(Structure structure) {
        this.out = structure.out();
        this.neighbours = structure.neighbours();
        this.total = new double[out.length];
        for (int v = 0; v < total.length; v++) {
            total[v] = structure.out()[v].length + structure.in()[v].length;
        }
    }

    /** The constraint of a vertex; not a number for an isolate. */
    double of(int v) {
        if (neighbours[v].length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int other : neighbours[v]) {
            double invested = share(v, other) + through(v, other);
            sum += invested * invested;
        }
        return sum;
    }

    private double through(int v, int other) {
        double sum = 0;
        for (int between : neighbours[v]) {
            if (between != other) {
                sum += share(v, between) * share(between, other);
            }
        }
        return sum;
    }

    private double share(int v, int other) {
        int arcs = (Adjacency.contains(out[v], other) ? 1 : 0) + (Adjacency.contains(out[other], v) ? 1 : 0);
        return arcs / total[v];
    }
}
