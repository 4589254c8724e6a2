package org.clusterdev.graph.decompose;

import java.util.List;
import java.util.Optional;
import org.clusterdev.model.Explanation;

/**
 * The answer to "how does this joint action divide into small risk-able steps" (S8, S15).
 *
 * <p>Either {@link Divided}, or {@link Indivisible} (no order of any steps keeps every firm within what it can risk),
 * or {@link Undecided} (the budget ended first). A truncated search never says "indivisible". Answers are
 * equal by content: by what they say, not by how long it took to know it.
 */
public sealed interface Decomposition permits Divided, Indivisible, Undecided {

    /** The best plan known: always there if the action divides, never if it does not. */
    Optional<DivisionPlan> bestPlan();

    /** The deliverables of the best plan known, in order; empty without a plan. */
    default List<Deliverable> deliverables() {
        return bestPlan().map(DivisionPlan::deliverables).orElse(List.of());
    }

    /** The answer as a table: step by step, firm by firm, and how it is known. */
    Explanation explain();

    /** What changed from this to a later answer about the same action, or one like it. */
    default DivisionChange diff(Decomposition later) {
        return DivisionChange.of(this, later);
    }

    /** How the answer is known, or how far. */
    Proof proof();
}
