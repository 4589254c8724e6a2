/**
 * How a joint action divides into small risk-able steps.
 *
 * <p>Read first {@link org.clusterdev.graph.decompose.DivisionProblem}, an action in the numbers that matter; then
 * {@link org.clusterdev.graph.decompose.Decomposer}, which divides it; then what it answers,
 * {@link org.clusterdev.graph.decompose.Decomposition}. {@link org.clusterdev.graph.decompose.PlanVerifier} checks a plan
 * that somebody made by hand, and every plan that is found.
 */
package org.clusterdev.graph.decompose;
