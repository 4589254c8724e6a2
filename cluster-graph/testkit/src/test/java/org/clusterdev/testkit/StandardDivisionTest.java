package org.clusterdev.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.DivisionProblem;

/** The library's own decomposer keeps the method's laws, benefit first. */
class StandardDivisionTest implements DivisionLaws {

    @Override
    public Optional<List<List<String>>> divide(DivisionProblem problem) {
        return DivisionLaws.steps(Decomposer.standard().decompose(problem).deliverables());
    }

    /**
     * Where limits grow, dropping a task that only costs may leave an action indivisible: it was the meeting that earned
     * the trust for the next step. The smallest case, by search.
     */
    @Example
    void aTaskThatOnlyCostsMayEarnTheTrustForTheNext() {
        List<List<Long>> broken = new ArrayList<>();
        for (long first = 1; first <= 3; first++) {
            for (long second = 1; second <= 3; second++) {
                for (long limit = 0; limit <= 4; limit++) {
                    for (long later = limit; later <= 4; later++) {
                        boolean with = divides(List.of(first, second), List.of(limit, later));
                        boolean without = divides(List.of(second), List.of(limit, later));
                        if (with && !without) {
                            broken.add(List.of(first, second, limit, later));
                        }
                    }
                }
            }
        }
        assertThat(broken).first().isEqualTo(List.of(1L, 2L, 1L, 3L));
        assertThat(broken).noneMatch(each -> each.get(2).equals(each.get(3))); // never where limits stay as they are
    }

    private boolean divides(List<Long> costs, List<Long> limits) {
        List<String> tasks = List.of("meeting", "stall").subList(2 - costs.size(), 2);
        DivisionProblem.Builder problem = DivisionProblem.of("XXX", tasks.toArray(String[]::new));
        List<Long> nothing = tasks.stream().map(task -> 0L).toList();
        return divide(problem.firm("asha", costs, nothing, limits).build()).isPresent();
    }
}
