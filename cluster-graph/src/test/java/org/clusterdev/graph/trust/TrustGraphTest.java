package org.clusterdev.graph.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.SurveyScale;
import org.clusterdev.model.history.TrackRecord;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultUndirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;

class TrustGraphTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final LocalDate DAY = LocalDate.of(2005, 3, 18);
    private static final Network WEAVERS = Network.of("weavers", Firm.listOf("INR 15000", "asha", "bina", "chand"));
    private static final Cluster CLUSTER = Cluster.of("Chanderi", WEAVERS).with(DevelopmentAgent.fullTime("farah"));

    private static CompletedAction success(String date, String... parties) {
        return CompletedAction.success(Complexity.JOINT_EVENT, date, Arrays.asList(parties));
    }

    @Test
    void actionSharesItsWeightAmongThoseWhoSaw() {
        CompletedAction fair = success("2005-03-18", "asha", "bina", "chand").withConduct("chand", 0.25);
        TrustGraph trust = TrustGraph.of(CLUSTER, TrackRecord.of(fair), DAY);
        assertThat(trust.evidence("asha", "bina")).isEqualTo(Evidence.of(1, 0));
        assertThat(trust.evidence("asha", "chand")).isEqualTo(Evidence.of(0.25, 1.5));
        assertThat(trust.evidence("farah", "chand")).isEqualTo(Evidence.NONE);
        assertThat(trust.ties()).hasSize(6);
    }

    @Test
    void poorConductLowersTrustEvenInSuccess() {
        TrustGraph before =
                TrustGraph.ofTies(List.of("asha", "bina"), List.of(Tie.of("asha", "bina", Evidence.of(8, 0))), DAY);
        CompletedAction visit = CompletedAction.success(Complexity.INFORMATION, "2005-03-18", List.of("asha", "bina"))
                .withConduct("bina", 0.5);
        assertThat(before.belief("asha", "bina")).isEqualTo(0.8);
        assertThat(before.after(visit).belief("asha", "bina")).isCloseTo(8.5 / 11.5, EXACT);
        TrustGraph even =
                before.with(TrustParameters.standard().withAsymmetry(1)).after(visit);
        assertThat(even.belief("asha", "bina")).isCloseTo(8.5 / 11, EXACT);
    }

    @Test
    void outcomeDoesNotCount() {
        TrackRecord success = TrackRecord.of(CompletedAction.success(Complexity.JOINT_ENTITY, "2005-01-01", WEAVERS));
        TrackRecord failure = TrackRecord.of(CompletedAction.failure(Complexity.JOINT_ENTITY, "2005-01-01", WEAVERS));
        assertThat(TrustGraph.of(CLUSTER, success, DAY)).isEqualTo(TrustGraph.of(CLUSTER, failure, DAY));
    }

    @Test
    void halfIsLeftAfterAHalfLife() {
        LocalDate fourYearsOn = DAY.plusDays(1461);
        TrackRecord record = TrackRecord.of(success("2005-03-18", "asha", "bina"));
        TrustParameters slow = TrustParameters.standard().withHalfLifeYears(4);
        TrustGraph later = TrustGraph.of(CLUSTER, record, fourYearsOn, slow);
        assertThat(later.evidence("asha", "bina")).isEqualTo(Evidence.of(1, 0));
        assertThat(TrustGraph.of(CLUSTER, record, DAY, slow).at(fourYearsOn)).isEqualTo(later);
    }

    @Test
    void interactionsAndSurveys() {
        Interaction meeting = Interaction.meeting("2005-03-18", "asha", "bina", "chand");
        assertThat(TrustGraph.of(CLUSTER, TrackRecord.of(meeting), DAY).evidence("chand", "asha"))
                .isEqualTo(Evidence.of(0.25, 0));
        assertThat(surveyed(SurveyScale.FREY, 0)).isEqualTo(Evidence.NONE);
        assertThat(surveyed(SurveyScale.FREY, 3)).isEqualTo(Evidence.of(0.6, 0));
        assertThat(surveyed(SurveyScale.PARTNER, 1)).isEqualTo(Evidence.of(0, 1));
        assertThat(surveyed(SurveyScale.PARTNER, 2.5)).isEqualTo(Evidence.of(0.5, 0.5));
        assertThat(surveyed(SurveyScale.PARTNER, 4)).isEqualTo(Evidence.of(1, 0));
        assertThat(surveyed(SurveyScale.THREE_LEVEL, 0)).isEqualTo(Evidence.of(0, 1));
        assertThat(surveyed(SurveyScale.THREE_LEVEL, 1)).isEqualTo(Evidence.of(0.5, 0.5));
        assertThat(surveyed(SurveyScale.THREE_LEVEL, 2)).isEqualTo(Evidence.of(1, 0));
        assertThat(surveyed(SurveyScale.TIE, 1)).isEqualTo(Evidence.of(1, 0));
        assertThat(surveyed(SurveyScale.TIE, 0)).isEqualTo(Evidence.NONE);
    }

    private static Evidence surveyed(SurveyScale scale, double value) {
        TrackRecord record = TrackRecord.of(SurveyRating.of(scale, "2005-03-18", "asha", "bina", value));
        TrustGraph trust = TrustGraph.of(CLUSTER, record, DAY);
        assertThat(trust.evidence("bina", "asha")).isEqualTo(Evidence.NONE);
        return trust.evidence("asha", "bina");
    }

    @Test
    void agentsAreNoParties() {
        Interaction visit = Interaction.visit("2005-03-18", "asha", "farah", "bina");
        TrustGraph known = TrustGraph.of(CLUSTER, TrackRecord.of(visit), DAY);
        assertThat(known.evidence("asha", "bina")).isEqualTo(Evidence.of(0.5, 0));
        assertThat(known.vertices()).containsExactly("asha", "bina", "chand", "farah");
        assertThat(known.tiesFrom("farah")).isEmpty();
        TrustGraph unknown = TrustGraph.of(TrackRecord.of(visit), DAY);
        assertThat(unknown.evidence("asha", "bina")).isEqualTo(Evidence.of(0.25, 0));
        assertThat(unknown.vertices()).containsExactly("asha", "farah", "bina");
        TrackRecord arranged =
                TrackRecord.of(visit, success("2005-03-18", "asha", "bina").facilitatedBy("farah"));
        assertThat(TrustGraph.of(arranged, DAY).evidence("asha", "bina")).isEqualTo(Evidence.of(2.5, 0));
        Interaction alone = Interaction.visit("2005-03-18", "asha", "farah");
        assertThat(TrustGraph.of(CLUSTER, TrackRecord.of(alone), DAY).ties()).isEmpty();
    }

    @Test
    void whoIsNotInTheClusterComesLast() {
        TrackRecord record =
                TrackRecord.of(success("2005-01-02", "zora", "asha"), success("2005-01-01", "yusuf", "asha"));
        assertThat(TrustGraph.of(CLUSTER, record, DAY).vertices())
                .containsExactly("asha", "bina", "chand", "farah", "yusuf", "zora");
    }

    @Test
    void datesBeforeAndBetween() {
        TrackRecord record =
                TrackRecord.of(success("2005-03-19", "asha", "bina"), success("2004-03-18", "asha", "bina"));
        TrustGraph trust = TrustGraph.of(CLUSTER, record, DAY);
        assertThat(trust.at(LocalDate.of(2004, 3, 17)).ties()).isEmpty();
        assertThat(trust.at(LocalDate.of(2004, 3, 18)).evidence("asha", "bina")).isEqualTo(Evidence.of(2, 0));
        LocalDate later = LocalDate.of(2006, 1, 1);
        assertThat(trust.at(later)).isEqualTo(TrustGraph.of(CLUSTER, record, later));
        assertThat(trust.at(DAY)).isSameAs(trust);
        assertThat(TrustGraph.of(CLUSTER, record, LocalDate.of(1900, 1, 1)).ties())
                .isEmpty();
    }

    @Test
    void afterMovesTheDateToTheLater() {
        TrustGraph trust = TrustGraph.of(CLUSTER, TrackRecord.EMPTY, DAY);
        assertThat(trust.after(success("2005-03-20", "asha", "bina")).asOf()).contains(LocalDate.of(2005, 3, 20));
        TrustGraph late = trust.after(success("2004-03-18", "asha", "bina"));
        assertThat(late.asOf()).contains(DAY);
        assertThat(late).isEqualTo(TrustGraph.of(CLUSTER, TrackRecord.of(success("2004-03-18", "asha", "bina")), DAY));
    }

    @Test
    void surveysWithoutDateDoNotFade() {
        TrustGraph survey =
                TrustGraph.ofTies(List.of("asha", "bina", "chand"), List.of(Tie.of("asha", "bina", Evidence.of(1, 0))));
        assertThat(survey.asOf()).isEmpty();
        assertThat(survey.at(DAY).evidence("asha", "bina")).isEqualTo(Evidence.of(1, 0));
        assertThat(survey.at(DAY).at(DAY.plusYears(10)).evidence("asha", "bina"))
                .isEqualTo(Evidence.of(1, 0));
        TrustGraph after = survey.after(success("2005-03-18", "asha", "bina"));
        assertThat(after.evidence("asha", "bina")).isEqualTo(Evidence.of(3, 0));
        assertThat(after.asOf()).contains(DAY);
        assertThat(survey.why("asha", "bina").rows().get(0).what()).isEqualTo("given");
    }

    @Test
    void datedTiesFadeAndHaveNoPast() {
        TrustGraph given =
                TrustGraph.ofTies(List.of("asha", "bina"), List.of(Tie.of("asha", "bina", Evidence.of(4, 2))), DAY);
        TrustGraph halved = given.with(TrustParameters.standard().withHalfLifeYears(1 / 365.25));
        assertThat(halved.at(DAY.plusDays(1)).evidence("asha", "bina")).isEqualTo(Evidence.of(2, 1));
        assertThatThrownBy(() -> given.at(DAY.minusDays(1))).hasMessageContaining("2005-03-17");
    }

    @Test
    void amongKeepsTheirOrderAndCountsTheOthersAsParties() {
        TrackRecord record = TrackRecord.of(success("2005-03-18", "asha", "bina", "chand"));
        TrustGraph part = TrustGraph.of(CLUSTER, record, DAY).among(List.of("chand", "asha"));
        assertThat(part.vertices()).containsExactly("chand", "asha");
        assertThat(part.ties()).extracting(Tie::from).containsExactly("chand", "asha");
        assertThat(part.evidence("asha", "chand")).isEqualTo(Evidence.of(1, 0));
        TrustGraph more = part.after(success("2005-03-18", "asha", "bina", "chand"));
        assertThat(more.vertices()).containsExactly("chand", "asha");
        assertThat(more.evidence("asha", "chand")).isEqualTo(Evidence.of(2, 0));
        assertThat(part.at(DAY.plusYears(1)).vertices()).containsExactly("chand", "asha");
    }

    @Test
    void whyNamesEachEventAndNoLaterOne() {
        TrackRecord record = TrackRecord.of(
                success("2005-03-18", "asha", "bina", "chand").withConduct("bina", 0.5),
                Interaction.meeting("2002-03-18", "asha", "bina"),
                success("2005-03-19", "asha", "bina"),
                success("2005-03-18", "asha", "chand"));
        TrustGraph trust = TrustGraph.of(CLUSTER, record, DAY);
        assertThat(trust.why("asha", "bina").rows()).hasSize(2);
        assertThat(trust.why("asha", "bina").toString())
                .contains("2002-03-18 MEETING")
                .contains("0.24996 good")
                .contains("weight 2, conduct 0.5, among 3: 0.5 good, 1 bad; after 0.0 years 100% is left")
                .doesNotContain("2005-03-19");
        assertThat(trust.why("bina", "farah").rows()).hasSize(1);
        assertThat(trust.why("asha", "asha").rows()).as("nobody meets oneself").hasSize(1);
        TrustModel ours = encounter -> Evidence.of(7, 0);
        assertThat(trust.with(ours).why("asha", "bina").toString()).contains("7 good, 0 bad; after 0.0 years");
    }

    @Test
    void unknownEventsGiveNothingUntilAModelGivesThemSome() {
        record Loan(LocalDate date, List<String> parties) implements Event {}
        TrackRecord record = TrackRecord.of(new Loan(DAY, List.of("asha", "bina")));
        assertThat(TrustGraph.of(CLUSTER, record, DAY).ties()).isEmpty();
        TrustModel ours = encounter ->
                encounter.event() instanceof Loan && encounter.from().equals("asha")
                        ? Evidence.of(3, 0)
                        : TrustModel.standard().evidence(encounter);
        TrustGraph trust = TrustGraph.of(CLUSTER, record, DAY, ours, TrustParameters.standard());
        assertThat(trust.evidence("asha", "bina")).isEqualTo(Evidence.of(3, 0));
        assertThat(trust.evidence("bina", "asha")).isEqualTo(Evidence.NONE);
        TrackRecord twice = TrackRecord.of(new Loan(DAY, List.of("asha", "asha")));
        assertThatThrownBy(() -> TrustGraph.of(CLUSTER, twice, DAY)).hasMessageContaining("must name each once");
    }

    @Test
    void beliefsOfAGraphBecomeEvidence() {
        DefaultDirectedWeightedGraph<String, DefaultWeightedEdge> beliefs =
                new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        beliefs.addVertex("asha");
        beliefs.addVertex("bina");
        beliefs.setEdgeWeight(beliefs.addEdge("asha", "bina"), 0.8);
        TrustGraph trust = TrustGraph.copyOf(beliefs);
        assertThat(trust.evidence("asha", "bina").positive()).isCloseTo(8, EXACT);
        assertThat(TrustGraph.copyOf(trust.asGraph()).belief("asha", "bina")).isCloseTo(0.8, EXACT);
        beliefs.setEdgeWeight("asha", "bina", 1);
        assertThatThrownBy(() -> TrustGraph.copyOf(beliefs)).hasMessageContaining("Maybe the graph has no weights");
        beliefs.setEdgeWeight("asha", "bina", Double.NaN);
        assertThatThrownBy(() -> TrustGraph.copyOf(beliefs)).hasMessageContaining("NaN");
    }

    @Test
    void undirectedEdgesGoBothWays() {
        DefaultUndirectedWeightedGraph<String, DefaultWeightedEdge> beliefs =
                new DefaultUndirectedWeightedGraph<>(DefaultWeightedEdge.class);
        beliefs.addVertex("asha");
        beliefs.addVertex("bina");
        beliefs.setEdgeWeight(beliefs.addEdge("asha", "bina"), 0.5);
        assertThat(TrustGraph.copyOf(beliefs).ties()).extracting(Tie::to).containsExactly("bina", "asha");
    }

    @Test
    void refusals() {
        TrustGraph trust = TrustGraph.of(CLUSTER, TrackRecord.EMPTY, DAY);
        assertThatThrownBy(() -> trust.evidence("asha", "gopal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'gopal'")
                .hasMessageContaining("asha");
        assertThatThrownBy(() -> trust.why("gopal", "asha")).hasMessageContaining("'gopal'");
        assertThatThrownBy(() -> trust.among(List.of("gopal"))).hasMessageContaining("'gopal'");
        assertThatThrownBy(() -> trust.among(List.of("asha", "asha"))).hasMessageContaining("twice");
        assertThatThrownBy(() -> trust.tiesTo("gopal")).hasMessageContaining("'gopal'");
        Tie tie = Tie.of("asha", "bina", Evidence.of(1, 0));
        assertThatThrownBy(() -> TrustGraph.ofTies(List.of("asha"), List.of(tie)))
                .hasMessageContaining("'bina'");
        assertThatThrownBy(() -> TrustGraph.ofTies(List.of("asha", "bina"), List.of(tie, tie)))
                .hasMessageContaining("asha -> bina");
        assertThatThrownBy(() -> Tie.of("asha", "asha", Evidence.NONE)).hasMessageContaining("'asha'");
        assertThatThrownBy(() -> TrustParameters.standard().withBaseRate(0)).hasMessageContaining("baseRate");
        assertThatThrownBy(() -> TrustParameters.standard().withAsymmetry(0.5)).hasMessageContaining("asymmetry");
        assertThatThrownBy(() -> TrustParameters.standard().withHalfLifeYears(Double.NaN))
                .hasMessageContaining("halfLifeYears");
    }

    @Test
    void hugeEvidenceIsRefusedByName() {
        TrackRecord record =
                TrackRecord.of(success("2005-03-18", "asha", "bina"), success("2005-03-18", "asha", "bina"));
        TrustModel much = encounter -> Evidence.of(Evidence.MAX, 0);
        assertThatThrownBy(() -> TrustGraph.of(CLUSTER, record, DAY, much, TrustParameters.standard()))
                .hasMessageContaining("asha about bina");
    }

    @Test
    void emptyAndShort() {
        assertThat(TrustGraph.of(TrackRecord.EMPTY, DAY).vertices()).isEmpty();
        assertThat(TrustGraph.ofTies(List.of(), List.of())).hasToString("trust: 0 stakeholders, 0 ties");
        Network many = Network.of(
                "many",
                IntStream.range(0, 40)
                        .mapToObj(i -> Firm.of("a firm with a remarkably long name, number " + i, "INR 1"))
                        .toList());
        TrackRecord record = TrackRecord.of(CompletedAction.success(Complexity.INFORMATION, "2005-01-01", many));
        assertThat(TrustGraph.of(Cluster.of("c", many), record, DAY).toString()).hasSizeLessThan(1000);
    }

    @Test
    void snapshot() {
        TrackRecord record = TrackRecord.of(
                success("2005-03-18", "asha", "bina").facilitatedBy("farah"),
                Interaction.meeting("2005-03-18", "asha", "chand"),
                CompletedAction.of(Complexity.JOINT_EVENT, Outcome.FAILURE, DAY, java.util.Map.of("bina", 0.0))
                        .facilitatedBy("farah"));
        NetworkSnapshot weavers = NetworkSnapshot.of(CLUSTER, WEAVERS, record, DAY);
        assertThat(weavers.beliefs()).containsExactly(0.5, 0.0, 0.5, 0.0, 0.0, 0.0);
        assertThat(weavers.allBeliefs().filter(belief -> belief > 0)).hasSize(4);
        assertThat(weavers.jointActions()).hasSize(1);
        assertThat(weavers.completedActions()).hasSize(2);
        assertThat(weavers.unaidedTrust().ties()).isEmpty();
        assertThat(weavers.trust().vertices()).contains("farah");
        assertThat(weavers.on(DAY.minusDays(1)).beliefs().sum()).isEqualTo(0);
        assertThat(weavers.after(success("2006-01-01", "bina", "chand")).asOf()).contains(LocalDate.of(2006, 1, 1));
        assertThat(weavers).isEqualTo(NetworkSnapshot.of(CLUSTER, WEAVERS, record, DAY));
        TrustParameters harsh = TrustParameters.standard().withAsymmetry(9);
        assertThat(weavers.with(harsh)).isEqualTo(NetworkSnapshot.of(CLUSTER, WEAVERS, record, DAY, harsh));
        assertThat(weavers.jointActionTrust().with(harsh))
                .isEqualTo(weavers.with(harsh).jointActionTrust());
        assertThat(weavers.jointActionTrust().why("asha", "bina").toString()).contains("weight 2, conduct 1, among 2");
        assertThat(NetworkSnapshot.of(WEAVERS, record, DAY).beliefs()).containsExactly(0.5, 0.0, 0.5, 0.0, 0.0, 0.0);
        Network others = Network.of("others", Firm.listOf("INR 1", "zora"));
        assertThatThrownBy(() -> NetworkSnapshot.of(CLUSTER, others, record, DAY))
                .hasMessageContaining("'zora'");
    }

    @Test
    void snapshotOfASurvey() {
        TrustGraph survey =
                TrustGraph.ofTies(List.of("asha", "bina", "chand"), List.of(Tie.of("asha", "bina", Evidence.of(1, 0))));
        NetworkSnapshot weavers = NetworkSnapshot.of(WEAVERS, survey);
        assertThat(weavers.asOf()).isEqualTo(Optional.empty());
        assertThat(weavers.beliefs().sum()).isEqualTo(0);
        assertThat(weavers.allBeliefs().sum()).isCloseTo(1.0 / 3, EXACT);
        assertThat(weavers.completedActions()).isEmpty();
    }

    @Test
    void manyStakeholders() {
        List<Event> chain = IntStream.range(0, 1500)
                .mapToObj(i -> (Event) success("2005-03-18", "f" + i, "f" + (i + 1), "f" + (i + 2)))
                .toList();
        TrustGraph trust = TrustGraph.of(TrackRecord.of(chain), DAY);
        assertThat(trust.vertices()).hasSize(1502);
        assertThat(trust.ties()).hasSize(2 * (1501 + 1500));
        assertThat(trust.evidence("f0", "f1")).isEqualTo(Evidence.of(1, 0));
        assertThat(trust.evidence("f700", "f701")).isEqualTo(Evidence.of(2, 0));
        assertThat(trust.evidence("f702", "f700")).isEqualTo(Evidence.of(1, 0));
        assertThat(trust.evidence("f700", "f703")).isEqualTo(Evidence.NONE);
        assertThat(trust.tiesTo("f700")).extracting(Tie::from).containsExactly("f698", "f699", "f701", "f702");
        List<String> few = trust.vertices().subList(600, 800);
        assertThat(trust.among(few).ties())
                .isEqualTo(trust.ties().stream()
                        .filter(tie -> few.contains(tie.from()) && few.contains(tie.to()))
                        .toList());
    }

    @Test
    void parametersReachWhatTheyName() {
        TrackRecord record = TrackRecord.of(
                Interaction.meeting("2005-03-18", "asha", "bina"),
                SurveyRating.of(SurveyScale.THREE_LEVEL, "2005-03-18", "bina", "asha", "LACK"));
        TrustParameters ours = TrustParameters.standard()
                .withBaseRate(0.2)
                .withInteractionWeight(3)
                .withSurveyUnit(5);
        TrustGraph trust = TrustGraph.of(CLUSTER, record, DAY).with(ours);
        assertThat(trust).isEqualTo(TrustGraph.of(CLUSTER, record, DAY, ours));
        assertThat(trust.evidence("asha", "bina")).isEqualTo(Evidence.of(3, 0));
        assertThat(trust.evidence("bina", "asha")).isEqualTo(Evidence.of(3, 5));
        assertThat(trust.projected("chand", "asha")).isEqualTo(0.2);
        assertThat(trust.projected("asha", "bina")).isCloseTo(0.6 + 0.2 * 0.4, EXACT);
        assertThat(trust.tie("asha", "bina").orElseThrow().projected()).isEqualTo(trust.projected("asha", "bina"));
        assertThat(ours)
                .hasToString("half-life 3 years, base rate 0.2, asymmetry 2, interaction weight 3, survey unit 5");
    }

    @Test
    void encountersAreOfParties() {
        Interaction meeting = Interaction.meeting("2005-03-18", "asha", "bina", "farah");
        assertThat(TrustModel.standard().evidence(Encounter.of(meeting, "asha", "bina", List.of("asha", "bina"))))
                .isEqualTo(Evidence.of(0.5, 0));
        assertThatThrownBy(() -> Encounter.of(meeting, "asha", "gopal")).hasMessageContaining("'gopal'");
        assertThatThrownBy(() -> Encounter.of(meeting, "asha", "asha")).hasMessageContaining("somebody else");
        assertThatThrownBy(() -> Encounter.of(meeting, "asha", "bina", List.of("asha", "bina", "zora")))
                .hasMessageContaining("'zora'");
    }
}
