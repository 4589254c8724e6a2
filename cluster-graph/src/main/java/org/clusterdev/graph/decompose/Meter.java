package org.clusterdev.graph.decompose;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Counts nodes against a {@link Budget} and looks, now and then, whether somebody called the search off. */
final class Meter {

    private static final int BETWEEN_LOOKS = 1 << 8; // nodes; some milliseconds at most

    private long most;
    private final long deadline; // in nanoseconds of the clock, used only where the budget has a time
    private final boolean clocked;
    private final BooleanSupplier cancelled;
    private final long memory;
    private final Reporter reporter;
    private long nodes;
    private long nextLook;

    Meter(Budget budget, BooleanSupplier cancelled) {
        this(budget, cancelled, Reporter.NOBODY);
    }

    /** Tells a reporter, too, now and then how many nodes there were. */
    Meter(Budget budget, BooleanSupplier cancelled, Reporter reporter) {
        this.reporter = reporter;
        this.memory = Math.min(budget.memory(), Runtime.getRuntime().maxMemory() / 2);
        this.most = budget.nodes();
        this.clocked = budget.time().isPresent();
        this.deadline =
                budget.time().map(time -> System.nanoTime() + time.toNanos()).orElse(0L);
        this.cancelled = cancelled;
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

    /** One of so many equal parts of what is left. */
    Budget part(int parts) {
        if (clocked) {
            long left = deadline - System.nanoTime();
            return Budget.time(Duration.ofNanos(Math.max(1, left / parts)));
        }
        return Budget.nodes(Math.max(0, most - nodes) / parts);
    }

    /** Whether the next count stops. */
    boolean isOver() {
        try {
            nextLook = 0;
            count(0);
            return false;
        } catch (Stopped stopped) {
            return true;
        }
    }

    /** Counts some nodes. */
    void count(long some) throws Stopped {
        nodes += some;
        if (nodes >= nextLook) {
            look();
        }
    }

    private void look() throws Stopped {
        nextLook = Math.min(most, nodes + BETWEEN_LOOKS);
        if (nodes > most) {
            throw new Stopped("the budget of nodes is spent");
        }
        nextLook = Math.max(nextLook, nodes + 1);
        reporter.tick(nodes);
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new Stopped("it was cancelled");
        }
        if (clocked && System.nanoTime() - deadline > 0) {
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
