package org.clusterdev.graph.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classics and Kecskemét against R's sna and igraph. */
class ReferenceMeasuresTest {

    private static final double CLOSE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "padgett_marriage",
                "padgett_business",
                "krackhardt_advice",
                "krackhardt_reports_to",
                "knoke_information",
                "kecskemet_2012_saom",
                "kecskemet_2015_saom"
            })
    void agreesWithIgraph(String name) {
        Structure structure = ReferenceData.structure(name);
        JsonNode igraph = ReferenceData.igraph(name);
        JsonNode graph = igraph.get("graph");
        JsonNode node = igraph.get("node");
        assertThat(structure.vertices()).isEqualTo(texts(igraph.get("ids")));
        same(structure.cohesion().density(), graph.get("density"));
        same(structure.cohesion().transitivity(), graph.get("transitivity_global_und"));
        same(structure, structure.cohesion().localClustering(), node.get("clustering_und"));
        same(structure, structure.connectivity().coreness(), node.get("coreness_und"));
        same(structure, structure.connectivity().pageRank(), node.get("pagerank_0.85"));
        same(structure, structure.brokerage().betweenness(), node.get("betweenness"));
        same(structure, structure.undirected().brokerage().betweenness(), node.get("betweenness_und"));
        same(structure, structure.brokerage().constraint(), node.get("constraint_burt_binary"));
        assertThat(structure.connectivity().weakComponents().size())
                .isEqualTo(graph.get("components_weak").asInt());
        if (structure.isDirected()) {
            same(structure.cohesion().reciprocity(), graph.get("reciprocity_edge"));
            same(structure, structure.connectivity().inDegree(), node.get("indegree"));
            same(structure, structure.connectivity().outDegree(), node.get("outdegree"));
            same(structure, structure.connectivity().harmonicCloseness(), node.get("harmonic_out"));
            assertThat(structure.connectivity().strongComponents().size())
                    .isEqualTo(graph.get("components_strong").asInt());
        } else {
            same(structure, structure.connectivity().inDegree(), node.get("degree"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "padgett_marriage",
                "padgett_business",
                "krackhardt_advice",
                "krackhardt_reports_to",
                "knoke_information",
                "kecskemet_2012_saom",
                "kecskemet_2015_saom"
            })
    void agreesWithSna(String name) {
        Structure structure = ReferenceData.structure(name);
        JsonNode sna = ReferenceData.sna(name);
        JsonNode graph = sna.get("graph");
        same(structure.cohesion().density(), graph.get("density"));
        same(structure, structure.brokerage().betweenness(), column(sna, "betweenness"));
        same(
                structure.centralization().betweenness(),
                graph.get("centralization").get("betweenness"));
        if (structure.isDirected()) {
            same(structure.cohesion().reciprocity(), graph.get("reciprocity_edgewise"));
            same(
                    structure.centralization().inDegree(),
                    graph.get("centralization").get("indegree"));
            same(
                    structure.undirected().centralization().inDegree(),
                    graph.get("centralization").get("degree_undirected"));
            same(
                    structure.undirected().centralization().betweenness(),
                    graph.get("centralization").get("betweenness_undirected"));
        } else {
            same(
                    structure.centralization().inDegree(),
                    graph.get("centralization").get("degree"));
            same(structure, structure.connectivity().harmonicCloseness(), column(sna, "harmonic"));
            same(structure, structure.connectivity().coreness(), column(sna, "kcore"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"krackhardt_advice", "knoke_information", "kecskemet_2012_saom", "kecskemet_2015_saom"})
    void countsBrokerRolesAsGouldAndFernandezDo(String name) {
        Structure structure = ReferenceData.structure(name);
        JsonNode expected = ReferenceData.sna(name).get("gould_fernandez");
        List<String> groups = texts(expected.get("groups"));
        Map<String, String> groupOf = new HashMap<>();
        for (int v = 0; v < groups.size(); v++) {
            groupOf.put(structure.vertices().get(v), groups.get(v));
        }
        Map<String, BrokerRoles> roles = structure.brokerage().roles(groupOf);
        for (JsonNode row : expected.get("raw_nli")) {
            BrokerRoles counted = roles.get(row.get("id").asText());
            assertThat(counted.coordinator()).isEqualTo(row.get("w_I").asInt());
            assertThat(counted.consultant()).isEqualTo(row.get("w_O").asInt());
            assertThat(counted.representative()).isEqualTo(row.get("b_IO").asInt());
            assertThat(counted.gatekeeper()).isEqualTo(row.get("b_OI").asInt());
            assertThat(counted.liaison()).isEqualTo(row.get("b_O").asInt());
            assertThat(counted.total()).isEqualTo(row.get("t").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "padgett_marriage",
                "padgett_business",
                "krackhardt_advice",
                "krackhardt_reports_to",
                "knoke_information",
                "kecskemet_2012_saom",
                "kecskemet_2015_saom"
            })
    void findsTheKeyPlayers(String name) {
        Brokerage brokerage = ReferenceData.structure(name).brokerage();
        JsonNode sizes = ReferenceData.igraph(name).get("key_player_und_exact");
        for (int size = 1; size <= 3; size++) {
            JsonNode expected = sizes.get(Integer.toString(size));
            best(brokerage.mostMissed(size), expected.get("KPP_NEG_distance_weighted_DF"));
            best(brokerage.widestReach(size), expected.get("KPP_POS_distance_weighted_reach_DR_set_counts_1"));
        }
    }

    private static void best(KeyPlayers found, JsonNode expected) {
        assertThat(found.proven()).isTrue();
        assertThat(found.value()).isCloseTo(expected.get("value").asDouble(), within(CLOSE));
        assertThat(found.members()).isEqualTo(texts(expected.get("sets").get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "padgett_marriage",
                "padgett_business",
                "krackhardt_advice",
                "krackhardt_reports_to",
                "knoke_information",
                "kecskemet_2012_saom",
                "kecskemet_2015_saom"
            })
    void findsCommunitiesAsGoodAsThoseOfLeiden(String name) {
        Communities communities = ReferenceData.structure(name).undirected().communities();
        double best = ReferenceData.igraph(name)
                .get("communities")
                .get("leiden_best_of_200_und")
                .get("Q")
                .asDouble();
        assertThat(communities.modularity().value()).isCloseTo(best, within(CLOSE));
    }

    private static void same(Figure found, JsonNode expected) {
        assertThat(found.value()).as(found.name()).isCloseTo(expected.asDouble(), within(CLOSE));
    }

    /** Compares in the order of the vertices; what has no number there is absent here. */
    private static void same(Structure structure, Scores found, JsonNode expected) {
        for (int v = 0; v < structure.vertices().size(); v++) {
            String id = structure.vertices().get(v);
            if (expected.get(v).isNull()) {
                assertThat(found.of(id)).as(found.name() + " of " + id).isEmpty();
            } else {
                assertThat(found.of(id).orElseThrow())
                        .as(found.name() + " of " + id)
                        .isCloseTo(expected.get(v).asDouble(), within(CLOSE));
            }
        }
    }

    private static JsonNode column(JsonNode sna, String field) {
        com.fasterxml.jackson.databind.node.ArrayNode column =
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        sna.get("node").forEach(row -> column.add(row.get(field)));
        return column;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
