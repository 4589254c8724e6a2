package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All ways of being partly done, what is below each, and what passes over them find: against all subsets and all orders. */
class OrderIdealsTest {

    private final Meter meter = new Meter(Budget.standard(), () -> false);

    @Test
    void holdsEachSubsetThatHoldsWhatItNeedsOnceAndAfterItsParts() throws Meter.Stopped {
        RandomProblems random = new RandomProblems(201);
        for (int at = 0; at < 1_000; at++) {
            DivisionProblem problem = random.next(8, 2);
            TaskGraph graph = TaskGraph.of(problem);
            TaskGraph asked = at % 3 == 0 ? graph.near(lastFirst(graph), 3) : graph;
            OrderIdeals ideals = OrderIdeals.of(asked, LimitRows.of(problem, Overruns.NONE), 1_000, meter)
                    .orElseThrow();
            Map<Long, Integer> number = new HashMap<>();
            for (int ideal = 0; ideal < ideals.size; ideal++) {
                number.put(ideals.sets[ideal], ideal);
            }
            assertThat(number).hasSize(ideals.size);
            assertThat(number.keySet()).isEqualTo(downSets(asked));
            assertThat(ideals.sets[ideals.full()]).isEqualTo((1L << graph.tasks) - 1);
            for (int ideal = 0; ideal < ideals.size; ideal++) {
                Map<Integer, Integer> below = new HashMap<>();
                for (int task = 0; task < graph.tasks; task++) {
                    Integer less = number.get(ideals.sets[ideal] & ~(1L << task));
                    if (ideals.has(ideal, task) && less != null) {
                        below.put(task, less);
                    }
                }
                assertThat(linksOf(ideals, ideal)).isEqualTo(below);
                int here = ideal;
                assertThat(below.values()).allMatch(less -> less < here);
            }
        }
    }

    @Test
    void noneIfThereAreMoreThanAsked() throws Meter.Stopped {
        DivisionProblem free = Problems.oneFirm(List.of(1, 1, 1), List.of(1, 1, 1), List.of(3));
        LimitRows rows = LimitRows.of(free, Overruns.NONE);
        assertThat(OrderIdeals.of(TaskGraph.of(free), rows, 7, meter)).isEmpty();
        assertThat(OrderIdeals.of(TaskGraph.of(free), rows, 8, meter)).isPresent();
    }

    @Test
    void bottlenecksAreTheLeastOverAllOrders() throws Meter.Stopped {
        RandomProblems random = new RandomProblems(202);
        int impossible = 0;
        int lacking = 0;
        for (int at = 0; at < 1_500; at++) {
            Drawn drawn = Drawn.of(random, 6, at % 2 == 0);
            DivisionProblem problem = drawn.problem;
            List<FirmKind> kinds = FirmKind.of(drawn.rows);
            Oracle.Blocked truth = Oracle.blocked(problem, drawn.overruns);
            ChainBottleneck excess = ChainBottleneck.excess(drawn.ideals, drawn.rows, kinds, meter);
            ChainBottleneck share = ChainBottleneck.share(drawn.ideals, drawn.rows, kinds, Ratio.ZERO, meter);
            long over = drawn.overruns.minorUnits(excess.least().orElseThrow().numerator());
            assertThat(over).as(Problems.text(problem)).isEqualTo(Math.max(0, truth.shortfall()));
            Optional<Ratio> least = truth.denominator().signum() == 0
                    ? Optional.empty()
                    : Optional.of(Ratio.of(
                            truth.numerator().longValueExact(),
                            truth.denominator().longValueExact()));
            assertThat(share.least()).as(Problems.text(problem)).isEqualTo(least);
            if (least.isPresent()) {
                int[] stepOf = new int[problem.taskCount()];
                for (int place = 0; place < stepOf.length; place++) {
                    stepOf[share.order()[place]] = place + 1;
                }
                assertThat(LimitScale.shares(drawn.rows, stepOf.length).worst(stepOf))
                        .isEqualTo(least.get());
            }
            impossible += least.isEmpty() ? 1 : 0;
            lacking += over > 0 ? 1 : 0;
        }
        assertThat(impossible).isGreaterThan(50);
        assertThat(lacking).isGreaterThan(300);
    }

