package org.clusterdev.graph.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleGraph;

/**
 * Who is joined to whom in a {@link Structure}, and how closely.
 *
 * <p>Immutable.
 */
public final class Connectivity {

    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 1000;
    private static final double STILL = 1e-15;

    private final Structure structure;
    private final List<String> vertices;

    Connectivity(Structure structure) {
        this.structure = structure;
        this.vertices = structure.vertices();
    }

    /** How many each vertex counts on. O(n). */
    public Scores outDegree() {
        return Scores.of(
                "outDegree", "arcs that leave", vertices, v -> structure.out()[v].length);
    }

    /** By how many each vertex is counted on. O(n). */
    public Scores inDegree() {
        return Scores.of(
                "inDegree", "arcs that arrive", vertices, v -> structure.in()[v].length);
    }

    /** The parts that are joined by ties, whoever trusts whom. O(n + m), by JGraphT. */
    public Partition weakComponents() {
        return partition(
                "components.weak",
                "directions ignored; numbered by first member",
                new ConnectivityInspector<>(simpleGraph()).connectedSets());
    }

    /** The parts in which everybody reaches everybody along arcs. O(n + m), by JGraphT (Kosaraju's algorithm). */
    public Partition strongComponents() {
        return partition(
                "components.strong",
                "everybody reaches everybody along arcs; numbered by first member",
                new KosarajuStrongConnectivityInspector<>(directedGraph()).stronglyConnectedSets());
    }

    private Partition partition(String name, String convention, List<Set<Integer>> sets) {
        int[] label = new int[vertices.size()];
        for (int part = 0; part < sets.size(); part++) {
            for (int v : sets.get(part)) {
                label[v] = part;
            }
        }
        return Partition.of(name, convention, vertices, v -> label[v]);
    }

    /**
     * How deep in the core each vertex is: the largest k such that it stays when everybody with fewer than k ties to
     * those who stay is taken out. O(n + m), by JGraphT.
     *
     * <p>Source: literature (S. B. Seidman, "Network structure and minimum degree", 1983).
     */
    public Scores coreness() {
        Map<Integer, Integer> core = vertices.isEmpty() ? Map.of() : new Coreness<>(simpleGraph()).getScores();
        return Scores.of(
                "coreness", "directions ignored; largest k whose k-core holds the vertex", vertices, core::get);
    }

    /**
     * How near each vertex finds the others along arcs: the mean of 1/distance, where what is out of reach counts 0.
     * O(n(n + m)).
     *
     * <p>Unlike the inverse of the sum of distances, this stays meaningful when one firm is isolated. Source: literature
     * (M. Marchiori and V. Latora, "Harmony in the small-world", 2000).
     */
    public Scores harmonicCloseness() {
        Walk walk = new Walk(structure.out());
        return Scores.of(
                "closeness.harmonic",
                "along arcs out of the vertex; sum of 1/distance / (n - 1), out of reach counts 0",
                vertices,
                v -> vertices.size() < 2 ? 0 : walk.from(v).inverseDistances() / (vertices.size() - 1));
    }

    /**
     * How much trust arrives, counting more from those who are trusted themselves: the share of time that somebody
     * spends at each vertex who follows arcs, and starts anywhere in 15 % of the steps. O(rounds · m).
     *
     * <p>From a vertex without arcs one starts anywhere. Source: literature (S. Brin and L. Page, "The anatomy of a
     * large-scale hypertextual Web search engine", 1998).
     */
    public Scores pageRank() {
        int n = vertices.size();
        double[] rank = new double[n];
        java.util.Arrays.fill(rank, 1.0 / n);
        double change = 1;
        for (int round = 0; round < ROUNDS && change > STILL; round++) {
            double[] next = nextRank(rank);
            change = 0;
            for (int v = 0; v < n; v++) {
                change += StrictMath.abs(next[v] - rank[v]);
            }
            rank = next;
        }
        double[] last = rank;
        return Scores.of(
                "pageRank",
                "damping 0.85; a vertex without arcs passes on to all alike; adds up to 1",
                vertices,
                v -> last[v]);
    }

    private double[] nextRank(double[] rank) {
        int n = rank.length;
        double stranded = 0;
        for (int v = 0; v < n; v++) {
            stranded += structure.out()[v].length == 0 ? rank[v] : 0;
        }
        double[] next = new double[n];
        for (int v = 0; v < n; v++) {
            double arriving = 0;
            for (int tail : structure.in()[v]) {
                arriving += rank[tail] / structure.out()[tail].length;
            }
            next[v] = (1 - DAMPING) / n + DAMPING * (arriving + stranded / n);
        }
        return next;
    }

    private Graph<Integer, DefaultEdge> directedGraph() {
        return filled(new SimpleDirectedGraph<>(DefaultEdge.class), structure.out());
    }

    private Graph<Integer, DefaultEdge> simpleGraph() {
        return filled(new SimpleGraph<>(DefaultEdge.class), structure.neighbours());
    }

    private static Graph<Integer, DefaultEdge> filled(Graph<Integer, DefaultEdge> graph, int[][] heads) {
        for (int v = 0; v < heads.length; v++) {
            graph.addVertex(v);
        }
        for (int v = 0; v < heads.length; v++) {
            for (int head : heads[v]) {
                if (graph.getType().isDirected() || v < head) {
                    graph.addEdge(v, head);
                }
            }
        }
        return graph;
    }

    @Override
    public String toString() {
        return "components.weak " + weakComponents().size() + ", components.strong "
                + strongComponents().size() + "\n" + closest();
    }

    private String closest() {
        return harmonicCloseness().toString();
    }
}
