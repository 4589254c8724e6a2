package org.clusterdev.graph.measure;

/**
 * How close-knit a {@link Structure} is.
 *
 * <p>Immutable. Source: literature (S. Wasserman and K. Faust, "Social Network Analysis", 1994).
 */
public final class Cohesion {

    private final Structure structure;
    private final int[][] neighbours;

    Cohesion(Structure structure) {
        this.structure = structure;
        this.neighbours = structure.neighbours();
    }

    /** The share of ordered pairs that are arcs; 0 for fewer than two vertices. O(n). */
    public Figure density() {
        double n = structure.size();
        return new Figure(
                "density", "arcs / ordered pairs; 0 below two vertices", share(structure.arcs(), n * (n - 1)));
    }

    /**
     * The share of arcs that are returned; 0 without arcs. O(m log n).
     *
     * <p>Edgewise, as {@code grecip(measure = "edgewise")} of R's sna: pairs without any tie do not count.
     */
    public Figure reciprocity() {
        int[][] out = structure.out();
        int returned = 0;
        for (int v = 0; v < out.length; v++) {
            for (int head : out[v]) {
                returned += Adjacency.contains(out[head], v) ? 1 : 0;
            }
        }
        return new Figure("reciprocity", "arcs returned / arcs; 0 without arcs", share(returned, structure.arcs()));
    }

    /** The share of connected triples that are closed, whoever trusts whom; 0 without triples. O(Σ degree²). */
    public Figure transitivity() {
        double closed = 0;
        double triples = 0;
        for (int v = 0; v < neighbours.length; v++) {
            closed += linkedPairs(v);
            triples += pairs(v);
        }
        return new Figure(
                "transitivity",
                "directions ignored; closed triples / connected triples; 0 without",
                share(closed, triples));
    }

    /**
     * The share of each vertex's pairs of neighbours that are tied to each other, whoever trusts whom; 0 for fewer than
     * two neighbours. O(Σ degree²).
     *
     * <p>Source: literature (D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", 1998).
     */
    public Scores localClustering() {
        return Scores.of(
                "localClustering",
                "directions ignored; tied pairs of neighbours / pairs of neighbours; 0 below two neighbours",
                structure.vertices(),
                v -> share(linkedPairs(v), pairs(v)));
    }

    private double pairs(int v) {
        double degree = neighbours[v].length;
        return degree * (degree - 1) / 2;
    }

    private double linkedPairs(int v) {
        int linked = 0;
        for (int one : neighbours[v]) {
            linked += common(neighbours[v], neighbours[one]);
        }
        return linked / 2.0;
    }

    /** How many numbers two ascending lists share. */
    private static int common(int[] one, int[] other) {
        int shared = 0;
        int j = 0;
        for (int number : one) {
            while (j < other.length && other[j] < number) {
                j++;
            }
            shared += j < other.length && other[j] == number ? 1 : 0;
        }
        return shared;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    @Override
    public String toString() {
        return density() + "\n" + reciprocity() + "\n" + transitivity();
    }
}
