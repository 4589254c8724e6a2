package org.clusterdev.graph.trust;

import java.util.Optional;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;

/**
 * Another model's evidence of completed joint actions only.
 *
 * @param unaided whether what was good in an action that an agent arranged is left out as well
 */
record PartialTrustModel(TrustModel whole, boolean unaided) implements TrustModel {

    @Override
    public Evidence evidence(Encounter encounter) {
        if (!(encounter.event() instanceof CompletedAction action)) {
            return Evidence.NONE;
        }
        Evidence all = whole.evidence(encounter);
        return unaided && action.facilitator().isPresent() ? Evidence.of(0, all.negative()) : all;
    }

    /** The library's own model in a model, if it is one or a part of one. */
    static Optional<StandardTrustModel> standardIn(TrustModel model) {
        if (model instanceof PartialTrustModel partial) {
            return standardIn(partial.whole);
        }
        return model instanceof StandardTrustModel standard ? Optional.of(standard) : Optional.empty();
    }

    /** The library's own model with other numbers; a model of the user's keeps its own. */
    static TrustModel adapted(TrustModel model, TrustParameters parameters) {
        if (model instanceof PartialTrustModel partial) {
            return new PartialTrustModel(adapted(partial.whole, parameters), partial.unaided);
        }
        return model instanceof StandardTrustModel ? TrustModel.standard(parameters) : model;
    }

    /** Whether all parties of an event see the same of one of them, so that it need be asked only once. */
    static boolean isSameForAll(TrustModel model) {
        return standardIn(model).isPresent();
    }
}
