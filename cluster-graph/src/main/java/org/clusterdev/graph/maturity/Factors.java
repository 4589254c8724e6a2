package org.clusterdev.graph.maturity;

import java.util.Optional;
import java.util.OptionalDouble;
import org.clusterdev.model.action.Complexity;

/** What the standard model finds beside the score. */
record Factors(
        double reach,
        double depth,
        double breadth,
        double mutuality,
        OptionalDouble resilience,
        double persistence,
        Optional<Complexity> climb,
        Complexity nextStep,
        OptionalDouble selfReliance) {

    /** Of a model that gives a score and nothing else. */
    static Factors unassessed(double score) {
        return new Factors(
                score,
                score,
                0,
                0,
                OptionalDouble.empty(),
                0,
                Optional.empty(),
                Complexity.INFORMATION,
                OptionalDouble.empty());
    }
}
