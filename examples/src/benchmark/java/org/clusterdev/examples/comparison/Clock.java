package org.clusterdev.examples.comparison;

import java.time.Duration;

/** The time that a solver has, models and all. */
final class Clock {

    private static final double LEAST = 1e-3; // 0 would mean: no limit

    private final long end;

    Clock(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    double secondsLeft() {
        return Math.max(LEAST, (end - System.nanoTime()) / 1e9);
    }
}
