package org.clusterdev.graph.decompose;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * Divides a joint action into small risk-able steps (S8, S15): the fewest that leave no firm, at any step, out of pocket
 * by more than it can risk, and before that, as few as possible in which a firm pays without seeing a benefit (S7).
 */
public final class Decomposer {
    private static final int MOST_IDEALS = 2_000_000;
    private static final int MOST_SUMS = 16_000_000; // ideals times rows: 256 MB of sums

    private static final Decomposer STANDARD = new Decomposer(Objective.BENEFIT_FIRST, Budget.standard(), () -> false);

    private final Objective objective;
    private final Budget budget;
    private final BooleanSupplier cancelled;

    private Decomposer(Objective objective, Budget budget, BooleanSupplier cancelled) {
        this.objective = objective;
        this.budget = budget;
        this.cancelled = cancelled;
    }

    /** Benefit first, the standard budget. */
    public static Decomposer standard() {
        return STANDARD;
    }

    /** This, with another objective. */
    public Decomposer withObjective(Objective other) {
        return new Decomposer(other, budget, cancelled);
    }

    /** This, with another budget. */
    public Decomposer withBudget(Budget other) {
        return new Decomposer(objective, other, cancelled);
    }

    /** The division. */
    public Decomposition decompose(DivisionProblem problem) {
        Meter meter = new Meter(budget, cancelled);
        try {
            TaskGraph graph = TaskGraph.of(problem);
            LimitRows rows = LimitRows.of(problem);
            Optional<OrderIdeals> ideals =
                    OrderIdeals.of(graph, rows, Math.min(MOST_IDEALS, MOST_SUMS / Math.max(1, rows.count)), meter);
            SingleTaskChains chains = SingleTaskChains.of(ideals.orElseThrow(), rows, meter);
            if (!chains.divisible()) {
                return new Indivisible(
                        problem,
                        chains.shortfall(),
                        CoFunding.least(ideals.get(), rows, meter),
                        chains.leastGrowth(),
                        Proof.open(0, OptionalInt.empty(), "", "", meter.nodes()));
            }
            ExactDivision exact = new ExactDivision(
                    graph,
                    rows,
                    objective == Objective.FEWEST ? EnablingRows.NONE : EnablingRows.of(problem),
                    ideals.get().only(chains.onFeasibleChains()),
                    meter);
            exact.solve();
            return new Divided(
                    DivisionPlan.of(problem, exact.stepOf()),
                    Proof.closed(exact.steps(), exact.tiesSettled(), "", "", meter.nodes()));
        } catch (Meter.Stopped stopped) {
            return new Undecided(
                    stopped.reason(), Optional.empty(), Proof.open(0, OptionalInt.empty(), "", "", meter.nodes()));
        }
    }
}
