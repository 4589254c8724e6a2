package org.clusterdev.graph;

import static org.clusterdev.graph.Weavers.CLUSTER;
import static org.clusterdev.graph.Weavers.DAY;
import static org.clusterdev.graph.Weavers.NETWORK;
import static org.clusterdev.graph.Weavers.PAST;
import static org.clusterdev.graph.Weavers.YARN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clusterdev.graph.decompose.Budget;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.decompose.Indivisible;
import org.clusterdev.graph.decompose.LeastExposure;
import org.clusterdev.graph.decompose.Overruns;
import org.clusterdev.graph.decompose.Ratio;
import org.clusterdev.graph.decompose.RiskLimits;
import org.clusterdev.graph.decompose.SuccessChances;
import org.clusterdev.graph.decompose.TradeOff;
import org.clusterdev.graph.diagnosis.Diagnosis;
import org.clusterdev.graph.diagnosis.DiagnosisParameters;
import org.clusterdev.graph.maturity.Maturity;
import org.clusterdev.graph.maturity.MaturityLevel;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.readiness.JoinPolicy;
import org.clusterdev.graph.readiness.Verdict;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.graph.trust.TrustParameters;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.programme.Issue;
import org.clusterdev.model.programme.IssueMap;
import org.clusterdev.model.programme.Phase;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class NetworkStudyTest {

    private final NetworkStudy study = Weavers.study();

    @Test
    void refusesANetworkThatTheClusterDoesNotHave() {
        Network other = Network.of("dyers", NETWORK.members());
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> NetworkStudy.of(CLUSTER, other, PAST, DAY));
        assertTrue(refusal.getMessage().contains("dyers"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("Maybe add it"), refusal.getMessage());
    }

    @Test
    void refusesAPartyWhomNobodyKnows() {
        Interaction slip = Interaction.meeting("2004-01-01", "asha", "bnia");
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> NetworkStudy.of(CLUSTER, NETWORK, PAST.plus(slip), DAY));
        assertEquals(
                "Event.parties of 2004-01-01 names 'bnia', must name stakeholders of Chanderi: asha, bina, chand, devi,"
                        + " esha, farah. Maybe add it: cluster.with(Firm.of(\"bnia\", …)).",
                refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> study.after(slip));
        assertEquals(
                DAY,
                study.after(Interaction.meeting("2004-01-01", "asha", "farah")).asOf());
    }

    @Test
    void oneWhomOnlyTheTrustOfOnesOwnKnowsMayAct() {
        List<String> ids = List.of("asha", "bina", "chand", "devi", "esha", "guest");
        NetworkSnapshot own = NetworkSnapshot.of(NETWORK, TrustGraph.ofTies(ids, List.of(), DAY));
        NetworkStudy with = NetworkStudy.of(CLUSTER, own).after(Interaction.meeting("2005-03-18", "asha", "guest"));
        assertTrue(with.trust().belief("asha", "guest") > 0);
    }

    @Test
    void refusesTrustWithoutADay() {
        NetworkSnapshot survey = NetworkSnapshot.of(NETWORK, TrustGraph.ofTies(NETWORK.firmIds(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> NetworkStudy.of(CLUSTER, survey));
    }

    @Test
    void whatHappensAfterItsDayChangesNoAnswer() {
        TrackRecord more = PAST.plus(CompletedAction.failure(Complexity.SHARED_ASSET, "2005-03-19", NETWORK));
        NetworkStudy knowing = NetworkStudy.of(CLUSTER, NETWORK, more, DAY);
        assertEquals(study.maturity(), knowing.maturity());
        assertEquals(study.readiness(YARN).explain(), knowing.readiness(YARN).explain());
        assertEquals(study.trust().ties(), knowing.trust().ties());
    }

    @Test
    void itsDayNeverMovesBackByAnEvent() {
        Interaction earlier = Interaction.meeting("2001-01-01", "asha", "bina");
        assertEquals(DAY, study.after(earlier).asOf());
        assertEquals(
                LocalDate.of(2006, 1, 1),
                study.after(Interaction.meeting("2006-01-01", "asha", "bina")).asOf());
    }

    @Test
    void replacedFormulasAreUsed() {
        MaturityModel sure = network -> Maturity.of(1);
        assertEquals(1, study.with(sure).maturity().score());
        DiagnosisParameters one = DiagnosisParameters.standard().withImplementers(0.9, 1);
        assertEquals(
                List.of(),
                NetworkStudy.of(CLUSTER, NETWORK, TrackRecord.of(PAST.events().get(0)), DAY)
                        .diagnosis()
                        .implementers());
        assertEquals(
                NETWORK.firmIds(),
                NetworkStudy.of(CLUSTER, NETWORK, TrackRecord.of(PAST.events().get(0)), DAY)
                        .with(Diagnosis.of(one))
                        .diagnosis()
                        .implementers());
        JoinPolicy never = offer -> false;
        assertEquals(0, study.with(never).readiness(YARN).reachable().size());
        JointAction whole = YARN.undivided();
        assertEquals(Verdict.NOT_READY, study.readiness(whole).verdict());
        assertEquals(
                28000,
                study.with(RiskLimits.fixed(List.of(Money.parse("INR 28000"))))
                        .readiness(whole)
                        .plan()
                        .orElseThrow()
                        .firm("asha")
                        .exposure()
                        .getAmount()
                        .intValueExact());
        assertNotEquals(
                study.maturity().score(),
                study.with(TrustParameters.standard().withHalfLifeYears(1))
                        .maturity()
                        .score());
    }

    @Test
    void answersWhatIsAskedNextAboutSteps() {
        DivisionProblem problem = study.problem(YARN);
        Decomposer decomposer = Decomposer.standard();
        assertEquals(decomposer.decompose(problem), study.decompose(YARN));
        assertEquals(
                decomposer.tradeOff(problem).toString(), study.tradeOff(YARN).toString());
        assertEquals(
                List.of(2, 3),
                study.tradeOff(YARN).rows().stream().map(TradeOff.Row::steps).toList());
        LeastExposure two = study.leastExposure(YARN, 2);
        assertEquals(
                "[trial lot + godown, season's lot]",
                two.plan().orElseThrow().deliverables().toString());
        assertEquals(
                decomposer.leastExposure(problem, 2).ratio(),
                study.leastExposure(YARN, 2).ratio());
        SuccessChances chances = SuccessChances.ofEachDeliverable(0.9);
        assertEquals(
                "INR 44730.00",
                study.frontier(YARN, chances).points().get(0).value().toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> study.frontier(YARN, SuccessChances.ofTasks(Map.of("loom", 0.5))));
        assertTrue(study.decompose(YARN).proof().verify(problem).parts().size() > 2);
        assertFalse(study.decompose(YARN).proof().verify(problem).isWrong());
    }

    @Test
    void answersWhatOverrunsWouldMean() {
        Overruns small = Overruns.of(1, "10 %");
        assertEquals(
                study.with(Decomposer.standard().withOverruns(small)).decompose(YARN), study.decompose(YARN, small));
        assertEquals(
                List.of("trial lot"),
                study.decompose(YARN, small)
                        .bestPlan()
                        .flatMap(DivisionPlan::worstOverrun)
                        .orElseThrow()
                        .tasks());
        assertEquals(OptionalInt.of(0), study.overrunPrice(YARN, small).steps());
        assertEquals(study.decompose(YARN), study.overrunPrice(YARN, small).ordinary());
        assertTrue(study.overrunPrice(YARN, Overruns.of(3, "200 %")).robust() instanceof Indivisible);
    }

    @Test
    void asksAboutStepsInItsOwnWay() {
        NetworkStudy hasty = study.with(Decomposer.standard().withBudget(Budget.nodes(0)));
        assertTrue(hasty.leastExposure(YARN, 2).ratio().isEmpty());
        assertFalse(hasty.tradeOff(YARN).isExact());
        assertFalse(hasty.frontier(YARN, SuccessChances.ofEachTask(1)).isExact());
        NetworkStudy bold = study.with(RiskLimits.fixed(List.of(Money.parse("INR 28000"))));
        assertEquals(1, bold.decompose(YARN.undivided()).deliverables().size());
        assertEquals(
                Optional.of(Ratio.of(1, 1)),
                bold.leastExposure(YARN.undivided(), 1).ratio());
    }

    @Test
    void aPlanMadeByHandIsJudgedOrRefused() {
        assertEquals(
                Verdict.READY_WITH_COORDINATION,
                study.readiness(YARN, List.of(List.of("trial lot"), List.of("godown"), List.of("season's lot")))
                        .verdict());
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> study.readiness(YARN, List.of(List.of("godown"), List.of("trial lot"), List.of("season's lot"))));
        assertTrue(refusal.getMessage().contains("trial lot"), refusal.getMessage());
    }

    @Test
    void anEmptyNetworkHasAnswers() {
        Network nobody = Network.of("nobody", List.of());
        NetworkStudy empty = NetworkStudy.of(Cluster.of("Nowhere", "INR").with(nobody), nobody, TrackRecord.EMPTY, DAY);
        assertEquals(0, empty.maturity().score());
        assertEquals(MaturityLevel.LATENT, empty.maturity().level());
        JointAction meeting = JointAction.of("meeting", Complexity.INFORMATION, Task.of("meet", "INR 0"));
        assertEquals(Verdict.NOT_READY, empty.readiness(meeting).verdict());
        assertEquals(0, empty.plan(meeting).steps().size());
        assertTrue(empty.diagnosis().toString().length() > 0);
    }

    @Test
    void oneFirmAloneRisksAllItCan() {
        Network alone = Network.of("alone", Firm.listOf("INR 100", "asha"));
        NetworkStudy one = NetworkStudy.of(Cluster.of("Nowhere", alone), alone, TrackRecord.EMPTY, DAY);
        JointAction loom = JointAction.of(
                "loom",
                Complexity.INFORMATION,
                Task.of("buy", "INR 100", org.clusterdev.model.action.GainType.QUALITY, "INR 150"));
        assertEquals(1, one.readiness(loom).reachable().size());
        assertEquals(1, one.readiness(loom).robust().size());
        assertEquals(
                1.0, one.readiness(loom).reachablePropensity().orElseThrow().chance());
    }

    @Test
    void anActionWithoutTasksIsDividedAndGainsNothing() {
        JointAction idea = JointAction.of("idea", Complexity.INFORMATION);
        assertEquals(List.of(), study.decompose(idea).deliverables());
        assertEquals(Verdict.NOT_READY, study.readiness(idea).verdict());
    }

    @Test
    void thePhaseIsWhatHasBeenDone() {
        NetworkStudy fresh = NetworkStudy.of(CLUSTER, NETWORK, TrackRecord.EMPTY, DAY);
        assertEquals(Phase.DIAGNOSTIC_STUDY, fresh.phase());
        assertEquals(
                Phase.TRUST_BUILDING,
                fresh.after(Interaction.meeting("2005-01-01", "asha", "bina")).phase());
        assertEquals(Phase.TRUST_BUILDING, study.phase());
        assertEquals(
                Phase.AGREEMENT,
                study.with(org.clusterdev.model.action.Agreement.informal(YARN, "asha"))
                        .phase());
        NetworkStudy trading = study.after(CompletedAction.success(Complexity.POOLED_TRADE, "2005-03-18", NETWORK));
        assertEquals(Phase.IMPLEMENTATION, trading.phase());
        NetworkStudy alone = trading.after(CompletedAction.success(Complexity.JOINT_ENTITY, "2005-03-18", NETWORK));
        assertEquals(Phase.HANDOVER, alone.phase());
    }

    @Test
    void spreadStartsAtThePressurePoints() {
        IssueMap map = IssueMap.of(
                Issue.of("markets", "few buyers").asPressurePoint().bringingUp("quality"),
                Issue.of("quality", "uneven cloth").bringingUp("markets"));
        assertEquals(2, study.spread(map).waves().size());
        assertEquals(study.spread(map).toString(), study.with(map).spread().toString());
    }
}
