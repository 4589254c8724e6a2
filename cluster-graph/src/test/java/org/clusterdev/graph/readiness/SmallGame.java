package org.clusterdev.graph.readiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A joining game of at most eight firms in whole numbers, solved the slow and obvious way: all sets, exact fractions.
 *
 * <p>Amounts are whole, shares and trust are tenths. Sets are bit masks. Shares no code with what it checks. Products
 * stay below 10⁷ · 10 · 10² and so are exact in {@code long}.
 */
final class SmallGame {

    private final int[] gain;
    private final int[] cost;
    private final int[] exposure;
    private final int[] share;
    private final int[][] trust;
    private final int quorum;

    SmallGame(int[] gain, int[] cost, int[] exposure, int[] share, int[][] trust, int quorum) {
        this.gain = gain;
        this.cost = cost;
        this.exposure = exposure;
        this.share = share;
        this.trust = trust;
        this.quorum = quorum;
    }

    /** Whether a firm wants to be in with the others of a set. */
    interface Rule {
        boolean joins(SmallGame game, int firm, int set);
    }

    /** The rule of the method. */
    static final Rule TRUE = SmallGame::joins;

    /** Where a firm counts on the mean gain of the joiners instead of its own. */
    static final Rule GAIN_AVERAGED_OVER_JOINERS = (game, firm, set) -> {
        int all = set | 1 << firm;
        int sum = IntStream.range(0, game.size())
                .filter(i -> in(all, i))
                .map(i -> game.gain[i])
                .sum();
        SmallGame averaged = game.withGain(firm, sum / Integer.bitCount(all));
        return game.gain[firm] > game.cost[firm] && averaged.joins(firm, set);
    };

    /** Where the needed chance of a wholly private gain is used at any private share. */
    static final Rule NEEDED_CHANCE_OF_THE_PRIVATE_CASE =
            (game, firm, set) -> game.withShare(firm, 10).joins(firm, set);

    static SmallGame random(Random random) {
        return random(random, 1 + random.nextInt(6), false);
    }

    static SmallGame random(Random random, int n, boolean freeRiding) {
        SmallGame game =
                new SmallGame(new int[n], new int[n], new int[n], new int[n], new int[n][n], 1 + random.nextInt(n));
        boolean alike = random.nextInt(3) == 0;
        for (int i = 0; i < n; i++) {
            int twin = alike && i > 0 && random.nextInt(3) > 0 ? i - 1 : -1;
            game.cost[i] = twin >= 0 ? game.cost[twin] : random.nextInt(9);
            game.gain[i] = twin >= 0 ? game.gain[twin] : Math.max(0, game.cost[i] - 1 + random.nextInt(8));
            game.exposure[i] = twin >= 0 ? game.exposure[twin] : random.nextInt(game.cost[i] + 1);
            game.share[i] = twin >= 0 ? game.share[twin] : share(random, game, i, freeRiding);
            for (int j = 0; j < n; j++) {
                game.trust[i][j] = alike ? 6 + (j & 1) : 1 + random.nextInt(10);
            }
        }
        return game;
    }

    private static int share(Random random, SmallGame game, int i, boolean freeRiding) {
        boolean gains = game.gain[i] > game.cost[i];
        int least = freeRiding || !gains ? 0 : (10 * game.cost[i] + game.gain[i] - 1) / game.gain[i];
        return random.nextBoolean() ? 10 : least + random.nextInt(11 - least);
    }

    int size() {
        return gain.length;
    }

    int quorum() {
        return quorum;
    }

    int gain(int firm) {
        return gain[firm];
    }

    int exposure(int firm) {
        return exposure[firm];
    }

    int trust(int from, int to) {
        return trust[from][to];
    }

    static boolean in(int set, int firm) {
        return (set >> firm & 1) == 1;
    }

    boolean joins(int firm, int set) {
        int others = set & ~(1 << firm);
        long whole = 1;
        long[] ways = new long[size() + 1]; // out of `whole`: exactly k of the others deliver
        ways[0] = 1;
        for (int j = 0; j < size(); j++) {
            if (in(others, j)) {
                whole *= 10;
                for (int k = size(); k >= 0; k--) {
                    ways[k] = ways[k] * (10 - trust[firm][j]) + (k > 0 ? ways[k - 1] * trust[firm][j] : 0);
                }
            }
        }
        long without = 0;
        for (int k = quorum; k <= size(); k++) {
            without += ways[k];
        }
        long joining = without + ways[quorum - 1];
        long advantage = 10 * joining * (gain[firm] - cost[firm] + exposure[firm])
                - 10 * whole * exposure[firm]
                - without * (10 - share[firm]) * gain[firm];
        return gain[firm] > cost[firm] && advantage >= 0;
    }

    boolean invitesFreeRiding() {
        return IntStream.range(0, size()).anyMatch(i -> gain[i] > cost[i] && share[i] * gain[i] < 10 * cost[i]);
    }

