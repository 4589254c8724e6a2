package org.clusterdev.graph.measure;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;

/**
 * The groups of a {@link Structure} whose members trust each other: mutual trust more often inside than chance would
 * have it.
 *
 * <p>Only ties that go both ways count, each with the lesser of its two beliefs: trust that is not returned makes nobody
 * a member. The division is the one of highest modularity that was found, from a fixed number of fixed orders: a good
 * one, the same on every run, not proven to be the best. Somebody without mutual trust is a part of one.
 *
 * <p>Immutable. Source: literature (M. E. J. Newman and M. Girvan, "Finding and evaluating community structure in
 * networks", 2004; V. D. Blondel et al., "Fast unfolding of communities in large networks", 2008).
 */
public final class Communities {

    private final Partition partition;
    private final Figure modularity;

    private Communities(Partition partition, Figure modularity) {
        this.partition = partition;
        this.modularity = modularity;
    }

    static Communities of(Structure structure) {
        Modularity modularity = Modularity.ofMutualTies(structure);
        int[] labels = modularity.bestLabels();
        return new Communities(
                Partition.of(
                        "communities",
                        "mutual ties, weighted by the lesser belief; highest modularity found; numbered by first member",
                        structure.vertices(),
                        v -> labels[v]),
                new Figure(
                        "modularity",
                        "weight inside the communities - expected, / all weight; 0 without mutual ties",
                        modularity.of(labels)));
    }

    /** Everybody's community, also those of one. */
    public Partition partition() {
        return partition;
    }

    /** How much more mutual trust is inside the communities than chance would have it, below 1. */
    public Figure modularity() {
        return modularity;
    }

    /** The communities of two or more, the largest first; ties in the order of the vertices. */
    public List<List<String>> groups() {
        Comparator<List<String>> largestFirst =
                Comparator.<List<String>>comparingInt(List::size).reversed();
        return partition.parts().stream()
                .filter(part -> part.size() > 1)
                .map(part -> (List<String>) ImmutableList.copyOf(part))
                .sorted(largestFirst)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return partition + "\n" + modularity;
    }
}
