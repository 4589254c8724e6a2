package org.clusterdev.examples.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clusterdev.examples.Lab;
import org.clusterdev.examples.SharedData;
import org.clusterdev.examples.cases.Case;
import org.clusterdev.examples.cases.CaseFile;
import org.clusterdev.graph.decompose.Budget;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.cluster.Network;
import org.joda.money.CurrencyUnit;
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
                    "reason",
                    "blocking",
                    "remedies",
                    "tiesSettled",
                    "nodes",
                    "proof");
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
    void tellsWhatWouldHelpFirmByFirm() {
        JointAction whole = Lab.action().undivided();
        JsonNode answer = JsonAnswers.decomposition(Lab.study().decompose(whole));
        assertEquals("28000.00", answer.at("/blocking/outOfPocket").textValue());
        assertEquals("10185.78", answer.at("/blocking/limit").textValue());
        assertTrue(answer.at("/blocking/exact").booleanValue());
        assertEquals(answer.get("leastCoFunding"), answer.at("/remedies/coFunding/atMost"));
        assertEquals(answer.get("leastGrowth"), answer.at("/remedies/growth/atLeast"));
        assertEquals(5, answer.at("/remedies/firms").size());
        assertEquals("asha", answer.at("/remedies/firms/0/firm").textValue());
        assertEquals(
                "17814.22", answer.at("/remedies/firms/0/coFunding/atLeast").textValue());
        assertEquals("NO_PLAN", answer.at("/proof/upper/kind").textValue());
    }

    /** What is only known to lie between two amounts is said so, and what no factor helps is null. */
    @Test
    void tellsWhatIsNotKnownExactly() {
        DivisionProblem zero = DivisionProblem.of("XXX", "a")
                .firm("f", List.of(1L), List.of(1L), List.of(0L))
                .build();
        JsonNode never = JsonAnswers.decomposition(Decomposer.standard().decompose(zero));
        assertTrue(never.at("/remedies/growth").isNull());
        assertTrue(never.at("/remedies/firms/0/growth").isNull());
        assertEquals("1", never.at("/remedies/coFunding/atLeast").textValue());
        DivisionProblem.Builder many =
                DivisionProblem.of(CurrencyUnit.of("XXX"), List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        for (int firm = 1; firm <= 6; firm++) {
            long[] costs = new Random(firm).longs(8, 1, 90).toArray();
            long[] gains = new Random(-firm).longs(8, 0, 70).toArray();
            many.firm("firm " + firm, Longs.asList(costs), Longs.asList(gains), List.of(9L));
        }
        JsonNode open = JsonAnswers.decomposition(
                Decomposer.standard().withBudget(Budget.nodes(2_000)).decompose(many.build()));
        assertEquals("INDIVISIBLE", open.get("status").textValue());
        assertTrue(open.get("leastCoFunding").isNull());
        long atLeast = Long.parseLong(open.at("/remedies/coFunding/atLeast").textValue());
        assertTrue(Long.parseLong(open.at("/remedies/coFunding/atMost").textValue()) > atLeast);
    }

    @Test
    void carriesTheNumbersOfAProof() {
        DivisionProblem packed = DivisionProblem.of("XXX", "a", "b", "c")
                .firm("f", List.of(6L, 6L, 7L), List.of(6L, 6L, 7L), List.of(10L))
                .build();
        JsonNode packing = lower(packed);
        assertEquals("PACKING", packing.get("kind").textValue());
        assertEquals(2, packing.get("parts").intValue());
        assertEquals(List.of("a", "b", "c"), packing.get("shares").findValuesAsText("task"));
        DivisionProblem financed = DivisionProblem.of("XXX", "a", "b")
                .firm("f", List.of(4L, 8L), List.of(9L, 9L), List.of(6L))
                .before("a", "b")
                .build();
        JsonNode financing = lower(financed);
        assertEquals("FINANCING", financing.get("kind").textValue());
        assertEquals("f", financing.at("/firms/0").textValue());
        assertTrue(financing.at("/reach/0").isIntegralNumber());
    }

    private static JsonNode lower(DivisionProblem problem) {
        return JsonAnswers.decomposition(Decomposer.standard().decompose(problem))
                .at("/proof/lower");
    }

    @Test
    void theSameQuestionGivesTheSameTextTwice() {
        List<String> twice = Stream.of(1, 2)
                .map(time -> answer(CaseFile.bundled("textile")).toPrettyString())
                .toList();
        assertEquals(twice.get(0), twice.get(1));
    }
}
