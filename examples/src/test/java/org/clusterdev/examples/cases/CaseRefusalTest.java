package org.clusterdev.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.clusterdev.examples.input.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, where, and with which remedy: one change to a valid case each. */
class CaseRefusalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void refusesInOneLine(String pointer, String value, String expected) throws JsonProcessingException {
        String text = changed(pointer, value);
        Throwable thrown = catchThrowable(() -> Samples.read(text, "case.json"));
        assertThat(thrown).isInstanceOf(BadInputException.class);
        assertThat(thrown.getMessage())
                .startsWith("case.json:")
                .contains(expected)
                .doesNotContain("\n")
                .endsWith(".");
    }

    static Stream<Arguments> refusesInOneLine() {
        return Stream.of(
                // The whole
                change(
                        "/format",
                        "\"cluster-case/2\"",
                        "$.format is \"cluster-case/2\", must be one of cluster-case/1"),
                change("/format", null, "$.format is missing, must be given."),
                change("/cluster", null, "$.cluster is missing"),
                change("/asOf", null, "$.asOf is missing"),
                change("/stakeholders", null, "$.stakeholders is missing"),
                change("/networks", null, "$.networks is missing"),
                change("/actoins", "[]", "$.actoins is an unknown field, must be one of format, cluster, asOf"),
                change("/actoins", "[]", "Maybe actions."),
                change("/record", "{}", "$.record is an object, must be a list. Maybe put [ ] around it."),
                change("/issues", "null", "$.issues is null, must be a list. Maybe leave the field out."),
                // Cluster
                change("/cluster/name", null, "$.cluster.name is missing"),
                change("/cluster/name", "\"\"", "$.cluster.name is \"\", must not be empty."),
                change("/cluster/name", "\"a\\nb\"", "must be one line without control characters."),
                change("/cluster/name", "\"\\ud800\"", "must be one line without control characters."),
                change("/cluster/currency", null, "$.cluster.currency is missing"),
                change("/cluster/currency", "\"EURO\"", "$.cluster.currency is \"EURO\", must be the ISO code of a"),
                change("/cluster/place", "7", "$.cluster.place is 7, must be a text."),
                change("/cluster/vision/by", "\"2030\"", "$.cluster.vision.by is \"2030\", must be a date such as"),
                change("/cluster/vision/statement", null, "$.cluster.vision.statement is missing"),
                change("/cluster/region", "\"x\"", "$.cluster.region is an unknown field"),
                // Dates
                change("/asOf", "\"18.3.2005\"", "$.asOf is \"18.3.2005\", must be a date such as 2005-03-18."),
                change("/asOf", "\"2005-02-30\"", "$.asOf is \"2005-02-30\", must be a day of the calendar."),
                change("/asOf", "\"+99999-01-01\"", "must be a date such as 2005-03-18."),
                change("/asOf", "20050318", "$.asOf is 20050318, must be a text."),
                // Stakeholders
                change("/stakeholders/0/kind", null, "$.stakeholders[0].kind is missing"),
                change("/stakeholders/0/kind", "\"frim\"", "must be one of firm, developmentAgent, serviceProvider,"),
                change("/stakeholders/0/kind", "\"frim\"", "Maybe firm."),
                change("/stakeholders/0/id", null, "$.stakeholders[0].id is missing"),
                change(
                        "/stakeholders/1/id",
                        "\"anna\"",
                        "$.stakeholders[1].id is \"anna\", the id of another stakeholder"),
                change("/stakeholders/0/canRisk", null, "$.stakeholders[0].canRisk is missing"),
                change(
                        "/stakeholders/4/canRisk",
                        "\"1\"",
                        "$.stakeholders[4].canRisk is an unknown field, must be one of id,"),
                change("/stakeholders/0/size", "\"TINY\"", "must be one of MICRO, SMALL, MEDIUM."),
                change("/stakeholders/0/size", "\"micro\"", "Maybe MICRO."),
                change("/stakeholders/4/fullTime", "\"yes\"", "must be true or false. Maybe write it without quotes."),
                change("/stakeholders/4/authority/0", "\"MORAL\"", "must be one of FINANCIAL, TECHNICAL."),
                change("/stakeholders/4/authority/0", "\"TECHNICAL\"", "authority[1] names \"TECHNICAL\" twice"),
                change("/stakeholders/6/services", "\"design\"", "must be a list. Maybe put [ ] around it."),
                // Amounts
                change("/stakeholders/0/canRisk", "1500.5", "is the number 1500.5, must be a text so that no digit is"),
                change("/stakeholders/0/canRisk", "1500.5", "Maybe write \"1500.5\"."),
                change("/stakeholders/0/canRisk", "\"-5\"", "is \"-5\", must be a decimal amount of 0 or more"),
                change("/stakeholders/0/canRisk", "\"1,500\"", "Maybe leave out the commas."),
                change("/stakeholders/0/canRisk", "\"EUR 15\"", "Maybe leave out the currency."),
                change("/stakeholders/0/canRisk", "\"1e3\"", "must be a decimal amount"),
                change("/stakeholders/0/canRisk", "\"NaN\"", "must be a decimal amount"),
                change("/stakeholders/0/canRisk", "\"1.505\"", "must have at most 2 decimals, as EUR has."),
                change("/stakeholders/0/canRisk", "\"9999999999999999999\"", "must be at most 1000000000000000.00."),
                change("/actions/0/tasks/0/cost", "\"ten\"", "$.actions[0].tasks[0].cost is \"ten\", must be"),
                change("/actions/0/tasks/0/gains/0/amount", "500", "gains[0].amount is the number 500, must be a text"),
                // Networks and rivalries
                change("/networks/0/members", null, "$.networks[0].members is missing"),
                change(
                        "/networks/0/members/0",
                        "\"ana\"",
                        "$.networks[0].members[0] names \"ana\", must name a stakeholder"),
                change("/networks/0/members/0", "\"ana\"", "Maybe anna."),
                change("/networks/0/members/0", "\"bruno\"", "$.networks[0].members[1] names \"bruno\" twice"),
                change("/networks/0/members/0", "\"agent\"", "a development agent, must be a firm."),
                change("/networks/1/id", "\"potters\"", "$.networks[1].id is \"potters\", the id of another network"),
                change("/networks/1/id", "\"anna\"", "$.networks[1].id is \"anna\", the id of another stakeholder"),
                change("/networks/0/form", "\"ROUND\"", "must be one of HORIZONTAL, VERTICAL."),
                change("/rivalries/0/firms/0", "\"town\"", "$.rivalries[0].firms[0] is \"town\", must be a firm."),
                change("/rivalries/0/firms/0", "\"zoe\"", "$.rivalries[0].firms[0] names \"zoe\", must name a"),
                change("/rivalries/0/area", null, "$.rivalries[0].area is missing"),
                // Issues
                change("/issues/0/id", null, "$.issues[0].id is missing"),
                change("/issues/1/id", "\"kiln\"", "$.issues[1].id is \"kiln\", the id of another issue"),
                change("/issues/0/raisedBy/0", "\"zoe\"", "$.issues[0].raisedBy[0] names \"zoe\""),
                change("/issues/0/bringsUp/0", "\"gl\"", "$.issues[0].bringsUp[0] names \"gl\", must name an issue"),
                // Record
                change("/record/0/type", null, "$.record[0].type is missing"),
                change("/record/0/type", "\"party\"", "must be one of interaction, completedAction, surveyRating."),
                change("/record/0/date", null, "$.record[0].date is missing"),
                change("/record/0/parties", null, "$.record[0].parties is missing"),
                change("/record/0/parties/0", "\"zoe\"", "$.record[0].parties[0] names \"zoe\""),
                change("/record/0/parties/0", "\"bruno\"", "$.record[0].parties[1] names \"bruno\" twice"),
                change("/record/0/kind", "\"PARTY\"", "must be one of MEETING, EXPOSURE_VISIT."),
                change(
                        "/record/0/facilitator",
                        "\"anna\"",
                        "$.record[0].facilitator is \"anna\", must be a development agent."),
                change("/record/0/facilitator", "\"helper\"", "a party of the same event, must be no party."),
                change("/record/0/outcome", "\"SUCCESS\"", "$.record[0].outcome is an unknown field"),
                change("/record/2/outcome", null, "$.record[2].outcome is missing"),
                change("/record/2/outcome", "\"DRAW\"", "must be one of SUCCESS, FAILURE."),
                change("/record/2/complexity", "\"EASY\"", "must be one of INFORMATION, JOINT_EVENT, POOLED_TRADE,"),
                change("/record/2/conduct", null, "$.record[2].conduct is missing"),
                change("/record/2/conduct/anna", "1.5", "$.record[2].conduct.anna is 1.5, must be between 0 and 1."),
                change("/record/2/conduct/anna", "80", "Maybe it is a percentage: divide by 100."),
                change("/record/2/conduct/anna", "-0.1", "must be between 0 and 1."),
                change("/record/2/conduct/anna", "1e999", "must be a number that is not so large."),
                change("/record/2/conduct/anna", "\"1\"", "must be a number. Maybe write it without quotes."),
                change("/record/2/conduct/zo e", "1", "$.record[2].conduct['zo e'] names \"zo e\", must name a"),
                change("/record/2/conduct/agent", "1", "a party of the same event, must be no party."),
                change("/record/3/value", "6", "$.record[3].value is 6, must be between 0 and 5."),
                change("/record/3/value", "true", "$.record[3].value is true, must be a number."),
                change("/record/4/value", "0", "$.record[4].value is 0, must be between 1 and 4."),
                change("/record/5/value", "1", "$.record[5].value is 1, must be a text."),
                change("/record/5/value", "\"SOME\"", "must be one of LACK, CONDITIONAL, GROUNDED."),
                change("/record/6/value", "1", "$.record[6].value is 1, must be true or false."),
                change("/record/3/to", "\"anna\"", "$.record[3].to is \"anna\", must be somebody else than from."),
                change("/record/3/scale", "\"LIKERT\"", "must be one of FREY, PARTNER, THREE_LEVEL, TIE."),
                // Actions
                change("/actions/1/id", "\"new kiln\"", "$.actions[1].id is \"new kiln\", the id of another action"),
                change("/actions/0/network", null, "$.actions[0].network is missing"),
                change("/actions/0/network", "\"poters\"", "must name a network: potters, chain. Maybe potters."),
                change("/actions/0/complexity", null, "$.actions[0].complexity is missing"),
                change("/actions/0/tasks", null, "$.actions[0].tasks is missing"),
                change(
                        "/actions/0/issue",
                        "\"none\"",
                        "$.actions[0].issue names \"none\", must name an issue: kiln, glaze."),
                change("/actions/0/quorum", "0", "$.actions[0].quorum is 0, must be a whole number between 1 and 3."),
                change("/actions/0/quorum", "4", "$.actions[0].quorum is 4, must be a whole number between 1 and 3."),
                change("/actions/0/quorum", "1.5", "must be a whole number between 1 and 3."),
                change("/actions/0/participants/0", "\"gallery\"", "must name a member firm of potters: anna, bruno,"),
                change("/actions/1/participants", "[\"gallery\"]", "must name a member firm of chain: clara, dario."),
                change("/actions/1/quorum", "3", "must be a whole number between 1 and 2."),
                change("/actions/0/tasks/1/id", "\"site\"", "the id of another task of this action"),
                change("/actions/0/tasks/0/cost", null, "$.actions[0].tasks[0].cost is missing"),
                change("/actions/0/tasks/0/gains/0/type", "\"JOY\"", "must be one of TURNOVER, EXPORTS, QUALITY,"),
                change("/actions/0/tasks/0/gains/0/amount", null, "gains[0].amount is missing"),
                change("/actions/0/tasks/0/gains/0/privateShare", "2", "must be between 0 and 1."),
                change("/actions/0/tasks/0/shares/anna", "1.5", "shares.anna is 1.5, must be a whole number between 0"),
                change("/actions/0/tasks/0/shares/anna", "-1", "must be a whole number between 0"),
                change(
                        "/actions/0/tasks/0/shares/clara",
                        "1",
                        "is a share of \"clara\", must be of a participant: anna,"),
                change("/actions/0/tasks/0/shares", "{\"anna\": 0}", "has no positive weight, must have at least one."),
                change("/actions/0/tasks/0/contributions/0/by", "\"anna\"", "by is \"anna\", a participant, must be"),
                change("/actions/0/tasks/0/contributions/0/by", "\"nobody\"", "by names \"nobody\", must name a"),
                change(
                        "/actions/0/tasks/0/after",
                        "[\"nothing\"]",
                        "must name a task of this action: site, build, fire."),
                change("/actions/0/tasks/0/after", "[\"fire\"]", "tasks that wait for each other: "),
                change("/actions/0/tasks/0/after", "[\"site\"]", "site -> site"),
                change("/actions/0/tasks/0/support", "[\"MORAL\"]", "must be one of FINANCIAL, TECHNICAL."),
                // Agreements, indicators, parameters
                change(
                        "/agreements/0/action",
                        "\"none\"",
                        "$.agreements[0].action names \"none\", must name an action"),
                change("/agreements/0/date", null, "$.agreements[0].date is missing"),
                change(
                        "/agreements/0/signatories/0",
                        "\"clara\"",
                        "must name a participant of new kiln: anna, bruno, dario."),
                change("/agreements/0/form", "\"VERBAL\"", "must be one of INFORMAL, FORMAL."),
                change("/indicators/0/unit", null, "$.indicators[0].unit is missing"),
                change("/indicators/0/target", "\"3\"", "$.indicators[0].target is \"3\", must be a number."),
                change("/indicators/0/observations/1/date", "\"2025-06-01\"", "for the second time, must be once."),
                change("/parameters/trust/halfLifeYears", "0", "$.parameters.trust.halfLifeYears is 0.0, must be more"),
                change("/parameters/trust/base", "1", "$.parameters.trust.base is an unknown field, must be one of"),
                change(
                        "/parameters/trsut",
                        "{}",
                        "$.parameters.trsut is an unknown field, must be one of trust. Maybe trust."));
    }

    @Test
    void spellsOutWhichTasksWaitForEachOther() throws JsonProcessingException {
        String text = changed("/actions/0/tasks/0/after", "[\"build\"]");
        assertThat(catchThrowable(() -> Samples.read(text, "case.json")))
                .hasMessageMatching(
                        ".*\\$\\.actions\\[0\\]\\.tasks are refused: .*(site -> build -> site|build -> site ->"
                                + " build).*");
    }

    @Test
    void namesTheLine() {
        String text = Samples.EVERY_FIELD.replace("\"asOf\": \"2026-03-01\"", "\"asOf\": \"1 March\"");
        assertThat(catchThrowable(() -> Samples.read(text, "case.json")))
                .hasMessage("case.json:10:11: $.asOf is \"1 March\", must be a date such as 2005-03-18.");
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNoStrictJson(String text, String expected) {
        Throwable thrown = catchThrowable(() -> Samples.read(text, "case.json"));
        assertThat(thrown).isInstanceOf(BadInputException.class);
        assertThat(thrown.getMessage()).contains(expected).doesNotContain("\n");
    }

    static Stream<Arguments> refusesWhatIsNoStrictJson() {
        String all = Samples.EVERY_FIELD;
        return Stream.of(
                Arguments.of("", "is empty, must hold a JSON object."),
                Arguments.of("[]", "$ is a list, must be an object."),
                Arguments.of("7", "$ is 7, must be an object."),
                Arguments.of(all + "{}", "$ has text after its end."),
                Arguments.of(all.substring(0, 900), "ends too early. Maybe the file was cut off"),
                Arguments.of(all.replace("\"FAILURE\",", "\"FAILURE\""), "$.record[2].outcome is no valid JSON"),
                Arguments.of(all.replace("0.25", "NaN"), "$.record[2].conduct.bruno is no valid JSON: "),
                Arguments.of(all.replace("0.25", "NaN"), "'NaN', must be a finite number"),
                Arguments.of(all.replace("0.25", "-Infinity"), "must be a finite number"),
                Arguments.of(
                        all.replace("\"trade\"", "\"place\""), "$.cluster.place is given twice, must be given once."),
                Arguments.of(all.replace("\"clara\", \"gallery\"", "// no\n\"clara\""), "is no valid JSON"),
                Arguments.of(all.replace("0.25", "1" + "0".repeat(200)), "is out of bounds"),
                Arguments.of(all.replace("\"clara\", \"gallery\"", "[".repeat(5000)), "is out of bounds"),
                Arguments.of(all.replace("pottery", "x".repeat(50_000)), "is out of bounds"),
                Arguments.of(all.replace("\"0\"", "\"0\", \"" + "y".repeat(5_000) + "\": 1"), "is out of bounds"));
    }

    @Test
    void refusesAmountsWhoseSumsCouldOverflow() throws JsonProcessingException {
        JsonNode root = JSON.readTree(Samples.EVERY_FIELD);
        ArrayNode tasks = (ArrayNode) root.at("/actions/1/tasks");
        for (int i = 0; i < 11; i++) {
            tasks.addObject().put("id", "t" + i).put("cost", "1000000000000000.00");
        }
        assertThat(catchThrowable(() -> Samples.read(root.toString(), "case.json")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("$.actions[1].tasks[10] has costs and gains that add up to more than");
    }

    private static Arguments change(String pointer, String value, String expected) {
        return Arguments.of(pointer, value, expected);
    }

    /** The sample with the value at the pointer replaced, or added, or removed where there is none. */
    private static String changed(String pointer, String value) throws JsonProcessingException {
        JsonNode root = JSON.readTree(Samples.EVERY_FIELD);
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode holder = root.at(place.head());
        String marker = "\"@@@\"";
        if (holder instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), "@@@");
        } else if (value == null) {
            ((ObjectNode) holder).remove(place.last().getMatchingProperty());
        } else {
            ((ObjectNode) holder).put(place.last().getMatchingProperty(), "@@@");
        }
        // As text, so that 1e999 stays what it is.
        return value == null ? root.toString() : root.toString().replace(marker, value);
    }
}
