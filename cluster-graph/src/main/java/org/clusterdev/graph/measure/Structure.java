package org.clusterdev.graph.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;

/**
 * Who counts on whom: the ties of a trust graph whose belief reaches a threshold, and nothing of their strength.
 *
 * <p>A trust graph of real records is dense, since everybody has met everybody at some fair. Structure is therefore
 * read from the ties that carry weight: belief {@value #THRESHOLD} or more, as much as one meeting of two leaves behind
 * (the threshold is ours, the same as that of the breadth of a network's maturity). A tie without belief is never an
 * arc, whatever the threshold.
 *
 * <p>Arcs have a direction, from who trusts to who is trusted; {@link #undirected()} forgets it, for networks where
 * only the tie was asked for, such as marriages.
 *
 * <pre>{@code
 * Structure.of(study.trust()).cohesion().density().value()   // ==> 0.343
 * }</pre>
 *
 * <p>Immutable. Measures are computed when they are asked for.
 */
public final class Structure {

    /** The belief from which on one counts on another: ours. */
    public static final double THRESHOLD = 0.2;

    private final ImmutableList<String> vertices;
    private final ImmutableMap<String, Integer> numbers;
    private final double threshold;
    private final boolean directed;
    private final int[][] out;
    private final int[][] in;
    private final double[][] belief;

    private Structure(
            ImmutableList<String> vertices,
            ImmutableMap<String, Integer> numbers,
            double threshold,
            boolean directed,
            int[][] out,
            int[][] in,
            double[][] belief) {
        this.vertices = vertices;
        this.numbers = numbers;
        this.threshold = threshold;
        this.directed = directed;
        this.out = out;
        this.in = in;
        this.belief = belief;
    }

    /** The structure of the ties that carry belief {@value #THRESHOLD} or more. O(n + m log n). */
    public static Structure of(TrustGraph trust) {
        return of(trust, THRESHOLD);
    }

    /**
     * The structure of the ties that carry this much belief. O(n + m log n).
     *
     * @param threshold from 0 (every tie with any belief) to 1
     * @throws IllegalArgumentException if the threshold is outside [0, 1]
     */
    public static Structure of(TrustGraph trust, double threshold) {
        Map<String, Integer> numbers = new HashMap<>();
        trust.vertices().forEach(id -> numbers.put(id, numbers.size()));
        List<Arc> ties = trust.ties().stream()
                .map(tie -> new Arc(number(numbers, tie.from()), number(numbers, tie.to()), tie.belief()))
                .toList();
        return of(trust.vertices(), ties, threshold);
    }

