package org.clusterdev.model.cluster;

/** How the firms of a network stand to each other. */
public enum NetworkForm {
    /** Firms of the same trade, side by side: neighbours and rivals. */
    HORIZONTAL,
    /** Firms along a chain: suppliers, makers, sellers. */
    VERTICAL
}
