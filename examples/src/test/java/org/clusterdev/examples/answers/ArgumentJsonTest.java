package org.clusterdev.examples.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.clusterdev.graph.decompose.Argument;
import org.junit.jupiter.api.Test;

/** Every kind of argument, with all its numbers, in both notations. */
class ArgumentJsonTest {

    private static final Map<Argument, String> BY_PLACE = Map.of(
            new Argument.Evident(1),
            "{'kind':'EVIDENT','steps':1}",
            new Argument.SuccessChain(List.of("0", "2")),
            "{'kind':'SUCCESS_CHAIN','tasks':[0,2]}",
            new Argument.Financing("text", List.of("firm 1", "firm 3"), List.of(5L, 8L)),
            "{'kind':'FINANCING','firms':[0,2],'reach':[5,8]}",
            new Argument.Packing(List.of("firm 2"), 6, Map.of("4", 3)),
            "{'kind':'PACKING','firms':[1],'parts':6,'shares':[{'task':4,'parts':3}]}",
            new Argument.Blocked("7", "firm 1", 12),
            "{'kind':'BLOCKED','task':7,'firm':0,'outOfPocket':12}",
            new Argument.Multipliers(2, Map.of("firm 2", List.of(1L, 0L))),
            "{'kind':'MULTIPLIERS','steps':2,'weights':[{'firm':1,'bySteps':[1,0]}]}",
            new Argument.Exhausted("text"),
            "{'kind':'TRUSTED'}",
            new Argument.KnownPlan("text", List.of(List.of("0"))),
            "{'kind':'PLAN'}",
            new Argument.NoPlan("text"),
            "{'kind':'NO_PLAN'}");

    @Test
    void everyKindHasItsNumbers() {
        assertThat(BY_PLACE.keySet())
                .extracting(Object::getClass)
                .hasSameElementsAs(List.of(Argument.class.getPermittedSubclasses()));
        BY_PLACE.forEach((argument, text) -> {
            String whole = text.replaceFirst("}$", ",'because':'" + argument + "'}");
            String written =
                    new ArgumentJson(Notation.PLACES).argument(argument).toString();
            assertThat(parse(written)).isEqualTo(parse(whole)); // as texts, numbers have no width
        });
    }

    @Test
    void namesAreTexts() {
        ArgumentJson named = new ArgumentJson(Notation.NAMES);
        assertThat(named.argument(new Argument.Blocked("godown", "asha", 12)).get("task"))
                .isEqualTo(parse("'godown'"));
        assertThat(named.argument(new Argument.Packing(List.of("asha"), 2, Map.of("godown", 1)))
                        .get("shares"))
                .isEqualTo(parse("[{'task':'godown','parts':1}]"));
    }

    private static JsonNode parse(String apostrophes) {
        try {
            return new ObjectMapper().readerFor(JsonNode.class).readTree(apostrophes.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