    @Test
    void theLeastTotalIsBetweenWhatAPassFinds() throws Meter.Stopped {
        RandomProblems random = new RandomProblems(204);
        int lacking = 0;
        int exact = 0;
        for (int at = 0; at < 1_500; at++) {
            Drawn drawn = Drawn.of(random, 6, at % 2 == 0);
            DivisionProblem problem = drawn.problem;
            List<FirmKind> kinds = FirmKind.of(drawn.rows);
            long truth = Oracle.blocked(problem, drawn.overruns).coFunding();
            long[] alone = new long[kinds.size()];
            for (int kind = 0; kind < alone.length && at % 3 > 0; kind++) {
                alone[kind] = drawn.overruns.minorUnits(
                        ChainBottleneck.excess(drawn.ideals, drawn.rows, List.of(kinds.get(kind)), meter)
                                .least()
                                .orElseThrow()
                                .numerator());
            }
            Optional<Between<Long>> found = CoFundingPass.least(drawn.ideals, drawn.rows, kinds, alone, meter);
            if (found.isPresent()) {
                assertThat(truth)
                        .as(Problems.text(problem))
                        .isBetween(found.get().atLeast(), found.get().atMost().orElseThrow());
                lacking += truth > 0 ? 1 : 0;
                exact += truth > 0 && found.get().isExact() ? 1 : 0;
            }
        }
        assertThat(lacking).isGreaterThan(300);
        assertThat(exact).isGreaterThan(lacking / 2);
    }

    /** However early it has to look up to less: each plan is the least exposed, and where there is none, none is so little. */
    @Test
    void leastExposuresAreTheLeastOverAllOrderedPartitions() throws Meter.Stopped {
        RandomProblems random = new RandomProblems(203);
        int found = 0;
        int beyond = 0;
        for (int at = 0; at < 2_000; at++) {
            Drawn drawn = Drawn.of(random, at % 20 == 0 ? 6 : 5, at % 2 == 0);
            DivisionProblem problem = drawn.problem;
            List<Optional<Ratio>> truth = Oracle.leastExposed(problem, drawn.overruns);
            Optional<Ratio> least = truth.get(truth.size() - 1);
            if (!ExposurePass.answers(problem) || least.isEmpty()) {
                continue;
            }
            try {
                ExposurePass pass = ExposurePass.of(
                        TaskGraph.of(problem), drawn.ideals, drawn.rows, least.get(), 1 + at % 200, meter);
                for (int steps = 1; steps <= problem.taskCount(); steps++) {
                    Optional<int[]> plan = pass.plan(steps);
                    Optional<Ratio> share = truth.get(steps - 1);
                    if (plan.isPresent()) {
                        int[] stepOf = plan.get();
                        assertThat(Optional.of(
                                        LimitScale.shares(drawn.rows, steps).worst(stepOf)))
                                .as(Problems.text(problem))
                                .isEqualTo(share);
                        found++;
                    } else {
                        assertThat(share.filter(ratio -> ratio.compareTo(pass.upTo()) <= 0))
                                .as(Problems.text(problem))
                                .isEmpty();
                        beyond += share.isPresent() ? 1 : 0;
                    }
                }
            } catch (PlanFinder.GivesUp givesUp) {
                assertThat(givesUp.reason()).contains("too many steps");
            }
        }
        assertThat(found).isGreaterThan(1_000);
        assertThat(beyond).isGreaterThan(50);
    }

    /** A random problem of up to so many tasks and four firms, with its ideals. */
    private record Drawn(DivisionProblem problem, Overruns overruns, LimitRows rows, OrderIdeals ideals) {

        static Drawn of(RandomProblems random, int tasks, boolean bearing) throws Meter.Stopped {
            DivisionProblem problem = random.next(tasks, 4);
            Overruns some = random.overruns(4);
            Overruns overruns = bearing && some.fit(problem) ? some : Overruns.NONE;
            LimitRows rows = LimitRows.of(problem, overruns);
            Meter meter = new Meter(Budget.standard(), () -> false);
            return new Drawn(
                    problem,
                    overruns,
                    rows,
                    OrderIdeals.of(TaskGraph.of(problem), rows, 1_000, meter).orElseThrow());
        }
    }

    /** Another order that keeps precedence: of what is free, the last in the file first. */
    private static int[] lastFirst(TaskGraph graph) {
        int[] order = new int[graph.tasks];
        long[] done = new long[graph.words];
        for (int place = 0; place < order.length; place++) {
            int task = graph.tasks - 1;
            while (Bits.has(done, 0, task) || !Bits.holds(done, 0, graph.needs[task])) {
                task--;
            }
            Bits.add(done, 0, task);
            order[place] = task;
        }
        return order;
    }

    private static Set<Long> downSets(TaskGraph graph) {
        Set<Long> all = new HashSet<>();
        for (long set = 0; set < 1L << graph.tasks; set++) {
            boolean holds = true;
            for (int task = 0; task < graph.tasks; task++) {
                holds &= (set >>> task & 1) == 0 || (graph.needs[task][0] & ~set) == 0;
            }
            if (holds) {
                all.add(set);
            }
        }
        return all;
    }

    private static Map<Integer, Integer> linksOf(OrderIdeals ideals, int ideal) {
        Map<Integer, Integer> links = new HashMap<>();
        for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
            links.put((int) ideals.added[link], ideals.below[link]);
        }
        return links;
    }
}
