package org.clusterdev.model.programme;

/** The phases of the method, in order. Monitoring and evaluation go on throughout and are no phase of their own. */
public enum Phase {
    /** Find problems, prospects and the people: opinion makers, leaders, interest groups, implementers. */
    DIAGNOSTIC_STUDY("diagnostic study"),
    /** Interactions and small results. */
    TRUST_BUILDING("trust building"),
    /** Informal and formal agreements on a demand-generated action plan. */
    AGREEMENT("agreement"),
    /** Joint actions at the pressure points. */
    IMPLEMENTATION("implementation"),
    /** Joint actions on the issues that progress brings up. */
    SPREAD("spread"),
    /** The networks own the activities and the social capital. */
    HANDOVER("handover");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
