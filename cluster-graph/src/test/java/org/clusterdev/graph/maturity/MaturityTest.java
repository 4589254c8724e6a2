package org.clusterdev.graph.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.clusterdev.model.action.Complexity.INFORMATION;
import static org.clusterdev.model.action.Complexity.JOINT_ENTITY;
import static org.clusterdev.model.action.Complexity.JOINT_EVENT;
import static org.clusterdev.model.action.Complexity.POOLED_TRADE;
import static org.clusterdev.model.action.Complexity.SHARED_ASSET;
import static org.clusterdev.model.history.CompletedAction.failure;
import static org.clusterdev.model.history.CompletedAction.success;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.graph.trust.TrustModel;
import org.clusterdev.graph.trust.TrustParameters;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.TrackRecord;
import org.junit.jupiter.api.Test;

class MaturityTest {

    private static final LocalDate DAY = LocalDate.of(2005, 3, 18);
    private static final Network WEAVERS =
            Network.of("weavers", Firm.listOf("INR 15000", "asha", "bina", "chand", "devi", "esha"));
    private static final Cluster CLUSTER = Cluster.of("Chanderi", WEAVERS).with(DevelopmentAgent.fullTime("farah"));

    private static NetworkSnapshot weavers(Event... events) {
        return NetworkSnapshot.of(CLUSTER, WEAVERS, TrackRecord.of(events), DAY);
    }

    private static Maturity assess(NetworkSnapshot network) {
        return MaturityModel.standard().assess(network);
    }

    private static final NetworkSnapshot TOUR = weavers(
            success(INFORMATION, "2004-02-10", WEAVERS),
            success(JOINT_EVENT, "2004-09-01", WEAVERS),
            success(JOINT_EVENT, "2005-01-15", WEAVERS));

    @Test
    void theTour() {
        Maturity maturity = assess(TOUR);
        assertThat(maturity.level()).isEqualTo(MaturityLevel.DEVELOPING);
        assertThat(maturity).hasToString("""
                        weavers on 2005-03-18: maturity 0.36 DEVELOPING
                          reach          0.36
                          depth          0.36
                          breadth        1.00
                          mutuality      1.00
                          resilience     1.00
                          persistence    1.00
                          self-reliance  1.00
                          climb          JOINT_EVENT
                          next step      POOLED_TRADE""");
        Maturity later = assess(TOUR.after(success(POOLED_TRADE, "2005-09-01", WEAVERS)));
        assertThat(maturity.diff(later)).hasToString("""
                        maturity 0.36 -> 0.47, DEVELOPING -> DEVELOPING
                          reach          0.36  0.47  +0.11
                          depth          0.36  0.47  +0.11
                          climb          JOINT_EVENT -> POOLED_TRADE
                          next step      POOLED_TRADE -> JOINT_ENTITY""");
        assertThat(maturity.diff(later).score()).isCloseTo(0.11, within(0.005));
        assertThat(assess(TOUR.on(LocalDate.of(2015, 3, 18))).level()).isEqualTo(MaturityLevel.LATENT);
    }

    @Test
    void explainsItself() {
        assertThat(assess(TOUR).explain().toString())
                .startsWith("weavers on 2005-03-18: maturity 0.36 DEVELOPING\n")
                .contains("mean belief over 20 ordered pairs, from 3 joint actions")
                .contains("2004-09-01: success of JOINT_EVENT")
                .contains("2005-01-15");
        assertThat(assess(TOUR).toString()).hasSizeLessThan(1000);
    }

    @Test
    void withoutJointActionItSaysWhatTrustAloneWouldGive() {
        NetworkSnapshot talk = weavers(Interaction.meeting("2005-03-18", "asha", "bina"));
        assertThat(assess(talk).toString())
                .startsWith("weavers on 2005-03-18: maturity 0.00 LATENT: no joint action on record; trust alone would"
                        + " give 0.02\n");
        assertThat(assess(talk).selfReliance()).isEmpty();
        assertThat(assess(talk).climb()).isEmpty();
        assertThat(assess(talk).nextStep()).isEqualTo(INFORMATION);
        assertThat(MaturityModel.surveyed().assess(talk).toString())
                .startsWith("weavers on 2005-03-18: surveyed trust 0.02 LATENT\n");
    }

    @Test
    void surveyWithoutDate() {
        TrustGraph survey = TrustGraph.ofTies(WEAVERS.firmIds(), List.of(Tie.of("asha", "bina", Evidence.of(2, 0))));
        NetworkSnapshot network = NetworkSnapshot.of(WEAVERS, survey);
        assertThat(assess(network).score()).isEqualTo(0);
        assertThat(MaturityModel.surveyed().assess(network).score()).isCloseTo(0.5 / 20, within(1e-12));
        assertThat(Ladder.standard().nextStep(network)).isEqualTo(INFORMATION);
        assertThat(network.title()).isEqualTo("weavers");
    }

