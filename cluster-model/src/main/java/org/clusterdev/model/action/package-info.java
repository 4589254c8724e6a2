/**
 * What firms do together. Read {@link org.clusterdev.model.action.JointAction} first, then its
 * {@link org.clusterdev.model.action.Task}s with their {@link org.clusterdev.model.action.Gain}s, the ranks of
 * {@link org.clusterdev.model.action.Complexity}, what each firm has at {@link org.clusterdev.model.action.Stakes},
 * and the {@link org.clusterdev.model.action.Agreement} that turns a plan into a promise.
 */
package org.clusterdev.model.action;
