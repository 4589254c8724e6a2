package org.clusterdev.graph;

import static org.clusterdev.graph.Weavers.CLUSTER;
import static org.clusterdev.graph.Weavers.DAY;
import static org.clusterdev.graph.Weavers.NETWORK;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterdev.graph.decompose.Deliverable;
import org.clusterdev.graph.decompose.RiskLimits;
import org.clusterdev.graph.readiness.Readiness;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.AgreementForm;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.TrackRecord;
import org.junit.jupiter.api.Test;

/**
 * S5, law 11: a success in which everyone kept enough of its promise lowers neither depth nor breadth nor, for the same
 * plan, members, signatures and day, the propensity of those who join by themselves or if asked together.
 *
 * <p>And S3, law 10: more good evidence on any pair lowers neither propensity.
 */
class SuccessLawTest {

    private static final double SLACK = 1e-12;
    private static final double KAPPA = 2;
    private static final List<String> FIRMS = NETWORK.firmIds();

    @Test
    void s5_aSuccessInWhichAllKeptEnoughLowersNothing() {
        Random random = new Random(5);
        int lifted = 0;
        for (int run = 0; run < 200; run++) {
            NetworkStudy before = randomStudy(random);
            JointAction action = randomAction(random);
            NetworkStudy signed = before.with(randomSignatures(random, action));
            NetworkStudy after = signed.after(enough(random, before.trust()));
            List<List<String>> plan = plan(signed, action);
            assertNotLower(signed, after, action, plan, run);
            lifted += chance(after.readiness(action, plan)) > chance(signed.readiness(action, plan)) ? 1 : 0;
        }
        assertTrue(lifted > 50, "the law is tried where something rises: " + lifted);
    }

    @Test
    void s3_moreGoodEvidenceOnAnyPairLowersNothing() {
        Random random = new Random(3);
        for (int run = 0; run < 100; run++) {
            NetworkStudy before = randomStudy(random);
            JointAction action = randomAction(random);
            NetworkStudy signed = before.with(randomSignatures(random, action));
            int from = random.nextInt(FIRMS.size());
            int to = (from + 1 + random.nextInt(FIRMS.size() - 1)) % FIRMS.size();
            Event praise = org.clusterdev.model.history.SurveyRating.tie(DAY, FIRMS.get(from), FIRMS.get(to), true);
            assertNotLower(signed, signed.after(praise), action, plan(signed, action), run);
        }
    }

    @Test
    void theLawFailsWhereConductIsIgnored() {
        NetworkStudy before = Weavers.study();
        CompletedAction poor = CompletedAction.success(Complexity.POOLED_TRADE, DAY.toString(), NETWORK);
        for (String firm : FIRMS) {
            poor = poor.withConduct(firm, 0.3);
        }
        assertTrue(before.after(poor).maturity().depth() < before.maturity().depth() - SLACK);
    }

    @Test
    void theLawFailsWhereANewcomerIsCounted() {
        NetworkStudy before = Weavers.study();
        Network larger = NETWORK.with(Firm.of("gita", "INR 15000"));
        Event success = CompletedAction.success(Complexity.INFORMATION, DAY.toString(), List.of("asha", "gita"));
        NetworkStudy after = NetworkStudy.of(Cluster.of("Chanderi", larger), larger, Weavers.PAST.plus(success), DAY);
        assertTrue(after.maturity().depth() < before.maturity().depth() - SLACK);
    }

    @Test
    void theLawFailsWhereTheActionIsDividedAnewAfterTheSuccess() {
        // The grown limits allow one step of 10,500 instead of two of 5,250, and a firm that must count on all four
        // others does not dare it: fewer steps may expose more.
        JointAction lots = JointAction.of(
                        "lots",
                        Complexity.POOLED_TRADE,
                        Task.of("one", "INR 26250", GainType.COST_SAVING, "INR 71250"),
                        Task.of("two", "INR 26250", GainType.COST_SAVING, "INR 71250"))
                .withQuorum(5);
        TrackRecord record = TrackRecord.of(
                CompletedAction.success(Complexity.JOINT_EVENT, DAY.toString(), NETWORK),
                CompletedAction.success(Complexity.POOLED_TRADE, DAY.toString(), NETWORK));
        NetworkStudy before = NetworkStudy.of(CLUSTER, NETWORK, record, DAY);
        NetworkStudy after = before.after(CompletedAction.success(Complexity.INFORMATION, DAY.toString(), NETWORK));
        assertTrue(chance(before.readiness(lots)) > 0.1, "all join two steps");
        assertTrue(chance(after.readiness(lots)) < SLACK, "nobody joins the one step");
        List<List<String>> old = List.of(List.of("one"), List.of("two"));
        assertTrue(chance(after.readiness(lots, old)) > chance(before.readiness(lots)), "the old plan is as good");
    }

