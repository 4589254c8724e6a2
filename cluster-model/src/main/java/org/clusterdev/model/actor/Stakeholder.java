package org.clusterdev.model.actor;

/**
 * Somebody with a part in the cluster: a firm, or one of the four kinds of partner.
 *
 * <p>Ids share one namespace in a cluster. Firms lead; the others partner (S16).
 */
public sealed interface Stakeholder permits Firm, DevelopmentAgent, ServiceProvider, SupportInstitution, Intermediary {

    /** The id, unique in its cluster. */
    String id();
}
