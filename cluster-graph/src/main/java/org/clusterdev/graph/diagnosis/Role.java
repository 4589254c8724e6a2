package org.clusterdev.graph.diagnosis;

/** What a diagnostic study looks for in people, after the method: who can carry a joint action, and how. */
public enum Role {
    /** One of the few whose opinion reaches most others. */
    OPINION_MAKER("opinion maker"),
    /** Trusted by the others more than the average firm is. */
    LEADER("leader"),
    /** One of a group of firms that trust each other. */
    INTEREST_GROUP("interest group"),
    /** Known for keeping promises in joint actions. */
    IMPLEMENTER("implementer"),
    /** Between others, and of value there. */
    MIDDLEMAN("middleman");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** The role in plain words. */
    public String words() {
        return words;
    }
}
