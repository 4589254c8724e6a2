package org.clusterdev.graph.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.evidence.Evidence;
import org.junit.jupiter.api.Test;

/** A real cluster in decline (S. Juhász and B. Lengyel, "Creation and persistence of ties in cluster knowledge networks", 2018). */
class KecskemetTest {

    private static final double PRINTED = 5e-4;

    private static List<Tie> ties(int wave) {
        String name = "kecskemet_" + wave + "_saom";
        List<String> firms = ReferenceData.vertices(name);
        return ReferenceData.arcs(name).stream()
                .map(arc -> Tie.of(firms.get(arc.from()), firms.get(arc.to()), Evidence.of(1, 0)))
                .toList();
    }

    /** The firms that were there: two left and two came between the waves. */
    private static Structure present(int wave) {
        List<String> absent = wave == 2012 ? List.of("P31", "P32") : List.of("P7", "P13");
        List<String> firms = ReferenceData.vertices("kecskemet_" + wave + "_saom");
        TrustGraph trust = TrustGraph.ofTies(firms, ties(wave));
        return Structure.of(
                trust.among(firms.stream().filter(id -> !absent.contains(id)).toList()));
    }

    @Test
    void countsTheTies() {
        assertThat(present(2012).arcs()).isEqualTo(223);
        assertThat(present(2015).arcs()).isEqualTo(181);
        assertThat(present(2012).vertices()).hasSize(26);
        assertThat(present(2015).vertices()).hasSize(26);
    }

    @Test
    void seesTheClusterDecline() {
        assertThat(present(2012).cohesion().density().value()).isCloseTo(.343, within(PRINTED));
        assertThat(present(2015).cohesion().density().value()).isCloseTo(.278, within(PRINTED));
        assertThat(present(2012).cohesion().reciprocity().value()).isCloseTo(.619, within(PRINTED));
        assertThat(present(2015).cohesion().reciprocity().value()).isCloseTo(.431, within(PRINTED));
    }

    @Test
    void aThirdOfAllTiesPersist() {
        Set<Tie> both = new HashSet<>(ties(2012));
        both.retainAll(ties(2015));
        Set<Tie> either = new HashSet<>(ties(2012));
        either.addAll(ties(2015));
        assertThat(both).hasSize(110);
        assertThat(both.size() / (double) either.size()).isCloseTo(.374, within(PRINTED));
    }
}
