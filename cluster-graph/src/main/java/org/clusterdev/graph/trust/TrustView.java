package org.clusterdev.graph.trust;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.clusterdev.model.internal.Require;
import org.jgrapht.GraphIterables;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphIterables;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A trust graph as JGraphT sees it: an unmodifiable, directed, weighted graph over the same memory.
 *
 * <p>Its sets are views, made in O(1), in the order of the vertices. An unknown vertex is refused, an absent edge is null, as
 * JGraphT has it.
 */
final class TrustView extends AbstractGraph<String, Tie> {

    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(true)
            .modifiable(false)
            .allowMultipleEdges(false)
            .allowSelfLoops(false)
            .allowCycles(true)
            .build();

    private final TieTable table;
    private final boolean distances;
    private final GraphIterables<String, Tie> iterables;

    TrustView(TieTable table, boolean distances) {
        this.table = table;
        this.distances = distances;
        this.iterables = new DefaultGraphIterables<>(this);
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public GraphIterables<String, Tie> iterables() {
        return iterables;
    }

    @Override
    public Set<String> vertexSet() {
        return table.vertices();
    }

    @Override
    public boolean containsVertex(@Nullable String vertex) {
        return table.contains(vertex);
    }

    @Override
    public Set<Tie> edgeSet() {
        return new TieSet(table.all(), tie -> true);
    }

    @Override
    public boolean containsEdge(@Nullable Tie tie) {
        return tie != null && table.contains(tie);
    }

    @Override
    public @Nullable Tie getEdge(@Nullable String from, @Nullable String to) {
        return containsVertex(from) && containsVertex(to) ? table.find(vertex(from), vertex(to)) : null;
    }

    @Override
    public @Nullable Set<Tie> getAllEdges(@Nullable String from, @Nullable String to) {
        if (!containsVertex(from) || !containsVertex(to)) {
            return null;
        }
        Tie tie = getEdge(from, to);
        return tie == null ? Set.of() : Set.of(tie);
    }

    @Override
    public Set<Tie> outgoingEdgesOf(@Nullable String vertex) {
        List<Tie> ties = table.from(vertex(vertex));
        return new TieSet(ties, tie -> tie.from().equals(vertex));
    }

    @Override
    public Set<Tie> incomingEdgesOf(@Nullable String vertex) {
        List<Tie> ties = table.to(vertex(vertex));
        return new TieSet(ties, tie -> tie.to().equals(vertex));
    }

    @Override
    public Set<Tie> edgesOf(@Nullable String vertex) {
        int number = vertex(vertex);
        return new TieSet(
                new Joined(table.from(number), table.to(number)),
                tie -> tie.from().equals(vertex) || tie.to().equals(vertex));
    }

    @Override
    public int outDegreeOf(@Nullable String vertex) {
        return table.from(vertex(vertex)).size();
    }

    @Override
    public int inDegreeOf(@Nullable String vertex) {
        return table.to(vertex(vertex)).size();
    }

    @Override
    public int degreeOf(@Nullable String vertex) {
        return outDegreeOf(vertex) + inDegreeOf(vertex);
    }

    private int vertex(@Nullable String vertex) {
        return table.vertex(Require.notNull("vertex", vertex));
    }

    @Override
    public String getEdgeSource(@Nullable Tie tie) {
        return known(tie).from();
    }

    @Override
    public String getEdgeTarget(@Nullable Tie tie) {
        return known(tie).to();
    }

    @Override
    public double getEdgeWeight(@Nullable Tie tie) {
        double belief = known(tie).belief();
        return distances ? -StrictMath.log(belief) : belief;
    }

    private Tie known(@Nullable Tie tie) {
        if (!containsEdge(tie)) {
            throw new IllegalArgumentException("'" + tie + "' is no tie of this graph.");
        }
        return Require.notNull("tie", tie);
    }

    @Override
    public @Nullable Supplier<String> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Tie> getEdgeSupplier() {
        return null;
    }

    @Override
    public void setEdgeWeight(@Nullable Tie tie, double weight) {
        throw unmodifiable();
    }

    @Override
    public Tie addEdge(@Nullable String from, @Nullable String to) {
        throw unmodifiable();
    }

    @Override
    public boolean addEdge(@Nullable String from, @Nullable String to, @Nullable Tie tie) {
        throw unmodifiable();
    }

    @Override
    public String addVertex() {
        throw unmodifiable();
    }

    @Override
    public boolean addVertex(@Nullable String vertex) {
        throw unmodifiable();
    }

    @Override
    public boolean removeAllEdges(@Nullable Collection<? extends Tie> ties) {
        throw unmodifiable();
    }

    @Override
    public Set<Tie> removeAllEdges(@Nullable String from, @Nullable String to) {
        throw unmodifiable();
    }

    @Override
    public boolean removeAllVertices(@Nullable Collection<? extends String> vertices) {
        throw unmodifiable();
    }

    @Override
    public Tie removeEdge(@Nullable String from, @Nullable String to) {
        throw unmodifiable();
    }

    @Override
    public boolean removeEdge(@Nullable Tie tie) {
        throw unmodifiable();
    }

    @Override
    public boolean removeVertex(@Nullable String vertex) {
        throw unmodifiable();
    }

    private static UnsupportedOperationException unmodifiable() {
        return new UnsupportedOperationException(
                "A view of a trust graph cannot be changed. Maybe copy it: new DefaultDirectedWeightedGraph, Graphs.addGraph.");
    }

    /** Ties as a set, in the order of a list that names each once. */
    private final class TieSet extends AbstractSet<Tie> {

        private final List<Tie> ties;
        private final Predicate<Tie> belongs;

        TieSet(List<Tie> ties, Predicate<Tie> belongs) {
            this.ties = ties;
            this.belongs = belongs;
        }

        @Override
        public boolean contains(@Nullable Object object) {
            return object instanceof Tie tie && belongs.test(tie) && table.contains(tie);
        }

        @Override
        public Iterator<Tie> iterator() {
            return ties.iterator();
        }

        @Override
        public int size() {
            return ties.size();
        }
    }

    /** Two lists, one after the other. */
    private static final class Joined extends java.util.AbstractList<Tie> {

        private final List<Tie> first;
        private final List<Tie> second;

        Joined(List<Tie> first, List<Tie> second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public Tie get(int number) {
            return number < first.size() ? first.get(number) : second.get(number - first.size());
        }

        @Override
        public int size() {
            return first.size() + second.size();
        }
    }
}
