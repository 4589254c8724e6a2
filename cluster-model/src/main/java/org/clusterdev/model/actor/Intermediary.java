package org.clusterdev.model.actor;

import org.clusterdev.model.internal.Require;

/**
 * A middleman: trader, agent or sub-contractor between the firms and their market.
 *
 * <p>One who adds true value is encouraged, not replaced (S13): the diagnosis measures that value in the trust graph,
 * and a plan that bypasses such a middleman is flagged.
 *
 * @param id the id, unique in its cluster
 */
public record Intermediary(String id) implements Stakeholder {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Intermediary {
        Require.text("Intermediary.id", id);
    }

    /** A middleman. */
    public static Intermediary of(String id) {
        return new Intermediary(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
