package org.clusterdev.testkit;

import org.clusterdev.graph.readiness.JoinPolicy;
import org.clusterdev.graph.trust.TrustModel;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.Outcome;

/** Ways to read trust and to decide that are wrong, each in its own way. Not run by themselves. */
final class TrustMutants {

    private TrustMutants() {}

    /** Who tries hard is envied. */
    static class Envious implements TrustModelLaws {
        @Override
        public TrustModel model() {
            return encounter -> encounter.event() instanceof CompletedAction action
                    ? Evidence.of(1 - kept(action, encounter.to()), 0)
                    : Evidence.NONE;
        }
    }

    /** Whoever fails is to blame, whatever it did. */
    static class OutcomeOnly implements TrustModelLaws {
        @Override
        public TrustModel model() {
            return encounter ->
                    encounter.event() instanceof CompletedAction action && action.outcome() == Outcome.FAILURE
                            ? Evidence.of(0, 1)
                            : Evidence.of(1, 0);
        }
    }

    /** Counts the agent among those who saw it. */
    static class AgentCounts implements TrustModelLaws {
        @Override
        public TrustModel model() {
            return encounter -> Evidence.of(1.0 / encounter.event().parties().size(), 0);
        }
    }

    /** What an agent arranged is worth nothing. */
    static class OnlyUnaided implements TrustModelLaws {
        @Override
        public TrustModel model() {
            return encounter -> encounter.event() instanceof Interaction meeting
                            && meeting.facilitator().isPresent()
                    ? Evidence.NONE
                    : Evidence.of(1, 0);
        }
    }

    /** Some names are better than others. */
    static class Snobbish implements TrustModelLaws {
        @Override
        public TrustModel model() {
            return encounter -> Evidence.of(encounter.to().compareTo(encounter.from()) < 0 ? 1 : 0, 0);
        }
    }

    private static double kept(CompletedAction action, String party) {
        return action.conduct().getOrDefault(party, 0.0);
    }

    /** Too good to be true. */
    static class Suspicious implements JoinPolicyLaws {
        @Override
        public JoinPolicy policy() {
            return offer -> offer.gain() > offer.cost() && offer.gain() < 8;
        }
    }

    /** What is cheap is worth nothing. */
    static class PriceIsQuality implements JoinPolicyLaws {
        @Override
        public JoinPolicy policy() {
            return offer -> offer.gain() > offer.cost() && offer.cost() > 2;
        }
    }

    /** Likes a risk. */
    static class Gambler implements JoinPolicyLaws {
        @Override
        public JoinPolicy policy() {
            return offer -> offer.exposure() > 2;
        }
    }

    /** Joins only where it is needed. */
    static class Rescuer implements JoinPolicyLaws {
        @Override
        public JoinPolicy policy() {
            return offer -> offer.chanceIfJoining() < 0.5;
        }
    }
}
