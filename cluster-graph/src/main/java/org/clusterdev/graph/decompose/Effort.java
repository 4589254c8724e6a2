package org.clusterdev.graph.decompose;

/** A part of a budget that one way of searching may spend before another is tried, counted on the {@link Meter} too. */
final class Effort {

    private final Meter meter;
    private long left;

    Effort(Meter meter, long nodes) {
        this.meter = meter;
        this.left = nodes;
    }

    long left() {
        return left;
    }

    /** Memory for states, in bytes. */
    long memory() {
        return meter.memory();
    }

    /** Counts one node. */
    void spend() throws Meter.Stopped, Spent {
        meter.count(1);
        if (--left < 0) {
            throw new Spent();
        }
    }

    /** This part is spent; the budget need not be. Without a stack: it is an ordinary way for a search to end. */
    static final class Spent extends Exception {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("this part of the budget is spent", null, false, false);
        }
    }
}
