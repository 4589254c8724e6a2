package org.clusterdev.examples.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.Divided;
import org.clusterdev.model.action.Precedence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionMakerTest {

    @ParameterizedTest
    @ValueSource(strings = {"repays-itself", "earns", "financed", "five-firms", "growing", "financed-growing"})
    void theyAllDivideAndAreTheSameForASeed(String form) {
        assertThat(ActionMaker.FORMS).contains(form);
        for (int number = 0; number < 42; number++) {
            DivisionCase action = ActionMaker.make(form, 14, 3, number);
            assertThat(action).isEqualTo(ActionMaker.make(form, 14, 3, number));
            assertThat(Decomposer.standard().decompose(action.problem()))
                    .as(action.name())
                    .isInstanceOf(Divided.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "repays-itself, 1, false, false, false",
        "earns, 1, false, false, false",
        "financed, 1, true, true, false",
        "five-firms, 5, true, true, false",
        "growing, 1, false, false, true",
        "financed-growing, 1, true, true, true"
    })
    void eachFormIsWhatItSays(String form, int firms, boolean withoutGain, boolean afterSuccess, boolean growing) {
        DivisionCase action = ActionMaker.make(form, 60, 1, 4);
        assertThat(action.form()).isEqualTo(form);
        assertThat(action.firms()).hasSize(firms);
        assertThat(action.firms())
                .allSatisfy(firm -> assertThat(firm.limits().size() > 1).isEqualTo(growing));
        assertThat(action.firms().get(0).gains().contains(0L)).isEqualTo(withoutGain);
        assertThat(action.arcs().stream().anyMatch(arc -> arc.precedence() == Precedence.AFTER_SUCCESS))
                .isEqualTo(afterSuccess);
        assertThat(Instance.isPlain(action)).isEqualTo(form.equals("repays-itself"));
    }

    @Test
    void theFirmsTogetherPayForTheLine() {
        List<Long> line = LineMaker.make(40, 1, 2).firms().get(0).costs();
        List<FirmStakes> firms = ActionMaker.make("five-firms", 40, 1, 2).firms();
        for (int task = 0; task < line.size(); task++) {
            int each = task;
            assertThat(firms.stream().mapToLong(firm -> firm.costs().get(each)).sum())
                    .isEqualTo(line.get(task));
        }
        assertThat(firms.stream().map(FirmStakes::costs).distinct()).hasSize(5);
    }
}
