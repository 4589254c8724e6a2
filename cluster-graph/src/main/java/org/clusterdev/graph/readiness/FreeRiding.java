package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Some firms would rather let the others do it: so much of their gain comes without joining that the rest does not pay
 * their cost.
 *
 * <p>Then firms no longer encourage one another, there may be several sets of joiners none of which contains the others,
 * or none at all, and no single set can be named. This answer names the firms and, while they are few, every set that
 * nobody wants to leave or enter. What helps is in the action: a larger private part of the gain, or a smaller share of
 * the cost, for these firms. Immutable.
 */
public final class FreeRiding {

    private final ImmutableList<String> firms;
    private final Optional<ImmutableList<ImmutableSet<String>>> equilibria;

    private FreeRiding(ImmutableList<String> firms, Optional<ImmutableList<ImmutableSet<String>>> equilibria) {
        this.firms = firms;
        this.equilibria = equilibria;
    }

    /** Every set is tried while at most {@link JoiningGame#MOST_ENUMERATED} firms could be in one: O(2ⁿ·n²·m). */
    static Optional<FreeRiding> in(JoiningGame game, Replies replies) {
        ImmutableList.Builder<String> riders = ImmutableList.builder();
        ImmutableList.Builder<Integer> eligible = ImmutableList.builder();
        for (int i = 0; i < replies.size; i++) {
            if (replies.offer(i).invitesFreeRiding()) {
                riders.add(game.participants().get(i));
            }
            if (replies.offer(i).worthwhile() || !replies.onlyWorthwhileJoin()) {
                eligible.add(i);
            }
        }
        ImmutableList<String> firms = riders.build();
        if (firms.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Integer> places = eligible.build();
        return Optional.of(new FreeRiding(
                firms,
                places.size() <= JoiningGame.MOST_ENUMERATED
                        ? Optional.of(equilibria(game, replies, places))
                        : Optional.empty()));
    }

    private static ImmutableList<ImmutableSet<String>> equilibria(
            JoiningGame game, Replies replies, List<Integer> eligible) {
        ImmutableList.Builder<ImmutableSet<String>> found = ImmutableList.builder();
        for (int size = 0; size <= eligible.size(); size++) {
            collect(game, replies, eligible, 0, size, new boolean[replies.size], found);
        }
        return found.build();
    }

    /** All sets with {@code more} further firms from {@code next} on, in file order. */
    private static void collect(
            JoiningGame game,
            Replies replies,
            List<Integer> eligible,
            int next,
            int more,
            boolean[] set,
            ImmutableList.Builder<ImmutableSet<String>> found) {
        if (more == 0) {
            if (replies.isEquilibrium(set)) {
                found.add(game.named(set));
            }
            return;
        }
        for (int i = next; i <= eligible.size() - more; i++) {
            set[eligible.get(i)] = true;
            collect(game, replies, eligible, i + 1, more - 1, set, found);
            set[eligible.get(i)] = false;
        }
    }

    /** The firms that would rather let the others do it, in file order; at least one. */
    public List<String> firms() {
        return firms;
    }

    /**
     * Every set of joiners that nobody wants to leave or enter, the smallest first, then in file order; possibly none.
     * Absent when there are too many firms to try all sets: then it is undecided.
     */
    public Optional<List<Set<String>>> equilibria() {
        return equilibria.map(ImmutableList::copyOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FreeRiding that && firms.equals(that.firms) && equilibria.equals(that.equilibria);
    }

    @Override
    public int hashCode() {
        return 31 * firms.hashCode() + equilibria.hashCode();
    }

    @Override
    public String toString() {
        String who = String.join(", ", firms) + " would rather let the others do it; ";
        return who + equilibria.map(sets -> "stable: " + sets).orElse("too many firms to try all sets");
    }
}
