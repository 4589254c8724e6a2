package org.clusterdev.testkit;

import java.util.List;
import java.util.Optional;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.decompose.Objective;

/** The library's own decomposer keeps the method's laws, fewest deliverables first. */
class FewestDivisionTest implements DivisionLaws {

    @Override
    public Optional<List<List<String>>> divide(DivisionProblem problem) {
        Decomposer fewest = Decomposer.standard().withObjective(objective());
        return DivisionLaws.steps(fewest.decompose(problem).deliverables());
    }

    @Override
    public Objective objective() {
        return Objective.FEWEST;
    }
}
