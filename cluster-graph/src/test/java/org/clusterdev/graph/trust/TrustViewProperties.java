package org.clusterdev.graph.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.clusterdev.model.evidence.Evidence;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

/** What JGraphT asks of a graph, and that its algorithms cannot tell a view from a graph built by hand. */
class TrustViewProperties {

    private static final Tie TIE = Tie.of("f0", "f1", Evidence.of(8, 0));

    private static Graph<String, DefaultWeightedEdge> byHand(TrustGraph trust, boolean distances) {
        Graph<String, DefaultWeightedEdge> graph = new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        trust.vertices().forEach(graph::addVertex);
        for (Tie tie : trust.ties()) {
            double weight = distances ? -StrictMath.log(tie.belief()) : tie.belief();
            graph.setEdgeWeight(graph.addEdge(tie.from(), tie.to()), weight);
        }
        return graph;
    }

    @Property(tries = 300)
    void asBuiltByHand(@ForAll @LongRange(min = 0) long seed) {
        TrustGraph trust = RandomRecords.of(seed).ties();
        for (boolean distances : List.of(false, true)) {
            Graph<String, Tie> view = distances ? trust.asDistanceGraph() : trust.asGraph();
            Graph<String, DefaultWeightedEdge> hand = byHand(trust, distances);
            assertThat(List.copyOf(view.vertexSet())).isEqualTo(List.copyOf(hand.vertexSet()));
            assertThat(view.edgeSet()).hasSameSizeAs(hand.edgeSet());
            for (String vertex : hand.vertexSet()) {
                assertThat(ends(view, view.outgoingEdgesOf(vertex)))
                        .isEqualTo(ends(hand, hand.outgoingEdgesOf(vertex)));
                assertThat(ends(view, view.incomingEdgesOf(vertex)))
                        .isEqualTo(ends(hand, hand.incomingEdgesOf(vertex)));
                assertThat(ends(view, view.edgesOf(vertex))).isEqualTo(ends(hand, hand.edgesOf(vertex)));
                assertThat(view.degreeOf(vertex)).isEqualTo(hand.degreeOf(vertex));
                assertThat(view.outDegreeOf(vertex)).isEqualTo(hand.outDegreeOf(vertex));
                assertThat(view.inDegreeOf(vertex)).isEqualTo(hand.inDegreeOf(vertex));
                for (String other : hand.vertexSet()) {
                    DefaultWeightedEdge edge = hand.getEdge(vertex, other);
                    Tie tie = view.getEdge(vertex, other);
                    assertThat(tie == null).isEqualTo(edge == null);
                    assertThat(view.containsEdge(vertex, other)).isEqualTo(hand.containsEdge(vertex, other));
                    assertThat(view.getAllEdges(vertex, other)).hasSameSizeAs(hand.getAllEdges(vertex, other));
                    if (tie != null) {
                        assertThat(view.getEdgeWeight(tie)).isEqualTo(hand.getEdgeWeight(edge));
                    }
                }
            }
            assertThat(StreamSupport.stream(view.iterables().edges().spliterator(), false))
                    .hasSize(trust.ties().size());
            assertThat(view.iterables().vertexCount())
                    .isEqualTo(trust.vertices().size());
        }
    }

