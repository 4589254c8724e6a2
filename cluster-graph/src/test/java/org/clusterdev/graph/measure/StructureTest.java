package org.clusterdev.graph.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.evidence.Evidence;
import org.junit.jupiter.api.Test;

/** What counts as an arc, and the graphs on which measures are easily wrong. */
class StructureTest {

    private static final double CLOSE = 1e-12;

    private static Structure complete(int n) {
        return StructureArbitraries.of(n, (from, to) -> 0.5);
    }

    private static Structure star(int n) {
        return StructureArbitraries.of(n, (from, to) -> from == 0 || to == 0 ? 0.5 : 0);
    }

    private static Structure path(int n) {
        return StructureArbitraries.of(n, (from, to) -> to == from + 1 ? 0.5 : 0);
    }

    @Test
    void countsTiesThatCarryTheThreshold() {
        TrustGraph trust = TrustGraph.ofTies(
                List.of("asha", "bina", "chand"),
                List.of(
                        Tie.of("asha", "bina", Evidence.of(0.5, 0)), // one meeting of two: belief .2
                        Tie.of("bina", "asha", Evidence.of(0.4, 0)),
                        Tie.of("asha", "chand", Evidence.of(0, 5))));
        assertThat(Structure.of(trust).arcs()).isEqualTo(1);
        assertThat(Structure.of(trust).hasArc("asha", "bina")).isTrue();
        assertThat(Structure.of(trust, 0.1).arcs()).isEqualTo(2);
        assertThat(Structure.of(trust, 0).arcs()).isEqualTo(2);
        assertThat(Structure.of(trust, 0).hasArc("asha", "chand")).isFalse();
        assertThat(Structure.of(trust).undirected().hasArc("bina", "asha")).isTrue();
        assertThat(Structure.of(trust)).hasToString("3 vertices, 1 arc of belief 0.2 or more");
    }

