package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Asks one finder after the other, as each gives up: quick ones first.
 *
 * <p>Where questions become narrower, as {@link LabelFinder} asks, those that one was not asked do not matter.
 */
final class ThoroughFinder implements PlanFinder {

    private final ImmutableList<PlanFinder> finders;

    ThoroughFinder(PlanFinder... finders) {
        this.finders = ImmutableList.copyOf(finders);
    }

    @Override
    public Optional<Found> find(Question question) throws Meter.Stopped {
        for (PlanFinder finder : finders) {
            try {
                return finder.find(question);
            } catch (GivesUp givesUp) {
                // the next one may know
            }
        }
        throw new GivesUp("no search ended within what it may take");
    }
}
