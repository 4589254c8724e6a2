package org.clusterdev.examples.comparison;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import java.time.Duration;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.graph.decompose.Objective;

/** CP-SAT of Google's OR-Tools, with two workers: the model of line balancing where it applies, else that of steps. */
public final class CpSatSolver implements Solver {

    private static final int WORKERS = 2;

    /** Loads the native library. */
    public CpSatSolver() {
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return "cpsat";
    }

    @Override
    public boolean accepts(DivisionCase problem) {
        return true;
    }

    @Override
    public Attempt solve(DivisionCase problem, Objective objective, Duration time) {
        Clock clock = new Clock(time);
        return Instance.isPlain(problem)
                ? new CpSatLine(problem).solve(clock)
                : new CpSatSearch(problem, clock).solve(objective);
    }

    /** A solver for what is left of the time. */
    static CpSolver solver(Clock clock) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(WORKERS).setMaxTimeInSeconds(clock.secondsLeft());
        return solver;
    }
}
