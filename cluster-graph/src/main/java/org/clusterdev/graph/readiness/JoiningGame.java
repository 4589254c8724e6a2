package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * All firms that are asked to join one joint action, each deciding in view of the others.
 *
 * <p>A firm joins or not by its {@link JoinPolicy}; its chances are those that enough of the other joiners deliver, by
 * what <em>it</em> thinks of each. A set of joiners that nobody wants to leave or enter is an equilibrium, and there may
 * be several. Two matter:
 *
 * <ul>
 *   <li>the {@linkplain #reachable() reachable} set: the largest, what the network can do if all move together;
 *   <li>the {@linkplain #robust robust} set: what signatures bring about by themselves.
 * </ul>
 *
 * <p>Both exist only if no firm {@linkplain #freeRiding() would rather let the others do it}; otherwise asking for them
 * is an error. They are the extremal equilibria for the standard policy, and for any policy under which more joiners
 * and more trust never turn a yes into a no.
 *
 * <pre>{@code
 * JoiningGame game = JoiningGame.builder(2)
 *         .offer("asha", Offer.of(10, 4, 4))
 *         .offer("bina", Offer.of(10, 4, 4))
 *         .trust((from, to) -> 0.6)
 *         .build();
 * game.reachable()                                // ==> [asha, bina]
 * game.robust(List.of()).firms()                  // ==> []
 * game.signaturesNeeded(List.of()).orElseThrow()  // ==> asha; no smaller set would do
 * }</pre>
 *
 * <p>Immutable; sets are in file order, the order in which offers were added. Ours, on the literature's monotone games
 * (D. M. Topkis, "Supermodularity and Complementarity", 1998; P. Milgrom and J. Roberts, "Rationalizability, Learning,
 * and Equilibrium in Games with Strategic Complementarities", 1990). One firm's answer costs O(n·m), n firms and quorum
 * m; a reachable or robust set O(n²·m) per round of joining or leaving, at most n rounds and commonly two or three.
 */
public final class JoiningGame {

    /** How many firms that gain more than they pay there may be before equilibria are no longer enumerated. */
    static final int MOST_ENUMERATED = 15;

    private final ImmutableList<String> participants;
    private final ImmutableMap<String, Integer> places;
    private final Replies replies;

    private JoiningGame(ImmutableList<String> participants, Replies replies) {
        ImmutableMap.Builder<String, Integer> byId = ImmutableMap.builder();
        for (int i = 0; i < participants.size(); i++) {
            byId.put(participants.get(i), i);
        }
        this.participants = participants;
        this.places = byId.buildOrThrow();
        this.replies = replies;
    }

    /**
     * Starts a game that needs this many firms to deliver.
     *
     * @param quorum 1 to the number of participants (1 without any)
     */
    public static Builder builder(int quorum) {
        return new Builder(quorum);
    }

    /** The firms that are asked, in file order. */
    public List<String> participants() {
        return participants;
    }

    /** How many firms must deliver. */
    public int quorum() {
        return replies.quorum;
    }

    /**
     * What a firm is offered when these firms join: its own terms, with its chances.
     *
     * @param joiners participants; whether the firm itself is among them makes no difference
     * @throws IllegalArgumentException if the firm or a joiner is no participant
     */
    public Offer offer(String firm, Collection<String> joiners) {
        return replies.offered(place(firm), set(joiners));
    }

    /**
     * How likely one firm thinks it that another delivers, from 0 to 1.
     *
     * @throws IllegalArgumentException if either is no participant, or both are the same
     */
    public double trust(String from, String to) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("to is " + to + ", must be another firm than from.");
        }
        return replies.trust(place(from), place(to));
    }

    /**
     * Who wants to be in when exactly these firms join. O(n²·m).
     *
     * @throws IllegalArgumentException if a joiner is no participant
     */
    public Set<String> bestReply(Collection<String> joiners) {
        return named(replies.bestReply(set(joiners)));
    }

    /**
     * Why there may be no reachable and no robust set: the firms that would rather let the others do it, and what can
     * happen then. Empty if there are none.
     */
    public Optional<FreeRiding> freeRiding() {
        return FreeRiding.in(this, replies);
    }

    /**
     * The largest set of firms in which everyone wants to be: what the network can do if all move together.
     *
     * @throws IllegalStateException if there is {@linkplain #freeRiding() free riding}
     */
    public Set<String> reachable() {
        requireSingleCrossing("reachable set");
        return named(replies.reachable());
    }

    /**
     * The set of firms that these signatures bring about by themselves.
     *
     * <p>Signers are in; whoever wants to join them joins, and so on. A signature counts as long as its signer still
     * wants what it brings about: signers that would not join the outcome of their own accord are dropped, and the rest
     * is tried again. So the answer is an equilibrium inside the reachable set, it grows with every signature, and
     * without signatures it is empty whenever the quorum is 2 or more and every firm that gains risks something.
     *
     * @param signers the participants that have signed an agreement on the action
     * @throws IllegalArgumentException if a signer is no participant
     * @throws IllegalStateException if there is {@linkplain #freeRiding() free riding}
     */
    public RobustSet robust(Collection<String> signers) {
        requireSingleCrossing("robust set");
        boolean[] signed = set(signers);
        boolean[] credible = signed.clone();
        boolean[] robust = replies.robust(credible, everyone());
        for (int i = 0; i < signed.length; i++) {
            signed[i] &= !credible[i];
        }
        return new RobustSet(named(robust), named(signed));
    }

    /**
     * A smallest set of further signatures with which the robust set meets the quorum; of several, the first in file
     * order. Empty if not even all together would do: the reachable set is too small.
     *
     * <p>Signatures hardly cascade: when every firm risks something, nobody moves before quorum − 1 have signed. The
     * search is exact for small networks and for large ones whose firms are much alike; where it is cut short, the
     * answer is the best set found and {@linkplain SignaturesNeeded#proven() says so}.
     *
     * @param signers the participants that have signed already
     * @throws IllegalArgumentException if a signer is no participant
     * @throws IllegalStateException if there is {@linkplain #freeRiding() free riding}
     */
    public Optional<SignaturesNeeded> signaturesNeeded(Collection<String> signers) {
        return signaturesNeeded(signers, SignatureSearch.STANDARD_BUDGET);
    }

    /**
     * The same within a budget of one's own.
     *
     * @param budget how many additions to a sum of probabilities the search may make, about a nanosecond each; counted
     *     and not timed, so that the answer is the same everywhere
     * @throws IllegalArgumentException if a signer is no participant or the budget is negative
     * @throws IllegalStateException if there is {@linkplain #freeRiding() free riding}
     */
    public Optional<SignaturesNeeded> signaturesNeeded(Collection<String> signers, long budget) {
        requireSingleCrossing("smallest set of signatures");
        if (budget < 0) {
            throw new IllegalArgumentException("budget is " + budget + ", must be 0 or more.");
        }
        return new SignatureSearch(replies, set(signers), budget)
                .run()
                .map(found -> new SignaturesNeeded(named(found.firms).asList(), found.proven));
    }

    /**
     * How likely these firms are to organise, as they and the other participants see it. O(n²·m).
     *
     * @throws IllegalArgumentException if a joiner is no participant
     */
    public Propensity propensity(Collection<String> joiners) {
        boolean[] set = set(joiners);
        Map<String, Double> chances = new LinkedHashMap<>();
        for (int j = 0; j < set.length; j++) {
            if (set[j]) {
                chances.put(participants.get(j), seenByOthers(j));
            }
        }
        return Propensity.of(chances, quorum());
    }

    /** Over all other participants, joining or not: over joiners only, a new friend of little trust would do harm. */
    private double seenByOthers(int firm) {
        if (replies.size == 1) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < replies.size; i++) {
            sum += i == firm ? 0 : replies.trust(i, firm);
        }
        return Math.min(1, sum / (replies.size - 1));
    }

    private void requireSingleCrossing(String what) {
        for (int i = 0; i < replies.size; i++) {
            if (replies.offer(i).invitesFreeRiding()) {
                throw new IllegalStateException("There is no " + what + ": " + participants.get(i)
                        + " would rather let the others do it. Ask freeRiding() first.");
            }
        }
    }

    private boolean[] everyone() {
        boolean[] all = new boolean[replies.size];
        Arrays.fill(all, true);
        return all;
    }

    private boolean[] set(Collection<String> firms) {
        boolean[] set = new boolean[replies.size];
        for (String firm : firms) {
            set[place(firm)] = true;
        }
        return set;
    }

    private int place(String firm) {
        Integer place = places.get(firm);
        if (place == null) {
            throw new IllegalArgumentException(
                    "firm is " + firm + ", must be a participant. Maybe it is another network's member.");
        }
        return place;
    }

    ImmutableSet<String> named(boolean[] set) {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        for (int i = 0; i < set.length; i++) {
            if (set[i]) {
                names.add(participants.get(i));
            }
        }
        return names.build();
    }

    @Override
    public String toString() {
        return participants.size() + " firms asked to join, quorum " + quorum();
    }

    /** Collects the offers of a {@link JoiningGame}, in file order. */
    public static final class Builder {

        private final int quorum;
        private final Map<String, Offer> offers = new LinkedHashMap<>();
        private ToDoubleBiFunction<String, String> trust = (from, to) -> 0.5;
        private JoinPolicy policy = JoinPolicy.standard();

        private Builder(int quorum) {
            this.quorum = quorum;
        }

        /**
         * Asks one more firm. The offer's quorum and chances are the game's: those given here are replaced.
         *
         * @throws IllegalArgumentException if the firm has been asked before
         */
        public Builder offer(String firm, Offer offer) {
            if (offers.putIfAbsent(firm, offer) != null) {
                throw new IllegalArgumentException("firm is " + firm + ", must not be asked twice.");
            }
            return this;
        }

        /**
         * How likely the first firm thinks it that the second delivers, from 0 to 1; asked once for each ordered pair,
         * when the game is built. Without it, ½: strangers.
         */
        public Builder trust(ToDoubleBiFunction<String, String> chance) {
            this.trust = chance;
            return this;
        }

        /** How firms decide; the standard policy if none is given. */
        public Builder policy(JoinPolicy ofEveryFirm) {
            this.policy = ofEveryFirm;
            return this;
        }

        /**
         * The game.
         *
         * @throws IllegalArgumentException if the quorum is less than 1 or more than the firms asked, or trust is not a
         *     number from 0 to 1
         */
        public JoiningGame build() {
            ImmutableList<String> firms = ImmutableList.copyOf(offers.keySet());
            if (quorum < 1 || quorum > Math.max(1, firms.size())) {
                throw new IllegalArgumentException("quorum is " + quorum + ", must be between 1 and the number of firms"
                        + " asked, which is " + firms.size() + ".");
            }
            Offer[] terms = new Offer[firms.size()];
            double[][] chances = new double[firms.size()][firms.size()];
            int i = 0;
            for (Offer offer : offers.values()) {
                terms[i] = offer.withChances(1, 0).withQuorum(quorum);
                for (int j = 0; j < terms.length; j++) {
                    chances[i][j] = i == j ? 1 : chance(firms.get(i), firms.get(j));
                }
                i++;
            }
            return new JoiningGame(firms, new Replies(terms, chances, quorum, policy));
        }

        private double chance(String from, String to) {
            double chance = trust.applyAsDouble(from, to);
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("trust of " + from + " in " + to + " is " + chance
                        + ", must be between 0 and 1. Maybe it is an amount of evidence.");
            }
            return chance;
        }
    }
}
