package org.clusterdev.examples.comparison;

import com.google.ortools.sat.CpSolverStatus;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.graph.decompose.Objective;
import org.clusterdev.graph.decompose.PlanVerifier;

/**
 * The fewest steps by CP-SAT: is there a plan of so many, of one more, …, from a simple bound on, until one is found or a
 * greedy plan is reached. One model that minimises the number of steps is much weaker: its relaxation spreads every task
 * over all steps.
 *
 * <p>Under benefit first, before that, unless the greedy plan has no enabling step: how few steps can be enabling, first
 * within as many steps as that plan has, then, unless none is, within as many as there are tasks.
 */
final class CpSatSearch {

    private final DivisionCase problem;
    private final Clock clock;
    private long nodes;

    CpSatSearch(DivisionCase problem, Clock clock) {
        this.problem = problem;
        this.clock = clock;
    }

    Attempt solve(Objective objective) {
        List<List<List<Integer>>> greedy = GreedyPlan.all(problem);
        Comparator<List<List<Integer>>> shortest = Comparator.comparing(List::size);
        return objective == Objective.FEWEST
                ? fewest(OptionalInt.empty(), greedy.stream().min(shortest).orElse(List.of()))
                : benefitFirst(greedy.stream()
                        .min(Comparator.comparing(this::enabling).thenComparing(shortest))
                        .orElse(List.of()));
    }

    private Attempt benefitFirst(List<List<Integer>> greedy) {
        if (!greedy.isEmpty() && enabling(greedy) == 0) {
            return fewest(OptionalInt.of(0), greedy);
        }
        int horizon = greedy.isEmpty() ? problem.tasks() : greedy.size();
        CpSatSteps.Answer near =
                ask(new CpSatSteps(problem, horizon, CpSatSteps.Empty.AT_THE_END).withFewestEnabling());
        if (near.status() == CpSolverStatus.INFEASIBLE) {
            return Attempt.indivisible(nodes);
        }
        if (near.status() != CpSolverStatus.OPTIMAL) {
            return open(OptionalInt.empty(), near.plan().isEmpty() ? greedy : near.plan());
        }
        int enabling = enabling(near.plan());
        if (enabling == 0 || horizon == problem.tasks()) {
            return fewest(OptionalInt.of(enabling), near.plan());
        }
        CpSatSteps.Answer far = ask(new CpSatSteps(problem, problem.tasks(), CpSatSteps.Empty.AT_THE_END)
                .withEnablingAtMost(enabling - 1)
                .withFewestEnabling());
        return switch (far.status()) {
            case INFEASIBLE -> fewest(OptionalInt.of(enabling), near.plan());
            case OPTIMAL -> fewest(OptionalInt.of(enabling(far.plan())), far.plan());
            default -> open(OptionalInt.empty(), far.plan().isEmpty() ? near.plan() : far.plan());
        };
    }

    /** The fewest steps with so many enabling ones at most, given a plan that has no more, if one is known. */
    private Attempt fewest(OptionalInt enabling, List<List<Integer>> known) {
        int end = known.isEmpty() ? problem.tasks() + 1 : known.size();
        for (int steps = FinancingSteps.atLeast(problem); steps < end; steps++) {
            CpSatSteps model = new CpSatSteps(problem, steps, CpSatSteps.Empty.NONE);
            CpSatSteps.Answer answer =
                    ask(enabling.isPresent() ? model.withEnablingAtMost(enabling.getAsInt()) : model);
            if (!answer.plan().isEmpty()) {
                return new Attempt(Attempt.Status.PROVEN, OptionalInt.of(steps), answer.plan(), nodes);
            }
            if (answer.status() != CpSolverStatus.INFEASIBLE) {
                return open(OptionalInt.of(steps), known);
            }
        }
        return known.isEmpty()
                ? Attempt.indivisible(nodes)
                : new Attempt(Attempt.Status.PROVEN, OptionalInt.of(end), known, nodes);
    }

    private CpSatSteps.Answer ask(CpSatSteps model) {
        CpSatSteps.Answer answer = model.ask(clock);
        nodes += answer.nodes();
        return answer;
    }

    private Attempt open(OptionalInt lower, List<List<Integer>> plan) {
        return new Attempt(Attempt.Status.OPEN, lower, plan, nodes);
    }

    private int enabling(List<List<Integer>> plan) {
        return PlanVerifier.of(problem.problem())
                .enabling(plan.stream()
                        .map(tasks -> tasks.stream().map(String::valueOf).toList())
                        .toList());
    }
}
