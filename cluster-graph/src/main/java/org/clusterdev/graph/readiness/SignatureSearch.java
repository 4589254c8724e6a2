package org.clusterdev.graph.readiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The search for a smallest set of further signatures, for games with single crossing.
 *
 * <p>What it rests on, all from the fact that best replies are monotone in others and in trust:
 *
 * <ul>
 *   <li>The robust set of some signers is what their largest credible part brings about, so it grows with every
 *       signature. Only reachable firms can be credible, and all of them together carry the whole reachable set: further
 *       signers are sought among reachable firms that have not signed and would not join anyway.
 *   <li>A set can be given up if even the signatures of all firms still to be chosen from would not do.
 *   <li>A firm that does not join with its k most trusted others does not join with any k. So a cascade by counts, in
 *       which every firm meets the most trusted others it could, goes at least as far as any real one. If it does not
 *       meet the quorum with r more signatures, no r signatures do.
 *   <li>Two firms that can be exchanged without changing any number are tried in file order only.
 * </ul>
 *
 * <p>Sizes are tried upwards from the bound by counts, sets of one size in file order, so that the first hit is the
 * answer. The budget counts additions in tails.
 */
final class SignatureSearch {

    /** Some tenths of a second. Ours. */
    static final long STANDARD_BUDGET = 200_000_000;

    private static final int NEVER = Integer.MAX_VALUE / 4;

    /** Places of the further signers, as a set, and whether no smaller set does. */
    record Found(boolean[] firms, boolean proven) {}

    private enum Outcome {
        HIT,
        NONE,
        OUT_OF_BUDGET
    }

    private final Replies replies;
    private final int size;
    private final int quorum;
    private final boolean[] signed;
    private final boolean[] reachable;
    private final long budget;
    private long spent;

    private int[] candidates = {};
    private int[] earlierTwin = {};
    private int[][] byTrust = {};
    private int[] needs = {};

    SignatureSearch(Replies replies, boolean[] signers, long budget) {
        this.replies = replies;
        this.size = replies.size;
        this.quorum = replies.quorum;
        this.budget = budget;
        this.reachable = replies.reachable();
        this.signed = and(signers, reachable); // others are never credible
    }

    Optional<Found> run() {
        if (Replies.count(reachable) < quorum) {
            return Optional.empty();
        }
        boolean[] robust = replies.robust(signed.clone(), reachable);
        if (Replies.count(robust) >= quorum) {
            return Optional.of(new Found(new boolean[size], true));
        }
        candidates = candidates(robust);
        earlierTwin = earlierTwins();
        byTrust = byTrust();
        needs = needs();
        return Optional.of(search());
    }

    private Found search() {
        int bound = lowerBound();
        int prefix = shortestPrefix();
        boolean[] best = prefix(prefix);
        if (prefix > bound) {
            best = thinnedOut(best);
        }
        int smallest = Replies.count(best);
        if (prefix == bound) {
            return new Found(best, true); // the first in file order, too
        }
        for (int k = bound; k <= smallest; k++) {
            boolean[] chosen = new boolean[size];
            Outcome outcome = extend(chosen, 0, k);
            if (outcome == Outcome.HIT) {
                return new Found(chosen, true);
            }
            if (outcome == Outcome.OUT_OF_BUDGET) {
                return new Found(best, k == smallest);
            }
        }
        return new Found(best, true);
    }

