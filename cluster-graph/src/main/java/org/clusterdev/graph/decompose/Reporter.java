package org.clusterdev.graph.decompose;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells a listener how far a decomposition has come, at most ten times a second; the clock changes nothing else. */
final class Reporter {

    static final Reporter NOBODY = new Reporter(progress -> {}, false);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(125); // eight a second, and one more at the end

    private final Consumer<Progress> listener;
    private final boolean listens;
    private long last;
    private boolean told;
    private boolean news;
    private int lower;
    private OptionalInt upper = OptionalInt.empty();

    private Reporter(Consumer<Progress> listener, boolean listens) {
        this.listener = listener;
        this.listens = listens;
    }

    static Reporter to(Consumer<Progress> listener) {
        return new Reporter(listener, true);
    }

    /** Notes bounds, and tells them unless it is too soon; then the next tick does. */
    void bounds(long nodes, int lowerBound, OptionalInt upperBound) {
        lower = lowerBound;
        upper = upperBound;
        news = true;
        tick(nodes);
    }

    /** Tells where the search is, unless it is too soon. */
    void tick(long nodes) {
        if (listens) {
            long now = Meter.now();
            if (!told || now - last >= PAUSE) {
                last = now;
                tell(nodes);
            }
        }
    }

    /** Tells the last bounds, if nobody heard of them yet. */
    void end(long nodes) {
        if (listens && news) {
            tell(nodes);
        }
    }

    private void tell(long nodes) {
        told = true;
        news = false;
        listener.accept(new Progress(nodes, lower, upper));
    }
}
