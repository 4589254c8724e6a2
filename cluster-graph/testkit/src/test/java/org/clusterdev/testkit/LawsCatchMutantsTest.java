package org.clusterdev.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.TrackRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each law fails on a model that is wrong in its way: run in the real engine, as a user would. */
class LawsCatchMutantsTest {

    @Test
    void theEngineRuns() {
        assertThat(LawRun.of(MaturityMutants.Witness.class).broken()).containsEntry("isRun", "was run");
    }

    @Test
    void aHeadCountFailsWithTheMessageOfTheTour() {
        assertThat(LawRun.of(MaturityMutants.HeadCount.class, "s4_noJointActionNoMaturity")
                        .broken())
                .containsEntry("s4_noJointActionNoMaturity", "score must be 0 without a joint action");
    }

    @Test
    void aCounterExampleShrinksToThreeFirmsAndOneEvent() {
        assertThat(LawRun.smallest(MaturityMutants.Crowd.class, "s4_noJointActionNoMaturity")
                        .broken())
                .containsKey("s4_noJointActionNoMaturity");
        NetworkSnapshot last = MaturityMutants.Crowd.LAST.get();
        assertThat(last.firmIds()).containsExactly("asha", "bina", "chand");
        assertThat(last.record().events()).hasSize(1);
    }

    @Test
    void aCounterExampleIsShownWithAllThatHappened() {
        NetworkSnapshot network = NetworkSnapshot.of(
                Network.of("weavers", Firm.of("asha", "INR 1")),
                TrackRecord.of(Interaction.meeting("2004-01-05", "asha", "zoya")),
                ClusterArbitraries.TODAY);
        SnapshotReportingFormat format = new SnapshotReportingFormat();
        assertThat(format.appliesTo(network)).isTrue();
        assertThat(format.appliesTo("network")).isFalse();
        assertThat(format.report(network))
                .hasToString("{network=weavers: asha, as of=2005-03-18, events=[2004-01-05 MEETING of asha, zoya]}");
    }

    @Test
    void theTourModelKeepsAllLaws() {
        LawRun run = LawRun.of(WeakestLinkTest.class);
        assertThat(run.broken()).isEmpty();
        assertThat(run.ran())
                .containsExactlyInAnyOrder(
                        "s4_noJointActionNoMaturity",
                        "s5_successLowersNothing",
                        "s4_newcomerWithoutTiesRaisesNothing",
                        "relabellingChangesNothing",
                        "scoreIsAShare",
                        "laterEventsChangeNothing",
                        "neverAboveTheStandard");
    }

    @ParameterizedTest
    @MethodSource
    void everyLawHasItsMutant(Class<?> mutant, String law, String message) {
        LawRun run = LawRun.of(mutant, law);
        assertThat(run.ran()).containsExactly(law);
        assertThat(run.broken()).containsKey(law);
        assertThat(run.broken().get(law)).contains(message);
    }

    static Stream<Arguments> everyLawHasItsMutant() {
        return Stream.of(
                Arguments.of(MaturityMutants.Surveyed.class, "s4_noJointActionNoMaturity", "without a joint action"),
                Arguments.of(MaturityMutants.Tiring.class, "s5_successLowersNothing", "must not fall after a success"),
                Arguments.of(
                        MaturityMutants.Projecting.class,
                        "s4_newcomerWithoutTiesRaisesNothing",
                        "must not rise when a firm without ties joins"),
                Arguments.of(MaturityMutants.Alphabetical.class, "relabellingChangesNothing", "firms' names"),
                Arguments.of(MaturityMutants.Clairvoyant.class, "laterEventsChangeNothing", "after the day"),
                Arguments.of(MaturityMutants.Unbounded.class, "scoreIsAShare", "between 0 and 1"),
                Arguments.of(TrustMutants.Envious.class, "s4_moreConductIsNeverWorse", "more conduct"),
                Arguments.of(TrustMutants.OutcomeOnly.class, "s5_promisesKeptAreNoFault", "everyone delivered"),
                Arguments.of(TrustMutants.AgentCounts.class, "s11_anAgentsPresenceChangesNothing", "agent's presence"),
                Arguments.of(TrustMutants.OnlyUnaided.class, "s11_whoArrangedItChangesNothing", "who arranged"),
                Arguments.of(TrustMutants.Snobbish.class, "relabellingChangesNothing", "names"),
                Arguments.of(TrustMutants.Suspicious.class, "s1_moreGainNeverTurnsAYesIntoANo", "more gain"),
                Arguments.of(TrustMutants.PriceIsQuality.class, "s7_lessCostNeverTurnsAYesIntoANo", "less cost"),
                Arguments.of(TrustMutants.Gambler.class, "s2_lessExposureNeverTurnsAYesIntoANo", "less exposure"),
                Arguments.of(TrustMutants.Rescuer.class, "s3_betterChanceNeverTurnsAYesIntoANo", "better chance"),
                Arguments.of(TrustMutants.Rescuer.class, "betterInEveryWayNeverTurnsAYesIntoANo", "every way"),
                Arguments.of(
                        DivisionMutants.Bold.class, "s15_aPlanKeepsPrecedenceAndLimits", "keep precedence and limits"),
                Arguments.of(DivisionMutants.CarelessOfLimits.class, "s3_higherLimitsNeverAskForMore", "higher limits"),
                Arguments.of(
                        DivisionMutants.CarelessOfGains.class, "s1_higherBenefitsNeverAskForMore", "higher benefits"),
                Arguments.of(
                        DivisionMutants.OnlyOnRequest.class, "s8_notAwaitingSuccessNeverAsksForMore", "not awaiting"),
                Arguments.of(
                        DivisionMutants.Fussy.class, "s7_droppingATaskThatOnlyCostsNeverAsksForMore", "only costs"),
                Arguments.of(DivisionMutants.Alphabetical.class, "relabellingChangesNothing", "change the counts"),
                Arguments.of(DivisionMutants.Partial.class, "relabellingChangesNothing", "change the exposure"),
                Arguments.of(
                        DivisionMutants.Numerologist.class, "scalingAllAmountsChangesNothing", "scaling all amounts"),
                Arguments.of(
                        DivisionMutants.Impatient.class,
                        "s15_splittingADeliverableNeverRaisesExposure",
                        "more than the split plan"),
                Arguments.of(
                        DivisionMutants.Daring.class,
                        "s15_splittingADeliverableNeverRaisesExposure",
                        "raise the least exposure"));
    }
}
