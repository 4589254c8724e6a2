package org.clusterdev.graph.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.evidence.Opinion;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.TrackRecord;

/** The laws of trust as plain predicates on seeded cases; each of them fails on its mutant. */
class TrustProperties {

    private static final double SLACK = 1e-12;
    private static final int CASES = 400;

    private static void assertCaught(LongPredicate lawOnMutant) {
        assertThat(LongStream.range(0, CASES).allMatch(lawOnMutant))
                .as("the law holds on its mutant")
                .isFalse();
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) <= SLACK * Math.max(1, Math.abs(one));
    }

    // The oracle.

    @Property(tries = 300)
    void asSlowlyComputed(@ForAll @LongRange(min = 0) long seed) {
        RandomRecords random = RandomRecords.of(seed);
        TrackRecord record = random.record();
        TrustGraph trust = TrustGraph.of(random.cluster(), record, RandomRecords.AS_OF);
        assertAgrees(trust, record);
        assertAgrees(trust.at(RandomRecords.AS_OF.plusDays(random.random().nextInt(900))), record);
        assertAgrees(trust.at(RandomRecords.AS_OF.minusDays(random.random().nextInt(900))), record);
        Event next = random.event();
        assertAgrees(trust.after(next), record.plus(next));
        assertAgrees(trust.among(random.network().firmIds()).after(next), record.plus(next));
    }

    private static void assertAgrees(TrustGraph trust, TrackRecord record) {
        LocalDate asOf = trust.asOf().orElseThrow();
        int some = 0;
        for (String from : trust.vertices()) {
            for (String to : trust.vertices()) {
                Evidence slow = from.equals(to) ? Evidence.NONE : SlowTrust.evidence(record, asOf, from, to);
                Evidence fast = trust.evidence(from, to);
                assertThat(close(fast.positive(), slow.positive()) && close(fast.negative(), slow.negative()))
                        .as(from + to + fast + slow)
                        .isTrue();
                assertThat(trust.tie(from, to).isPresent()).isEqualTo(!slow.isNone());
                some += slow.isNone() ? 0 : 1;
            }
        }
        assertThat(trust.ties()).hasSize(some);
    }

    @Property(tries = 300)
    void whyHasARowForEachEventOfBoth(@ForAll @LongRange(min = 0) long seed) {
        RandomRecords random = RandomRecords.of(seed);
        TrackRecord record = random.record();
        TrustGraph trust = TrustGraph.of(random.cluster(), record, RandomRecords.AS_OF);
        long shared = record.until(RandomRecords.AS_OF).stream()
                .filter(event -> event.parties().containsAll(List.of("f0", "f1")))
                .count();
        assertThat(trust.why("f0", "f1").rows()).hasSize((int) Math.max(1, shared));
    }

    @Property(tries = 300)
    void sameRecordSameBits(@ForAll @LongRange(min = 0) long seed) {
        TrustGraph once = RandomRecords.of(seed).snapshot().trust();
        TrustGraph again = RandomRecords.of(seed).snapshot().trust();
        assertThat(once).isEqualTo(again).hasSameHashCodeAs(again).hasToString(again.toString());
    }

    @Property(tries = 300)
    void aModelAskedPairByPairGivesTheSame(@ForAll @LongRange(min = 0) long seed) {
        RandomRecords random = RandomRecords.of(seed);
        TrustGraph trust = TrustGraph.of(random.cluster(), random.record(), RandomRecords.AS_OF);
        TrustModel asked = encounter -> TrustModel.standard().evidence(encounter);
        assertThat(trust.with(asked).ties()).isEqualTo(trust.ties());
    }

    // Law 1: what all see of one in one event is its weight times its conduct, however many see it.

    static boolean seenByAll(TrustModel model, double asymmetry, long seed) {
        CompletedAction action = RandomRecords.of(seed).action();
        List<String> parties = action.parties();
        for (String to : parties) {
            double positive = 0;
            double negative = 0;
            for (String from : parties) {
                if (!from.equals(to)) {
                    Evidence seen = model.evidence(Encounter.of(action, from, to));
                    positive += seen.positive();
                    negative += seen.negative();
                }
            }
            double weight = action.complexity().rank();
            double kept = action.conduct().get(to);
            if (parties.size() >= 2
                    && !(close(positive, weight * kept) && close(negative, asymmetry * weight * (1 - kept)))) {
                return false;
            }
        }
        return true;
    }

    @Property(tries = 300)
    void law1(@ForAll @LongRange(min = 0) long seed) {
        assertThat(seenByAll(TrustModel.standard(), 2, seed)).isTrue();
        TrustParameters harsh = TrustParameters.standard().withAsymmetry(5);
        assertThat(seenByAll(TrustModel.standard(harsh), 5, seed)).isTrue();
    }

    @Example
    void law1CatchesTheLargeFair() {
        TrustModel unshared = encounter -> {
            Evidence seen = TrustModel.standard().evidence(encounter);
            int others = encounter.parties().size() - 1;
            return Evidence.of(seen.positive() * others, seen.negative() * others);
        };
        assertCaught(seed -> seenByAll(unshared, 2, seed));
    }

    // Law 2: ageing twice is ageing once for as long; it raises no belief; and amounts age alike, apart or together.

    /** How evidence ages, in years and with a half-life of three. */
    private interface Ageing {
        Evidence after(Evidence evidence, double years);
    }

    static boolean ages(Ageing ageing, long seed) {
        Random random = new Random(seed);
        Evidence one = Evidence.of(random.nextInt(20), random.nextInt(5));
        Evidence other = Evidence.of(random.nextInt(20), random.nextInt(5));
        double t1 = random.nextDouble() * 5;
        double t2 = random.nextDouble() * 5;
        Evidence twice = ageing.after(ageing.after(one, t1), t2);
        Evidence once = ageing.after(one, t1 + t2);
        Evidence together = ageing.after(one.plus(other), t1);
        Evidence apart = ageing.after(one, t1).plus(ageing.after(other, t1));
        return close(twice.positive(), once.positive())
                && close(twice.negative(), once.negative())
                && once.opinion().belief() <= one.opinion().belief() + SLACK
                && close(together.positive(), apart.positive())
                && close(together.negative(), apart.negative());
    }

    @Property(tries = 300)
    void law2(@ForAll @LongRange(min = 0) long seed) {
        assertThat(ages((evidence, years) -> evidence.after(years, 3), seed)).isTrue();
    }

    @Property(tries = 300)
    void law2ForWholeGraphs(@ForAll @LongRange(min = 0) long seed) {
        RandomRecords random = RandomRecords.of(seed);
        TrustGraph trust = TrustGraph.of(random.cluster(), random.record(), RandomRecords.AS_OF.plusYears(2));
        LocalDate first = trust.asOf().orElseThrow().plusDays(random.random().nextInt(2000));
        LocalDate second = first.plusDays(random.random().nextInt(2000));
        TrustGraph twice = trust.at(first).at(second);
        TrustGraph anew = TrustGraph.of(random.cluster(), trust.record(), second);
        for (Tie tie : trust.at(second).ties()) {
            Evidence aged = twice.evidence(tie.from(), tie.to());
            Evidence read = anew.evidence(tie.from(), tie.to());
            assertThat(close(aged.positive(), tie.evidence().positive())).isTrue();
            assertThat(close(aged.negative(), tie.evidence().negative())).isTrue();
            assertThat(close(aged.positive(), read.positive())).isTrue();
            assertThat(tie.belief()).isLessThanOrEqualTo(trust.belief(tie.from(), tie.to()) + SLACK);
        }
    }

    @Example
    void law2CatchesAnAgeingOpinion() {
        Ageing opinion = (evidence, years) -> {
            double left = Math.pow(0.5, years / 3);
            Opinion now = evidence.opinion();
            double belief = now.belief() * left;
            double disbelief = now.disbelief() * left;
            return new Opinion(belief, disbelief, 1 - belief - disbelief, 0.5).evidence();
        };
        assertCaught(seed -> ages(opinion, seed));
    }

    // Law 3: a success of two raises belief or leaves it exactly if conduct is at least κr/(κr+s+W).

    static boolean raisesAsItShould(TrustModel model, double asymmetry, long seed) {
        Random random = new Random(seed);
        Evidence before = Evidence.of(random.nextInt(30), random.nextInt(6));
        double kept = random.nextInt(21) / 20.0;
        CompletedAction action = CompletedAction.success(
                        Complexity.ofRank(1 + random.nextInt(5)), "2005-03-18", List.of("asha", "bina"))
                .withConduct("bina", kept);
        Evidence after = before.plus(model.evidence(Encounter.of(action, "asha", "bina")));
        double needed = asymmetry
                * before.positive()
                / (asymmetry * before.positive() + before.negative() + Opinion.PRIOR_WEIGHT);
        double rise = after.opinion().belief() - before.opinion().belief();
        boolean onTheEdge = Math.abs(kept - needed) < 1e-9;
        return onTheEdge ? Math.abs(rise) < 1e-9 : rise > 0 == kept > needed;
    }

    @Property(tries = 300)
    void law3(@ForAll @LongRange(min = 0) long seed) {
        assertThat(raisesAsItShould(TrustModel.standard(), 2, seed)).isTrue();
        TrustParameters even = TrustParameters.standard().withAsymmetry(1);
        assertThat(raisesAsItShould(TrustModel.standard(even), 1, seed)).isTrue();
    }

    @Example
    void law3CatchesEvenWeights() {
        TrustModel even = TrustModel.standard(TrustParameters.standard().withAsymmetry(1));
        assertCaught(seed -> raisesAsItShould(even, 2, seed));
    }

    // Law 4: referred trust lies between one's own evidence and all there is, grows with good evidence, and hears no
    // stranger.

    /** A way to hear witnesses. */
    private interface Hearing {
        Evidence evidence(TrustGraph trust, String from, String to);
    }

    static boolean hears(Hearing hearing, long seed) {
        RandomRecords cases = RandomRecords.of(seed);
        TrustGraph trust = cases.ties();
        List<String> ids = trust.vertices();
        String from = ids.get(0);
        String to = ids.get(1);
        Evidence heard = hearing.evidence(trust, from, to);
        Evidence all = trust.tiesTo(to).stream().map(Tie::evidence).reduce(Evidence.NONE, Evidence::plus);
        boolean between = atLeast(heard, trust.evidence(from, to)) && atLeast(all, heard);

        String witness = ids.get(cases.random().nextInt(ids.size()));
        String other = ids.get(cases.random().nextInt(ids.size()));
        boolean grows = witness.equals(other)
                || atLeast(hearing.evidence(plus(trust, witness, other, Evidence.of(3, 0)), from, to), heard);

        boolean stranger = !witness.equals(from)
                && !witness.equals(to)
                && SlowTrust.chains(trust, from, witness, to).isEmpty();
        Evidence strange = stranger ? hearing.evidence(plus(trust, witness, to, Evidence.of(5, 5)), from, to) : heard;
        return between && grows && atLeast(heard, strange) && atLeast(strange, heard);
    }

    private static boolean atLeast(Evidence more, Evidence less) {
        return more.positive() >= less.positive() - 1e-9 && more.negative() >= less.negative() - 1e-9;
    }

    private static TrustGraph plus(TrustGraph trust, String from, String to, Evidence evidence) {
        List<Tie> ties = new ArrayList<>();
        for (Tie tie : trust.ties()) {
            if (!tie.from().equals(from) || !tie.to().equals(to)) {
                ties.add(tie);
            }
        }
        ties.add(Tie.of(from, to, trust.evidence(from, to).plus(evidence)));
        return TrustGraph.ofTies(trust.vertices(), ties);
    }

    private static Evidence one(TrustGraph trust, String from, String to) {
        return ReferredTrust.of(trust).evidence(from, to);
    }

    private static Evidence full(TrustGraph trust, String from, String to) {
        return ReferredTrust.of(trust).withFullHorizon().evidence(from, to);
    }

    @Property(tries = 300)
    void law4(@ForAll @LongRange(min = 0) long seed) {
        assertThat(hears(TrustProperties::one, seed)).isTrue();
        assertThat(hears(TrustProperties::full, seed)).isTrue();
    }

    @Property(tries = 300)
    void referredAsSlowlyComputed(@ForAll @LongRange(min = 0) long seed) {
        TrustGraph trust = RandomRecords.of(seed).ties();
        for (String from : trust.vertices()) {
            for (String to : trust.vertices()) {
                if (!from.equals(to)) {
                    Evidence slow = weighed(trust, from, to, to, false, false);
                    assertThat(atLeast(full(trust, from, to), slow) && atLeast(slow, full(trust, from, to)))
                            .isTrue();
                }
            }
        }
    }

    /** Witnesses by all chains; the mutants let chains pass the one asked about, add them up, or count oneself. */
    private static Evidence weighed(
            TrustGraph trust, String from, String to, String avoided, boolean addedUp, boolean oneself) {
        Evidence sum = trust.evidence(from, to);
        for (Tie witness : trust.tiesTo(to)) {
            if (witness.from().equals(from) && !oneself) {
                continue;
            }
            List<Double> chains = SlowTrust.chains(trust, from, witness.from(), avoided);
            double best = chains.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            double total = chains.stream().mapToDouble(Double::doubleValue).sum();
            double weight = addedUp ? total : best;
            sum = sum.plus(Evidence.of(
                    weight * witness.evidence().positive(),
                    weight * witness.evidence().negative()));
        }
        return sum;
    }

    @Example
    void law4CatchesChainsThroughTheOneAskedAbout() {
        assertCaught(seed -> hears((trust, from, to) -> weighed(trust, from, to, "nobody", false, false), seed));
    }

    @Example
    void law4CatchesOneselfAsWitness() {
        assertCaught(seed -> hears((trust, from, to) -> weighed(trust, from, to, to, false, true), seed));
    }

    @Example
    void law4CatchesDiscountAndFuse() {
        assertCaught(seed -> hears((trust, from, to) -> weighed(trust, from, to, to, true, false), seed));
    }

    // Law 16: what happens later changes no earlier answer.

    /** A way to read a record. */
    private interface Reading {
        Evidence evidence(TrackRecord record, LocalDate asOf, String from, String to);
    }

    static boolean ignoresLater(Reading reading, long seed) {
        RandomRecords random = RandomRecords.of(seed);
        TrackRecord record = random.record();
        TrackRecord past = TrackRecord.of(record.until(RandomRecords.AS_OF));
        return reading.evidence(record, RandomRecords.AS_OF, "f0", "f1")
                .equals(reading.evidence(past, RandomRecords.AS_OF, "f0", "f1"));
    }

    @Property(tries = 300)
    void law16(@ForAll @LongRange(min = 0) long seed) {
        RandomRecords random = RandomRecords.of(seed);
        Reading ours = (record, asOf, from, to) ->
                TrustGraph.of(random.cluster(), record, asOf).evidence(from, to);
        assertThat(ignoresLater(ours, seed)).isTrue();
        TrackRecord record = random.record();
        TrackRecord past = TrackRecord.of(record.until(RandomRecords.AS_OF));
        TrustGraph trust = TrustGraph.of(random.cluster(), record, RandomRecords.AS_OF);
        assertThat(trust).isEqualTo(TrustGraph.of(random.cluster(), past, RandomRecords.AS_OF));
        TrustGraph unknown = TrustGraph.of(record, RandomRecords.AS_OF);
        assertThat(unknown).isEqualTo(TrustGraph.of(past, RandomRecords.AS_OF));
    }

    @Example
    void law16CatchesNegativeAge() {
        assertCaught(seed ->
                ignoresLater((record, asOf, from, to) -> SlowTrust.evidence(record, asOf, from, to, true), seed));
    }
}
