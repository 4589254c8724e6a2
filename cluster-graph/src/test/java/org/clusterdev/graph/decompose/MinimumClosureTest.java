package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The least weight over all sets that hold what they need. */
class MinimumClosureTest {

    @Test
    void theLeastOfAllSets() {
        Random random = new Random(61);
        int impossible = 0;
        for (int at = 0; at < 3_000; at++) {
            int items = 1 + random.nextInt(8);
            MinimumClosure closure = new MinimumClosure(items);
            long[] weights = random.longs(items, -9, 10).toArray();
            int[] needs = new int[items];
            int included = random.nextInt(4) == 0 ? 1 << random.nextInt(items) : 0;
            int excluded = random.nextInt(4) == 0 ? 1 << random.nextInt(items) : 0;
            for (int item = 0; item < items; item++) {
                closure.add(item, BigInteger.valueOf(weights[item]));
                if ((included >> item & 1) != 0) {
                    closure.include(item);
                }
                if ((excluded >> item & 1) != 0) {
                    closure.exclude(item);
                }
                for (int first = 0; first < items; first++) {
                    if (first != item && random.nextInt(4) == 0) {
                        needs[item] |= 1 << first;
                        closure.needs(item, first);
                    }
                }
            }
            Optional<BigInteger> least = least(weights, needs, included, excluded);
            assertThat(closure.least()).isEqualTo(least);
            impossible += least.isEmpty() ? 1 : 0;
        }
        assertThat(impossible).isBetween(50, 1_000);
    }

    @Test
    void weightsBeyondLongs() {
        BigInteger large = BigInteger.TWO.pow(80);
        MinimumClosure closure = new MinimumClosure(2);
        closure.add(0, large.negate());
        closure.add(1, large.subtract(BigInteger.ONE));
        closure.needs(0, 1);
        assertThat(closure.least()).contains(BigInteger.ONE.negate());
    }

    private static Optional<BigInteger> least(long[] weights, int[] needs, int included, int excluded) {
        Optional<BigInteger> least = Optional.empty();
        for (int set = 0; set < 1 << weights.length; set++) {
            boolean closed = (set & included) == included && (set & excluded) == 0;
            long weight = 0;
            for (int item = 0; item < weights.length; item++) {
                if ((set >> item & 1) != 0) {
                    closed &= (needs[item] & ~set) == 0;
                    weight += weights[item];
                }
            }
            BigInteger here = BigInteger.valueOf(weight);
            if (closed) {
                least = Optional.of(least.map(here::min).orElse(here));
            }
        }
        return least;
    }
}
