package org.clusterdev.graph.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.InteractionKind;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.TrackRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two worked cases, whose answers an independent implementation gave. Skipped where the data are absent. */
class WorkedCasesTest {

    private static final Offset<Double> NINE_DIGITS = within(1e-9);

    @ParameterizedTest
    @ValueSource(strings = {"chanderi-5", "pharma-12"})
    void trustAndMaturity(String name) throws IOException {
        Optional<Path> cases = cases();
        assumeTrue(cases.isPresent(), "the folder shared/data/cases is absent");
        ObjectMapper json = new ObjectMapper();
        NetworkSnapshot network = snapshot(
                json.readTree(cases.orElseThrow().resolve(name + ".json").toFile()));
        JsonNode expected = json.readTree(
                cases.orElseThrow().resolve(name + ".expected.json").toFile());
        checkTrust(expected.get("trust"), network.trust().among(network.firmIds()));
        checkMaturity(expected.get("maturity"), MaturityModel.standard().assess(network));
    }

    private static void checkTrust(JsonNode expected, TrustGraph trust) {
        assertThat(trust.ties()).hasSize(expected.size());
        for (JsonNode tie : expected) {
            String from = tie.get("from").asText();
            String to = tie.get("to").asText();
            Evidence evidence = trust.evidence(from, to);
            assertThat(evidence.positive()).isCloseTo(tie.get("positive").asDouble(), NINE_DIGITS);
            assertThat(evidence.negative()).isCloseTo(tie.get("negative").asDouble(), NINE_DIGITS);
            assertThat(trust.belief(from, to)).isCloseTo(tie.get("belief").asDouble(), NINE_DIGITS);
            assertThat(trust.projected(from, to)).isCloseTo(tie.get("projected").asDouble(), NINE_DIGITS);
        }
    }

    private static void checkMaturity(JsonNode expected, Maturity maturity) {
        assertThat(maturity.score()).isCloseTo(expected.get("score").asDouble(), NINE_DIGITS);
        assertThat(maturity.reach()).isCloseTo(expected.get("reach").asDouble(), NINE_DIGITS);
        assertThat(maturity.selfReliance().orElseThrow())
                .isCloseTo(expected.get("selfReliance").asDouble(), NINE_DIGITS);
        assertThat(maturity.breadth()).isCloseTo(expected.get("breadth").asDouble(), NINE_DIGITS);
        assertThat(maturity.mutuality()).isCloseTo(expected.get("mutuality").asDouble(), NINE_DIGITS);
        assertThat(maturity.persistence()).isCloseTo(expected.get("persistence").asDouble(), NINE_DIGITS);
        assertThat(maturity.nextStep().name())
                .isEqualTo(expected.get("nextStep").asText());
        assertThat(maturity.level().name()).isEqualTo(expected.get("level").asText());
    }

    private static NetworkSnapshot snapshot(JsonNode file) {
        Cluster cluster = Cluster.of(
                file.at("/cluster/name").asText(), file.at("/cluster/currency").asText());
        List<Firm> firms = new ArrayList<>();
        for (JsonNode stakeholder : file.get("stakeholders")) {
            String id = stakeholder.get("id").asText();
            if (stakeholder.get("kind").asText().equals("firm")) {
                firms.add(Firm.of(
                        id,
                        cluster.currency() + " " + stakeholder.get("canRisk").asText()));
            } else {
                cluster = cluster.with(DevelopmentAgent.fullTime(id));
            }
        }
        Network network = Network.of(file.at("/networks/0/id").asText(), firms);
        List<Event> events = new ArrayList<>();
        file.get("record").forEach(event -> events.add(event(event)));
        LocalDate asOf = LocalDate.parse(file.get("asOf").asText());
        return NetworkSnapshot.of(cluster.with(network), network, TrackRecord.of(events), asOf);
    }

    private static Event event(JsonNode event) {
        LocalDate date = LocalDate.parse(event.get("date").asText());
        Optional<String> facilitator = Optional.ofNullable(event.get("facilitator"))
                .filter(node -> !node.isNull())
                .map(JsonNode::asText);
        if (event.get("type").asText().equals("interaction")) {
            List<String> parties = new ArrayList<>();
            event.get("parties").forEach(party -> parties.add(party.asText()));
            Interaction meeting = Interaction.of(InteractionKind.MEETING, date, parties);
            return facilitator.map(meeting::facilitatedBy).orElse(meeting);
        }
        Map<String, Double> conduct = new LinkedHashMap<>();
        event.get("conduct")
                .properties()
                .forEach(kept -> conduct.put(kept.getKey(), kept.getValue().asDouble()));
        CompletedAction action = CompletedAction.of(
                Complexity.valueOf(event.get("complexity").asText()),
                Outcome.valueOf(event.get("outcome").asText()),
                date,
                conduct);
        return facilitator.map(action::facilitatedBy).orElse(action);
    }

    /** The data lie beside the checkout, so look beside each folder above. */
    private static Optional<Path> cases() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path cases = folder.resolve("shared/data/cases");
            if (Files.isDirectory(cases)) {
                return Optional.of(cases);
            }
        }
        return Optional.empty();
    }
}
