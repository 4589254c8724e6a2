package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.decompose.FirmShare;
import org.clusterdev.graph.decompose.RiskLimits;
import org.clusterdev.graph.maturity.Ladder;
import org.clusterdev.graph.readiness.Readiness.Joining;
import org.clusterdev.graph.trust.ReferredTrust;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.Finding;
import org.clusterdev.model.action.Stakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges whether a network can start a joint action.
 *
 * <p>It divides the action, asks every participant whether it would join, and holds the action against the
 * {@linkplain Gate gates}. A plan made by hand is judged in the same way once it has been checked.
 *
 * <pre>{@code
 * ReadinessAssessor.standard().assess(Candidate.of(cluster, network, yarn)).verdict()   // ==> READY_WITH_COORDINATION
 * }</pre>
 *
 * <p>Immutable. The gates' principles are the method's, their formulas ours. Cost: that of the decomposition and of the
 * {@link JoiningGame}.
 */
public final class ReadinessAssessor {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessAssessor.class);
    private static final ReadinessAssessor STANDARD = new ReadinessAssessor(
            Decomposer.standard(),
            RiskLimits.growingWithTrust(),
            JoinPolicy.standard(),
            Ladder.standard(),
            Witnesses.NONE);

    private final Decomposer decomposer;
    private final RiskLimits limits;
    private final JoinPolicy policy;
    private final Ladder ladder;
    private final Witnesses witnesses;

    private ReadinessAssessor(
            Decomposer decomposer, RiskLimits limits, JoinPolicy policy, Ladder ladder, Witnesses witnesses) {
        this.decomposer = decomposer;
        this.limits = limits;
        this.policy = policy;
        this.ladder = ladder;
        this.witnesses = witnesses;
    }

    /** The assessor with all defaults: limits that grow with trust, the standard join policy, direct trust. */
    public static ReadinessAssessor standard() {
        return STANDARD;
    }

    /** This assessor with another way to divide. */
    public ReadinessAssessor with(Decomposer other) {
        return new ReadinessAssessor(other, limits, policy, ladder, witnesses);
    }

    /** This assessor with other limits. */
    public ReadinessAssessor with(RiskLimits other) {
        return new ReadinessAssessor(decomposer, other, policy, ladder, witnesses);
    }

    /** This assessor with another join policy. */
    public ReadinessAssessor with(JoinPolicy other) {
        return new ReadinessAssessor(decomposer, limits, other, ladder, witnesses);
    }

    /** This assessor with another ladder. */
    public ReadinessAssessor with(Ladder other) {
        return new ReadinessAssessor(decomposer, limits, policy, other, witnesses);
    }

    /** This assessor with firms that also listen to what those they trust say of others. */
    public ReadinessAssessor withReferral() {
        return new ReadinessAssessor(decomposer, limits, policy, ladder, Witnesses.TRUSTED);
    }

    /** This assessor with firms that listen along whole chains of trust. */
    public ReadinessAssessor withFullReferral() {
        return new ReadinessAssessor(decomposer, limits, policy, ladder, Witnesses.CHAINS);
    }

    /** The way this assessor divides. */
    public Decomposer decomposer() {
        return decomposer;
    }

    /** How the action divides, at the limits that the participants' trust allows. */
    public Decomposition decompose(Candidate candidate) {
        return decomposer.decompose(problem(candidate));
    }

    /** The action in the numbers that matter for dividing it. */
    public DivisionProblem problem(Candidate candidate) {
        return DivisionProblem.of(
                candidate.stakes(),
                candidate.network().network().firms(),
                limits,
                candidate.network().trust());
    }

    /** Whether the network can start the action, divided as well as it can be. */
    public Readiness assess(Candidate candidate) {
        Decomposition decomposition = decompose(candidate);
        return assess(candidate, decomposition, decomposition.bestPlan());
    }

    /**
     * Whether the network can start the action by a plan made by hand.
     *
     * @param steps the tasks of each deliverable, in order
     * @throws IllegalArgumentException if the plan is not valid; the message says why and where
     */
    public Readiness assess(Candidate candidate, List<? extends List<String>> steps) {
        return assess(candidate, decompose(candidate), steps);
    }

    /**
     * Whether the network can start the action by a plan made by hand, where it is known already how the action divides.
     *
     * @param steps the tasks of each deliverable, in order
     * @throws IllegalArgumentException if the plan is not valid; the message says why and where
     */
    public Readiness assess(Candidate candidate, Decomposition decomposition, List<? extends List<String>> steps) {
        return assess(
                candidate,
                decomposition,
                Optional.of(DivisionPlan.of(problem(candidate), steps, decomposer.overruns())));
    }

    private Readiness assess(Candidate candidate, Decomposition decomposition, Optional<DivisionPlan> plan) {
        Optional<JoiningGame> game = plan.map(division -> game(candidate, division));
        Joining joining = game.map(asked -> joining(asked, candidate.signers())).orElseGet(() -> nobody(candidate));
        List<GateResult> gates = new Gates(candidate, decomposition, plan, game, joining, ladder).all();
        List<Finding> findings = new Findings(candidate, plan, joining).all();
        Readiness readiness = new Readiness(candidate, decomposition, plan.orElse(null), joining, gates, findings);
        LOG.debug("{}: {}", candidate, readiness.verdict());
        return readiness;
    }

    private JoiningGame game(Candidate candidate, DivisionPlan plan) {
        Stakes stakes = candidate.stakes();
        JoiningGame.Builder game = JoiningGame.builder(quorum(candidate)).policy(policy);
        for (String firm : stakes.participants()) {
            FirmShare share = plan.firm(firm);
            game.offer(
                    firm,
                    Offer.of(
                                    share.gain().getAmount().doubleValue(),
                                    share.cost().getAmount().doubleValue(),
                                    share.exposure().getAmount().doubleValue())
                            .withPrivateShare(stakes.privateShare(firm)));
        }
        return game.trust(trust(candidate)).build();
    }

    private ToDoubleBiFunction<String, String> trust(Candidate candidate) {
        TrustGraph direct = candidate.network().trust();
        return switch (witnesses) {
            case NONE -> direct::projected;
            case TRUSTED -> ReferredTrust.of(direct)::projected;
            case CHAINS -> ReferredTrust.of(direct).withFullHorizon()::projected;
        };
    }

    private static Joining joining(JoiningGame game, Set<String> signers) {
        Optional<FreeRiding> freeRiding = game.freeRiding();
        if (freeRiding.isPresent()) {
            return new Joining(
                    game.quorum(),
                    ImmutableSet.of(),
                    ImmutableSet.of(),
                    ImmutableSet.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    freeRiding);
        }
        RobustSet robust = game.robust(signers);
        Set<String> reachable = game.reachable();
        return new Joining(
                game.quorum(),
                ImmutableSet.copyOf(robust.firms()),
                ImmutableSet.copyOf(robust.dropped()),
                ImmutableSet.copyOf(reachable),
                Optional.of(game.propensity(robust.firms())),
                Optional.of(game.propensity(reachable)),
                robust.firms().size() < game.quorum() && reachable.size() >= game.quorum()
                        ? game.signaturesNeeded(signers)
                        : Optional.empty(),
                Optional.empty());
    }

    private static Joining nobody(Candidate candidate) {
        Optional<Propensity> none = Optional.of(Propensity.of(java.util.Map.of(), quorum(candidate)));
        return new Joining(
                quorum(candidate),
                ImmutableSet.of(),
                ImmutableSet.of(),
                ImmutableSet.of(),
                none,
                none,
                Optional.empty(),
                Optional.empty());
    }

    /** Without participants the quorum of the action is kept, and nobody meets it. */
    private static int quorum(Candidate candidate) {
        return candidate.stakes().participants().isEmpty()
                ? 1
                : candidate.stakes().quorum();
    }

    /** Whom a firm listens to besides its own experience. */
    private enum Witnesses {
        NONE,
        TRUSTED,
        CHAINS
    }
}