    /** Who wants to be in, for every set. */
    int[] replies(Rule rule) {
        return IntStream.range(0, 1 << size())
                .map(set -> IntStream.range(0, size())
                        .filter(i -> rule.joins(this, i, set))
                        .map(i -> 1 << i)
                        .sum())
                .toArray();
    }

    /** All sets that nobody wants to leave or enter, the smallest first, then in file order. */
    List<Integer> equilibria(Rule rule) {
        int[] replies = replies(rule);
        return IntStream.range(0, 1 << size())
                .filter(set -> replies[set] == set)
                .boxed()
                .sorted(fileOrder())
                .toList();
    }

    private static Comparator<Integer> fileOrder() {
        return Comparator.<Integer>comparingInt(Integer::bitCount)
                .thenComparing(set -> Integer.reverse(set), (a, b) -> Integer.compareUnsigned(b, a));
    }

    /** The largest equilibrium by size. */
    int reachable(Rule rule) {
        return equilibria(rule).stream()
                .max(Comparator.comparingInt(Integer::bitCount))
                .orElseThrow();
    }

    /** For every set of held firms the smallest set that contains them and everybody who wants to join it. */
    int[] cascades(Rule rule) {
        int[] replies = replies(rule);
        return IntStream.range(0, 1 << size())
                .map(held -> IntStream.range(0, 1 << size())
                        .filter(set -> (set & held) == held && (replies[set] & ~set) == 0)
                        .boxed()
                        .min(Comparator.comparingInt(Integer::bitCount))
                        .orElseThrow())
                .toArray();
    }

    /** For every set of signers the largest part of it in which everyone wants what that part brings about. */
    int[] credible(Rule rule) {
        int[] replies = replies(rule);
        int[] cascades = cascades(rule);
        return IntStream.range(0, 1 << size())
                .map(signers -> IntStream.range(0, 1 << size())
                        .filter(part -> (part & ~signers) == 0 && (part & ~replies[cascades[part]]) == 0)
                        .boxed()
                        .max(Comparator.comparingInt(Integer::bitCount))
                        .orElseThrow())
                .toArray();
    }

    int robust(Rule rule, int signers) {
        return cascades(rule)[credible(rule)[signers]];
    }

    /** A smallest set of further signers, the first in file order; −1 if none does. */
    int signaturesNeeded(int signers) {
        int[] cascades = cascades(TRUE);
        int[] credible = credible(TRUE);
        return IntStream.range(0, 1 << size())
                .filter(more -> (more & signers) == 0)
                .filter(more -> Integer.bitCount(cascades[credible[signers | more]]) >= quorum)
                .boxed()
                .min(fileOrder())
                .orElse(-1);
    }

    JoiningGame game() {
        return game(JoinPolicy.standard());
    }

    JoiningGame game(JoinPolicy policy) {
        JoiningGame.Builder builder = JoiningGame.builder(quorum)
                .trust((from, to) -> trust[from.charAt(0) - 'a'][to.charAt(0) - 'a'] / 10.0)
                .policy(policy);
        for (int i = 0; i < size(); i++) {
            builder.offer(name(i), Offer.of(gain[i], cost[i], exposure[i]).withPrivateShare(share[i] / 10.0));
        }
        return builder.build();
    }

    static String name(int firm) {
        return String.valueOf((char) ('a' + firm));
    }

    List<String> names(int set) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (in(set, i)) {
                names.add(name(i));
            }
        }
        return names;
    }

    static int mask(Collection<String> names) {
        return names.stream().mapToInt(name -> 1 << (name.charAt(0) - 'a')).sum();
    }

    SmallGame withGain(int firm, int amount) {
        return new SmallGame(with(gain, firm, amount), cost, exposure, share, trust, quorum);
    }

    SmallGame withExposure(int firm, int amount) {
        return new SmallGame(gain, cost, with(exposure, firm, amount), share, trust, quorum);
    }

    SmallGame withShare(int firm, int tenths) {
        return new SmallGame(gain, cost, exposure, with(share, firm, tenths), trust, quorum);
    }

    SmallGame withTrust(int from, int to, int tenths) {
        int[][] copy = trust.clone();
        copy[from] = with(trust[from], to, tenths);
        return new SmallGame(gain, cost, exposure, share, copy, quorum);
    }

    private static int[] with(int[] values, int place, int value) {
        int[] copy = values.clone();
        copy[place] = value;
        return copy;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("quorum " + quorum);
        for (int i = 0; i < size(); i++) {
            text.append("\n  ").append(name(i)).append(": gains ").append(gain[i]);
            text.append(" for ").append(cost[i]).append(", exposure ").append(exposure[i]);
            text.append(", private tenths ").append(share[i]);
            text.append(", trust ").append(Arrays.toString(trust[i]));
        }
        return text.toString();
    }
}
