package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Finding;
import org.clusterdev.model.Principle;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.internal.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Whether a network can start a joint action: the verdict, who would join, gate by gate why, and what would help.
 *
 * <p>It prints as a development agent would say it: the verdict, then the reasons in the order of the principles, then
 * what comes next.
 *
 * <p>Immutable.
 */
public final class Readiness {

    private final Candidate candidate;
    private final Decomposition decomposition;
    private final @Nullable DivisionPlan plan;
    private final Verdict verdict;
    private final Joining joining;
    private final ImmutableList<GateResult> gates;
    private final ImmutableList<Finding> findings;

    Readiness(
            Candidate candidate,
            Decomposition decomposition,
            @Nullable DivisionPlan plan,
            Joining joining,
            List<GateResult> gates,
            List<Finding> findings) {
        this.candidate = candidate;
        this.decomposition = decomposition;
        this.plan = plan;
        this.joining = joining;
        this.gates = ImmutableList.copyOf(gates);
        this.findings = ImmutableList.copyOf(findings);
        this.verdict = verdict(joining, gates);
    }

    private static Verdict verdict(Joining joining, List<GateResult> gates) {
        boolean othersPass =
                gates.stream().filter(result -> result.gate() != Gate.QUORUM).allMatch(GateResult::isPassed);
        if (!othersPass || joining.freeRiding().isPresent()) {
            return Verdict.NOT_READY;
        }
        if (joining.robust().size() >= joining.quorum()) {
            return Verdict.READY;
        }
        return joining.reachable().size() >= joining.quorum() ? Verdict.READY_WITH_COORDINATION : Verdict.NOT_READY;
    }

    /** The id of the action. */
    public String action() {
        return candidate.action().id();
    }

    /** Whether the network can start. */
    public Verdict verdict() {
        return verdict;
    }

    /** How many firms must join. */
    public int quorum() {
        return joining.quorum();
    }

    /** The firms that are asked, in file order. */
    public List<String> participants() {
        return candidate.stakes().participants();
    }

    /** The firms that join by themselves on the signatures given; empty in the case of free riding. */
    public Set<String> robust() {
        return joining.robust();
    }

    /** The firms that would join if all moved together; empty in the case of free riding. */
    public Set<String> reachable() {
        return joining.reachable();
    }

    /** How likely the robust set is to organise; absent in the case of free riding. */
    public Optional<Propensity> robustPropensity() {
        return joining.robustPropensity();
    }

    /** How likely the reachable set is to organise; absent in the case of free riding. */
    public Optional<Propensity> reachablePropensity() {
        return joining.reachablePropensity();
    }

    /**
     * A smallest set of further signatures that would make the network ready; present exactly if the verdict is
     * {@link Verdict#READY_WITH_COORDINATION}.
     */
    public Optional<SignaturesNeeded> signaturesNeeded() {
        return verdict == Verdict.READY_WITH_COORDINATION ? joining.signaturesNeeded() : Optional.empty();
    }

    /** The firms that would rather let the others do it, if there are any: then no set of joiners can be named. */
    public Optional<FreeRiding> freeRiding() {
        return joining.freeRiding();
    }

    /** All gates, passed or failed. */
    public List<GateResult> gates() {
        return gates;
    }

