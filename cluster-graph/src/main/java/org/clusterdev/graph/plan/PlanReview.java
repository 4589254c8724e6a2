package org.clusterdev.graph.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clusterdev.graph.readiness.Readiness;
import org.clusterdev.model.Finding;
import org.clusterdev.model.Principle;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.programme.Issue;

/**
 * What the method says about an action plan: findings by principle, never a veto.
 *
 * <p>A plan is demand-generated: each action answers an issue that some stakeholder raised. It starts simple and skips
 * no complexity (one that would is postponed, and remarked), has an owner, uses service providers and institutions, bypasses no middleman of value and keeps rivalry
 * out.
 *
 * <p>Immutable.
 */
public final class PlanReview {

    private final ImmutableList<Finding> findings;

    private PlanReview(List<Finding> findings) {
        this.findings = ImmutableList.copyOf(findings);
    }

    static PlanReview of(Portfolio portfolio, List<PlanStep> steps, List<Readiness> postponed) {
        List<Finding> findings = new ArrayList<>();
        for (PlanStep step : steps) {
            JointAction action = step.action();
            demand(portfolio, action).ifPresent(findings::add);
            provider(portfolio, action).ifPresent(findings::add);
            owner(portfolio, action).ifPresent(findings::add);
            findings.addAll(support(portfolio, action));
            findings.addAll(fromReadiness(step));
        }
        int highest = Math.max(highestSuccess(portfolio), highestPlanned(steps));
        for (Readiness readiness : postponed) {
            skipped(portfolio.action(readiness.action()), highest).ifPresent(findings::add);
        }
        findings.sort(Comparator.comparing(Finding::principle));
        return new PlanReview(findings);
    }

    /** The findings, by principle and then by step. */
    public List<Finding> findings() {
        return findings;
    }

    /** The findings that serve one principle. */
    public List<Finding> findings(Principle principle) {
        return findings.stream()
                .filter(finding -> finding.principle() == principle)
                .collect(ImmutableList.toImmutableList());
    }

    private static int highestSuccess(Portfolio portfolio) {
        return portfolio.network().jointActions().stream()
                .filter(done -> done.outcome() == Outcome.SUCCESS)
                .mapToInt(done -> done.complexity().rank())
                .max()
                .orElse(0);
    }

    private static int highestPlanned(List<PlanStep> steps) {
        return steps.stream()
                .mapToInt(step -> step.action().complexity().rank())
                .max()
                .orElse(0);
    }

    private static Optional<Finding> demand(Portfolio portfolio, JointAction action) {
        Optional<Issue> issue = action.issue().flatMap(portfolio.issues()::issue);
        if (issue.isEmpty()) {
            return finding(Principle.S9, action, "answers no issue of the cluster", "ask which issue it would move");
        }
        return issue.get().raisedBy().isEmpty()
                ? finding(
                        Principle.S16,
                        action,
                        "nobody asked for it: no stakeholder raised '"
                                + issue.get().id() + "'",
                        "find out whose demand it is")
                : Optional.empty();
    }

    /** The ladder keeps such an action out of the steps; that no candidate leads up to it is the portfolio's gap. */
    private static Optional<Finding> skipped(JointAction action, int highest) {
        return action.complexity().rank() > highest + 1
                ? finding(
                        Principle.S6,
                        action,
                        action.complexity() + " skips " + Complexity.ofRank(highest + 1)
                                + ", which nobody has tried and no candidate is",
                        "find a joint action of that complexity first")
                : Optional.empty();
    }

    private static Optional<Finding> provider(Portfolio portfolio, JointAction action) {
        boolean offered = portfolio.cluster().those(ServiceProvider.class).stream()
                .anyMatch(provider -> provider.services().stream().anyMatch(action.services()::contains));
        return offered
                ? Optional.empty()
                : finding(
                        Principle.S12,
                        action,
                        "no service provider takes part",
                        "a provider who can work with small firms would up-scale it");
    }

    private static Optional<Finding> owner(Portfolio portfolio, JointAction action) {
        Optional<String> owner = action.network();
        if (owner.flatMap(portfolio.cluster()::network).isPresent()) {
            return Optional.empty();
        }
        return finding(
                Principle.S14,
                action,
                owner.map(id -> "its owner '" + id + "' is no network of the cluster")
                        .orElse("no network owns it"),
                "let a network own the activity");
    }

    private static List<Finding> support(Portfolio portfolio, JointAction action) {
        List<Finding> findings = new ArrayList<>();
        for (Task task : action.tasks()) {
            for (Support kind : task.support()) {
                boolean given = portfolio.cluster().those(SupportInstitution.class).stream()
                        .anyMatch(institution -> institution.support().contains(kind));
                if (!given) {
                    finding(
                                    Principle.S16,
                                    action,
                                    "no institution gives the " + kind.name().toLowerCase(java.util.Locale.ROOT)
                                            + " support that '" + task.id() + "' asks for",
                                    "win an institution as a partner")
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static List<Finding> fromReadiness(PlanStep step) {
        return step.readiness().findings().stream()
                .filter(finding -> finding.principle() == Principle.S10 || finding.principle() == Principle.S13)
                .toList();
    }

    private static Optional<Finding> finding(Principle principle, JointAction action, String message, String remedy) {
        return Optional.of(Finding.of(principle, action.id(), message, remedy));
    }

    @Override
    public String toString() {
        return findings.isEmpty()
                ? "nothing to remark"
                : String.join("\n", findings.stream().map(Finding::toString).toList());
    }
}
