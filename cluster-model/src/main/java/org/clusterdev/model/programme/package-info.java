/**
 * What the cluster set out to do: its {@link org.clusterdev.model.programme.Vision}, the
 * {@link org.clusterdev.model.programme.Issue}s and how they bring each other up
 * ({@link org.clusterdev.model.programme.IssueMap}), the {@link org.clusterdev.model.programme.Phase}s of the method,
 * and the {@link org.clusterdev.model.programme.Indicator}s by which progress is monitored.
 */
package org.clusterdev.model.programme;