    /** One gate. */
    public GateResult gate(Gate gate) {
        return gates.stream()
                .filter(result -> result.gate() == gate)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("gate is " + gate + ", must be one that was asked."));
    }

    /** The failed gate to speak of first, if one failed: without a plan that is the risk, not that nobody can join it. */
    public Optional<GateResult> mainObstacle() {
        return gates.stream()
                .filter(result -> !result.isPassed())
                .min(Comparator.comparing(result -> result.gate() == Gate.QUORUM && plan == null));
    }

    /** What the development agent should know besides; never a veto. */
    public List<Finding> findings() {
        return findings;
    }

    /** How the action divides. */
    public Decomposition decomposition() {
        return decomposition;
    }

    /** The plan that was judged; absent if there is none. */
    public Optional<DivisionPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /**
     * The chance that those who would join together complete every deliverable, each being a fresh test; absent without
     * a plan and in the case of free riding.
     */
    public Optional<Double> completion() {
        return plan().flatMap(division -> reachablePropensity()
                .map(propensity -> propensity.completing(division.deliverables().size())));
    }

    /** The verdict, the gates by principle, the findings, and what comes next. */
    public Explanation explain() {
        Explanation table = Explanation.of(headline());
        for (GateResult result : byPrinciple()) {
            table = table.row(
                    result.gate().name(),
                    result.isPassed() ? "yes" : "no",
                    result.gate().principle(),
                    result.because()
                            + result.remedy().map(remedy -> "; " + remedy).orElse(""));
        }
        if (plan != null && joining.freeRiding().isEmpty()) {
            table = chances(table);
        }
        for (Finding finding : findings) {
            table = table.row(finding);
        }
        Optional<String> next = next();
        return next.isPresent() ? table.row("next", "", next.get()) : table;
    }

    private Explanation chances(Explanation table) {
        String robust = joining.robustPropensity()
                .map(each -> Numbers.two(each.chance()))
                .orElse("");
        String reachable = joining.reachablePropensity()
                .map(each -> Numbers.two(each.chance()))
                .orElse("");
        return table.row(
                        "on their own",
                        robust,
                        Principle.S3,
                        "the chance that a quorum of those who then join delivers")
                .row("asked together", reachable, Principle.S3, "the same, if all are asked together")
                .row(
                        "completion",
                        completion().map(Numbers::two).orElse(""),
                        Principle.S15,
                        "the same, if every deliverable is a fresh test");
    }

    /** What changed: the verdict, who joins and the two chances. */
    public Explanation diff(Readiness later) {
        Explanation table = Explanation.of(action() + ": " + verdict + " -> " + later.verdict);
        table = table.row(
                        "on their own",
                        robust().size() + " -> " + later.robust().size(),
                        "firms join")
                .row(
                        "asked together",
                        reachable().size() + " -> " + later.reachable().size(),
                        "firms join")
                .row("propensity", chance(this) + " -> " + chance(later), "if all are asked together");
        for (GateResult result : gates) {
            GateResult then = later.gate(result.gate());
            if (result.isPassed() != then.isPassed()) {
                table = table.row(
                        result.gate().name(),
                        (result.isPassed() ? "yes" : "no") + " -> " + (then.isPassed() ? "yes" : "no"),
                        result.gate().principle(),
                        then.because());
            }
        }
        return table;
    }

    private static String chance(Readiness readiness) {
        return readiness
                .reachablePropensity()
                .map(each -> Numbers.two(each.chance()))
                .orElse("none");
    }

    private String headline() {
        String who = action() + ": " + verdict + "; ";
        if (joining.freeRiding().isPresent()) {
            return who + joining.freeRiding().get();
        }
        return who + "on their own " + robust().size() + " of " + participants().size() + " join, asked together "
                + reachable().size() + "; quorum " + quorum();
    }

    private List<GateResult> byPrinciple() {
        return gates.stream()
                .sorted(Comparator.comparing(result -> result.gate().principle()))
                .toList();
    }

    private Optional<String> next() {
        return signaturesNeeded()
                .map(needed -> needed.firms().size() == 1
                        ? "the signature of " + needed.firms().get(0) + " would carry the rest"
                        : needed.firms().size() + " signatures would carry the rest");
    }

    /** As the explanation, but without the gates that this action does not ask, and short. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(headline());
        for (GateResult result : byPrinciple()) {
            if (!result.isPassed() || isAsked(result.gate())) {
                lines.append(String.format(
                        java.util.Locale.ROOT,
                        "\n  %-3s %-3s %s",
                        result.gate().principle(),
                        result.isPassed() ? "yes" : "no",
                        result.because()));
                result.remedy().ifPresent(remedy -> lines.append("; ").append(remedy));
            }
        }
        next().ifPresent(next -> lines.append("\n  next    ").append(next));
        return lines.toString();
    }

    private boolean isAsked(Gate gate) {
        return switch (gate) {
            case COLLABORATION -> candidate.action().complexity().rank() >= Complexity.JOINT_ENTITY.rank();
            case SERVICES -> !candidate.action().services().isEmpty();
            default -> true;
        };
    }

    /** Who joins: the answer of the joining game, or nothing where there is no plan to join. */
    record Joining(
            int quorum,
            ImmutableSet<String> robust,
            ImmutableSet<String> droppedSigners,
            ImmutableSet<String> reachable,
            Optional<Propensity> robustPropensity,
            Optional<Propensity> reachablePropensity,
            Optional<SignaturesNeeded> signaturesNeeded,
            Optional<FreeRiding> freeRiding) {}
}
