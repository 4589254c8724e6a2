package org.clusterdev.graph.maturity;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.internal.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * How complex the next joint action may be: start simple, move slowly to complex (S6).
 *
 * <p>A network starts at the lowest rung. A success on its rung or above takes it one rung up; a failure of whatever
 * complexity takes it one down. What counts are the joint actions of the last few years in which two or more of its
 * firms took part, by date: a ladder is climbed anew by those who have long done nothing. This is the only answer of
 * the library to that question; the highest complexity ever reached is another thing ({@link Maturity#climb()}).
 *
 * <pre>{@code
 * Ladder.standard().nextStep(weavers)   // ==> POOLED_TRADE, after successes of INFORMATION and JOINT_EVENT
 * }</pre>
 *
 * <p>Source: to move slowly is the method's; to step down after failure is literature (T. Kamijo et al., "Endogenous
 * ladders", 2016: they beat fixed ramps); the rungs and the years are ours. Immutable.
 */
public final class Ladder {

    private static final Ladder STANDARD = new Ladder(6);

    private final int years;

    private Ladder(int years) {
        if (years < 1) {
            throw new IllegalArgumentException("Ladder.years is " + years + ", must be 1 or more.");
        }
        this.years = years;
    }

    /** The ladder that remembers six years. */
    public static Ladder standard() {
        return STANDARD;
    }

    /** The ladder with another memory, in whole years, 1 or more. */
    public Ladder withYears(int memory) {
        return new Ladder(memory);
    }

    /** How many years it remembers. */
    public int years() {
        return years;
    }

    /** How complex the next joint action of a network may be. O(events). */
    public Complexity nextStep(NetworkSnapshot network) {
        int rung = 1;
        for (CompletedAction action : remembered(network)) {
            rung = after(rung, action);
        }
        return Complexity.ofRank(rung);
    }

    private static int after(int rung, CompletedAction action) {
        if (action.outcome() == Outcome.FAILURE) {
            return StrictMath.max(1, rung - 1);
        }
        return action.complexity().rank() >= rung ? StrictMath.min(Complexity.values().length, rung + 1) : rung;
    }

    private List<CompletedAction> remembered(NetworkSnapshot network) {
        if (network.asOf().isEmpty()) {
            return ImmutableList.of();
        }
        LocalDate since = network.asOf().orElseThrow().minusYears(years);
        return network.jointActions().stream()
                .filter(action -> !action.date().isBefore(since))
                .toList();
    }

    /** How the network came to its rung: one row for each joint action that moved it. */
    public Explanation explain(NetworkSnapshot network) {
        Explanation steps = Explanation.of(network.title() + ": the next joint action may be " + nextStep(network));
        int rung = 1;
        for (CompletedAction action : remembered(network)) {
            int next = after(rung, action);
            if (next != rung) {
                String because = action.outcome().name().toLowerCase(Locale.ROOT) + " of "
                        + action.name().map(name -> name + ", ").orElse("") + action.complexity();
                steps = steps.row(
                        action.date().toString(), Complexity.ofRank(next).name(), Principle.S6, because);
            }
            rung = next;
        }
        return steps.rows().isEmpty()
                ? steps.row(
                        "start",
                        Complexity.ofRank(1).name(),
                        Principle.S6,
                        "nothing in the last " + memory() + " moved it")
                : steps;
    }

    private String memory() {
        return Numbers.count(years, "year");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ladder that && years == that.years;
    }

    @Override
    public int hashCode() {
        return years;
    }

    @Override
    public String toString() {
        return "ladder of " + Complexity.values().length + " rungs that remembers " + memory();
    }
}
