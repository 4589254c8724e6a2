package org.clusterdev.graph.trust;

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

    /** Whether all parties of an event see the same of one of them, so that it need be asked only once. */
    static boolean isSameForAll(TrustModel model) {
        return model instanceof StandardTrustModel
                || (model instanceof PartialTrustModel partial && isSameForAll(partial.whole));
    }
}
