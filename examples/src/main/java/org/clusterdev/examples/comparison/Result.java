package org.clusterdev.examples.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.decompose.Objective;
import org.clusterdev.graph.decompose.PlanVerifier;

/**
 * One instance, asked of one solver, and what a check of its plan found.
 *
 * @param instance the instance
 * @param objective the objective
 * @param solver the name of the solver
 * @param status how sure the solver is
 * @param lower its lower bound
 * @param plan the figures of its plan
 * @param fault what is wrong with its plan, or nothing
 * @param seconds how long it took, by the clock
 * @param nodes how many nodes it counted
 */
record Result(
        Instance instance,
        Objective objective,
        String solver,
        Attempt.Status status,
        OptionalInt lower,
        Optional<Claim.Figures> plan,
        Optional<String> fault,
        double seconds,
        long nodes) {

    static Result of(Instance instance, Objective objective, String solver, Attempt attempt, double seconds) {
        Optional<String> fault = fault(instance, attempt);
        Optional<Claim.Figures> plan = attempt.plan().isEmpty() || fault.isPresent()
                ? Optional.empty()
                : Optional.of(figures(instance.problem().problem(), attempt));
        return new Result(
                instance, objective, solver, attempt.status(), attempt.lower(), plan, fault, seconds, attempt.nodes());
    }

    private static Optional<String> fault(Instance instance, Attempt attempt) {
        if (attempt.plan().isEmpty()) {
            return attempt.status() == Attempt.Status.PROVEN
                            && instance.problem().tasks() > 0
                    ? Optional.of("a plan is said to be best, but there is none")
                    : Optional.empty();
        }
        PlanVerifier.PlanCheck check =
                PlanVerifier.of(instance.problem().problem()).check(named(attempt));
        return check.isValid() ? Optional.empty() : Optional.of("the plan is " + check);
    }

    private static Claim.Figures figures(DivisionProblem problem, Attempt attempt) {
        List<List<String>> named = named(attempt);
        return new Claim.Figures(PlanVerifier.of(problem).enabling(named), named.size());
    }

    private static List<List<String>> named(Attempt attempt) {
        return attempt.plan().stream()
                .map(tasks -> tasks.stream().map(String::valueOf).toList())
                .toList();
    }

    /** The objective as the command line calls it. */
    String objectiveWord() {
        return objective == Objective.FEWEST ? "fewest" : "benefit-first";
    }

    /** Whether nothing is left to be found out. */
    boolean isDecided() {
        return status != Attempt.Status.OPEN;
    }

    /** By how much of the lower bound the plan exceeds it. */
    OptionalDouble gap() {
        return lower.isPresent() && lower.getAsInt() > 0 && plan.isPresent()
                ? OptionalDouble.of(Math.max(0, plan.get().steps() - lower.getAsInt()) / (double) lower.getAsInt())
                : OptionalDouble.empty();
    }

    /** What the solver says, for comparison with others. */
    Claim claim() {
        return new Claim(
                solver,
                status,
                lower,
                plan.map(figures -> objective == Objective.FEWEST ? new Claim.Figures(0, figures.steps()) : figures));
    }
}
