package org.clusterdev.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clusterdev.examples.SharedData;
import org.clusterdev.examples.input.Shape;
import org.clusterdev.model.action.AgreementForm;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.actor.FirmSize;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.cluster.NetworkForm;
import org.clusterdev.model.history.InteractionKind;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.SurveyScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSchemaTest {

    private final CaseSchema schema = new CaseSchema();

    static Stream<Shape> everyShape() {
        return CaseFields.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void knowsTheFieldsThatTheReaderKnows(Shape shape) {
        JsonNode definition = schema.definition(shape.name());
        assertThat(names(definition.path("properties"))).containsExactlyInAnyOrderElementsOf(shape.fields());
        assertThat(texts(definition.path("required"))).containsExactlyInAnyOrderElementsOf(shape.required());
        assertThat(definition.path("additionalProperties").isBoolean()).isTrue();
        assertThat(definition.path("additionalProperties").asBoolean()).isFalse();
    }

    @Test
    void knowsNoObjectsThatTheReaderDoesNotKnow() {
        List<String> objects = names(schema.definitions()).stream()
                .filter(name -> schema.definition(name).has("properties"))
                .toList();
        assertThat(objects)
                .containsExactlyInAnyOrderElementsOf(
                        everyShape().map(Shape::name).toList());
    }

    @Test
    void knowsTheWordsOfTheModel() {
        assertWords("firm", "size", FirmSize.values());
        assertWords("network", "form", NetworkForm.values());
        assertWords("agreement", "form", AgreementForm.values());
        assertWords("completedAction", "outcome", Outcome.values());
        assertWords("interaction", "kind", InteractionKind.values());
        assertWords("surveyRating", "scale", SurveyScale.values());
        assertWords("gain", "type", GainType.values());
        assertThat(texts(schema.definition("complexity").path("enum"))).isEqualTo(namesOf(Complexity.values()));
        assertThat(texts(schema.definition("supports").path("items").path("enum")))
                .isEqualTo(namesOf(Support.values()));
    }

    @Test
    void acceptsWhatTheReaderAccepts() {
        assertThat(schema.complaint(CaseSchema.parsed(Samples.EVERY_FIELD))).isEmpty();
        assertThat(schema.complaint(CaseSchema.parsed(CaseFile.text(Samples.everyField()))))
                .isEmpty();
        assertThat(schema.complaint(CaseSchema.parsed(CaseFile.text(CaseFile.bundled("weavers")))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chanderi-5", "pharma-12"})
    void acceptsTheWorkedCases(String name) throws IOException {
        String text = Files.readString(SharedData.path("cases/" + name + ".json"));
        assertThat(schema.complaint(CaseSchema.parsed(text))).isEmpty();
    }

    @Test
    void refusesWhatTheReaderRefuses() {
        String all = Samples.EVERY_FIELD;
        assertRefused(all.replace("\"1500.50\"", "1500.50"));
        assertRefused(all.replace("\"kind\": \"intermediary\"", "\"kind\": \"trader\""));
        assertRefused(all.replace("\"value\": 2.5", "\"value\": 0"));
        assertRefused(all.replace("\"trust\": {", "\"trust\": {\"x\": 1, "));
        assertRefused(all.replace("\"bruno\": 0.25", "\"bruno\": 1.25"));
        assertRefused(all.replace("\"outcome\": \"FAILURE\",", ""));
    }

    private void assertRefused(String text) {
        assertThat(text).isNotEqualTo(Samples.EVERY_FIELD);
        assertThat(schema.complaint(CaseSchema.parsed(text))).isPresent();
    }

    private void assertWords(String object, String field, Enum<?>[] values) {
        assertThat(texts(
                        schema.definition(object).path("properties").path(field).path("enum")))
                .isEqualTo(namesOf(values));
    }

    private static List<String> namesOf(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
