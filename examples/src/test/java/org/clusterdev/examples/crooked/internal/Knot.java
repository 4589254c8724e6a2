package org.clusterdev.examples.crooked.internal;

/** Breaks nothing by itself: it is the library's own. */
public record Knot(int strands) {}
