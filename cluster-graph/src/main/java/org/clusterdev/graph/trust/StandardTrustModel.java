package org.clusterdev.graph.trust;

import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.internal.Numbers;

/** The model that {@link TrustModel#standard(TrustParameters)} describes. */
record StandardTrustModel(TrustParameters parameters) implements TrustModel {

    @Override
    public Evidence evidence(Encounter encounter) {
        Event event = encounter.event();
        int parties = encounter.parties().size();
        if (parties < 2) {
            return Evidence.NONE;
        }
        if (event instanceof CompletedAction action) {
            return shared(action.complexity().rank(), conduct(action, encounter.to()), parties);
        }
        if (event instanceof Interaction) {
            return shared(parameters.interactionWeight(), 1, parties);
        }
        if (event instanceof SurveyRating rating && rating.from().equals(encounter.from())) {
            return answered(rating);
        }
        return Evidence.NONE;
    }

    private Evidence shared(double weight, double kept, int parties) {
        int others = parties - 1;
        return Evidence.of(weight * kept / others, parameters.asymmetry() * weight * (1 - kept) / others);
    }

    private Evidence answered(SurveyRating rating) {
        double unit = parameters.surveyUnit();
        double value = rating.value();
        return switch (rating.scale()) {
            case FREY -> Evidence.of(unit * value / 5, 0);
            case PARTNER -> between(unit, (value - 1) / 3);
            case THREE_LEVEL -> between(unit, value / 2);
            case TIE -> Evidence.of(unit * value, 0);
        };
    }

    private static Evidence between(double unit, double good) {
        return Evidence.of(unit * good, unit * (1 - good));
    }

    /** How the evidence came about, in words. */
    String reckoning(Encounter encounter) {
        Event event = encounter.event();
        String among = ", among " + encounter.parties().size();
        if (event instanceof CompletedAction action) {
            return "weight " + action.complexity().rank() + ", conduct "
                    + Numbers.plain(conduct(action, encounter.to())) + among;
        }
        return event instanceof Interaction ? "weight " + Numbers.plain(parameters.interactionWeight()) + among : "";
    }

    private static double conduct(CompletedAction action, String party) {
        return action.conduct().getOrDefault(party, 0.0);
    }
}
