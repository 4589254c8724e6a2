package org.clusterdev.graph.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.readiness.Candidate;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.clusterdev.model.programme.IssueMap;

/**
 * The candidate actions of a network, and all that a plan for them is made of.
 *
 * <p>A question to the {@link Planner}; the front door builds it.
 *
 * <p>Immutable.
 */
public final class Portfolio {

    private final Cluster cluster;
    private final NetworkSnapshot network;
    private final ImmutableList<JointAction> actions;
    private final IssueMap issues;
    private final ImmutableList<Agreement> agreements;
    private final ImmutableSet<String> middlemenOfValue;
    private final MaturityModel maturityModel;

    private Portfolio(
            Cluster cluster,
            NetworkSnapshot network,
            List<JointAction> actions,
            IssueMap issues,
            Collection<Agreement> agreements,
            Collection<String> middlemenOfValue,
            MaturityModel maturityModel) {
        this.cluster = cluster;
        this.network = network;
        this.actions = ImmutableList.copyOf(actions);
        this.issues = issues;
        this.agreements = ImmutableList.copyOf(agreements);
        this.middlemenOfValue = ImmutableSet.copyOf(middlemenOfValue);
        this.maturityModel = maturityModel;
    }

    /**
     * Candidate actions of a network.
     *
     * @throws IllegalArgumentException if two actions share an id, or the network has no date
     */
    public static Portfolio of(Cluster cluster, NetworkSnapshot network, List<JointAction> actions) {
        Require.ids("Portfolio.actions", actions.stream().map(JointAction::id).toList());
        if (network.asOf().isEmpty()) {
            throw new IllegalArgumentException(
                    "Portfolio.network " + network.network().id() + " has no date, must have one to plan from.");
        }
        return new Portfolio(cluster, network, actions, IssueMap.EMPTY, List.of(), List.of(), MaturityModel.standard());
    }

    /** The cluster. */
    public Cluster cluster() {
        return cluster;
    }

    /** The network on the day on which the plan starts. */
    public NetworkSnapshot network() {
        return network;
    }

    /** The candidate actions, in file order. */
    public List<JointAction> actions() {
        return actions;
    }

    /** The candidate action of an id that is known to be here. */
    JointAction action(String id) {
        return actions.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The issues that the actions answer. */
    public IssueMap issues() {
        return issues;
    }

    /** The middlemen who add true value. */
    public Set<String> middlemenOfValue() {
        return middlemenOfValue;
    }

    /** This portfolio with its issues. */
    public Portfolio with(IssueMap map) {
        return new Portfolio(cluster, network, actions, map, agreements, middlemenOfValue, maturityModel);
    }

    /** This portfolio with exactly these agreements. */
    public Portfolio withAgreements(Collection<Agreement> all) {
        return new Portfolio(cluster, network, actions, issues, all, middlemenOfValue, maturityModel);
    }

    /** This portfolio with exactly these middlemen of value. */
    public Portfolio withMiddlemenOfValue(Collection<String> ids) {
        return new Portfolio(cluster, network, actions, issues, agreements, ids, maturityModel);
    }

    /** This portfolio with another maturity model, by which a network may do without an agent. */
    public Portfolio with(MaturityModel model) {
        return new Portfolio(cluster, network, actions, issues, agreements, middlemenOfValue, model);
    }

    /** The question whether an action could start if the network stood as given. */
    Candidate candidate(JointAction action, NetworkSnapshot then) {
        return Candidate.of(cluster, then, action)
                .with(maturityModel)
                .withAgreements(agreements)
                .withMiddlemenOfValue(middlemenOfValue);
    }

    @Override
    public String toString() {
        return Numbers.count(actions.size(), "candidate action") + " of "
                + network.network().id();
    }
}
