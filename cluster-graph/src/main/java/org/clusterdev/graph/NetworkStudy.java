package org.clusterdev.graph;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.decompose.Frontier;
import org.clusterdev.graph.decompose.LeastExposure;
import org.clusterdev.graph.decompose.OverrunPrice;
import org.clusterdev.graph.decompose.Overruns;
import org.clusterdev.graph.decompose.RiskLimits;
import org.clusterdev.graph.decompose.SuccessChances;
import org.clusterdev.graph.decompose.TradeOff;
import org.clusterdev.graph.diagnosis.Diagnosis;
import org.clusterdev.graph.diagnosis.DiagnosticStudy;
import org.clusterdev.graph.maturity.Maturity;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.plan.ActionPlan;
import org.clusterdev.graph.plan.Planner;
import org.clusterdev.graph.plan.Portfolio;
import org.clusterdev.graph.plan.Spread;
import org.clusterdev.graph.readiness.Candidate;
import org.clusterdev.graph.readiness.JoinPolicy;
import org.clusterdev.graph.readiness.Readiness;
import org.clusterdev.graph.readiness.ReadinessAssessor;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.graph.trust.TrustModel;
import org.clusterdev.graph.trust.TrustParameters;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.programme.IssueMap;
import org.clusterdev.model.programme.Phase;

/**
 * The front door: one network of a cluster on one day, and every question of the method that can be asked about it.
 *
 * <p>In the order of the method: who trusts whom ({@link #trust}), who is who ({@link #diagnosis}), how mature the
 * network is ({@link #maturity}), how a joint action divides into small risk-able steps ({@link #decompose(JointAction)}), whether
 * the network is ready for it ({@link #readiness}), where work starts and spreads ({@link #spread}), and what to do step
 * by step ({@link #plan}). Each answer prints as a table and says why.
 *
 * <pre>{@code
 * NetworkStudy study = NetworkStudy.of(cluster, weavers, past, LocalDate.of(2005, 3, 18));
 * study.maturity().level();            // ==> DEVELOPING
 * study.readiness(yarn).verdict();     // ==> READY_WITH_COORDINATION
 * study.decompose(yarn);               // ==> bulk yarn: 3 deliverables, …
 * }</pre>
 *
 * <p>Immutable: {@code with…}, {@link #after} and {@link #on} return another study. Trust is read from the record when a
 * study is made, in O(ties + sum of squares of the events' parties); every answer is computed when it is asked for.
 */
@SuppressWarnings("overloads") // models are told apart by their type; a lambda for one is given a variable of that type
public final class NetworkStudy {

    private final Cluster cluster;
    private final NetworkSnapshot network;
    private final Diagnosis diagnosis;
    private final MaturityModel maturityModel;
    private final ReadinessAssessor assessor;
    private final Planner planner;
    private final IssueMap issues;
    private final ImmutableList<Agreement> agreements;

    private NetworkStudy(
            Cluster cluster,
            NetworkSnapshot network,
            Diagnosis diagnosis,
            MaturityModel maturityModel,
            ReadinessAssessor assessor,
            Planner planner,
            IssueMap issues,
            ImmutableList<Agreement> agreements) {
        this.cluster = cluster;
        this.network = network;
        this.diagnosis = diagnosis;
        this.maturityModel = maturityModel;
        this.assessor = assessor;
        this.planner = planner;
        this.issues = issues;
        this.agreements = agreements;
    }

    /**
     * A study of a network of the cluster.
     *
     * @param record all that is known to have happened; what happened after the day is not looked at
     * @param asOf the day of the study
     * @throws IllegalArgumentException if the cluster has no such network, or a party of an event is not in the cluster
     */
    public static NetworkStudy of(Cluster cluster, Network network, TrackRecord record, LocalDate asOf) {
        record.events().forEach(event -> checkParties(event, cluster, cluster::contains));
        return of(cluster, NetworkSnapshot.of(cluster, network, record, asOf));
    }

    /** A study of a network as it stood, with trust of one's own making. */
    public static NetworkStudy of(Cluster cluster, NetworkSnapshot network) {
        if (!cluster.networks().contains(network.network())) {
            throw new IllegalArgumentException("network is " + network.network().id() + ", must be one of "
                    + cluster.name() + ": "
                    + cluster.networks().stream().map(Network::id).toList()
                    + ". Maybe add it: cluster.with(network).");
        }
        if (network.asOf().isEmpty()) {
            throw new IllegalArgumentException("network " + network.network().id()
                    + " has no date, must have one. Maybe give its ties a day: TrustGraph.ofTies(ids, ties, day).");
        }
        return new NetworkStudy(
                cluster,
                network,
                Diagnosis.standard(),
                MaturityModel.standard(),
                ReadinessAssessor.standard(),
                Planner.standard(),
                IssueMap.EMPTY,
                ImmutableList.of());
    }

    /** The cluster. */
    public Cluster cluster() {
        return cluster;
    }

    /** The network, its record and its trust on the day of the study. */
    public NetworkSnapshot network() {
        return network;
    }

