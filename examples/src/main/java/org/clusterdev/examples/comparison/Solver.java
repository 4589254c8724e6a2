package org.clusterdev.examples.comparison;

import java.time.Duration;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.graph.decompose.Objective;

/** A way of dividing actions that the benchmark can run; found by {@link java.util.ServiceLoader}, except for ours. */
public interface Solver {

    /** The name by which it is asked for. */
    String name();

    /** Whether it can be asked about problems of this form. */
    boolean accepts(DivisionCase problem);

    /** Divides an action as well as it can within some time, models and bounds of its own included. */
    Attempt solve(DivisionCase problem, Objective objective, Duration time);
}
