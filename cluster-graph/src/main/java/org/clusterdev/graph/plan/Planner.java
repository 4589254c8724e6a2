package org.clusterdev.graph.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterdev.graph.decompose.Deliverable;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.FirmShare;
import org.clusterdev.graph.decompose.PlanVerifier;
import org.clusterdev.graph.readiness.Candidate;
import org.clusterdev.graph.readiness.Propensity;
import org.clusterdev.graph.readiness.Readiness;
import org.clusterdev.graph.readiness.ReadinessAssessor;
import org.clusterdev.graph.readiness.Verdict;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.programme.Phase;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts candidate actions in an order in which the network can take them up: pressure points first (S9), simple before
 * complex (S6), never more than the firms can risk at once (S15).
 *
 * <p>It works in rounds. In each round it takes up actions for which the network is ready, or would be with signatures,
 * as long as no firm that is exposed in several of them is exposed, in sum, to more than it will risk in the first step
 * of any. Then it supposes
 * that all of them succeed and everyone delivers, and looks again: trust has grown, the ladder has moved. What never
 * becomes ready is postponed, with the reason.
 *
 * <p>Each time, an action's division on the day of the plan is kept as a candidate beside the new one, and the better is
 * used: limits that have grown may divide an action into fewer deliverables that expose more.
 *
 * <p>Immutable. The order of the principles is the method's, the rounds are ours. O(a²) assessments for a actions.
 */
public final class Planner {

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final Planner STANDARD = new Planner(ReadinessAssessor.standard(), PlannerParameters.STANDARD);

    private final ReadinessAssessor assessor;
    private final PlannerParameters parameters;

    private Planner(ReadinessAssessor assessor, PlannerParameters parameters) {
        this.assessor = assessor;
        this.parameters = parameters;
    }

    /** The planner with all defaults. */
    public static Planner standard() {
        return STANDARD;
    }

    /** This planner with another way to judge readiness. */
    public Planner with(ReadinessAssessor other) {
        return new Planner(other, parameters);
    }

    /** This planner with other assumptions. */
    public Planner with(PlannerParameters other) {
        return new Planner(assessor, other);
    }

    /** The plan for a portfolio, starting on the network's day. */
    public ActionPlan plan(Portfolio portfolio) {
        return new Rounds(portfolio).plan();
    }

    /** One run of the planner: how the network stands, what is left to do, what is planned. */
    private final class Rounds {

        private final Portfolio portfolio;
        private final Spread spread;
        private final Map<String, DivisionPlan> firstDivisions = new HashMap<>(); // looked up only
        private final List<PlanStep> steps = new ArrayList<>();
        private final List<JointAction> waiting;
        private NetworkSnapshot network;

        Rounds(Portfolio portfolio) {
            this.portfolio = portfolio;
            this.spread = Spread.of(portfolio.issues());
            this.network = portfolio.network();
            this.waiting = new ArrayList<>(portfolio.actions());
            waiting.sort(Comparator.comparingInt(this::wave)
                    .thenComparingInt(action -> action.complexity().rank()));
        }

        ActionPlan plan() {
            for (int round = 1; !waiting.isEmpty(); round++) {
                List<PlanStep> together = takeUp(round);
                LOG.debug("round {}: taken up {}, waiting {}", round, together.size(), waiting.size());
                if (together.isEmpty()) {
                    break;
                }
                steps.addAll(together);
                network = afterSuccessOf(together);
            }
            List<Readiness> postponed = waiting.stream().map(this::judge).toList();
            return new ActionPlan(portfolio, steps, postponed);
        }

        private int wave(JointAction action) {
            return action.issue()
                    .map(spread::waveOf)
                    .map(wave -> wave.orElse(Integer.MAX_VALUE))
                    .orElse(Integer.MAX_VALUE);
        }

        private List<PlanStep> takeUp(int round) {
            List<PlanStep> together = new ArrayList<>();
            for (JointAction action : List.copyOf(waiting)) {
                Readiness readiness = judge(action);
                if (readiness.verdict() != Verdict.NOT_READY
                        && together.size() < parameters.atOnce()
                        && isRiskable(together, readiness)) {
                    together.add(step(round, action, readiness));
                    waiting.remove(action);
                }
            }
            return together;
        }

