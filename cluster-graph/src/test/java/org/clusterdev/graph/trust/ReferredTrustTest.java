package org.clusterdev.graph.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clusterdev.model.evidence.Evidence;
import org.junit.jupiter.api.Test;

class ReferredTrustTest {

    private static Tie tie(int from, int to, double positive, double negative) {
        return Tie.of("v" + from, "v" + to, Evidence.of(positive, negative));
    }

    private static final TrustGraph FOUR = TrustGraph.ofTies(
            List.of("v0", "v1", "v2", "v3"),
            List.of(
                    tie(0, 1, 8, 0),
                    tie(0, 2, 1, 0),
                    tie(0, 3, 8, 0),
                    tie(1, 2, 6, 0),
                    tie(1, 3, 6, 2),
                    tie(2, 3, 4, 0),
                    tie(3, 2, 18, 0)));

    @Test
    void oneStepAway() {
        Evidence heard = ReferredTrust.of(FOUR).evidence("v0", "v3");
        assertThat(heard.positive()).isCloseTo(212.0 / 15, within(1e-12));
        assertThat(heard.negative()).isCloseTo(1.6, within(1e-12));
    }

    @Test
    void fullHorizonDoesNotPassTheOneAskedAbout() {
        Evidence heard = ReferredTrust.of(FOUR).withFullHorizon().evidence("v0", "v3");
        assertThat(heard.positive()).isCloseTo(15.2, within(1e-12)); // 15.68 by way of v3
        assertThat(heard.negative()).isCloseTo(1.6, within(1e-12));
    }

    @Test
    void trustInAWitnessOfBadNewsMayLowerBelief() {
        List<String> three = List.of("v0", "v1", "v2");
        TrustGraph before = TrustGraph.ofTies(three, List.of(tie(0, 2, 4, 0), tie(1, 2, 0, 10)));
        TrustGraph after = TrustGraph.ofTies(three, List.of(tie(0, 1, 8, 0), tie(0, 2, 4, 0), tie(1, 2, 0, 10)));
        assertThat(ReferredTrust.of(before).belief("v0", "v2")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(ReferredTrust.of(after).belief("v0", "v2")).isCloseTo(2.0 / 7, within(1e-12));
        assertThat(ReferredTrust.of(after).evidence("v0", "v2").positive()).isEqualTo(4);
    }

    @Test
    void amongSomeWitnessesFromAll() {
        TrustGraph heard = ReferredTrust.of(FOUR).among(List.of("v3", "v0"));
        assertThat(heard.vertices()).containsExactly("v3", "v0");
        assertThat(heard.evidence("v0", "v3").positive()).isCloseTo(212.0 / 15, within(1e-12));
        assertThat(heard.evidence("v3", "v0")).isEqualTo(Evidence.NONE);
    }

    @Test
    void whyNamesTheWitnesses() {
        assertThat(ReferredTrust.of(FOUR).why("v0", "v3").rows())
                .extracting(row -> row.what())
                .containsExactly("first-hand", "v1", "v2");
        assertThat(ReferredTrust.of(FOUR).why("v0", "v3").toString()).contains("saw 6 good, 2 bad; believed 0.80");
    }

    @Test
    void hugeEvidenceStaysAnAnswer() {
        TrustGraph huge = TrustGraph.ofTies(
                List.of("v0", "v1", "v2"),
                List.of(tie(0, 1, Evidence.MAX, 0), tie(0, 2, Evidence.MAX, 0), tie(1, 2, Evidence.MAX, 0)));
        assertThat(ReferredTrust.of(huge).evidence("v0", "v2").positive()).isEqualTo(Evidence.MAX);
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> ReferredTrust.of(FOUR).evidence("v0", "gopal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'gopal'");
        assertThat(ReferredTrust.of(FOUR).evidence("v0", "v0")).isEqualTo(Evidence.NONE);
    }
}
