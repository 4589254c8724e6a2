package org.clusterdev.graph.measure;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clusterdev.model.internal.Require;

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
        List<String> group = groupsInOrder(groups);
        ImmutableMap.Builder<String, BrokerRoles> roles = ImmutableMap.builder();
        for (int v = 0; v < vertices.size(); v++) {
            roles.put(vertices.get(v), roles(v, group));
        }
        return roles.buildOrThrow();
    }

    /**
     * The roles of one vertex: see {@link #roles(Map)}.
     *
     * @throws IllegalArgumentException if a vertex has no group, or there is no such vertex
     */
    public BrokerRoles roles(String id, Map<String, String> groups) {
        return roles(structure.number(id), groupsInOrder(groups));
    }

    private List<String> groupsInOrder(Map<String, String> groups) {
        return vertices.stream()
                .map(id -> Require.notNull("group of '" + id + "'", groups.get(id)))
                .toList();
    }

    private BrokerRoles roles(int v, List<String> group) {
        int[] counts = new int[5];
        for (int tail : structure.in()[v]) {
            for (int head : structure.out()[v]) {
                if (tail != head && !Adjacency.contains(structure.out()[tail], head)) {
                    counts[role(group.get(tail), group.get(v), group.get(head))]++;
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

    /**
     * What each vertex adds to connection: its Myerson value in the game in which a set of vertices earns 1 for each
     * ordered pair that is joined along arcs inside the set.
     *
     * <p>The values of a component add up to the pairs that it joins. Exact, and for components of at most 16 vertices;
     * absent in larger ones. Source: literature (R. B. Myerson, "Graphs and cooperation in games", 1977); with arcs
     * instead of ties, ours. O(2^k · k²) for the largest component of k.
     */
    public Scores myerson() {
        double[] values = new double[vertices.size()];
        Arrays.fill(values, Double.NaN);
        for (List<String> part : structure.connectivity().weakComponents().parts()) {
            if (part.size() <= Myerson.MOST) {
                List<Integer> component = part.stream().map(structure::number).toList();
                double[] found = Myerson.values(structure.out(), component);
                for (int player = 0; player < found.length; player++) {
                    values[component.get(player)] = found[player];
                }
            }
        }
        return Scores.of(
                "myerson",
                "ordered pairs joined along arcs, shared out by Shapley; absent in components above 16",
                vertices,
                v -> values[v]);
    }

    @Override
    public String toString() {
        return betweenness() + "\n" + pairsCut();
    }
}
