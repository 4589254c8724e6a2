package org.clusterdev.graph.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoiningGameTest {

    private static final Offer GOOD = Offer.of(10, 4, 4);

    @Test
    void everyoneAtTheSameTrust() {
        JoiningGame game = alike(5, 3, 0.6, GOOD);
        Offer offer = game.offer("f1", game.participants());
        assertThat(offer.chanceIfJoining()).isCloseTo(513 / 625.0, within(1e-15));
        assertThat(offer.chanceWithout()).isCloseTo(297 / 625.0, within(1e-15));
        assertThat(offer.quorum()).isEqualTo(3);
        assertThat(game.offer("f1", List.of("f2", "f3")).chanceIfJoining()).isCloseTo(0.36, within(1e-15));
        assertThat(game.reachable()).containsExactly("f1", "f2", "f3", "f4", "f5");
    }

    @Test
    void chancesAreTheFirmsOwn() {
        JoiningGame game = JoiningGame.builder(2)
                .offer("asha", GOOD)
                .offer("bina", GOOD)
                .trust((from, to) -> from.equals("asha") ? 0.9 : 0.3)
                .build();
        assertThat(game.offer("asha", List.of("asha", "bina")).chanceIfJoining())
                .isEqualTo(0.9);
        assertThat(game.offer("bina", List.of("asha", "bina")).chanceIfJoining())
                .isEqualTo(0.3);
        assertThat(game.trust("bina", "asha")).isEqualTo(0.3);
        assertThat(game.bestReply(List.of("asha", "bina"))).containsExactly("asha");
        assertThat(game.reachable()).isEmpty();
        assertThat(game.signaturesNeeded(List.of())).isEmpty();
    }

    @Test
    void aNetworkOfLessMaturityMayBeLikelierToOrganise() {
        Offer risky = Offer.of(10, 9, 9);
        JoiningGame onePair = JoiningGame.builder(2)
                .offer("a", risky)
                .offer("b", risky)
                .offer("c", risky)
                .trust((from, to) -> from.equals("c") || to.equals("c") ? 0.5 : 0.925) // belief .85, or none
                .build();
        JoiningGame evenly = alike(3, 2, 0.65, risky); // belief .30
        assertThat(onePair.reachable()).containsExactly("a", "b");
        assertThat(onePair.propensity(onePair.reachable()).chance()).isCloseTo(0.508, within(5e-4));
        assertThat(evenly.reachable()).isEmpty();
        assertThat(evenly.propensity(evenly.reachable()).chance()).isEqualTo(0);
    }

    @Test
    void comparingWithTheChanceOfThePrivateCaseWouldNameASetThatNobodyWants() {
        Offer offer = Offer.of(10, 9.9, 9.9).withPrivateShare(0.99);
        JoiningGame.Builder builder = JoiningGame.builder(2).trust((from, to) -> 0.9);
        List.of("a", "b", "c").forEach(firm -> builder.offer(firm, offer));
        assertThat(builder.build().reachable()).isEmpty();
        JoinPolicy wrong = o -> o.worthwhile() && o.chanceIfJoining() >= o.exposure() / (10 - 9.9 + 9.9) - 1e-12;
        assertThat(builder.policy(wrong).build().reachable()).containsExactly("a", "b", "c");
    }

    @Test
    void signersAreNotHeldInThoughTheyWouldRatherNot() {
        JoiningGame game = alike(5, 3, 0.6, GOOD);
        RobustSet one = game.robust(List.of("f2"));
        assertThat(one.firms()).isEmpty();
        assertThat(one.dropped()).containsExactly("f2");
        assertThat(one.toString()).isEqualTo("nobody joins; signed but would not: f2");
        RobustSet three = game.robust(List.of("f4", "f2", "f1"));
        assertThat(three.firms()).containsExactly("f1", "f2", "f3", "f4", "f5");
        assertThat(three.dropped()).isEmpty();
        assertThat(three.toString()).isEqualTo("f1, f2, f3, f4, f5 join");
    }

    @Test
    void signaturesNeededAreThoseNotYetGiven() {
        JoiningGame game = alike(5, 3, 0.6, GOOD);
        SignaturesNeeded needed = game.signaturesNeeded(List.of()).orElseThrow();
        assertThat(needed.firms()).containsExactly("f1", "f2", "f3");
        assertThat(needed.proven()).isTrue();
        assertThat(needed.toString()).isEqualTo("f1, f2, f3; no smaller set would do");
        assertThat(game.signaturesNeeded(List.of("f2")).orElseThrow().firms()).containsExactly("f1", "f3");
        assertThat(game.signaturesNeeded(List.of("f1", "f2", "f5"))
                        .orElseThrow()
                        .firms())
                .isEmpty();
    }

    /** The first m − 1 must sign before anybody else moves. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void withoutSignaturesNobodyMovesWhereEveryoneRisksSomething(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(8);
        JoiningGame game = random(random, n, 2 + random.nextInt(n - 1));
        assertThat(game.robust(List.of()).firms()).isEmpty();
        game.signaturesNeeded(List.of())
                .ifPresent(needed -> assertThat(needed.firms()).hasSizeGreaterThanOrEqualTo(game.quorum() - 1));
    }

    @Test
    void oneFirmWithoutRiskStartsACascade() {
        JoiningGame game = JoiningGame.builder(2)
                .offer("bold", Offer.of(10, 4, 0))
                .offer("asha", GOOD)
                .offer("bina", Offer.of(10, 4, 6))
                .trust((from, to) -> 0.5)
                .build();
        assertThat(game.robust(List.of()).firms()).containsExactly("bold", "asha", "bina");
        assertThat(game.signaturesNeeded(List.of()).orElseThrow().firms()).isEmpty();
    }

    @Test
    void noParticipants() {
        JoiningGame nobody = JoiningGame.builder(1).build();
        assertThat(nobody.participants()).isEmpty();
        assertThat(nobody.reachable()).isEmpty();
        assertThat(nobody.robust(List.of()).firms()).isEmpty();
        assertThat(nobody.signaturesNeeded(List.of())).isEmpty();
        assertThat(nobody.freeRiding()).isEmpty();
        assertThat(nobody.propensity(List.of()).chance()).isEqualTo(0);
    }

    @Test
    void oneFirmDecidesForItself() {
        JoiningGame alone = alike(1, 1, 0.5, GOOD);
        assertThat(alone.robust(List.of()).firms()).containsExactly("f1");
        assertThat(alone.reachable()).containsExactly("f1");
        assertThat(alone.propensity(List.of("f1")).chance()).isEqualTo(1);
        assertThat(alike(1, 1, 0.5, Offer.of(4, 4, 0)).reachable()).isEmpty();
    }

    @Test
    void quorumOfOneNeedsNobodyElse() {
        JoiningGame game = alike(3, 1, 0.0, GOOD);
        assertThat(game.offer("f1", List.of()).chanceIfJoining()).isEqualTo(1);
        assertThat(game.robust(List.of()).firms()).containsExactly("f1", "f2", "f3");
    }

    @Test
    void quorumOfAllNeedsAll() {
        JoiningGame sure = alike(3, 3, 0.8, GOOD); // needs .4, sees .64
        assertThat(sure.offer("f1", sure.participants()).chanceWithout()).isEqualTo(0);
        assertThat(sure.reachable()).hasSize(3);
        assertThat(sure.signaturesNeeded(List.of()).orElseThrow().firms()).containsExactly("f1", "f2");
        assertThat(alike(3, 3, 0.6, GOOD).reachable()).isEmpty(); // sees .36
    }

    @Test
    void withoutGainBothSetsAreEmpty() {
        JoiningGame game = alike(4, 2, 1.0, Offer.of(0, 0, 0));
        assertThat(game.reachable()).isEmpty();
        assertThat(game.robust(game.participants()).firms()).isEmpty();
        assertThat(game.robust(game.participants()).dropped()).hasSize(4);
    }

    @Test
    void equalityJoinsThoughRoundingFallsShort() {
        JoiningGame game = JoiningGame.builder(2)
                .offer("a", Offer.of(100, 79, 79)) // needs .79
                .offer("b", Offer.of(1, 0, 0))
                .offer("c", Offer.of(1, 0, 0))
                .trust((from, to) -> to.equals("b") ? 0.3 : 0.7)
                .build();
        assertThat(game.offer("a", List.of("b", "c")).chanceIfJoining()).isLessThan(0.79); // 1 - .7 · .3
        assertThat(game.reachable()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e9, 1e15})
    void theUnitOfMoneyDoesNotMatter(double unit) {
        Offer offer = Offer.of(10 * unit, 4 * unit, 4 * unit).withPrivateShare(0.5);
        JoiningGame game = alike(5, 3, 0.6, offer);
        JoiningGame plain = alike(5, 3, 0.6, GOOD.withPrivateShare(0.5));
        assertThat(game.reachable()).isEqualTo(plain.reachable());
        assertThat(game.signaturesNeeded(List.of())).isEqualTo(plain.signaturesNeeded(List.of()));
    }

    @Test
    void aPolicyOfOnesOwnDecides() {
        JoiningGame bold = JoiningGame.builder(2)
                .offer("a", Offer.of(10, 9, 9))
                .offer("b", Offer.of(1, 9, 9))
                .policy(offer -> offer.quorum() == 2)
                .build();
        assertThat(bold.robust(List.of()).firms()).containsExactly("a", "b");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> alike(3, 4, 0.5, GOOD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quorum is 4, must be between 1 and the number of firms asked, which is 3");
        assertThatThrownBy(() -> alike(3, 0, 0.5, GOOD)).hasMessageContaining("quorum is 0");
        for (double trust : new double[] {Double.NaN, -0.1, 1.1}) {
            assertThatThrownBy(() -> alike(2, 1, trust, GOOD))
                    .hasMessageContaining("trust of f1 in f2 is " + trust)
                    .hasMessageContaining("Maybe");
        }
        assertThatThrownBy(() -> JoiningGame.builder(1).offer("a", GOOD).offer("a", GOOD))
                .hasMessageContaining("firm is a, must not be asked twice");
        JoiningGame game = alike(2, 1, 0.5, GOOD);
        assertThatThrownBy(() -> game.robust(List.of("f9"))).hasMessageContaining("firm is f9, must be a participant");
        assertThatThrownBy(() -> game.offer("f9", List.of())).hasMessageContaining("f9");
        assertThatThrownBy(() -> game.trust("f1", "f1")).hasMessageContaining("another firm");
        assertThatThrownBy(() -> game.signaturesNeeded(List.of(), -1)).hasMessageContaining("budget is -1");
    }

    @Test
    void setsAreInFileOrderAndCannotBeChanged() {
        JoiningGame game = JoiningGame.builder(1)
                .offer("z", GOOD)
                .offer("a", GOOD)
                .offer("m", GOOD)
                .build();
        assertThat(game.reachable()).containsExactly("z", "a", "m");
        assertThat(game.robust(List.of("m", "z")).firms()).containsExactly("z", "a", "m");
        assertThat(game.toString()).isEqualTo("3 firms asked to join, quorum 1");
        assertThatThrownBy(() -> game.reachable().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Larger than the exact fractions can follow: checked against all sets, in the numbers of the library. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void signaturesNeededAreTheSmallestAmongTwelveFirms(long seed) {
        Random random = new Random(seed);
        JoiningGame game = random(random, 12, 3 + random.nextInt(6));
        List<String> signers = List.of("f3", "f8");
        SignaturesNeeded needed = game.signaturesNeeded(signers).orElse(null);
        List<String> expected = firstSmallest(game, signers);
        assertThat(needed == null ? null : needed.firms()).isEqualTo(expected);
        assertThat(needed == null || needed.proven()).isTrue();
    }

    /** Three kinds of firm, each trusting its own kind most, in turns: most sets have many equals. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void signaturesNeededAreTheFirstAmongInterchangeableFirms(long seed) {
        Random random = new Random(seed);
        JoiningGame.Builder builder = JoiningGame.builder(4 + random.nextInt(5))
                .trust((from, to) -> kind(from) == kind(to) ? 0.9 : kind(to) == 0 ? 0.7 : 0.5);
        List<Offer> offers = random.ints(3, 1, 5)
                .mapToObj(exposure -> Offer.of(10, 5, exposure))
                .toList();
        IntStream.rangeClosed(1, 12).forEach(i -> builder.offer("f" + i, offers.get(kind("f" + i))));
        JoiningGame game = builder.build();
        SignaturesNeeded needed = game.signaturesNeeded(List.of("f3", "f8")).orElse(null);
        assertThat(needed == null ? null : needed.firms()).isEqualTo(firstSmallest(game, List.of("f3", "f8")));
        assertThat(needed == null || needed.proven()).isTrue();
    }

    private static int kind(String firm) {
        return Integer.parseInt(firm.substring(1)) % 3;
    }

    private static @Nullable List<String> firstSmallest(JoiningGame game, List<String> signers) {
        return IntStream.range(0, 1 << 12)
                .mapToObj(set -> IntStream.range(0, 12)
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(i -> game.participants().get(i))
                        .toList())
                .filter(more -> more.stream().noneMatch(signers::contains))
                .filter(more -> {
                    List<String> all = new ArrayList<>(signers);
                    all.addAll(more);
                    return game.robust(all).firms().size() >= game.quorum();
                })
                .min((a, b) -> a.size() != b.size() ? a.size() - b.size() : compare(game, a, b))
                .orElse(null);
    }

    private static int compare(JoiningGame game, List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int difference =
                    game.participants().indexOf(a.get(i)) - game.participants().indexOf(b.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** No time is asserted: that it ends within the budget is the point. */
    @Test
    void twoHundredFirms() {
        JoiningGame game = random(new Random(1), 200, 101);
        assertThat(game.reachable()).hasSizeGreaterThanOrEqualTo(101);
        List<String> needed = game.signaturesNeeded(List.of()).orElseThrow().firms();
        assertThat(needed).hasSizeGreaterThanOrEqualTo(100);
        assertThat(game.robust(needed).firms()).hasSizeGreaterThanOrEqualTo(101);
        assertThat(game.robust(needed).dropped()).isEmpty();
        assertThat(game.signaturesNeeded(List.of()).orElseThrow().firms()).isEqualTo(needed);
    }

    private static JoiningGame alike(int n, int quorum, double trust, Offer offer) {
        JoiningGame.Builder builder = JoiningGame.builder(quorum).trust((from, to) -> trust);
        IntStream.rangeClosed(1, n).forEach(i -> builder.offer("f" + i, offer));
        return builder.build();
    }

    /** Firms that all gain and all risk something. */
    private static JoiningGame random(Random random, int n, int quorum) {
        Map<String, Double> trust = new HashMap<>();
        JoiningGame.Builder builder = JoiningGame.builder(quorum);
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= n; j++) {
                trust.put("f" + i + "f" + j, 0.5 + 0.45 * random.nextDouble());
            }
            double cost = 3 + 5 * random.nextDouble();
            builder.offer("f" + i, Offer.of(10, cost, cost * (0.1 + 0.5 * random.nextDouble())));
        }
        return builder.trust((from, to) -> trust.getOrDefault(from + to, 0.0)).build();
    }
}
