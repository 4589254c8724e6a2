package org.clusterdev.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterdev.model.Refusal.refused;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.cluster.Network;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Network WEAVERS = Network.of("weavers", Firm.listOf("INR 15000", "asha", "bina", "chand"));
    private static final LocalDate SPRING = LocalDate.of(2004, 3, 1);

    @Test
    void aSuccessIsOfAllFirmsAndEveryoneDelivered() {
        CompletedAction fair =
                CompletedAction.success(Complexity.JOINT_EVENT, "2004-09-01", WEAVERS.with(Intermediary.of("trader")));
        assertThat(fair.conduct()).isEqualTo(Map.of("asha", 1.0, "bina", 1.0, "chand", 1.0));
        assertThat(fair.parties()).containsExactly("asha", "bina", "chand");
        assertThat(fair.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(fair).hasToString("2004-09-01 JOINT_EVENT, SUCCESS of 3 parties");
        CompletedAction failed = CompletedAction.failure(Complexity.JOINT_EVENT, "2004-09-01", List.of("asha"));
        assertThat(failed.named("fair")).hasToString("2004-09-01 fair: JOINT_EVENT, FAILURE of 1 party");
    }

    @Test
    void conductChangesForOnePartyOnly() {
        CompletedAction fair = CompletedAction.success(Complexity.JOINT_EVENT, "2004-09-01", WEAVERS)
                .facilitatedBy("farah")
                .named("fair")
                .withConduct("bina", 0.5);
        assertThat(fair.conduct())
                .containsExactly(Map.entry("asha", 1.0), Map.entry("bina", 0.5), Map.entry("chand", 1.0));
        assertThat(fair.facilitator()).hasValue("farah");
        assertThat(fair.name()).hasValue("fair");
        refused(() -> fair.withConduct("zoya", 1), "CompletedAction.conduct", "'zoya'", "asha, bina, chand");
        for (double conduct : new double[] {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(() -> fair.withConduct("bina", conduct), "CompletedAction.conduct of bina", "" + conduct);
        }
        refused(() -> fair.facilitatedBy("bina"), "CompletedAction.facilitator", "'bina'");
        refused(() -> fair.facilitatedBy(" "), "CompletedAction.facilitator");
        refused(() -> fair.named(""), "CompletedAction.name");
    }

    @Test
    void anActionKeepsItsOwnCopyOfConductInOrder() {
        Map<String, Double> conduct = new LinkedHashMap<>(Map.of("zoya", 0.0));
        conduct.put("asha", 1.0);
        CompletedAction action = CompletedAction.of(Complexity.INFORMATION, Outcome.FAILURE, SPRING, conduct);
        conduct.clear();
        assertThat(action.parties()).containsExactly("zoya", "asha");
        assertThat(CompletedAction.of(Complexity.INFORMATION, Outcome.FAILURE, SPRING, Map.of())
                        .parties())
                .isEmpty();
        refused(
                () -> CompletedAction.success(Complexity.INFORMATION, "2004-01-01", List.of("asha", "asha")),
                "CompletedAction.parties",
                "'asha' twice");
        refused(() -> CompletedAction.success(Complexity.INFORMATION, "2004-02-30", WEAVERS), "'2004-02-30'");
    }

    @Test
    void meetingsSayWhoMetAndWhoArrangedIt() {
        assertThat(Interaction.meeting("2004-01-05", "asha", "bina").facilitatedBy("farah"))
                .hasToString("2004-01-05 MEETING of asha, bina, facilitated by farah");
        assertThat(Interaction.visit("2004-01-05", "asha").kind()).isEqualTo(InteractionKind.EXPOSURE_VISIT);
        refused(() -> Interaction.meeting("2004-01-05", "asha", "asha"), "Interaction.parties", "'asha' twice");
        refused(() -> Interaction.meeting("5 Jan", "asha"), "Interaction.date", "'5 Jan'");
        refused(() -> Interaction.meeting("2004-01-05", "asha").facilitatedBy("asha"), "Interaction.facilitator");
    }

    @Test
    void ratingsStayOnTheirScale() {
        assertThat(SurveyRating.of(SurveyScale.PARTNER, "2004-03-01", "asha", "bina", 3))
                .hasToString("2004-03-01 asha rates bina 3 on PARTNER");
        SurveyRating word = SurveyRating.of(SurveyScale.THREE_LEVEL, "2004-03-01", "asha", "bina", "conditional");
        assertThat(word.value()).isEqualTo(1);
        assertThat(word).hasToString("2004-03-01 asha rates bina CONDITIONAL on THREE_LEVEL");
        assertThat(SurveyRating.tie(SPRING, "asha", "bina", true).value()).isEqualTo(1);
        assertThat(SurveyRating.tie(SPRING, "asha", "bina", false).value()).isZero();
        assertThat(word.parties()).containsExactly("asha", "bina");
        refused(() -> rating(SurveyScale.PARTNER, 0), "SurveyRating.value", "0", "1 to 4", "PARTNER");
        refused(() -> rating(SurveyScale.FREY, 5.5), "5.5", "0 to 5");
        refused(() -> rating(SurveyScale.THREE_LEVEL, 0.5), "0.5", "LACK, CONDITIONAL, GROUNDED");
        refused(() -> rating(SurveyScale.FREY, Double.NaN), "SurveyRating.value", "NaN");
        refused(() -> rating(SurveyScale.FREY, Double.POSITIVE_INFINITY), "SurveyRating.value", "Infinity");
        refused(() -> SurveyScale.THREE_LEVEL.of("some"), "some", "LACK");
        refused(() -> SurveyScale.FREY.of("some"), "some", "0 to 5");
        refused(() -> SurveyRating.tie(SPRING, "asha", "asha", true), "SurveyRating.to", "'asha'");
    }

    private static SurveyRating rating(SurveyScale scale, double value) {
        return SurveyRating.of(scale, "2004-03-01", "asha", "bina", value);
    }

    @Test
    void aRecordKeepsItsOrderAndSortsByDateOnly() {
        Event first = Interaction.meeting("2004-05-01", "asha", "bina");
        Event second = CompletedAction.success(Complexity.INFORMATION, "2004-03-01", WEAVERS);
        Event third = Interaction.meeting("2004-03-01", "bina", "chand");
        TrackRecord record = TrackRecord.of(first, second, third);
        assertThat(record.events()).containsExactly(first, second, third);
        assertThat(record.until(LocalDate.of(2004, 5, 1))).containsExactly(second, third, first);
        assertThat(record.until(LocalDate.of(2004, 4, 30))).containsExactly(second, third);
        assertThat(record.until(LocalDate.of(2004, 2, 28))).isEmpty();
        assertThat(record.completedActions(LocalDate.MAX)).containsExactly((CompletedAction) second);
        assertThat(record.lastDate()).hasValue(LocalDate.of(2004, 5, 1));
        assertThat(record).hasToString("3 events, 2004-03-01 to 2004-05-01");
    }

    @Test
    void aRecordGrowsAtItsEndAndTheOldOneStays() {
        TrackRecord before = TrackRecord.of(Interaction.meeting("2004-01-05", "asha", "bina"));
        TrackRecord after = before.plus(Interaction.meeting("2003-01-05", "asha", "bina"));
        assertThat(before).hasToString("1 event, 2004-01-05");
        assertThat(after.events()).hasSize(2).startsWith(before.events().get(0));
        assertThat(after.plus()).isEqualTo(after);
        assertThat(TrackRecord.EMPTY).hasToString("0 events");
        assertThat(TrackRecord.EMPTY.lastDate()).isEmpty();
        refused(() -> before.plus((Event) null), "TrackRecord.event");
    }

    @Test
    void anEventOfOnesOwnIsRecordedLikeAnyOther() {
        record Wedding(LocalDate date, List<String> parties) implements Event {}
        Event wedding = new Wedding(SPRING, List.of("asha", "bina"));
        assertThat(TrackRecord.of(wedding).until(SPRING)).containsExactly(wedding);
        assertThat(TrackRecord.of(wedding).completedActions(SPRING)).isEmpty();
    }
}
