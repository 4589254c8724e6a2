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
import org.clusterdev.graph.readiness.Verdict;
import org.clusterdev.model.Principle;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.funding.Contribution;
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
        NetworkStudy later = study.after(
                org.clusterdev.model.history.CompletedAction.success(Complexity.POOLED_TRADE, "2005-06-18", NETWORK));
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
    void aSkippedComplexityIsRemarked() {
        // The ladder lets a network that succeeded at rank 3 long ago start only at 1, but never above what it knows.
        ActionPlan plan = study(CLUSTER, PAST).plan(action("yarn", Complexity.POOLED_TRADE, "markets"));
        assertEquals(List.of(), plan.review().findings(Principle.S6));
    }
}
