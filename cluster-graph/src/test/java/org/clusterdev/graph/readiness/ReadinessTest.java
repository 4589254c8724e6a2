package org.clusterdev.graph.readiness;

import static org.clusterdev.graph.Weavers.CLUSTER;
import static org.clusterdev.graph.Weavers.DAY;
import static org.clusterdev.graph.Weavers.NETWORK;
import static org.clusterdev.graph.Weavers.PAST;
import static org.clusterdev.graph.Weavers.YARN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.RiskLimits;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.TrustParameters;
import org.clusterdev.model.Principle;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.cluster.Rivalry;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.TrackRecord;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Each gate fails for its own reason and for no other, and says what would help. */
class ReadinessTest {

    private static NetworkStudy study(Cluster cluster, TrackRecord record) {
        return NetworkStudy.of(cluster, NETWORK, record, DAY);
    }

    private static JointAction meeting(String cost, String gain) {
        return JointAction.of("visit", Complexity.INFORMATION, Task.of("go", cost, GainType.QUALITY, gain));
    }

    private static void failsOnly(Readiness readiness, Gate... expected) {
        List<Gate> failed = readiness.gates().stream()
                .filter(result -> !result.isPassed())
                .map(GateResult::gate)
                .toList();
        assertEquals(Arrays.asList(expected), failed);
        readiness
                .gates()
                .forEach(result ->
                        assertEquals(result.isPassed(), result.remedy().isEmpty(), result::toString));
        assertEquals(
                List.of(Gate.values()),
                readiness.gates().stream().map(GateResult::gate).toList());
    }

    @Test
    void allGatesPass() {
        failsOnly(study(CLUSTER, PAST).readiness(YARN));
    }

    @Test
    void gain() {
        Readiness readiness = study(CLUSTER, PAST).readiness(meeting("INR 500", "INR 500"));
        failsOnly(readiness, Gate.GAIN, Gate.QUORUM);
        assertEquals(Set.of(), readiness.robust());
        assertEquals(Set.of(), readiness.reachable());
        assertTrue(readiness.gate(Gate.GAIN).because().contains("asha: 100 for 100"), readiness::toString);
    }

    @Test
    void quorumWhereStrangersWouldHaveToRiskMuchForLittle() {
        Readiness readiness = study(CLUSTER, TrackRecord.EMPTY).readiness(meeting("INR 30000", "INR 30010"));
        failsOnly(readiness, Gate.QUORUM);
        assertEquals(Verdict.NOT_READY, readiness.verdict());
        assertTrue(readiness.gate(Gate.QUORUM).because().contains("sees"), readiness::toString);
    }

    @Test
    void risk() {
        Readiness readiness = study(CLUSTER, PAST).readiness(YARN.undivided());
        failsOnly(readiness, Gate.QUORUM, Gate.RISK);
        assertEquals(0, readiness.reachablePropensity().orElseThrow().chance());
        assertTrue(readiness.gate(Gate.RISK).remedy().orElseThrow().contains("89,071.10"), readiness::toString);
    }

    @Test
    void ladderAndCollaboration() {
        JointAction centre = JointAction.of(
                "centre", Complexity.SHARED_ASSET, Task.of("build", "INR 500", GainType.INVESTMENT, "INR 5000"));
        failsOnly(study(CLUSTER, PAST).readiness(centre), Gate.LADDER);
        failsOnly(study(CLUSTER, TrackRecord.EMPTY).readiness(centre), Gate.LADDER, Gate.COLLABORATION);
        TrackRecord alone = TrackRecord.of(
                CompletedAction.success(Complexity.INFORMATION, "2004-01-01", List.of("asha", "stranger")));
        failsOnly(
                study(CLUSTER.with(Firm.of("stranger", "INR 1")), alone).readiness(centre),
                Gate.LADDER,
                Gate.COLLABORATION);
    }

    @Test
    void services() {
        JointAction shawl = JointAction.of(
                "shawl",
                Complexity.INFORMATION,
                Task.of("draw", "INR 500", GainType.TURNOVER, "INR 5000").needing("design"));
        failsOnly(study(CLUSTER, PAST).readiness(shawl), Gate.SERVICES);
        failsOnly(study(CLUSTER.with(ServiceProvider.of("studio", "design")), PAST)
                .readiness(shawl));
        Readiness large = study(
                        CLUSTER.with(ServiceProvider.of("studio", "design").withServesSmallFirms(false)), PAST)
                .readiness(shawl);
        failsOnly(large);
        assertTrue(large.findings().stream().anyMatch(finding -> finding.principle() == Principle.S12));
    }

