package org.clusterdev.graph.measure;

/**
 * How often somebody stands between two others who have no arc of their own, by who belongs to which group.
 *
 * <p>Read along arcs: a trusts the broker, the broker trusts c, and a does not trust c directly. Source: literature
 * (R. V. Gould and R. M. Fernandez, "Structures of mediation", 1989); unnormalised counts.
 *
 * @param coordinator all three belong together
 * @param consultant the two others belong together, the broker elsewhere (also called itinerant)
 * @param gatekeeper the broker lets into its own group what comes from outside
 * @param representative the broker speaks for its own group to the outside
 * @param liaison all three belong elsewhere
 */
public record BrokerRoles(int coordinator, int consultant, int gatekeeper, int representative, int liaison) {

    /** All brokered pairs. */
    public int total() {
        return coordinator + consultant + gatekeeper + representative + liaison;
    }

    @Override
    public String toString() {
        return total() == 0
                ? "no brokerage"
                : "coordinator " + coordinator + ", consultant " + consultant + ", gatekeeper " + gatekeeper
                        + ", representative " + representative + ", liaison " + liaison;
    }
}
