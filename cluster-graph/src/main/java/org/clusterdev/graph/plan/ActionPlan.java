package org.clusterdev.graph.plan;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterdev.graph.readiness.GateResult;
import org.clusterdev.graph.readiness.Readiness;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Finding;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;

/**
 * Which joint actions a network takes up, in which order, and what must change before it can take up the rest.
 *
 * <p>It is what could happen if every step succeeds and everyone delivers; after each step the real record decides, and
 * the plan is made anew.
 *
 * <p>Immutable.
 */
public final class ActionPlan {

    private final ImmutableList<PlanStep> steps;
    private final ImmutableList<Readiness> postponed;
    private final PlanReview review;

    ActionPlan(Portfolio portfolio, List<PlanStep> steps, List<Readiness> postponed) {
        this.steps = ImmutableList.copyOf(steps);
        this.postponed = ImmutableList.copyOf(postponed);
        this.review = PlanReview.of(portfolio, this.steps, this.postponed);
    }

    /** The steps, by round. */
    public List<PlanStep> steps() {
        return steps;
    }

    /** The step that takes up an action, if one does. */
    public Optional<PlanStep> step(String action) {
        return steps.stream().filter(step -> step.action().id().equals(action)).findFirst();
    }

    /** The actions that the network is not ready for even after all steps, with the reasons. */
    public List<Readiness> postponed() {
        return postponed;
    }

    /** What the method says about the plan. */
    public PlanReview review() {
        return review;
    }

    /** The plan, step by step, then what is postponed and what the review found. */
    public Explanation explain() {
        Explanation table = Explanation.of(headline());
        for (PlanStep step : steps) {
            table = table.row(
                    "round " + step.round(),
                    step.action().id(),
                    Principle.S6,
                    step.starts() + " to " + step.ends() + ", " + step.phase() + ": " + step.deliverables() + "; "
                            + step.readiness().verdict());
        }
        for (Readiness readiness : postponed) {
            table = table.row("postponed", readiness.action(), firstFailure(readiness));
        }
        for (Finding finding : review.findings()) {
            table = table.row(finding);
        }
        return table;
    }

    /** What changed: each action that a later plan takes up in another round, or no longer, or at last. */
    public Explanation diff(ActionPlan later) {
        Explanation table = Explanation.of(headline() + " -> " + later.headline());
        Set<String> actions = new LinkedHashSet<>(actions());
        actions.addAll(later.actions());
        for (String action : actions) {
            if (!place(action).equals(later.place(action))) {
                table = table.row(
                        action, place(action) + " -> " + later.place(action), Principle.S6, later.reason(action));
            }
        }
        return table.rows().isEmpty() ? table.row("nothing", "", "moved to another round") : table;
    }

    private List<String> actions() {
        return Stream.concat(
                        steps.stream().map(step -> step.action().id()),
                        postponed.stream().map(Readiness::action))
                .toList();
    }

    private String place(String action) {
        return step(action)
                .map(step -> "round " + step.round())
                .orElse(postponement(action).isPresent() ? "postponed" : "no candidate");
    }

    private String reason(String action) {
        return step(action)
                .map(step -> step.readiness().verdict().name())
                .or(() -> postponement(action).map(ActionPlan::firstFailure))
                .orElse("nobody asks for it");
    }

    private Optional<Readiness> postponement(String action) {
        return postponed.stream()
                .filter(readiness -> readiness.action().equals(action))
                .findFirst();
    }

    private String headline() {
        return Numbers.count(steps.size(), "joint action") + " planned, " + postponed.size() + " postponed";
    }

    private static String firstFailure(Readiness readiness) {
        return readiness
                .mainObstacle()
                .map(GateResult::toString)
                .orElse(readiness.verdict().name());
    }

    /** As the explanation, without the review. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(headline());
        steps.forEach(step -> lines.append("\n  ").append(step));
        postponed.forEach(readiness -> lines.append("\n  postponed: ")
                .append(readiness.action())
                .append(", ")
                .append(firstFailure(readiness)));
        return lines.toString();
    }
}
