package org.clusterdev.graph.diagnosis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterdev.graph.measure.Brokerage;
import org.clusterdev.graph.measure.KeyPlayers;
import org.clusterdev.graph.measure.Scores;
import org.clusterdev.graph.measure.Structure;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Rivalry;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The method's first step: finding the people on whom joint action can be built.
 *
 * <p>The article names opinion makers, leaders, interest groups and implementers, and asks that middlemen of value be
 * encouraged; it does not say how to find them. The measures are literature's, the numbers that turn a measure into a
 * role are ours: see {@link DiagnosisParameters}.
 *
 * <pre>{@code
 * Diagnosis.standard().study(cluster, snapshot).roles("asha")   // ==> [OPINION_MAKER, LEADER]
 * }</pre>
 *
 * <p>Roles say who is who in the record. They are an agent's starting point for talks, not a verdict on people: who was
 * never asked to take part has no record. Immutable.
 *
 * <p>O(n(n + m)) for n stakeholders and m ties that carry weight, and O(ties + events).
 */
public final class Diagnosis {

    private static final Diagnosis STANDARD = new Diagnosis(DiagnosisParameters.standard());
    private static final double SLACK = 1e-12;
    private static final double SAME_CONDUCT = 1e9;

    private final DiagnosisParameters parameters;

    private Diagnosis(DiagnosisParameters parameters) {
        this.parameters = parameters;
    }

    /** A diagnosis with our default numbers. */
    public static Diagnosis standard() {
        return STANDARD;
    }

    /** A diagnosis with numbers of one's own. */
    public static Diagnosis of(DiagnosisParameters parameters) {
        return new Diagnosis(Require.notNull("Diagnosis.parameters", parameters));
    }

    /** The numbers that turn a measure into a role. */
    public DiagnosisParameters parameters() {
        return parameters;
    }

    /**
     * Who is who in a network on the date of a snapshot.
     *
     * @param cluster whose intermediaries and rivalries count, and whose development agents do not
     */
    public DiagnosticStudy study(Cluster cluster, NetworkSnapshot network) {
        TrustGraph trust = network.trust().among(network.firmIds());
        Structure firms = Structure.of(trust, parameters.threshold());
        Scores received = receivedTrust(trust);
        List<ConductRecord> conduct = conduct(network);
        return new DiagnosticStudy(
                network.title(),
                parameters,
                network.firmIds(),
                opinionMakers(firms),
                received,
                leaders(received),
                firms.communities().groups(),
                conduct,
                conduct.stream().filter(this::delivers).map(ConductRecord::firm).toList(),
                middlemen(cluster, network),
                rivalries(cluster, network));
    }

    /**
     * The intermediaries that a study finds to be of value, without the rest of it: whom no plan should bypass.
     *
     * <p>O(n(n + m)) for n stakeholders and m ties that carry weight.
     */
    public List<String> middlemenOfValue(Cluster cluster, NetworkSnapshot network) {
        return cluster.those(Intermediary.class).isEmpty()
                ? ImmutableList.of()
                : middlemen(cluster, network).stream()
                        .filter(one -> one.isIntermediary() && one.isOfValue())
                        .map(MiddlemanValue::id)
                        .collect(ImmutableList.toImmutableList());
    }

    /** The set grows while the best one of the next size reaches more and all of its members are heard by somebody. */
    private List<KeyPlayers> opinionMakers(Structure firms) {
        Brokerage brokerage = firms.brokerage();
        Scores heard = firms.connectivity().inDegree();
        List<KeyPlayers> best = ImmutableList.of();
        double reach = 0;
        for (int size = 1;
                size <= Math.min(parameters.opinionMakers(), firms.vertices().size());
                size++) {
            KeyPlayers next = brokerage.mostHeard(size);
            boolean allHeard =
                    next.members().stream().allMatch(id -> heard.of(id).orElse(0) > 0);
            if (!allHeard || !(next.value() > reach + SLACK)) {
                return best;
            }
            best = ImmutableList.of(next);
            reach = next.value();
        }
        return best;
    }

    private static Scores receivedTrust(TrustGraph trust) {
        int others = trust.vertices().size() - 1;
        Map<String, Double> received = new LinkedHashMap<>();
        for (String id : trust.vertices()) {
            double sum = 0;
            for (Tie tie : trust.tiesTo(id)) {
                sum += tie.belief();
            }
            received.put(id, others == 0 ? 0 : sum / others);
        }
        return Scores.of("receivedTrust", "mean belief of the other firms, from all evidence", received);
    }

