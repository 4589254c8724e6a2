package org.clusterdev.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterdev.model.Refusal.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    @Test
    void addsUpAndFadesAsItsDocumentationSays() {
        assertThat(Evidence.of(3, 1).plus(Evidence.of(1, 0))).hasToString("4 good, 1 bad");
        assertThat(Evidence.of(4, 1).after(3, 3)).hasToString("2 good, 0.5 bad");
        assertThat(Evidence.NONE.opinion().belief()).isZero();
        assertThat(Evidence.of(4, 2).times(0.25)).isEqualTo(Evidence.of(1, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, 1.1e12})
    void refusesAmountsOutOfRange(double amount) {
        refused(() -> Evidence.of(amount, 0), "Evidence.positive", "is " + amount, "between 0 and 1.0E12");
        refused(() -> Evidence.of(0, amount), "Evidence.negative", "is " + amount, "between 0 and 1.0E12");
    }

    @Test
    void refusesASumAboveTheMaximum() {
        refused(() -> Evidence.of(Evidence.MAX, 0).plus(Evidence.of(1, 0)), "Evidence.positive");
    }

    @Test
    void refusesTimesThatAreNone() {
        refused(() -> Evidence.of(1, 0).after(-1, 3), "years is -1.0", "Maybe the two dates are swapped");
        refused(() -> Evidence.of(1, 0).after(Double.NaN, 3), "years is NaN");
        refused(() -> Evidence.of(1, 0).after(Double.POSITIVE_INFINITY, 3), "years is Infinity");
        for (double halfLife : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(() -> Evidence.of(1, 0).after(1, halfLife), "halfLife is " + halfLife);
        }
        refused(() -> Evidence.of(1, 0).times(1.5), "share is 1.5");
        refused(() -> Evidence.of(1, 0).times(Double.NaN), "share is NaN");
    }

    @Test
    void knowsNoNegativeZero() {
        assertThat(Evidence.of(-0.0, -0.0)).isEqualTo(Evidence.NONE);
        assertThat(Evidence.of(-0.0, 0).isNone()).isTrue();
        assertThat(Evidence.of(0, 1).isNone()).isFalse();
    }
}