    private int[] candidates(boolean[] robust) {
        int[] places = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (reachable[i] && !signed[i] && !robust[i]) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    // A first answer: the shortest run of candidates in file order, less those it can do without.

    private int shortestPrefix() {
        int low = 0; // does not do
        int high = candidates.length; // does: the whole reachable set
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (suffices(prefix(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean[] prefix(int length) {
        boolean[] set = new boolean[size];
        for (int c = 0; c < length; c++) {
            set[candidates[c]] = true;
        }
        return set;
    }

    private boolean[] thinnedOut(boolean[] set) {
        boolean[] thin = set.clone();
        for (int c = 0; c < candidates.length && spent < budget; c++) {
            int firm = candidates[candidates.length - 1 - c];
            if (thin[firm]) {
                thin[firm] = false;
                thin[firm] = !suffices(thin);
            }
        }
        return thin;
    }

    private boolean suffices(boolean[] further) {
        spent += (long) size * size * quorum / 2;
        return Replies.count(replies.robust(or(signed, further), reachable)) >= quorum;
    }

    // Depth first, in file order.

    private Outcome extend(boolean[] chosen, int next, int more) {
        if (more == 0) {
            return suffices(chosen) ? Outcome.HIT : Outcome.NONE;
        }
        if (hopeless(chosen, next, more)) {
            return Outcome.NONE;
        }
        if (spent >= budget) {
            return Outcome.OUT_OF_BUDGET;
        }
        for (int c = next; c <= candidates.length - more; c++) {
            int firm = candidates[c];
            int twin = earlierTwin[c];
            if (twin >= 0 && !chosen[twin]) {
                continue;
            }
            chosen[firm] = true;
            Outcome outcome = extend(chosen, c + 1, more - 1);
            if (outcome != Outcome.NONE) {
                return outcome;
            }
            chosen[firm] = false;
        }
        return Outcome.NONE;
    }

    private boolean hopeless(boolean[] chosen, int next, int more) {
        boolean[] all = chosen.clone();
        for (int c = next; c < candidates.length; c++) {
            all[candidates[c]] = true;
        }
        return !suffices(all) || !couldSuffice(chosen, next, more);
    }

    /** The least number that the cascade by counts does not rule out; more signatures never reach less. */
    private int lowerBound() {
        int low = 0; // does not do
        int high = candidates.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (couldSuffice(new boolean[size], 0, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /**
     * The cascade by counts from the firms that have signed or are chosen and {@code more} further ones from {@code
     * next} on, whose names are left open. Signers drop out when even the final count is less than they need.
     */
    private boolean couldSuffice(boolean[] chosen, int next, int more) {
        boolean[] held = or(signed, chosen);
        while (true) {
            spent += (long) size * size * quorum / 2;
            boolean[] joined = replies.cascade(held, reachable);
            int total = reachOfCounts(joined, pool(joined, chosen, next), more);
            if (total < quorum) {
                return false;
            }
            boolean dropped = false;
            for (int i = 0; i < size; i++) {
                if (held[i] && needs[i] > total - 1) {
                    if (chosen[i]) {
                        return false; // in a smallest set, everyone chosen is credible
                    }
                    held[i] = false;
                    dropped = true;
                }
            }
            if (!dropped) {
                return enoughCredible(total);
            }
        }
    }

    /** Whoever is in at the end wants to be in with all the others of that end. */
    private boolean enoughCredible(int total) {
        int end = total;
        int willing = willing(end);
        while (willing < end) {
            end = willing;
            willing = willing(end);
        }
        return end >= quorum;
    }

    private int willing(int total) {
        int willing = 0;
        for (int i = 0; i < size; i++) {
            willing += reachable[i] && needs[i] <= total - 1 ? 1 : 0;
        }
        return willing;
    }

    private boolean[] pool(boolean[] joined, boolean[] chosen, int next) {
        boolean[] pool = new boolean[size];
        for (int c = next; c < candidates.length; c++) {
            int firm = candidates[c];
            pool[firm] = !joined[firm] && !chosen[firm];
        }
        return pool;
    }

    /** How many could be in at the most, from those joined and {@code more} of the pool. */
    private int reachOfCounts(boolean[] joined, boolean[] pool, int more) {
        int wild = Math.min(more, Replies.count(pool));
        int base = Replies.count(joined);
        int[] thresholds = new int[Replies.count(reachable) - base];
        int outside = 0;
        for (int i = 0; i < size; i++) {
            if (reachable[i] && !joined[i]) {
                thresholds[outside++] = othersNeeded(i, joined, pool, wild);
            }
        }
        Arrays.sort(thresholds);
        int cascading = 0;
        while (cascading < outside - wild && thresholds[cascading] <= wild + cascading) {
            cascading++;
        }
        return base + wild + cascading;
    }

    /**
     * How many others beside those joined a firm needs at least, when {@code wild} of them are from the pool and all are
     * the ones it trusts most.
     */
    private int othersNeeded(int firm, boolean[] joined, boolean[] pool, int wild) {
        double[] tail = PoissonBinomial.tail(quorum);
        int seen = 0;
        for (int j = 0; j < size; j++) {
            if (joined[j] && j != firm) {
                PoissonBinomial.add(tail, replies.trust(firm, j), seen++, 0);
            }
        }
        boolean[] met = joined.clone();
        int added = 0;
        for (int j : byTrust[firm]) {
            if (added < wild && pool[j]) {
                PoissonBinomial.add(tail, replies.trust(firm, j), seen++, 0);
                met[j] = true;
                added++;
            }
        }
        if (replies.joins(firm, tail)) {
            return added;
        }
        for (int j : byTrust[firm]) {
            if (!met[j]) {
                PoissonBinomial.add(tail, replies.trust(firm, j), seen++, 0);
                added++;
                if (replies.joins(firm, tail)) {
                    return added;
                }
            }
        }
        return NEVER;
    }

    /** How many others each reachable firm needs at least, whoever they are. */
    private int[] needs() {
        int[] counts = new int[size];
        Arrays.fill(counts, NEVER);
        boolean[] nobody = new boolean[size];
        for (int i = 0; i < size; i++) {
            if (reachable[i]) {
                counts[i] = othersNeeded(i, nobody, nobody, 0);
            }
        }
        return counts;
    }

    /** For each firm the other reachable ones, those it trusts most first. */
    private int[][] byTrust() {
        int[][] orders = new int[size][];
        for (int i = 0; i < size; i++) {
            int firm = i;
            List<Integer> others = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                if (reachable[j] && j != i) {
                    others.add(j);
                }
            }
            others.sort(Comparator.comparingDouble((Integer j) -> -replies.trust(firm, j)));
            orders[i] = others.stream().mapToInt(Integer::intValue).toArray();
        }
        return orders;
    }

    /** For each candidate the last earlier one that it can be exchanged with, or −1. */
    private int[] earlierTwins() {
        int[] twins = new int[candidates.length];
        for (int c = 0; c < twins.length; c++) {
            twins[c] = -1;
            for (int d = c - 1; d >= 0 && twins[c] < 0; d--) {
                if (exchangeable(candidates[c], candidates[d])) {
                    twins[c] = candidates[d];
                }
            }
        }
        return twins;
    }

    private boolean exchangeable(int a, int b) {
        if (!replies.offer(a).equals(replies.offer(b)) || replies.trust(a, b) != replies.trust(b, a)) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            boolean third = k != a && k != b && reachable[k];
            if (third
                    && (replies.trust(a, k) != replies.trust(b, k) || replies.trust(k, a) != replies.trust(k, b))) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] and(boolean[] a, boolean[] b) {
        boolean[] both = new boolean[a.length];
        for (int i = 0; i < a.length; i++) {
            both[i] = a[i] && b[i];
        }
        return both;
    }

    private static boolean[] or(boolean[] a, boolean[] b) {
        boolean[] either = new boolean[a.length];
        for (int i = 0; i < a.length; i++) {
            either[i] = a[i] || b[i];
        }
        return either;
    }
}
