package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances with known answers, where they are there: {@code shared/data}, which is no part of the project. */
class SharedInstancesTest {

    private static Path data = Path.of("");

    @BeforeAll
    static void findData() {
        Optional<Path> found = Instances.data();
        assumeTrue(found.isPresent(), "shared/data is not there");
        data = found.orElseThrow();
    }

    @Test
    void allSmallActions() {
        List<String> lines = Instances.lines(data.resolve("actions/small.jsonl"));
        assertThat(lines).hasSize(1_600);
        for (String line : lines) {
            DivisionProblem problem = Instances.action(line);
            Decomposition fewest =
                    Decomposer.standard().withObjective(Objective.FEWEST).decompose(problem);
            Decomposition benefitFirst = Decomposer.standard().decompose(problem);
            assertThat(steps(fewest)).as(line).isEqualTo(Instances.fewest(line));
            assertThat(steps(benefitFirst).map(steps -> List.of(((Divided) benefitFirst).enabling(), steps)))
                    .as(line)
                    .isEqualTo(Instances.benefitFirst(line));
        }
    }

    @Test
    void lineBalancingOfTwentyTasks() {
        int checked = 0;
        for (String line : Instances.lines(data.resolve("salbp/otto/bounds_2013.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].equals("20")) {
                DivisionProblem problem = Instances.alb(data.resolve("salbp/otto/n20/" + cells[1] + ".alb"));
                assertThat(steps(Decomposer.standard().decompose(problem)).orElseThrow())
                        .as(line)
                        .isBetween(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(525);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JACKSON.IN2", "MITCHELL.IN2", "SAWYER30.IN2"})
    void lineBalancingClassics(String file) {
        for (String line : Instances.lines(data.resolve("salbp/scholl/salbp1_optima.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].equals(file)) {
                DivisionProblem problem = Instances.in2(data.resolve("salbp/scholl/" + file), Long.parseLong(cells[2]));
                assertThat(steps(Decomposer.standard().decompose(problem)))
                        .as(line)
                        .isEqualTo(Optional.of(Integer.parseInt(cells[4])));
            }
        }
    }

    private static Optional<Integer> steps(Decomposition answer) {
        assertThat(answer).isNotInstanceOf(Undecided.class);
        return answer instanceof Divided divided
                ? Optional.of(divided.deliverables().size())
                : Optional.empty();
    }
}
