package org.clusterdev.graph.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {

    private static final JoinPolicy POLICY = JoinPolicy.standard();

    /** What one might write instead: compares with the needed chance of the private case at any private share. */
    private static final JoinPolicy PRIVATE_CASE = offer -> offer.worthwhile()
            && offer.chanceIfJoining() >= offer.exposure() / (offer.gain() - offer.cost() + offer.exposure()) - 1e-12;

    @ParameterizedTest
    @CsvSource({"4, 0.4", "2, 0.25", "1, 0.14285714285714285"})
    void lessExposureNeedsLessChance(double exposure, double needed) {
        Offer offer = Offer.of(10, 4, exposure);
        assertThat(offer.neededChance()).hasValue(needed);
        assertThat(POLICY.joins(offer.withChances(needed, 0))).isTrue();
        assertThat(POLICY.joins(offer.withChances(needed - 1e-9, 0))).isFalse();
    }

    @Test
    void comparingWithTheChanceOfThePrivateCaseIsWrongBelowAPrivateShareOfOne() {
        Offer offer =
                Offer.of(10, 9.9, 9.9).withPrivateShare(0.99).withQuorum(2).withChances(0.99, 0.81);
        assertThat(offer.advantage()).isCloseTo(-0.081, within(1e-12));
        assertThat(offer.neededChance().orElseThrow()).isCloseTo(0.9981, within(1e-12));
        assertThat(POLICY.joins(offer)).isFalse();
        assertThat(PRIVATE_CASE.joins(offer)).isTrue();
    }

    @Test
    void neededChanceIsWhereTheAdvantageChangesSign() {
        Offer offer = Offer.of(12, 5, 3).withPrivateShare(0.6).withChances(0.9, 0.3);
        double needed = offer.neededChance().orElseThrow();
        assertThat(offer.withChances(needed, 0.3).advantage()).isCloseTo(0, within(1e-12));
    }

    @Test
    void noChanceIsEnoughWithoutGain() {
        assertThat(Offer.of(5, 5, 0).neededChance()).isEmpty();
        assertThat(POLICY.joins(Offer.of(5, 5, 0))).isFalse();
        assertThat(POLICY.joins(Offer.of(0, 0, 0))).isFalse();
    }

    @Test
    void withoutRiskAndWithAPrivateGainThatPaysAFirmAlwaysJoins() {
        assertThat(POLICY.joins(Offer.of(10, 4, 0).withChances(0, 0))).isTrue();
        assertThat(POLICY.joins(Offer.of(10, 4, 0).withPrivateShare(0.4).withChances(0.3, 0.3)))
                .isTrue();
        assertThat(POLICY.joins(Offer.of(10, 4, 0).withPrivateShare(0.39).withChances(0.3, 0.3)))
                .isFalse();
        assertThat(POLICY.joins(Offer.of(10, 4, 0).withPrivateShare(0.39).withChances(0.3, 0)))
                .isTrue();
    }

    @Test
    void equalityOfPrivateGainAndCostIsNoFreeRiding() {
        assertThat(Offer.of(10, 4, 1).withPrivateShare(0.4).invitesFreeRiding()).isFalse();
        assertThat(Offer.of(30, 9, 1).withPrivateShare(0.1 + 0.2).invitesFreeRiding())
                .isFalse();
        assertThat(Offer.of(10, 4, 1).withPrivateShare(0.3999).invitesFreeRiding())
                .isTrue();
        assertThat(Offer.of(4, 4, 1).withPrivateShare(0).invitesFreeRiding()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e15, 1e300})
    void equalityJoinsAtAnyScale(double unit) {
        Offer offer = Offer.of(0.5 * unit, 0.3 * unit, 0.3 * unit).withChances(0.6, 0);
        assertThat(POLICY.joins(offer)).isTrue();
        assertThat(POLICY.joins(offer.withChances(0.6 - 1e-9, 0))).isFalse();
    }

    @Test
    void equalityJoinsThoughRoundingFallsShort() {
        Offer offer = Offer.of(0.5, 3 * 0.1, 2 * 0.1).withChances(0.5, 0);
        assertThat(offer.advantage()).isNegative();
        assertThat(POLICY.joins(offer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY, 1e301})
    void refusesAmountsThatAreNone(double amount) {
        assertThatThrownBy(() -> Offer.of(amount, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Offer.gain is " + amount);
        assertThatThrownBy(() -> Offer.of(1, amount, 1)).hasMessageContaining("Offer.cost is " + amount);
        assertThatThrownBy(() -> Offer.of(1, 1, amount)).hasMessageContaining("Offer.exposure is " + amount);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, 1.1, 60})
    void refusesSharesAndChancesThatAreNone(double share) {
        Offer offer = Offer.of(1, 1, 1);
        assertThatThrownBy(() -> offer.withPrivateShare(share))
                .hasMessageContaining("Offer.privateShare is " + share)
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> offer.withChances(share, 0)).hasMessageContaining("Offer.chanceIfJoining");
        assertThatThrownBy(() -> offer.withChances(1, share)).hasMessageContaining("Offer.chanceWithout");
    }

    @Test
    void refusesABetterChanceWithoutTheFirmThanWithIt() {
        Offer offer = Offer.of(10, 4, 4);
        assertThatThrownBy(() -> offer.withChances(0.5, 0.6)).hasMessageContaining("Maybe the two are swapped");
        assertThat(offer.withChances(0.5, 0.5 + 1e-13).chanceWithout()).isEqualTo(0.5 + 1e-13);
        assertThatThrownBy(() -> offer.withQuorum(0)).hasMessageContaining("Offer.quorum is 0");
    }

    @Test
    void equalByContent() {
        Offer offer = Offer.of(10, 4, 0).withPrivateShare(0.5).withQuorum(3).withChances(0.5, 0.2);
        Offer same = Offer.of(10, 4, -0.0).withChances(0.5, 0.2).withQuorum(3).withPrivateShare(0.5);
        assertThat(offer).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(offer.withQuorum(2));
        assertThat(offer.toString()).contains("gains 10.0 for 4.0");
    }
}
