package org.clusterdev.testkit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.history.CompletedAction;

/**
 * What the method asks of every measure of maturity. Let a test class implement it, and these laws run as its tests.
 *
 * <pre>{@code
 * class WeakestLinkTest implements MaturityModelLaws {
 *
 *     @Override
 *     public MaturityModel model() {
 *         return network -> Maturity.of(network.beliefs().min().orElse(0));
 *     }
 * }
 * }</pre>
 *
 * <p>Scores are compared with a slack of 1e-12. The laws are about the score alone; a model may report what it likes
 * beside it. {@link MaturityModel#surveyed()} is no maturity in the method's sense and breaks the first of them.
 */
public interface MaturityModelLaws {

    /** The model under test; asked once a try. */
    MaturityModel model();

    /** S4: without joint action there is no maturity, however well the firms know each other. */
    @Property
    default void s4_noJointActionNoMaturity(@ForAll("meetingsAndSurveysOnly") NetworkSnapshot network) {
        MaturityChecks.noJointActionNoMaturity(model(), network);
    }

    /** S5: a success of the same day, in which everyone delivered, lowers nothing. */
    @Property
    default void s5_successLowersNothing(
            @ForAll("networksAndSuccesses") Tuple2<NetworkSnapshot, CompletedAction> networkAndSuccess) {
        MaturityChecks.successLowersNothing(model(), networkAndSuccess.get1(), networkAndSuccess.get2());
    }

    /** S4: maturity is trust from earlier joint action, and a newcomer without ties brings none. */
    @Property
    default void s4_newcomerWithoutTiesRaisesNothing(@ForAll NetworkSnapshot network) {
        MaturityChecks.newcomerRaisesNothing(model(), network);
    }

    /** A measure knows no names: with other names and in another order the firms are as mature as before. */
    @Property
    default void relabellingChangesNothing(@ForAll NetworkSnapshot network) {
        MaturityChecks.relabellingChangesNothing(model(), network);
    }

    /** A score is a share: from 0 to 1. */
    @Property
    default void scoreIsAShare(@ForAll NetworkSnapshot network) {
        MaturityChecks.scoreIsAShare(model(), network);
    }

    /** What happens tomorrow makes nobody more mature today. */
    @Property
    default void laterEventsChangeNothing(
            @ForAll("networksAndSuccesses") Tuple2<NetworkSnapshot, CompletedAction> networkAndSuccess) {
        MaturityChecks.laterEventsChangeNothing(model(), networkAndSuccess.get1(), networkAndSuccess.get2());
    }

    /** Networks whose firms have met, visited and rated each other, and have never acted jointly. */
    @Provide
    default Arbitrary<NetworkSnapshot> meetingsAndSurveysOnly() {
        return ClusterArbitraries.snapshotsWithoutJointAction();
    }

    /** Networks, each with a success of some of its firms on the same day, in which everyone delivered. */
    @Provide
    default Arbitrary<Tuple2<NetworkSnapshot, CompletedAction>> networksAndSuccesses() {
        return ClusterArbitraries.snapshotsWithSuccesses();
    }
}
