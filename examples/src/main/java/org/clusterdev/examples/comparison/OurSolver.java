package org.clusterdev.examples.comparison;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.graph.decompose.Budget;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.Divided;
import org.clusterdev.graph.decompose.Indivisible;
import org.clusterdev.graph.decompose.Objective;

/** The library's decomposer, asked what the others are asked: the best counts, in the caller's thread, with a budget of time. */
final class OurSolver implements Solver {

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public boolean accepts(DivisionCase problem) {
        return true;
    }

    @Override
    public Attempt solve(DivisionCase problem, Objective objective, Duration time) {
        Decomposition answer = Decomposer.standard()
                .withObjective(objective)
                .withBudget(Budget.time(time))
                .withCountsOnly()
                .decompose(problem.problem());
        long nodes = answer.proof().nodes();
        if (answer instanceof Indivisible) {
            return Attempt.indivisible(nodes);
        }
        return new Attempt(
                answer instanceof Divided ? Attempt.Status.PROVEN : Attempt.Status.OPEN,
                OptionalInt.of(answer.proof().lowerBound()),
                plan(answer),
                nodes);
    }

    private static List<List<Integer>> plan(Decomposition answer) {
        return answer.deliverables().stream()
                .map(deliverable ->
                        deliverable.tasks().stream().map(Integer::valueOf).toList())
                .toList();
    }
}
