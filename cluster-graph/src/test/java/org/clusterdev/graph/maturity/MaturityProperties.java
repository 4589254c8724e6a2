package org.clusterdev.graph.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.RandomRecords;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.graph.trust.TrustParameters;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.TrackRecord;

/** The laws of maturity as plain predicates on seeded cases; each of them fails on its mutant. */
class MaturityProperties {

    private static final double SLACK = 1e-12;
    private static final int CASES = 400;
    private static final double ASYMMETRY = TrustParameters.standard().asymmetry();

    private static void assertCaught(LongPredicate lawOnMutant) {
        assertThat(LongStream.range(0, CASES).allMatch(lawOnMutant))
                .as("the law holds on its mutant")
                .isFalse();
    }

    private static Maturity assess(NetworkSnapshot network) {
        return MaturityModel.standard().assess(network);
    }

    // The oracle: each factor once more, from beliefs one at a time.

    @Property(tries = 300)
    void asSlowlyComputed(@ForAll @LongRange(min = 0) long seed) {
        NetworkSnapshot network = RandomRecords.of(seed).snapshot();
        Maturity maturity = assess(network);
        List<String> firms = network.firmIds();
        double sum = 0;
        double wide = 0;
        double less = 0;
        double more = 0;
        double pairs = 0;
        double persistent = 0;
        for (String i : firms) {
            for (String j : firms) {
                if (!i.equals(j)) {
                    double there = network.jointActionTrust().belief(i, j);
                    double back = network.jointActionTrust().belief(j, i);
                    pairs++;
                    sum += there;
                    wide += there >= 0.2 ? 1 : 0;
                    less += Math.min(there, back);
                    more += Math.max(there, back);
                    long together = network.completedActions().stream()
                            .filter(action -> action.parties().containsAll(List.of(i, j)))
                            .count();
                    persistent += together >= 2 ? 1 : 0;
                }
            }
        }
        int n = firms.size();
        assertThat(maturity.depth()).isEqualTo(maturity.score()).isCloseTo(n < 2 ? 0 : sum / pairs, within(SLACK));
        assertThat(maturity.breadth()).isCloseTo(n < 2 ? 0 : wide / pairs, within(SLACK));
        assertThat(maturity.mutuality()).isCloseTo(more == 0 ? 0 : less / more, within(SLACK));
        assertThat(maturity.persistence()).isCloseTo(n < 2 ? 0 : persistent / pairs, within(SLACK));
        assertThat(maturity.reach())
                .isCloseTo(n < 2 ? 0 : maturity.depth() * (n - 1) / Math.min(n - 1, 8), within(SLACK));
        assertThat(network.beliefs().sum()).isCloseTo(sum, within(SLACK));
        assertThat(maturity.nextStep().rank()).isEqualTo(rung(network));
    }

    /** A record with a joint action on the last day that the ladder has forgotten. */
    @Example
    void asSlowlyComputedAtTheEndOfTheLaddersMemory() {
        asSlowlyComputed(16766);
    }

    private static int rung(NetworkSnapshot network) {
        int rung = 1;
        List<CompletedAction> all = new ArrayList<>();
        for (Event event : network.record().events()) {
            if (event instanceof CompletedAction action) {
                all.add(action);
            }
        }
        all.sort(java.util.Comparator.comparing(CompletedAction::date));
        for (CompletedAction action : all) {
            long members = network.firmIds().stream()
                    .filter(firm -> action.conduct().containsKey(firm))
                    .count();
            boolean counts = members >= 2
                    && !action.date().isAfter(LocalDate.of(2005, 3, 18))
                    && !action.date().isBefore(LocalDate.of(1999, 3, 19)); // six years of 365.25 days: 2,191 days
            if (counts && action.outcome() == Outcome.FAILURE) {
                rung = Math.max(1, rung - 1);
            } else if (counts && action.complexity().rank() >= rung) {
                rung = Math.min(5, rung + 1);
            }
        }
        return rung;
    }

    // Law 5: depth.

