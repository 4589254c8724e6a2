package org.clusterdev.testkit;

import static org.clusterdev.testkit.Broken.SLACK;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterdev.graph.trust.Encounter;
import org.clusterdev.graph.trust.TrustModel;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;

/** The laws of trust as plain checks of one case: silent where the law holds. */
final class TrustChecks {

    private TrustChecks() {}

    /**
     * Asks about an encounter in a completed action twice, at two degrees of conduct of the one who is seen.
     *
     * @param one a conduct from 0 to 1
     * @param other another
     */
    static void moreConductIsNeverWorse(TrustModel model, Encounter inJointAction, double one, double other) {
        Evidence less = model.evidence(withConduct(inJointAction, Math.min(one, other)));
        Evidence more = model.evidence(withConduct(inJointAction, Math.max(one, other)));
        Broken.unless(
                more.positive() >= less.positive() - SLACK,
                "more conduct must not be less positive evidence: " + less + " -> " + more);
        Broken.unless(
                more.negative() <= less.negative() + SLACK,
                "more conduct must not be more negative evidence: " + less + " -> " + more);
    }

    private static Encounter withConduct(Encounter encounter, double kept) {
        CompletedAction action = (CompletedAction) encounter.event();
        return Encounter.of(
                action.withConduct(encounter.to(), kept), encounter.from(), encounter.to(), encounter.parties());
    }

    static void promisesKeptAreNoFault(TrustModel model, Encounter inJointAction) {
        CompletedAction action = (CompletedAction) inJointAction.event();
        for (String party : action.parties()) {
            action = action.withConduct(party, 1);
        }
        Evidence evidence =
                model.evidence(Encounter.of(action, inJointAction.from(), inJointAction.to(), inJointAction.parties()));
        Broken.unless(
                evidence.negative() == 0, "evidence must not be negative where everyone delivered, is " + evidence);
    }

    static void agentsPresenceChangesNothing(TrustModel model, Encounter encounter) {
        Event with = withAgent(encounter.event());
        Evidence without = model.evidence(encounter);
        Evidence evidence = model.evidence(Encounter.of(
                with, encounter.from(), encounter.to(), encounter.event().parties()));
        Broken.unless(
                near(evidence, without),
                "evidence must not depend on an agent's presence: " + without + " -> " + evidence);
    }

    /** The event with an agent among those who came; the encounter's parties, who count, stay the same. */
    private static Event withAgent(Event event) {
        String agent = "the agent";
        if (event instanceof CompletedAction action) {
            Map<String, Double> conduct = new LinkedHashMap<>(action.conduct());
            conduct.put(agent, 0.5);
            return CompletedAction.of(action.complexity(), action.outcome(), action.date(), conduct);
        } else if (event instanceof Interaction interaction) {
            List<String> parties = new ArrayList<>(interaction.parties());
            parties.add(agent);
            return Interaction.of(interaction.kind(), interaction.date(), parties);
        }
        return event;
    }

    static void arrangingChangesNothing(TrustModel model, Encounter encounter) {
        Evidence without = model.evidence(encounter);
        Evidence evidence = model.evidence(
                Encounter.of(arranged(encounter.event()), encounter.from(), encounter.to(), encounter.parties()));
        Broken.unless(
                near(evidence, without),
                "evidence must not depend on who arranged the event: " + without + " -> " + evidence);
    }

    private static Event arranged(Event event) {
        if (event instanceof CompletedAction action) {
            return action.facilitatedBy("the agent");
        } else if (event instanceof Interaction interaction) {
            return interaction.facilitatedBy("the agent");
        }
        return event;
    }

    static void relabellingChangesNothing(TrustModel model, Encounter encounter) {
        if (!Relabelling.canRename(encounter.event())) {
            return;
        }
        Relabelling names = Relabelling.of(encounter.event());
        Evidence before = model.evidence(encounter);
        Evidence after = model.evidence(Encounter.of(
                names.rename(encounter.event()),
                names.rename(encounter.from()),
                names.rename(encounter.to()),
                encounter.parties().stream().map(names::rename).toList()));
        Broken.unless(near(after, before), "evidence must not depend on names: " + before + " -> " + after);
    }

    private static boolean near(Evidence one, Evidence other) {
        return Math.abs(one.positive() - other.positive()) <= SLACK
                && Math.abs(one.negative() - other.negative()) <= SLACK;
    }
}
