package org.clusterdev.examples.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.clusterdev.graph.decompose.Between;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.Divided;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.FirmRemedy;
import org.clusterdev.graph.decompose.FirmShare;
import org.clusterdev.graph.decompose.Indivisible;
import org.clusterdev.graph.decompose.LeastExposure;
import org.clusterdev.graph.decompose.Proof;
import org.clusterdev.graph.decompose.Ratio;
import org.clusterdev.graph.decompose.TradeOff;
import org.clusterdev.graph.decompose.Undecided;
import org.clusterdev.graph.decompose.WorstOverrun;

/** How an action divides, as JSON in one notation. */
final class DivisionJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Notation notation;

    DivisionJson(Notation notation) {
        this.notation = notation;
    }

    /** The whole answer. */
    ObjectNode decomposition(Decomposition decomposition) {
        Optional<DivisionPlan> plan = decomposition.bestPlan();
        Optional<Indivisible> indivisible =
                decomposition instanceof Indivisible found ? Optional.of(found) : Optional.empty();
        Proof proof = decomposition.proof();
        boolean impossible = indivisible.isPresent();
        ObjectNode node = JSON.objectNode().put("status", status(decomposition));
        node.set("steps", plan.map(this::steps).orElse(JSON.arrayNode()));
        node.set("lowerBound", impossible ? JSON.nullNode() : JSON.numberNode(proof.lowerBound()));
        node.set(
                "upperBound",
                impossible || proof.upperBound().isEmpty()
                        ? JSON.nullNode()
                        : JSON.numberNode(proof.upperBound().getAsInt()));
        node.put("proven", impossible || proof.isProven());
        node.set("enabling", orNull(plan, division -> JSON.numberNode(division.enabling())));
        node.set("firms", firms(plan));
        node.set("task", orNull(indivisible, found -> notation.task(found.task())));
        node.set("firm", orNull(indivisible, found -> notation.firm(found.firm())));
        node.set("short", orNull(indivisible, found -> notation.amount(found.shortfall())));
        node.set("leastCoFunding", orNull(indivisible.flatMap(Indivisible::leastCoFunding), notation::amount));
        node.set("leastGrowth", orNull(indivisible.flatMap(Indivisible::leastGrowth), DivisionJson::factor));
        node.put("reason", decomposition instanceof Undecided undecided ? undecided.reason() : null);
        plan.flatMap(DivisionPlan::worstOverrun).ifPresent(worst -> node.set("worstOverrun", worstOverrun(worst)));
        node.set("blocking", orNull(indivisible, this::blocking));
        node.set("remedies", orNull(indivisible, this::remedies));
        node.put("tiesSettled", proof.tiesSettled()).put("nodes", proof.nodes());
        node.set("proof", new ArgumentJson(notation).proof(proof));
        return node;
    }

    private static String status(Decomposition decomposition) {
        if (decomposition instanceof Divided) {
            return "DIVIDED";
        }
        return decomposition instanceof Indivisible ? "INDIVISIBLE" : "UNDECIDED";
    }

    private ArrayNode steps(DivisionPlan plan) {
        return all(plan.deliverables(), deliverable -> all(deliverable.tasks(), notation::task));
    }

    private ObjectNode firms(Optional<DivisionPlan> plan) {
        ObjectNode firms = JSON.objectNode();
        plan.ifPresent(division -> division.firms()
                .forEach(share ->
                        firms.set(share.firm(), firm(share, !division.overruns().isNone()))));
        return firms;
    }

    private ObjectNode firm(FirmShare share, boolean bearsOverruns) {
        ObjectNode node = JSON.objectNode();
        node.set("limits", all(share.limits(), notation::amount));
        node.set("outOfPocket", all(share.outOfPocket(), notation::amount));
        if (bearsOverruns) {
            node.set("worstOutOfPocket", all(share.worstOutOfPocket(), notation::amount));
        }
        node.set("exposure", notation.amount(share.exposure()));
        node.put("divisibility", share.divisibility());
        node.set("gain", notation.amount(share.gain()));
        node.set("cost", notation.amount(share.cost()));
        return node;
    }

    private ObjectNode worstOverrun(WorstOverrun worst) {
        ObjectNode node = JSON.objectNode();
        node.set("tasks", all(worst.tasks(), notation::task));
        node.set("firm", notation.firm(worst.firm()));
        node.put("step", worst.step());
        node.set("planned", notation.amount(worst.planned()));
        node.set("outOfPocket", notation.amount(worst.outOfPocket()));
        node.set("limit", notation.amount(worst.limit()));
        return node;
    }

    /** What is known of the firm at the task that blocks the action, beside how much it is short. */
    private ObjectNode blocking(Indivisible indivisible) {
        ObjectNode node = JSON.objectNode();
        node.set("outOfPocket", notation.amount(indivisible.outOfPocket()));
        node.set("limit", notation.amount(indivisible.limit()));
        return node.put("exact", indivisible.isExact());
    }

    /** What would help, as far as it is known: together, and for each firm if the others could risk anything. */
    private ObjectNode remedies(Indivisible indivisible) {
        ObjectNode node = JSON.objectNode();
        node.set("coFunding", between(indivisible.coFunding(), notation::amount));
        node.set("growth", orNull(indivisible.growth(), DivisionJson::growth));
        node.set("firms", all(indivisible.firms(), this::remedy));
        return node;
    }

    private ObjectNode remedy(FirmRemedy remedy) {
        ObjectNode node = JSON.objectNode();
        node.set("firm", notation.firm(remedy.firm()));
        node.set("coFunding", between(remedy.coFunding(), notation::amount));
        node.set("growth", orNull(remedy.growth(), DivisionJson::growth));
        return node;
    }

    /** A row for each number of deliverables. */
    ObjectNode tradeOff(TradeOff tradeOff) {
        ObjectNode node = JSON.objectNode().put("exact", tradeOff.isExact());
        node.set("rows", all(tradeOff.rows(), this::row));
        return node;
    }

    private ObjectNode row(TradeOff.Row row) {
        LeastExposure exposure = row.exposure();
        ObjectNode node = JSON.objectNode().put("steps", row.steps());
        node.set("exposure", growth(new Between<>(exposure.atLeast(), exposure.atMost())));
        node.set("firstBenefit", between(row.firstBenefit(), JSON::numberNode));
        node.set("plan", orNull(row.plan(), this::steps));
        return node;
    }

    private static ObjectNode growth(Between<Ratio> factor) {
        return between(factor, DivisionJson::factor);
    }

    private static JsonNode factor(Ratio ratio) {
        return JSON.numberNode(ratio.value());
    }

    private static <T> ObjectNode between(Between<T> known, Function<T, JsonNode> written) {
        ObjectNode node = JSON.objectNode();
        node.set("atLeast", written.apply(known.atLeast()));
        node.set("atMost", orNull(known.atMost(), written));
        return node;
    }

    private static <T> JsonNode orNull(Optional<T> value, Function<? super T, ? extends JsonNode> written) {
        return value.<JsonNode>map(written).orElse(JSON.nullNode());
    }

    private static <T> ArrayNode all(Collection<T> values, Function<? super T, ? extends JsonNode> written) {
        ArrayNode node = JSON.arrayNode();
        values.forEach(value -> node.add(written.apply(value)));
        return node;
    }
}
