package org.clusterdev.graph.decompose;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Counts nodes against a {@link Budget} and looks, now and then, whether somebody called the search off. */
final class Meter {

    private static final int BETWEEN_LOOKS = 1 << 6; // nodes; some milliseconds at most, of a thousand tasks

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

    private static final int BETWEEN_PASSES = 1 << 10;

    private static final int A_FEW = 256; // the part of what is kept that takes next to no memory

    private long most;
    private final long deadline; // in nanoseconds of the clock, used only where the budget has a time
    private final boolean clocked;
    private final BooleanSupplier cancelled;
    private final long memory;
    private final Reporter reporter;
    private long nodes;
    private long nextLook;
    private int passes;

    Meter(Budget budget, BooleanSupplier cancelled) {
        this(budget, cancelled, Reporter.NOBODY);
    }

    /** Tells a reporter, too, now and then how many nodes there were. */
    Meter(Budget budget, BooleanSupplier cancelled, Reporter reporter) {
        this.reporter = reporter;
        this.memory = Math.min(budget.memory(), Runtime.getRuntime().maxMemory() / 2);
        this.most = budget.nodes();
        this.clocked = budget.time().isPresent();
        this.deadline = budget.time().map(time -> now() + nanos(time)).orElse(0L);
        this.cancelled = cancelled;
    }

    /** The clock, in nanoseconds, which nobody else asks. */
    static long now() {
        return System.nanoTime();
    }

    /** Of a time longer than any clock can tell, half as much as it can. */
    private static long nanos(Duration time) {
        return time.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : time.toNanos();
    }

    /** How many of something may be kept, of which there may be so many with the standard memory. A few always may. */
    int most(int withStandardMemory) {
        long standard = Budget.standard().memory();
        long share = (long) ((double) withStandardMemory * Math.min(memory, standard) / standard);
        return (int) Math.max(share, withStandardMemory / A_FEW);
    }

    /** Memory for states, in bytes. */
    long memory() {
        return memory;
    }

    long nodes() {
        return nodes;
    }

    /** Nodes that are left. */
    long left() {
        return Math.max(0, most - nodes);
    }

    /** Sets a part of the budget aside, for {@link #release} to hand out when the rest is spent. */
    void reserve(long some) {
        most -= some;
        nextLook = 0;
    }

    void release(long some) {
        most += some;
        nextLook = 0;
    }

    /** Why the next count stops; empty if it does not. */
    Optional<String> whyOver() {
        try {
            look();
            return Optional.empty();
        } catch (Stopped stopped) {
            return Optional.of(stopped.reason());
        }
    }

    /** Counts some nodes. */
    void count(long some) throws Stopped {
        nodes += some;
        if (nodes >= nextLook) {
            look();
        }
    }

    /** Looks now and then, in loops whose turns are too cheap to be nodes but too many to be left alone. */
    void pass() throws Stopped {
        if (++passes % BETWEEN_PASSES == 0) {
            look();
        }
    }

    /** Looks at once, before or after what takes long though it is no node. */
    void look() throws Stopped {
        nextLook = Math.min(most, nodes + BETWEEN_LOOKS);
        if (nodes > most) {
            throw new Stopped("the budget of nodes is spent");
        }
        nextLook = Math.max(nextLook, nodes + 1);
        reporter.tick(nodes);
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new Stopped("it was cancelled");
        }
        if (clocked && now() - deadline > 0) {
            throw new Stopped("the time is up");
        }
    }

    /** The search must stop, and why. Without a stack: it is an ordinary way for a search to end. */
    static class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        Stopped(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
