package org.clusterdev.graph.measure;

/** One trusting another, by number, with the belief that stands behind it. */
record Arc(int from, int to, double belief) {}
