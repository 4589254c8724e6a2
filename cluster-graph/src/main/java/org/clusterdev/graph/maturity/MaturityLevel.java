package org.clusterdev.graph.maturity;

/**
 * How mature a network is, in a word.
 *
 * <p>The names are literature's (BMC Health Services Research 8:188, 2008), the thresholds ours: see
 * {@link MaturityParameters}.
 */
public enum MaturityLevel {
    /** The firms know each other; they cannot count on each other yet. */
    LATENT,
    /** Some firms can count on some others. */
    DEVELOPING,
    /** A firm can count on half of those it could work closely with. */
    ACTIVE
}
