package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.FirmShare;
import org.clusterdev.graph.decompose.Indivisible;
import org.clusterdev.graph.maturity.Ladder;
import org.clusterdev.graph.readiness.Readiness.Joining;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.Stakes;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.Money;

/** Holds one candidate against every gate, in the order of {@link Gate}. */
final class Gates {

    private final Candidate candidate;
    private final Stakes stakes;
    private final Decomposition decomposition;
    private final Optional<DivisionPlan> plan;
    private final Optional<JoiningGame> game;
    private final Joining joining;
    private final Ladder ladder;

    Gates(
            Candidate candidate,
            Decomposition decomposition,
            Optional<DivisionPlan> plan,
            Optional<JoiningGame> game,
            Joining joining,
            Ladder ladder) {
        this.candidate = candidate;
        this.stakes = candidate.stakes();
        this.decomposition = decomposition;
        this.plan = plan;
        this.game = game;
        this.joining = joining;
        this.ladder = ladder;
    }

    List<GateResult> all() {
        return ImmutableList.of(gain(), quorum(), risk(), step(), services(), collaboration(), agent());
    }

    private GateResult gain() {
        List<String> losers = stakes.participants().stream()
                .filter(firm -> !stakes.gain(firm).isGreaterThan(stakes.cost(firm)))
                .toList();
        if (losers.isEmpty() && !stakes.participants().isEmpty()) {
            return GateResult.passed(Gate.GAIN, gains());
        }
        if (stakes.participants().isEmpty()) {
            return GateResult.failed(Gate.GAIN, "nobody takes part", "name firms that would");
        }
        return GateResult.failed(
                Gate.GAIN,
                someOf(losers) + (losers.size() == 1 ? " gains no more than it pays" : " gain no more than they pay")
                        + " (" + losers.get(0) + ": " + terms(losers.get(0)) + ")",
                "raise their gain, or lower their share of the cost");
    }

    private String gains() {
        long different =
                stakes.participants().stream().map(this::terms).distinct().count();
        String least = stakes.participants().stream()
                .min(Comparator.comparing(
                        firm -> stakes.gain(firm).minus(stakes.cost(firm)).getAmount()))
                .orElseThrow();
        return different == 1
                ? "each gains " + terms(least)
                : "each gains more than it pays; " + least + " least: " + terms(least);
    }

    private String terms(String firm) {
        return Numbers.amount(stakes.gain(firm)) + " for " + Numbers.amount(stakes.cost(firm));
    }

    private GateResult quorum() {
        if (joining.freeRiding().isPresent()) {
            return GateResult.failed(
                    Gate.QUORUM,
                    someOf(joining.freeRiding().get().firms()) + " would rather let the others do it",
                    "keep more of the gain for those who join, or lower the cost of those firms");
        }
        boolean enough = joining.reachable().size() >= joining.quorum();
        if (enough) {
            return GateResult.passed(Gate.QUORUM, game.map(this::doubtful).orElse("enough firms would join"));
        }
        String count = joining.reachable().size() + " of "
                + stakes.participants().size() + " would join if asked together, the quorum is " + joining.quorum();
        return GateResult.failed(
                Gate.QUORUM,
                plan.isPresent() ? count + game.map(this::unconvinced).orElse("") : "there is no plan to join",
                plan.isPresent()
                        ? "build trust by a simpler action first, or lower what each is out of pocket"
                        : "make the action risk-able first");
    }

    /** The joiner with the least to spare between the chance it needs and the chance it sees. */
    private String doubtful(JoiningGame asked) {
        return joining.reachable().stream()
                .map(firm -> asked.offer(firm, joining.reachable()))
                .filter(offer -> offer.neededChance().isPresent())
                .min(Comparator.comparingDouble(
                        offer -> offer.chanceIfJoining() - offer.neededChance().orElseThrow()))
                .map(Gates::chances)
                .orElse("enough firms would join");
    }

    /** Who would not dare it even with everyone; or that, once a few do not, others follow. */
    private String unconvinced(JoiningGame asked) {
        List<String> everyone = stakes.participants();
        return everyone.stream()
                .filter(firm -> !asked.bestReply(everyone).contains(firm))
                .filter(firm -> asked.offer(firm, everyone).worthwhile())
                .findFirst()
                .map(firm -> "; even with everyone " + firm + " " + chances(asked.offer(firm, everyone)))
                .orElse("");
    }

    private static String chances(Offer offer) {
        return "needs a " + Numbers.percent(offer.neededChance().orElseThrow())
                + " chance that the others deliver, sees " + Numbers.percent(offer.chanceIfJoining());
    }

    private GateResult risk() {
        if (plan.isPresent()) {
            return GateResult.passed(Gate.RISK, plan.get().firms().isEmpty() ? "nobody pays" : exposures(plan.get()));
        }
        if (decomposition instanceof Indivisible indivisible) {
            return GateResult.failed(
                    Gate.RISK,
                    "task \"" + indivisible.task() + "\" puts " + indivisible.firm() + " "
                            + Numbers.amount(indivisible.outOfPocket()) + " out of pocket, it will risk "
                            + Numbers.amount(indivisible.limit()),
                    indivisible
                            .leastCoFunding()
                            .map(amount -> Numbers.money(amount) + " of public co-funding would make it risk-able")
                            .orElse("split the task, or find co-funding"));
        }
        return GateResult.failed(
                Gate.RISK, "no plan within the limits is known yet", "search longer, or split large tasks");
    }

