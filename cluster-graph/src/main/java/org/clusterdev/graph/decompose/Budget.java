package org.clusterdev.graph.decompose;

import java.time.Duration;
import java.util.Optional;

/**
 * How much work a decomposition may take before it answers with what it has.
 *
 * <p>Nodes are the unit by default: the same budget gives the same answer on every machine. A clock is used only where
 * it is asked for. One node is one way, looked at, of growing a step or a plan by a task: some hundred
 * nanoseconds.
 */
public final class Budget {

    private static final long STANDARD_NODES = 200_000_000;

    private static final Budget STANDARD = new Budget(STANDARD_NODES, Optional.empty());

    private final long nodes;
    private final Optional<Duration> time;

    private Budget(long nodes, Optional<Duration> time) {
        this.nodes = nodes;
        this.time = time;
    }

    /** Two hundred million nodes, no clock. */
    public static Budget standard() {
        return STANDARD;
    }

    /**
     * A number of nodes, no clock.
     *
     * @param nodes 0 or more
     */
    public static Budget nodes(long nodes) {
        if (nodes < 0) {
            throw new IllegalArgumentException("nodes is " + nodes + ", must be 0 or more.");
        }
        return new Budget(nodes, Optional.empty());
    }

    /**
     * A time by the clock: the answer may then differ from run to run.
     *
     * @param time more than nothing
     */
    public static Budget time(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time is " + time + ", must be more than nothing.");
        }
        return new Budget(Long.MAX_VALUE, Optional.of(time));
    }

    /** The number of nodes allowed. */
    public long nodes() {
        return nodes;
    }

    /** The time allowed, if the clock counts. */
    public Optional<Duration> time() {
        return time;
    }

    @Override
    public String toString() {
        return time.map(Duration::toString).orElse(nodes + " nodes");
    }
}
