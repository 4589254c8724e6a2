package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A mixture and weights that vouch for each other: neither side can do better against the other. */
class RowGameTest {

    private static final Meter METER = new Meter(Budget.nodes(1), () -> false);

    @Test
    void neitherSideCanDoBetter() throws Exception {
        Random random = new Random(221);
        for (int at = 0; at < 500; at++) {
            int rows = 1 + random.nextInt(12);
            boolean tied = at % 3 == 0; // a few whole numbers, so that many are equal
            RowGame game = new RowGame(rows);
            List<double[]> plans = new ArrayList<>();
            for (int plan = 0; plan < 1 + random.nextInt(60); plan++) {
                double[] excess = new double[rows];
                Arrays.setAll(excess, row -> tied ? random.nextInt(3) - 1 : random.nextGaussian());
                plans.add(excess);
                game.add(excess);
                game.solve(METER);
            }
            vouchesFor(plans, rows, game);
        }
    }

    private static void vouchesFor(List<double[]> plans, int rows, RowGame game) {
        double[] weights = game.weights();
        double[] parts = game.parts();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(parts).sum()).isCloseTo(1, within(1e-7));
        assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
        assertThat(Arrays.stream(parts).min().orElseThrow()).isNotNegative();
        for (double[] excess : plans) {
            double weighted = 0;
            for (int row = 0; row < rows; row++) {
                weighted += weights[row] * excess[row];
            }
            assertThat(weighted).isGreaterThan(game.value() - 1e-7);
        }
        for (int row = 0; row < rows; row++) {
            double mixed = 0;
            for (int plan = 0; plan < parts.length; plan++) {
                mixed += parts[plan] * plans.get(plan)[row];
            }
            assertThat(mixed).isLessThan(game.value() + 1e-7);
        }
    }

    @Test
    void onePlanExceedsWhatItExceedsMost() throws Exception {
        RowGame game = new RowGame(3);
        game.add(new double[] {-1, 2, 0});
        game.solve(METER);
        assertThat(game.value()).isCloseTo(2, within(1e-9));
        assertThat(game.weights()).containsExactly(0, 1, 0);
        assertThat(game.parts()).containsExactly(1);
    }

    @Test
    void twoPlansMadeForEachOther() throws Exception {
        RowGame game = new RowGame(2);
        game.add(new double[] {1, -1});
        game.add(new double[] {-1, 1});
        game.solve(METER);
        assertThat(game.value()).isCloseTo(0, within(1e-9));
        assertThat(game.weights()).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
        assertThat(game.parts()).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    }
}
