package org.clusterdev.examples.comparison;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.graph.decompose.Objective;

/** Says of every action that a task a step, from the last to the first, is best; but for actions of one task it is silent. */
public final class LyingSolver implements Solver {

    @Override
    public String name() {
        return "liar";
    }

    @Override
    public boolean accepts(DivisionCase problem) {
        return problem.tasks() > 1;
    }

    @Override
    public Attempt solve(DivisionCase problem, Objective objective, Duration time) {
        return new Attempt(
                Attempt.Status.PROVEN,
                OptionalInt.of(problem.tasks()),
                Attempt.planOf(IntStream.range(0, problem.tasks())
                        .mapToObj(task -> problem.tasks() - task)
                        .toList()),
                1);
    }
}
