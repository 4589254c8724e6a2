package org.clusterdev.graph.plan;

import static org.clusterdev.graph.Weavers.CLUSTER;
import static org.clusterdev.graph.Weavers.DAY;
import static org.clusterdev.graph.Weavers.NETWORK;
import static org.clusterdev.graph.Weavers.PAST;
import static org.clusterdev.graph.Weavers.YARN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.FirmShare;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.maturity.MaturityParameters;
import org.clusterdev.graph.readiness.Verdict;
import org.clusterdev.model.Finding;
import org.clusterdev.model.Principle;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.programme.Issue;
import org.clusterdev.model.programme.IssueMap;
import org.clusterdev.model.programme.Phase;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final IssueMap ISSUES = IssueMap.of(
            Issue.of("markets", "few buyers").asPressurePoint().raisedBy("asha").bringingUp("quality"),
            Issue.of("quality", "uneven cloth").raisedBy("bina"),
            Issue.of("roads", "no road"));

    private static NetworkStudy study(Cluster cluster, TrackRecord record) {
        return NetworkStudy.of(cluster, NETWORK, record, DAY).with(ISSUES);
    }

    private static JointAction action(String id, Complexity complexity, String issue) {
        return JointAction.of(id, complexity, Task.of("do", "INR 20000", GainType.TURNOVER, "INR 60000"))
                .answering(issue)
                .ownedBy("weavers");
    }

    private static List<String> order(ActionPlan plan) {
        return plan.steps().stream()
                .map(step -> step.round() + " " + step.action().id())
                .toList();
    }

    @Test
    void climbsTheLadderRoundByRound() {
        ActionPlan plan = study(CLUSTER, TrackRecord.EMPTY)
                .plan(
                        action("brand", Complexity.JOINT_ENTITY, "markets"),
                        action("yarn", Complexity.POOLED_TRADE, "markets"),
                        action("fair", Complexity.JOINT_EVENT, "markets"),
                        action("visit", Complexity.INFORMATION, "markets"));
        assertEquals(List.of("1 visit", "2 fair", "3 yarn", "4 brand"), order(plan));
        assertEquals(Phase.TRUST_BUILDING, plan.steps().get(0).phase());
        assertEquals(Phase.IMPLEMENTATION, plan.steps().get(2).phase());
        assertEquals(List.of(), plan.postponed());
        int complexity = 0;
        for (PlanStep step : plan.steps()) {
            assertTrue(step.action().complexity().rank() <= complexity + 1);
            complexity = Math.max(complexity, step.action().complexity().rank());
            assertTrue(step.readiness().verdict() != Verdict.NOT_READY);
        }
    }

    @Test
    void takesUpPressurePointsFirst() {
        ActionPlan plan = study(CLUSTER, PAST)
                .plan(
                        action("looms", Complexity.INFORMATION, "quality"),
                        action("visit", Complexity.JOINT_EVENT, "markets"));
        assertEquals("1 visit", order(plan).get(0));
        PlanStep looms = plan.step("looms").orElseThrow();
        assertEquals(Phase.TRUST_BUILDING, looms.phase());
    }

    @Test
    void neverRunsMoreAtOnceThanFirmsWillRisk() {
        List<JointAction> actions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            actions.add(JointAction.of(
                            "lot " + i,
                            Complexity.POOLED_TRADE,
                            Task.of("buy", "INR " + (15000 + 5000 * i), GainType.COST_SAVING, "INR 90000"))
                    .answering("markets")
                    .ownedBy("weavers"));
        }
        NetworkStudy study =
                study(CLUSTER, PAST).with(Planner.standard().with(PlannerParameters.STANDARD.withAtOnce(3)));
        ActionPlan plan = study.plan(actions);
        assertEquals(6, plan.steps().size());
        Map<Integer, Money> exposed = new LinkedHashMap<>();
        Map<Integer, Money> least = new LinkedHashMap<>();
        for (PlanStep step : plan.steps()) {
            var share = step.division().firm("asha");
            exposed.merge(step.round(), share.exposure(), Money::plus);
            least.merge(step.round(), share.limits().get(0), (a, b) -> a.isLessThan(b) ? a : b);
        }
        exposed.forEach((round, amount) -> assertTrue(!amount.isGreaterThan(least.get(round)), plan::toString));
        assertTrue(exposed.size() > 2, "six lots do not fit into two rounds of three: " + plan);
        assertTrue(exposed.size() < 6, "some lots are small enough to be taken up together: " + plan);
    }

    /** Its later steps may lie above the limit of the first: by then trust has grown. */
    @Test
    void takesUpALoneActionThatGrowsWithTrust() {
        JointAction cloth = JointAction.of(
                        "cloth",
                        Complexity.POOLED_TRADE,
                        Task.of("trial lot", "INR 45000", GainType.QUALITY, "INR 46000"),
                        Task.of("season's lot", "INR 52500", GainType.TURNOVER, "INR 120000")
                                .afterSuccessOf("trial lot"))
                .answering("markets");
        ActionPlan plan = study(CLUSTER, PAST).plan(cloth);
        assertEquals(List.of("1 cloth"), order(plan));
        var share = plan.steps().get(0).division().firm("asha");
        assertTrue(share.exposure().isGreaterThan(share.limits().get(0)), share::toString);
    }

    @Test
    void postponesWhatTheNetworkIsNotReadyForAndSaysWhy() {
        JointAction centre = JointAction.of(
                        "centre",
                        Complexity.INFORMATION,
                        Task.of("build", "INR 900000", GainType.INVESTMENT, "INR 9000000"))
                .answering("markets");
        ActionPlan plan = study(CLUSTER, PAST).plan(centre);
        assertEquals(List.of(), plan.steps());
        assertEquals("centre", plan.postponed().get(0).action());
        assertTrue(plan.toString().contains("postponed: centre, "), plan::toString);
    }

    @Test
    void withoutActionsThereIsNothingToDo() {
        assertEquals(
                "0 joint actions planned, 0 postponed",
                study(CLUSTER, PAST).plan().toString());
    }

    @Test
    void twoActionsOfOneIdAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> study(CLUSTER, PAST).plan(YARN, YARN));
    }

    @Test
    void keepsTheDivisionOfTheDayIfTheGrownLimitsWouldExposeMore() {
        // All five must join. Two steps expose each firm to 5,250; the grown limits would allow one step of 10,500,
        // which nobody would dare.
        JointAction lots = JointAction.of(
                        "lots",
                        Complexity.POOLED_TRADE,
                        Task.of("one", "INR 26250", GainType.COST_SAVING, "INR 63750"),
                        Task.of("two", "INR 26250", GainType.COST_SAVING, "INR 63750"))
                .withQuorum(5)
                .answering("quality")
                .ownedBy("weavers");
        JointAction fair = JointAction.of(
                        "fair", Complexity.POOLED_TRADE, Task.of("go", "INR 45000", GainType.TURNOVER, "INR 95000"))
                .answering("markets")
                .ownedBy("weavers");
        NetworkStudy study = study(CLUSTER, PAST);
        int today = study.decompose(lots).deliverables().size();
        NetworkStudy later = study.after(CompletedAction.success(Complexity.POOLED_TRADE, "2005-06-18", NETWORK));
        int then = later.decompose(lots).deliverables().size();
        assertEquals(2, today);
        assertEquals(1, then, "limits have grown");
        ActionPlan plan = study.plan(fair, lots);
        assertEquals(List.of("1 fair", "2 lots"), order(plan));
        PlanStep step = plan.step("lots").orElseThrow();
        assertEquals(2, step.deliverables().size(), "the old division exposes less and is kept");
    }

    @Test
    void theReviewRemarksByPrinciple() {
        JointAction nobodysWish = JointAction.of(
                "road",
                Complexity.POOLED_TRADE,
                Task.of("pave", "INR 10000", GainType.INFRASTRUCTURE, "INR 40000")
                        .asking(Support.FINANCIAL));
        PlanReview review =
                study(CLUSTER, PAST).plan(nobodysWish.answering("roads")).review();
        assertEquals(
                List.of(Principle.S12, Principle.S14, Principle.S16, Principle.S16),
                review.findings().stream().map(finding -> finding.principle()).toList());
        assertEquals(
                List.of(Principle.S9),
                study(CLUSTER, PAST).plan(nobodysWish).review().findings(Principle.S9).stream()
                        .map(finding -> finding.principle())
                        .toList());
        Cluster rich =
                CLUSTER.with(ServiceProvider.of("mason", "paving"), SupportInstitution.of("bank", Support.FINANCIAL));
        JointAction wished = JointAction.of(
                        "road",
                        Complexity.POOLED_TRADE,
                        Task.of("pave", "INR 10000", GainType.INFRASTRUCTURE, "INR 40000")
                                .asking(Support.FINANCIAL)
                                .needing("paving")
                                .with(Contribution.of("bank", "INR 5000")))
                .answering("markets")
                .ownedBy("weavers");
        ActionPlan plan = study(rich, PAST).plan(wished);
        assertEquals("nothing to remark", plan.review().toString());
        PlanStep step = plan.steps().get(0);
        assertEquals("[farah, mason, bank]", step.supporters().toString());
        assertEquals("{firms=INR 5000.00, bank=INR 5000.00}", step.funding().toString());
        assertEquals("[road, infrastructure: 0 -> 40000 INR]", step.indicators().toString());
        assertEquals(DAY.plusMonths(3), step.ends());
    }

    @Test
    void anOwnerWhomNobodyKnowsIsNone() {
        List<Finding> findings =
                study(CLUSTER, PAST).plan(YARN.ownedBy("dyers")).review().findings(Principle.S14);
        assertEquals(
                "its owner 'dyers' is no network of the cluster",
                findings.get(0).message());
    }

    @Test
    void aLaterPlanSaysWhatMoved() {
        JointAction visit = action("visit", Complexity.INFORMATION, "markets");
        JointAction brand = action("brand", Complexity.JOINT_ENTITY, "markets");
        NetworkStudy study = study(CLUSTER, PAST);
        ActionPlan today = study.plan(visit, brand);
        ActionPlan later = study.after(CompletedAction.success(Complexity.POOLED_TRADE, "2005-03-18", NETWORK))
                .plan(brand);
        assertEquals("""
                1 joint action planned, 1 postponed -> 1 joint action planned, 0 postponed
                  visit  round 1 -> no candidate  S6   nobody asks for it
                  brand  postponed -> round 1     S6   READY_WITH_COORDINATION""", today.diff(later).toString());
        assertTrue(
                later.diff(today).toString().contains("round 1 -> postponed     S6   LADDER no, "),
                later.diff(today)::toString);
        assertEquals(1, today.diff(today).rows().size());
        assertEquals("nothing", today.diff(today).rows().get(0).what());
    }

    @Test
    void aSkippedComplexityIsRemarked() {
        JointAction yarn = action("yarn", Complexity.POOLED_TRADE, "markets");
        JointAction brand = action("brand", Complexity.JOINT_ENTITY, "markets");
        JointAction centre = action("centre", Complexity.SHARED_ASSET, "markets");
        assertEquals(List.of(), study(CLUSTER, PAST).plan(yarn).review().findings(Principle.S6));
        assertEquals(
                List.of(),
                study(CLUSTER, PAST).plan(yarn, brand, centre).review().findings(Principle.S6));
        assertEquals(
                "[S6 centre: SHARED_ASSET skips JOINT_ENTITY, which nobody has tried and no candidate is;"
                        + " find a joint action of that complexity first]",
                study(CLUSTER, PAST)
                        .plan(yarn, centre)
                        .review()
                        .findings(Principle.S6)
                        .toString());
    }

    @Test
    void whatOthersInTheClusterTriedIsNotWhatTheNetworkTried() {
        Network dyers = Network.of("dyers", Firm.listOf("INR 15000", "gita", "hari"));
        TrackRecord record = PAST.plus(
                CompletedAction.success(Complexity.POOLED_TRADE, "2004-01-01", dyers),
                CompletedAction.success(Complexity.JOINT_ENTITY, "2005-01-01", dyers));
        JointAction centre = action("centre", Complexity.SHARED_ASSET, "markets");
        assertEquals(
                1,
                study(CLUSTER.with(dyers), record)
                        .plan(centre)
                        .review()
                        .findings(Principle.S6)
                        .size());
    }

    @Test
    void anActionAloneMayExposeWhatItsLaterLimitsAllow() {
        // Out of pocket 8,000, then 10,200: more than what firms will risk in a first step, less than in a second.
        JointAction slow = JointAction.of(
                        "slow",
                        Complexity.POOLED_TRADE,
                        Task.of("one", "INR 40000", GainType.QUALITY, "INR 40000"),
                        Task.of("two", "INR 51000", GainType.QUALITY, "INR 200000")
                                .afterSuccessOf("one"))
                .withQuorum(2)
                .answering("markets")
                .ownedBy("weavers");
        NetworkStudy study = study(CLUSTER, PAST);
        FirmShare share = study.readiness(slow).plan().orElseThrow().firm("asha");
        assertTrue(share.exposure().isGreaterThan(share.limits().get(0)), share::toString);
        assertEquals(List.of("1 slow"), order(study.plan(slow)));
        assertEquals(
                List.of("1 visit", "2 slow"),
                order(study.plan(slow, action("visit", Complexity.INFORMATION, "markets"))),
                "beside another it would be too much");
    }

    @Test
    void aPlanIsJudgedByTheMaturityModelOfTheStudy() {
        NetworkStudy without = study(Cluster.of("Chanderi", NETWORK), PAST);
        assertEquals(1, without.plan(YARN).postponed().size(), "there is no agent");
        MaturityModel lenient =
                MaturityModel.standard(MaturityParameters.standard().withLevels(0.1, 0.2));
        assertEquals(
                Verdict.READY_WITH_COORDINATION,
                without.with(lenient).readiness(YARN).verdict());
        assertEquals(List.of("1 bulk yarn"), order(without.with(lenient).plan(YARN)));
    }

    @Test
    void deliverablesTakeAsLongAsThePlannerAssumes() {
        Planner slow = Planner.standard().with(PlannerParameters.STANDARD.withMonthsPerDeliverable(6));
        PlanStep step = study(CLUSTER, PAST).with(slow).plan(YARN).steps().get(0);
        assertEquals(DAY.plusMonths(6L * step.deliverables().size()), step.ends());
        assertThrows(IllegalArgumentException.class, () -> PlannerParameters.STANDARD.withMonthsPerDeliverable(0));
        assertThrows(IllegalArgumentException.class, () -> PlannerParameters.STANDARD.withAtOnce(0));
    }
}
