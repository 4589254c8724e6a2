package org.clusterdev.graph.readiness;

/** Whether a network can start a joint action. */
public enum Verdict {
    /** Every gate passes, and the signatures given bring a quorum about by themselves. */
    READY,
    /** Every gate passes, and a quorum would join if all moved together: further signatures would carry the rest. */
    READY_WITH_COORDINATION,
    /** A gate fails. The answer says which, and what would help. */
    NOT_READY
}
