package org.clusterdev.examples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterdev.examples.answers.Report;
import org.clusterdev.examples.cases.Case;
import org.clusterdev.examples.cases.CaseFile;
import org.clusterdev.graph.decompose.Indivisible;
import org.clusterdev.graph.readiness.Gate;
import org.clusterdev.graph.readiness.GateResult;
import org.clusterdev.graph.readiness.Readiness;
import org.clusterdev.graph.readiness.Verdict;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented cases: large enough to be lifelike, short enough to be read, and not all of them ready. */
class BundledCasesTest {

    private static final List<String> NAMES = List.of("handloom", "pharma", "textile", "rice-milling");

    @ParameterizedTest
    @ValueSource(strings = {"weavers", "handloom", "pharma", "textile", "rice-milling"})
    void itsReportsAreReadInAMinute(String name) {
        Case facts = CaseFile.bundled(name);
        for (Network network : facts.cluster().networks()) {
            String report = Report.of(facts, facts.study(network), facts.actionsOf(network));
            long lines = report.lines().count();
            assertTrue(lines < 120, () -> name + ", " + network.id() + ": " + lines + " lines\n" + report);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handloom", "pharma", "textile", "rice-milling"})
    void itIsAClusterWithAPastAndSaysThatItIsInvented(String name) {
        Case facts = CaseFile.bundled(name);
        int firms = facts.cluster().firms().size();
        int events = facts.trackRecord().events().size();
        assertAll(
                () -> assertTrue(
                        facts.cluster().name().endsWith("(invented)"),
                        facts.cluster().name()),
                () -> assertTrue(firms >= 12 && firms <= 40, firms + " firms"),
                () -> assertTrue(events >= 10 && events <= 30, events + " events"),
                () -> assertTrue(facts.vision().isPresent(), "a vision"),
                () -> assertFalse(facts.issues().pressurePoints().isEmpty(), "a pressure point"),
                () -> assertFalse(facts.indicators().isEmpty(), "something to monitor"),
                () -> assertFalse(facts.cluster().rivalries().isEmpty(), "rivals"),
                () -> assertFalse(facts.cluster().those(ServiceProvider.class).isEmpty(), "a service provider"),
                () -> assertFalse(
                        facts.cluster().those(SupportInstitution.class).isEmpty(), "an institution"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"handloom", "pharma", "textile", "rice-milling"})
    void everyActionAnswersAnIssueThatSomebodyRaised(String name) {
        Case facts = CaseFile.bundled(name);
        for (JointAction action : facts.actions()) {
            boolean raised = action.issue()
                    .flatMap(facts.issues()::issue)
                    .map(issue -> !issue.raisedBy().isEmpty())
                    .orElse(false);
            assertTrue(raised, action.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handloom", "pharma", "textile", "rice-milling"})
    void onlyItsMiddlemanLinksItsGroups(String name) {
        Case facts = CaseFile.bundled(name);
        List<Intermediary> middlemen = facts.cluster().those(Intermediary.class);
        assertEquals(1, middlemen.size());
        assertEquals(1, groups(facts, ""));
        int without = groups(facts, middlemen.get(0).id());
        assertTrue(without >= 2, () -> name + ": " + without + " groups without " + middlemen);
    }

    @Test
    void betweenThemEveryAnswerOccurs() {
        List<Readiness> answers = answers();
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Set<Gate> failed = EnumSet.noneOf(Gate.class);
        for (Readiness answer : answers) {
            verdicts.add(answer.verdict());
            answer.gates().stream()
                    .filter(result -> !result.isPassed())
                    .map(GateResult::gate)
                    .forEach(failed::add);
        }
        assertEquals(EnumSet.allOf(Verdict.class), verdicts);
        assertEquals(EnumSet.allOf(Gate.class), failed);
        assertTrue(answers.stream().anyMatch(answer -> answer.decomposition() instanceof Indivisible));
        assertTrue(answers.stream().anyMatch(answer -> answer.freeRiding().isPresent()));
        assertTrue(
                answers.stream().anyMatch(BundledCasesTest::onlyDoubtIsInTheWay), "a quorum that only trust refuses");
    }

    @Test
    void betweenThemEveryKindOfGainIsPromised() {
        Set<GainType> promised = EnumSet.noneOf(GainType.class);
        gains().map(Gain::type).forEach(promised::add);
        assertEquals(EnumSet.allOf(GainType.class), promised);
        assertTrue(gains().anyMatch(gain -> !gain.direct()));
        assertTrue(gains().anyMatch(gain -> gain.privateShare() < 1));
    }

    @Test
    void theStoriesAreAsTold() {
        assertEquals(Verdict.READY, ask("handloom", "delhi-exhibition").verdict());
        assertEquals(
                Verdict.READY_WITH_COORDINATION,
                ask("handloom", "city-catalogue").verdict());
        assertEquals(
                List.of("asha", "firoz", "hamid", "parvez"),
                ask("handloom", "sarvani-mark").freeRiding().orElseThrow().firms());
        assertFails(Gate.SERVICES, "handloom", "export-house");
        assertEquals(Verdict.READY, ask("pharma", "inspection-drill").verdict());
        assertTrue(ask("pharma", "inspection-drill").gate(Gate.AGENT).because().startsWith("not needed"));
        assertFails(Gate.GAIN, "pharma", "solvent-contract");
        assertFails(Gate.QUORUM, "pharma", "export-dossiers");
        assertEquals(
                1,
                ask("textile", "freight-desk")
                        .signaturesNeeded()
                        .orElseThrow()
                        .firms()
                        .size());
        assertFails(Gate.LADDER, "textile", "estate-roads");
        assertFails(Gate.RISK, "textile", "effluent-plant");
        assertFails(Gate.COLLABORATION, "textile", "print-company");
        assertFails(Gate.AGENT, "rice-milling", "roll-trials");
    }

    /** Every gate is open but the quorum, and nobody waits for the others to do it. */
    private static boolean onlyDoubtIsInTheWay(Readiness answer) {
        return answer.freeRiding().isEmpty()
                && answer.gates().stream().allMatch(result -> result.isPassed() == (result.gate() != Gate.QUORUM));
    }

    private static void assertFails(Gate gate, String name, String action) {
        assertFalse(ask(name, action).gate(gate).isPassed(), () -> action + ": " + ask(name, action));
    }

    private static Readiness ask(String name, String action) {
        Case facts = CaseFile.bundled(name);
        JointAction asked = facts.action(action).orElseThrow();
        Network owner = facts.cluster().network(asked.network().orElseThrow()).orElseThrow();
        return facts.study(owner).readiness(asked);
    }

    private static List<Readiness> answers() {
        return NAMES.stream()
                .map(CaseFile::bundled)
                .flatMap(BundledCasesTest::answers)
                .toList();
    }

    private static Stream<Readiness> answers(Case facts) {
        return facts.cluster().networks().stream()
                .flatMap(network -> facts.actionsOf(network).stream().map(facts.study(network)::readiness));
    }

    private static Stream<Gain> gains() {
        return NAMES.stream()
                .flatMap(name -> CaseFile.bundled(name).actions().stream())
                .flatMap(action -> action.tasks().stream())
                .flatMap(task -> task.gains().stream());
    }

    /** How many groups the firms fall into when those who met or acted together belong together, but for one. */
    private static int groups(Case facts, String without) {
        List<Collection<String>> meetings = facts.trackRecord().events().stream()
                .map(Event::parties)
                .map(parties -> (Collection<String>)
                        parties.stream().filter(id -> !id.equals(without)).toList())
                .toList();
        Set<String> seen = new LinkedHashSet<>();
        int groups = 0;
        for (Firm firm : facts.cluster().firms()) {
            if (!seen.contains(firm.id())) {
                groups++;
                seen.addAll(known(firm.id(), meetings));
            }
        }
        return groups;
    }

    private static Set<String> known(String first, List<Collection<String>> meetings) {
        Set<String> known = new LinkedHashSet<>(List.of(first));
        Deque<String> next = new ArrayDeque<>(known);
        while (!next.isEmpty()) {
            String each = next.remove();
            for (Collection<String> meeting : meetings) {
                if (meeting.contains(each)) {
                    List<String> met = new ArrayList<>(meeting);
                    met.removeIf(id -> !known.add(id));
                    next.addAll(met);
                }
            }
        }
        return known;
    }
}
