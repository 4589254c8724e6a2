package org.clusterdev.model.action;

/** The kinds of gain that the method names (S16). Reported beside the amount; every kind counts alike. */
public enum GainType {
    /** More sales. */
    TURNOVER,
    /** More sales abroad. */
    EXPORTS,
    /** Better goods, fewer rejects. */
    QUALITY,
    /** Lower cost of inputs or work. */
    COST_SAVING,
    /** Capital formed. */
    INVESTMENT,
    /** Buildings, roads, facilities to use. */
    INFRASTRUCTURE
}
