package org.clusterdev.model.history;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or an exposure visit: people came together, and nothing was promised.
 *
 * <p>It builds a little trust and no maturity: maturity is earned in joint action only (S4).
 *
 * <pre>{@code
 * Interaction.meeting("2004-01-05", "asha", "bina").facilitatedBy("farah")
 * // ==> 2004-01-05 MEETING of asha, bina, facilitated by farah
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Interaction implements Event {

    private final LocalDate date;
    private final InteractionKind kind;
    private final ImmutableList<String> parties;
    private final @Nullable String facilitator;

    private Interaction(
            LocalDate date, InteractionKind kind, ImmutableList<String> parties, @Nullable String facilitator) {
        this.date = Require.notNull("Interaction.date", date);
        this.kind = Require.notNull("Interaction.kind", kind);
        this.parties = parties;
        this.facilitator = facilitator;
        if (facilitator != null && parties.contains(facilitator)) {
            throw new IllegalArgumentException(
                    "Interaction.facilitator is '" + facilitator + "', must not be one of the parties.");
        }
    }

    /**
     * An interaction.
     *
     * @throws IllegalArgumentException if a party is named twice
     */
    public static Interaction of(InteractionKind kind, LocalDate date, Collection<String> parties) {
        return new Interaction(
                date, kind, Require.ids("Interaction.parties", parties).asList(), null);
    }

    /** A meeting on a day such as {@code 2004-01-05}. */
    public static Interaction meeting(String date, String... parties) {
        return of(InteractionKind.MEETING, Require.date("Interaction.date", date), Arrays.asList(parties));
    }

    /** A visit on a day such as {@code 2004-01-05}. */
    public static Interaction visit(String date, String... parties) {
        return of(InteractionKind.EXPOSURE_VISIT, Require.date("Interaction.date", date), Arrays.asList(parties));
    }

    @Override
    public LocalDate date() {
        return date;
    }

    @Override
    public List<String> parties() {
        return parties;
    }

    /** How they came together. */
    public InteractionKind kind() {
        return kind;
    }

    /** The agent who arranged it, if one did. */
    public Optional<String> facilitator() {
        return Optional.ofNullable(facilitator);
    }

    /** This interaction, arranged by an agent. */
    public Interaction facilitatedBy(String agent) {
        return new Interaction(date, kind, parties, Require.text("Interaction.facilitator", agent));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interaction that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(date, kind, parties, facilitator());
    }

    @Override
    public String toString() {
        return date + " " + kind + " of " + Numbers.names(parties)
                + (facilitator == null ? "" : ", facilitated by " + facilitator);
    }
}
