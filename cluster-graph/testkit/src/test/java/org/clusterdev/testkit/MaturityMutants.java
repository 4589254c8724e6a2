package org.clusterdev.testkit;

import java.util.Comparator;
import net.jqwik.api.Property;
import org.clusterdev.graph.maturity.Maturity;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.evidence.Opinion;

/** Measures of maturity that are wrong, each in its own way. Not run by themselves. */
final class MaturityMutants {

    private MaturityMutants() {}

    /** Heads, not trust. */
    static class HeadCount implements MaturityModelLaws {
        @Override
        public MaturityModel model() {
            return network -> Maturity.of(network.firms().size() / 100.0);
        }
    }

    /** What firms say counts as much as what they did. */
    static class Surveyed implements MaturityModelLaws {
        @Override
        public MaturityModel model() {
            return MaturityModel.surveyed();
        }
    }

    /** The longer the record, the less. */
    static class Tiring implements MaturityModelLaws {
        @Override
        public MaturityModel model() {
            return network -> Maturity.of(
                    network.jointActions().isEmpty()
                            ? 0
                            : 1.0 / network.jointActions().size());
        }
    }

    /** Expectation instead of belief: strangers count half. */
    static class Projecting implements MaturityModelLaws {
        @Override
        public MaturityModel model() {
            return network -> Maturity.of(network.jointActions().isEmpty() ? 0 : meanProjected(network));
        }

        private static double meanProjected(NetworkSnapshot network) {
            return network.beliefs()
                    .map(belief -> belief + Opinion.EVEN * (1 - belief))
                    .average()
                    .orElse(0);
        }
    }

    /** The first firm of the alphabet speaks for all. */
    static class Alphabetical implements MaturityModelLaws {
        @Override
        public MaturityModel model() {
            return network -> Maturity.of(network.firmIds().stream()
                    .min(Comparator.naturalOrder())
                    .map(first -> network.jointActionTrust().tiesTo(first).stream()
                            .mapToDouble(tie -> tie.belief())
                            .max()
                            .orElse(0))
                    .orElse(0.0));
        }
    }

    /** Knows the future. */
    static class Clairvoyant implements MaturityModelLaws {
        @Override
        public MaturityModel model() {
            return network -> Maturity.of(
                    network.jointActions().isEmpty()
                            ? 0
                            : 1 - 1.0 / (1 + network.record().events().size()));
        }
    }

    /** Not a share. */
    static class Unbounded implements MaturityModelLaws {
        @Override
        public MaturityModel model() {
            return network -> Maturity.of(network.beliefs().sum());
        }
    }

    /** A class with a property of its own, to see that the engine runs it. */
    static class Witness {
        @Property(tries = 1)
        void isRun() {
            throw new AssertionError("was run");
        }
    }
}
