package org.clusterdev.examples.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** As much of JSON Schema as ours uses; an unknown keyword is an error, so that none goes unchecked. */
final class CaseSchema {

    private static final Set<String> SILENT =
            Set.of("$schema", "$id", "$defs", "title", "description", "default", "format", "additionalProperties");

    private final JsonNode root;

    CaseSchema() {
        root = parsed(CaseFile.schema());
    }

    static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    JsonNode definition(String name) {
        return root.path("$defs").path(name);
    }

    JsonNode definitions() {
        return root.path("$defs");
    }

    /** What is wrong with a document, if anything. */
    Optional<String> complaint(JsonNode document) {
        return complaint(root, document, "$");
    }

    private Optional<String> complaint(JsonNode schema, JsonNode value, String path) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            Optional<String> complaint = check(keyword.getKey(), keyword.getValue(), value, path);
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return value.isObject() ? unknownField(schema, value, path) : Optional.empty();
    }

    private Optional<String> check(String keyword, JsonNode rule, JsonNode value, String path) {
        return switch (keyword) {
            case "$ref" -> complaint(definition(rule.asText().substring("#/$defs/".length())), value, path);
            case "type" -> unless(hasType(rule.asText(), value), path + " is no " + rule.asText());
            case "const" -> unless(rule.equals(value), path + " is not " + rule);
            case "enum" -> unless(contains(rule, value), path + " is none of " + rule);
            case "pattern" ->
                unless(
                        !value.isTextual() || value.asText().matches("(?s).*?(" + rule.asText() + ").*"),
                        path + " does not match " + rule);
            case "minimum" -> unless(!value.isNumber() || value.asDouble() >= rule.asDouble(), path + " is too low");
            case "maximum" -> unless(!value.isNumber() || value.asDouble() <= rule.asDouble(), path + " is too high");
            case "exclusiveMinimum" ->
                unless(!value.isNumber() || value.asDouble() > rule.asDouble(), path + " is too low");
            case "maxItems" -> unless(value.size() <= rule.asInt(), path + " is too long");
            case "uniqueItems" -> unless(allDiffer(value), path + " has something twice");
            case "required" -> missing(rule, value, path);
            case "properties" -> properties(rule, value, path);
            case "items" -> items(rule, value, path);
            case "oneOf" -> oneOf(rule, value, path);
            default -> unless(SILENT.contains(keyword), "the schema has an unknown keyword " + keyword);
        };
    }

    private Optional<String> unknownField(JsonNode schema, JsonNode value, String path) {
        JsonNode others = schema.path("additionalProperties");
        Iterator<String> names = value.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (schema.path("properties").has(name)) {
                continue;
            }
            if (others.isBoolean()) {
                return Optional.of(path + "." + name + " is unknown");
            }
            Optional<String> complaint = complaint(others, value.get(name), path + "." + name);
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missing(JsonNode names, JsonNode value, String path) {
        for (JsonNode name : names) {
            if (value.isObject() && !value.has(name.asText())) {
                return Optional.of(path + "." + name.asText() + " is missing");
            }
        }
        return Optional.empty();
    }

    private Optional<String> properties(JsonNode rules, JsonNode value, String path) {
        Iterator<String> names = rules.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            Optional<String> complaint =
                    value.has(name) ? complaint(rules.get(name), value.get(name), path + "." + name) : Optional.empty();
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    private Optional<String> items(JsonNode rule, JsonNode value, String path) {
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            Optional<String> complaint = complaint(rule, value.get(i), path + "[" + i + "]");
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    private Optional<String> oneOf(JsonNode rules, JsonNode value, String path) {
        int matching = 0;
        for (JsonNode rule : rules) {
            matching += complaint(rule, value, path).isEmpty() ? 1 : 0;
        }
        return unless(matching == 1, path + " matches " + matching + " of the alternatives, must match one");
    }

    private static boolean hasType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isNumber() && value.asDouble() == StrictMath.rint(value.asDouble());
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allDiffer(JsonNode list) {
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode each : list) {
            if (!seen.add(each)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> unless(boolean right, String complaint) {
        return right ? Optional.empty() : Optional.of(complaint);
    }
}