    @Test
    void agentUnlessTheNetworkCanDoWithout() {
        Cluster without = Cluster.of("Chanderi", NETWORK);
        failsOnly(study(without, PAST).readiness(YARN), Gate.AGENT);
        failsOnly(study(without.with(DevelopmentAgent.fullTime("farah")), PAST).readiness(YARN), Gate.AGENT);
        failsOnly(
                study(without.with(DevelopmentAgent.partTime("farah", Support.TECHNICAL)), PAST)
                        .readiness(YARN),
                Gate.AGENT);
        TrackRecord long1 = PAST.plus(
                CompletedAction.success(Complexity.POOLED_TRADE, "2005-02-01", NETWORK),
                CompletedAction.success(Complexity.POOLED_TRADE, "2005-02-10", NETWORK),
                CompletedAction.success(Complexity.JOINT_ENTITY, "2005-03-01", NETWORK));
        failsOnly(study(without, long1).readiness(YARN));
    }

    @Test
    void freeRidingIsSaidAndNoSetIsNamed() {
        Gain forAll = Gain.of(GainType.TURNOVER, "INR 50000").withPrivateShare(0.1);
        JointAction brand = JointAction.of(
                "brand",
                Complexity.INFORMATION,
                Task.of("advertise", "INR 25000").with(forAll));
        Readiness readiness = study(CLUSTER, PAST).readiness(brand);
        failsOnly(readiness, Gate.QUORUM);
        assertEquals(5, readiness.freeRiding().orElseThrow().firms().size());
        assertTrue(readiness.robustPropensity().isEmpty());
        assertTrue(readiness.reachablePropensity().isEmpty());
        assertTrue(readiness.completion().isEmpty());
        assertEquals(Verdict.NOT_READY, readiness.verdict());
        assertTrue(readiness.explain().toString().contains("would rather let the others do it"));
    }

    @Test
    void signaturesDatedLaterDoNotCountYet() {
        Agreement later =
                Agreement.formal(YARN, "asha", "bina", "chand", "devi").dated(DAY.plusDays(1));
        NetworkStudy signed = study(CLUSTER, PAST).with(later);
        assertEquals(Verdict.READY_WITH_COORDINATION, signed.readiness(YARN).verdict());
        assertEquals(Verdict.READY, signed.on(DAY.plusDays(1)).readiness(YARN).verdict());
    }

    @Test
    void signaturesThatDoNotHoldAreNamed() {
        NetworkStudy two = study(CLUSTER, PAST).with(Agreement.informal(YARN, "asha", "bina"));
        Readiness readiness = two.readiness(YARN);
        assertEquals(Verdict.READY_WITH_COORDINATION, readiness.verdict());
        assertEquals(
                List.of("chand", "devi"),
                readiness.signaturesNeeded().orElseThrow().firms());
        assertTrue(readiness.signaturesNeeded().orElseThrow().proven());
        assertTrue(readiness.findings().stream()
                .anyMatch(finding -> finding.message().startsWith("asha, bina signed, but would not join")));
    }

