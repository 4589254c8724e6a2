package org.clusterdev.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.clusterdev.examples.SharedData;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.model.action.Precedence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBalancingTest {

    private static final String ALB = """
            <number of tasks>
            3

            <cycle time>
            10

            <order strength>
            0,268

            <task times>
            1 4
            2 5
            3 6

            <precedence relations>
            1,2
            1,3

            <end>
            """.replace("\n", "\r\n");

    @TempDir
    private Path folder;

    @Test
    void readsSections() {
        LineBalancing problem = read("p.alb", ALB);
        assertThat(problem.name()).isEqualTo("p");
        assertThat(problem.times()).containsExactly(4L, 5L, 6L);
        assertThat(problem.arcs())
                .containsExactly(new BenchmarkArc(0, 1, Precedence.BEFORE), new BenchmarkArc(0, 2, Precedence.BEFORE));
        assertThat(problem.cycleTime()).isEqualTo(OptionalLong.of(10));
    }

    @ParameterizedTest
    @CsvSource({"'-1,-1', ''", "'', ''", "'-1,-1', 'free text\n2,9 that is no arc'"})
    void readsNumbersAndArcs(String mark, String after) {
        LineBalancing problem = read("p.IN2", "2\n7\n0\n1,2\n" + mark + "\n" + after + "\n\u001a");
        assertThat(problem.times()).containsExactly(7L, 0L);
        assertThat(problem.arcs()).containsExactly(new BenchmarkArc(0, 1, Precedence.BEFORE));
        assertThat(problem.cycleTime()).isEmpty();
    }

    @Test
    void refusesWithFileAndLine() {
        assertRefused("p.IN2", "", "p.IN2: line 1 is the end, must be the number of tasks.");
        assertRefused("p.IN2", "x\n", "p.IN2: line 1 is \"x\", must be a whole number from 0");
        assertRefused(
                "p.IN2", "2\n7\n", "p.IN2: line 2 is the end, must be the time of task 2. Maybe the file was cut");
        assertRefused("p.IN2", "1\n-7\n", "p.IN2: line 2 is \"-7\", must be a whole number from 0");
        assertRefused("p.IN2", "2\n7\n8\n1;2\n", "p.IN2: line 4 is \"1;2\", must be two tasks such as 1,2.");
        assertRefused("p.IN2", "2\n7\n8\n1,3\n", "p.IN2: line 4 is \"1,3\", must be two tasks from 1 to 2.");
        assertRefused("p.IN2", "99999\n", "p.IN2: line 1 is 99999 tasks, must be at most 10000.");
        assertRefused(
                "p.IN2", "3\n7\n8\n9\n1,2\n2,3\n3,2\n", "p.IN2: has tasks that wait for each other: 2 -> 3 -> 2.");
        assertRefused("p.IN2", "1\n7\n1,1\n", "p.IN2: has tasks that wait for each other: 1 -> 1.");
        assertRefused("p.alb", ALB.replace("2 5\r\n", ""), "must be task 2 and its time.");
        assertRefused("p.alb", ALB.replace("3 6\r\n", ""), "must be two tasks from 1 to 2.");
        assertRefused("p.alb", ALB.substring(0, ALB.indexOf("1 4")), "must have 3. Maybe it was cut off.");
        assertRefused("p.alb", "3\n", "p.alb: line 1 is outside a section, must be below a line such as <number of");
        assertRefused("p.alb", "", "must have a <number of tasks>.");
        assertRefused("p.alb", ALB.replace("3 6", "3 6\r\n4 7"), "is one task more than the number of tasks, 3.");
    }

    @ParameterizedTest
    @CsvSource({"n20, 525", "n50, 263", "n100, 263"})
    void readsThoseOfOtto(String folderName, int count) {
        List<Path> files = SharedData.files("salbp/otto/" + folderName, ".alb");
        assertThat(files).hasSize(count);
        for (Path file : files) {
            LineBalancing problem = LineBalancing.read(file);
            assertThat(problem.times()).hasSize(Integer.parseInt(folderName.substring(1)));
            assertThat(problem.cycleTime()).isEqualTo(OptionalLong.of(1000));
            assertThat(problem.arcs()).isNotEmpty();
        }
    }

    @Test
    void readsThoseOfScholl() {
        List<Path> files = SharedData.files("salbp/scholl", ".IN2");
        assertThat(files).hasSize(25);
        files.forEach(file -> assertThat(LineBalancing.read(file).arcs()).isNotEmpty());
        LineBalancing jackson = LineBalancing.read(SharedData.path("salbp/scholl/JACKSON.IN2"));
        assertThat(jackson.name()).isEqualTo("JACKSON");
        assertThat(jackson.times()).containsExactly(6L, 2L, 5L, 7L, 1L, 2L, 3L, 6L, 5L, 5L, 4L);
        assertThat(jackson.arcs()).hasSize(13);
        assertThat(LineBalancing.read(SharedData.path("salbp/scholl/ARC111.IN2"))
                        .times())
                .hasSize(111);
    }

    private LineBalancing read(String name, String text) {
        try {
            return LineBalancing.read(Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(String name, String text, String expected) {
        assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(expected);
    }
}
