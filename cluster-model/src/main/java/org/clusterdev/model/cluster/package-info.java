/**
 * The place and its people: a {@link org.clusterdev.model.cluster.Cluster} holds stakeholders, the
 * {@link org.clusterdev.model.cluster.Network}s in which firms act jointly, and the
 * {@link org.clusterdev.model.cluster.Rivalry} that is kept out of joint action.
 */
package org.clusterdev.model.cluster;
