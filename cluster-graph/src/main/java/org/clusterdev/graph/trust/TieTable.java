package org.clusterdev.graph.trust;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vertices and ties in flat arrays: the memory that a {@link TrustGraph} and its views share.
 *
 * <p>Ties stand by their first vertex and then by their second, so that those from one vertex are a range; those to one
 * vertex are listed by their places. A tie is found in O(log degree), everything else in O(1).
 */
final class TieTable {

    private final ImmutableSet<String> vertices;
    private final ImmutableMap<String, Integer> index;
    private final Tie[] ties;
    private final int[] target;
    private final int[] outStart;
    private final int[] inStart;
    private final int[] inPlace;

    /** Of ties that are in order and know their places. O(vertices + ties). */
    TieTable(ImmutableList<String> vertices, ImmutableMap<String, Integer> index, List<Tie> inOrder) {
        this.vertices = ImmutableSet.copyOf(vertices);
        this.index = index;
        this.ties = inOrder.toArray(new Tie[0]);
        int n = vertices.size();
        int[] source = new int[ties.length];
        target = new int[ties.length];
        outStart = new int[n + 1];
        inStart = new int[n + 1];
        for (int place = 0; place < ties.length; place++) {
            source[place] = vertex(ties[place].from());
            target[place] = vertex(ties[place].to());
            outStart[source[place] + 1]++;
            inStart[target[place] + 1]++;
        }
        for (int vertex = 0; vertex < n; vertex++) {
            outStart[vertex + 1] += outStart[vertex];
            inStart[vertex + 1] += inStart[vertex];
        }
        inPlace = new int[ties.length];
        int[] next = inStart.clone();
        for (int place = 0; place < ties.length; place++) {
            inPlace[next[target[place]]++] = place;
        }
    }

    /** Other ties among the same vertices. */
    TieTable with(List<Tie> others) {
        return new TieTable(vertices.asList(), index, others);
    }

    /** The place of each id in a list. */
    static ImmutableMap<String, Integer> index(List<String> vertices) {
        ImmutableMap.Builder<String, Integer> index = ImmutableMap.builder();
        for (int place = 0; place < vertices.size(); place++) {
            index.put(vertices.get(place), place);
        }
        return index.buildOrThrow();
    }

    ImmutableSet<String> vertices() {
        return vertices;
    }

    boolean contains(@Nullable String vertex) {
        return vertex != null && index.containsKey(vertex);
    }

    /** The number of a vertex. */
    int vertex(String id) {
        Integer vertex = index.get(id);
        if (vertex == null) {
            throw new IllegalArgumentException("'" + id + "' is no stakeholder of this graph, must be one of "
                    + Origin.some(vertices) + ". Maybe the id is misspelt.");
        }
        return vertex;
    }

    int size() {
        return ties.length;
    }

    Tie tie(int place) {
        return ties[place];
    }

    /** The tie between two vertices, or null. */
    @Nullable
    Tie find(int from, int to) {
        int low = outStart[from];
        int high = outStart[from + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (target[middle] == to) {
                return ties[middle];
            }
            if (target[middle] < to) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** Whether a tie, or one equal to it, stands here. */
    boolean contains(Tie tie) {
        int place = tie.place();
        if (place >= 0 && place < ties.length && ties[place].equals(tie)) {
            return true;
        }
        return contains(tie.from()) && contains(tie.to()) && tie.equals(find(vertex(tie.from()), vertex(tie.to())));
    }

    List<Tie> all() {
        return new Range(0, ties.length);
    }

    List<Tie> from(int vertex) {
        return new Range(outStart[vertex], outStart[vertex + 1]);
    }

    List<Tie> to(int vertex) {
        return new Places(inStart[vertex], inStart[vertex + 1]);
    }

    /** Ties that stand beside each other. */
    private final class Range extends AbstractList<Tie> {

        private final int start;
        private final int end;

        Range(int start, int end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public Tie get(int number) {
            return ties[start + java.util.Objects.checkIndex(number, size())];
        }

        @Override
        public int size() {
            return end - start;
        }
    }

    /** Ties that are listed by their places. */
    private final class Places extends AbstractList<Tie> {

        private final int start;
        private final int end;

        Places(int start, int end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public Tie get(int number) {
            return ties[inPlace[start + java.util.Objects.checkIndex(number, size())]];
        }

        @Override
        public int size() {
            return end - start;
        }
    }
}
