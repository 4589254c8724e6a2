package org.clusterdev.model.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hundreds of small firms in one place and trade, with those who support them.
 *
 * <p>All stakeholders share one namespace of ids; all amounts are in one currency. Trust and history are not in here:
 * a cluster is who is there.
 *
 * <pre>{@code
 * Cluster.of("Chanderi", weavers).with(DevelopmentAgent.fullTime("farah", Support.FINANCIAL))
 * // ==> Chanderi: 5 firms, 1 other stakeholder, networks weavers
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Cluster {

    private final String name;
    private final @Nullable String place;
    private final @Nullable String trade;
    private final CurrencyUnit currency;
    private final ImmutableMap<String, Stakeholder> stakeholders;
    private final ImmutableMap<String, Network> networks;
    private final ImmutableList<Rivalry> rivalries;

    private Cluster(
            String name,
            @Nullable String place,
            @Nullable String trade,
            CurrencyUnit currency,
            ImmutableMap<String, Stakeholder> stakeholders,
            ImmutableMap<String, Network> networks,
            ImmutableList<Rivalry> rivalries) {
        this.name = Require.text("Cluster.name", name);
        this.place = place;
        this.trade = trade;
        this.currency = currency;
        this.stakeholders = stakeholders;
        this.networks = networks;
        this.rivalries = rivalries;
    }

    /** A cluster without stakeholders, in a currency. */
    public static Cluster of(String name, CurrencyUnit currency) {
        return new Cluster(name, null, null, currency, ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of());
    }

    /** A cluster without stakeholders, its currency written as {@code INR}. */
    public static Cluster of(String name, String currency) {
        return of(name, Require.currency("Cluster.currency", currency));
    }

    /**
     * A cluster of a network and its members; the currency is the one in which its first firm can risk something.
     *
     * @throws IllegalArgumentException if the network has no firm, or its firms use different currencies
     */
    public static Cluster of(String name, Network network) {
        if (network.firms().isEmpty()) {
            throw new IllegalArgumentException("Cluster.currency of " + name + " is unknown, since network "
                    + network.id() + " has no firm. Maybe name it: Cluster.of(\"" + name + "\", \"INR\").");
        }
        return of(name, network.firms().get(0).canRisk().getCurrencyUnit()).with(network);
    }

    /** The name of the cluster. */
    public String name() {
        return name;
    }

    /** Where it is, if that was said. */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /** What it makes, if that was said. */
    public Optional<String> trade() {
        return Optional.ofNullable(trade);
    }

    /** The currency of all amounts. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Everybody, in the order in which they were given. */
    public Collection<Stakeholder> stakeholders() {
        return stakeholders.values();
    }

    /** The firms, in order. */
    public List<Firm> firms() {
        return those(Firm.class);
    }

    /** The stakeholders of one kind, in order. */
    public <S extends Stakeholder> List<S> those(Class<S> kind) {
        return stakeholders.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** The ids of the development agents: never a party to a joint action. */
    public Set<String> agentIds() {
        return those(DevelopmentAgent.class).stream().map(DevelopmentAgent::id).collect(ImmutableSet.toImmutableSet());
    }

    /** Whether somebody has this id. */
    public boolean contains(String id) {
        return stakeholders.containsKey(id);
    }

    /** The stakeholder of this id, if there is one. */
    public Optional<Stakeholder> stakeholder(String id) {
        return Optional.ofNullable(stakeholders.get(id));
    }

    /** The networks, in order. */
    public List<Network> networks() {
        return networks.values().asList();
    }

    /** The network of this id, if there is one. */
    public Optional<Network> network(String id) {
        return Optional.ofNullable(networks.get(id));
    }

    /** Who competes where, in order. */
    public List<Rivalry> rivalries() {
        return rivalries;
    }

    /** This cluster with its place. */
    public Cluster withPlace(String where) {
        return new Cluster(
                name, Require.text("Cluster.place", where), trade, currency, stakeholders, networks, rivalries);
    }

    /** This cluster with its trade. */
    public Cluster withTrade(String what) {
        return new Cluster(
                name, place, Require.text("Cluster.trade", what), currency, stakeholders, networks, rivalries);
    }

    /**
     * This cluster with more stakeholders. O(stakeholders).
     *
     * @throws IllegalArgumentException if an id is taken, or a firm counts in another currency
     */
    public Cluster with(Stakeholder... more) {
        return withStakeholders(Arrays.asList(more));
    }

    /** This cluster with more stakeholders. O(stakeholders). */
    public Cluster withStakeholders(Collection<? extends Stakeholder> more) {
        Map<String, Stakeholder> all = new LinkedHashMap<>(stakeholders);
        more.forEach(stakeholder -> {
            checkCurrency(stakeholder);
            if (all.putIfAbsent(stakeholder.id(), stakeholder) != null) {
                throw new IllegalArgumentException("Cluster.stakeholders of " + name + " has two of the id '"
                        + stakeholder.id() + "', must have one of each.");
            }
        });
        return new Cluster(name, place, trade, currency, ImmutableMap.copyOf(all), networks, rivalries);
    }

    /**
     * This cluster with one more network, whose members join the stakeholders if they are not there yet.
     *
     * @throws IllegalArgumentException if the network's id is taken, or a member's id belongs to somebody else
     */
    public Cluster with(Network network) {
        if (networks.containsKey(network.id())) {
            throw new IllegalArgumentException("Cluster.networks of " + name + " has two of the id '" + network.id()
                    + "', must have one of each.");
        }
        List<Stakeholder> newcomers = network.members().stream()
                .filter(member -> !member.equals(stakeholders.get(member.id())))
                .toList();
        Cluster joined = withStakeholders(newcomers);
        ImmutableMap<String, Network> all = ImmutableMap.<String, Network>builder()
                .putAll(networks)
                .put(network.id(), network)
                .build();
        return new Cluster(name, place, trade, currency, joined.stakeholders, all, rivalries);
    }

    /**
     * This cluster with more rivalries.
     *
     * @throws IllegalArgumentException if a rival is no firm of the cluster
     */
    public Cluster with(Rivalry... more) {
        for (Rivalry rivalry : more) {
            for (String rival : rivalry.firms()) {
                if (!(stakeholders.get(rival) instanceof Firm)) {
                    throw new IllegalArgumentException("Rivalry.firms in " + rivalry.area() + " names '" + rival
                            + "', must name firms of the cluster.");
                }
            }
        }
        ImmutableList<Rivalry> all =
                ImmutableList.<Rivalry>builder().addAll(rivalries).add(more).build();
        return new Cluster(name, place, trade, currency, stakeholders, networks, all);
    }

    private void checkCurrency(Stakeholder stakeholder) {
        if (stakeholder instanceof Firm firm) {
            Require.in(currency, "Firm.canRisk of " + firm.id(), firm.canRisk());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cluster that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        // Order counts: it breaks ties.
        return List.of(
                name,
                place(),
                trade(),
                currency,
                stakeholders.values().asList(),
                networks.values().asList(),
                rivalries);
    }

    @Override
    public String toString() {
        int firms = firms().size();
        return name + ": " + Numbers.count(firms, "firm") + ", "
                + Numbers.count(stakeholders.size() - firms, "other stakeholder")
                + (networks.isEmpty() ? "" : ", networks " + String.join(", ", networks.keySet()));
    }
}
