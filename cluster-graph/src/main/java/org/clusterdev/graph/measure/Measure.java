package org.clusterdev.graph.measure;

import java.util.Map;

/**
 * One measure of a {@link Structure}, under a name and with the convention that it follows.
 *
 * <p>Programs for network analysis disagree about nearly every measure: whether arcs or pairs count, what an isolate
 * gets, what is divided by. A number is therefore never given without its convention.
 *
 * <p>A {@link Figure} is one number for the whole, {@link Scores} are one for each vertex, a {@link Partition} is a
 * division of the vertices into parts.
 */
public sealed interface Measure permits Figure, Scores, Partition {

    /** The name, such as {@code closeness.harmonic}: the same in every report. */
    String name();

    /** What is counted, what it is divided by, and what a case without an answer gets. */
    String convention();

    /** One number a vertex, in the order of the vertices; empty for a {@link Figure}. */
    Map<String, Double> values();
}
