package org.clusterdev.examples.comparison;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.IntVar;
import org.clusterdev.examples.benchmark.BenchmarkArc;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.graph.decompose.Objective;

/** Choco, on one thread, for line balancing: a station for each task, its bin packing constraint, precedence. */
public final class ChocoSolver implements Solver {

    /** For the service loader. */
    public ChocoSolver() {}

    @Override
    public String name() {
        return "choco";
    }

    @Override
    public boolean accepts(DivisionCase problem) {
        return Instance.isPlain(problem);
    }

    @Override
    public Attempt solve(DivisionCase problem, Objective objective, Duration time) {
        Clock clock = new Clock(time);
        LineWindows windows = new LineWindows(problem);
        if (windows.isImpossible()) {
            return Attempt.indivisible(0);
        }
        Model model = new Model();
        IntVar[] station = new IntVar[problem.tasks()];
        Arrays.setAll(station, task -> model.intVar("s" + task, windows.first[task], windows.last[task]));
        IntVar stations = model.intVar("stations", windows.least, Math.max(windows.least, windows.most));
        for (BenchmarkArc arc : problem.arcs()) {
            model.arithm(station[arc.first()], "<=", station[arc.then()]).post();
        }
        IntStream.range(0, station.length)
                .filter(windows.successors::isLast)
                .forEach(task -> model.arithm(station[task], "<=", stations).post());
        int[] sizes = Arrays.stream(windows.times).mapToInt(Math::toIntExact).toArray();
        IntVar[] loads = model.intVarArray("load", windows.most, 0, Math.toIntExact(windows.cycleTime));
        model.binPacking(station, sizes, loads, 1).post();
        model.setObjective(Model.MINIMIZE, stations);
        return search(model, station, stations, windows, clock);
    }

    private static Attempt search(Model model, IntVar[] station, IntVar stations, LineWindows windows, Clock clock) {
        long[] weights = windows.successors.weights(windows.times);
        IntVar[] byWeight = IntStream.range(0, station.length)
                .boxed()
                .sorted(Comparator.comparing((Integer task) -> -weights[task]))
                .map(task -> station[task])
                .toArray(IntVar[]::new);
        var solver = model.getSolver();
        solver.setSearch(Search.lastConflict(Search.inputOrderLBSearch(byWeight)), Search.inputOrderLBSearch(stations));
        solver.limitTime((long) (clock.secondsLeft() * 1000));
        List<List<Integer>> plan = List.of();
        while (solver.solve()) {
            plan = Attempt.planOf(Arrays.stream(station).map(IntVar::getValue).toList());
        }
        long nodes = solver.getNodeCount();
        if (solver.isStopCriterionMet()) {
            List<List<Integer>> best = plan.isEmpty() ? windows.greedy : plan;
            return new Attempt(Attempt.Status.OPEN, OptionalInt.of(windows.least), best, nodes);
        }
        return plan.isEmpty()
                ? Attempt.indivisible(nodes)
                : new Attempt(Attempt.Status.PROVEN, OptionalInt.of(plan.size()), plan, nodes);
    }
}
