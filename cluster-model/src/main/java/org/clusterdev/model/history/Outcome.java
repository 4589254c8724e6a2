package org.clusterdev.model.history;

/** Whether a joint action reached what it was for. Trust reads conduct, not outcome; the ladder reads outcome. */
public enum Outcome {
    /** It did. */
    SUCCESS,
    /** It did not, whoever was to blame. */
    FAILURE
}
