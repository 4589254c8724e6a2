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
 *   <li>Of two firms that can be exchanged without changing any number, the later is tried only with the earlier.
 * </ul>
 *
 * <p>Sizes are tried upwards from the bound by counts, the firms that help most first, until one size will do; then sets
 * of that size in file order, so that the first hit is the answer. The budget counts additions in tails.
 */
final class SignatureSearch {

    /** A tenth of a second or two. Ours. */
    static final long STANDARD_BUDGET = 150_000_000;

    private static final int NEVER = Integer.MAX_VALUE / 4;

    /** Places of the further signers, as a set, and whether no smaller set does. */
    static final class Found {
        final boolean[] firms;
        final boolean proven;

        private Found(boolean[] firms, boolean proven) {
            this.firms = firms;
            this.proven = proven;
        }
    }

    /** The candidates in the order in which they are tried, and for each the last earlier one like it, or −1. */
    private static final class Order {
        final int[] firms;
        final int[] earlierTwin;

        Order(int[] firms, int[] earlierTwin) {
            this.firms = firms;
            this.earlierTwin = earlierTwin;
        }
    }

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

    private boolean[] best = {};
    private long limit;
    private int[] candidates = {};
    private int[][] byTrust = {};
    private int[] needs = {};

    SignatureSearch(Replies replies, boolean[] signers, long budget) {
        this.replies = replies.reportingTo(additions -> spent += additions);
        this.size = replies.size;
        this.quorum = replies.quorum;
        this.budget = budget;
        this.reachable = this.replies.reachable();
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
        byTrust = byTrust();
        needs = needs();
        return Optional.of(search());
    }

    private Found search() {
        int bound = lowerBound();
        best = shortestPrefix(candidates);
        if (Replies.count(best) == bound) {
            return new Found(best, true); // the first in file order, too
        }
        improveBest(bound);
        boolean proven = nothingSmaller(bound);
        if (proven) {
            takeFirstInFileOrder();
        }
        return new Found(best, proven);
    }

    private void improveBest(int bound) {
        limit = budget / 2;
        for (int[] order : promisingOrders()) {
            if (Replies.count(best) > bound && spent < limit) {
                keepIfBetter(thinnedOut(shortestPrefix(order), order, bound));
            }
        }
    }

    /** Tries all sizes from the bound up to that of the best set, which it replaces; false when cut short. */
    private boolean nothingSmaller(int bound) {
        limit = budget / 4 * 3;
        Order strongestFirst = order(promisingOrders().get(1));
        for (int k = bound; k < Replies.count(best); k++) {
            boolean[] chosen = new boolean[size];
            switch (extend(strongestFirst, chosen, 0, k)) {
                case HIT -> keepIfBetter(chosen);
                case OUT_OF_BUDGET -> {
                    return false;
                }
                case NONE -> {}
            }
        }
        return true;
    }

    private void takeFirstInFileOrder() {
        limit = budget;
        boolean[] chosen = new boolean[size];
        if (extend(order(candidates), chosen, 0, Replies.count(best)) == Outcome.HIT) {
            best = chosen;
        }
    }

    private void keepIfBetter(boolean[] set) {
        if (Replies.count(set) < Replies.count(best)) {
            best = set;
        }
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

    // A first answer: the shortest run of candidates in some order, less those it can do without.

    /** File order; most trusted first; those hardest to convince first; and the two together. */
    private List<int[]> promisingOrders() {
        double[] trusted = new double[size];
        double[] hesitant = new double[size];
        double[] both = new double[size];
        for (int j : candidates) {
            for (int i = 0; i < size; i++) {
                trusted[j] += reachable[i] && i != j ? replies.trust(i, j) : 0;
            }
            hesitant[j] = needs[j];
            both[j] = trusted[j] + hesitant[j];
        }
        return List.of(candidates, descending(both), descending(trusted), descending(hesitant));
    }

    private int[] descending(double[] score) {
        return Arrays.stream(candidates)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer firm) -> -score[firm]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean[] shortestPrefix(int[] order) {
        int low = 0; // does not do
        int high = order.length; // does: the whole reachable set
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (suffices(prefix(order, middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return prefix(order, high);
    }

    private boolean[] prefix(int[] order, int length) {
        boolean[] set = new boolean[size];
        for (int c = 0; c < length; c++) {
            set[order[c]] = true;
        }
        return set;
    }

    private boolean[] thinnedOut(boolean[] set, int[] order, int bound) {
        boolean[] thin = set.clone();
        int left = Replies.count(thin);
        for (int c = order.length - 1; c >= 0 && left > bound && spent < limit; c--) {
            if (thin[order[c]]) {
                thin[order[c]] = false;
                if (suffices(thin)) {
                    left--;
                } else {
                    thin[order[c]] = true;
                }
            }
        }
        return thin;
    }

    private boolean suffices(boolean[] further) {
        return Replies.count(replies.robust(or(signed, further), reachable)) >= quorum;
    }

    // Depth first.

    private Outcome extend(Order order, boolean[] chosen, int next, int more) {
        if (more == 0) {
            return suffices(chosen) ? Outcome.HIT : Outcome.NONE;
        }
        if (hopeless(order.firms, chosen, next, more)) {
            return Outcome.NONE;
        }
        if (spent >= limit) {
            return Outcome.OUT_OF_BUDGET;
        }
        for (int c = next; c <= order.firms.length - more; c++) {
            int firm = order.firms[c];
            int twin = order.earlierTwin[c];
            if (twin >= 0 && !chosen[twin]) {
                continue;
            }
            chosen[firm] = true;
            Outcome outcome = extend(order, chosen, c + 1, more - 1);
            if (outcome != Outcome.NONE) {
                return outcome;
            }
            chosen[firm] = false;
        }
        return Outcome.NONE;
    }

    private boolean hopeless(int[] order, boolean[] chosen, int next, int more) {
        boolean[] all = chosen.clone();
        for (int c = next; c < order.length; c++) {
            all[order[c]] = true;
        }
        return !suffices(all) || !couldSuffice(order, chosen, next, more);
    }

    /** The least number that the cascade by counts does not rule out; more signatures never reach less. */
    private int lowerBound() {
        int low = 0; // does not do
        int high = candidates.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (couldSuffice(candidates, new boolean[size], 0, middle)) {
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
    private boolean couldSuffice(int[] order, boolean[] chosen, int next, int more) {
        boolean[] held = or(signed, chosen);
        while (true) {
            boolean[] joined = replies.cascade(held, reachable);
            int total = reachOfCounts(joined, pool(order, joined, chosen, next), more);
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

    private boolean[] pool(int[] order, boolean[] joined, boolean[] chosen, int next) {
        boolean[] pool = new boolean[size];
        for (int c = next; c < order.length; c++) {
            int firm = order[c];
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
        spent += (long) size * quorum;
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

    private Order order(int[] firms) {
        int[] twins = new int[firms.length];
        for (int c = 0; c < twins.length; c++) {
            twins[c] = -1;
            for (int d = c - 1; d >= 0 && twins[c] < 0; d--) {
                if (exchangeable(firms[c], firms[d])) {
                    twins[c] = firms[d];
                }
            }
        }
        return new Order(firms, twins);
    }

    private boolean exchangeable(int a, int b) {
        if (!replies.offer(a).equals(replies.offer(b)) || replies.trust(a, b) != replies.trust(b, a)) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            boolean third = k != a && k != b && reachable[k];
            if (third && (replies.trust(a, k) != replies.trust(b, k) || replies.trust(k, a) != replies.trust(k, b))) {
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
