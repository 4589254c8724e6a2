package org.clusterdev.examples.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterdev.examples.input.Shape;

/** The fields of each kind of object in a case file; the JSON Schema names the same, and a test compares them. */
final class CaseFields {

    static final Shape CASE = Shape.of("case", "format", "cluster", "asOf", "stakeholders", "networks")
            .or("rivalries", "issues", "record", "actions", "agreements", "indicators", "parameters");
    static final Shape CLUSTER = Shape.of("cluster", "name", "currency").or("place", "trade", "vision");
    static final Shape VISION = Shape.of("vision", "statement").or("by");
    static final Shape FIRM = Shape.of("firm", "id", "kind", "canRisk").or("size", "services");
    static final Shape AGENT = Shape.of("developmentAgent", "id", "kind").or("fullTime", "authority");
    static final Shape PROVIDER = Shape.of("serviceProvider", "id", "kind").or("services", "servesSmallFirms");
    static final Shape INSTITUTION =
            Shape.of("supportInstitution", "id", "kind").or("government", "local", "support");
    static final Shape INTERMEDIARY = Shape.of("intermediary", "id", "kind");
    static final Shape NETWORK = Shape.of("network", "id", "members").or("form");
    static final Shape RIVALRY = Shape.of("rivalry", "area", "firms");
    static final Shape ISSUE = Shape.of("issue", "id").or("statement", "pressurePoint", "raisedBy", "bringsUp");
    static final Shape INTERACTION =
            Shape.of("interaction", "type", "date", "parties").or("kind", "facilitator");
    static final Shape COMPLETED_ACTION = Shape.of(
                    "completedAction", "type", "date", "complexity", "conduct", "outcome")
            .or("name", "facilitator");
    static final Shape SURVEY_RATING = Shape.of("surveyRating", "type", "date", "from", "to", "scale", "value");
    static final Shape ACTION =
            Shape.of("action", "id", "network", "complexity", "tasks").or("issue", "areas", "quorum", "participants");
    static final Shape TASK = Shape.of("task", "id", "cost")
            .or("gains", "shares", "contributions", "after", "afterSuccessOf", "services", "support");
    static final Shape GAIN = Shape.of("gain", "type", "amount").or("direct", "privateShare");
    static final Shape CONTRIBUTION = Shape.of("contribution", "by", "amount");
    static final Shape AGREEMENT =
            Shape.of("agreement", "action", "date", "signatories").or("form");
    static final Shape INDICATOR =
            Shape.of("indicator", "name", "unit", "baseline", "target").or("observations");
    static final Shape OBSERVATION = Shape.of("observation", "date", "value");
    static final Shape PARAMETERS = Shape.of("parameters").or("trust");
    static final Shape TRUST_PARAMETERS = Shape.of("trustParameters").or("halfLifeYears");

    /** The kinds of stakeholder, in the order of the format. */
    static final Map<String, Shape> STAKEHOLDERS = byName(FIRM, AGENT, PROVIDER, INSTITUTION, INTERMEDIARY);

    /** The types of event, in the order of the format. */
    static final Map<String, Shape> EVENTS = byName(INTERACTION, COMPLETED_ACTION, SURVEY_RATING);

    /** All of them. */
    static final List<Shape> ALL = List.of(
            CASE,
            CLUSTER,
            VISION,
            FIRM,
            AGENT,
            PROVIDER,
            INSTITUTION,
            INTERMEDIARY,
            NETWORK,
            RIVALRY,
            ISSUE,
            INTERACTION,
            COMPLETED_ACTION,
            SURVEY_RATING,
            ACTION,
            TASK,
            GAIN,
            CONTRIBUTION,
            AGREEMENT,
            INDICATOR,
            OBSERVATION,
            PARAMETERS,
            TRUST_PARAMETERS);

    private CaseFields() {}

    private static Map<String, Shape> byName(Shape... shapes) {
        Map<String, Shape> byName = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            byName.put(shape.name(), shape);
        }
        return byName;
    }
}