    @Test
    void refusesWhatIsNoThresholdAndWhoIsNoVertex() {
        TrustGraph trust = TrustGraph.ofTies(List.of("asha"), List.of());
        assertThatThrownBy(() -> Structure.of(trust, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threshold is NaN");
        assertThatThrownBy(() -> Structure.of(trust, 20)).hasMessageContaining("Maybe it is a percentage");
        assertThatThrownBy(() -> Structure.of(trust).hasArc("asha", "nobody")).hasMessageContaining("'nobody'");
        assertThatThrownBy(() ->
                        Structure.of(trust).connectivity().weakComponents().partOf("nobody"))
                .hasMessageContaining("'nobody'");
        assertThatThrownBy(() -> Structure.of(trust).brokerage().widestReach(2)).hasMessageContaining("size is 2");
        assertThatThrownBy(() -> Structure.of(trust).brokerage().mostMissed(0)).hasMessageContaining("size is 0");
        assertThatThrownBy(() -> Structure.of(trust).brokerage().roles(Map.of()))
                .hasMessageContaining("'asha'");
        assertThatThrownBy(() -> Structure.of(trust).connectivity().inDegree().top(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyAtAll() {
        Structure nobody = Structure.of(TrustGraph.ofTies(List.of(), List.of()));
        for (Measure measure : nobody.measures()) {
            assertThat(measure.values()).isEmpty();
            if (measure instanceof Figure figure) {
                assertThat(figure.value()).as(figure.name()).isZero();
            }
        }
        assertThat(nobody.communities().groups()).isEmpty();
    }

    @Test
    void oneAlone() {
        Structure one = complete(1);
        assertThat(one.cohesion().density().value()).isZero();
        assertThat(one.connectivity().harmonicCloseness().of("f0").orElseThrow())
                .isZero();
        assertThat(one.connectivity().pageRank().of("f0").orElseThrow()).isEqualTo(1);
        assertThat(one.brokerage().constraint().values()).isEmpty();
        assertThat(one.brokerage().fragmentation().of("f0").orElseThrow()).isEqualTo(1);
        assertThat(one.brokerage().widestReach(1).value()).isEqualTo(1);
        assertThat(one.centralization().inDegree().value()).isZero();
    }

    @Test
    void oneEdge() {
        Structure edge = complete(2);
        assertThat(edge.cohesion().transitivity().value()).isZero(); // not NaN
        assertThat(edge.cohesion().density().value()).isEqualTo(1);
        assertThat(edge.brokerage().constraint().of("f1").orElseThrow()).isEqualTo(1);
        assertThat(edge.centralization().betweenness().value()).isZero();
    }

    @Test
    void everybodyTrustsEverybody() {
        Structure all = complete(6);
        assertThat(all.cohesion().density().value()).isEqualTo(1);
        assertThat(all.cohesion().reciprocity().value()).isEqualTo(1);
        assertThat(all.cohesion().transitivity().value()).isEqualTo(1);
        assertThat(all.brokerage().betweenness().values().values()).containsOnly(0.0);
        assertThat(all.brokerage().pairsCut().values().values()).containsOnly(0.0);
        assertThat(all.connectivity().coreness().values().values()).containsOnly(5.0);
        assertThat(all.communities().partition().size()).isEqualTo(1);
        assertThat(all.centralization().inDegree().value()).isZero();
        assertThat(all.connectivity().inDegree().ranking()).containsExactlyElementsOf(all.vertices()); // file order
        assertThat(all.brokerage().mostMissed(2).members()).containsExactly("f0", "f1");
    }

    @Test
    void everythingTurnsAroundTheHub() {
        Structure star = star(6);
        assertThat(star.centralization().betweenness().value()).isCloseTo(1, within(CLOSE));
        assertThat(star.undirected().centralization().betweenness().value()).isCloseTo(1, within(CLOSE));
        assertThat(star.undirected().centralization().inDegree().value()).isCloseTo(1, within(CLOSE));
        assertThat(star.brokerage().pairsCut().of("f0").orElseThrow()).isEqualTo(20);
        assertThat(star.brokerage().mostMissed(1).value()).isEqualTo(1);
    }

    @Test
    void anOpinionTravelsAgainstTrust() {
        Structure chain = path(4); // f0 trusts f1 trusts f2 trusts f3
        assertThat(chain.brokerage().mostHeard(1).members()).containsExactly("f3");
        assertThat(chain.brokerage().mostHeard(1).value()).isCloseTo((1 + 1 + 0.5 + 1.0 / 3) / 4, within(CLOSE));
        assertThat(chain.brokerage().widestReach(1).members()).containsExactly("f1");
        assertThat(chain.connectivity().strongComponents().size()).isEqualTo(4);
        assertThat(chain.connectivity().weakComponents().size()).isEqualTo(1);
    }

    /** JGraphT's Gabow overflows the stack here. */
    @Test
    void aLongChainOverflowsNothing() {
        int n = 20_000;
        List<String> ids =
                java.util.stream.IntStream.range(0, n).mapToObj(v -> "f" + v).toList();
        List<Arc> arcs = java.util.stream.IntStream.range(1, n)
                .mapToObj(v -> new Arc(v - 1, v, 0.5))
                .toList();
        Connectivity chain = Structure.of(ids, arcs, Structure.THRESHOLD).connectivity();
        assertThat(chain.strongComponents().size()).isEqualTo(n);
        assertThat(chain.weakComponents().size()).isEqualTo(1);
        assertThat(chain.coreness().of("f7").orElseThrow()).isEqualTo(1);
    }

    @Test
    void twoCliquesAreTwoCommunities() {
        Structure cliques = StructureArbitraries.of(
                7, (from, to) -> from / 3 == to / 3 || (from == 2 && to == 3) || (from == 3 && to == 2) ? 0.5 : 0);
        assertThat(cliques.communities().groups())
                .containsExactly(List.of("f0", "f1", "f2"), List.of("f3", "f4", "f5"));
        assertThat(cliques.communities().partition().partOf("f6")).containsExactly("f6");
        assertThat(cliques.communities()).hasToString("""
                communities 3 parts (mutual ties, weighted by the lesser belief; highest modularity found; numbered by first member)
                  1  f0, f1, f2
                  2  f3, f4, f5
                  3  f6
                modularity 0.357143 (weight inside the communities - expected, / all weight; 0 without mutual ties)""");
    }

    @Test
    void manyVerticesAreSearchedGreedily() {
        Structure large = StructureArbitraries.of(500, (from, to) -> (from * 7 + to * 13) % 50 == 0 ? 0.5 : 0);
        KeyPlayers three = large.brokerage().widestReach(3);
        assertThat(three.proven()).isFalse();
        assertThat(three.members()).hasSize(3);
        assertThat(three.value()).isGreaterThan(large.brokerage().widestReach(1).value());
        assertThat(three)
                .hasToString(String.join(", ", three.members()) + ": kppPos "
                        + org.clusterdev.model.internal.Numbers.plain(three.value()) + ", best found");
    }
}
