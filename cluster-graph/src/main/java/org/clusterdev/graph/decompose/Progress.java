package org.clusterdev.graph.decompose;

import java.util.OptionalInt;

/**
 * How far a running decomposition has come.
 *
 * @param nodes looked at so far, in the unit of {@link Budget}
 * @param lowerBound no plan has fewer deliverables
 * @param upperBound some plan has this many; empty as long as none is known
 */
public record Progress(long nodes, int lowerBound, OptionalInt upperBound) {}
