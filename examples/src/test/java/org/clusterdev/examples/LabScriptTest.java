package org.clusterdev.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

class LabScriptTest {

    @Test
    void answersOneQuestionAfterTheOther() {
        assertThat(answers(
                        "study.asOf()",
                        "int twice(int a) {",
                        "  return 2 * a; }",
                        "twice(4)",
                        "var x = 1; x + 1",
                        "unknown()",
                        "Integer.parseInt(\"x\")",
                        "success(POOLED_TRADE, \"2005-09-01\", List.of(\"asha\"))",
                        "/vars",
                        "(1"))
                .containsSubsequence(
                        "$1 ==> 2005-03-18",
                        "$2 ==> 8",
                        "x ==> 1",
                        "$3 ==> 2",
                        "|  Error:",
                        "|  Exception java.lang.NumberFormatException: For input string: \"x\"",
                        "$5 ==> 2005-09-01 POOLED_TRADE, SUCCESS of 1 party",
                        "|  Commands such as /vars work in the window only.",
                        "|  Error: the last question is incomplete.");
    }

    @Test
    void knowsTheWordsOfDividing() {
        assertThat(answers(
                        "study.tradeOff(yarn)",
                        "study.leastExposure(yarn, 2)",
                        "study.frontier(yarn, SuccessChances.ofEachDeliverable(0.9))",
                        "study.overrunPrice(yarn, Overruns.of(1, \"10 %\"))",
                        "study.decompose(yarn).diff(study.decompose(yarn.undivided()))",
                        "study.with(Decomposer.standard().withCountsOnly()).decompose(yarn).proof().tiesSettled()"))
                .containsSubsequence(
                        "$1 ==> bulk yarn: from 1.87 times the limits in at most 2 to 0.89 in at most 3",
                        "$2 ==> bulk yarn in at most 2 deliverables: firms must be able to risk 1.87 times their limits",
                        "$3 ==> bulk yarn: worth INR 44,730 in the fewest deliverables, and no more in more",
                        "$4 ==> 0 steps more if any 1 task costs 10 % more",
                        "$5 ==> 3 deliverables -> asha short of INR 17,814.22 at \"bulk yarn\"",
                        "$6 ==> false");
    }

    @Test
    void startsSilentlyAndEndsOnCommand() {
        assertThat(answers()).isEmpty();
        assertThat(answers("/exit", "1 + 1")).isEmpty();
    }

    private static List<String> answers(String... questions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
            LabScript.run(shell, out, startup(), List.of(questions));
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> startup() {
        try {
            Path besidePom = Path.of("cluster.jsh");
            return Files.readAllLines(Files.exists(besidePom) ? besidePom : Path.of("examples", "cluster.jsh"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
