package org.clusterdev.model.history;

/** How people came together without acting jointly. Only reported. */
public enum InteractionKind {
    /** They met. */
    MEETING,
    /** They went to see how others do it. */
    EXPOSURE_VISIT
}