    /** The firm that comes nearest its limit speaks for all. */
    private String exposures(DivisionPlan division) {
        FirmShare nearest = division.firms().stream()
                .max(Comparator.comparingDouble(Gates::nearness))
                .orElseThrow();
        boolean same = division.firms().stream()
                        .map(share -> List.of(share.exposure(), firstLimit(share)))
                        .distinct()
                        .count()
                == 1;
        Money canRisk = firm(nearest.firm()).canRisk();
        return (same ? "each" : nearest.firm()) + " at most " + Numbers.amount(nearest.exposure())
                + " out of pocket; at today's trust " + (same ? "each" : "it") + " will risk "
                + Numbers.amount(firstLimit(nearest)) + " of its " + Numbers.amount(canRisk) + later(nearest);
    }

    /** Why more than today's limit passes: by the step that asks for it, trust has grown. */
    private static String later(FirmShare share) {
        for (int step = 0; step < share.limits().size(); step++) {
            if (share.outOfPocket().get(step).isGreaterThan(firstLimit(share))) {
                return ", by step " + (step + 1) + " "
                        + Numbers.amount(share.limits().get(step));
            }
        }
        return "";
    }

    private static double nearness(FirmShare share) {
        double nearest = 0;
        for (int step = 0; step < share.limits().size(); step++) {
            double limit = share.limits().get(step).getAmount().doubleValue();
            double out = share.outOfPocket().get(step).getAmount().doubleValue();
            nearest = Math.max(nearest, out > 0 ? out / limit : 0);
        }
        return nearest;
    }

    private static Money firstLimit(FirmShare share) {
        return share.limits().isEmpty()
                ? Money.zero(share.cost().getCurrencyUnit())
                : share.limits().get(0);
    }

    private Firm firm(String id) {
        return candidate.network().network().firms().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private GateResult step() {
        Complexity next = ladder.nextStep(candidate.network());
        Complexity asked = candidate.action().complexity();
        if (asked.rank() <= next.rank()) {
            return GateResult.passed(
                    Gate.LADDER,
                    asked == next
                            ? asked + " is the next step of the ladder"
                            : asked + " is below the next step of the ladder, " + next);
        }
        return GateResult.failed(
                Gate.LADDER,
                asked + " is beyond the next step of the ladder, " + next,
                "succeed at " + next + " first");
    }

    private GateResult services() {
        Set<String> needed = candidate.action().services();
        Set<String> offered = new LinkedHashSet<>();
        candidate.network().network().members().forEach(member -> {
            if (member instanceof Firm firm) {
                offered.addAll(firm.services());
            }
        });
        candidate.cluster().those(ServiceProvider.class).forEach(provider -> offered.addAll(provider.services()));
        List<String> missing =
                needed.stream().filter(service -> !offered.contains(service)).toList();
        if (!missing.isEmpty()) {
            return GateResult.failed(
                    Gate.SERVICES,
                    "nobody offers " + String.join(", ", missing),
                    "find a service provider who works with small firms");
        }
        return GateResult.passed(
                Gate.SERVICES, needed.isEmpty() ? "no service is needed" : String.join(", ", needed) + " can be had");
    }

    private GateResult collaboration() {
        if (candidate.action().complexity().rank() < Complexity.JOINT_ENTITY.rank()) {
            return GateResult.passed(
                    Gate.COLLABORATION, "not asked at " + candidate.action().complexity());
        }
        Optional<CompletedAction> success = candidate.network().jointActions().stream()
                .filter(done -> done.outcome() == Outcome.SUCCESS)
                .reduce((earlier, later) -> later);
        return success.map(
                        done -> GateResult.passed(Gate.COLLABORATION, "members succeeded together on " + done.date()))
                .orElseGet(() -> GateResult.failed(
                        Gate.COLLABORATION,
                        "no two members have succeeded in anything together yet",
                        "start with a simple joint action"));
    }

    private GateResult agent() {
        Optional<DevelopmentAgent> agent = candidate.cluster().those(DevelopmentAgent.class).stream()
                .filter(each -> each.isFullTime() && !each.authority().isEmpty())
                .findFirst();
        if (agent.isPresent()) {
            return GateResult.passed(Gate.AGENT, agent.get().toString());
        }
        if (candidate.maturity().standsWithoutAgent()) {
            return GateResult.passed(Gate.AGENT, "not needed: the network is active without what an agent arranged");
        }
        return GateResult.failed(
                Gate.AGENT,
                "there is no full-time development agent with financial or technical authority",
                "appoint one, or act jointly without an agent until the network is active by itself");
    }

    /** The first few names, and how many more there are. */
    static String someOf(List<String> firms) {
        int shown = 4;
        return firms.size() <= shown + 1
                ? String.join(", ", firms)
                : String.join(", ", firms.subList(0, shown)) + " and " + (firms.size() - shown) + " more";
    }
}
