package org.clusterdev.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clusterdev.examples.SharedData;
import org.clusterdev.examples.benchmark.DivisionCase.Answer;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.model.action.Precedence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivisionCaseTest {

    private static final String LINE =
            "{\"name\":\"p\",\"tasks\":2,\"firms\":[{\"cost\":[1,2],\"gain\":[3,4],\"limits\":[5,6]}],"
                    + "\"arcs\":[[0,1,\"AFTER_SUCCESS\"]],\"fewest\":2,\"benefitFirst\":[1,2]}";

    @TempDir
    private Path folder;

    @Test
    void readsAProblemALine() {
        List<DivisionCase> read = read(LINE + "\n\n" + LINE.replace("\"p\"", "\"q\"") + "\n");
        assertThat(read).extracting(DivisionCase::name).containsExactly("p", "q");
        DivisionCase first = read.get(0);
        assertThat(first.tasks()).isEqualTo(2);
        assertThat(first.firms()).containsExactly(new FirmStakes(List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L)));
        assertThat(first.arcs()).containsExactly(new BenchmarkArc(0, 1, Precedence.AFTER_SUCCESS));
        assertThat(first.answer()).contains(new Answer(OptionalInt.of(2), OptionalInt.of(1), OptionalInt.of(2)));
    }

    @Test
    void nullMeansThatThereIsNoPlanAndNothingThatNobodyKnows() {
        String none = LINE.replace("\"fewest\":2,\"benefitFirst\":[1,2]", "\"fewest\":null,\"benefitFirst\":null");
        assertThat(read(none).get(0).answer())
                .contains(new Answer(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        assertThat(read(LINE.replace(",\"fewest\":2,\"benefitFirst\":[1,2]", ""))
                        .get(0)
                        .answer())
                .isEqualTo(Optional.empty());
    }

    @Test
    void refusesWithFileLineAndPath() {
        assertRefused(LINE + "\n" + LINE.replace("[3,4]", "[3]"), "p.jsonl:2:", "$.firms[0].gain has 1 amounts, must");
        assertRefused(LINE + "\n\n{", "p.jsonl:3:2: $ ends too early.");
        assertRefused(LINE.replace("[5,6]", "[]"), "$.firms[0].limits is empty, must have at least one limit.");
        assertRefused(
                LINE.replace("[5,6]", "[5,4]"), "$.firms[0].limits[1] is 4, must be a whole number between 5 and");
        assertRefused(LINE.replace("[0,1,", "[0,2,"), "$.arcs[0][1] is 2, must be a whole number between 0 and 1.");
        assertRefused(LINE.replace("[0,1,", "[1,1,"), "has tasks that wait for each other: 1 -> 1.");
        assertRefused(LINE.replace("AFTER_SUCCESS", "AFTER"), "must be one of BEFORE, AFTER_SUCCESS.");
        assertRefused(LINE.replace("[1,2]}", "[1]}"), "must have two: enabling and all.");
        assertRefused("{", "ends too early.");
    }

    @Test
    void limitsCanBeReplacedForEveryFirm() {
        String two =
                LINE.replace("\"limits\":[5,6]}", "\"limits\":[5,6]},{\"cost\":[0,0],\"gain\":[1,1],\"limits\":[7]}");
        DivisionCase limited = read(two).get(0).withLimits(List.of(8L, 9L));
        assertThat(limited.firms()).extracting(FirmStakes::limits).containsExactly(List.of(8L, 9L), List.of(8L, 9L));
        assertThat(limited.firms()).extracting(FirmStakes::costs).containsExactly(List.of(1L, 2L), List.of(0L, 0L));
        assertThat(limited.answer()).isEmpty(); // it was that of other limits
    }

    @Test
    void isKnownByTheEndingOfItsName() {
        assertThat(DivisionCase.isNamedSo(Path.of("a.jsonl"))).isTrue();
        assertThat(DivisionCase.isNamedSo(Path.of("A.JSONL"))).isTrue();
        assertThat(DivisionCase.isNamedSo(Path.of("jsonl"))).isFalse();
        assertThat(DivisionCase.isNamedSo(Path.of("a.json"))).isFalse();
    }

    @Test
    void readsTheSharedOnes() {
        List<DivisionCase> small = DivisionCase.readAll(SharedData.path("actions/small.jsonl"));
        assertThat(small)
                .hasSize(1600)
                .allSatisfy(problem -> assertThat(problem.answer()).isPresent());
        assertThat(small.get(0).answer()).contains(new Answer(OptionalInt.of(1), OptionalInt.of(0), OptionalInt.of(1)));
        List<DivisionCase> bench = DivisionCase.readAll(SharedData.path("actions/bench.jsonl"));
        assertThat(bench)
                .hasSize(558)
                .allSatisfy(problem -> assertThat(problem.answer()).isEmpty());
        assertThat(bench).extracting(DivisionCase::form).contains("repays-itself", "earns");
    }

    private List<DivisionCase> read(String text) {
        try {
            return DivisionCase.readAll(Files.writeString(folder.resolve("p.jsonl"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(String text, String... expected) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(expected);
    }
}
