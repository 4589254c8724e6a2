/**
 * Public and own problems of dividing work: {@link org.clusterdev.examples.benchmark.LineBalancing} and
 * {@link org.clusterdev.examples.benchmark.DivisionCase}.
 */
@org.jspecify.annotations.NullMarked
package org.clusterdev.examples.benchmark;
