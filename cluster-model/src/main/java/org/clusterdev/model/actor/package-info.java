/**
 * Who takes part in a cluster. Read {@link org.clusterdev.model.actor.Firm} first, then the four kinds of partner that
 * the method knows: {@link org.clusterdev.model.actor.DevelopmentAgent},
 * {@link org.clusterdev.model.actor.ServiceProvider}, {@link org.clusterdev.model.actor.SupportInstitution} and
 * {@link org.clusterdev.model.actor.Intermediary}.
 */
package org.clusterdev.model.actor;
