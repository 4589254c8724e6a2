package org.clusterdev.examples.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clusterdev.examples.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void ourAnswersAreThoseOfTheFile() {
        String data = SharedData.path("actions").getParent().toString();
        assertThat(run("--set", "small", "--every", "16", "--objective", "fewest,benefit-first", "--data", data))
                .as(out.toString())
                .isZero();
        assertThat(out.toString())
                .contains("| small |  | fewest | ours | 100 | 100 |", "| small |  | benefit-first | ours | 100 | 100 |")
                .contains("Invalid plans and contradictions among solvers: 0\n")
                .contains("Contradictions to published bounds and known answers: 0 (200 questions have such)\n");
    }

    @Test
    void everyResultIsWrittenDown() throws IOException {
        Path file = folder.resolve("results.csv");
        assertThat(run("--set", "lines-8", "--count", "3", "--csv", file.toString()))
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(4).satisfies(rows -> {
            assertThat(rows.get(0))
                    .isEqualTo(
                            "set,form,instance,objective,solver,status,lower,upper,enabling,seconds," + "nodes,fault");
            assertThat(rows.get(1)).matches("lines-8,salbp,line8_1_0,fewest,ours,PROVEN,\\d+,\\d+,0,[0-9.]+,\\d+,");
        });
    }

    @Test
    void aLieMakesTheRunFail() {
        assertThat(run("--set", "actions-8", "--count", "2", "--form", "earns", "--solvers", "ours,liar"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("Invalid plans and contradictions among solvers: ")
                .doesNotContain("among solvers: 0")
                .contains("actions-8 earns8_1_0, fewest: liar: the plan is not valid: step ")
                .contains(
                        "actions-8 earns8_1_0, fewest: liar says PROVEN, at least 8, but ours says PROVEN, at least ");
    }

    @Test
    void soDoesAContradictionToAKnownAnswer() {
        String data = SharedData.path("actions").getParent().toString();
        assertThat(run("--set", "small", "--every", "400", "--offset", "2", "--solvers", "liar", "--data", data))
                .isEqualTo(1);
        assertThat(out.toString()).contains(": liar says PROVEN, at least ", ", but the file says PROVEN, at least ");
    }

    @Test
    void everyKthFromAnOffsetOfEachForm() {
        run("--set", "actions-8", "--count", "7", "--every", "3", "--offset", "1", "--form", "earns,growing");
        assertThat(out.toString())
                .contains(
                        "| actions-8 | earns | fewest | ours | 2 | 2 |", "| actions-8 | growing | fewest | ours | 2 |")
                .doesNotContain("financed");
    }

    @Test
    void refusesInOneLine() {
        assertRefuses("--solvers: has \"cplex\", must be some of ours, liar", "--set", "lines-8", "--solvers", "cplex");
        assertRefuses("--set: is \"x\", must be one of", "--set", "x");
        assertRefuses("--form: is [x], must be a form of the set.", "--set", "lines-8", "--form", "x");
        assertRefuses("--objective: is \"few\", must be one of", "--set", "lines-8", "--objective", "few");
        assertRefuses("--seconds: is 0.0, must be more than 0", "--set", "lines-8", "--seconds", "0");
        assertRefuses("--every: is 0, must be 1 or more.", "--set", "lines-8", "--every", "0");
        assertRefuses("--csv " + folder + ": cannot be written", "--set", "lines-8", "--csv", folder.toString());
    }

    private void assertRefuses(String expected, String... args) {
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString().strip()).contains(expected).doesNotContain("\n");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--warm-up", "1"));
        return Benchmark.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }
}
