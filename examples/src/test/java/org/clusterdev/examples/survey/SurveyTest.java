package org.clusterdev.examples.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterdev.examples.SharedData;
import org.clusterdev.examples.input.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTest {

    @TempDir
    private Path folder;

    @Test
    void readsFirmsAndTiesInFileOrder() {
        Survey survey = survey("id,age\nc,1\na,2\nb,3\n", "from,to\na,b\nc,a\n");
        assertThat(survey.firms()).containsExactly("c", "a", "b");
        assertThat(survey.ties()).containsExactly(new SurveyTie("a", "b"), new SurveyTie("c", "a"));
        assertThat(survey.notes()).isEmpty();
        assertThat(survey.name()).isEqualTo("nodes");
        assertThat(survey).hasToString("nodes: 3 firms, 2 ties");
    }

    @Test
    void makesAClusterOfFirmsWhoseRiskNobodyAskedFor() {
        Survey survey = survey("id\na\nb\n", "from,to\n");
        assertThat(survey.cluster().networks().get(0).firmIds()).containsExactly("a", "b");
        assertThat(survey.cluster().currency().getCode()).isEqualTo("XXX");
        assertThat(survey.cluster().firms().get(0).canRisk().isZero()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|\"id\",\"age\"|, |\"from\",\"to\"|, comma",
                "| ID , Age|, | From , TO |, comma",
                "|'id','age'|, |'from','to'|, comma",
                "|\ufeffid,age|, |\ufefffrom,to|, comma",
                "id;age, from;to, semicolon",
                "id\tage, from\tto, tab"
            })
    void toleratesWaysOfWritingAHeader(String nodes, String edges, String separator) {
        String between = switch (separator) {
            case "semicolon" -> ";";
            case "tab" -> "\t";
            default -> ",";
        };
        Survey survey = survey(
                nodes + "\r\na" + between + "1\r\n \"b\"" + between + "2\r\n",
                edges + "\r\n\r\na" + between + "\"b\"\r\n");
        assertThat(survey.firms()).containsExactly("a", "b");
        assertThat(survey.ties()).containsExactly(new SurveyTie("a", "b"));
    }

    @Test
    void countsATieOnceAndDropsThoseToOneself() {
        Survey survey = survey("id\na\nb\n", "from,to\na,b\na,a\na,b\na,b\nb,b\n");
        assertThat(survey.ties()).containsExactly(new SurveyTie("a", "b"));
        assertThat(survey.notes())
                .containsExactly(
                        "2 ties given more than once, counted once.", "2 ties of a firm with itself, dropped.");
    }

    @Test
    void readsAnswersOfNo() {
        Survey survey = survey("id\na\nb\n", "from,to,value,date\na,b,NO,2020\nb,a,1,2021\n");
        assertThat(survey.ties()).containsExactly(new SurveyTie("b", "a"));
        assertThat(survey.notes())
                .containsExactly(
                        "1 tie answered with no, dropped.", "The dates of the ties are not read: nothing decays.");
    }

    @Test
    void refusesWithFileAndLine() {
        assertRefused("name\na\n", "from,to\n", "nodes.csv: line 1 has no column \"id\", must have one beside name.");
        assertRefused("id\na\n", "from,t\n", "edges.csv: line 1 has no column \"to\", must have one beside from, t.");
        assertRefused("id,id\na,b\n", "from,to\n", "nodes.csv: line 1 has two columns \"id\"");
        assertRefused("id\na\nb\na\n", "from,to\n", "nodes.csv: line 4 has the id \"a\" again, must have each once.");
        assertRefused("id\na\n\" \"\n", "from,to\n", "nodes.csv: line 3 has an empty id, must have an id.");
        assertRefused("id\nanna\n", "from,to\nanna,ana\n", "edges.csv: line 2 names \"ana\", must name a stakeholder");
        assertRefused("id\nanna\n", "from,to\nanna,ana\n", "Maybe anna.");
        assertRefused("id\na\nb\n", "from,to\n\na,b\na\n", "edges.csv: line 4 has 1 cells, must have as many as");
        assertRefused(
                "id\na\nb\n", "from,to,value\na,b,3\n", "edges.csv: line 2 has the value \"3\", must be yes or no");
        assertRefused("", "from,to\n", "nodes.csv: is empty, must start with a header.");
        assertRefused("id\n\"a\n", "from,to\n", "nodes.csv: line 2 cannot be read as a row, must be cells");
    }

    @Test
    void refusesOtherEncodings() {
        Path nodes = write("nodes.csv", "id\nm\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        Path edges = write("edges.csv", "from,to\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Survey.read(nodes, edges))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("nodes.csv: line 2 is not in UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"2012, 223", "2015, 181"})
    void readsTheClusterOfKecskemet(int year, int ties) {
        Survey survey = Survey.read(
                SharedData.path("kecskemet/kecskemet_" + year + "_saom.nodes.csv"),
                SharedData.path("kecskemet/kecskemet_" + year + "_saom.edges.csv"));
        assertThat(survey.firms()).hasSize(28).startsWith("P1", "P2", "P3");
        assertThat(survey.ties()).hasSize(ties);
        assertThat(survey.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"padgett_marriage, 16", "padgett_business, 16", "krackhardt_advice, 21", "knoke_money, 10"})
    void readsTheClassics(String name, int firms) {
        Survey survey = Survey.read(
                SharedData.path("networks/" + name + ".nodes.csv"), SharedData.path("networks/" + name + ".edges.csv"));
        assertThat(survey.firms()).hasSize(firms);
        assertThat(survey.ties()).isNotEmpty();
    }

    private Survey survey(String nodes, String edges) {
        return Survey.read(
                write("nodes.csv", nodes.getBytes(StandardCharsets.UTF_8)),
                write("edges.csv", edges.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertRefused(String nodes, String edges, String expected) {
        assertThatThrownBy(() -> survey(nodes, edges))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(expected)
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("\n"));
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
