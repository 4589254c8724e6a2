package org.clusterdev.graph.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.cluster.Rivalry;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.TrackRecord;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static final double CLOSE = 1e-12;
    private static final LocalDate TODAY = LocalDate.of(2005, 3, 18);

    private static Network weavers(String... ids) {
        return Network.of("weavers", Firm.listOf("INR 15000", ids));
    }

    private static DiagnosticStudy study(Cluster cluster, Event... events) {
        return Diagnosis.standard().study(cluster, snapshot(cluster, events));
    }

    private static NetworkSnapshot snapshot(Cluster cluster, Event... events) {
        return NetworkSnapshot.of(cluster, cluster.networks().get(0), TrackRecord.of(events), TODAY);
    }

    private static CompletedAction lot(String date, String... parties) {
        return CompletedAction.success(Complexity.POOLED_TRADE, date, List.of(parties));
    }

    @Test
    void aLaterStudySaysWhoseRolesChanged() {
        Cluster cluster = Cluster.of("Chanderi", weavers("asha", "bina", "chand"));
        DiagnosticStudy before = study(cluster, lot("2004-09-01", "asha", "bina"));
        DiagnosticStudy after = study(cluster, lot("2004-09-01", "asha", "bina"), lot("2004-10-01", "asha", "bina"));
        assertThat(before.diff(after).rows())
                .extracting(row -> row.what() + ": " + row.value())
                .allMatch(row -> row.endsWith(", implementer"))
                .hasSize(2)
                .anyMatch(row -> row.startsWith("asha: "));
        assertThat(before.diff(before).rows()).hasSize(1);
        assertThat(before.diff(before)).hasToString("""
                weavers on 2005-03-18 -> weavers on 2005-03-18, who is who
                  nobody         has another role than before""");
    }

    @Test
    void tellsImplementersByTheirConduct() {
        Cluster cluster = Cluster.of("Chanderi", weavers("asha", "bina", "chand", "devi"));
        DiagnosticStudy study = study(
                cluster,
                CompletedAction.success(Complexity.INFORMATION, "2004-02-10", List.of("asha", "bina", "chand"))
                        .withConduct("bina", 0),
                lot("2004-09-01", "asha", "bina"),
                lot("2005-09-01", "chand", "devi")); // after the date
        assertThat(study.conduct())
                .containsExactly(
                        new ConductRecord("asha", 1, 2),
                        new ConductRecord("chand", 1, 1),
                        new ConductRecord("bina", 0.75, 2)); // (0·1 + 1·3) / 4
        assertThat(study.implementers()).containsExactly("asha");
        assertThat(study.roles("asha")).contains(Role.IMPLEMENTER);
        assertThat(study.roles("devi")).isEmpty();
    }

    @Test
    void aFailureInWhichAllDeliveredSpeaksForThem() {
        Cluster cluster = Cluster.of("Chanderi", weavers("asha", "bina"));
        CompletedAction failed = CompletedAction.failure(Complexity.JOINT_EVENT, "2004-09-01", List.of("asha", "bina"));
        assertThat(study(cluster, failed, failed).implementers()).containsExactly("asha", "bina");
    }

    @Test
    void leadersAreTrustedMoreThanTheAverage() {
        Cluster cluster = Cluster.of("Chanderi", weavers("asha", "bina", "chand", "devi"));
        DiagnosticStudy star = study(
                cluster,
                lot("2004-09-01", "devi", "asha"),
                lot("2004-09-02", "devi", "bina"),
                lot("2004-09-03", "devi", "chand"));
        assertThat(star.leaders()).containsExactly("devi");
        assertThat(star.receivedTrust().top(1)).containsExactly("devi");
        DiagnosticStudy alike = study(cluster, lot("2004-09-01", "asha", "bina", "chand", "devi"));
        assertThat(alike.leaders()).isEmpty();
    }

    @Test
    void opinionMakersAreASetThatIsHeard() {
        Cluster cluster = Cluster.of("Chanderi", weavers("asha", "bina", "chand", "devi", "esha", "farid", "gita"));
        TrustGraph trust = TrustGraph.ofTies(
                cluster.networks().get(0).firmIds(),
                List.of(
                        trusts("asha", "bina"),
                        trusts("chand", "bina"),
                        trusts("devi", "bina"),
                        trusts("esha", "farid")));
        NetworkSnapshot network = NetworkSnapshot.of(cluster.networks().get(0), trust);
        DiagnosticStudy study = Diagnosis.standard().study(cluster, network);
        assertThat(study.opinionMakers()).containsExactly("bina", "farid"); // a third would be heard by nobody
        assertThat(study.opinionReach().orElseThrow().value()).isCloseTo(6.0 / 7, within(CLOSE));
        assertThat(study.opinionReach().orElseThrow().proven()).isTrue();
        assertThat(study.interestGroups()).isEmpty(); // no trust is returned
        Diagnosis one = Diagnosis.of(DiagnosisParameters.standard().withAtMost(1, 1));
        assertThat(one.study(cluster, network).opinionMakers()).containsExactly("bina");
    }

    private static Tie trusts(String from, String to) {
        return Tie.of(from, to, Evidence.of(4, 0));
    }

    @Test
    void aTraderBetweenTwoGroupsIsOfValue() {
        Cluster cluster = Cluster.of("Chanderi", weavers("asha", "bina", "chand", "devi"))
                .with(Intermediary.of("gopal"), Intermediary.of("hari"), DevelopmentAgent.fullTime("farah"));
        DiagnosticStudy study = study(
                cluster,
                lot("2004-09-01", "asha", "bina"),
                lot("2004-09-01", "chand", "devi"),
                lot("2004-10-01", "gopal", "asha"),
                lot("2004-10-01", "gopal", "chand"));
        MiddlemanValue gopal = study.middleman("gopal").orElseThrow();
        assertThat(gopal.isOfValue()).isTrue();
        assertThat(gopal.isIntermediary()).isTrue();
        assertThat(gopal.pairsCut()).isEqualTo(8); // two by two, both ways
        assertThat(gopal.trustedBy()).isEqualTo(2);
        assertThat(gopal.roles().total()).isEqualTo(2);
        assertThat(gopal.constraint()).hasValue(0.5);
        assertThat(gopal.myerson().orElseThrow()).isGreaterThan(4);
        assertThat(study.middlemen()).extracting(MiddlemanValue::id).containsExactly("gopal", "hari");
        assertThat(study.middleman("hari").orElseThrow().isOfValue()).isFalse();
        assertThat(study.brokers()).extracting(MiddlemanValue::id).containsExactly("asha", "chand");
        assertThat(study.those(Role.MIDDLEMAN)).containsExactly("gopal", "asha", "chand");
        assertThat(study.middlemenOfValue()).containsExactly("gopal");
        NetworkSnapshot network = snapshot(
                cluster,
                lot("2004-09-01", "asha", "bina"),
                lot("2004-09-01", "chand", "devi"),
                lot("2004-10-01", "gopal", "asha"),
                lot("2004-10-01", "gopal", "chand"));
        assertThat(Diagnosis.standard().middlemenOfValue(cluster, network)).containsExactly("gopal");
        DiagnosisParameters picky = DiagnosisParameters.standard().withThreshold(1);
        assertThat(Diagnosis.of(picky).middlemenOfValue(cluster, network)).isEmpty();
        assertThat(Diagnosis.of(picky))
                .isEqualTo(Diagnosis.of(picky.withAtMost(3, 3)))
                .isNotEqualTo(Diagnosis.standard());
        assertThat(study.middleman("farah")).isEmpty();
        assertThat(study.interestGroups()).isEqualTo(List.of(List.of("asha", "bina"), List.of("chand", "devi")));
        assertThat(gopal.explain().rows()).hasSize(5);
    }

    @Test
    void aTraderWhomTwoFirmsCountOnIsOfValueThoughNobodyNeedsHimToMeet() {
        Cluster cluster =
                Cluster.of("Chanderi", weavers("asha", "bina", "chand")).with(Intermediary.of("gopal"));
        Event together = lot("2004-09-01", "asha", "bina", "chand", "gopal");
        MiddlemanValue gopal = study(cluster, together).middleman("gopal").orElseThrow();
        assertThat(gopal.pairsCut()).isZero();
        assertThat(gopal.trustedBy()).isEqualTo(3);
        assertThat(gopal.isOfValue()).isTrue();
        NetworkSnapshot network =
                NetworkSnapshot.of(cluster, cluster.networks().get(0), TrackRecord.of(together), TODAY);
        Diagnosis strict = Diagnosis.of(DiagnosisParameters.standard().withTrustedBy(4));
        assertThat(strict.study(cluster, network)
                        .middleman("gopal")
                        .orElseThrow()
                        .isOfValue())
                .isFalse();
    }

    @Test
    void namesRivalsInsideTheNetwork() {
        Cluster cluster = Cluster.of("Chanderi", weavers("asha", "bina"))
                .with(Firm.of("zaki", "INR 1"))
                .with(Rivalry.of("retail customers", "zaki", "bina", "asha"), Rivalry.of("dyeing", "asha", "zaki"));
        assertThat(study(cluster).rivalries()).containsExactly(Rivalry.of("retail customers", "bina", "asha"));
    }

    @Test
    void nobodyAndNothing() {
        Cluster empty = Cluster.of("Chanderi", "INR").with(Network.of("nobody"));
        DiagnosticStudy study = study(empty);
        assertThat(study.opinionMakers()).isEmpty();
        assertThat(study.opinionReach()).isEmpty();
        assertThat(study.roles("asha")).isEmpty();
        assertThat(study.toString()).startsWith("nobody on 2005-03-18: 0 firms, who is who");
        DiagnosticStudy alone = study(Cluster.of("Chanderi", weavers("asha")));
        assertThat(alone.leaders()).isEmpty();
        assertThat(alone.opinionMakers()).isEmpty();
        assertThat(alone).isEqualTo(study(Cluster.of("Chanderi", weavers("asha"))));
    }

    @Test
    void refusesNumbersThatMeanNothing() {
        DiagnosisParameters standard = DiagnosisParameters.standard();
        assertThatThrownBy(() -> standard.withThreshold(Double.NaN)).hasMessageContaining("threshold is NaN");
        assertThatThrownBy(() -> standard.withAtMost(0, 1)).hasMessageContaining("opinionMakers is 0");
        assertThatThrownBy(() -> standard.withImplementers(2, 1)).hasMessageContaining("deliversFrom is 2.0");
        assertThatThrownBy(() -> new ConductRecord("asha", 1, 0)).hasMessageContaining("actions is 0");
    }

    @Test
    void fortyFirmsFitOnAScreen() {
        String[] ids = IntStream.range(0, 40)
                .mapToObj(number -> "a weaver with a rather long name, number " + number)
                .toArray(String[]::new);
        Cluster cluster = Cluster.of("Chanderi", weavers(ids))
                .with(Intermediary.of("a trader with a name that is even longer than those of the weavers"))
                .with(Rivalry.of("retail customers", ids));
        List<Event> events = new ArrayList<>();
        for (int k = 0; k + 1 < ids.length; k++) {
            events.add(lot("2004-09-01", ids[k], ids[k + 1]));
        }
        DiagnosticStudy study = study(cluster, events.toArray(Event[]::new));
        assertThat(study.toString().length()).isLessThan(1000);
        assertThat(study.toString().lines()).hasSize(8);
        assertThat(study.brokers()).hasSize(38);
    }

    /** Large and dense, so that greedy search is used; the same answer twice. */
    @Test
    void studiesFiveHundredFirms() {
        String[] ids = IntStream.range(0, 500).mapToObj(number -> "f" + number).toArray(String[]::new);
        Cluster cluster = Cluster.of("large", weavers(ids)).with(Intermediary.of("trader"));
        Random random = new Random(7);
        List<Event> events = new ArrayList<>();
        for (int k = 0; k < 20_000; k++) {
            Set<String> parties = new LinkedHashSet<>();
            int size = 2 + random.nextInt(4);
            while (parties.size() < size) {
                parties.add(ids[random.nextInt(ids.length)]);
            }
            events.add(CompletedAction.success(Complexity.JOINT_EVENT, "2004-09-01", parties));
        }
        NetworkSnapshot network = NetworkSnapshot.of(cluster, cluster.networks().get(0), TrackRecord.of(events), TODAY);
        DiagnosticStudy study = Diagnosis.standard().study(cluster, network);
        assertThat(study.opinionMakers()).hasSize(3);
        assertThat(study.opinionReach().orElseThrow().proven()).isFalse();
        assertThat(study.implementers()).hasSize(500);
        assertThat(study).isEqualTo(Diagnosis.standard().study(cluster, network));
    }

    @Test
    void printsWhoIsWho() {
        Cluster cluster = Cluster.of("Chanderi", weavers("asha", "bina", "chand"))
                .with(Intermediary.of("gopal"))
                .with(Rivalry.of("retail customers", "asha", "bina"));
        DiagnosticStudy study =
                study(cluster, lot("2004-09-01", "asha", "bina"), lot("2004-10-01", "asha", "bina", "gopal"));
        assertThat(study).hasToString("""
                weavers on 2005-03-18: 3 firms, who is who
                  opinion makers   asha                                         together heard by 67%
                  leaders          asha, bina                                   belief of the others 0.33 for the first
                  interest groups  asha, bina                                   1 group
                  implementers     asha, bina                                   conduct from 0.8, in 2 joint actions or more
                  middlemen        gopal                                   S13  1 of value
                  rivals           asha, bina compete in retail customers  S10  1 area""");
        assertThat(study.explain().rows())
                .extracting(Explanation.Row::what)
                .containsExactly(
                        "opinion makers",
                        "leaders",
                        "interest group",
                        "implementers",
                        "conduct",
                        "conduct",
                        "middleman",
                        "rivals");
    }
}
