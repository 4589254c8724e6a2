package org.clusterdev.model.actor;

/** In what somebody can help or decide: an agent's authority, an institution's support, a task's need. */
public enum Support {
    /** Money: grants, credit, guarantees. */
    FINANCIAL,
    /** Know-how: testing, training, design, engineering. */
    TECHNICAL
}