    /** The day of the study. */
    public LocalDate asOf() {
        return network.asOf().orElseThrow();
    }

    /** The issues of the cluster. */
    public IssueMap issues() {
        return issues;
    }

    /** The agreements made so far. */
    public List<Agreement> agreements() {
        return agreements;
    }

    /** Who trusts whom, and why: everything that the record says. */
    public TrustGraph trust() {
        return network.trust();
    }

    /** Why one stakeholder thinks of another as it does: event by event. */
    public Explanation why(String from, String to) {
        return trust().why(from, to);
    }

    /** Who is who: opinion makers, leaders, interest groups, implementers, middlemen. */
    public DiagnosticStudy diagnosis() {
        return diagnosis.study(cluster, network);
    }

    /** How mature the network is, and why. */
    public Maturity maturity() {
        return maturityModel.assess(network);
    }

    /**
     * How an action divides into small risk-able steps; or, where it does not, what would help.
     *
     * <p>What is asked next: {@link #tradeOff}, {@link #leastExposure}, {@link #frontier}; with costs that may overrun,
     * {@linkplain #decompose(JointAction, Overruns) the same} and its {@linkplain #overrunPrice price}. What changed from one
     * answer to the next is {@link Decomposition#diff}.
     */
    public Decomposition decompose(JointAction action) {
        return assessor.decompose(Candidate.of(cluster, network, action));
    }

    /**
     * How an action divides into steps that stay risk-able if costs overrun, and which overrun would hurt most.
     *
     * @throws IllegalArgumentException if amounts are then too large to be added up
     */
    public Decomposition decompose(JointAction action, Overruns overruns) {
        return decomposer().withOverruns(overruns).decompose(problem(action));
    }

    /**
     * How many more steps it takes to bear overruns.
     *
     * @throws IllegalArgumentException if amounts are then too large to be added up
     */
    public OverrunPrice overrunPrice(JointAction action, Overruns overruns) {
        return decomposer().withOverruns(overruns).price(problem(action));
    }

    /** What more steps buy: for each number of them, how little firms must be able to risk, and how soon each sees a benefit. */
    public TradeOff tradeOff(JointAction action) {
        return decomposer().tradeOff(problem(action));
    }

    /**
     * How little firms must be able to risk, as a share of today's limits, if the action is to be done in so many steps.
     *
     * @param steps the most, 1 or more
     */
    public LeastExposure leastExposure(JointAction action, int steps) {
        return decomposer().leastExposure(problem(action), steps);
    }

    /**
     * From the fewest steps to the most valuable plan, if firms may stop after any step.
     *
     * <p>How likely steps are to succeed is not in the record: it is for the asker to say. If all that can fail is that too
     * few firms deliver, each time anew, readiness has a chance of its own for that, as good as the trust behind it:
     *
     * <pre>{@code
     * study.frontier(yarn, SuccessChances.ofEachDeliverable(0.9))
     * study.readiness(yarn).reachablePropensity()    // ==> Optional[0.49 that 4 or more of 5 deliver]
     * }</pre>
     *
     * @throws IllegalArgumentException if the chances name a task that the action does not have
     */
    public Frontier frontier(JointAction action, SuccessChances chances) {
        return decomposer().frontier(problem(action), chances);
    }

    /**
     * An action in the numbers that matter for dividing it, at the limits that trust allows on the day of the study: to add
     * up a proof again ({@code study.decompose(yarn).proof().verify(study.problem(yarn))}), to check a plan made by hand, or
     * to ask a {@link Decomposer} itself.
     */
    public DivisionProblem problem(JointAction action) {
        return assessor.problem(Candidate.of(cluster, network, action));
    }

    private Decomposer decomposer() {
        return assessor.decomposer();
    }

    /** Whether the network is ready for an action, divided as well as it can be. */
    public Readiness readiness(JointAction action) {
        return assessor.assess(candidate(action));
    }

    /**
     * Whether the network is ready for an action by a plan made by hand.
     *
     * @param steps the tasks of each deliverable, in order
     * @throws IllegalArgumentException if the plan is not valid; the message says why and where
     */
    public Readiness readiness(JointAction action, List<? extends List<String>> steps) {
        return assessor.assess(candidate(action), steps);
    }

    /** Where work starts and how it spreads, over the issues of this study. */
    public Spread spread() {
        return Spread.of(issues);
    }

    /** Where work starts and how it spreads, over other issues. */
    public Spread spread(IssueMap map) {
        return Spread.of(map);
    }

    /** What to do step by step, out of these candidate actions. */
    public ActionPlan plan(JointAction... actions) {
        return plan(Arrays.asList(actions));
    }

    /** What to do step by step, out of these candidate actions. */
    public ActionPlan plan(Collection<JointAction> actions) {
        return planner.plan(Portfolio.of(cluster, network, List.copyOf(actions))
                .with(issues)
                .with(maturityModel)
                .withAgreements(agreements)
                .withMiddlemenOfValue(diagnosis.middlemenOfValue(cluster, network)));
    }

