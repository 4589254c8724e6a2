package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of large answers: JShell cuts at 1,000 characters. */
class ShownAnswersTest {

    private static final Decomposer QUICK = Decomposer.standard().withBudget(Budget.nodes(300_000));

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 40, 200})
    void fitBelowJShellsCut(long limit) {
        DivisionProblem problem = chain(limit);
        Map<String, Double> byTask = new LinkedHashMap<>();
        problem.tasks().forEach(task -> byTask.put(task, 0.999));
        Decomposition answer = QUICK.decompose(problem);
        Decomposition other = QUICK.decompose(chain(limit == 3 ? 200 : 3));
        Stream.of(
                        answer,
                        answer.bestPlan().orElseThrow(),
                        QUICK.leastExposure(problem, 4),
                        QUICK.leastExposure(problem, 70),
                        QUICK.tradeOff(problem),
                        QUICK.frontier(problem, SuccessChances.ofTasks(byTask)),
                        QUICK.withOverruns(Overruns.of(1, "1 %")).price(problem),
                        answer.proof(),
                        answer.proof().verify(problem),
                        other.diff(answer))
                .forEach(shown -> assertThat(shown.toString()).hasSizeLessThan(1000));
    }

    @Test
    void tellsHowMuchIsNotShown() {
        assertThat(QUICK.decompose(chain(40)).toString())
                .contains("\n  1  task 1 + task 2 + ")
                .contains(" and 14 more\n");
        assertThat(QUICK.tradeOff(chain(3)).toString()).endsWith("\n  and 84 more");
        assertThat(QUICK.tradeOff(chain(3)).explain().rows()).hasSize(90);
        assertThat(QUICK.decompose(chain(3)).proof().verify(chain(3)).toString())
                .contains(" …");
        assertThat(QUICK.decompose(chain(200)).diff(QUICK.decompose(chain(3))).toString())
                .endsWith(" more");
    }

    /** Ninety tasks that repay themselves, one after the other. */
    private static DivisionProblem chain(long limit) {
        List<Long> ones = Collections.nCopies(90, 1L);
        List<String> names =
                IntStream.rangeClosed(1, 90).mapToObj(task -> "task " + task).toList();
        DivisionProblem.Builder problem =
                DivisionProblem.of(CurrencyUnit.of("XXX"), names).firm("f", ones, ones, List.of(limit));
        for (int task = 1; task < names.size(); task++) {
            problem.before(names.get(task - 1), names.get(task));
        }
        return problem.build();
    }
}