    private static <E> Set<List<String>> ends(Graph<String, E> graph, Set<E> edges) {
        List<List<String>> ends = new ArrayList<>();
        for (E edge : edges) {
            assertThat(graph.containsEdge(edge)).isTrue();
            assertThat(edges.contains(edge)).isTrue();
            ends.add(List.of(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)));
        }
        Set<List<String>> once = new LinkedHashSet<>(ends);
        assertThat(once).hasSameSizeAs(ends).hasSameSizeAs(edges);
        return once;
    }

    @Property(tries = 300)
    void algorithmsSeeNoDifference(@ForAll @LongRange(min = 0) long seed) {
        TrustGraph trust = RandomRecords.of(seed).ties();
        Graph<String, Tie> view = trust.asDistanceGraph();
        Graph<String, DefaultWeightedEdge> hand = byHand(trust, true);
        for (String from : trust.vertices()) {
            for (String to : trust.vertices()) {
                assertThat(new DijkstraShortestPath<>(view).getPathWeight(from, to))
                        .isEqualTo(new DijkstraShortestPath<>(hand).getPathWeight(from, to));
            }
        }
        assertThat(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets())
                .containsExactlyInAnyOrderElementsOf(
                        new KosarajuStrongConnectivityInspector<>(hand).stronglyConnectedSets());
    }

    @Property(tries = 200)
    void theShortestPathIsTheStrongestChain(@ForAll @LongRange(min = 0) long seed) {
        TrustGraph trust = RandomRecords.of(seed).ties();
        double length = new DijkstraShortestPath<>(trust.asDistanceGraph()).getPathWeight("f0", "f1");
        double strongest = SlowTrust.chains(trust, "f0", "f1", "nobody").stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        assertThat(StrictMath.exp(-length)).isCloseTo(strongest, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Example
    void edgesAreCanonicalAndOrdered() {
        TrustGraph trust =
                TrustGraph.ofTies(List.of("f2", "f0", "f1"), List.of(Tie.of("f1", "f0", Evidence.of(1, 0)), TIE));
        Graph<String, Tie> view = trust.asGraph();
        assertThat(view.vertexSet()).containsExactly("f2", "f0", "f1");
        assertThat(view.edgeSet()).containsExactly(TIE, Tie.of("f1", "f0", Evidence.of(1, 0)));
        assertThat(view.getEdge("f0", "f1"))
                .isSameAs(view.edgeSet().iterator().next())
                .isSameAs(view.outgoingEdgesOf("f0").iterator().next())
                .isSameAs(trust.asDistanceGraph().getEdge("f0", "f1"));
        assertThat(view.containsEdge(TIE)).isTrue();
        assertThat(view.containsEdge(Tie.of("f0", "f1", Evidence.of(9, 0)))).isFalse();
        assertThat(view.iterables()).isSameAs(view.iterables());
        assertThat(view.getType().isDirected() && view.getType().isWeighted()).isTrue();
        assertThat(view.getType().isModifiable()).isFalse();
        assertThat(view).isEqualTo(trust.asGraph());
    }

    @Example
    void distrustIsInfinitelyLong() {
        TrustGraph trust = TrustGraph.ofTies(List.of("f0", "f1"), List.of(Tie.of("f0", "f1", Evidence.of(0, 3))));
        assertThat(trust.asGraph().getEdgeWeight(trust.ties().get(0))).isEqualTo(0);
        assertThat(new DijkstraShortestPath<>(trust.asDistanceGraph()).getPathWeight("f0", "f1"))
                .isInfinite();
    }

    @Example
    void unknownIsRefusedAndAbsentIsNull() {
        Graph<String, Tie> view =
                TrustGraph.ofTies(List.of("f0", "f1"), List.of(TIE)).asGraph();
        Tie foreign = Tie.of("f1", "f0", Evidence.of(8, 0));
        for (Runnable use : List.<Runnable>of(
                () -> view.outgoingEdgesOf("gopal"),
                () -> view.incomingEdgesOf("gopal"),
                () -> view.edgesOf("gopal"),
                () -> view.degreeOf("gopal"),
                () -> view.inDegreeOf("gopal"),
                () -> view.outDegreeOf("gopal"))) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'gopal'");
        }
        assertThatThrownBy(() -> view.getEdgeWeight(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> view.getEdgeSource(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> view.getEdgeTarget(null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(view.getEdge("f1", "f0")).isNull();
        assertThat(view.getEdge("f1", "gopal")).isNull();
        assertThat(view.getAllEdges("f1", "gopal")).isNull();
        assertThat(view.getAllEdges("f1", "f0")).isEmpty();
        assertThat(view.containsVertex("gopal")).isFalse();
        assertThat(view.containsVertex(null)).isFalse();
        assertThat(view.containsEdge(foreign)).isFalse();
    }

    @Example
    void nothingChangesAView() {
        Graph<String, Tie> view =
                TrustGraph.ofTies(List.of("f0", "f1"), List.of(TIE)).asGraph();
        for (Runnable change : List.<Runnable>of(
                () -> view.addVertex("f2"),
                view::addVertex,
                () -> view.addEdge("f1", "f0"),
                () -> view.addEdge("f1", "f0", TIE),
                () -> view.removeEdge(TIE),
                () -> view.removeEdge("f0", "f1"),
                () -> view.removeVertex("f0"),
                () -> view.removeAllEdges(List.of(TIE)),
                () -> view.removeAllEdges("f0", "f1"),
                () -> view.removeAllVertices(List.of("f0")),
                () -> view.setEdgeWeight(TIE, 0.1),
                () -> view.setEdgeWeight("f0", "f1", 0.1),
                () -> view.edgeSet().remove(TIE),
                () -> view.edgeSet().clear(),
                () -> view.outgoingEdgesOf("f0").remove(TIE),
                () -> view.vertexSet().remove("f0"))) {
            assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
