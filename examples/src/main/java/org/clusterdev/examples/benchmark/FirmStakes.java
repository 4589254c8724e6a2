package org.clusterdev.examples.benchmark;

import java.util.List;

/**
 * What one firm has at stake in a problem of dividing work.
 *
 * @param costs what it pays for each task
 * @param gains what it gets from each task
 * @param limits the most it will be out of pocket in the first deliverable, the second, …; the last repeats
 */
public record FirmStakes(List<Long> costs, List<Long> gains, List<Long> limits) {

    /** Keeps copies of the lists. */
    public FirmStakes {
        costs = List.copyOf(costs);
        gains = List.copyOf(gains);
        limits = List.copyOf(limits);
    }
}
