package org.clusterdev.examples.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clusterdev.examples.benchmark.BenchmarkArc;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineMakerTest {

    private static final int CLASSES = 21;

    @Test
    void theSameSeedMakesTheSame() {
        assertThat(LineMaker.make(30, 5, 3)).isEqualTo(LineMaker.make(30, 5, 3));
        assertThat(LineMaker.make(30, 5, 3).firms())
                .isNotEqualTo(LineMaker.make(30, 6, 3).firms());
        assertThat(LineMaker.make(30, 5, 3).firms())
                .isNotEqualTo(LineMaker.make(30, 5, 3 + CLASSES).firms());
    }

    @Test
    void theClassesAreAsStronglyOrderedAsTheyShould() {
        for (int number = 0; number < CLASSES; number++) {
            double share = number < 9 ? 0.2 : number < 18 ? 0.6 : 0.9;
            DivisionCase line = LineMaker.make(100, 1, number);
            assertThat(orderStrength(line)).as(line.name()).isBetween(share - 0.006, share + 0.006);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 20, 60})
    void everyProblemIsALineWithoutDetours(int tasks) {
        for (int number = 0; number < CLASSES; number++) {
            DivisionCase line = LineMaker.make(tasks, 2, number);
            assertThat(line.tasks()).isEqualTo(tasks);
            assertThat(Instance.isPlain(line)).isTrue();
            assertThat(line.firms().get(0).costs())
                    .hasSize(tasks)
                    .allSatisfy(time -> assertThat(time).isBetween(20L, LineMaker.CYCLE_TIME));
            assertThat(line.arcs()).allSatisfy(arc -> {
                assertThat(arc.first()).isLessThan(arc.then());
                assertThat(withoutArc(line, arc).get(arc.first()).get(arc.then()))
                        .isFalse();
            });
        }
    }

    @Test
    void theStructuresDiffer() {
        assertThat(inChains(LineMaker.make(100, 1, 3))).isGreaterThanOrEqualTo(40); // chains, .2
        assertThat(inChains(LineMaker.make(100, 1, 12))).isGreaterThanOrEqualTo(40); // chains, .6
        assertThat(inChains(LineMaker.make(100, 1, 9))).isLessThan(20); // mixed, .6
        assertThat(largestDegree(LineMaker.make(100, 1, 6))).isGreaterThanOrEqualTo(7); // bottlenecks
        assertThat(largestDegree(LineMaker.make(100, 1, 0))).isLessThan(7); // mixed
    }

    private static int inChains(DivisionCase line) {
        int inChains = 0;
        for (int task = 0; task < line.tasks(); task++) {
            int each = task;
            inChains += line.arcs().stream()
                            .filter(arc -> arc.first() == each || arc.then() == each)
                            .anyMatch(arc -> followers(line, arc.first()) == 1 && leaders(line, arc.then()) == 1)
                    ? 1
                    : 0;
        }
        return inChains;
    }

    private static long largestDegree(DivisionCase line) {
        long largest = 0;
        for (int task = 0; task < line.tasks(); task++) {
            largest = Math.max(largest, Math.max(followers(line, task), leaders(line, task)));
        }
        return largest;
    }

    private static long followers(DivisionCase line, int task) {
        return line.arcs().stream().filter(arc -> arc.first() == task).count();
    }

    private static long leaders(DivisionCase line, int task) {
        return line.arcs().stream().filter(arc -> arc.then() == task).count();
    }

    private static double orderStrength(DivisionCase line) {
        long pairs = reached(line.tasks(), line.arcs()).stream()
                .mapToLong(BitSet::cardinality)
                .sum();
        return pairs / (line.tasks() * (line.tasks() - 1) / 2.0);
    }

    private static List<BitSet> withoutArc(DivisionCase line, BenchmarkArc arc) {
        return reached(
                line.tasks(),
                line.arcs().stream().filter(each -> !each.equals(arc)).toList());
    }

    /** What comes after each task, near and far; tasks are in order. */
    private static List<BitSet> reached(int tasks, List<BenchmarkArc> arcs) {
        List<BitSet> after = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            after.add(new BitSet());
        }
        for (int task = tasks - 1; task >= 0; task--) {
            for (BenchmarkArc arc : arcs) {
                if (arc.first() == task) {
                    after.get(task).or(after.get(arc.then()));
                    after.get(task).set(arc.then());
                }
            }
        }
        return after;
    }
}
