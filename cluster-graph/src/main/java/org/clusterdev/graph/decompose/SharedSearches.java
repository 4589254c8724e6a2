package org.clusterdev.graph.decompose;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the searches of one problem share: it is laid out load by load, and all its ways of being partly done are gone
 * through, when that is first asked for, and once.
 */
final class SharedSearches {

    private final TaskGraph graph;
    private final LimitRows rows;
    private final EnablingRows enablingRows;
    private final StepBounds bounds;
    private final Meter meter;
    private @Nullable LoadFinder loads;
    private Optional<OrderIdeals> ideals = Optional.empty();
    private int tried; // the most that were asked for: while there are none, so many were too few

    SharedSearches(TaskGraph graph, LimitRows rows, EnablingRows enablingRows, StepBounds bounds, Meter meter) {
        this.graph = graph;
        this.rows = rows;
        this.enablingRows = enablingRows;
        this.bounds = bounds;
        this.meter = meter;
    }

    /** The finder load by load. */
    LoadFinder loads() throws Meter.Stopped {
        LoadFinder known = loads;
        if (known == null) {
            known = new LoadFinder(graph, rows, enablingRows, bounds, meter);
            loads = known;
        }
        return known;
    }

    /** The finder load by load, within so many nodes a question. */
    PlanFinder loads(long effort) {
        return question -> loads().within(effort).find(question);
    }

    /** The ideals, unless there are more than {@code most}, or more than fit in memory. */
    Optional<OrderIdeals> ideals(int most) throws Meter.Stopped {
        if (ideals.isEmpty() && most > tried) {
            ideals = OrderIdeals.of(graph, rows, most, meter);
            tried = most;
        }
        return ideals.filter(known -> known.size <= most);
    }

    /** Likewise, for a finder that gives up if there are too many. */
    OrderIdeals idealsOrGiveUp(int most) throws Meter.Stopped {
        return ideals(most).orElseThrow(() -> new PlanFinder.GivesUp("there are too many ways of being partly done"));
    }
}
