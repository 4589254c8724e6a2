package org.clusterdev.graph.trust;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * One event as one of its parties sees another: what a {@link TrustModel} is asked about.
 *
 * <p>An event of k parties is k·(k−1) encounters. The parties are those that count: development agents, who arrange
 * things and promise nothing, are left out.
 *
 * <pre>{@code
 * Encounter.of(Interaction.meeting("2004-01-05", "asha", "bina"), "asha", "bina")
 * // ==> asha sees bina in 2004-01-05 MEETING of asha, bina
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Encounter {

    private final Event event;
    private final String from;
    private final String to;
    private final ImmutableList<String> parties;

    /** Unchecked, for the graph, which has looked at the whole event already. */
    Encounter(Event event, String from, String to, ImmutableList<String> parties) {
        this.event = event;
        this.from = from;
        this.to = to;
        this.parties = parties;
    }

    /**
     * An encounter in an event without development agents among its parties.
     *
     * @throws IllegalArgumentException if one of the two was no party, or both are the same
     */
    public static Encounter of(Event event, String from, String to) {
        return of(event, from, to, Require.notNull("Encounter.event", event).parties());
    }

    /**
     * An encounter.
     *
     * @param parties the parties that count, each once
     * @throws IllegalArgumentException if one of the two is not among the parties, both are the same, or a party that
     *     counts was no party of the event
     */
    public static Encounter of(Event event, String from, String to, Collection<String> parties) {
        ImmutableList<String> counted =
                Require.ids("Encounter.parties", parties).asList();
        requireAmong(Require.notNull("Encounter.event", event).parties(), "Encounter.parties", counted);
        requireAmong(counted, "Encounter.from", List.of(Require.text("Encounter.from", from)));
        requireAmong(counted, "Encounter.to", List.of(Require.text("Encounter.to", to)));
        if (from.equals(to)) {
            throw new IllegalArgumentException("Encounter.to is '" + to + "', must be somebody else than from.");
        }
        return new Encounter(event, from, to, counted);
    }

    private static void requireAmong(List<String> parties, String field, List<String> named) {
        for (String id : named) {
            if (!parties.contains(id)) {
                throw new IllegalArgumentException(field + " names '" + id + "', must name a party of the event: "
                        + String.join(", ", parties) + ".");
            }
        }
    }

    /** What happened. */
    public Event event() {
        return event;
    }

    /** Who sees. */
    public String from() {
        return from;
    }

    /** Who is seen. */
    public String to() {
        return to;
    }

    /** The parties that count, both included, in the order of the event. */
    public List<String> parties() {
        return parties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Encounter that
                && event.equals(that.event)
                && from.equals(that.from)
                && to.equals(that.to)
                && parties.equals(that.parties);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(event, from, to, parties);
    }

    @Override
    public String toString() {
        return from + " sees " + to + " in " + event;
    }
}
