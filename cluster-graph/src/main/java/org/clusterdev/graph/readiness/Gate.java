package org.clusterdev.graph.readiness;

import org.clusterdev.model.Principle;

/**
 * What must be true before a network starts a joint action; each gate serves one principle of the method.
 *
 * <p>The principles are the method's, how a gate is decided is ours, except where a gate names its source.
 */
public enum Gate {
    /** Each participant gains more than it pays. */
    GAIN(Principle.S7),
    /** Enough firms would join if all moved together. */
    QUORUM(Principle.S3),
    /** A plan exists in which no firm is out of pocket by more than it will risk. */
    RISK(Principle.S15),
    /** The action is no more complex than the next step of the ladder. */
    LADDER(Principle.S6),
    /**
     * The services that the tasks need are offered by a member or a service provider. Can they, beside will they:
     * literature (J. Rosas and L. M. Camarinha-Matos, "An approach to assess collaboration readiness", 2009).
     */
    SERVICES(Principle.S12),
    /**
     * Before firms own something together, two of them have succeeded in something together. After the rule for special
     * purpose vehicles of India's Micro and Small Enterprises Cluster Development Programme (MSE-CDP).
     */
    COLLABORATION(Principle.S4),
    /** A full-time development agent with some authority, until the network can do without. */
    AGENT(Principle.S11);

    private final Principle principle;

    Gate(Principle principle) {
        this.principle = principle;
    }

    /** The principle that the gate serves. */
    public Principle principle() {
        return principle;
    }
}
