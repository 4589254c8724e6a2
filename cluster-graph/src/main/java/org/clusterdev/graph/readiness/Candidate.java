package org.clusterdev.graph.readiness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clusterdev.graph.maturity.Maturity;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Stakes;
import org.clusterdev.model.cluster.Cluster;

/**
 * A joint action that a network asks itself about, with all that its readiness is judged on: who is there, what they
 * think of each other, how mature they are, who has signed, and which middlemen are of value.
 *
 * <p>A question, not an answer; the front door builds it, and whoever assesses readiness without the front door builds
 * it here.
 *
 * <p>Immutable.
 */
public final class Candidate {

    private final Cluster cluster;
    private final NetworkSnapshot network;
    private final JointAction action;
    private final Stakes stakes;
    private final MaturityModel maturityModel;
    private final ImmutableList<Agreement> agreements;
    private final ImmutableSet<String> middlemenOfValue;

    private Candidate(
            Cluster cluster,
            NetworkSnapshot network,
            JointAction action,
            Stakes stakes,
            MaturityModel maturityModel,
            ImmutableList<Agreement> agreements,
            ImmutableSet<String> middlemenOfValue) {
        this.cluster = cluster;
        this.network = network;
        this.action = action;
        this.stakes = stakes;
        this.maturityModel = maturityModel;
        this.agreements = agreements;
        this.middlemenOfValue = middlemenOfValue;
    }

    /**
     * An action of a network on which nobody has signed yet, in a network whose maturity is the standard model's.
     *
     * @throws IllegalArgumentException if a participant is no firm of the network, or the action does not fit it
     */
    public static Candidate of(Cluster cluster, NetworkSnapshot network, JointAction action) {
        Stakes stakes = Stakes.of(action, network.network().firmIds(), cluster.currency());
        if (!stakes.participants().isEmpty()) {
            action.quorumOf(stakes.participants().size()); // refuses a quorum that nobody can meet
        }
        return new Candidate(
                cluster, network, action, stakes, MaturityModel.standard(), ImmutableList.of(), ImmutableSet.of());
    }

    /** The cluster. */
    public Cluster cluster() {
        return cluster;
    }

    /** The network, its record and its trust on the day of the question. */
    public NetworkSnapshot network() {
        return network;
    }

    /** The action. */
    public JointAction action() {
        return action;
    }

    /** What each participant pays and gets. */
    public Stakes stakes() {
        return stakes;
    }

    /** How mature the network is. It is assessed when it is asked for. */
    public Maturity maturity() {
        return maturityModel.assess(network);
    }

    /** The middlemen who add true value. */
    public Set<String> middlemenOfValue() {
        return middlemenOfValue;
    }

    /** The participants who have signed an agreement on the action by the day of the question, in file order. */
    public Set<String> signers() {
        Set<String> signed = new LinkedHashSet<>();
        agreements.stream()
                .filter(agreement -> network.asOf().map(agreement::isMadeBy).orElse(true))
                .forEach(agreement -> signed.addAll(agreement.signatories()));
        return stakes.participants().stream().filter(signed::contains).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * This action with exactly these agreements; those on other actions are left out.
     *
     * @throws IllegalArgumentException if somebody who takes no part has signed
     */
    public Candidate withAgreements(Collection<Agreement> all) {
        List<Agreement> onThis = all.stream()
                .filter(agreement -> agreement.action().equals(action.id()))
                .toList();
        onThis.forEach(this::checkSignatories);
        return new Candidate(
                cluster, network, action, stakes, maturityModel, ImmutableList.copyOf(onThis), middlemenOfValue);
    }

    /** This action in a network whose maturity another model assesses. */
    public Candidate with(MaturityModel model) {
        return new Candidate(cluster, network, action, stakes, model, agreements, middlemenOfValue);
    }

    /** This action with exactly these middlemen of value. */
    public Candidate withMiddlemenOfValue(Collection<String> ids) {
        return new Candidate(cluster, network, action, stakes, maturityModel, agreements, ImmutableSet.copyOf(ids));
    }

    private void checkSignatories(Agreement agreement) {
        for (String signatory : agreement.signatories()) {
            if (!stakes.participants().contains(signatory)) {
                throw new IllegalArgumentException("Agreement.signatories of " + action.id() + " names '" + signatory
                        + "', must name participants: " + String.join(", ", stakes.participants()) + ".");
            }
        }
    }

    @Override
    public String toString() {
        return action + ", asked by " + network.network().id()
                + network.asOf().map(day -> " on " + day).orElse("");
    }
}
