package org.clusterdev.graph.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeRidingTest {

    /** A road for all: each would rather that the other two built it. */
    private static final Offer ROAD = Offer.of(10, 4, 2).withPrivateShare(0.1);

    @Test
    void anyTwoOfThreeWillDoButNoSetIsTheOne() {
        FreeRiding answer = game(3, 2, 1.0).freeRiding().orElseThrow();
        assertThat(answer.firms()).containsExactly("f1", "f2", "f3");
        assertThat(answer.equilibria().orElseThrow())
                .containsExactly(Set.of(), Set.of("f1", "f2"), Set.of("f1", "f3"), Set.of("f2", "f3"));
        assertThat(answer.toString())
                .isEqualTo("f1, f2, f3 would rather let the others do it; stable: [[], [f1, f2], [f1, f3], [f2, f3]]");
    }

    @Test
    void thereMayBeNoStableSetAtAll() {
        // one firm follows, the other wants to be where the first is not
        JoiningGame game = JoiningGame.builder(1)
                .offer("leader", Offer.of(10, 4, 0).withPrivateShare(0))
                .offer("follower", Offer.of(10, 4, 4))
                .policy(offer -> offer.privateShare() == 0 ? offer.chanceWithout() < 0.5 : offer.chanceWithout() >= 0.5)
                .trust((from, to) -> 1)
                .build();
        assertThat(game.freeRiding().orElseThrow().equilibria()).hasValue(List.of());
    }

    @Test
    void onlyFirmsThatGainMoreThanTheyPayAreNamed() {
        JoiningGame game = JoiningGame.builder(2)
                .offer("rider", ROAD)
                .offer("asha", Offer.of(10, 4, 2))
                .offer("poor", Offer.of(4, 4, 2).withPrivateShare(0))
                .trust((from, to) -> 0.9)
                .build();
        FreeRiding answer = game.freeRiding().orElseThrow();
        assertThat(answer.firms()).containsExactly("rider");
        assertThat(answer.equilibria().orElseThrow()).containsExactly(Set.of(), Set.of("rider", "asha"));
        assertThatThrownBy(game::reachable)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rider would rather let the others do it");
    }

    @Test
    void undecidedWhereThereAreTooManyFirms() {
        assertThat(game(15, 8, 0.9).freeRiding().orElseThrow().equilibria()).isPresent();
        FreeRiding answer = game(16, 8, 0.9).freeRiding().orElseThrow();
        assertThat(answer.equilibria()).isEmpty();
        assertThat(answer.firms()).hasSize(16);
        assertThat(answer.toString()).contains("too many firms to try all sets");
    }

    @Test
    void firmsThatNeverJoinDoNotCount() {
        JoiningGame.Builder builder = JoiningGame.builder(1).offer("rider", ROAD);
        IntStream.range(0, 30).forEach(i -> builder.offer("poor" + i, Offer.of(1, 4, 4)));
        FreeRiding answer = builder.build().freeRiding().orElseThrow();
        assertThat(answer.equilibria().orElseThrow()).containsExactly(Set.of("rider"));
    }

    @Test
    void noneWherePrivateGainPaysTheCost() {
        JoiningGame game = JoiningGame.builder(1)
                .offer("a", Offer.of(10, 4, 2).withPrivateShare(0.4))
                .build();
        assertThat(game.freeRiding()).isEmpty();
        assertThat(game.reachable()).containsExactly("a");
    }

    private static JoiningGame game(int n, int quorum, double trust) {
        JoiningGame.Builder builder = JoiningGame.builder(quorum).trust((from, to) -> trust);
        IntStream.rangeClosed(1, n).forEach(i -> builder.offer("f" + i, ROAD));
        return builder.build();
    }
}
