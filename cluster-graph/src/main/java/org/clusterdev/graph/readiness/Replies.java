package org.clusterdev.graph.readiness;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * The numbers of a joining game, by place in file order, and what each firm answers when others join.
 *
 * <p>Sets of firms are {@code boolean[]}, never shared with a caller. Chances are summed in file order, so that an
 * answer depends on the set and not on the way to it.
 */
final class Replies {

    final int size;
    final int quorum;
    private final Offer[] offers;
    private final double[][] trust;
    private final JoinPolicy policy;
    private final LongConsumer effort;

    Replies(Offer[] offers, double[][] trust, int quorum, JoinPolicy policy) {
        this(offers, trust, quorum, policy, additions -> {});
    }

    private Replies(Offer[] offers, double[][] trust, int quorum, JoinPolicy policy, LongConsumer effort) {
        this.size = offers.length;
        this.quorum = quorum;
        this.offers = offers;
        this.trust = trust;
        this.policy = policy;
        this.effort = effort;
    }

    /** The same, reporting how many additions each tail took. */
    Replies reportingTo(LongConsumer counter) {
        return new Replies(offers, trust, quorum, policy, counter);
    }

    Offer offer(int firm) {
        return offers[firm];
    }

    double trust(int from, int to) {
        return trust[from][to];
    }

    /** What a firm is offered when the others in the set join. O(n·min(m, n − m)). */
    Offer offered(int firm, boolean[] set) {
        int others = count(set) - (set[firm] ? 1 : 0);
        double[] row = trust[firm];
        double[] tail = PoissonBinomial.tail(quorum);
        if (others >= quorum - 1) {
            effort.accept((long) others * Math.min(quorum, others - quorum + 2));
            int seen = 0;
            for (int j = 0; j < size; j++) {
                if (set[j] && j != firm) {
                    PoissonBinomial.add(tail, row[j], seen, Math.max(0, quorum - others + seen));
                    seen++;
                }
            }
        } else {
            tail[0] = 0;
        }
        return offered(firm, tail);
    }

    /** What a firm is offered when its others have this tail. */
    Offer offered(int firm, double[] tail) {
        double without = Math.min(1, tail[quorum]);
        double joining = quorum == 1 ? 1 : Math.min(1, tail[quorum] + tail[quorum - 1]);
        return offers[firm].withChances(joining, without);
    }

    boolean joins(int firm, boolean[] set) {
        if (policy instanceof StandardJoinPolicy && !offers[firm].worthwhile()) {
            return false; // spares the tails
        }
        return policy.joins(offered(firm, set));
    }

    boolean joins(int firm, double[] tail) {
        return policy.joins(offered(firm, tail));
    }

    boolean onlyWorthwhileJoin() {
        return policy instanceof StandardJoinPolicy;
    }

    boolean[] bestReply(boolean[] set) {
        boolean[] reply = new boolean[size];
        for (int i = 0; i < size; i++) {
            reply[i] = joins(i, set);
        }
        return reply;
    }

    boolean isEquilibrium(boolean[] set) {
        for (int i = 0; i < size; i++) {
            if (joins(i, set) != set[i]) {
                return false;
            }
        }
        return true;
    }

    /** The largest fixed point: from everyone downwards, one firm leaving at a time; in which order does not matter. */
    boolean[] reachable() {
        boolean[] set = new boolean[size];
        Arrays.fill(set, true);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < size; i++) {
                if (set[i] && !joins(i, set)) {
                    set[i] = false;
                    moved = true;
                }
            }
        }
        return set;
    }

    /** The least fixed point of S ← held ∪ BR(S), where only the firms allowed may join. */
    boolean[] cascade(boolean[] held, boolean[] allowed) {
        boolean[] set = held.clone();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < size; i++) {
                if (!set[i] && allowed[i] && joins(i, set)) {
                    set[i] = true;
                    moved = true;
                }
            }
        }
        return set;
    }

    /**
     * The robust set. Removes from {@code held} the signers that would not join of their own accord.
     *
     * <p>Each round's set lies inside the last one's, so only its members are asked again.
     */
    boolean[] robust(boolean[] held, boolean[] allowed) {
        boolean[] set = cascade(held, allowed);
        while (drop(held, set)) {
            set = cascade(held, set);
        }
        return set;
    }

    private boolean drop(boolean[] held, boolean[] set) {
        boolean[] staying = held.clone();
        boolean dropped = false;
        for (int i = 0; i < size; i++) {
            if (held[i] && !joins(i, set)) {
                staying[i] = false;
                dropped = true;
            }
        }
        System.arraycopy(staying, 0, held, 0, size);
        return dropped;
    }

    static int count(boolean[] set) {
        int count = 0;
        for (boolean in : set) {
            count += in ? 1 : 0;
        }
        return count;
    }
}
