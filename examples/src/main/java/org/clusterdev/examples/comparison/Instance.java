package org.clusterdev.examples.comparison;

import java.util.Optional;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;
import org.clusterdev.graph.decompose.Objective;
import org.clusterdev.model.action.Precedence;

/**
 * A problem of the benchmark, as a member of a set.
 *
 * @param set the name of the set
 * @param problem the problem
 * @param published what others have published of its fewest deliverables
 */
record Instance(String set, DivisionCase problem, Optional<Published> published) {

    /**
     * Published bounds on the fewest deliverables.
     *
     * @param lower no plan has fewer
     * @param upper some plan has so many
     */
    record Published(int lower, int upper) {}

    static Instance of(String set, DivisionCase problem) {
        return new Instance(set, problem, Optional.empty());
    }

    /** Whether a problem is simple assembly line balancing: one firm, tasks that repay themselves, one limit. */
    static boolean isPlain(DivisionCase problem) {
        FirmStakes first = problem.firms().get(0);
        return problem.firms().size() == 1
                && first.costs().equals(first.gains())
                && first.limits().size() == 1
                && problem.arcs().stream().allMatch(arc -> arc.precedence() == Precedence.BEFORE);
    }

    String name() {
        return problem.name();
    }

    String form() {
        return problem.form();
    }

    /** What is known of the answer beforehand. */
    Optional<Claim> known(Objective objective) {
        return problem.answer()
                .map(answer -> exact(answer, objective))
                .or(() -> published.map(bounds -> Claim.published(bounds.lower(), bounds.upper())));
    }

    private static Claim exact(DivisionCase.Answer answer, Objective objective) {
        if (answer.fewest().isEmpty()) {
            return Claim.indivisible("the file");
        }
        return objective == Objective.FEWEST
                ? Claim.proven("the file", 0, answer.fewest().getAsInt())
                : Claim.proven(
                        "the file",
                        answer.enabling().orElseThrow(),
                        answer.steps().orElseThrow());
    }
}