    static boolean isDeep(ToDoubleFunction<NetworkSnapshot> depth, long seed) {
        RandomRecords random = RandomRecords.of(seed);
        NetworkSnapshot network = random.snapshot();
        double before = depth.applyAsDouble(network);
        boolean seenGood = network.jointActionTrust().ties().stream()
                .anyMatch(tie -> tie.evidence().positive() > 0);
        int n = network.firmIds().size();
        NetworkSnapshot joined = network.with(network.network().with(RandomRecords.firm(n)));
        boolean newcomerIsKnown =
                network.trust().ties().stream().anyMatch(tie -> (tie.from() + tie.to()).contains("f" + n));
        return (before > 0) == seenGood
                && before < 1
                && (n < 2 || depth.applyAsDouble(network.after(together(network, 1))) > before)
                && depth.applyAsDouble(network.after(together(network, 0))) <= before + SLACK
                && Math.abs(depth.applyAsDouble(shuffled(network, random.random())) - before) <= SLACK
                && depth.applyAsDouble(network.on(RandomRecords.AS_OF.plusYears(300))) < 1e-9
                && (newcomerIsKnown
                        || n < 2
                        || Math.abs(depth.applyAsDouble(joined) * (n + 1) - before * (n - 1)) <= 1e-9);
    }

    /** Today all firms of the network act together, and each keeps this share of its promises. */
    private static CompletedAction together(NetworkSnapshot network, double kept) {
        Map<String, Double> conduct = new LinkedHashMap<>();
        network.firmIds().forEach(firm -> conduct.put(firm, kept));
        return CompletedAction.of(Complexity.INFORMATION, Outcome.SUCCESS, RandomRecords.AS_OF, conduct);
    }

    private static NetworkSnapshot shuffled(NetworkSnapshot network, Random random) {
        List<Stakeholder> members = new ArrayList<>(network.network().members());
        Collections.shuffle(members, random);
        return network.with(Network.of("weavers", members));
    }

    @Property(tries = 300)
    void law5(@ForAll @LongRange(min = 0) long seed) {
        assertThat(isDeep(network -> assess(network).depth(), seed)).isTrue();
    }

    @Example
    void law5CatchesProjectedProbability() {
        ToDoubleFunction<NetworkSnapshot> projected = network -> {
            TrustGraph trust = network.jointActionTrust();
            return network.firmIds().stream()
                    .flatMap(i ->
                            network.firmIds().stream().filter(j -> !j.equals(i)).map(j -> trust.projected(i, j)))
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
        };
        assertCaught(seed -> isDeep(projected, seed));
    }

    // Law 6: where no belief falls, resilience does not.