        private PlanStep step(int round, JointAction action, Readiness readiness) {
            DivisionPlan division = readiness.plan().orElseThrow();
            int months =
                    parameters.monthsPerDeliverable() * division.deliverables().size();
            LocalDate starts = network.asOf().orElseThrow();
            return new PlanStep(
                    round,
                    action,
                    division,
                    readiness,
                    phase(action),
                    starts,
                    starts.plusMonths(months),
                    portfolio.cluster());
        }

        private Phase phase(JointAction action) {
            if (action.complexity().rank() <= Complexity.JOINT_EVENT.rank()) {
                return Phase.TRUST_BUILDING;
            }
            return wave(action) == 1 ? Phase.IMPLEMENTATION : Phase.SPREAD;
        }

        /** The better of the division made now and the one made on the day of the plan, if that is still valid. */
        private Readiness judge(JointAction action) {
            Candidate candidate = portfolio.candidate(action, network);
            Readiness now = assessor.assess(candidate);
            DivisionPlan first = firstDivisions.get(action.id());
            if (first == null) {
                now.plan().ifPresent(division -> firstDivisions.put(action.id(), division));
                return now;
            }
            if (first.deliverables().equals(now.decomposition().deliverables())) {
                return now;
            }
            List<List<String>> kept =
                    first.deliverables().stream().map(Deliverable::tasks).toList();
            if (!PlanVerifier.of(assessor.problem(candidate))
                    .withOverruns(first.overruns())
                    .check(kept)
                    .isValid()) {
                return now;
            }
            Readiness asBefore = assessor.assess(candidate, now.decomposition(), kept);
            return isBetter(asBefore, now) ? asBefore : now;
        }

        /** Each division keeps to its own limits; what a firm does side by side adds up. */
        private boolean isRiskable(List<PlanStep> together, Readiness next) {
            Map<String, List<FirmShare>> exposed = Stream.concat(
                            together.stream().map(PlanStep::division), next.plan().stream())
                    .flatMap(division -> division.firms().stream())
                    .filter(share -> share.exposure().isPositive())
                    .collect(Collectors.groupingBy(FirmShare::firm, LinkedHashMap::new, Collectors.toList()));
            return exposed.values().stream().allMatch(shares -> shares.size() == 1 || isRiskable(shares));
        }

        private static boolean isRiskable(List<FirmShare> shares) {
            Money sum = Money.total(shares.stream().map(FirmShare::exposure).toList());
            return shares.stream()
                    .noneMatch(share -> sum.isGreaterThan(share.limits().get(0)));
        }

        private NetworkSnapshot afterSuccessOf(List<PlanStep> together) {
            NetworkSnapshot later = network;
            List<PlanStep> byEnd = together.stream()
                    .sorted(Comparator.comparing(PlanStep::ends))
                    .toList();
            for (PlanStep step : byEnd) {
                later = later.after(success(step));
            }
            return later;
        }

        private Event success(PlanStep step) {
            Map<String, Double> conduct = new LinkedHashMap<>();
            step.readiness().reachable().forEach(firm -> conduct.put(firm, 1.0));
            CompletedAction done = CompletedAction.of(step.action().complexity(), Outcome.SUCCESS, step.ends(), conduct)
                    .named(step.action().id());
            Optional<DevelopmentAgent> agent = portfolio.cluster().those(DevelopmentAgent.class).stream()
                    .filter(DevelopmentAgent::isFullTime)
                    .findFirst();
            return agent.map(who -> done.facilitatedBy(who.id())).orElse(done);
        }
    }

    private static boolean isBetter(Readiness one, Readiness other) {
        if (one.verdict() != other.verdict()) {
            return one.verdict().compareTo(other.verdict()) < 0;
        }
        int together = Double.compare(chance(one.reachablePropensity()), chance(other.reachablePropensity()));
        return together != 0 ? together > 0 : chance(one.robustPropensity()) > chance(other.robustPropensity());
    }

    private static double chance(Optional<Propensity> propensity) {
        return propensity.map(Propensity::chance).orElse(-1.0);
    }
}