    @Test
    void fewFirms() {
        for (int firms = 0; firms <= 3; firms++) {
            Network few = Network.of("few", WEAVERS.firms().subList(0, firms));
            NetworkSnapshot network =
                    NetworkSnapshot.of(CLUSTER, few, TrackRecord.of(success(JOINT_EVENT, "2005-03-18", WEAVERS)), DAY);
            Maturity maturity = assess(network);
            assertThat(maturity.score()).isCloseTo(firms < 2 ? 0 : 0.2, within(1e-12));
            assertThat(maturity.reach()).isCloseTo(firms < 2 ? 0 : 0.2, within(1e-12));
            assertThat(maturity.breadth()).isEqualTo(firms < 2 ? 0 : 1);
            assertThat(maturity.mutuality()).isEqualTo(firms < 2 ? 0 : 1);
            assertThat(maturity.persistence()).isEqualTo(0);
            assertThat(maturity.resilience().isPresent()).isEqualTo(firms >= 3);
            assertThat(maturity.explain().rows()).isNotEmpty();
            assertThat(maturity.toString()).contains("few on 2005-03-18");
        }
        assertThat(assess(weavers()).score()).isEqualTo(0);
        assertThat(assess(weavers().on(LocalDate.of(1900, 1, 1))).score()).isEqualTo(0);
    }

    @Test
    void reachDoesNotShrinkWithSize() {
        Network many = Network.of(
                "many",
                IntStream.range(0, 100).mapToObj(i -> Firm.of("f" + i, "INR 1")).toList());
        TrustGraph ring = TrustGraph.ofTies(
                many.firmIds(),
                IntStream.range(0, 100)
                        .boxed()
                        .flatMap(i -> IntStream.rangeClosed(1, 8)
                                .mapToObj(k -> Tie.of("f" + i, "f" + (i + k) % 100, Evidence.of(2, 0))))
                        .toList());
        Maturity maturity = MaturityModel.surveyed().assess(NetworkSnapshot.of(many, ring));
        assertThat(maturity.depth()).isCloseTo(0.5 * 8 / 99, within(1e-12));
        assertThat(maturity.reach()).isCloseTo(0.5, within(1e-12));
        assertThat(maturity.resilience()).hasValue(1);
    }

    @Test
    void theAgentIsWaivedForWhatStandsWithoutIt() {
        TrustModel much = encounter -> Evidence.of(6, 0);
        Event own = success(INFORMATION, "2005-03-18", WEAVERS);
        Event arranged = success(INFORMATION, "2005-03-18", WEAVERS).facilitatedBy("farah");
        assertThat(assess(weavers(own).with(much)).standsWithoutAgent()).isTrue();
        assertThat(assess(weavers(arranged).with(much)).standsWithoutAgent()).isFalse();
        assertThat(assess(weavers(arranged).with(much)).selfReliance()).hasValue(0);
        assertThat(assess(weavers(own)).standsWithoutAgent()).isFalse();
        Maturity both = assess(weavers(own, arranged).with(much));
        assertThat(both.selfReliance().orElseThrow()).isCloseTo(0.75 / (12.0 / 14), within(1e-12));
        assertThat(both.standsWithoutAgent()).isTrue();
    }

    @Test
    void ladder() {
        Ladder ladder = Ladder.standard();
        assertThat(ladder.nextStep(weavers())).isEqualTo(INFORMATION);
        assertThat(ladder.nextStep(TOUR)).isEqualTo(POOLED_TRADE);
        assertThat(ladder.nextStep(TOUR.after(failure(INFORMATION, "2005-03-18", WEAVERS))))
                .isEqualTo(JOINT_EVENT);
        assertThat(ladder.nextStep(weavers(failure(SHARED_ASSET, "2005-03-18", WEAVERS))))
                .isEqualTo(INFORMATION);
        assertThat(ladder.nextStep(weavers(success(SHARED_ASSET, "2005-03-18", WEAVERS))))
                .isEqualTo(JOINT_EVENT);
        NetworkSnapshot top = weavers();
        for (int i = 0; i < 7; i++) {
            top = top.after(success(SHARED_ASSET, "2005-03-18", WEAVERS));
        }
        assertThat(ladder.nextStep(top)).isEqualTo(SHARED_ASSET);
        assertThat(ladder.nextStep(weavers(success(INFORMATION, "2005-03-18", List.of("asha", "gopal")))))
                .isEqualTo(INFORMATION);
    }

