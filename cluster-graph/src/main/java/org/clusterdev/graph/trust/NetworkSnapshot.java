package org.clusterdev.graph.trust;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A network, its record and its trust on one date: what a measure of maturity is given.
 *
 * <p>{@link #trust()} holds everything, {@link #jointActionTrust()} only what completed joint actions gave: maturity
 * reads the second (S4), decisions the first.
 *
 * <pre>{@code
 * NetworkSnapshot weavers = NetworkSnapshot.of(cluster, network, record, LocalDate.of(2005, 3, 18));
 * weavers.beliefs().average();                       // ==> how mature the network is
 * weavers.on(LocalDate.of(2015, 3, 18)).beliefs();   // the same, if it stays idle
 * }</pre>
 *
 * <p>Immutable.
 */
public final class NetworkSnapshot {

    private final Network network;
    private final ImmutableList<String> firmIds;
    private final TrustGraph trust;
    private final TrustGraph jointActionTrust;
    private final ImmutableList<CompletedAction> jointActions;

    private NetworkSnapshot(Network network, TrustGraph trust) {
        this.network = Require.notNull("NetworkSnapshot.network", network);
        this.trust = Require.notNull("NetworkSnapshot.trust", trust);
        this.firmIds = ImmutableList.copyOf(network.firmIds());
        for (String firm : firmIds) {
            if (!trust.contains(firm)) {
                throw new IllegalArgumentException("Network.members of " + network.id() + " names the firm '" + firm
                        + "', must name firms of the cluster: " + Origin.some(trust.vertices()) + ".");
            }
        }
        this.jointActionTrust = trust.jointActions(false, firmIds);
        this.jointActions = ofTwoOrMore(completedActions(trust), ImmutableSet.copyOf(firmIds));
    }

    private static List<CompletedAction> completedActions(TrustGraph trust) {
        return trust.asOf().map(trust.record()::completedActions).orElse(ImmutableList.of());
    }

    private static ImmutableList<CompletedAction> ofTwoOrMore(List<CompletedAction> actions, Set<String> firms) {
        return actions.stream()
                .filter(action -> action.parties().stream()
                                .filter(firms::contains)
                                .limit(2)
                                .count()
                        == 2)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A network of a cluster on a date, by the standard trust model.
     *
     * @throws IllegalArgumentException if a firm of the network is not in the cluster
     */
    public static NetworkSnapshot of(Cluster cluster, Network network, TrackRecord record, LocalDate asOf) {
        return of(network, TrustGraph.of(cluster, record, asOf));
    }

    /** A network of a cluster on a date, by the standard trust model with other parameters. */
    public static NetworkSnapshot of(
            Cluster cluster, Network network, TrackRecord record, LocalDate asOf, TrustParameters parameters) {
        return of(network, TrustGraph.of(cluster, record, asOf, parameters));
    }

    /** A network of a cluster on a date, by a trust model and with parameters of one's own. */
    public static NetworkSnapshot of(
            Cluster cluster,
            Network network,
            TrackRecord record,
            LocalDate asOf,
            TrustModel model,
            TrustParameters parameters) {
        return of(network, TrustGraph.of(cluster, record, asOf, model, parameters));
    }

    /** A network on a date where no cluster is known: those who facilitated are the agents. */
    public static NetworkSnapshot of(Network network, TrackRecord record, LocalDate asOf) {
        List<String> members = network.members().stream().map(Stakeholder::id).toList();
        TrustParameters parameters = TrustParameters.standard();
        return of(network, TrustGraph.of(members, null, record, asOf, TrustModel.standard(parameters), parameters));
    }

    /**
     * A network in a trust graph, which brings its record and its date if it has them.
     *
     * @throws IllegalArgumentException if a firm of the network is no vertex
     */
    public static NetworkSnapshot of(Network network, TrustGraph trust) {
        return new NetworkSnapshot(network, trust);
    }

    /** The network. */
    public Network network() {
        return network;
    }

    /** Its firms, in file order: the members that count. */
    public List<Firm> firms() {
        return network.firms();
    }

    /** The ids of its firms, in file order. */
    public List<String> firmIds() {
        return firmIds;
    }

    /** All that is known to have happened, also what is dated later and does not count yet. */
    public TrackRecord record() {
        return trust.record();
    }

    /** The date; absent for a survey without one. */
    public Optional<LocalDate> asOf() {
        return trust.asOf();
    }

    /** All trust, among everybody in the cluster. */
    public TrustGraph trust() {
        return trust;
    }

    /** The trust among the member firms from completed joint actions only. */
    public TrustGraph jointActionTrust() {
        return jointActionTrust;
    }

    /**
     * The trust among the member firms from completed joint actions without the good that came of those that an agent
     * arranged; what was bad in them stays.
     */
    public TrustGraph unaidedTrust() {
        boolean aided =
                jointActions.stream().anyMatch(action -> action.facilitator().isPresent());
        return aided ? trust.jointActions(true, firmIds) : jointActionTrust;
    }

    /**
     * How far each firm believes in each other one, from completed joint actions only, zeros included: all ordered
     * pairs, row by row in file order. O(firms²).
     */
    public DoubleStream beliefs() {
        return beliefs(jointActionTrust);
    }

    /** How far each firm believes in each other one, from all evidence; pairs as in {@link #beliefs()}. */
    public DoubleStream allBeliefs() {
        return beliefs(trust);
    }

    private DoubleStream beliefs(TrustGraph graph) {
        return firmIds.stream()
                .flatMapToDouble(from -> IntStream.range(0, firmIds.size())
                        .filter(to -> !firmIds.get(to).equals(from))
                        .mapToDouble(to -> graph.belief(from, firmIds.get(to))));
    }

    /** The completed joint actions of the whole record up to the date, by date and then in the order of the record. */
    public List<CompletedAction> completedActions() {
        return completedActions(trust);
    }

    /** The completed joint actions up to the date in which two or more of the network's firms took part, in order. */
    public List<CompletedAction> jointActions() {
        return jointActions;
    }

    /** This network after one more event; the date moves to the later of the two. */
    public NetworkSnapshot after(Event event) {
        return of(network, trust.after(event));
    }

    /** This network on another date. */
    public NetworkSnapshot on(LocalDate date) {
        return of(network, trust.at(date));
    }

    /** Another network on the same date, with the same record. */
    public NetworkSnapshot with(Network other) {
        return of(other, trust);
    }

    /** This network as another trust model sees it. */
    public NetworkSnapshot with(TrustModel model) {
        return of(network, trust.with(model));
    }

    /** This network with other numbers for trust. */
    public NetworkSnapshot with(TrustParameters parameters) {
        return of(network, trust.with(parameters));
    }

    /** What an answer about this network is headed by: {@code weavers on 2005-03-18}. */
    public String title() {
        return network.id() + asOf().map(day -> " on " + day).orElse("");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NetworkSnapshot that
                && network.equals(that.network)
                && record().equals(that.record())
                && trust.equals(that.trust);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(network, trust);
    }

    @Override
    public String toString() {
        return title() + ": " + Numbers.count(firmIds.size(), "firm") + ", "
                + Numbers.count(jointActions().size(), "joint action");
    }
}
