package org.clusterdev.graph.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The game against all sets in exact fractions, and the laws of the method with the wrong models they must catch. */
class JoiningGameProperties {

    private static final int TRIES = 400;

    // Against the slow and obvious way.

    @Property(tries = TRIES)
    void bestRepliesAreExact(@ForAll("games") SmallGame small) {
        JoiningGame game = small.game();
        int[] replies = small.replies(SmallGame.TRUE);
        for (int set = 0; set < replies.length; set++) {
            assertThat(game.bestReply(small.names(set)))
                    .as("best reply to %s", small.names(set))
                    .containsExactlyElementsOf(small.names(replies[set]));
        }
    }

    @Property(tries = TRIES)
    void reachableIsTheLargestEquilibrium(@ForAll("games") SmallGame small) {
        List<String> expected = small.names(small.reachable(SmallGame.TRUE));
        assertThat(small.game().reachable()).containsExactlyElementsOf(expected);
    }

    @Property(tries = TRIES)
    void robustIsWhatCredibleSignaturesBringAbout(@ForAll("games") SmallGame small) {
        JoiningGame game = small.game();
        int[] cascades = small.cascades(SmallGame.TRUE);
        int[] credible = small.credible(SmallGame.TRUE);
        for (int signers = 0; signers < cascades.length; signers++) {
            RobustSet robust = game.robust(small.names(signers));
            assertThat(robust.firms()).containsExactlyElementsOf(small.names(cascades[credible[signers]]));
            assertThat(robust.dropped()).containsExactlyElementsOf(small.names(signers & ~credible[signers]));
        }
    }

    @Property(tries = TRIES)
    void signaturesNeededAreTheSmallestAndFirst(
            @ForAll("games") SmallGame small, @ForAll @IntRange(max = 63) int random) {
        int signers = random & (1 << small.size()) - 1;
        int expected = small.signaturesNeeded(signers);
        Optional<SignaturesNeeded> needed = small.game().signaturesNeeded(small.names(signers));
        if (expected < 0) {
            assertThat(needed).isEmpty();
        } else {
            assertThat(needed.orElseThrow().proven()).isTrue();
            assertThat(needed.orElseThrow().firms()).isEqualTo(small.names(expected));
        }
    }

    /** The same for seven and eight firms, fewer times: all 256 sets, in fractions, take their time. */
    @Property(tries = 15)
    void upToEightFirmsAgreeWithAllSets(
            @ForAll("largerGames") SmallGame small, @ForAll @IntRange(max = 255) int random) {
        reachableIsTheLargestEquilibrium(small);
        robustIsWhatCredibleSignaturesBringAbout(small);
        signaturesNeededAreTheSmallestAndFirst(small, random);
    }

    @Property(tries = TRIES)
    void withoutBudgetSignaturesNeededStillSuffice(
            @ForAll("games") SmallGame small, @ForAll @IntRange(max = 63) int random) {
        JoiningGame game = small.game();
        List<String> signers = small.names(random & (1 << small.size()) - 1);
        Optional<SignaturesNeeded> exact = game.signaturesNeeded(signers);
        Optional<SignaturesNeeded> quick = game.signaturesNeeded(signers, 0);
        assertThat(quick.isPresent()).isEqualTo(exact.isPresent());
        if (quick.isPresent()) {
            List<String> all = new ArrayList<>(signers);
            all.addAll(quick.orElseThrow().firms());
            assertThat(game.robust(all).firms()).hasSizeGreaterThanOrEqualTo(small.quorum());
            int surplus = quick.orElseThrow().firms().size()
                    - exact.orElseThrow().firms().size();
            assertThat(surplus).isGreaterThanOrEqualTo(0);
            assertThat(surplus == 0 || !quick.orElseThrow().proven()).isTrue();
        }
    }

