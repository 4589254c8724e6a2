package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With few loads of a state the search in rounds finds less, but never says that there is no plan where there is one. */
class CyclicSearchTest {

    @Test
    void claimsNothingItDidNotShow() throws Exception {
        RandomProblems random = new RandomProblems(95);
        int gaveUp = 0;
        int none = 0;
        int plans = 0;
        for (int at = 0; at < 4_000; at++) {
            DivisionProblem problem = random.next(6, 3);
            EnablingRows enablingRows = at % 2 == 0 ? EnablingRows.NONE : EnablingRows.of(problem);
            Budget budget = at % 3 == 0 ? Budget.standard().withMemory(500) : Budget.standard();
            Meter meter = new Meter(budget, () -> false);
            TaskGraph graph = TaskGraph.of(problem);
            LimitRows rows = LimitRows.of(problem, Overruns.NONE);
            LoadForm form = LoadForm.of(graph, rows, enablingRows, meter);
            OrderIdeals ideals = OrderIdeals.of(graph, rows, 1_000, meter).orElseThrow();
            for (int steps = 1; steps <= graph.tasks; steps++) {
                int[] by = new int[graph.tasks];
                Arrays.fill(by, steps);
                PlanFinder.Question question =
                        new PlanFinder.Question(rows.limits(), steps, 1, by, new int[graph.tasks]);
                boolean truth = new LabelFinder(graph, enablingRows, ideals, meter)
                        .find(question)
                        .isPresent();
                LoadQuestion asked = LoadQuestion.ahead(form, question, meter);
                try {
                    Effort effort = new Effort(meter, at % 5 == 0 ? 30 : Long.MAX_VALUE);
                    Optional<int[]> found =
                            new CyclicSearch(asked, EnumSet.allOf(Loads.Rule.class), 1 + at % 3, effort).run();
                    assertThat(found.isPresent())
                            .as(() -> Problems.text(problem))
                            .isEqualTo(truth);
                    found.ifPresent(plan -> assertThat(Oracle.isPlan(problem, plan))
                            .as(() -> Problems.text(problem))
                            .isTrue());
                    plans += truth ? 1 : 0;
                    none += truth ? 0 : 1;
                } catch (Effort.Spent spent) {
                    gaveUp++;
                }
            }
        }
        assertThat(plans).isGreaterThan(1_000);
        assertThat(none).isGreaterThan(1_000);
        assertThat(gaveUp).isGreaterThan(300);
    }
}