    private static int number(Map<String, Integer> numbers, String id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    /** The structure of numbered vertices. */
    static Structure of(List<String> ids, List<Arc> ties, double threshold) {
        Require.share("Structure.threshold", threshold);
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        for (int v = 0; v < ids.size(); v++) {
            numbers.put(ids.get(v), v);
        }
        List<Arc> arcs = ties.stream()
                .filter(tie -> tie.belief() > 0 && tie.belief() >= threshold && tie.from() != tie.to())
                .toList();
        return new Structure(
                ImmutableList.copyOf(ids),
                numbers.buildOrThrow(),
                threshold,
                true,
                heads(ids.size(), arcs),
                tails(ids.size(), arcs),
                beliefs(ids.size(), arcs));
    }

    private static int[][] heads(int n, List<Arc> arcs) {
        return Adjacency.of(
                n,
                arcs.stream().mapToInt(Arc::from).toArray(),
                arcs.stream().mapToInt(Arc::to).toArray());
    }

    private static int[][] tails(int n, List<Arc> arcs) {
        return Adjacency.of(
                n,
                arcs.stream().mapToInt(Arc::to).toArray(),
                arcs.stream().mapToInt(Arc::from).toArray());
    }

    /** The beliefs in the order of the heads. */
    private static double[][] beliefs(int n, List<Arc> arcs) {
        int[][] heads = heads(n, arcs);
        double[][] beliefs = new double[n][];
        Arrays.setAll(beliefs, v -> new double[heads[v].length]);
        for (Arc arc : arcs) {
            beliefs[arc.from()][Arrays.binarySearch(heads[arc.from()], arc.to())] = arc.belief();
        }
        return beliefs;
    }

    /**
     * The same vertices with every tie read both ways, as strong as its stronger direction. O(n + m log m).
     *
     * <p>Measures of pairs then count each pair once, as the literature on undirected networks does, except
     * {@link Brokerage#pairsCut()}, whose pairs stay ordered.
     */
    public Structure undirected() {
        int[][] union = Adjacency.union(out, in);
        double[][] beliefs = new double[union.length][];
        for (int v = 0; v < union.length; v++) {
            beliefs[v] = new double[union[v].length];
            for (int k = 0; k < union[v].length; k++) {
                beliefs[v][k] = Math.max(belief(v, union[v][k]), belief(union[v][k], v));
            }
        }
        return new Structure(vertices, numbers, threshold, false, union, union, beliefs);
    }

    /** The vertices, in the order of the trust graph. */
    public List<String> vertices() {
        return vertices;
    }

    /** How many arcs there are; an undirected tie counts as two. */
    public int arcs() {
        return Arrays.stream(out).mapToInt(heads -> heads.length).sum();
    }

    /** The belief that a tie needs to be an arc. */
    public double threshold() {
        return threshold;
    }

    /** Whether arcs have a direction. */
    public boolean isDirected() {
        return directed;
    }

    /**
     * Whether there is an arc from one vertex to another. O(log degree).
     *
     * @throws IllegalArgumentException if there is no such vertex
     */
    public boolean hasArc(String from, String to) {
        return belief(number(from), number(to)) > 0;
    }

    /** How close-knit it is. */
    public Cohesion cohesion() {
        return new Cohesion(this);
    }

    /** Who is joined to whom, and how closely. */
    public Connectivity connectivity() {
        return new Connectivity(this);
    }

    /** Who stands between others. */
    public Brokerage brokerage() {
        return new Brokerage(this);
    }

    /** The groups whose members trust each other. */
    public Communities communities() {
        return Communities.of(this);
    }

    /** How far the whole turns around one vertex. */
    public Centralization centralization() {
        return new Centralization(this);
    }

    /** Every measure, in a fixed order. O(n³) at worst, from the key players of each vertex alone. */
    public List<Measure> measures() {
        Cohesion cohesion = cohesion();
        Connectivity connectivity = connectivity();
        Brokerage brokerage = brokerage();
        Centralization centralization = centralization();
        return ImmutableList.of(
                cohesion.density(),
                cohesion.reciprocity(),
                cohesion.transitivity(),
                cohesion.localClustering(),
                connectivity.weakComponents(),
                connectivity.strongComponents(),
                connectivity.coreness(),
                connectivity.inDegree(),
                connectivity.outDegree(),
                brokerage.betweenness(),
                connectivity.harmonicCloseness(),
                connectivity.pageRank(),
                brokerage.constraint(),
                brokerage.pairsCut(),
                brokerage.reach(),
                brokerage.fragmentation(),
                communities().partition(),
                centralization.inDegree(),
                centralization.betweenness());
    }

    @Override
    public String toString() {
        int arcs = arcs();
        return vertices.size() + (vertices.size() == 1 ? " vertex, " : " vertices, ")
                + (directed ? Numbers.count(arcs, "arc") : Numbers.count(arcs / 2, "tie")) + " of belief "
                + Numbers.plain(threshold) + " or more";
    }

    int size() {
        return vertices.size();
    }

    int[][] out() {
        return out;
    }

    int[][] in() {
        return in;
    }

    /** Everybody tied to each vertex, whoever trusts whom. */
    int[][] neighbours() {
        return directed ? Adjacency.union(out, in) : out;
    }

    /** The belief behind an arc, 0 where there is none. */
    double belief(int from, int to) {
        int k = Arrays.binarySearch(out[from], to);
        return k < 0 ? 0 : belief[from][k];
    }

    int number(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("id is '" + id + "', must be one of the " + vertices.size()
                    + " vertices. Maybe the stakeholder is no member of the network.");
        }
        return number;
    }
}
