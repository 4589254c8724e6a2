package org.clusterdev.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clusterdev.examples.SharedData;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code decompose} says about a file of one problem a line. */
class DecomposeLinesTest {

    private static final String DIVIDED =
            "{\"name\":\"three\",\"tasks\":3,\"firms\":[{\"cost\":[2,3,2],\"gain\":[0,0,9],\"limits\":[7]}],"
                    + "\"arcs\":[[1,2,\"AFTER_SUCCESS\"]]}";
    private static final String INDIVISIBLE =
            "{\"name\":\"much\",\"tasks\":2,\"firms\":[{\"cost\":[1,1],\"gain\":[1,1],\"limits\":[9]},"
                    + "{\"cost\":[0,8],\"gain\":[0,9],\"limits\":[5]}],\"arcs\":[]}";
    private static final String HARD = "{\"name\":\"hard\",\"tasks\":6,"
            + "\"firms\":[{\"cost\":[4,5,6,4,5,6],\"gain\":[0,7,3,5,0,9],\"limits\":[10]}],\"arcs\":[]}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void oneObjectALineInTheOrderOfTheFile() {
        List<JsonNode> answers = answers(DIVIDED + "\n\n" + INDIVISIBLE + "\n");
        assertThat(answers)
                .containsExactly(
                        json("{'name':'three','status':'DIVIDED','steps':[[0,1],[2]],'lowerBound':2,'upperBound':2,"
                                + "'proven':true,'enabling':1,'task':null,'firm':null,'short':null,"
                                + "'leastCoFunding':null,'leastGrowth':null,'reason':null,'blocking':null,'remedies':null,"
                                + "'tiesSettled':true,'nodes':" + answers.get(0).get("nodes") + ",'proof':{"
                                + "'lower':{'kind':'TRUSTED','because':'all loads of fewer steps were gone through'},"
                                + "'upper':{'kind':'PLAN','because':'found load by load'}}}"),
                        json("{'name':'much','status':'INDIVISIBLE','steps':[],'lowerBound':null,'upperBound':null,"
                                + "'proven':true,'enabling':null,'task':1,'firm':1,'short':3,'leastCoFunding':3,"
                                + "'leastGrowth':1.6,'reason':null,'blocking':{'outOfPocket':8,'limit':5,'exact':true},"
                                + "'remedies':{'coFunding':{'atLeast':3,'atMost':3},"
                                + "'growth':{'atLeast':1.6,'atMost':1.6},'firms':["
                                + "{'firm':0,'coFunding':{'atLeast':0,'atMost':0},"
                                + "'growth':{'atLeast':0.1111111111111111,'atMost':0.1111111111111111}},"
                                + "{'firm':1,'coFunding':{'atLeast':3,'atMost':3},"
                                + "'growth':{'atLeast':1.6,'atMost':1.6}}]},"
                                + "'tiesSettled':false,'nodes':"
                                + answers.get(1).get("nodes") + ",'proof':{"
                                + "'lower':{'kind':'TRUSTED','because':'all orders of single tasks among 4 ways of being"
                                + " partly done were gone through'},"
                                + "'upper':{'kind':'NO_PLAN','because':'no plan exists'}}}"));
    }

    @Test
    void oneSentenceALineForPeople() {
        run(DIVIDED + "\n" + INDIVISIBLE + "\n" + HARD, "--nodes", "0");
        assertThat(out.toString().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("much: indivisible, task 1 takes 8 out of the pocket of firm 1, which will risk 5"))
                .anySatisfy(line -> assertThat(line).startsWith("hard: undecided (the budget of nodes is spent), "));
        run(DIVIDED);
        assertThat(out.toString())
                .startsWith("three: divided, 2 deliverables, 1 enabling, proven: 2 (")
                .endsWith("): 0 1 | 2\n");
    }

    @Test
    void limitsReplaceThoseOfEveryFirm() {
        assertThat(answers(DIVIDED + "\n" + INDIVISIBLE, "--limits", "3, 8"))
                .extracting(answer -> answer.get("status").textValue())
                .containsExactly("DIVIDED", "DIVIDED");
        assertThat(answers(INDIVISIBLE, "--limits", "7").get(0).get("short").intValue())
                .isEqualTo(1);
    }

    @Test
    void plansBearOverruns() {
        JsonNode answer = answers(DIVIDED, "--overruns", "1,50%").get(0);
        assertThat(answer.get("steps")).isEqualTo(json("[[1],[2],[0]]"));
        assertThat(answer.get("worstOverrun"))
                .isEqualTo(json("{'tasks':[1],'firm':0,'step':2,'planned':5,'outOfPocket':7,'limit':7}"));
        run(DIVIDED, "--overruns", "2, 10 %");
        assertThat(out.toString())
                .endsWith(": 1 | 2 | 0; if tasks 1 2 overrun, 6 out of the pocket of firm 0 in step 2, within 7\n");
        assertThat(answers(INDIVISIBLE, "--overruns", "1,0.1")
                        .get(0)
                        .get("short")
                        .intValue())
                .isEqualTo(4);
    }

    @Test
    void tradeOffsAreALineEach() {
        List<JsonNode> answers = answers(DIVIDED + "\n" + INDIVISIBLE, "--trade-off");
        assertThat(answers.get(0))
                .isEqualTo(json("{'name':'three','exact':true,'rows':["
                        + "{'steps':2,'exposure':{'atLeast':1.0,'atMost':1.0},"
                        + "'firstBenefit':{'atLeast':2,'atMost':2},'plan':[[0,1],[2]]},"
                        + "{'steps':3,'exposure':{'atLeast':0.7142857142857143,'atMost':0.7142857142857143},"
                        + "'firstBenefit':{'atLeast':2,'atMost':2},'plan':[[1],[2],[0]]}]}"));
        assertThat(answers.get(1).at("/rows/0/exposure/atMost").doubleValue()).isEqualTo(1.6);
        run(DIVIDED, "--trade-off");
        assertThat(out.toString())
                .isEqualTo("three: 2 deliverables, 1.00 times the limits, first benefit by step 2;"
                        + " 3 deliverables, 0.72 times the limits, first benefit by step 2\n");
        run(INDIVISIBLE.replace("[5]", "[0]"), "--trade-off");
        assertThat(out.toString()).isEqualTo("much: no number of deliverables to choose from\n");
    }

    @Test
    void countsOnlyLeaveTiesOpen() {
        JsonNode best = answers(HARD).get(0);
        JsonNode counted = answers(HARD, "--counts-only").get(0);
        for (String same : List.of("status", "lowerBound", "upperBound", "proven", "enabling")) {
            assertThat(counted.get(same)).as(same).isEqualTo(best.get(same));
        }
        assertThat(best.get("tiesSettled").booleanValue()).isTrue();
        assertThat(counted.get("tiesSettled").booleanValue()).isFalse();
    }

    @Test
    void amountsTooLargeForAFineShareAreRefusedBeforeAnythingIsAnswered() {
        assertRefuses(
                "--overruns: is \"1,0.000000001\": costs, gains and limit of firm \"firm 1\"",
                DIVIDED + "\n" + DIVIDED.replace("[7]", "[1000000000000]"),
                "--overruns",
                "1,0.000000001");
    }

    @ParameterizedTest
    @CsvSource({"0, 86400, the budget of nodes is spent", "999999999999999999, 0.0000000001, the time is up"})
    void whicheverEndsFirst(String nodes, String seconds, String reason) {
        JsonNode answer = answers(HARD, "--nodes", nodes, "--seconds", seconds).get(0);
        assertThat(answer.get("status").textValue()).isEqualTo("UNDECIDED");
        assertThat(answer.get("reason").textValue()).isEqualTo(reason);
        assertThat(answer.get("proven").booleanValue()).isFalse();
    }

    @Test
    void eachIsTheRightAnswer() throws IOException {
        Path small = SharedData.path("actions/small.jsonl");
        List<DivisionCase> problems = DivisionCase.readAll(small);
        List<JsonNode> fewest = parsed(runFile(small, "--json", "--objective", "fewest"));
        List<JsonNode> benefitFirst = parsed(runFile(small, "--json"));
        assertThat(fewest).hasSameSizeAs(problems);
        assertThat(benefitFirst).hasSameSizeAs(problems);
        for (int i = 0; i < problems.size(); i++) {
            DivisionCase.Answer right = problems.get(i).answer().orElseThrow();
            assertThat(fewest.get(i).get("name").textValue())
                    .isEqualTo(problems.get(i).name());
            assertThat(fewest.get(i).get("steps").size())
                    .isEqualTo(right.fewest().orElse(0));
            assertThat(benefitFirst.get(i).get("steps").size())
                    .isEqualTo(right.steps().orElse(0));
            assertThat(benefitFirst.get(i).get("enabling").asInt(0))
                    .isEqualTo(right.enabling().orElse(0));
        }
    }

    @Test
    void aBadLineIsRefusedBeforeAnythingIsAnswered() {
        assertRefuses("p.jsonl:2:2: $ ends too early.", DIVIDED + "\n{");
        assertRefuses(
                "$.firms[0].cost has 3 amounts, must have one for each of 4 tasks.", change("3,\"firms", "4,\"firms"));
        assertRefuses("$.tasks is -1, must be a whole number between 0 and 10000.", change("3,\"firms", "-1,\"firms"));
        assertRefuses("$.firms[0].limits[0] is \"7\", must be a number.", change("[7]", "[\"7\"]"));
        assertRefuses("$.arcs[0][2] is \"LATER\", must be one of BEFORE,", change("AFTER_SUCCESS", "LATER"));
        assertRefuses("$.arcs[0][1] is 3, must be a whole number between 0 and 2.", change("[1,2,", "[1,3,"));
        assertRefuses("$.name is missing, must be given.", change("\"name\":\"three\",", ""));
        assertRefuses("$.colour is an unknown field, must be one of", change("\"tasks\"", "\"colour\":1,\"tasks\""));
        assertRefuses("p.jsonl: is empty, must hold one problem a line.", "\n \n");
        assertRefuses("--network: is given with a benchmark file", DIVIDED, "--network", "x");
        assertRefuses("--limits: falls from 5 to 4, must not fall.", DIVIDED, "--limits", "5,4");
        assertRefuses("--limits: has \"1.5\", must be whole numbers", DIVIDED, "--limits", "1.5");
        assertRefuses("--objective: is \"few\", must be one of", DIVIDED, "--objective", "few");
    }

    @Test
    void eachIsPrintedAtOnce() {
        List<Long> linesWhenFlushed = new ArrayList<>();
        StringWriter written = new StringWriter() {
            @Override
            public void flush() {
                linesWhenFlushed.add(toString().lines().count());
            }
        };
        runFile(write(DIVIDED + "\n" + INDIVISIBLE + "\n" + DIVIDED), written);
        assertThat(linesWhenFlushed).contains(1L, 2L, 3L);
    }

    @Test
    void stopsWhenNobodyReadsOn() {
        List<String> tried = new ArrayList<>();
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                tried.add(new String(text, from, length));
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThat(runFile(write(DIVIDED + "\n" + INDIVISIBLE), closed)).isZero();
        assertThat(tried).hasSize(1);
    }

    private static String change(String part, String other) {
        assertThat(DIVIDED).contains(part);
        return DIVIDED.replace(part, other);
    }

    private void assertRefuses(String expected, String text, String... options) {
        assertThat(run(text, options)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).contains(expected).doesNotContain("\n");
    }

    private List<JsonNode> answers(String text, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        assertThat(run(text, all.toArray(String[]::new))).as(err.toString()).isZero();
        return parsed(out.toString());
    }

    private static List<JsonNode> parsed(String lines) {
        return lines.lines().map(DecomposeLinesTest::parse).toList();
    }

    private static JsonNode json(String apostrophes) {
        return parse(apostrophes.replace('\'', '"'));
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String text, String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return runFile(write(text), out, options);
    }

    private String runFile(Path file, String... options) {
        StringWriter written = new StringWriter();
        assertThat(runFile(file, written, options)).isZero();
        return written.toString();
    }

    private int runFile(Path file, Writer to, String... options) {
        List<String> args = new ArrayList<>(List.of("decompose", file.toString()));
        args.addAll(List.of(options));
        return ClusterCommand.run(new PrintWriter(to), new PrintWriter(err), args.toArray(String[]::new));
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("p.jsonl"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
