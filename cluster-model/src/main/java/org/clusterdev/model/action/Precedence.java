package org.clusterdev.model.action;

/** How a task waits for another one. */
public enum Precedence {
    /** The other task is in the same deliverable or an earlier one. */
    BEFORE,
    /** The other task is in an earlier deliverable, which has succeeded. */
    AFTER_SUCCESS
}
