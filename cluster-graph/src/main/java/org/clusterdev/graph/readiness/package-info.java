/**
 * Whether a network can start a joint action.
 *
 * <p>Read {@link org.clusterdev.graph.readiness.ReadinessAssessor} first (it judges a
 * {@link org.clusterdev.graph.readiness.Candidate}), then its answer {@link org.clusterdev.graph.readiness.Readiness}
 * with the {@link org.clusterdev.graph.readiness.Gate}s. Who joins is underneath: an
 * {@link org.clusterdev.graph.readiness.Offer} (what one firm is asked to decide), a
 * {@link org.clusterdev.graph.readiness.JoinPolicy} (how it decides), a
 * {@link org.clusterdev.graph.readiness.JoiningGame} (all of them deciding at once) and the
 * {@link org.clusterdev.graph.readiness.Propensity} of the joiners.
 */
package org.clusterdev.graph.readiness;
