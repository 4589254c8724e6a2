/**
 * The decomposition beside other solvers: {@link org.clusterdev.examples.comparison.Benchmark} runs the same problems by
 * each and prints a table. Solvers other than ours are added by the Maven profile {@code benchmark} only.
 */
@org.jspecify.annotations.NullMarked
package org.clusterdev.examples.comparison;
