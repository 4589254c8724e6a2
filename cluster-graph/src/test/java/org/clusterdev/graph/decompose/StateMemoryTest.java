package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A memory with room knows all it was told; a full one forgets, but never knows what it was not told. */
class StateMemoryTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void knowsWhatItWasTold(boolean alikeLater) {
        int full = 0;
        for (long bytes : new long[] {0, 20_000, 1L << 24}) {
            for (int words : new int[] {1, 3}) {
                StateMemory memory = new StateMemory(words, alikeLater, bytes);
                Map<List<Long>, Integer> told = new HashMap<>(); // the least step
                Random random = new Random(91);
                int forgotten = 0;
                for (int at = 0; at < 20_000; at++) {
                    long[] set = new long[words];
                    set[random.nextInt(words)] = random.nextInt(1_500);
                    int step = random.nextInt(4);
                    int enabling = random.nextInt(3);
                    List<Long> key = key(set, alikeLater ? 0 : step, enabling);
                    boolean truth = told.getOrDefault(key, Integer.MAX_VALUE) <= step;
                    boolean known = memory.has(set, step, enabling);
                    assertThat(!known || truth).isTrue();
                    forgotten += known == truth ? 0 : 1;
                    memory.add(set, step, enabling);
                    told.merge(key, step, Math::min);
                }
                assertThat(forgotten == 0).isEqualTo(bytes == 1L << 24);
                full += forgotten > 0 ? 1 : 0;
            }
        }
        assertThat(full).isEqualTo(4);
    }

    private static List<Long> key(long[] set, long step, long enabling) {
        List<Long> key = new ArrayList<>();
        for (long word : set) {
            key.add(word);
        }
        key.add(step);
        key.add(enabling);
        return key;
    }
}
