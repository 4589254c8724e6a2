package org.clusterdev.graph.maturity;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Years;
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
 * <p>Source: to move slowly is the method's; to step down after failure is literature (Y. Kamijo, H. Ozono and K.
 * Shimizu, "Overcoming coordination failure using a mechanism based on gradualism and endogeneity", 2016: steps that
 * follow what happened do better than fixed ones); the rungs and the years are ours. Immutable.
 */
public final class Ladder {

    private static final Ladder STANDARD = new Ladder(6);

    private static final int MOVES_SHOWN = 12;

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

    /** The ladder with another memory, in whole years of 365.25 days, 1 or more. */
    public Ladder withYears(int memory) {
        return new Ladder(memory);
    }

    /** How many years it remembers. */
    public int years() {
        return years;
    }

    /** How complex the next joint action of a network may be. O(joint actions). */
    public Complexity nextStep(NetworkSnapshot network) {
        List<Move> moves = moves(network);
        return moves.isEmpty()
                ? Complexity.ofRank(1)
                : moves.get(moves.size() - 1).to();
    }

    private List<Move> moves(NetworkSnapshot network) {
        List<Move> moves = new ArrayList<>();
        int rung = 1;
        for (CompletedAction action : remembered(network)) {
            int next = after(rung, action);
            if (next != rung) {
                moves.add(new Move(action, Complexity.ofRank(next)));
            }
            rung = next;
        }
        return moves;
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
        LocalDate day = network.asOf().orElseThrow();
        return network.jointActions().stream()
                .filter(action -> Years.between(action.date(), day) <= years)
                .toList();
    }

    /** How the network came to its rung: one row for each of the last joint actions that moved it. */
    public Explanation explain(NetworkSnapshot network) {
        Explanation steps = Explanation.of(network.title() + ": the next joint action may be " + nextStep(network));
        List<Move> moves = moves(network);
        int earlier = StrictMath.max(0, moves.size() - MOVES_SHOWN);
        if (moves.isEmpty() || earlier > 0) {
            steps = steps.row("start", Complexity.ofRank(1).name(), Principle.S6, beforeTheFirst(earlier));
        }
        for (Move move : moves.subList(earlier, moves.size())) {
            steps = steps.row(move.date(), move.to().name(), Principle.S6, move.because());
        }
        return steps;
    }

    private String beforeTheFirst(int moves) {
        return moves == 0
                ? "nothing in the last " + Numbers.count(years, "year") + " moved it"
                : "then " + Numbers.count(moves, "earlier move");
    }

    /** The last joint action that moved the network, in words. */
    String lastMove(NetworkSnapshot network) {
        List<Move> moves = moves(network);
        return moves.isEmpty()
                ? beforeTheFirst(0)
                : moves.get(moves.size() - 1).date() + ": "
                        + moves.get(moves.size() - 1).because();
    }

    /** A joint action that moved the network, and where to. */
    private record Move(CompletedAction action, Complexity to) {

        String date() {
            return action.date().toString();
        }

        String because() {
            return action.outcome().name().toLowerCase(Locale.ROOT) + " of "
                    + action.name().map(name -> name + ", ").orElse("") + action.complexity();
        }
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
        return "ladder of " + Complexity.values().length + " rungs that remembers " + Numbers.count(years, "year");
    }
}
