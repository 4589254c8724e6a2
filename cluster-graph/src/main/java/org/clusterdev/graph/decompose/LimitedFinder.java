package org.clusterdev.graph.decompose;

import java.util.Optional;

/** Asks another finder as long as all questions together take no more than so many nodes. */
final class LimitedFinder implements PlanFinder {

    private final PlanFinder finder;
    private final Meter meter;
    private final long end;

    LimitedFinder(PlanFinder finder, Meter meter, long nodes) {
        this.finder = finder;
        this.meter = meter;
        this.end = meter.nodes() + nodes;
    }

    @Override
    public Optional<Found> find(Question question) throws Meter.Stopped {
        if (meter.nodes() >= end) {
            throw new GivesUp("ties took too long");
        }
        return finder.find(question);
    }
}
