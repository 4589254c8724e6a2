package org.clusterdev.model.actor;

/** How large a firm is, in the classes that small-industry programmes use. Only reported; no formula reads it. */
public enum FirmSize {
    /** A household or workshop. */
    MICRO,
    /** A small enterprise. */
    SMALL,
    /** A medium enterprise. */
    MEDIUM
}
