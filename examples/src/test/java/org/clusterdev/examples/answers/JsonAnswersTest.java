package org.clusterdev.examples.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clusterdev.examples.SharedData;
import org.clusterdev.examples.cases.Case;
import org.clusterdev.examples.cases.CaseFile;
import org.clusterdev.model.cluster.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of the worked cases, computed elsewhere, field by field; and that every promised field is there. */
class JsonAnswersTest {

    private static final double CLOSE = 1e-9;

    @ParameterizedTest
    @ValueSource(strings = {"chanderi-5", "pharma-12"})
    void agreesWithTheWorkedCases(String name) throws IOException {
        Path cases = SharedData.path("cases");
        JsonNode expected = new ObjectMapper()
                .readTree(cases.resolve(name + ".expected.json").toFile());
        assertAgrees(name, expected, answer(CaseFile.read(cases.resolve(name + ".json"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weavers", "handloom", "pharma", "textile", "rice-milling"})
    void everyPromisedFieldIsAlwaysThere(String bundled) {
        JsonNode answer = answer(CaseFile.bundled(bundled));
        assertFields(answer, "network", "asOf", "trust", "maturity", "actions");
        assertFields(
                answer.get("maturity"),
                "score",
                "reach",
                "level",
                "breadth",
                "mutuality",
                "resilience",
                "persistence",
                "climb",
                "nextStep",
                "selfReliance");
        assertTrue(answer.get("actions").size() > 0);
        for (JsonNode action : answer.get("actions")) {
            assertFields(action, "id", "decomposition", "readiness");
            assertFields(
                    action.get("decomposition"),
                    "status",
                    "steps",
                    "lowerBound",
                    "upperBound",
                    "proven",
                    "enabling",
                    "firms",
                    "task",
                    "firm",
                    "short",
                    "leastCoFunding",
                    "leastGrowth",
                    "reason");
            assertFields(
                    action.get("readiness"),
                    "verdict",
                    "robust",
                    "reachable",
                    "propensity",
                    "signaturesNeeded",
                    "signaturesProven",
                    "freeRiding",
                    "gates",
                    "findings");
            assertEquals(7, action.get("readiness").get("gates").size());
        }
    }

    private static JsonNode answer(Case facts) {
        Network network = facts.cluster().networks().get(0);
        return JsonAnswers.assessment(facts.study(network), facts.actionsOf(network));
    }

    private static void assertFields(JsonNode node, String... names) {
        Stream.of(names).forEach(name -> assertTrue(node.has(name), () -> "no " + name + " in " + node));
    }

    private static void assertAgrees(String path, JsonNode expected, JsonNode actual) {
        assertTrue(actual != null, () -> path + " is missing");
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field ->
                            assertAgrees(path + "." + field.getKey(), field.getValue(), actual.get(field.getKey())));
        } else if (expected.isArray()) {
            assertEquals(expected.size(), actual.size(), path);
            for (int i = 0; i < expected.size(); i++) {
                assertAgrees(path + "[" + i + "]", expected.get(i), actual.get(i));
            }
        } else if (expected.isNumber()) {
            assertEquals(expected.asDouble(), actual.asDouble(), CLOSE, path);
        } else {
            assertEquals(expected, actual, path);
        }
    }

    @Test
    void theSameQuestionGivesTheSameTextTwice() {
        List<String> twice = Stream.of(1, 2)
                .map(time -> answer(CaseFile.bundled("textile")).toPrettyString())
                .toList();
        assertEquals(twice.get(0), twice.get(1));
    }
}