    @Test
    void aSignatoryWhoTakesNoPartIsRefused() {
        NetworkStudy wrong = study(CLUSTER, PAST).with(Agreement.informal(YARN, "gita"));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> wrong.readiness(YARN));
        assertTrue(refusal.getMessage().contains("gita"), refusal.getMessage());
    }

    @Test
    void aQuorumThatNobodyCanMeetIsRefused() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> study(CLUSTER, PAST).readiness(YARN.withQuorum(6)));
        assertTrue(refusal.getMessage().contains("quorum of bulk yarn is 6"), refusal.getMessage());
    }

    @Test
    void rivalsAndBypassedMiddlemenAreFoundAndNoVeto() {
        Cluster lively = CLUSTER.with(Intermediary.of("gopal"))
                .with(Rivalry.of("yarn", "asha", "bina"), Rivalry.of("retail", "chand", "devi"));
        TrackRecord record = PAST.plus(Interaction.meeting("2005-02-01", "asha", "gopal"));
        NetworkSnapshot network = NetworkSnapshot.of(lively, NETWORK, record, DAY);
        Candidate candidate =
                Candidate.of(lively, network, YARN.inAreas("yarn")).withMiddlemenOfValue(List.of("gopal"));
        Readiness readiness = ReadinessAssessor.standard().assess(candidate);
        failsOnly(readiness);
        assertEquals(
                List.of(
                        "asha, bina compete in yarn",
                        "gopal adds value and has no part in it",
                        "nobody has signed yet"),
                readiness.findings().stream().map(finding -> finding.message()).toList());
        Task withGopal = YARN.tasks().get(0).with(Contribution.of("gopal", "INR 1000"));
        JointAction together = JointAction.of("together", Complexity.POOLED_TRADE, withGopal);
        assertFalse(ReadinessAssessor.standard()
                .assess(Candidate.of(lively, network, together).withMiddlemenOfValue(List.of("gopal")))
                .findings()
                .stream()
                .anyMatch(finding -> finding.principle() == Principle.S13));
    }

    @Test
    void aDeliverableThatBringsNothingYetIsRemarked() {
        JointAction shed = JointAction.of(
                        "shed",
                        Complexity.POOLED_TRADE,
                        Task.of("walls", "INR 30000"),
                        Task.of("looms", "INR 50000", GainType.INVESTMENT, "INR 200000")
                                .afterSuccessOf("walls"))
                .withQuorum(2);
        NetworkStudy patient = study(CLUSTER, PAST).with(RiskLimits.fixed());
        assertFalse(remarks(patient.readiness(YARN), Principle.S8));
        assertFalse(remarks(patient.readiness(shed), Principle.S8), "no plan, no deliverables");
        NetworkStudy rich = patient.with(RiskLimits.fixed(List.of(Money.parse("INR 16000"))));
        Readiness readiness = rich.readiness(shed);
        assertTrue(remarks(readiness, Principle.S8), readiness::toString);
        assertTrue(readiness.explain().toString().contains("some who pay for walls get nothing from it yet"));
    }

    private static boolean remarks(Readiness readiness, Principle principle) {
        return readiness.findings().stream().anyMatch(finding -> finding.principle() == principle);
    }

    @Test
    void betrayedTrustIsLowerThanAmongStrangers() {
        TrackRecord broken = TrackRecord.of(CompletedAction.failure(Complexity.POOLED_TRADE, "2005-01-01", NETWORK)
                .withConduct("asha", 0)
                .withConduct("bina", 0)
                .withConduct("chand", 0));
        assertTrue(remarksOnLowTrust(study(CLUSTER, broken)));
    }

    @Test
    void howLowTrustIsIsMeasuredByWhatIsExpectedOfAStranger() {
        NetworkStudy wary = study(CLUSTER, TrackRecord.EMPTY)
                .with(TrustParameters.standard().withBaseRate(0.1));
        assertFalse(remarksOnLowTrust(wary), "all are strangers");
        TrackRecord broken = TrackRecord.of(CompletedAction.failure(Complexity.POOLED_TRADE, "2005-01-01", NETWORK)
                .withConduct("asha", 0));
        assertTrue(study(CLUSTER, broken).trust().projected("bina", "asha") < 0.5);
        assertFalse(remarksOnLowTrust(study(CLUSTER, broken)), "one bad firm among five");
        NetworkStudy trusting =
                study(CLUSTER, broken).with(TrustParameters.standard().withBaseRate(0.9));
        assertTrue(remarksOnLowTrust(trusting), "too bad for those who expect the best");
    }

    private static boolean remarksOnLowTrust(NetworkStudy study) {
        return study.readiness(meeting("INR 100", "INR 900")).findings().stream()
                .anyMatch(finding -> finding.message().contains("lower than among strangers"));
    }

    @Test
    void witnessesCanTellStrangersApart() {
        TrackRecord record = TrackRecord.of(
                CompletedAction.success(Complexity.POOLED_TRADE, "2005-03-01", List.of("asha", "bina")),
                CompletedAction.success(Complexity.POOLED_TRADE, "2005-03-01", List.of("bina", "chand")));
        NetworkStudy direct = study(CLUSTER, record);
        NetworkStudy listening = direct.with(ReadinessAssessor.standard().withReferral());
        NetworkStudy far = direct.with(ReadinessAssessor.standard().withFullReferral());
        JointAction visit = meeting("INR 500", "INR 900");
        double alone =
                direct.readiness(visit).reachablePropensity().orElseThrow().chance();
        double one =
                listening.readiness(visit).reachablePropensity().orElseThrow().chance();
        double all = far.readiness(visit).reachablePropensity().orElseThrow().chance();
        assertTrue(alone < one && one <= all, alone + " " + one + " " + all);
    }

    @Test
    void diffSaysWhatChanged() {
        NetworkStudy study = study(CLUSTER, PAST);
        Readiness before = study.readiness(YARN);
        Readiness after = study.with(Agreement.informal(YARN, "asha", "bina", "chand", "devi"))
                .readiness(YARN);
        String change = before.diff(after).toString();
        assertTrue(change.startsWith("bulk yarn: READY_WITH_COORDINATION -> READY"), change);
        assertTrue(change.contains("0 -> 5"), change);
    }

    @Test
    void trustGrownOverTwoHundredFirmsIsStillAnswered() {
        String[] ids = new String[200];
        Arrays.setAll(ids, i -> String.format(java.util.Locale.ROOT, "f%03d", i));
        Network many = Network.of("many", Firm.listOf("INR 1000", ids));
        NetworkStudy study = NetworkStudy.of(
                Cluster.of("Large", many).with(DevelopmentAgent.fullTime("farah", Support.FINANCIAL)),
                many,
                TrackRecord.of(CompletedAction.success(Complexity.INFORMATION, "2004-12-01", many)),
                LocalDate.of(2005, 1, 1));
        Readiness readiness = study.readiness(JointAction.of(
                "fair", Complexity.JOINT_EVENT, Task.of("stand", "INR 20000", GainType.TURNOVER, "INR 90000")));
        assertEquals(Verdict.READY_WITH_COORDINATION, readiness.verdict());
    }
}
