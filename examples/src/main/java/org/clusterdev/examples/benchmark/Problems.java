package org.clusterdev.examples.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.clusterdev.graph.decompose.DivisionProblem;

/** Problems in plain numbers, in no currency, whose tasks are named by their number. */
final class Problems {

    private Problems() {}

    /** Tasks and their arcs, still without firms; tasks are counted from {@code base}. */
    static DivisionProblem.Builder of(int tasks, int base, List<BenchmarkArc> arcs) {
        String[] names =
                IntStream.range(base, base + tasks).mapToObj(String::valueOf).toArray(String[]::new);
        DivisionProblem.Builder problem = DivisionProblem.of("XXX", names);
        for (BenchmarkArc arc : arcs) {
            String first = names[arc.first()];
            String then = names[arc.then()];
            switch (arc.precedence()) {
                case BEFORE -> problem.before(first, then);
                case AFTER_SUCCESS -> problem.afterSuccess(first, then);
            }
        }
        return problem;
    }
}