    private static void assertNotLower(
            NetworkStudy before, NetworkStudy after, JointAction action, List<List<String>> plan, int run) {
        assertTrue(after.maturity().depth() >= before.maturity().depth() - SLACK, () -> "depth fell in run " + run);
        assertTrue(after.maturity().breadth() >= before.maturity().breadth() - SLACK, () -> "breadth fell: " + run);
        Readiness was = before.readiness(action, plan);
        Readiness is = after.readiness(action, plan);
        assertTrue(is.reachable().containsAll(was.reachable()), () -> "the reachable set shrank in run " + run);
        assertTrue(is.robust().containsAll(was.robust()), () -> "the robust set shrank in run " + run);
        assertTrue(chance(is) >= chance(was) - SLACK, () -> "the reachable propensity fell in run " + run);
        assertTrue(
                is.robustPropensity().orElseThrow().chance()
                        >= was.robustPropensity().orElseThrow().chance() - SLACK,
                () -> "the robust propensity fell in run " + run);
    }

    private static double chance(Readiness readiness) {
        return readiness.reachablePropensity().orElseThrow().chance();
    }

    private static List<List<String>> plan(NetworkStudy study, JointAction action) {
        return study.decompose(action).deliverables().stream()
                .map(Deliverable::tasks)
                .toList();
    }

    /** Fixed limits, so that the same plan stays valid whatever happens to trust. */
    private static NetworkStudy randomStudy(Random random) {
        List<Event> events = new ArrayList<>();
        for (int e = random.nextInt(6); e > 0; e--) {
            Map<String, Double> conduct = new LinkedHashMap<>();
            parties(random).forEach(firm -> conduct.put(firm, random.nextInt(5) / 4.0));
            events.add(CompletedAction.of(
                    Complexity.ofRank(1 + random.nextInt(5)),
                    random.nextBoolean() ? Outcome.SUCCESS : Outcome.FAILURE,
                    DAY.minusDays(random.nextInt(3000)),
                    conduct));
        }
        return NetworkStudy.of(CLUSTER, NETWORK, TrackRecord.of(events), DAY).with(RiskLimits.fixed());
    }

    private static List<String> parties(Random random) {
        List<String> firms = new ArrayList<>(FIRMS);
        Collections.shuffle(firms, random);
        return firms.subList(0, 2 + random.nextInt(FIRMS.size() - 1));
    }

    private static JointAction randomAction(Random random) {
        List<Task> tasks = new ArrayList<>();
        for (int t = 0; t < 1 + random.nextInt(3); t++) {
            int cost = 1000 * (1 + random.nextInt(20));
            int gain = cost + 1000 * (1 + random.nextInt(30));
            tasks.add(Task.of("t" + t, "INR " + cost).with(Gain.of(GainType.TURNOVER, "INR " + gain)));
        }
        return JointAction.of("action", Complexity.INFORMATION, tasks).withQuorum(1 + random.nextInt(FIRMS.size()));
    }

    private static Agreement randomSignatures(Random random, JointAction action) {
        return Agreement.of(action.id(), AgreementForm.INFORMAL, parties(random));
    }

    /** A success in which each party kept at least as much as leaves everybody's belief and trust in it as it was. */
    private static Event enough(Random random, TrustGraph trust) {
        List<String> parties = parties(random);
        Map<String, Double> conduct = new LinkedHashMap<>();
        for (String to : parties) {
            double needed = 0;
            for (String from : parties) {
                if (!from.equals(to)) {
                    needed =
                            Math.max(needed, Math.max(keeps(trust.belief(from, to)), keeps(trust.projected(from, to))));
                }
            }
            conduct.put(to, Math.min(1, needed + random.nextInt(2) * random.nextDouble()));
        }
        return CompletedAction.of(Complexity.ofRank(1 + random.nextInt(5)), Outcome.SUCCESS, DAY, conduct);
    }

    private static double keeps(double z) {
        return KAPPA * z / (KAPPA * z + 1 - z);
    }
}
