package org.clusterdev.graph.decompose;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds plans load by load as long as that is quick, and else over the order ideals, if they fit in memory.
 *
 * <p>Where questions become narrower, as {@link LabelFinder} asks, those it was not asked do not matter.
 */
final class ThoroughFinder implements PlanFinder {

    private final PlanFinder quick;
    private final Ideals ideals;
    private @Nullable PlanFinder slow;

    /** Makes the finder over the order ideals; empty if there are too many. */
    interface Ideals {
        Optional<LabelFinder> finder() throws Meter.Stopped;
    }

    ThoroughFinder(PlanFinder quick, Ideals ideals) {
        this.quick = quick;
        this.ideals = ideals;
    }

    @Override
    public Optional<Found> find(Question question) throws Meter.Stopped {
        try {
            return quick.find(question);
        } catch (LoadFinder.TookTooLong tooLong) {
            if (slow == null) {
                slow = ideals.finder().orElseThrow(() -> tooLong);
            }
            return slow.find(question);
        }
    }
}
