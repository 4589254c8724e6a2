package org.clusterdev.testkit;

/** How a law says that it is broken. */
final class Broken {

    /** What is forgiven as rounding. */
    static final double SLACK = 1e-12;

    private Broken() {}

    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
