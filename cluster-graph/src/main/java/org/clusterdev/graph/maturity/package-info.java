/**
 * How mature a network is: trust among its firms from earlier joint action, and nothing else (S4). A
 * {@link org.clusterdev.graph.maturity.MaturityModel} reads a
 * {@link org.clusterdev.graph.trust.NetworkSnapshot} and answers with a
 * {@link org.clusterdev.graph.maturity.Maturity}: a score, the factors behind it, a
 * {@link org.clusterdev.graph.maturity.MaturityLevel}; two of them make a
 * {@link org.clusterdev.graph.maturity.MaturityChange}. The {@link org.clusterdev.graph.maturity.Ladder} says how
 * complex the next joint action may be (S6).
 */
package org.clusterdev.graph.maturity;
