package org.clusterdev.testkit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.clusterdev.graph.trust.Encounter;
import org.clusterdev.graph.trust.TrustModel;

/**
 * What the method asks of every way to read trust from events. Let a test class implement it, and these laws run as its
 * tests.
 *
 * <pre>{@code
 * class EveryoneCountsTheSameTest implements TrustModelLaws {
 *
 *     @Override
 *     public TrustModel model() {
 *         return encounter -> encounter.event() instanceof CompletedAction action
 *                 ? Evidence.of(action.conduct().get(encounter.to()), 0)
 *                 : Evidence.NONE;
 *     }
 * }
 * }</pre>
 *
 * <p>Evidence is compared with a slack of 1e-12. That no amount is negative, that only parties learn of each other, and
 * that evidence fades, is the work of {@code Evidence}, {@link Encounter} and {@code TrustGraph} and asks for no law.
 */
public interface TrustModelLaws {

    /** The model under test; asked once a try. */
    TrustModel model();

    /** S4: who keeps more of its promises is not trusted less for it, whatever the outcome. */
    @Property
    default void s4_moreConductIsNeverWorse(
            @ForAll("encountersInJointAction") Encounter encounter,
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other) {
        TrustChecks.moreConductIsNeverWorse(model(), encounter, one, other);
    }

    /** S5: where everyone delivered, nobody has anything to hold against anybody. */
    @Property
    default void s5_promisesKeptAreNoFault(@ForAll("encountersInJointAction") Encounter encounter) {
        TrustChecks.promisesKeptAreNoFault(model(), encounter);
    }

    /** S11: a development agent is no party; that one came along changes nothing between the firms. */
    @Property
    default void s11_anAgentsPresenceChangesNothing(@ForAll Encounter encounter) {
        TrustChecks.agentsPresenceChangesNothing(model(), encounter);
    }

    /** S11: who arranged an event changes nothing between the firms; how far they need an agent is another question. */
    @Property
    default void s11_whoArrangedItChangesNothing(@ForAll Encounter encounter) {
        TrustChecks.arrangingChangesNothing(model(), encounter);
    }

    /** A model knows no names. */
    @Property
    default void relabellingChangesNothing(@ForAll Encounter encounter) {
        TrustChecks.relabellingChangesNothing(model(), encounter);
    }

    /** Completed joint actions, each as one of its parties sees another. */
    @Provide
    default Arbitrary<Encounter> encountersInJointAction() {
        return ClusterArbitraries.encountersInJointAction();
    }
}
