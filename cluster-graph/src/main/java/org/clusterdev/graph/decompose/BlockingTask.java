package org.clusterdev.graph.decompose;

import java.util.Optional;

/**
 * A certificate that an action does not divide, without going through it: one task that one firm cannot finance even
 * after everything that must come before it and everything that would help, with its last limit; or a firm that cannot
 * finance the whole, in whatever order. Overruns are counted for that one task and what must come before it; the whole is
 * what it was estimated to cost, which is never more.
 */
final class BlockingTask {

    private BlockingTask() {}

    /** The task and firm most in excess, ties in file order. O(firms · tasks²). */
    static Optional<Shortfall> find(DivisionProblem problem, Overruns borne, TaskGraph graph, Meter meter)
            throws Meter.Stopped {
        long most = 0; // in parts of a minor unit
        Optional<Shortfall> worst = Optional.empty();
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            WorstOverruns overruns = borne.of(problem, firm);
            for (int task = 0; task < problem.taskCount(); task++) {
                meter.look();
                long out = borne.parts(leastOutOfPocket(problem, graph, firm, task))
                        + overruns.sum(withAncestors(graph, task), 0);
                long over = out - borne.parts(problem.limit(firm, problem.taskCount()));
                boolean sooner = over == most
                        && worst.isPresent()
                        && task < worst.orElseThrow().task();
                if (over > most || sooner) {
                    most = over;
                    worst = Optional.of(
                            new Shortfall(task, firm, borne.minorUnits(over), borne.minorUnits(out), false));
                }
            }
        }
        return worst;
    }

    /**
     * Where the whole cannot be financed although each task could: the firm that financing alone shows to be most in
     * excess, by the least amount its limits would have to rise, at the first task in file order that can come last.
     * O(firms · tasks · log amounts) financing bounds.
     */
    static Optional<Shortfall> atTheEnd(DivisionProblem problem, TaskGraph graph, Meter meter) throws Meter.Stopped {
        int last = 0;
        while (!Bits.isEmpty(graph.descendants[last])) {
            last++;
        }
        Shortfall worst = new Shortfall(0, 0, 0, 0, false);
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            long over = leastRaise(problem, firm, meter);
            if (over > worst.amount()) {
                worst = new Shortfall(last, firm, over, problem.limit(firm, problem.taskCount()) + over, false);
            }
        }
        return worst.amount() > 0 ? Optional.of(worst) : Optional.empty();
    }

    /** The least amount by which all limits of a firm must rise for financing to reach the end in a step a task. */
    private static long leastRaise(DivisionProblem problem, int firm, Meter meter) throws Meter.Stopped {
        int tasks = problem.taskCount();
        long[] costs = new long[tasks];
        long[] gains = new long[tasks];
        long enough = 0;
        for (int task = 0; task < tasks; task++) {
            costs[task] = problem.cost(firm, task);
            gains[task] = problem.gain(firm, task);
            enough += costs[task];
        }
        FinancingBound bound = FinancingBound.of(costs, gains);
        long tooLittle = -1;
        while (enough - tooLittle > 1) {
            meter.look();
            long raise = tooLittle + (enough - tooLittle) / 2;
            if (bound.steps(raised(problem, firm, raise)) <= tasks) {
                enough = raise;
            } else {
                tooLittle = raise;
            }
        }
        return enough;
    }

    private static long[] raised(DivisionProblem problem, int firm, long raise) {
        long[] limits = new long[problem.taskCount() + 1];
        for (int step = 1; step < limits.length; step++) {
            limits[step] = problem.limit(firm, step) + raise;
        }
        return limits;
    }

    private static long[] withAncestors(TaskGraph graph, int task) {
        long[] set = graph.ancestors[task].clone();
        Bits.add(set, 0, task);
        return set;
    }

    /**
     * A share of its limit that some firm is exposed to in every plan, by one task alone: that which it can least finance.
     * Zero where only limits of zero are exceeded. O(firms · tasks²).
     */
    static Ratio leastShare(DivisionProblem problem, Overruns borne, TaskGraph graph) {
        Ratio least = Ratio.ZERO;
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            Ratio here = leastShare(problem, borne, graph, firm);
            least = here.compareTo(least) > 0 ? here : least;
        }
        return least;
    }

    /** Likewise of one firm. */
    static Ratio leastShare(DivisionProblem problem, Overruns borne, TaskGraph graph, int firm) {
        WorstOverruns overruns = borne.of(problem, firm);
        long limit = borne.parts(problem.limit(firm, Math.max(1, problem.taskCount())));
        Ratio least = Ratio.ZERO;
        for (int task = 0; task < problem.taskCount(); task++) {
            long out = borne.parts(leastOutOfPocket(problem, graph, firm, task))
                    + overruns.sum(withAncestors(graph, task), 0);
            if (limit > 0 && out > 0 && Ratio.of(out, limit).compareTo(least) > 0) {
                least = Ratio.of(out, limit);
            }
        }
        return least;
    }

    private static long leastOutOfPocket(DivisionProblem problem, TaskGraph graph, int firm, int task) {
        long out = problem.cost(firm, task);
        for (int other = 0; other < problem.taskCount(); other++) {
            long net = problem.cost(firm, other) - problem.gain(firm, other);
            if (Bits.has(graph.ancestors[task], 0, other)) {
                out += net;
            } else if (other != task && !Bits.has(graph.descendants[task], 0, other)) {
                out += Math.min(0, net);
            }
        }
        return out;
    }
}
