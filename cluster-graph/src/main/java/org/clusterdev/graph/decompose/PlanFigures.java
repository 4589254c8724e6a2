package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of one plan, re-added from the problem in exact integers: out of pocket, enabling steps, worst ratio.
 *
 * <p>O(firms · (tasks + steps)).
 */
final class PlanFigures {

    private final DivisionProblem problem;
    private final ImmutableList<ImmutableList<Integer>> stepTasks;
    private final ImmutableList<ImmutableLongArray> outOfPocket;

    private PlanFigures(DivisionProblem problem, List<? extends List<Integer>> steps) {
        this.problem = problem;
        this.stepTasks = steps.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<ImmutableLongArray> rows = ImmutableList.builder();
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            rows.add(outOfPocketOf(firm));
        }
        this.outOfPocket = rows.build();
    }

    /** Figures of a plan given as the step, from 1, of each task in file order. */
    static PlanFigures of(DivisionProblem problem, int[] stepOf) {
        List<List<Integer>> steps = new ArrayList<>();
        for (int task = 0; task < stepOf.length; task++) {
            while (steps.size() < stepOf[task]) {
                steps.add(new ArrayList<>());
            }
            steps.get(stepOf[task] - 1).add(task);
        }
        return new PlanFigures(problem, steps);
    }

    int steps() {
        return stepTasks.size();
    }

    /** The tasks of a step (from 1), in file order. */
    List<Integer> tasks(int step) {
        return stepTasks.get(step - 1);
    }

    long outOfPocket(int firm, int step) {
        return outOfPocket.get(firm).get(step - 1);
    }

    /** The plan in names. */
    List<List<String>> names() {
        return stepTasks.stream()
                .map(tasks -> tasks.stream().map(problem.tasks()::get).toList())
                .toList();
    }

    int enabling() {
        int count = 0;
        for (int step = 1; step <= steps(); step++) {
            count += isEnabling(step) ? 1 : 0;
        }
        return count;
    }

    boolean isEnabling(int step) {
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            boolean pays = false;
            boolean gets = false;
            for (int task : tasks(step)) {
                pays |= problem.cost(firm, task) > 0;
                gets |= problem.gain(firm, task) > 0;
            }
            if (pays && !gets) {
                return true;
            }
        }
        return false;
    }

    /** The largest O ÷ L over firms and steps, a term being 0 when O ≤ 0; the plan keeps its limits. */
    Ratio worstRatio() {
        Ratio worst = Ratio.ZERO;
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            for (int step = 1; step <= steps(); step++) {
                if (outOfPocket(firm, step) > 0) {
                    Ratio here = Ratio.of(outOfPocket(firm, step), problem.limit(firm, step));
                    worst = here.compareTo(worst) > 0 ? here : worst;
                }
            }
        }
        return worst;
    }

    private ImmutableLongArray outOfPocketOf(int firm) {
        ImmutableLongArray.Builder row = ImmutableLongArray.builder();
        long paid = 0;
        long received = 0;
        for (List<Integer> tasks : stepTasks) {
            for (int task : tasks) {
                paid += problem.cost(firm, task);
            }
            row.add(paid - received);
            for (int task : tasks) {
                received += problem.gain(firm, task);
            }
        }
        return row.build();
    }
}
