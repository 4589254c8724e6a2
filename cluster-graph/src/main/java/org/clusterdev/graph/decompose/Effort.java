package org.clusterdev.graph.decompose;

/**
 * A part of a budget that one way of searching may spend before another is tried: all that is counted on the {@link Meter}
 * from now on, by whomever.
 */
final class Effort {

    private final Meter meter;
    private final long end;

    Effort(Meter meter, long nodes) {
        this.meter = meter;
        this.end = nodes > Long.MAX_VALUE - meter.nodes() ? Long.MAX_VALUE : meter.nodes() + nodes;
    }

    /** Nodes that are left; less than none once it is spent. */
    long left() {
        return end - meter.nodes();
    }

    Meter meter() {
        return meter;
    }

    /** Memory for states, in bytes. */
    long memory() {
        return meter.memory();
    }

    /** Counts one node. */
    void spend() throws Meter.Stopped, Spent {
        spend(1);
    }

    /** Counts some nodes. */
    void spend(long nodes) throws Meter.Stopped, Spent {
        meter.count(nodes);
        if (meter.nodes() > end) {
            throw new Spent();
        }
    }

    /** A part of this part, for somebody to spend at once. */
    Effort part(long nodes) {
        return new Effort(meter, Math.max(0, Math.min(nodes, left())));
    }

    /** This part is spent; the budget need not be. Without a stack: it is an ordinary way for a search to end. */
    static final class Spent extends Exception {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("this part of the budget is spent", null, false, false);
        }
    }
}
