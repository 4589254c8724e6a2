package org.clusterdev.graph.decompose;

import java.time.Duration;
import java.util.Optional;

/**
 * How much work a decomposition may take before it answers with what it has: nodes, time by the clock, memory.
 *
 * <pre>{@code
 * Budget.standard()                                            // 200 million nodes, no clock, 512 MB
 * Budget.time(Duration.ofSeconds(10))                          // ten seconds, however many nodes
 * Budget.nodes(1_000_000).withTime(Duration.ofSeconds(10))     // whichever ends first
 * Budget.standard().withMemory(64L << 20)                      // 64 MB
 * }</pre>
 *
 * <p>Nodes are the unit by default: the same budget gives the same answer on every machine that has the memory. A clock is
 * used only where it is asked for, and is looked at every few milliseconds, also inside bounds. One node is one way,
 * looked at, of growing a step or a plan by a task: some hundred nanoseconds, and some hundred times that for a thousand
 * tasks.
 *
 * <p>Memory bounds what a search keeps: states, and ways of being partly done. When it is full the search goes on with
 * what it has.
 */
public final class Budget {

    private static final long STANDARD_NODES = 200_000_000;

    private static final long STANDARD_MEMORY = 512L << 20;

    private static final Budget STANDARD = new Budget(STANDARD_NODES, Optional.empty(), STANDARD_MEMORY);

    private final long nodes;
    private final Optional<Duration> time;
    private final long memory;

    private Budget(long nodes, Optional<Duration> time, long memory) {
        this.nodes = nodes;
        this.time = time;
        this.memory = memory;
    }

    /** Two hundred million nodes, no clock, 512 MB. */
    public static Budget standard() {
        return STANDARD;
    }

    /**
     * A number of nodes, no clock.
     *
     * @param nodes 0 or more
     */
    public static Budget nodes(long nodes) {
        return STANDARD.withNodes(nodes);
    }

    /**
     * A time by the clock: the answer may then differ from run to run.
     *
     * @param time more than nothing
     */
    public static Budget time(Duration time) {
        return STANDARD.withNodes(Long.MAX_VALUE).withTime(time);
    }

    /**
     * This, with another number of nodes.
     *
     * @param other 0 or more
     */
    public Budget withNodes(long other) {
        if (other < 0) {
            throw new IllegalArgumentException("nodes is " + other + ", must be 0 or more.");
        }
        return new Budget(other, time, memory);
    }

    /**
     * This, ending after some time by the clock, if the nodes are not spent before.
     *
     * @param other more than nothing
     */
    public Budget withTime(Duration other) {
        if (other.isNegative() || other.isZero()) {
            throw new IllegalArgumentException("time is " + other + ", must be more than nothing.");
        }
        return new Budget(nodes, Optional.of(other), memory);
    }

    /**
     * This, with another bound on the memory for states that are kept: less makes a search longer, never wrong. No more
     * than half of what the Java machine may use is taken.
     *
     * @param bytes 0 or more
     */
    public Budget withMemory(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes is " + bytes + ", must be 0 or more.");
        }
        return new Budget(nodes, time, bytes);
    }

    /** The number of nodes allowed. */
    public long nodes() {
        return nodes;
    }

    /** The time allowed, if the clock counts. */
    public Optional<Duration> time() {
        return time;
    }

    /** The memory allowed for states that are kept, in bytes. */
    public long memory() {
        return memory;
    }

    @Override
    public String toString() {
        String clock = time.map(Duration::toString).orElse("");
        return nodes == Long.MAX_VALUE ? clock : nodes + " nodes" + (clock.isEmpty() ? "" : " or " + clock);
    }
}
