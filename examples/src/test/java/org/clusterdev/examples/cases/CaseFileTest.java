package org.clusterdev.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.clusterdev.examples.SharedData;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.TextFile;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.AgreementForm;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Precedence;
import org.clusterdev.model.action.Shares;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.FirmSize;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.NetworkForm;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.SurveyScale;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.programme.Indicator;
import org.clusterdev.model.programme.Vision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {

    private final Case read = Samples.everyField();

    @Test
    void readsTheCluster() {
        Cluster cluster = read.cluster();
        assertThat(cluster.name()).isEqualTo("Oldtown");
        assertThat(cluster.place()).contains("Oldtown on the river");
        assertThat(cluster.trade()).contains("pottery");
        assertThat(cluster.currency().getCode()).isEqualTo("EUR");
        assertThat(read.vision()).contains(Vision.of("Known for blue glazes").by(LocalDate.of(2030, 12, 31)));
        assertThat(read.asOf()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(cluster.network("potters").orElseThrow().firmIds())
                .containsExactly("anna", "bruno", "clara", "dario");
        assertThat(cluster.network("chain").orElseThrow().firmIds()).containsExactly("clara", "dario");
        assertThat(cluster.network("chain").orElseThrow().form()).isEqualTo(NetworkForm.VERTICAL);
        assertThat(cluster.rivalries().get(0).firms()).containsExactly("anna", "bruno");
    }

    @Test
    void readsEveryKindOfStakeholderInFileOrder() {
        assertThat(read.cluster().stakeholders())
                .containsExactly(
                        Firm.of("anna", "EUR 1500.50").withSize(FirmSize.MICRO).withServices("photography"),
                        Firm.of("bruno", "EUR 2000").withSize(FirmSize.SMALL),
                        Firm.of("clara", "EUR 0").withSize(FirmSize.MEDIUM),
                        Firm.of("dario", "EUR 900"),
                        DevelopmentAgent.fullTime("agent", Support.FINANCIAL, Support.TECHNICAL),
                        DevelopmentAgent.partTime("helper"),
                        ServiceProvider.of("studio", "design", "transport"),
                        SupportInstitution.of("town", Support.FINANCIAL)
                                .withGovernment(true)
                                .withLocal(true),
                        Intermediary.of("gallery"));
    }

    @Test
    void aMissingTruthIsFalse() {
        String text = Samples.EVERY_FIELD
                .replace(", \"servesSmallFirms\": true", "")
                .replace("\"government\": true, \"local\": true, ", "")
                .replace("\"pressurePoint\": true,", "");
        Case changed = Samples.read(text, "changed.json");
        assertThat(changed.cluster().those(ServiceProvider.class).get(0).servesSmallFirms())
                .isFalse();
        assertThat(changed.cluster().those(SupportInstitution.class))
                .containsExactly(SupportInstitution.of("town", Support.FINANCIAL));
        assertThat(changed.issues().pressurePoints()).isEmpty();
    }

    @Test
    void readsTheRecord() {
        assertThat(read.trackRecord().events())
                .containsExactly(
                        Interaction.visit("2024-01-05", "anna", "bruno", "helper")
                                .facilitatedBy("agent"),
                        Interaction.meeting("2024-02-05", "clara", "dario"),
                        CompletedAction.failure(
                                        Complexity.JOINT_EVENT, "2024-09-01", List.of("anna", "bruno", "gallery"))
                                .withConduct("bruno", 0.25)
                                .withConduct("gallery", 0)
                                .named("open day")
                                .facilitatedBy("agent"),
                        SurveyRating.of(SurveyScale.FREY, "2025-01-01", "anna", "bruno", 4),
                        SurveyRating.of(SurveyScale.PARTNER, "2025-01-01", "bruno", "anna", 2.5),
                        SurveyRating.of(SurveyScale.THREE_LEVEL, "2025-01-01", "anna", "clara", "CONDITIONAL"),
                        SurveyRating.tie(LocalDate.of(2025, 1, 1), "dario", "anna", true),
                        SurveyRating.tie(LocalDate.of(2027, 1, 1), "dario", "bruno", false));
    }

    @Test
    void readsActions() {
        JointAction kiln = JointAction.of(
                        "new kiln",
                        Complexity.SHARED_ASSET,
                        Task.of("site", "EUR 1000.01")
                                .with(Gain.of(GainType.INFRASTRUCTURE, "EUR 500")
                                        .indirect()
                                        .withPrivateShare(0.5))
                                .with(Gain.of(GainType.QUALITY, "EUR 700"))
                                .with(Shares.of(Map.of("anna", 2L, "bruno", 1L, "dario", 0L)))
                                .with(Contribution.of("town", "EUR 400"))
                                .needing("design")
                                .asking(Support.FINANCIAL, Support.TECHNICAL),
                        Task.of("build", "EUR 3000").after("site"),
                        Task.of("fire", "EUR 0", GainType.COST_SAVING, "EUR 9000")
                                .after("build")
                                .afterSuccessOf("site"))
                .ownedBy("potters")
                .answering("kiln")
                .inAreas("firing")
                .among("anna", "bruno", "dario")
                .withQuorum(2);
        assertThat(read.actions())
                .containsExactly(
                        kiln, JointAction.of("talk", Complexity.INFORMATION).ownedBy("chain"));
        assertThat(read.actionsOf(read.cluster().networks().get(0))).containsExactly(kiln);
        assertThat(read.action("new kiln")).contains(kiln);
        assertThat(read.actions().get(0).task("fire").predecessors())
                .containsExactly(Map.entry("build", Precedence.BEFORE), Map.entry("site", Precedence.AFTER_SUCCESS));
    }

    @Test
    void readsWhatElseThereIs() {
        assertThat(read.agreements())
                .containsExactly(
                        Agreement.of("new kiln", AgreementForm.FORMAL, List.of("anna", "bruno"))
                                .dated("2026-02-01"),
                        Agreement.of("new kiln", AgreementForm.INFORMAL, List.of("dario"))
                                .dated("2026-05-01"));
        assertThat(read.indicators())
                .containsExactly(Indicator.of("rejects", "per hundred pots", 12, 3.5)
                        .observed("2025-06-01", 9)
                        .observed("2025-12-01", 7.25));
        assertThat(read.halfLifeYears()).isEqualTo(OptionalDouble.of(2.5));
        assertThat(read.issues().issue("glaze").orElseThrow().statement()).isEqualTo("glaze");
        assertThat(read.issues().pressurePoints().get(0).bringsUp()).containsExactly("glaze", "kiln");
    }

    @Test
    void theSmallestCaseHasOnlyWhatIsRequired() {
        Case smallest = Samples.read(
                "{\"format\":\"cluster-case/1\",\"cluster\":{\"name\":\"x\",\"currency\":\"JPY\"},\"asOf\":\"2026-01-01\","
                        + "\"stakeholders\":[],\"networks\":[]}",
                "smallest.json");
        assertThat(smallest).isEqualTo(Case.of(Cluster.of("x", "JPY"), LocalDate.of(2026, 1, 1)));
        assertThat(smallest.halfLifeYears()).isEmpty();
    }

    @Test
    void emptyCountsAsMissing() {
        String text = Samples.EVERY_FIELD
                .replace("\"place\": \"Oldtown on the river\"", "\"place\": \"\"")
                .replace("\"name\": \"open day\"", "\"name\": \" \"")
                .replace("\"statement\": \"the kiln is old\"", "\"statement\": \"\"")
                .replace("\"shares\": {\"anna\": 2, \"bruno\": 1, \"dario\": 0}", "\"shares\": {}");
        Case changed = Samples.read(text, "changed.json");
        assertThat(changed.cluster().place()).isEmpty();
        assertThat(changed.issues().issues().get(0).statement()).isEqualTo("kiln");
        assertThat(changed.actions().get(0).task("site").shares().isEqual()).isTrue();
    }

    @Test
    void whatWasWrittenReadsTheSame() {
        assertThat(Samples.read(CaseFile.text(read), "again.json")).isEqualTo(read);
        Case weavers = CaseFile.bundled("weavers");
        assertThat(Samples.read(CaseFile.text(weavers), "again.json")).isEqualTo(weavers);
        assertThat(weavers).isNotEqualTo(read);
    }

    @Test
    void writingIsTheSameEveryTime() {
        String once = CaseFile.text(read);
        assertThat(CaseFile.text(Samples.read(once, "again.json"))).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chanderi-5", "pharma-12"})
    void theWorkedCasesReadTheSameAgain(String name, @TempDir Path folder) {
        Case worked = CaseFile.read(SharedData.path("cases/" + name + ".json"));
        assertThat(worked.actions()).isNotEmpty();
        assertThat(worked.trackRecord().events()).isNotEmpty();
        Path copy = folder.resolve("copy.json");
        CaseFile.write(worked, copy);
        assertThat(CaseFile.read(copy)).isEqualTo(worked);
    }

    @Test
    void anAgreementWithoutADateCountsFromTheDayOfTheCase() {
        Agreement undated = Agreement.informal(read.actions().get(0), "anna");
        Case again = Samples.read(CaseFile.text(read.with(undated)), "again.json");
        assertThat(again.agreements().get(2)).isEqualTo(undated.dated(read.asOf()));
    }

    @Test
    void refusesToWriteWhatCouldNotBeRead() {
        Event ownKind = new Event() {
            @Override
            public LocalDate date() {
                return LocalDate.of(2025, 1, 1);
            }

            @Override
            public List<String> parties() {
                return List.of();
            }
        };
        assertThatThrownBy(() -> CaseFile.text(read.with(TrackRecord.of(ownKind))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be one that the format knows");
        assertThatThrownBy(() -> CaseFile.text(read.with(JointAction.of("free", Complexity.INFORMATION))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$.actions[2].network is missing");
        assertThatThrownBy(() -> CaseFile.text(read.with(TrackRecord.of(Interaction.meeting("2025-01-01", "nobody")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$.record[0].parties[0] names \"nobody\"");
    }

    @Test
    void readsByteOrderMarksAndWindowsLineEnds() {
        String windows = "\ufeff" + Samples.EVERY_FIELD.replace("\n", "\r\n");
        assertThat(Samples.read(windows, "windows.json")).isEqualTo(read);
    }

    @Test
    void readsAnyScript() {
        String hindi = Samples.EVERY_FIELD.replace("Oldtown", "चंदेरी");
        assertThat(Samples.read(hindi, "hindi.json").cluster().name()).isEqualTo("चंदेरी");
        assertThat(Samples.read(CaseFile.text(Samples.read(hindi, "a")), "b")
                        .cluster()
                        .name())
                .isEqualTo("चंदेरी");
    }

    @Test
    void refusesOtherEncodings() {
        byte[] latin = Samples.EVERY_FIELD.replace("glazes", "Glasüren").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CaseFile.read(TextFile.of("latin.json", latin)))
                .isInstanceOf(BadInputException.class)
                .hasMessage("latin.json: line 8 is not in UTF-8 (byte 203). Maybe save the file as UTF-8.");
        byte[] wide = Samples.EVERY_FIELD.getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> CaseFile.read(TextFile.of("wide.json", wide)))
                .isInstanceOf(BadInputException.class)
                .hasMessage("wide.json: is in UTF-16, must be in UTF-8. Maybe save it as UTF-8.");
    }

    @Test
    void refusesFilesThatAreNone(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> CaseFile.read(folder.resolve("none.json")))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith("none.json: does not exist. Maybe the path is misspelt.");
        assertThatThrownBy(() -> CaseFile.read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith("is a folder, must be a file.");
        Path empty = Files.createFile(folder.resolve("empty.json"));
        assertThatThrownBy(() -> CaseFile.read(empty))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith("empty.json: is empty, must hold a JSON object.");
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        assertThatThrownBy(() -> TextFile.of("large.json", new byte[TextFile.LARGEST + 1]))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("large.json: is larger than 32 MB");
    }

    @Test
    void bundledCasesHaveNames() {
        assertThat(CaseFile.isBundled("weavers")).isTrue();
        assertThat(CaseFile.isBundled("../weavers")).isFalse();
        assertThat(CaseFile.isBundled("nothing")).isFalse();
        assertThat(CaseFile.bundledNames())
                .allSatisfy(name -> assertThat(CaseFile.bundled(name)).isNotNull());
        assertThatThrownBy(() -> CaseFile.bundled("weaver"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"weaver\", must be one of handloom, ")
                .hasMessageEndingWith("Maybe weavers.");
    }

    @Test
    void aFailureIsNoSuccess() {
        assertThat(read.trackRecord().completedActions(read.asOf()).get(0).outcome())
                .isEqualTo(Outcome.FAILURE);
    }
}
