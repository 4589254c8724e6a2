package org.clusterdev.graph.measure;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who stands between others in a {@link Structure}, and what would be lost without them.
 *
 * <p>Immutable.
 */
public final class Brokerage {

    private final Structure structure;
    private final List<String> vertices;

    Brokerage(Structure structure) {
        this.structure = structure;
        this.vertices = structure.vertices();
    }

    /**
     * How often each vertex is on the shortest way: the sum, over pairs of others, of the share of their shortest paths
     * that lead through it. O(n(n + m)).
     *
     * <p>Over ordered pairs; over unordered ones where the structure is undirected. Source: literature (L. C. Freeman,
     * "A set of measures of centrality based on betweenness", 1977).
     */
    public Scores betweenness() {
        double[] sums = Betweenness.overOrderedPairs(structure.out(), structure.in());
        double each = structure.isDirected() ? 1 : 0.5;
        return Scores.of(
                "betweenness",
                (structure.isDirected() ? "along arcs; ordered" : "unordered")
                        + " pairs of others; share of shortest paths; not divided",
                vertices,
                v -> each * sums[v]);
    }

    /**
     * How many ordered pairs of others each vertex alone keeps joined: one reaches the other along arcs, but not without
     * it. O(n·m).
     */
    public Scores pairsCut() {
        long[] cut = Bottlenecks.pairsCut(structure.out(), structure.in());
        return Scores.of(
                "pairsCut", "ordered pairs of others joined along arcs only through the vertex", vertices, v -> cut[v]);
    }

    /**
     * How far each vertex is tied to people who are tied to each other: low for a broker, high inside one clique; absent
     * for an isolate. O(Σ degree²).
     *
     * <p>Σ over others j of (p_ij + Σ_q p_iq·p_qj)², where p_ij is the share of i's arcs, in both directions, that are
     * with j. Source: literature (R. S. Burt, "Structural Holes", 1992).
     */
    public Scores constraint() {
        Constraint constraint = new Constraint(structure);
        return Scores.of(
                "constraint",
                "Burt's, arcs of both directions added up, over the vertex's neighbours; absent for an isolate",
                vertices,
                constraint::of);
    }

    /**
     * The roles in which each vertex stands between two others who have no arc of their own, given who belongs where.
     * O(Σ in-degree · out-degree).
     *
     * @param groups the group of every vertex
     * @return the counts of each vertex, in the order of the vertices
     * @throws IllegalArgumentException if a vertex has no group
     */
    public Map<String, BrokerRoles> roles(Map<String, String> groups) {
        String[] group = new String[vertices.size()];
        for (int v = 0; v < group.length; v++) {
            group[v] = groups.get(vertices.get(v));
            if (group[v] == null) {
                throw new IllegalArgumentException(
                        "groups has none for '" + vertices.get(v) + "', must have one for every vertex.");
            }
        }
        ImmutableMap.Builder<String, BrokerRoles> roles = ImmutableMap.builder();
        for (int v = 0; v < group.length; v++) {
            roles.put(vertices.get(v), roles(v, group));
        }
        return roles.buildOrThrow();
    }

    private BrokerRoles roles(int v, String[] group) {
        int[] counts = new int[5];
        for (int tail : structure.in()[v]) {
            for (int head : structure.out()[v]) {
                if (tail != head && !Adjacency.contains(structure.out()[tail], head)) {
                    counts[role(group[tail], group[v], group[head])]++;
                }
            }
        }
        return new BrokerRoles(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int role(String tail, String broker, String head) {
        if (tail.equals(head)) {
            return tail.equals(broker) ? 0 : 1;
        }
        if (head.equals(broker)) {
            return 2;
        }
        return tail.equals(broker) ? 3 : 4;
    }

    /**
     * How near each vertex alone is to everybody: the mean of 1/distance to all, itself at distance 1, directions
     * ignored. O(n(n + m)).
     *
     * <p>Source: literature (S. P. Borgatti, "Identifying sets of key players in a social network", 2006: KPP-Pos).
     */
    public Scores reach() {
        Walk walk = new Walk(structure.neighbours());
        return Scores.of(
                KeyPlayers.POSITIVE,
                KeyPlayers.REACH + "; each vertex as a set of one",
                vertices,
                v -> (1 + walk.from(v).inverseDistances()) / vertices.size());
    }

    /**
     * How far apart the others would be without each vertex: 1 − the mean of 1/distance over pairs of those who are left,
     * directions ignored; 1 if fewer than two are left. O(n²(n + m)).
     *
     * <p>Source: literature (S. P. Borgatti, "Identifying sets of key players in a social network", 2006: KPP-Neg).
     */
    public Scores fragmentation() {
        Fragmentation fragmentation = new Fragmentation(structure.neighbours());
        return Scores.of(
                KeyPlayers.NEGATIVE,
                KeyPlayers.APART + "; each vertex as a set of one",
                vertices,
                v -> fragmentation.without(v));
    }

    /**
     * The set of this size that is nearest to everybody, directions ignored (KPP-Pos).
     *
     * @param size from 1 to the number of vertices
     * @throws IllegalArgumentException if there is no set of that size
     */
    public KeyPlayers widestReach(int size) {
        return KeyPlayers.reaching(structure, structure.neighbours(), size, KeyPlayers.REACH);
    }

    /**
     * The set of this size that is nearest to everybody who trusts: distances run along arcs towards the set.
     *
     * <p>An opinion travels against trust: who trusts somebody hears what they say. Ours, after KPP-Pos; equal to
     * {@link #widestReach} in an undirected structure.
     *
     * @param size from 1 to the number of vertices
     * @throws IllegalArgumentException if there is no set of that size
     */
    public KeyPlayers mostHeard(int size) {
        return KeyPlayers.reaching(structure, structure.in(), size, KeyPlayers.HEARD);
    }

    /**
     * The set of this size without which the others would be farthest apart, directions ignored (KPP-Neg).
     *
     * @param size from 1 to the number of vertices
     * @throws IllegalArgumentException if there is no set of that size
     */
    public KeyPlayers mostMissed(int size) {
        return KeyPlayers.missed(structure, size);
    }

    @Override
    public String toString() {
        Scores betweenness = betweenness();
        return betweenness + "\n" + Objects.requireNonNull(pairsCut());
    }
}
