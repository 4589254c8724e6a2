package org.clusterdev.testkit;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Property;
import org.clusterdev.graph.maturity.Maturity;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.trust.NetworkSnapshot;

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
            return network.firmIds().stream()
                    .flatMapToDouble(from -> network.firmIds().stream()
                            .filter(to -> !to.equals(from))
                            .mapToDouble(to -> network.jointActionTrust().projected(from, to)))
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

    /** Two is company, three who have met are a crowd; remembers the last network of which it said so. */
    static class Crowd implements MaturityModelLaws {
        static final AtomicReference<NetworkSnapshot> LAST = new AtomicReference<>();

        @Override
        public MaturityModel model() {
            return network -> {
                boolean crowd = network.firms().size() >= 3
                        && !network.record().events().isEmpty();
                if (crowd) {
                    LAST.set(network);
                }
                return Maturity.of(crowd ? 0.5 : 0);
            };
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