    /** The most trusted, as far as they are trusted more than the average: where all are alike, nobody leads. */
    private List<String> leaders(Scores received) {
        double mean = received.values().values().stream()
                .mapToDouble(belief -> belief)
                .average()
                .orElse(0);
        return received.top(parameters.leaders()).stream()
                .filter(id -> received.of(id).orElse(0) > mean + SLACK)
                .toList();
    }

    private List<ConductRecord> conduct(NetworkSnapshot network) {
        Map<String, double[]> sums = new HashMap<>(); // weighted conduct, weight, actions
        for (CompletedAction action : network.completedActions()) {
            if (action.parties().size() > 1) {
                double weight = action.complexity().rank();
                action.conduct().forEach((party, kept) -> {
                    double[] sum = sums.computeIfAbsent(party, p -> new double[3]);
                    sum[0] += weight * kept;
                    sum[1] += weight;
                    sum[2]++;
                });
            }
        }
        List<ConductRecord> records = new ArrayList<>();
        for (String firm : network.firmIds()) {
            double[] sum = sums.get(firm);
            if (sum != null) {
                records.add(new ConductRecord(firm, Math.min(1, sum[0] / sum[1]), (int) sum[2]));
            }
        }
        records.sort(Comparator.comparingDouble((ConductRecord one) -> -StrictMath.rint(one.conduct() * SAME_CONDUCT))
                .thenComparing(Comparator.comparingInt(ConductRecord::actions).reversed()));
        return records;
    }

    private boolean delivers(ConductRecord one) {
        return one.conduct() >= parameters.deliversFrom() - SLACK && one.actions() >= parameters.provenBy();
    }

    private List<MiddlemanValue> middlemen(Cluster cluster, NetworkSnapshot network) {
        Set<String> agents = cluster.agentIds();
        List<String> everybody = network.trust().vertices().stream()
                .filter(id -> !agents.contains(id))
                .toList();
        Structure structure = Structure.of(network.trust().among(everybody), parameters.threshold());
        Brokerage brokerage = structure.brokerage();
        Scores cut = brokerage.pairsCut();
        Set<String> intermediaries =
                cluster.those(Intermediary.class).stream().map(Intermediary::id).collect(ImmutableSet.toImmutableSet());
        List<String> between = new ArrayList<>(intermediaries);
        between.retainAll(everybody);
        cut.ranking().stream()
                .filter(id -> network.firmIds().contains(id) && cut.of(id).orElse(0) > 0)
                .forEach(between::add);
        if (between.isEmpty()) {
            return ImmutableList.of();
        }
        Scores constraint = brokerage.constraint();
        Scores myerson = brokerage.myerson();
        Map<String, String> groups = groups(structure);
        ImmutableList.Builder<MiddlemanValue> values = ImmutableList.builder();
        for (String id : between) {
            int trustedBy = trustedBy(structure, network.firmIds(), id);
            int pairs = (int) cut.of(id).orElse(0);
            values.add(new MiddlemanValue(
                    id,
                    intermediaries.contains(id),
                    trustedBy,
                    pairs,
                    constraint.of(id),
                    brokerage.roles(id, groups),
                    myerson.of(id),
                    pairs > 0 || trustedBy >= parameters.trustedBy()));
        }
        return values.build();
    }

    private static Map<String, String> groups(Structure structure) {
        ImmutableMap.Builder<String, String> groups = ImmutableMap.builder();
        structure.communities().partition().values().forEach((id, number) -> groups.put(id, number.toString()));
        return groups.buildOrThrow();
    }

    private static int trustedBy(Structure structure, List<String> firms, String id) {
        return (int) firms.stream()
                .filter(firm -> !firm.equals(id) && structure.hasArc(firm, id))
                .count();
    }

    private static List<Rivalry> rivalries(Cluster cluster, NetworkSnapshot network) {
        ImmutableList.Builder<Rivalry> inside = ImmutableList.builder();
        for (Rivalry rivalry : cluster.rivalries()) {
            List<String> rivals =
                    rivalry.firms().stream().filter(network.firmIds()::contains).toList();
            if (rivals.size() > 1) {
                inside.add(Rivalry.of(rivalry.area().name(), rivals));
            }
        }
        return inside.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Diagnosis that && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    @Override
    public String toString() {
        return "diagnosis: " + parameters;
    }
}