    /**
     * The phase of the method in which the network is (ours): what has been done decides, not what is planned.
     *
     * <p>Handover once it can do without an agent; implementation once a pooled trade or more has succeeded; agreement
     * once somebody has signed; trust building once anybody has met; before that, the diagnostic study.
     */
    public Phase phase() {
        if (maturity().standsWithoutAgent()) {
            return Phase.HANDOVER;
        }
        if (network.jointActions().stream().anyMatch(NetworkStudy::implemented)) {
            return Phase.IMPLEMENTATION;
        }
        if (agreements.stream().anyMatch(agreement -> agreement.isMadeBy(asOf()))) {
            return Phase.AGREEMENT;
        }
        return trust().ties().isEmpty() ? Phase.DIAGNOSTIC_STUDY : Phase.TRUST_BUILDING;
    }

    private static boolean implemented(CompletedAction done) {
        return done.outcome() == Outcome.SUCCESS && done.complexity().rank() >= Complexity.POOLED_TRADE.rank();
    }

    private Candidate candidate(JointAction action) {
        return Candidate.of(cluster, network, action)
                .with(maturityModel)
                .withAgreements(agreements)
                .withMiddlemenOfValue(diagnosis.middlemenOfValue(cluster, network));
    }

    /**
     * This study after one more event; its day moves to the event's if that is later.
     *
     * @throws IllegalArgumentException if a party of the event is unknown
     */
    public NetworkStudy after(Event event) {
        checkParties(event, cluster, id -> cluster.contains(id) || trust().contains(id));
        return with(network.after(event));
    }

    /** A name that nobody bears is a slip of the pen: it would be one more partner who shares in what was seen. */
    private static void checkParties(Event event, Cluster cluster, Predicate<String> known) {
        for (String party : event.parties()) {
            if (!known.test(party)) {
                throw new IllegalArgumentException("Event.parties of " + event.date() + " names '" + party
                        + "', must name stakeholders of " + cluster.name() + ": "
                        + Numbers.names(cluster.stakeholders().stream()
                                .map(Stakeholder::id)
                                .toList())
                        + ". Maybe add it: cluster.with(Firm.of(\"" + party + "\", …)).");
            }
        }
    }

    /** This study on another day. */
    public NetworkStudy on(LocalDate day) {
        return with(network.on(day));
    }

    /** This study with one more agreement. */
    public NetworkStudy with(Agreement agreement) {
        ImmutableList<Agreement> more = ImmutableList.<Agreement>builder()
                .addAll(agreements)
                .add(agreement)
                .build();
        return new NetworkStudy(cluster, network, diagnosis, maturityModel, assessor, planner, issues, more);
    }

    /** This study with these issues. */
    public NetworkStudy with(IssueMap map) {
        return new NetworkStudy(cluster, network, diagnosis, maturityModel, assessor, planner, map, agreements);
    }

    /** This study with another trust model. */
    public NetworkStudy with(TrustModel model) {
        return with(network.with(model));
    }

    /** This study with other numbers behind trust, the half-life for instance. */
    public NetworkStudy with(TrustParameters parameters) {
        return with(network.with(parameters));
    }

    /** This study with another way to find out who is who. */
    public NetworkStudy with(Diagnosis other) {
        return new NetworkStudy(cluster, network, other, maturityModel, assessor, planner, issues, agreements);
    }

    /** This study with another maturity model. */
    public NetworkStudy with(MaturityModel model) {
        return new NetworkStudy(cluster, network, diagnosis, model, assessor, planner, issues, agreements);
    }

    /** This study with another join policy. */
    public NetworkStudy with(JoinPolicy policy) {
        return with(assessor.with(policy));
    }

    /** This study with other limits to what firms risk. */
    public NetworkStudy with(RiskLimits limits) {
        return with(assessor.with(limits));
    }

    /** This study with another way to divide actions. */
    public NetworkStudy with(Decomposer decomposer) {
        return with(assessor.with(decomposer));
    }

    /** This study with another way to judge readiness. */
    public NetworkStudy with(ReadinessAssessor other) {
        return new NetworkStudy(
                cluster, network, diagnosis, maturityModel, other, planner.with(other), issues, agreements);
    }

    /** This study with another planner; readiness is judged as this study does. */
    public NetworkStudy with(Planner other) {
        return new NetworkStudy(
                cluster, network, diagnosis, maturityModel, assessor, other.with(assessor), issues, agreements);
    }

    private NetworkStudy with(NetworkSnapshot other) {
        return new NetworkStudy(cluster, other, diagnosis, maturityModel, assessor, planner, issues, agreements);
    }

    @Override
    public String toString() {
        return cluster.name() + ", " + network.network().id() + " on " + asOf()
                + ": ask trust(), diagnosis(), maturity(),"
                + " decompose(action), readiness(action), spread(), plan(actions);"
                + " about steps also tradeOff(action), leastExposure(action, steps), frontier(action, chances),"
                + " overrunPrice(action, overruns)";
    }
}
