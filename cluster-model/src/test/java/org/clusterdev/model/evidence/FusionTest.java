package org.clusterdev.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Inputs of R. van der Heijden et al., "Multi-source fusion operations in subjective logic", 2018. */
class FusionTest {

    private static final List<Opinion> THREE =
            List.of(new Opinion(0.1, 0.3, 0.6, 0.5), new Opinion(0.4, 0.2, 0.4, 0.5), new Opinion(0.7, 0.1, 0.2, 0.5));

    @Test
    void cumulative() {
        check(Fusion.CUMULATIVE.of(THREE), 28.0 / 43, 9.0 / 43, 6.0 / 43);
    }

    @Test
    void averaging() {
        check(Fusion.AVERAGING.of(THREE), 28.0 / 55, 9.0 / 55, 18.0 / 55);
    }

    @Test
    void weighted() {
        check(Fusion.WEIGHTED.of(THREE), 104.0 / 185, 27.0 / 185, 54.0 / 185);
    }

    @Test
    void averagingOneByOneIsAnotherThing() {
        Opinion firstTwo = Fusion.AVERAGING.of(THREE.get(0), THREE.get(1));
        double oneByOne = Fusion.AVERAGING.of(firstTwo, THREE.get(2)).belief();
        assertThat(oneByOne).isNotCloseTo(28.0 / 55, within(0.01));
    }

    @Test
    void nothingToFuse() {
        assertThat(Fusion.CUMULATIVE.of(List.of())).isEqualTo(Evidence.NONE.opinion());
        assertThatThrownBy(() -> Fusion.AVERAGING.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fusion.WEIGHTED.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        Opinion vacuous = Evidence.NONE.opinion();
        assertThat(Fusion.WEIGHTED.of(vacuous, vacuous)).isEqualTo(vacuous);
    }

    @Test
    void baseRatesMustAgree() {
        assertThatThrownBy(() -> Fusion.CUMULATIVE.of(Evidence.NONE.opinion(), Opinion.from(Evidence.NONE, 0.3)))
                .hasMessageContaining("0.3");
    }

    private static void check(Opinion opinion, double belief, double disbelief, double uncertainty) {
        assertThat(opinion.belief()).isCloseTo(belief, within(1e-12));
        assertThat(opinion.disbelief()).isCloseTo(disbelief, within(1e-12));
        assertThat(opinion.uncertainty()).isCloseTo(uncertainty, within(1e-12));
    }
}
