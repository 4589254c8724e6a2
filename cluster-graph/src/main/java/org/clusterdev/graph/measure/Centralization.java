package org.clusterdev.graph.measure;

import java.util.Collection;

/**
 * How far a {@link Structure} turns around one vertex: 1 for a star, 0 where all are alike.
 *
 * <p>The sum of everybody's distance from the highest score, divided by the most that it can be. Immutable. Source:
 * literature (L. C. Freeman, "Centrality in social networks: conceptual clarification", 1979).
 */
public final class Centralization {

    private final Structure structure;

    Centralization(Structure structure) {
        this.structure = structure;
    }

    /**
     * Whether a few are counted on by all. O(n).
     *
     * <p>Divided by (n − 1)², as R's sna does for digraphs (UCINET divides by (n − 1)(n − 2)); in an undirected structure
     * by (n − 1)(n − 2). 0 where that is 0.
     */
    public Figure inDegree() {
        double n = structure.size();
        boolean directed = structure.isDirected();
        return new Figure(
                "centralization.inDegree",
                "sum of (highest - each) / " + (directed ? "(n - 1)^2" : "(n - 1)(n - 2)"),
                share(
                        spread(structure.connectivity().inDegree().values().values()),
                        (n - 1) * (directed ? n - 1 : n - 2)));
    }

    /** Whether all ways lead through a few. Divided by (n − 1)²(n − 2), by half of that if undirected. O(n(n + m)). */
    public Figure betweenness() {
        double n = structure.size();
        double most = (n - 1) * (n - 1) * (n - 2);
        return new Figure(
                "centralization.betweenness",
                "sum of (highest - each) / (n - 1)^2 (n - 2)" + (structure.isDirected() ? "" : " * 2"),
                share(
                        spread(structure.brokerage().betweenness().values().values()),
                        structure.isDirected() ? most : most / 2));
    }

    private static double spread(Collection<Double> scores) {
        double highest = scores.stream().mapToDouble(score -> score).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += highest - score;
        }
        return sum;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    @Override
    public String toString() {
        return inDegree() + "\n" + betweenness();
    }
}
