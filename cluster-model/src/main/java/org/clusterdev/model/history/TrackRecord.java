package org.clusterdev.model.history;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * All that is known to have happened in a cluster: an append-only list of events.
 *
 * <p>The order in which events were added matters only between events of one day.
 *
 * <pre>{@code
 * TrackRecord.of(Interaction.meeting("2004-01-05", "asha", "bina"))   // ==> 1 event, 2004-01-05
 * }</pre>
 *
 * <p>Immutable.
 */
public final class TrackRecord {

    /** Nothing has happened yet. */
    public static final TrackRecord EMPTY = new TrackRecord(ImmutableList.of());

    private final ImmutableList<Event> events;

    private TrackRecord(ImmutableList<Event> events) {
        this.events = events;
    }

    /** A record of these events. */
    public static TrackRecord of(Event... events) {
        return of(Arrays.asList(events));
    }

    /** A record of these events. */
    public static TrackRecord of(Collection<? extends Event> events) {
        return new TrackRecord(ImmutableList.copyOf(events));
    }

    /** This record and more events. O(events). */
    public TrackRecord plus(Event... more) {
        for (Event event : more) {
            Require.notNull("TrackRecord.event", event);
        }
        return new TrackRecord(
                ImmutableList.<Event>builder().addAll(events).add(more).build());
    }

    /** The events, in the order in which they were added. */
    public List<Event> events() {
        return events;
    }

    /** The events up to and including a day, by date and then in the order in which they were added. O(n log n). */
    public List<Event> until(LocalDate day) {
        return events.stream()
                .filter(event -> !event.date().isAfter(day))
                .sorted(Comparator.comparing(Event::date))
                .collect(ImmutableList.toImmutableList());
    }

    /** The completed joint actions up to and including a day, by date and then in the order of the record. */
    public List<CompletedAction> completedActions(LocalDate day) {
        return until(day).stream()
                .filter(CompletedAction.class::isInstance)
                .map(CompletedAction.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** The day of the last event, if there is one. */
    public Optional<LocalDate> lastDate() {
        return events.stream().map(Event::date).max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> firstDate() {
        return events.stream().map(Event::date).min(Comparator.naturalOrder());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrackRecord that && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return events.hashCode();
    }

    @Override
    public String toString() {
        String span = firstDate().equals(lastDate())
                ? firstDate().map(day -> ", " + day).orElse("")
                : ", " + firstDate().orElseThrow() + " to " + lastDate().orElseThrow();
        return Numbers.count(events.size(), "event") + span;
    }
}
