package org.clusterdev.graph.measure;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Small random structures, from empty to complete. */
public final class StructureArbitraries extends DomainContextBase {

    static final int LARGEST = 7;

    /** Structures of up to seven vertices, directed or not. */
    @Provide
    public Arbitrary<Structure> structures() {
        Arbitrary<List<Integer>> beliefs =
                Arbitraries.integers().between(0, 9).list().ofSize(LARGEST * LARGEST);
        return Combinators.combine(
                        Arbitraries.integers().between(0, LARGEST),
                        beliefs,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, false))
                .as(StructureArbitraries::structure);
    }

    private static Structure structure(int n, List<Integer> beliefs, int sparse, boolean directed) {
        Structure structure = of(n, (from, to) -> {
            int belief = beliefs.get(from * LARGEST + to);
            return belief < sparse ? 0 : (1 + belief) / 11.0;
        });
        return directed ? structure : structure.undirected();
    }

    /** The belief of one in another. */
    interface Beliefs {
        double of(int from, int to);
    }

    static Structure of(int n, Beliefs beliefs) {
        List<String> ids = new ArrayList<>();
        List<Arc> arcs = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            ids.add("f" + v);
            for (int w = 0; w < n; w++) {
                arcs.add(new Arc(v, w, v == w ? 0 : beliefs.of(v, w)));
            }
        }
        return Structure.of(ids, arcs, Structure.THRESHOLD);
    }
}
