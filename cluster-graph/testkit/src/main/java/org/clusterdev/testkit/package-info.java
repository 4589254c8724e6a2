/**
 * Laws and arbitraries for the tests of whoever writes a model of their own.
 *
 * <p>Start with {@link org.clusterdev.testkit.MaturityModelLaws}, {@link org.clusterdev.testkit.TrustModelLaws},
 * {@link org.clusterdev.testkit.JoinPolicyLaws} or {@link org.clusterdev.testkit.DivisionLaws}: implement one in a test class, name your model, and its laws run as
 * tests. {@code @ForAll} gives any property a firm, a network or a whole snapshot;
 * {@link org.clusterdev.testkit.ClusterArbitraries} has them to be combined.
 *
 * <p>The kit stands on the interface of jqwik 1.9.3; put the engine of the same version ({@code net.jqwik:jqwik}) among
 * the tests of your project.
 */
package org.clusterdev.testkit;
