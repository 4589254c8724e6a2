package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterdev.graph.decompose.Deliverable;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.readiness.Readiness.Joining;
import org.clusterdev.model.Finding;
import org.clusterdev.model.Principle;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.cluster.Rivalry;
import org.clusterdev.model.internal.Numbers;

/** What a development agent should know about a candidate besides the gates. */
final class Findings {

    private static final double SLACK = 1e-12;

    private final Candidate candidate;
    private final JointAction action;
    private final List<String> participants;
    private final Optional<DivisionPlan> plan;
    private final Joining joining;

    Findings(Candidate candidate, Optional<DivisionPlan> plan, Joining joining) {
        this.candidate = candidate;
        this.action = candidate.action();
        this.participants = candidate.stakes().participants();
        this.plan = plan;
        this.joining = joining;
    }

    List<Finding> all() {
        return Stream.of(
                        rivals(),
                        bypassedMiddlemen(),
                        unusedToSmallFirms(),
                        withoutBenefit().stream(),
                        noAgreement().stream(),
                        emptySignatures().stream(),
                        lowTrust().stream())
                .flatMap(each -> each)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Finding> rivals() {
        return candidate.cluster().rivalries().stream()
                .filter(rivalry -> action.areas().contains(rivalry.area()))
                .filter(rivalry -> rivalsIn(rivalry).size() >= 2)
                .map(rivalry -> finding(
                        Principle.S10,
                        String.join(", ", rivalsIn(rivalry)) + " compete in " + rivalry.area(),
                        "keep price out of the joint action"));
    }

    private List<String> rivalsIn(Rivalry rivalry) {
        return rivalry.firms().stream().filter(participants::contains).toList();
    }

    /** Trade that goes round a middleman of value whom a participant deals with (ours). */
    private Stream<Finding> bypassedMiddlemen() {
        if (action.complexity().rank() < Complexity.POOLED_TRADE.rank()) {
            return Stream.empty();
        }
        return candidate.middlemenOfValue().stream()
                .filter(middleman -> !contributes(middleman))
                .filter(this::isKnownToParticipants)
                .map(middleman -> finding(
                        Principle.S13,
                        middleman + " adds value and has no part in it",
                        "encourage " + middleman + " to take part rather than be replaced"));
    }

    private boolean contributes(String middleman) {
        return action.tasks().stream()
                .flatMap(task -> task.contributions().stream())
                .anyMatch(contribution -> contribution.by().equals(middleman));
    }

    private boolean isKnownToParticipants(String middleman) {
        return participants.stream()
                .anyMatch(firm -> candidate.network().trust().belief(firm, middleman) > 0);
    }

    private Stream<Finding> unusedToSmallFirms() {
        Set<String> needed = action.services();
        List<ServiceProvider> providers = candidate.cluster().those(ServiceProvider.class);
        return needed.stream()
                .filter(service -> providers.stream()
                        .anyMatch(provider -> provider.services().contains(service)))
                .filter(service -> providers.stream()
                        .noneMatch(provider -> provider.servesSmallFirms()
                                && provider.services().contains(service)))
                .map(service -> finding(
                        Principle.S12,
                        "nobody who offers " + service + " works with small firms so far",
                        "bring a provider and the firms together first"));
    }

    /** Deliverables that only make later ones possible are few, but not always none. */
    private Optional<Finding> withoutBenefit() {
        List<String> enabling = plan.stream()
                .flatMap(division -> division.deliverables().stream())
                .filter(Deliverable::isEnabling)
                .map(Deliverable::toString)
                .toList();
        return enabling.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        Principle.S8,
                        "some who pay for " + Numbers.names(enabling) + " get nothing from it yet",
                        "show them what it makes possible, or bring a gain forward"));
    }

    private Optional<Finding> noAgreement() {
        return candidate.signers().isEmpty()
                ? Optional.of(finding(
                        Principle.S6, "nobody has signed yet", "ask for an informal agreement before a formal one"))
                : Optional.empty();
    }

    private Optional<Finding> emptySignatures() {
        if (joining.droppedSigners().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                Principle.S3,
                Gates.someOf(joining.droppedSigners().asList())
                        + " signed, but would not join what the signatures bring about",
                "win further signatures, so that theirs count"));
    }

    /** Low is below the trust in a stranger (ours); that some start from strategy all the same: E. Varamäki, 1996. */
    private Optional<Finding> lowTrust() {
        double trust = meanTrust();
        double stranger = candidate.network().trust().parameters().baseRate();
        return participants.size() < 2 || trust >= stranger - SLACK
                ? Optional.empty()
                : Optional.of(finding(
                        Principle.S3,
                        "trust among participants is " + Numbers.two(trust) + ", lower than among strangers",
                        "let small results come first; a start from strategy alone is possible but rare"));
    }

    private double meanTrust() {
        double sum = 0;
        for (String from : participants) {
            for (String to : participants) {
                sum += from.equals(to) ? 0 : candidate.network().trust().projected(from, to);
            }
        }
        return sum / Math.max(1, participants.size() * (participants.size() - 1));
    }

    private Finding finding(Principle principle, String message, String remedy) {
        return Finding.of(principle, action.id(), message, remedy);
    }
}
