package org.clusterdev.graph.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropensityTest {

    @Test
    void organisingOnceAndCompletingFourSteps() {
        Propensity five = Propensity.of(chances(0.6, 0.6, 0.6, 0.6, 0.6), 3);
        assertThat(five.chance()).isCloseTo(0.683, within(5e-4));
        assertThat(five.completing(4)).isCloseTo(0.217, within(5e-4));
        assertThat(five.completing(1)).isEqualTo(five.chance());
        assertThat(five.completing(0)).isEqualTo(1);
        assertThat(Propensity.completing(List.of(five, five, five, five))).isCloseTo(five.completing(4), within(1e-15));
        assertThat(Propensity.completing(List.of())).isEqualTo(1);
        assertThat(five.toString()).isEqualTo("0.68 that 3 or more of 5 deliver");
    }

    @Test
    void pivotalityOfEachJoiner() {
        Propensity five = Propensity.of(chances(0.5, 0.3, 0.7, 0.3, 0.9), 3);
        assertThat(five.chance()).isCloseTo(0.579, within(1e-15));
        assertThat(five.pivotality().keySet()).containsExactly("f0", "f1", "f2", "f3", "f4");
        assertThat(five.pivotality().get("f0")).isCloseTo(0.4542, within(1e-15));
    }

    @Test
    void whatAllOtherParticipantsThinkJoiningOrNot() {
        JoiningGame game = JoiningGame.builder(2)
                .offer("a", Offer.of(10, 4, 4))
                .offer("b", Offer.of(10, 4, 4))
                .offer("c", Offer.of(1, 4, 4))
                .trust((from, to) -> from.equals("c") ? 0.1 : 0.9)
                .build();
        assertThat(game.reachable()).containsExactly("a", "b");
        Propensity both = game.propensity(game.reachable());
        assertThat(both.delivering()).containsExactly(Map.entry("a", 0.5), Map.entry("b", 0.5));
        assertThat(both.chance()).isEqualTo(0.25); // .81 among themselves
        assertThat(both.quorum()).isEqualTo(2);
    }

    @Test
    void nobodyAndALoneParticipant() {
        assertThat(Propensity.of(Map.of(), 1).chance()).isEqualTo(0);
        assertThat(Propensity.of(Map.of(), 1).pivotality()).isEmpty();
        JoiningGame alone =
                JoiningGame.builder(1).offer("a", Offer.of(10, 4, 4)).build();
        assertThat(alone.propensity(List.of("a")).chance()).isEqualTo(1);
    }

    @Test
    void equalByContent() {
        Propensity one = Propensity.of(chances(0.5), 1);
        assertThat(one).isEqualTo(Propensity.of(chances(0.5), 1)).hasSameHashCodeAs(Propensity.of(chances(0.5), 1));
        assertThat(one).isNotEqualTo(Propensity.of(chances(0.5), 2));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Propensity.of(chances(0.5), 0)).hasMessageContaining("quorum is 0");
        assertThatThrownBy(() -> Propensity.of(chances(Double.NaN), 1)).hasMessageContaining("is NaN");
        assertThatThrownBy(() -> Propensity.of(chances(0.5), 1).completing(-1)).hasMessageContaining("steps is -1");
    }

    private static Map<String, Double> chances(double... chances) {
        Map<String, Double> byFirm = new LinkedHashMap<>();
        for (int i = 0; i < chances.length; i++) {
            byFirm.put("f" + i, chances[i]);
        }
        return byFirm;
    }
}
