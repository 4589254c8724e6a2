/**
 * The structure of a trust graph: what can be read from who counts on whom, without looking at the record behind it.
 *
 * <p>Start at {@link org.clusterdev.graph.measure.Structure}, the ties that carry weight. Its answers, in the order in
 * which a diagnosis asks: how close-knit ({@link org.clusterdev.graph.measure.Cohesion}), who is joined to whom
 * ({@link org.clusterdev.graph.measure.Connectivity}), who stands between others
 * ({@link org.clusterdev.graph.measure.Brokerage}, {@link org.clusterdev.graph.measure.KeyPlayers}), which groups there
 * are ({@link org.clusterdev.graph.measure.Communities}), and whether all turns around one
 * ({@link org.clusterdev.graph.measure.Centralization}).
 *
 * <p>Every number is a {@link org.clusterdev.graph.measure.Measure} and carries its convention. JGraphT computes the
 * components and the coreness; the rest is our own, since version 1.5.3 compares path lengths with {@code ==}, gives
 * everybody closeness 0 once one firm is isolated, and is not defined on some graphs that occur here.
 */
package org.clusterdev.graph.measure;
