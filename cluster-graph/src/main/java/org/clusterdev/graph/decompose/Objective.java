package org.clusterdev.graph.decompose;

/**
 * What a good division is, before ties are broken by least exposure and then by task order.
 *
 * <p>The two conflict: showing every firm a benefit in every step may take more steps (S8 against simplicity).
 */
public enum Objective {

    /**
     * Fewest <em>enabling</em> deliverables, in which some firm pays and gets nothing, then fewest deliverables: firms
     * must see benefit before they invest again (S7, S8). The principles are the method's, their order is ours. The default.
     */
    BENEFIT_FIRST,

    /** Fewest deliverables, whether or not each brings a benefit. In its plain form, simple assembly line balancing. */
    FEWEST
}
