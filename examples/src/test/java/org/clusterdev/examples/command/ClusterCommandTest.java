package org.clusterdev.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterdev.examples.cases.CaseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterCommandTest {

    private static final String IN2 = "2\n7\n5\n1,2\n-1,-1\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(file("case.json"), CaseFile.text(CaseFile.bundled("weavers")));
        Files.writeString(file("bad.json"), "{}");
        Files.writeString(file("p.IN2"), IN2);
        Files.writeString(file("nodes.csv"), "id\na\nb\n");
        Files.writeString(file("edges.csv"), "from,to\na,b\n");
    }

    @Test
    void answersOnStandardOutputOnly() {
        assertAnswers("assess", path("case.json"));
        assertAnswers("assess", path("case.json"), "--network", "weavers", "--action=bulk yarn", "--json");
        assertAnswers("assess", "weavers");
        assertAnswers("assess", "--stakeholders", path("nodes.csv"), "--ties", path("edges.csv"));
        assertAnswers("decompose", path("case.json"), "--limits", "10000, 12000.50", "--objective", "fewest");
        assertAnswers("decompose", path("p.IN2"), "--limits", "12");
        assertAnswers("decompose", path("p.IN2"), "--limits", "12", "--seconds", "0.5", "--nodes", "1000");
        assertAnswers("decompose", "weavers", "--seconds", ".5", "--json");
        assertAnswers("plan", path("case.json"));
        assertAnswers("measure", path("case.json"), "--json");
        assertAnswers("measure", "--stakeholders", path("nodes.csv"), "--ties", path("edges.csv"), "--undirected");
    }

    @Test
    void printsTheSchema() {
        assertAnswers("schema");
        assertThat(out.toString()).isEqualTo(CaseFile.schema().strip() + "\n");
    }

    @Test
    void helpsAndTellsItsVersion() {
        assertAnswers("--help");
        assertThat(out.toString()).contains("assess", "decompose", "plan", "schema", "Exit codes");
        assertAnswers("assess", "--help");
        assertThat(out.toString()).contains("--stakeholders", "--network");
        assertAnswers("--version");
        assertThat(out.toString()).matches("cluster-development \\d+\\.\\d+\\.\\d+.*\\n");
        assertAnswers("plan", "--version");
    }

    @Test
    void refusesInOneLineOnStandardErrorOnly() {
        assertRefuses("Nothing is asked, must be one of assess, decompose, plan, measure, schema.");
        assertRefuses("Unmatched arguments from index 0: 'asess'", "asess", path("case.json"));
        assertRefuses("Unknown option: '--jsn'", "assess", path("case.json"), "--jsn");
        assertRefuses("Missing required parameter: 'CASE.json'", "plan");
        assertRefuses("bad.json:1:1: $.format is missing, must be given.", "assess", path("bad.json"));
        assertRefuses("none.json: does not exist.", "plan", path("none.json"));
        assertRefuses("weaver: does not exist, must be a file or a bundled case: handloom,", "assess", "weaver");
        assertRefuses("assess: has nothing to assess, must be given CASE.json or", "assess");
        assertRefuses("--network: names \"weaver\", must name a network of", "plan", "weavers", "--network", "weaver");
        assertRefuses("Maybe weavers.", "plan", "weavers", "--network", "weaver");
        assertRefuses(
                "--action: names \"x\", must name an action of network weavers", "assess", "weavers", "--action", "x");
        assertRefuses("--ties: is missing", "assess", "--stakeholders", path("nodes.csv"));
        assertRefuses("--stakeholders: is missing", "assess", "--ties", path("edges.csv"));
        assertRefuses("must be given one or the other.", "assess", "weavers", "--ties", path("edges.csv"));
        assertRefuses("p.IN2: has no cycle time, must be given one. Maybe add --limits", "decompose", path("p.IN2"));
        assertRefuses("--limits: has \"x\", must be whole numbers", "decompose", path("p.IN2"), "--limits", "9,x");
        assertRefuses("--limits: has \"\", must be whole numbers", "decompose", path("p.IN2"), "--limits", "9,");
        assertRefuses("--limits: has \"-1\", must be amounts in INR", "decompose", "weavers", "--limits", "-1");
        assertRefuses("falls from 9 to 8, must not fall.", "decompose", path("p.IN2"), "--limits", "9,8");
        assertRefuses("falls from INR 9.00 to INR 8.00, must not", "decompose", "weavers", "--limits", "9,8");
        assertRefuses("must have at most 2 decimals, as INR has.", "decompose", "weavers", "--limits", "1.005");
        assertRefuses("--objective: is \"few\", must be one of", "decompose", "weavers", "--objective", "few");
        assertRefuses("--overruns: is \"2\", must be a number of tasks", "decompose", "weavers", "--overruns", "2");
        assertRefuses("such as 2,0.2 or 2,20%.", "decompose", "weavers", "--overruns", "2,0,2");
        assertRefuses("--overruns: is \"-1,0.2\", must be", "decompose", "none.json", "--overruns", "-1,0.2");
        assertRefuses("share is \"much\", must be a number", "decompose", "weavers", "--overruns", "2,much");
        assertRefuses("Maybe it is a percentage: write \"20 %\".", "decompose", "weavers", "--overruns", "2,20");
        assertRefuses("must have at most 9 decimals.", "decompose", "weavers", "--overruns", "2,0.0000000001");
        assertRefuses("--seconds: is \"0\", must be a number above 0", "decompose", "weavers", "--seconds", "0");
        assertRefuses("--seconds: is \"0.00\", must be", "decompose", "weavers", "--seconds", "0.00");
        assertRefuses("--seconds: is \"-1\", must be", "decompose", "weavers", "--seconds", "-1");
        assertRefuses("--seconds: is \"1e9\", must be", "decompose", "weavers", "--seconds", "1e9");
        assertRefuses("at most 86400, such as 10", "decompose", "weavers", "--seconds", "86400.000001");
        assertRefuses("--nodes: is \"1.5\", must be a whole number", "decompose", "weavers", "--nodes", "1.5");
        assertRefuses("--nodes: is \"-1\", must be a whole number", "decompose", "none.json", "--nodes", "-1");
        assertRefuses("--network: is given with a benchmark", "decompose", path("p.IN2"), "--network", "x");
    }

    @Test
    void tellsWhatOverrunsCost() {
        assertAnswers("decompose", "weavers", "--overruns", "1,10%");
        assertThat(out.toString())
                .contains("if any 1 task costs 10 % more")
                .contains("\n  worst overrun: ")
                .contains("\n  price: 0 steps more if any 1 task costs 10 % more\n");
        assertAnswers("decompose", "weavers", "--overruns", "1,10%", "--json");
        assertThat(out.toString())
                .contains("\"worstOutOfPocket\"", "\"worstOverrun\"", "\"share\" : 0.1", "\"steps\" : 0");
        assertAnswers("decompose", "weavers", "--overruns", "3,200%");
        assertThat(out.toString())
                .contains("\n  price: no price buys it: indivisible if any 3 tasks cost 200 % more\n");
        assertAnswers("decompose", path("p.IN2"), "--limits", "9", "--overruns", "1,0.5");
        assertThat(out.toString()).contains("\n  price: ");
        assertAnswers("decompose", "weavers");
        assertThat(out.toString()).doesNotContain("price");
        assertRefuses(
                "--overruns: is \"1,0.000000001\": costs, gains and limit of firm",
                "decompose",
                path("p.IN2"),
                "--limits",
                "999999999999",
                "--overruns",
                "1,0.000000001");
    }

    @Test
    void tellsWhatMoreDeliverablesBuy() throws IOException {
        assertAnswers("decompose", "weavers", "--trade-off");
        assertThat(out.toString())
                .startsWith("bulk yarn: from 1.87 times the limits in at most 2 to 0.89 in at most 3\n")
                .contains("\n  at most 2  1.87 times the limits  S15  ");
        assertAnswers("decompose", "weavers", "--trade-off", "--limits", "19000", "--json");
        JsonNode action = new ObjectMapper().readTree(out.toString()).at("/actions/0");
        assertThat(action.get("id").textValue()).isEqualTo("bulk yarn");
        assertThat(action.at("/tradeOff/exact").booleanValue()).isTrue();
        assertThat(action.at("/tradeOff/rows/0").toString())
                .isEqualTo("{\"steps\":2,\"exposure\":{\"atLeast\":1.0,\"atMost\":1.0},"
                        + "\"firstBenefit\":{\"atLeast\":1,\"atMost\":1},"
                        + "\"plan\":[[\"trial lot\",\"godown\"],[\"season's lot\"]]}");
        assertAnswers("decompose", path("p.IN2"), "--limits", "12", "--trade-off");
        assertThat(out.toString()).startsWith("p: ").contains("\n  at most 1  ");
        assertAnswers("decompose", path("p.IN2"), "--limits", "12", "--trade-off", "--overruns", "1,0.5", "--json");
        assertRefuses(
                "--objective: is given with --trade-off",
                "decompose",
                "weavers",
                "--trade-off",
                "--objective",
                "fewest");
        assertRefuses(
                "--counts-only: is given with --trade-off", "decompose", "weavers", "--trade-off", "--counts-only");
        assertRefuses(
                "--overruns: is \"1,0.000000001\": costs, gains and limit of firm",
                "decompose",
                path("p.IN2"),
                "--trade-off",
                "--limits",
                "999999999999",
                "--overruns",
                "1,0.000000001");
    }

    @Test
    void pointsToTheNetworkThatOwnsAnAction() throws IOException {
        String two = Files.readString(file("case.json"))
                .replace("\"networks\": [", "\"networks\": [{\"id\": \"dyers\", \"members\": [\"asha\"]}, ");
        Files.writeString(file("two.json"), two);
        assertRefuses("Maybe add --network weavers.", "assess", path("two.json"), "--action", "bulk yarn");
        assertAnswers("assess", path("two.json"), "--action", "bulk yarn", "--network", "weavers");
    }

    private void assertAnswers(String... args) {
        assertThat(run(args)).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isNotBlank().endsWith("\n").doesNotContain("\r");
    }

    private void assertRefuses(String expected, String... args) {
        assertThat(run(args)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).contains(expected).doesNotContain("\n");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return ClusterCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String path(String name) {
        return file(name).toString();
    }
}
