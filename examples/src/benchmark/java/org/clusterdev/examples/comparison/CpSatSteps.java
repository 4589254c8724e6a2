package org.clusterdev.examples.comparison;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.clusterdev.examples.benchmark.BenchmarkArc;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;
import org.clusterdev.model.action.Precedence;

/**
 * Dividing an action into a number of steps for CP-SAT: for each task and step, whether the task is done by then. Limits
 * and precedence are linear in that, and so is whether a step is enabling. No hint is given.
 */
final class CpSatSteps {

    /** Which steps may be without a task. */
    enum Empty {
        /** None. */
        NONE,
        /** Those after the last task: the plan may be shorter. */
        AT_THE_END
    }

    private final DivisionCase problem;
    private final int steps;
    private final CpModel model = new CpModel();
    private final List<List<Literal>> doneBy = new ArrayList<>(); // by step, from 0, and task
    private final List<BoolVar> enabling = new ArrayList<>(); // by step, from 1, once they count

    CpSatSteps(DivisionCase problem, int steps, Empty empty) {
        this.problem = problem;
        this.steps = steps;
        for (int step = 0; step <= steps; step++) {
            doneBy.add(literals(step));
        }
        for (int step = 1; step <= steps; step++) {
            keepOrder(step);
            keepLimits(step);
            keepBusy(step, empty);
        }
    }

    private List<Literal> literals(int step) {
        List<Literal> literals = new ArrayList<>();
        for (int task = 0; task < problem.tasks(); task++) {
            literals.add(
                    step == 0
                            ? model.falseLiteral()
                            : step == steps ? model.trueLiteral() : model.newBoolVar("z" + task + "_" + step));
        }
        return literals;
    }

    /** What is done stays done, after what it needs. */
    private void keepOrder(int step) {
        for (int task = 0; task < problem.tasks(); task++) {
            model.addImplication(
                    doneBy.get(step - 1).get(task), doneBy.get(step).get(task));
        }
        for (BenchmarkArc arc : problem.arcs()) {
            int first = arc.precedence() == Precedence.AFTER_SUCCESS ? step - 1 : step;
            model.addImplication(
                    doneBy.get(step).get(arc.then()), doneBy.get(first).get(arc.first()));
        }
    }

    private void keepLimits(int step) {
        for (FirmStakes firm : problem.firms()) {
            LinearExprBuilder outOfPocket = LinearExpr.newBuilder();
            for (int task = 0; task < problem.tasks(); task++) {
                outOfPocket.addTerm(doneBy.get(step).get(task), firm.costs().get(task));
                outOfPocket.addTerm(
                        doneBy.get(step - 1).get(task), -firm.gains().get(task));
            }
            model.addLessOrEqual(
                    outOfPocket, firm.limits().get(Math.min(step, firm.limits().size()) - 1));
        }
    }

    /** With growing limits waiting could pay, but is no deliverable. */
    private void keepBusy(int step, Empty empty) {
        for (int task = 0; task < problem.tasks(); task++) {
            var busy = model.addGreaterOrEqual(newlyDone(step, each -> true), 1);
            if (empty == Empty.NONE) {
                return;
            }
            busy.onlyEnforceIf(doneBy.get(step - 1).get(task).not());
        }
    }

    /** A step is enabling if a firm pays for a task in it and none of the tasks that bring it something are in it. */
    private void countEnabling() {
        for (int step = 1; step <= steps; step++) {
            BoolVar isEnabling = model.newBoolVar("e" + step);
            enabling.add(isEnabling);
            for (FirmStakes firm : problem.firms()) {
                for (int task = 0; task < problem.tasks(); task++) {
                    if (firm.costs().get(task) > 0 && firm.gains().get(task) == 0) {
                        LinearExprBuilder benefit =
                                newlyDone(step, each -> firm.gains().get(each) > 0);
                        benefit.addTerm(isEnabling, 1);
                        benefit.addTerm(doneBy.get(step).get(task), -1);
                        benefit.addTerm(doneBy.get(step - 1).get(task), 1);
                        model.addGreaterOrEqual(benefit, 0);
                    }
                }
            }
        }
    }

    private LinearExprBuilder newlyDone(int step, IntPredicate counted) {
        LinearExprBuilder newly = LinearExpr.newBuilder();
        for (int task = 0; task < problem.tasks(); task++) {
            if (counted.test(task)) {
                newly.addTerm(doneBy.get(step).get(task), 1);
                newly.addTerm(doneBy.get(step - 1).get(task), -1);
            }
        }
        return newly;
    }

    private LinearExprBuilder allEnabling() {
        return LinearExpr.newBuilder().addSum(enabling.toArray(LinearArgument[]::new));
    }

    /** At most so many steps shall be enabling. */
    CpSatSteps withEnablingAtMost(int most) {
        countEnabling();
        model.addLessOrEqual(allEnabling(), most);
        return this;
    }

    /** As few steps as possible shall be enabling. */
    CpSatSteps withFewestEnabling() {
        if (enabling.isEmpty()) {
            countEnabling();
        }
        model.minimize(allEnabling());
        return this;
    }

    /**
     * What the solver said.
     *
     * @param status how it ended
     * @param plan its plan, or nothing
     * @param nodes the branches it took
     */
    record Answer(CpSolverStatus status, List<List<Integer>> plan, long nodes) {}

    Answer ask(Clock clock) {
        CpSolver solver = CpSatSolver.solver(clock);
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Answer(status, found ? plan(solver) : List.of(), solver.numBranches());
    }

    private List<List<Integer>> plan(CpSolver solver) {
        List<Integer> stepOf = new ArrayList<>();
        for (int task = 0; task < problem.tasks(); task++) {
            int step = 1;
            while (step < steps && !solver.booleanValue(doneBy.get(step).get(task))) {
                step++;
            }
            stepOf.add(step);
        }
        return Attempt.planOf(stepOf);
    }
}
