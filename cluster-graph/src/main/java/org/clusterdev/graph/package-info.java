/**
 * The front door of the library: {@link org.clusterdev.graph.NetworkStudy} asks every question of the method of one
 * network on one day.
 *
 * <p>Behind it, in the method's order; an arrow says what is built on what:
 *
 * <ol>
 *   <li>{@link org.clusterdev.graph.trust}: who trusts whom, read from the record;
 *   <li>{@link org.clusterdev.graph.measure} ← trust: the structure of a trust graph;
 *   <li>{@link org.clusterdev.graph.diagnosis} ← measure: who is who;
 *   <li>{@link org.clusterdev.graph.maturity} ← trust: how mature a network is, and how complex its next action may be;
 *   <li>{@link org.clusterdev.graph.decompose} ← trust: how an action divides into small risk-able steps, what
 *       would help where it does not, and what other steps would mean for risk, benefit and value;
 *   <li>{@link org.clusterdev.graph.readiness} ← maturity, decompose: whether the network is ready for it;
 *   <li>{@link org.clusterdev.graph.plan} ← readiness: where work starts, how it spreads, what to do step by step.
 * </ol>
 *
 * <p>An algorithm is an immutable object with {@code standard()} and parameters; an answer prints as a table and says
 * why. All types are immutable and safe to share between threads.
 */
package org.clusterdev.graph;