    @Property(tries = TRIES)
    void freeRidingIsAnsweredByAllEquilibriaAndNeverByOneSet(@ForAll("freeRiders") SmallGame small) {
        JoiningGame game = small.game();
        Optional<FreeRiding> answer = game.freeRiding();
        assertThat(answer.isPresent()).isEqualTo(small.invitesFreeRiding());
        if (answer.isPresent()) {
            List<List<String>> expected =
                    small.equilibria(SmallGame.TRUE).stream().map(small::names).toList();
            List<List<String>> found = answer.orElseThrow().equilibria().orElseThrow().stream()
                    .map(List::copyOf)
                    .toList();
            assertThat(found).isEqualTo(expected);
            assertThatThrownBy(game::reachable).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> game.robust(List.of())).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> game.signaturesNeeded(List.of())).isInstanceOf(IllegalStateException.class);
        }
    }

    // The laws: a plain predicate on a case, bound here, and broken below by the model it must catch.

    @Property(tries = TRIES)
    boolean law8MoreGainLowersNothing(@ForAll("changes") Change change) {
        return law8(change, SmallGame.TRUE) && endsOfOursNotLower(change.game, change.withMoreGain(), change.signers);
    }

    @Property(tries = TRIES)
    boolean law9LessExposureLowersNothing(@ForAll("changes") Change change) {
        return endsOfOursNotLower(change.game, change.withLessExposure(), change.signers);
    }

    @Property(tries = TRIES)
    boolean law10MoreTrustLowersNothing(@ForAll("changes") Change change) {
        return endsOfOursNotLower(change.game, change.withMoreTrust(), change.signers)
                && law10(change, JoiningGameProperties::propensity);
    }

    @Property(tries = TRIES)
    boolean law12EndsAreTheExtremalEquilibria(@ForAll("changes") Change change) {
        return law12(change, SmallGame.TRUE, JoiningGameProperties::ours);
    }

    @Example
    void law8CatchesAGainAveragedOverJoiners() {
        assertCaught(change -> law8(change, SmallGame.GAIN_AVERAGED_OVER_JOINERS));
    }

    /** Four steps that pay back at the end, and two that pay back as they go: fewer steps, and yet less at risk. */
    @Example
    void law9CatchesExposureAsTotalOverSteps() {
        int[][] late = {{1, 1, 1, 1}, {0, 0, 0, 10}};
        int[][] early = {{2, 2}, {5, 5}};
        assertThat(mostOutOfPocket(early)).isLessThan(mostOutOfPocket(late));
        assertThat(law9(late, early, JoiningGameProperties::mostOutOfPocket)).isTrue();
        assertThat(law9(late, early, JoiningGameProperties::totalOverSteps)).isFalse();
    }

    /** Two friends would do it by themselves; then a third, who thinks little of either, comes to trust one and joins. */
    @Example
    void law10CatchesTrustAveragedOverJoinersOnly() {
        SmallGame small = new SmallGame(
                new int[] {10, 10, 4},
                new int[] {1, 1, 1},
                new int[] {1, 1, 1},
                new int[] {10, 10, 10},
                new int[][] {{10, 9, 1}, {9, 10, 1}, {1, 1, 10}},
                2);
        Change change = new Change(small, 0b011, 2, 0, 1);
        assertThat(small.game().reachable()).containsExactly("a", "b");
        assertThat(change.withMoreTrust().game().reachable()).containsExactly("a", "b", "c");
        assertThat(law10(change, JoiningGameProperties::propensity)).isTrue();
        assertThat(law10(change, JoiningGameProperties::propensityAmongJoiners)).isFalse();
    }

    @Example
    void law12CatchesTheNeededChanceOfThePrivateCase() {
        assertCaught(change -> law12(
                change,
                SmallGame.TRUE,
                (game, signers) -> ends(game, signers, SmallGame.NEEDED_CHANCE_OF_THE_PRIVATE_CASE)));
    }

    @Example
    void law12CatchesSignersHeldInThoughTheyWouldRatherNot() {
        assertCaught(change -> law12(change, SmallGame.TRUE, (game, signers) ->
                new int[] {game.cascades(SmallGame.TRUE)[signers], game.reachable(SmallGame.TRUE), signers}));
    }

    /** The law must fail on a wrong model for some of a few thousand cases, the same in every run. */
    private static void assertCaught(Predicate<Change> law) {
        assertThat(LongStream.range(0, 5000).mapToObj(seed -> Change.random(new Random(seed))))
                .anyMatch(law.negate());
    }

    private interface Solver {
        /** The robust set, the reachable set, the credible signers. */
        int[] solve(SmallGame game, int signers);
    }

    private static int[] ours(SmallGame small, int signers) {
        RobustSet robust = small.game().robust(small.names(signers));
        return new int[] {
            SmallGame.mask(robust.firms()),
            SmallGame.mask(small.game().reachable()),
            signers & ~SmallGame.mask(robust.dropped())
        };
    }

    private static int[] ends(SmallGame game, int signers, SmallGame.Rule rule) {
        return new int[] {game.robust(rule, signers), game.reachable(rule), game.credible(rule)[signers]};
    }

    private static boolean law8(Change change, SmallGame.Rule rule) {
        int[] before = ends(change.game, change.signers, rule);
        int[] after = ends(change.withMoreGain(), change.signers, rule);
        return contains(after[0], before[0]) && contains(after[1], before[1]);
    }

    /** Two firms alike, at any trust: what each pays and gets, step by step, before and after. */
    private static boolean law9(int[][] before, int[][] after, ToIntFunction<int[][]> exposure) {
        return IntStream.rangeClosed(1, 9).allMatch(trust -> {
            int[] less = ours(pair(after, exposure, trust), 0b11);
            int[] more = ours(pair(before, exposure, trust), 0b11);
            return contains(less[0], more[0]) && contains(less[1], more[1]);
        });
    }

    private static SmallGame pair(int[][] plan, ToIntFunction<int[][]> exposure, int trust) {
        int cost = IntStream.of(plan[0]).sum();
        int gain = IntStream.of(plan[1]).sum();
        int exposed = exposure.applyAsInt(plan);
        return new SmallGame(
                new int[] {gain, gain},
                new int[] {cost, cost},
                new int[] {exposed, exposed},
                new int[] {10, 10},
                new int[][] {{10, trust}, {trust, 10}},
                2);
    }

    private static int mostOutOfPocket(int[][] plan) {
        int out = 0;
        int most = 0;
        for (int step = 0; step < plan[0].length; step++) {
            out += plan[0][step];
            most = Math.max(most, out);
            out -= plan[1][step];
        }
        return most;
    }

    private static int totalOverSteps(int[][] plan) {
        return IntStream.of(plan[0]).sum() / plan[0].length;
    }

    private static boolean law12(Change change, SmallGame.Rule rule, Solver solver) {
        int[] ends = solver.solve(change.game, change.signers);
        List<Integer> equilibria = change.game.equilibria(rule);
        int[] oneMore = solver.solve(change.game, change.signers | 1 << change.firm);
        return equilibria.contains(ends[0])
                && equilibria.contains(ends[1])
                && contains(ends[1], ends[0])
                && equilibria.stream().allMatch(set -> contains(ends[1], set))
                && equilibria.stream().filter(set -> contains(set, ends[2])).allMatch(set -> contains(set, ends[0]))
                && contains(oneMore[0], ends[0]);
    }

    private interface Chance {
        double of(SmallGame game, int joiners);
    }

    /** Sets by the true rule, chances by the one in question. */
    private static boolean law10(Change change, Chance chance) {
        SmallGame more = change.withMoreTrust();
        int[] before = ends(change.game, change.signers, SmallGame.TRUE);
        int[] after = ends(more, change.signers, SmallGame.TRUE);
        return chance.of(more, after[0]) >= chance.of(change.game, before[0]) - 1e-12
                && chance.of(more, after[1]) >= chance.of(change.game, before[1]) - 1e-12;
    }

    private static double propensity(SmallGame small, int joiners) {
        return small.game().propensity(small.names(joiners)).chance();
    }

    private static double propensityAmongJoiners(SmallGame small, int joiners) {
        List<Double> chances = new ArrayList<>();
        for (int j = 0; j < small.size(); j++) {
            if (SmallGame.in(joiners, j)) {
                double sum = 0;
                for (int i = 0; i < small.size(); i++) {
                    sum += i != j && SmallGame.in(joiners, i) ? small.trust(i, j) / 10.0 : 0;
                }
                int others = Integer.bitCount(joiners) - 1;
                chances.add(others == 0 ? 1 : Math.min(1, sum / others));
            }
        }
        return PoissonBinomial.of(chances).atLeast(small.quorum());
    }

    private static boolean endsOfOursNotLower(SmallGame game, SmallGame better, int signers) {
        int[] before = ours(game, signers);
        int[] after = ours(better, signers);
        return contains(after[0], before[0])
                && contains(after[1], before[1])
                && propensity(better, after[0]) >= propensity(game, before[0]) - 1e-12
                && propensity(better, after[1]) >= propensity(game, before[1]) - 1e-12;
    }

    private static boolean contains(int set, int part) {
        return (part & ~set) == 0;
    }

    /** A game, who has signed, and what is about to improve. */
    record Change(SmallGame game, int signers, int firm, int other, int by) {

        static Change random(Random random) {
            SmallGame game = SmallGame.random(random);
            return new Change(
                    game,
                    random.nextInt(1 << game.size()),
                    random.nextInt(game.size()),
                    random.nextInt(game.size()),
                    1 + random.nextInt(8));
        }

        /** Private shares stay; where they would then invite free riding, the law does not speak, and nothing changes. */
        SmallGame withMoreGain() {
            SmallGame more = game.withGain(firm, game.gain(firm) + by);
            return more.invitesFreeRiding() ? game : more;
        }

        SmallGame withLessExposure() {
            return game.withExposure(firm, Math.max(0, game.exposure(firm) - by));
        }

        SmallGame withMoreTrust() {
            return game.withTrust(firm, other, Math.min(10, game.trust(firm, other) + by));
        }
    }

    @Provide
    Arbitrary<SmallGame> games() {
        return Arbitraries.randomValue(SmallGame::random);
    }

    @Provide
    Arbitrary<SmallGame> largerGames() {
        return Arbitraries.randomValue(random -> SmallGame.random(random, 7 + random.nextInt(2), false));
    }

    @Provide
    Arbitrary<SmallGame> freeRiders() {
        return Arbitraries.randomValue(random -> SmallGame.random(random, 1 + random.nextInt(6), true));
    }

    @Provide
    Arbitrary<Change> changes() {
        return Arbitraries.randomValue(Change::random);
    }
}
