package org.clusterdev.graph.decompose;

import java.util.List;
import java.util.Optional;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;

/**
 * The answer to "how little must a firm be able to risk, if this action is to be done in so many deliverables" (S15): the
 * smallest share λ of its limits that any plan of at most so many steps exposes some firm to.
 *
 * <p>λ is the least, over all such plans, of the largest O ÷ L over firms and steps, a term being 0 where a firm is not
 * out of pocket. Above 1 the limits are too low today, and λ is the factor by which they would have to grow; below 1 there
 * is room. A firm with a limit of zero may never be out of pocket, whatever the factor, so that no λ may help at all. In
 * its plain form (one firm, benefits equal to costs, one limit) this is line balancing of the second type: λ times the
 * limit is the least cycle time. More steps never expose more.
 *
 * <p>Immutable.
 */
public final class LeastExposure {

    private final String name;
    private final int steps;
    private final Ratio atLeast;
    private final Optional<DivisionPlan> plan;
    private final boolean impossible;
    private final boolean exact;
    private final String because;
    private final long nodes;

    private LeastExposure(
            DivisionProblem problem,
            int steps,
            Ratio atLeast,
            Optional<DivisionPlan> plan,
            boolean impossible,
            String because,
            long nodes) {
        this.name = problem.name();
        this.steps = steps;
        this.atLeast = atLeast;
        this.plan = plan;
        this.impossible = impossible;
        this.exact = impossible
                || plan.filter(known -> known.worstRatio().equals(atLeast)).isPresent();
        this.because = because;
        this.nodes = nodes;
    }

    /** Some plan, re-checked at the limits that it needs, and what no plan is below. */
    static LeastExposure between(
            DivisionProblem problem,
            Overruns borne,
            int steps,
            Ratio atLeast,
            int[] stepOf,
            String because,
            long nodes) {
        DivisionPlan plan = DivisionPlan.of(problem, stepOf, borne);
        List<List<String>> names =
                plan.deliverables().stream().map(Deliverable::tasks).toList();
        PlanVerifier.PlanCheck check = PlanVerifier.of(problem.withLimitsTimes(plan.worstRatio(), borne))
                .withOverruns(borne)
                .check(names);
        if (!check.isValid()) {
            throw new IllegalStateException("plan is " + names + ", but " + check + ".");
        }
        return new LeastExposure(problem, steps, atLeast, Optional.of(plan), false, because, nodes);
    }

    /** No plan at all, however high the limits. */
    static LeastExposure none(DivisionProblem problem, int steps, String because, long nodes) {
        return new LeastExposure(problem, steps, Ratio.ZERO, Optional.empty(), true, because, nodes);
    }

    /** The search ended before it knew of any plan. */
    static LeastExposure unknown(DivisionProblem problem, int steps, Ratio atLeast, String because, long nodes) {
        return new LeastExposure(problem, steps, atLeast, Optional.empty(), false, because, nodes);
    }

    /** With the plan of this, which is one of at most more steps too. */
    LeastExposure forMore(DivisionProblem problem, int more, Ratio noneBelow, String reason, long spent) {
        boolean known = plan.filter(mine -> mine.worstRatio().equals(noneBelow)).isPresent();
        return new LeastExposure(problem, more, noneBelow, plan, impossible, known ? "" : reason, spent);
    }

    /** The most deliverables that were allowed. */
    public int steps() {
        return steps;
    }

    /** λ, exact; empty if it is only known to lie between two values, or if none helps. */
    public Optional<Ratio> ratio() {
        return exact && !impossible ? Optional.of(atLeast) : Optional.empty();
    }

    /** λ is at least this; 0 if nothing better is known, or if none helps. */
    public Ratio atLeast() {
        return atLeast;
    }

    /** λ is at most this, the largest share of a limit in {@link #plan}; empty if no plan is known. */
    public Optional<Ratio> atMost() {
        return plan.map(DivisionPlan::worstRatio);
    }

    /**
     * The least exposed plan known, of at most {@link #steps} deliverables. It keeps every limit times {@link #atMost},
     * but not the limits themselves where that is above 1.
     */
    public Optional<DivisionPlan> plan() {
        return plan;
    }

    /**
     * Whether no λ helps: precedence asks for more steps, or a firm with a limit of zero would be out of pocket in every
     * plan of so few.
     */
    public boolean isImpossible() {
        return impossible;
    }

    /** Whether the answer is exact: λ is known, or that none helps. */
    public boolean isExact() {
        return exact;
    }

    /** Why none helps, or why the search stopped; empty where λ is exact. */
    public String because() {
        return because;
    }

    /** Nodes looked at, in the unit of {@link Budget}. */
    public long nodes() {
        return nodes;
    }

    /** The answer as a table: step by step, then what each firm must be able to risk. */
    public Explanation explain() {
        Explanation table = Explanation.of(headline());
        if (plan.isPresent()) {
            List<Deliverable> deliverables = plan.get().deliverables();
            for (int step = 1; step <= deliverables.size(); step++) {
                table = table.row("step " + step, deliverables.get(step - 1).toString(), Principle.S8, "");
            }
            for (FirmShare share : plan.get().firms()) {
                table = table.row(
                        share.firm(),
                        Numbers.money(share.exposure()),
                        Principle.S15,
                        "the most it is out of pocket; its limits are "
                                + String.join(
                                        ", then ",
                                        share.limits().stream()
                                                .map(Numbers::amount)
                                                .toList()));
            }
        }
        return because.isEmpty() ? table : table.row(impossible ? "impossible" : "open", "", because);
    }

    private String headline() {
        String within = name + " in at most " + Numbers.count(steps, "deliverable") + ": ";
        if (impossible) {
            return within + "impossible, however much firms would risk";
        }
        if (exact) {
            return within + "firms must be able to risk " + atLeast.roundedUp() + " times their limits";
        }
        return within + "firms must be able to risk "
                + atMost().map(most -> "between " + atLeast.roundedDown() + " and " + most.roundedUp() + " times")
                        .orElse("at least " + atLeast.roundedDown() + " times")
                + " their limits";
    }

    @Override
    public String toString() {
        String first = because.isEmpty() ? headline() : headline() + " (" + because + ")";
        return first
                + plan.map(known -> "\n  " + Numbers.names(known.shortened())).orElse("");
    }
}