    static boolean holdsTogether(ToDoubleFunction<boolean[][]> resilience, long seed) {
        Random random = new Random(seed);
        boolean[][] arcs = arcs(random);
        double before = resilience.applyAsDouble(arcs);
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            arcs[random.nextInt(arcs.length)][random.nextInt(arcs.length)] = true;
        }
        return resilience.applyAsDouble(arcs) >= before - SLACK;
    }

    private static boolean[][] arcs(Random random) {
        int n = 3 + random.nextInt(5);
        double density = random.nextDouble();
        boolean[][] arcs = new boolean[n][n];
        for (boolean[] row : arcs) {
            for (int to = 0; to < n; to++) {
                row[to] = random.nextDouble() < density;
            }
        }
        return arcs;
    }

    private static double resilience(boolean[][] arcs) {
        Reachability reachability = new Reachability(arcs.length);
        for (int from = 0; from < arcs.length; from++) {
            for (int to = 0; to < arcs.length; to++) {
                if (arcs[from][to] && from != to) {
                    reachability.arc(from, to);
                }
            }
        }
        return reachability.resilience();
    }

    /** Warshall's closure, once for each firm that leaves; {@code n} leaves nobody out. */
    private static double slowShare(boolean[][] arcs, int away) {
        int n = arcs.length;
        boolean[][] joined = new boolean[n][];
        for (int i = 0; i < n; i++) {
            joined[i] = arcs[i].clone();
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    joined[i][j] |= k != away && joined[i][k] && joined[k][j];
                }
            }
        }
        double count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                count += i != j && i != away && j != away && joined[i][j] ? 1 : 0;
            }
        }
        int left = away == n ? n : n - 1;
        return count / (left * (left - 1.0));
    }

    private static double slowResilience(boolean[][] arcs) {
        double least = 1;
        for (int away = 0; away < arcs.length; away++) {
            least = Math.min(least, slowShare(arcs, away));
        }
        return least;
    }

    @Property(tries = 300)
    void law6(@ForAll @LongRange(min = 0) long seed) {
        assertThat(holdsTogether(MaturityProperties::resilience, seed)).isTrue();
    }

    @Property(tries = 300)
    void resilienceAsSlowlyComputed(@ForAll @LongRange(min = 0) long seed) {
        boolean[][] arcs = arcs(new Random(seed));
        assertThat(resilience(arcs)).isCloseTo(slowResilience(arcs), within(SLACK));
    }

    @Property(tries = 20)
    void resilienceOfManyFirmsAsSlowlyComputed(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        boolean[][] arcs = new boolean[70][70];
        for (int count = random.nextInt(300); count > 0; count--) {
            arcs[random.nextInt(70)][random.nextInt(70)] = true;
        }
        assertThat(resilience(arcs)).isCloseTo(slowResilience(arcs), within(SLACK));
    }

    @Example
    void law6CatchesTheRatioToTheWhole() {
        ToDoubleFunction<boolean[][]> ratio = arcs -> {
            double whole = slowShare(arcs, arcs.length);
            return whole == 0 ? 0 : slowResilience(arcs) / whole;
        };
        assertCaught(seed -> holdsTogether(ratio, seed));
    }

    @Property(tries = 300)
    void resilienceReadsBeliefsOfEnough(@ForAll @LongRange(min = 0) long seed) {
        TrustGraph trust = RandomRecords.of(seed).ties();
        Network network = Network.of(
                "all", trust.vertices().stream().map(id -> Firm.of(id, "INR 1")).toList());
        int n = trust.vertices().size();
        boolean[][] arcs = new boolean[n][n];
        for (Tie tie : trust.ties()) {
            arcs[trust.vertices().indexOf(tie.from())][trust.vertices().indexOf(tie.to())] = tie.belief() >= 0.2;
        }
        OptionalDouble found = MaturityModel.surveyed()
                .assess(NetworkSnapshot.of(network, trust))
                .resilience();
        assertThat(found.isPresent()).isEqualTo(n >= 3);
        found.ifPresent(value -> assertThat(value).isCloseTo(slowResilience(arcs), within(SLACK)));
    }

    // Law 7: self-reliance is a share, and whole where no agent arranged anything.

    static boolean isReliant(ToDoubleFunction<NetworkSnapshot> unaidedDepth, long seed) {
        NetworkSnapshot network = RandomRecords.of(seed).snapshot();
        double depth = assess(network).depth();
        double share = depth == 0 ? 0 : unaidedDepth.applyAsDouble(network) / depth;
        boolean facilitated = network.completedActions().stream()
                .anyMatch(action -> action.facilitator().isPresent());
        return share >= 0 && share <= 1 + SLACK && (depth == 0 || facilitated || share >= 1 - SLACK);
    }

    private static double unaided(NetworkSnapshot network) {
        Maturity maturity = assess(network);
        return maturity.selfReliance().orElse(0) * maturity.depth();
    }

    @Property(tries = 300)
    void law7(@ForAll @LongRange(min = 0) long seed) {
        assertThat(isReliant(MaturityProperties::unaided, seed)).isTrue();
        Maturity maturity = assess(RandomRecords.of(seed).snapshot());
        assertThat(maturity.selfReliance().isPresent()).isEqualTo(maturity.depth() > 0);
    }

    @Property(tries = 300)
    void selfReliantDepthAsSlowlyComputed(@ForAll @LongRange(min = 0) long seed) {
        NetworkSnapshot network = RandomRecords.of(seed).snapshot();
        TrustGraph own = of(network, false);
        TrustGraph arranged = of(network, true);
        double sum = 0;
        for (String i : network.firmIds()) {
            for (String j : network.firmIds()) {
                Evidence all = own.evidence(i, j)
                        .plus(Evidence.of(0, arranged.evidence(i, j).negative()));
                sum += all.opinion().belief();
            }
        }
        int n = network.firmIds().size();
        assertThat(unaided(network)).isCloseTo(n < 2 ? 0 : sum / (n * (n - 1.0)), within(1e-9));
    }

    /** The trust from the actions that an agent arranged, or from the others. */
    private static TrustGraph of(NetworkSnapshot network, boolean facilitated) {
        List<CompletedAction> actions = network.completedActions().stream()
                .filter(action -> action.facilitator().isPresent() == facilitated)
                .toList();
        Cluster cluster = Cluster.of("Chanderi", "INR").with(network.network());
        return TrustGraph.of(cluster, TrackRecord.of(actions), RandomRecords.AS_OF);
    }

    @Example
    void law7CatchesNegativesRemovedToo() {
        ToDoubleFunction<NetworkSnapshot> mutant = network -> {
            double sum = of(network, false).among(network.firmIds()).ties().stream()
                    .mapToDouble(Tie::belief)
                    .sum();
            int n = network.firmIds().size();
            return n < 2 ? 0 : sum / (n * (n - 1.0));
        };
        assertCaught(seed -> isReliant(mutant, seed));
    }

    // Law 11, as far as maturity goes: a success in which everybody kept enough lowers neither depth nor breadth.

    /** How to spoil the law. */
    private enum Spoilt {
        NOT,
        CONDUCT_IGNORED,
        NEWCOMER_COUNTED
    }

    static boolean successLowersNothing(Spoilt spoilt, long seed) {
        RandomRecords random = RandomRecords.of(seed);
        NetworkSnapshot network = random.snapshot();
        List<String> parties = new ArrayList<>(network.firmIds());
        Collections.shuffle(parties, random.random());
        parties = parties.subList(0, random.random().nextInt(parties.size() + 1));
        Map<String, Double> conduct = new LinkedHashMap<>();
        for (String j : parties) {
            double needed = 0;
            for (String i : parties) {
                if (!i.equals(j)) {
                    needed = Math.max(needed, needed(network.jointActionTrust().belief(i, j)));
                    needed = Math.max(needed, needed(network.jointActionTrust().projected(i, j)));
                }
            }
            double spare = random.random().nextInt(3) / 2.0;
            conduct.put(j, spoilt == Spoilt.CONDUCT_IGNORED ? spare : needed + spare * (1 - needed));
        }
        CompletedAction success = CompletedAction.of(
                Complexity.ofRank(1 + random.random().nextInt(5)), Outcome.SUCCESS, RandomRecords.AS_OF, conduct);
        NetworkSnapshot later = network.after(success);
        if (spoilt == Spoilt.NEWCOMER_COUNTED) {
            later = later.with(
                    network.network().with(RandomRecords.firm(network.firmIds().size())));
        }
        Maturity before = assess(network);
        Maturity after = assess(later);
        return after.depth() >= before.depth() - SLACK && after.breadth() >= before.breadth() - SLACK;
    }

    private static double needed(double z) {
        return ASYMMETRY * z / (ASYMMETRY * z + 1 - z);
    }

    @Property(tries = 300)
    void law11(@ForAll @LongRange(min = 0) long seed) {
        assertThat(successLowersNothing(Spoilt.NOT, seed)).isTrue();
    }

    @Example
    void law11CatchesIgnoredConduct() {
        assertCaught(seed -> successLowersNothing(Spoilt.CONDUCT_IGNORED, seed));
    }

    @Example
    void law11CatchesACountedNewcomer() {
        assertCaught(seed -> successLowersNothing(Spoilt.NEWCOMER_COUNTED, seed));
    }

    // Law 16, and S4.

    static boolean ignoresLater(ToDoubleFunction<NetworkSnapshot> score, long seed) {
        RandomRecords random = RandomRecords.of(seed);
        TrackRecord record = random.record();
        TrackRecord past = TrackRecord.of(record.until(RandomRecords.AS_OF));
        Cluster cluster = random.cluster();
        return score.applyAsDouble(NetworkSnapshot.of(cluster, random.network(), record, RandomRecords.AS_OF))
                == score.applyAsDouble(NetworkSnapshot.of(cluster, random.network(), past, RandomRecords.AS_OF));
    }

    @Property(tries = 300)
    void law16(@ForAll @LongRange(min = 0) long seed) {
        assertThat(ignoresLater(network -> assess(network).score(), seed)).isTrue();
        assertThat(ignoresLater(network -> assess(network).nextStep().rank(), seed))
                .isTrue();
        assertThat(ignoresLater(network -> assess(network).persistence(), seed)).isTrue();
        assertThat(ignoresLater(network -> assess(network).explain().hashCode(), seed))
                .isTrue();
    }

    @Example
    void law16CatchesReadingTheWholeRecord() {
        assertCaught(seed -> ignoresLater(network -> network.record().events().size(), seed));
    }

    @Property(tries = 300)
    void withoutJointActionNoMaturity(@ForAll @LongRange(min = 0) long seed) {
        RandomRecords random = RandomRecords.of(seed);
        List<Event> talk = random.record().events().stream()
                .filter(event -> !(event instanceof CompletedAction))
                .toList();
        NetworkSnapshot network =
                NetworkSnapshot.of(random.cluster(), random.network(), TrackRecord.of(talk), RandomRecords.AS_OF);
        Maturity maturity = assess(network);
        assertThat(maturity.score()).isEqualTo(0);
        assertThat(maturity.toString()).contains("no joint action on record; trust alone would give");
        double all = network.allBeliefs().average().orElse(0);
        assertThat(MaturityModel.surveyed().assess(network).score()).isCloseTo(all, within(SLACK));
    }
}
