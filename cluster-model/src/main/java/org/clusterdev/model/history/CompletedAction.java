package org.clusterdev.model.history;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A joint action that is over: who took part, how far each kept its promises, and whether it succeeded.
 *
 * <p>Conduct and outcome are different things: a venture that failed though everyone delivered builds trust, and one
 * that succeeded in spite of a free rider costs the free rider trust.
 *
 * <pre>{@code
 * CompletedAction.success(Complexity.JOINT_EVENT, "2004-09-01", weavers).withConduct("esha", 0.5)
 * // ==> 2004-09-01 JOINT_EVENT, SUCCESS of 5 parties
 * }</pre>
 *
 * <p>Immutable.
 */
public final class CompletedAction implements Event {

    private final LocalDate date;
    private final Complexity complexity;
    private final Outcome outcome;
    private final ImmutableMap<String, Double> conduct;
    private final @Nullable String facilitator;
    private final @Nullable String name;

    private CompletedAction(
            LocalDate date,
            Complexity complexity,
            Outcome outcome,
            ImmutableMap<String, Double> conduct,
            @Nullable String facilitator,
            @Nullable String name) {
        this.date = Require.notNull("CompletedAction.date", date);
        this.complexity = Require.notNull("CompletedAction.complexity", complexity);
        this.outcome = Require.notNull("CompletedAction.outcome", outcome);
        this.conduct = conduct;
        this.facilitator = facilitator;
        this.name = name;
        conduct.forEach((party, kept) -> {
            Require.text("CompletedAction.party", party);
            Require.share("CompletedAction.conduct of " + party, kept);
        });
        if (facilitator != null && conduct.containsKey(facilitator)) {
            throw new IllegalArgumentException(
                    "CompletedAction.facilitator is '" + facilitator + "', must not be one of the parties.");
        }
    }

    /**
     * A completed action.
     *
     * @param conduct how far each party kept its promises, from 0 (not at all) to 1 (in full), in order
     * @throws IllegalArgumentException if a conduct is outside [0, 1]
     */
    public static CompletedAction of(
            Complexity complexity, Outcome outcome, LocalDate date, Map<String, Double> conduct) {
        return new CompletedAction(date, complexity, outcome, ImmutableMap.copyOf(conduct), null, null);
    }

    /** A success of all firms of a network in which everyone delivered, on a day such as {@code 2004-09-01}. */
    public static CompletedAction success(Complexity complexity, String date, Network network) {
        return success(complexity, date, network.firmIds());
    }

    /** A success of these parties in which everyone delivered. */
    public static CompletedAction success(Complexity complexity, String date, Collection<String> parties) {
        return allDelivered(complexity, Outcome.SUCCESS, date, parties);
    }

    /** A failure of all firms of a network in which everyone delivered, on a day such as {@code 2004-09-01}. */
    public static CompletedAction failure(Complexity complexity, String date, Network network) {
        return failure(complexity, date, network.firmIds());
    }

    /** A failure of these parties in which everyone delivered. */
    public static CompletedAction failure(Complexity complexity, String date, Collection<String> parties) {
        return allDelivered(complexity, Outcome.FAILURE, date, parties);
    }

    private static CompletedAction allDelivered(
            Complexity complexity, Outcome outcome, String date, Collection<String> parties) {
        Map<String, Double> conduct = new LinkedHashMap<>();
        Require.ids("CompletedAction.parties", parties).forEach(party -> conduct.put(party, 1.0));
        return of(complexity, outcome, Require.date("CompletedAction.date", date), conduct);
    }

    @Override
    public LocalDate date() {
        return date;
    }

    @Override
    public List<String> parties() {
        return conduct.keySet().asList();
    }

    /** How much it asked of its members. */
    public Complexity complexity() {
        return complexity;
    }

    /** Whether it reached what it was for. */
    public Outcome outcome() {
        return outcome;
    }

    /** How far each party kept its promises, from 0 to 1, in order. */
    public Map<String, Double> conduct() {
        return conduct;
    }

    /** The agent who arranged it, if one did. */
    public Optional<String> facilitator() {
        return Optional.ofNullable(facilitator);
    }

    /** What it was called, if that is known. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** This action, arranged by an agent. */
    public CompletedAction facilitatedBy(String agent) {
        return new CompletedAction(
                date, complexity, outcome, conduct, Require.text("CompletedAction.facilitator", agent), name);
    }

    /** This action under a name. */
    public CompletedAction named(String newName) {
        return new CompletedAction(
                date, complexity, outcome, conduct, facilitator, Require.text("CompletedAction.name", newName));
    }

    /**
     * This action with another conduct of one party.
     *
     * @param kept from 0 to 1
     * @throws IllegalArgumentException if it was no party, or the conduct is outside [0, 1]
     */
    public CompletedAction withConduct(String party, double kept) {
        if (!conduct.containsKey(party)) {
            throw new IllegalArgumentException("CompletedAction.conduct names '" + party + "', must name a party: "
                    + Numbers.names(conduct.keySet()) + ".");
        }
        Map<String, Double> changed = new LinkedHashMap<>(conduct);
        changed.put(party, kept);
        return new CompletedAction(date, complexity, outcome, ImmutableMap.copyOf(changed), facilitator, name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompletedAction that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        // The order of the parties counts: it is the order in which they are listed everywhere.
        return List.of(date, complexity, outcome, conduct.entrySet().asList(), facilitator(), name());
    }

    @Override
    public String toString() {
        return date + " " + (name == null ? "" : name + ": ") + complexity + ", " + outcome + " of " + conduct.size()
                + (conduct.size() == 1 ? " party" : " parties");
    }
}
