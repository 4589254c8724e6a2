package org.clusterdev.model.action;

/** How binding an agreement looks. Both count alike; only reported. */
public enum AgreementForm {
    /** A promise, given in words. */
    INFORMAL,
    /** A signed paper. */
    FORMAL
}
