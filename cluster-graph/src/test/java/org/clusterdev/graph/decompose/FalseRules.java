package org.clusterdev.graph.decompose;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Broken solvers: every chain of steps is tried, except those that a plausible but false rule prunes. With no rule it is
 * right; each rule is wrong somewhere, and the tests say where.
 */
final class FalseRules {

    /** What is pruned. */
    enum Rule {
        NONE,
        /** A step must take any further task that repays itself and fits. */
        MAX_LOAD_OF_REPAYING,
        /** A step must take any further task that fits. */
        MAX_LOAD_OF_ANY,
        /** A step takes no task where another one brings more by as much as it costs more, and fits. */
        SWAP,
        /** Jackson's rule as in line balancing: a step takes no task where a costlier one with more successors fits. */
        JACKSON,
        /** A task without benefit waits for a task that needs it, or the last step, whatever must await its success. */
        LAZY
    }

    private final DivisionProblem problem;
    private final Overruns overruns;
    private final Rule rule;
    private final boolean benefitFirst;
    private final int full;
    private int[] best = {Integer.MAX_VALUE, Integer.MAX_VALUE};

    private FalseRules(DivisionProblem problem, Overruns overruns, Rule rule, Objective objective) {
        this.problem = problem;
        this.overruns = overruns;
        this.rule = rule;
        this.benefitFirst = objective == Objective.BENEFIT_FIRST;
        this.full = (1 << problem.taskCount()) - 1;
    }

    /** Enabling steps (0 under FEWEST) and steps; both the largest integer where no plan is found. */
    static int[] solve(DivisionProblem problem, Rule rule, Objective objective) {
        return solve(problem, Overruns.NONE, rule, objective);
    }

    static int[] solve(DivisionProblem problem, Overruns overruns, Rule rule, Objective objective) {
        FalseRules solver = new FalseRules(problem, overruns, rule, objective);
        for (int depth = 1; depth <= problem.taskCount(); depth++) {
            solver.extend(0, 1, 0, depth);
        }
        return solver.best;
    }

    private void extend(int done, int step, int enabling, int depth) {
        if (done == full) {
            int[] here = {benefitFirst ? enabling : 0, step - 1};
            best = Arrays.compare(here, best) < 0 ? here : best;
            return;
        }
        if (step > depth) {
            return;
        }
        for (int load = 1; load <= full; load++) {
            if ((load & done) == 0 && fits(done, load, step) && !pruned(done, load, step)) {
                extend(done | load, step + 1, enabling + (isEnabling(load) ? 1 : 0), depth);
            }
        }
    }

    private boolean fits(int done, int load, int step) {
        for (TaskArc arc : problem.arcs()) {
            boolean in = has(load, arc.to());
            boolean ready = has(done, arc.from()) || (!arc.afterSuccess() && has(load, arc.from()));
            if (in && !ready) {
                return false;
            }
        }
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            long out = 0;
            for (int task = 0; task < problem.taskCount(); task++) {
                out += has(done | load, task) ? problem.cost(firm, task) : 0;
                out -= has(done, task) ? problem.gain(firm, task) : 0;
            }
            if (BigDecimal.valueOf(problem.limit(firm, step) - out).compareTo(premium(firm, done | load)) < 0) {
                return false;
            }
        }
        return true;
    }

    private BigDecimal premium(int firm, int done) {
        return IntStream.range(0, problem.taskCount())
                .filter(task -> has(done, task))
                .mapToObj(task -> overruns.share().multiply(BigDecimal.valueOf(problem.cost(firm, task))))
                .sorted(Comparator.reverseOrder())
                .limit(overruns.tasks())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean pruned(int done, int load, int step) {
        for (int task = 0; task < problem.taskCount(); task++) {
            if (has(done | load, task)) {
                if (rule == Rule.LAZY && has(load, task) && idle(task, load) && (done | load) != full) {
                    return true;
                }
                continue;
            }
            boolean more = fits(done, load | (1 << task), step);
            if (more && (rule == Rule.MAX_LOAD_OF_ANY || (rule == Rule.MAX_LOAD_OF_REPAYING && repays(task)))) {
                return true;
            }
            for (int other = 0; rule == Rule.JACKSON && other < problem.taskCount(); other++) {
                boolean swapped = has(load, other) && fits(done, (load & ~(1 << other)) | (1 << task), step);
                if (swapped && betterByJackson(task, other)) {
                    return true;
                }
            }
            for (int other = 0; rule == Rule.SWAP && other < problem.taskCount(); other++) {
                boolean swapped = has(load, other) && fits(done, (load & ~(1 << other)) | (1 << task), step);
                if (swapped && repaysItsSurplus(task, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean idle(int task, int load) {
        return !anyGain(task) && problem.arcs().stream().noneMatch(arc -> arc.from() == task && has(load, arc.to()));
    }

    private boolean anyGain(int task) {
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            if (problem.gain(firm, task) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean repays(int task) {
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            if (problem.gain(firm, task) < problem.cost(firm, task)) {
                return false;
            }
        }
        return true;
    }

    private boolean repaysItsSurplus(int task, int other) {
        boolean different = false;
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            long costsMore = problem.cost(firm, task) - problem.cost(firm, other);
            long bringsMore = problem.gain(firm, task) - problem.gain(firm, other);
            if (bringsMore < Math.max(0, costsMore)) {
                return false;
            }
            different |= bringsMore != 0 || costsMore != 0;
        }
        return different || task < other;
    }

    private boolean betterByJackson(int task, int other) {
        boolean costlier = false;
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            if (problem.cost(firm, task) < problem.cost(firm, other)) {
                return false;
            }
            costlier |= problem.cost(firm, task) > problem.cost(firm, other);
        }
        boolean successors = problem.arcs().stream()
                .filter(arc -> arc.from() == other)
                .allMatch(arc -> problem.arcs().stream()
                        .anyMatch(same -> same.from() == task
                                && same.to() == arc.to()
                                && same.afterSuccess() == arc.afterSuccess()));
        return successors && (costlier || task < other);
    }

    private boolean isEnabling(int load) {
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            boolean pays = false;
            boolean gets = false;
            for (int task = 0; task < problem.taskCount(); task++) {
                pays |= has(load, task) && problem.cost(firm, task) > 0;
                gets |= has(load, task) && problem.gain(firm, task) > 0;
            }
            if (pays && !gets) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(int set, int task) {
        return (set & (1 << task)) != 0;
    }
}
