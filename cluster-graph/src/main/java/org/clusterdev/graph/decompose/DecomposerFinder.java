package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts a question to a {@link Decomposer}, as a problem of its own whose firms are the rows: the way for actions that are
 * too large for the other finders. Knows no deadlines and counts no enabling steps.
 */
final class DecomposerFinder implements PlanFinder {

    private static final int PARTS = 8; // of what is left of the budget, one a question

    private final LimitRows rows;
    private final DivisionProblem problem;
    private final Meter meter;

    DecomposerFinder(LimitRows rows, Meter meter) {
        this.rows = rows;
        this.problem = rows.problem();
        this.meter = meter;
    }

    @Override
    public Optional<Found> find(Question question) throws Meter.Stopped {
        DivisionProblem asked = asProblem(question.limits());
        if (!rows.borne().fit(asked)) {
            throw new GivesUp("amounts are too large to be divided once more");
        }
        Decomposition answer = Decomposer.standard()
                .withObjective(Objective.FEWEST)
                .withOverruns(rows.borne())
                .withBudget(meter.part(PARTS))
                .withCancellation(meter::isOver)
                .decompose(asked);
        meter.count(answer.proof().nodes());
        Optional<int[]> plan = answer.bestPlan()
                .filter(best -> best.deliverables().size() <= question.maxSteps())
                .map(best -> best.stepOf(problem));
        if (plan.isPresent()) {
            int[] stepOf = plan.get();
            return Optional.of(new Found(stepOf, 0, Arrays.stream(stepOf).max().orElse(0), question.from()));
        }
        if (answer instanceof Indivisible || answer.proof().lowerBound() > question.maxSteps()) {
            return Optional.empty();
        }
        throw new GivesUp("the action is too large for an answer within its part of the budget");
    }

    private DivisionProblem asProblem(StepLimits limits) {
        DivisionProblem.Builder asked = DivisionProblem.of(problem.currency(), problem.tasks());
        for (int at = 0; at < limits.rows.length; at++) {
            int row = limits.rows[at];
            long whole = rows.whole(row);
            List<Long> most = Arrays.stream(limits.column(at))
                    .skip(1)
                    .map(limit -> Math.min(limit, whole))
                    .boxed()
                    .toList();
            asked.firm("row " + row, longs(rows.cost[row]), longs(rows.gain[row]), most);
        }
        for (TaskArc arc : problem.arcs()) {
            String from = problem.tasks().get(arc.from());
            String to = problem.tasks().get(arc.to());
            if (arc.afterSuccess()) {
                asked.afterSuccess(from, to);
            } else {
                asked.before(from, to);
            }
        }
        return asked.build();
    }

    private static List<Long> longs(long[] amounts) {
        return Arrays.stream(amounts).boxed().toList();
    }
}
