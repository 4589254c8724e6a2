/**
 * Who trusts whom, and why. A {@link org.clusterdev.graph.trust.TrustGraph} is read from the record of what the
 * stakeholders did; its {@link org.clusterdev.graph.trust.Tie}s carry evidence. How much evidence an event gives is a
 * {@link org.clusterdev.graph.trust.TrustModel}, asked for one {@link org.clusterdev.graph.trust.Encounter} at a time,
 * with the numbers of {@link org.clusterdev.graph.trust.TrustParameters}.
 * {@link org.clusterdev.graph.trust.NetworkSnapshot} is a network with its record and its trust on one date, and
 * {@link org.clusterdev.graph.trust.ReferredTrust} adds what the witnesses say.
 */
package org.clusterdev.graph.trust;
