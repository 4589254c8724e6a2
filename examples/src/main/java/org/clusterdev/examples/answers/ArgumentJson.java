package org.clusterdev.examples.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;
import org.clusterdev.graph.decompose.Argument;
import org.clusterdev.graph.decompose.Proof;

/**
 * What stands behind the bounds of a proof, with the numbers that {@link Proof#verify} adds up again: amounts are minor
 * units, or a firm's own units, as {@link Argument} says; {@code TRUSTED} is what has no numbers to be added up.
 */
final class ArgumentJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Notation notation;

    ArgumentJson(Notation notation) {
        this.notation = notation;
    }

    /** Both bounds' arguments; the plan itself is the answer's. */
    ObjectNode proof(Proof proof) {
        ObjectNode node = JSON.objectNode();
        node.set("lower", argument(proof.lower()));
        node.set("upper", argument(proof.upper()));
        return node;
    }

    ObjectNode argument(Argument argument) {
        ObjectNode node = JSON.objectNode();
        if (argument instanceof Argument.Evident evident) {
            node.put("kind", "EVIDENT").put("steps", evident.steps());
        } else if (argument instanceof Argument.SuccessChain chain) {
            node.put("kind", "SUCCESS_CHAIN").set("tasks", all(chain.tasks(), notation::task));
        } else if (argument instanceof Argument.Financing financing) {
            node.put("kind", "FINANCING").set("firms", all(financing.firms(), notation::firm));
            node.set("reach", all(financing.reach(), JSON::numberNode));
        } else if (argument instanceof Argument.Packing packing) {
            node.put("kind", "PACKING")
                    .put("parts", packing.parts())
                    .set("firms", all(packing.firms(), notation::firm));
            node.set(
                    "shares",
                    all(
                            packing.shares().entrySet(),
                            share -> JSON.objectNode()
                                    .put("parts", share.getValue())
                                    .set("task", notation.task(share.getKey()))));
        } else if (argument instanceof Argument.Blocked blocked) {
            node.put("kind", "BLOCKED").put("outOfPocket", blocked.outOfPocket());
            node.set("task", notation.task(blocked.task()));
            node.set("firm", notation.firm(blocked.firm()));
        } else if (argument instanceof Argument.Multipliers multipliers) {
            node.put("kind", "MULTIPLIERS").put("steps", multipliers.steps());
            node.set("weights", all(multipliers.weights().entrySet(), weights -> {
                ObjectNode each = JSON.objectNode();
                each.set("firm", notation.firm(weights.getKey()));
                return each.set("bySteps", all(weights.getValue(), JSON::numberNode));
            }));
        } else {
            node.put("kind", kindWithoutNumbers(argument));
        }
        return node.put("because", argument.toString());
    }

    private static String kindWithoutNumbers(Argument argument) {
        if (argument instanceof Argument.KnownPlan) {
            return "PLAN";
        }
        if (argument instanceof Argument.NoPlan) {
            return "NO_PLAN";
        }
        if (argument instanceof Argument.Exhausted) {
            return "TRUSTED";
        }
        throw new IllegalStateException("argument is " + argument + ", must be of a kind that is written here.");
    }

    private static <T> ArrayNode all(Collection<T> values, Function<T, JsonNode> written) {
        ArrayNode node = JSON.arrayNode();
        values.forEach(value -> node.add(written.apply(value)));
        return node;
    }
}
