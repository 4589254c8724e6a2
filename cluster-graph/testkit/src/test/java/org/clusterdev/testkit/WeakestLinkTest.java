package org.clusterdev.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clusterdev.graph.maturity.Maturity;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.trust.NetworkSnapshot;

/** Our own model: a network is as mature as its least trusting pair. */
class WeakestLinkTest implements MaturityModelLaws {

    @Override
    public MaturityModel model() {
        return network -> Maturity.of(network.beliefs().min().orElse(0));
    }

    @Property
    void neverAboveTheStandard(@ForAll NetworkSnapshot network) {
        double ours = model().assess(network).score();
        double standard = MaturityModel.standard().assess(network).score();
        assertTrue(ours <= standard + 1e-12); // rounding
    }
}
