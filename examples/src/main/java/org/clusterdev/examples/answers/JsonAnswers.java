package org.clusterdev.examples.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.OverrunPrice;
import org.clusterdev.graph.decompose.Overruns;
import org.clusterdev.graph.decompose.TradeOff;
import org.clusterdev.graph.maturity.Maturity;
import org.clusterdev.graph.measure.Figure;
import org.clusterdev.graph.measure.Measure;
import org.clusterdev.graph.readiness.FreeRiding;
import org.clusterdev.graph.readiness.GateResult;
import org.clusterdev.graph.readiness.Propensity;
import org.clusterdev.graph.readiness.Readiness;
import org.clusterdev.graph.readiness.SignaturesNeeded;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.model.Finding;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.actor.Stakeholder;

/**
 * The answers of a study as JSON, field by field as the case format promises: every field is always there, and what
 * there is no answer to is null.
 */
public final class JsonAnswers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonAnswers() {}

    /** Everything about a network and these candidate actions. */
    public static ObjectNode assessment(NetworkStudy study, List<JointAction> actions) {
        ObjectNode answer = network(study.network(), study.maturity());
        ArrayNode each = answer.putArray("actions");
        for (JointAction action : actions) {
            Readiness readiness = study.readiness(action);
            ObjectNode node = each.addObject().put("id", action.id());
            node.set("decomposition", decomposition(readiness.decomposition()));
            node.set("readiness", readiness(readiness));
        }
        return answer;
    }

    /** Trust and maturity of a network, without any candidate action. */
    public static ObjectNode network(NetworkSnapshot network, Maturity maturity) {
        ObjectNode answer = JSON.objectNode().put("network", network.network().id());
        answer.put("asOf", network.asOf().map(Object::toString).orElse(null));
        answer.set("trust", trust(network));
        answer.set("maturity", maturity(maturity));
        return answer;
    }

    private static ArrayNode trust(NetworkSnapshot network) {
        ArrayNode ties = JSON.arrayNode();
        List<String> members =
                network.network().members().stream().map(Stakeholder::id).toList();
        for (String from : members) {
            for (String to : members) {
                network.trust()
                        .tie(from, to)
                        .filter(tie -> !tie.evidence().isNone())
                        .ifPresent(tie -> ties.add(tie(tie)));
            }
        }
        return ties;
    }

    private static ObjectNode tie(Tie tie) {
        return JSON.objectNode()
                .put("from", tie.from())
                .put("to", tie.to())
                .put("positive", tie.evidence().positive())
                .put("negative", tie.evidence().negative())
                .put("belief", tie.belief())
                .put("projected", tie.projected());
    }

    private static ObjectNode maturity(Maturity maturity) {
        ObjectNode node = JSON.objectNode()
                .put("score", maturity.score())
                .put("reach", maturity.reach())
                .put("level", maturity.level().name())
                .put("breadth", maturity.breadth())
                .put("mutuality", maturity.mutuality());
        node.set("resilience", number(maturity.resilience()));
        node.put("persistence", maturity.persistence());
        node.put("climb", maturity.climb().map(Enum::name).orElse(null));
        node.put("nextStep", maturity.nextStep().name());
        node.set("selfReliance", number(maturity.selfReliance()));
        return node;
    }

    /**
     * How an action divides, without its id. Beside what the case format promises: {@code tiesSettled} and {@code nodes};
     * of an action that does not divide, {@code blocking} and {@code remedies}, in all and firm by firm; and {@code proof},
     * the arguments for both bounds with their numbers.
     */
    public static ObjectNode decomposition(Decomposition decomposition) {
        return new DivisionJson(Notation.NAMES).decomposition(decomposition);
    }

    /**
     * What more deliverables buy: for each number of them {@code exposure} as a share of today's limits and
     * {@code firstBenefit}, the step by which each firm that gets anything has got something (0: none gets any), each between
     * two values, and the plan, {@code null} if none is known.
     */
    public static ObjectNode tradeOff(TradeOff tradeOff) {
        return new DivisionJson(Notation.NAMES).tradeOff(tradeOff);
    }

    /** What plans bear, and how many more steps that takes: {@code null} where it is not known. */
    public static ObjectNode overruns(Overruns overruns, OverrunPrice price) {
        ObjectNode node = JSON.objectNode().put("tasks", overruns.tasks()).put("share", overruns.share());
        node.set("steps", count(price.steps()));
        node.set("enabling", count(price.enabling()));
        return node.put("price", price.toString());
    }

    private static JsonNode count(OptionalInt count) {
        return count.isPresent() ? JSON.numberNode(count.getAsInt()) : JSON.nullNode();
    }

    private static ObjectNode readiness(Readiness readiness) {
        boolean free = readiness.freeRiding().isPresent();
        ObjectNode node = JSON.objectNode().put("verdict", readiness.verdict().name());
        node.set("robust", free ? JSON.nullNode() : texts(readiness.robust()));
        node.set("reachable", free ? JSON.nullNode() : texts(readiness.reachable()));
        ObjectNode propensity = node.putObject("propensity");
        propensity.set("robust", chance(readiness.robustPropensity()));
        propensity.set("reachable", chance(readiness.reachablePropensity()));
        node.set(
                "signaturesNeeded",
                readiness
                        .signaturesNeeded()
                        .<JsonNode>map(needed -> texts(needed.firms()))
                        .orElse(JSON.nullNode()));
        node.put(
                "signaturesProven",
                readiness.signaturesNeeded().map(SignaturesNeeded::proven).orElse(null));
        node.set(
                "freeRiding",
                readiness.freeRiding().<JsonNode>map(JsonAnswers::freeRiding).orElse(JSON.nullNode()));
        ArrayNode gates = node.putArray("gates");
        readiness.gates().forEach(result -> gates.add(gate(result)));
        ArrayNode findings = node.putArray("findings");
        readiness.findings().forEach(finding -> findings.add(finding(finding)));
        return node;
    }

    private static JsonNode chance(Optional<Propensity> propensity) {
        return propensity.<JsonNode>map(each -> JSON.numberNode(each.chance())).orElse(JSON.nullNode());
    }

    private static ObjectNode freeRiding(FreeRiding freeRiding) {
        ObjectNode node = JSON.objectNode();
        node.set("firms", texts(freeRiding.firms()));
        node.set(
                "equilibria",
                freeRiding
                        .equilibria()
                        .<JsonNode>map(sets -> {
                            ArrayNode all = JSON.arrayNode();
                            sets.forEach(set -> all.add(texts(set)));
                            return all;
                        })
                        .orElse(JSON.nullNode()));
        return node;
    }

    private static ObjectNode gate(GateResult result) {
        return JSON.objectNode()
                .put("gate", result.gate().name())
                .put("principle", result.gate().principle().name())
                .put("passed", result.isPassed())
                .put("because", result.because())
                .put("remedy", result.remedy().orElse(null));
    }

    private static ObjectNode finding(Finding finding) {
        return JSON.objectNode()
                .put("principle", finding.principle().name())
                .put("subject", finding.subject())
                .put("message", finding.message())
                .put("remedy", finding.remedy());
    }

    /** Measures of a structure, each with its convention and either one value or one for each vertex. */
    public static ArrayNode measures(List<Measure> measures) {
        ArrayNode all = JSON.arrayNode();
        for (Measure measure : measures) {
            ObjectNode node = all.addObject().put("measure", measure.name()).put("convention", measure.convention());
            if (measure instanceof Figure figure) {
                node.set("value", finite(figure.value()));
            } else {
                ObjectNode values = node.putObject("values");
                measure.values().forEach((id, value) -> values.set(id, finite(value)));
            }
        }
        return all;
    }

    private static JsonNode finite(double value) {
        return Double.isFinite(value) ? JSON.numberNode(value) : JSON.nullNode();
    }

    private static JsonNode number(OptionalDouble value) {
        return value.isPresent() ? JSON.numberNode(value.getAsDouble()) : JSON.nullNode();
    }

    private static ArrayNode texts(Collection<String> values) {
        ArrayNode node = JSON.arrayNode();
        values.forEach(node::add);
        return node;
    }
}
