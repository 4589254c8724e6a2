package org.clusterdev.graph.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonBinomialTest {

    private static final double FAR_TAIL = 4.46127e-74; // 200 firms at .95, 100 or fewer deliver

    @Test
    void threeOrMoreOfFiveUnequalFirms() {
        PoissonBinomial five = PoissonBinomial.of(List.of(0.5, 0.3, 0.7, 0.3, 0.9));
        assertThat(five.atLeast(3)).isCloseTo(0.579, within(1e-15));
        assertThat(five.atMost(2)).isCloseTo(0.421, within(1e-15));
        assertThat(five.without(0).size()).isEqualTo(4);
        assertThat(five.without(0).chances()).containsExactly(0.3, 0.7, 0.3, 0.9);
    }

    @Test
    void farTailHasAllItsDigits() {
        PoissonBinomial many = PoissonBinomial.of(Collections.nCopies(200, 0.95));
        double exact = exactTail(exact(0.95), 200, 100);
        assertThat(exact).isCloseTo(FAR_TAIL, withinPercentage(1e-3));
        assertThat(many.atMost(100)).isCloseTo(exact, withinPercentage(1e-8)); // 1e-10 relative
        PoissonBinomial mirrored = PoissonBinomial.of(Collections.nCopies(200, 1 - 0.95));
        double mirroredExact = exactTail(BigDecimal.ONE.subtract(exact(1 - 0.95)), 200, 100);
        assertThat(mirrored.atLeast(100)).isCloseTo(mirroredExact, withinPercentage(1e-8));
    }

    @Test
    void aFourierTransformLosesTheFarTail() {
        double[] chances = new double[200];
        Arrays.fill(chances, 0.95);
        double tail = byFourierTransform(chances, 100);
        assertThat(Math.abs(tail / FAR_TAIL - 1)).isGreaterThan(1e-10);
        double[] five = {0.5, 0.3, 0.7, 0.3, 0.9}; // it is not the transform that is wrong, only its rounding
        assertThat(byFourierTransform(five, 2)).isCloseTo(0.421, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithFractionsOverAllOutcomes(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(8);
        int[] tenths = IntStream.range(0, n).map(i -> random.nextInt(11)).toArray();
        List<Double> chances = Arrays.stream(tenths).mapToObj(t -> t / 10.0).toList();
        PoissonBinomial deliveries = PoissonBinomial.of(chances);
        for (int k = -1; k <= n + 1; k++) {
            assertThat(deliveries.exactly(k)).isCloseTo(overAllOutcomes(tenths, k, k), within(1e-14));
            assertThat(deliveries.atLeast(k)).isCloseTo(overAllOutcomes(tenths, k, n), within(1e-14));
            assertThat(deliveries.atMost(k)).isCloseTo(overAllOutcomes(tenths, 0, k), within(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void pivotalityIsTheSlopeOfTheTail(int quorum) {
        List<Double> chances = List.of(0.5, 0.3, 0.7, 0.3, 0.9);
        PoissonBinomial deliveries = PoissonBinomial.of(chances);
        for (int i = 0; i < chances.size(); i++) {
            double slope = certain(chances, i, 1).atLeast(quorum)
                    - certain(chances, i, 0).atLeast(quorum); // the tail is linear in each chance
            assertThat(deliveries.pivotality(i, quorum)).isCloseTo(slope, within(1e-14));
        }
    }

    @Test
    void tailsOfTheGameAreTheSame() {
        Random random = new Random(7);
        for (int quorum = 1; quorum <= 9; quorum++) {
            double[] chances = random.doubles(9).toArray();
            double[] tail = PoissonBinomial.tail(quorum);
            for (int seen = 0; seen < chances.length; seen++) {
                PoissonBinomial.add(tail, chances[seen], seen, Math.max(0, quorum - chances.length + seen));
            }
            PoissonBinomial whole =
                    PoissonBinomial.of(Arrays.stream(chances).boxed().toList());
            assertThat(tail[quorum]).isCloseTo(whole.atLeast(quorum), withinPercentage(1e-11));
            assertThat(tail[quorum - 1]).isCloseTo(whole.exactly(quorum - 1), withinPercentage(1e-11));
        }
    }

    @Test
    void nobody() {
        PoissonBinomial nobody = PoissonBinomial.of(List.of());
        assertThat(nobody.size()).isZero();
        assertThat(nobody.exactly(0)).isEqualTo(1);
        assertThat(nobody.atLeast(0)).isEqualTo(1);
        assertThat(nobody.atLeast(1)).isEqualTo(0);
        assertThat(nobody.atMost(-1)).isEqualTo(0);
    }

    @Test
    void certainties() {
        PoissonBinomial deliveries = PoissonBinomial.of(List.of(1.0, 0.0, 1.0));
        assertThat(deliveries.exactly(2)).isEqualTo(1);
        assertThat(deliveries.atLeast(3)).isEqualTo(0);
        assertThat(deliveries.pivotality(0, 2)).isEqualTo(1);
        assertThat(deliveries.toString()).isEqualTo("how many of 3 deliver");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, 1.1})
    void refusesChancesThatAreNone(double chance) {
        assertThatThrownBy(() -> PoissonBinomial.of(List.of(0.5, chance)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chances[1] is " + chance);
        assertThatThrownBy(() -> PoissonBinomial.of(List.of(0.5)).without(1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static PoissonBinomial certain(List<Double> chances, int firm, double chance) {
        List<Double> copy = new ArrayList<>(chances);
        copy.set(firm, chance);
        return PoissonBinomial.of(copy);
    }

    private static BigDecimal exact(double chance) {
        return new BigDecimal(chance);
    }

    private static double exactTail(BigDecimal p, int n, int most) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal q = BigDecimal.ONE.subtract(p);
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= most; k++) {
            sum = sum.add(new BigDecimal(choose).multiply(p.pow(k)).multiply(q.pow(n - k)));
            choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return sum.round(MathContext.DECIMAL64).doubleValue();
    }

    private static double overAllOutcomes(int[] tenths, int from, int to) {
        BigInteger sum = BigInteger.ZERO;
        for (int outcome = 0; outcome < 1 << tenths.length; outcome++) {
            int deliver = Integer.bitCount(outcome);
            if (deliver >= from && deliver <= to) {
                BigInteger weight = BigInteger.ONE;
                for (int i = 0; i < tenths.length; i++) {
                    weight = weight.multiply(BigInteger.valueOf((outcome >> i & 1) == 1 ? tenths[i] : 10 - tenths[i]));
                }
                sum = sum.add(weight);
            }
        }
        return new BigDecimal(sum).movePointLeft(tenths.length).doubleValue();
    }

    /** P(K ≤ most) by inverting the characteristic function, as it is often done. */
    private static double byFourierTransform(double[] chances, int most) {
        int points = chances.length + 1;
        double sum = 0;
        for (int k = 0; k <= most; k++) {
            double real = 0;
            for (int l = 0; l < points; l++) {
                double angle = 2 * Math.PI * l / points;
                double re = 1;
                double im = 0;
                for (double p : chances) {
                    double factorRe = 1 - p + p * StrictMath.cos(angle);
                    double factorIm = p * StrictMath.sin(angle);
                    double next = re * factorRe - im * factorIm;
                    im = re * factorIm + im * factorRe;
                    re = next;
                }
                real += re * StrictMath.cos(angle * k) + im * StrictMath.sin(angle * k);
            }
            sum += real / points;
        }
        return sum;
    }
}
