/**
 * Who joins a joint action, and how likely it then is to come about.
 *
 * <p>Read {@link org.clusterdev.graph.readiness.Offer} first (what one firm is asked to decide), then {@link
 * org.clusterdev.graph.readiness.JoinPolicy} (how it decides), {@link org.clusterdev.graph.readiness.JoiningGame} (all
 * of them deciding at once) and {@link org.clusterdev.graph.readiness.Propensity}.
 */
package org.clusterdev.graph.readiness;
