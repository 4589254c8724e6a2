package org.clusterdev.examples.comparison;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.clusterdev.examples.benchmark.BenchmarkArc;
import org.clusterdev.examples.benchmark.DivisionCase;

/**
 * Line balancing for CP-SAT: a station for each task, loads, precedence; as few stations as possible.
 *
 * <p>Loads are stated twice, by assignment and as a resource: either way alone proved fewer of the instances tried.
 */
final class CpSatLine {

    private final DivisionCase problem;
    private final LineWindows windows;
    private final CpModel model = new CpModel();
    private final IntVar[] station;
    private final IntVar stations;

    CpSatLine(DivisionCase problem) {
        this.problem = problem;
        this.windows = new LineWindows(problem);
        this.station = new IntVar[problem.tasks()];
        this.stations = model.newIntVar(windows.least, Math.max(windows.least, windows.most), "stations");
    }

    Attempt solve(Clock clock) {
        if (windows.isImpossible()) {
            return Attempt.indivisible(0);
        }
        Arrays.setAll(station, task -> model.newIntVar(windows.first[task], windows.last[task], "s" + task));
        for (BenchmarkArc arc : problem.arcs()) {
            model.addLessOrEqual(station[arc.first()], station[arc.then()]);
        }
        for (int task = 0; task < station.length; task++) {
            if (windows.successors.isLast(task)) {
                model.addLessOrEqual(station[task], stations);
            }
        }
        assign();
        accumulate();
        model.minimize(stations);
        CpSolver solver = CpSatSolver.solver(clock);
        return attempt(solver, solver.solve(model));
    }

    /** Each task in one station of its window, no station beyond the cycle time. */
    private void assign() {
        List<LinearExprBuilder> loads = IntStream.rangeClosed(0, windows.most)
                .mapToObj(each -> LinearExpr.newBuilder())
                .toList();
        for (int task = 0; task < station.length; task++) {
            LinearExprBuilder number = LinearExpr.newBuilder();
            int first = windows.first[task];
            BoolVar[] isIn = new BoolVar[windows.last[task] - first + 1];
            for (int k = 0; k < isIn.length; k++) {
                isIn[k] = model.newBoolVar("x" + task + "_" + (first + k));
                number.addTerm(isIn[k], first + k);
                loads.get(first + k).addTerm(isIn[k], windows.times[task]);
            }
            model.addExactlyOne(isIn);
            model.addEquality(number, station[task]);
        }
        for (int k = 1; k < loads.size(); k++) {
            BoolVar open = model.newBoolVar("y" + k);
            model.addGreaterOrEqual(stations, k).onlyEnforceIf(open);
            model.addLessOrEqual(loads.get(k).addTerm(open, -windows.cycleTime), 0);
        }
    }

    /** The same as a resource of the cycle time's size, of which each task takes its time for one unit. */
    private void accumulate() {
        CumulativeConstraint loads = model.addCumulative(windows.cycleTime);
        for (int task = 0; task < station.length; task++) {
            loads.addDemand(model.newFixedSizeIntervalVar(station[task], 1, "i" + task), windows.times[task]);
        }
    }

    private Attempt attempt(CpSolver solver, CpSolverStatus status) {
        long nodes = solver.numBranches();
        if (status == CpSolverStatus.INFEASIBLE) {
            return Attempt.indivisible(nodes);
        }
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        List<List<Integer>> plan = found
                ? Attempt.planOf(Arrays.stream(station)
                        .map(variable -> (int) solver.value(variable))
                        .toList())
                : windows.greedy;
        int lower = Math.max(windows.least, (int) Math.ceil(solver.bestObjectiveBound() - 1e-6));
        return new Attempt(
                status == CpSolverStatus.OPTIMAL ? Attempt.Status.PROVEN : Attempt.Status.OPEN,
                OptionalInt.of(lower),
                plan,
                nodes);
    }
}
