package org.clusterdev.graph.diagnosis;

import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;

/**
 * How far a firm kept its promises in joint actions so far, and in how many.
 *
 * <p>Conduct, not success: an action that failed though this firm delivered speaks for it. Nothing fades here; what a
 * partner still thinks of it is trust.
 *
 * @param firm the id of the firm
 * @param conduct its mean conduct, weighted by the rank of each action's complexity, from 0 to 1
 * @param actions in how many completed joint actions it took part, 1 or more
 */
public record ConductRecord(String firm, double conduct, int actions) {

    /**
     * Checks ranges.
     *
     * @throws IllegalArgumentException if the conduct is outside [0, 1] or there is no action
     */
    public ConductRecord {
        Require.text("ConductRecord.firm", firm);
        Require.share("ConductRecord.conduct", conduct);
        if (actions < 1) {
            throw new IllegalArgumentException("ConductRecord.actions is " + actions + ", must be 1 or more.");
        }
    }

    @Override
    public String toString() {
        return firm + " " + Numbers.two(conduct) + " in " + Numbers.count(actions, "action");
    }
}