    @Test
    void ladderForgetsAfterSixYears() {
        // 2,191 days; six years are 2,191.5
        NetworkSnapshot old = weavers(success(INFORMATION, "1999-03-19", WEAVERS));
        assertThat(Ladder.standard().nextStep(old)).isEqualTo(JOINT_EVENT);
        assertThat(Ladder.standard().nextStep(old.on(DAY.plusDays(1)))).isEqualTo(INFORMATION);
        assertThat(Ladder.standard().withYears(7).nextStep(old.on(DAY.plusDays(1))))
                .isEqualTo(JOINT_EVENT);
        assertThat(assess(old.on(DAY.plusDays(1))).climb()).contains(INFORMATION);
    }

    @Test
    void ladderReadsByDateThenByRecord() {
        Event up = success(JOINT_EVENT, "2005-03-01", WEAVERS);
        Event down = failure(JOINT_EVENT, "2005-03-01", WEAVERS);
        Event first = success(INFORMATION, "2005-02-01", WEAVERS);
        assertThat(Ladder.standard().nextStep(weavers(down, up, first))).isEqualTo(JOINT_EVENT);
        assertThat(Ladder.standard().nextStep(weavers(up, down, first))).isEqualTo(JOINT_EVENT);
        assertThat(Ladder.standard().nextStep(weavers(down, up))).isEqualTo(JOINT_EVENT);
        assertThat(Ladder.standard().nextStep(weavers(up, down))).isEqualTo(INFORMATION);
        assertThat(Ladder.standard().explain(weavers(up, down, first)).rows())
                .extracting(row -> row.what() + " " + row.value())
                .containsExactly("2005-02-01 JOINT_EVENT", "2005-03-01 POOLED_TRADE", "2005-03-01 JOINT_EVENT");
        assertThat(Ladder.standard().explain(weavers()).rows()).hasSize(1);
        assertThatThrownBy(() -> Ladder.standard().withYears(0)).hasMessageContaining("Ladder.years");
    }

    @Test
    void levels() {
        assertThat(Maturity.of(0.249).level()).isEqualTo(MaturityLevel.LATENT);
        assertThat(Maturity.of(0.25).level()).isEqualTo(MaturityLevel.DEVELOPING);
        assertThat(Maturity.of(0.5).level()).isEqualTo(MaturityLevel.ACTIVE);
        assertThat(Maturity.of(0.5)).hasToString("maturity 0.50 ACTIVE").isEqualTo(Maturity.of(0.5));
        assertThat(Maturity.of(0.5).diff(Maturity.of(0.25))).hasToString("maturity 0.50 -> 0.25, ACTIVE -> DEVELOPING");
        assertThatThrownBy(() -> Maturity.of(Double.NaN)).hasMessageContaining("Maturity.score");
        assertThatThrownBy(() -> Maturity.of(1.5)).hasMessageContaining("Maturity.score");
    }

    @Test
    void parameters() {
        MaturityParameters strict = MaturityParameters.standard()
                .withBreadthThreshold(0.5)
                .withLevels(0.1, 0.3)
                .withClosePartners(2);
        Maturity maturity = MaturityModel.standard(strict).assess(TOUR);
        assertThat(maturity.breadth()).isEqualTo(0);
        assertThat(maturity.reach()).isCloseTo(2 * maturity.depth(), within(1e-12));
        assertThat(maturity.level()).isEqualTo(MaturityLevel.ACTIVE);
        MaturityParameters standard = MaturityParameters.standard();
        assertThatThrownBy(() -> standard.withBreadthThreshold(0)).hasMessageContaining("breadthThreshold");
        assertThatThrownBy(() -> standard.withBreadthThreshold(Double.NaN)).hasMessageContaining("breadthThreshold");
        assertThatThrownBy(() -> standard.withLevels(0.5, 0.2)).hasMessageContaining("developingFrom");
        assertThatThrownBy(() -> standard.withClosePartners(0)).hasMessageContaining("closePartners");
        assertThat(TOUR.with(TrustParameters.standard().withHalfLifeYears(100))
                        .beliefs()
                        .sum())
                .isGreaterThan(TOUR.beliefs().sum());
    }

    @Test
    void longMemoryIsNeeded() {
        assertThat(MaturityModel.standard(
                                MaturityParameters.standard(), Ladder.standard().withYears(1))
                        .assess(weavers(success(JOINT_ENTITY, "2003-01-01", WEAVERS)))
                        .nextStep())
                .isEqualTo(INFORMATION);
    }
}
