package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Weights of tasks at which no load weighs more than they say: against all loads and all plans. */
class FractionalLoadsTest {

    private static final long LOTS = 1_000_000;

    private final Random random = new Random(81);

    @Test
    void theHeaviestLoadIsTheHeaviestOfAll() throws Exception {
        for (int at = 0; at < 3_000; at++) {
            LoadQuestion asked = question(8, at % 4);
            LoadForm form = asked.form();
            long[] weights = random.longs(form.tasks, 0, 9).toArray();
            long least = random.nextInt(5);
            List<long[]> found = new ArrayList<>();
            long heaviest = new HeaviestLoad(asked, effort()).over(least, weights, found::add);
            long truth = least;
            for (int set = 1; set < 1 << form.tasks; set++) {
                truth = isLoad(asked, set) ? Math.max(truth, Bits.sum(new long[] {set}, weights)) : truth;
            }
            assertThat(heaviest).as(() -> text(asked)).isEqualTo(truth);
            assertThat(found).allSatisfy(load -> {
                assertThat(isLoad(asked, (int) load[0])).isTrue();
                assertThat(Bits.sum(load, weights)).isGreaterThan(least);
            });
        }
    }

    @Test
    void theyAskForNoMoreStepsThanAPlanHasAndAsManyAsSumsAndPairs() throws Exception {
        int more = 0;
        for (int at = 0; at < 1_500; at++) {
            LoadQuestion asked = question(7, at % 4);
            LoadForm form = asked.form();
            LoadWeights weights = new FractionalLoads(asked, effort())
                    .weights(Integer.MAX_VALUE)
                    .orElseThrow();
            List<int[]> plans = plans(asked);
            if (plans.isEmpty()) {
                continue;
            }
            int fewest = plans.stream()
                    .mapToInt(plan -> Arrays.stream(plan).max().orElseThrow())
                    .min()
                    .orElseThrow();
            LoadWindows windows = asked.windows();
            int pairs = 0;
            int sum = 0;
            for (int place = 0; place < asked.rows().length; place++) {
                int row = asked.rows()[place];
                long limit = asked.most()[asked.maxSteps()][place];
                pairs = Math.max(
                        pairs,
                        LargeTasks.of(form, row, limit, windows.from, windows.by)
                                .steps(all(form)));
                sum = Math.max(sum, (int) ((form.costs[row] + limit - 1) / limit));
            }
            assertThat(weights.steps())
                    .as(() -> text(asked))
                    .isLessThanOrEqualTo(fewest)
                    .isGreaterThanOrEqualTo(pairs)
                    .isGreaterThanOrEqualTo(sum);
            more += weights.steps() > Math.max(pairs, sum) ? 1 : 0;
        }
        assertThat(more).isGreaterThan(5);
    }

    @Test
    void weighedWindowsLeaveEveryPlanAndSearchesFindOne() throws Exception {
        int narrower = 0;
        int impossible = 0;
        for (int at = 0; at < 1_500; at++) {
            LoadQuestion asked = question(7, at % 4);
            LoadQuestion weighed = FractionalLoads.weighed(asked, effort());
            LoadWindows windows = weighed.windows();
            List<int[]> plans = plans(asked);
            for (int[] plan : plans) {
                assertThat(windows.possible()).as(() -> text(asked)).isTrue();
                for (int task = 0; task < plan.length; task++) {
                    assertThat(plan[task]).as(() -> text(asked)).isBetween(windows.from[task], windows.by[task]);
                }
            }
            narrower += windows.open() < asked.windows().open() ? 1 : 0;
            impossible += !windows.possible() ? 1 : 0;
            Set<Loads.Rule> rules = EnumSet.allOf(Loads.Rule.class);
            assertThat(new LoadSearch(weighed, rules, effort()).run().isPresent())
                    .as(() -> text(asked))
                    .isEqualTo(!plans.isEmpty());
            assertThat(new CyclicSearch(weighed, rules, 1_000, effort()).run().isPresent())
                    .as(() -> text(asked))
                    .isEqualTo(!plans.isEmpty());
        }
        assertThat(narrower).isGreaterThan(30);
        assertThat(impossible).isGreaterThan(5);
    }

    @Test
    void questionsWithDeadlinesAreRightOnceWindowsWereNarrowedByThem() throws Exception {
        int refuted = 0;
        int found = 0;
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = problem(7, at % 4, at % 3 == 0);
            TaskGraph graph = TaskGraph.of(problem);
            LimitRows rows = LimitRows.of(problem, Overruns.NONE);
            LoadFinder finder = new LoadFinder(graph, rows, EnablingRows.NONE, StepBounds.of(graph, rows), meter());
            int steps = 1 + random.nextInt(graph.tasks);
            PlanFinder.Question wide = question(rows, graph.tasks, steps);
            boolean none = finder.refutes(wide);
            assertThat(none && hasPlan(graph, rows, wide))
                    .as(() -> Problems.text(problem))
                    .isFalse();
            refuted += none ? 1 : 0;
            int[] by = random.ints(graph.tasks, 1, steps + 3).toArray();
            PlanFinder.Question asked = new PlanFinder.Question(rows.limits(), steps, 0, by, new int[graph.tasks]);
            boolean truth = hasPlan(graph, rows, asked);
            boolean justSoMany = steps == 1 || !hasPlan(graph, rows, question(rows, graph.tasks, steps - 1));
            for (LoadFinder.Way way : LoadFinder.Way.values()) {
                boolean suits = !way.name().startsWith("IN_PARTS")
                        && ((justSoMany && rows.limits().plateau == 1)
                                || !way.name().endsWith("BACKWARDS")); // deadlines turn round with the last step
                if (suits) {
                    assertThat(answer(finder, asked, way))
                            .as(() -> way + ", " + steps + ", " + Arrays.toString(by) + ", " + Problems.text(problem))
                            .isNotEqualTo(Optional.of(!truth));
                }
            }
            found += truth ? 1 : 0;
        }
        assertThat(refuted).isGreaterThan(100);
        assertThat(found).isGreaterThan(100);
    }

    private static PlanFinder.Question question(LimitRows rows, int tasks, int steps) {
        int[] late = new int[tasks];
        Arrays.fill(late, Integer.MAX_VALUE);
        return new PlanFinder.Question(rows.limits(), steps, 0, late, new int[tasks]);
    }

    private static boolean hasPlan(TaskGraph graph, LimitRows rows, PlanFinder.Question asked) throws Meter.Stopped {
        LoadForm form = LoadForm.of(graph, rows, EnablingRows.NONE, meter());
        StepLimits limits = asked.limits();
        boolean[] any = {false};
        SlowPlans.each(
                form,
                limits.rows,
                limits.most,
                asked.maxSteps(),
                form.renumbered(asked.from()),
                form.renumbered(asked.by()),
                plan -> any[0] = true);
        return any[0];
    }

    /** Empty if few loads are not enough to know. */
    private static Optional<Boolean> answer(LoadFinder finder, PlanFinder.Question asked, LoadFinder.Way way)
            throws Meter.Stopped {
        try {
            return Optional.of(finder.find(asked, way, effort()).isPresent());
        } catch (Effort.Spent spent) {
            return Optional.empty();
        }
    }

    /** All weights are equal at first, so that any ten of a kind are as heavy as any other ten. */
    @Test
    void tasksThatAreAlikeAreNotTriedInAllWays() throws Exception {
        List<Integer> costs = new ArrayList<>(Collections.nCopies(14, 10));
        costs.addAll(Collections.nCopies(17, 11));
        LoadWeights weights = new FractionalLoads(
                        question(Problems.oneFirm(costs, costs, List.of(109)), 3), new Effort(meter(), 100_000))
                .weights(3)
                .orElseThrow();
        assertThat(weights.steps()).isEqualTo(4);
    }

    /** Tasks that bring more than they cost pay for others: then a step may hold more than a limit's worth. */
    @Test
    void areWrongWhereTasksDoNotJustRepayThemselves() throws Exception {
        DivisionProblem problem = Problems.oneFirm(List.of(3, 3, 4), List.of(9, 9, 9), List.of(5));
        assertThat(Oracle.best(problem, Objective.FEWEST).steps()).isEqualTo(2);
        LoadQuestion asked = question(problem, 3);
        assertThat(FractionalLoads.canAsk(asked)).isFalse(); // so nobody asks
        assertThat(new FractionalLoads(asked, effort()).weights(9).orElseThrow().steps())
                .isEqualTo(3);
    }

    @Test
    void endWithWhatIsKnownWhenTheEffortIsSpent() throws Exception {
        for (int nodes = 0; nodes < 400; nodes += 7) {
            LoadQuestion asked = question(8, 1);
            Optional<LoadWeights> found =
                    new FractionalLoads(asked, new Effort(meter(), nodes)).weights(Integer.MAX_VALUE);
            LoadWeights whole = new FractionalLoads(asked, effort())
                    .weights(Integer.MAX_VALUE)
                    .orElseThrow();
            assertThat(found.map(LoadWeights::steps).orElse(0)).isLessThanOrEqualTo(whole.steps());
        }
    }

    private static boolean isLoad(LoadQuestion asked, int set) {
        LoadForm form = asked.form();
        long[] load = {set};
        for (int place = 0; place < asked.rows().length; place++) {
            if (Bits.sum(load, form.cost[asked.rows()[place]]) > asked.most()[asked.maxSteps()][place]) {
                return false;
            }
        }
        for (int one : Bits.list(load)) {
            for (int other : Bits.list(load)) {
                boolean meet = Math.max(asked.windows().from[one], asked.windows().from[other])
                        <= Math.min(asked.windows().by[one], asked.windows().by[other]);
                long between = form.descendants[one][0] & form.ancestors[other][0];
                if (!meet || (between & ~set) != 0 || awaits(form, other, one)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a task needs another by a path on which a success is awaited. */
    private static boolean awaits(LoadForm form, int task, int first) {
        for (int needed : Bits.list(form.ancestors[task])) {
            boolean direct = Arrays.stream(form.needs[task]).anyMatch(each -> each == needed);
            boolean success = Arrays.stream(form.needsSuccess[task]).anyMatch(each -> each == needed);
            boolean onTheWay = needed == first || Bits.has(form.ancestors[needed], 0, first);
            if (onTheWay && (success || (direct && awaits(form, needed, first)))) {
                return true;
            }
        }
        return false;
    }

    private static List<int[]> plans(LoadQuestion asked) {
        List<int[]> plans = new ArrayList<>();
        if (asked.windows().possible()) {
            SlowPlans.each(
                    asked.form(),
                    asked.rows(),
                    asked.most(),
                    asked.maxSteps(),
                    asked.windows().from,
                    asked.windows().by,
                    plans::add);
        }
        return plans;
    }

    /** Tasks that just repay one or two firms; {@code density} of 6 arcs are there. */
    private LoadQuestion question(int mostTasks, int density) throws Meter.Stopped {
        DivisionProblem problem = problem(mostTasks, density, false);
        LoadQuestion asked = question(problem, 1 + random.nextInt(problem.taskCount()));
        return asked.rows().length > 0 && asked.windows().possible() ? asked : question(mostTasks, density);
    }

    private DivisionProblem problem(int mostTasks, int density, boolean growing) {
        int tasks = 2 + random.nextInt(mostTasks - 1);
        List<List<Integer>> costs = new ArrayList<>();
        List<List<Integer>> limits = new ArrayList<>();
        for (int firm = 0; firm <= random.nextInt(2); firm++) {
            costs.add(random.ints(tasks, 0, 9).boxed().toList());
            int least = 8 + random.nextInt(6);
            limits.add(growing ? List.of(least, least + 2, least + 5) : List.of(least));
        }
        List<String> arcs = new ArrayList<>();
        for (int to = 1; to < tasks; to++) {
            for (int from = 0; from < to; from++) {
                if (random.nextInt(6) < density) {
                    arcs.add(from + (random.nextInt(4) == 0 ? "=>" : "->") + to);
                }
            }
        }
        return Problems.firms(costs, costs, limits, arcs.toArray(String[]::new));
    }

    private static LoadQuestion question(DivisionProblem problem, int steps) throws Meter.Stopped {
        TaskGraph graph = TaskGraph.of(problem);
        LimitRows rows = LimitRows.of(problem, Overruns.NONE);
        LoadForm form = LoadForm.of(graph, rows, EnablingRows.NONE, meter());
        return LoadQuestion.ahead(form, question(rows, form.tasks, steps), meter());
    }

    private static String text(LoadQuestion asked) {
        return Arrays.deepToString(asked.form().cost) + " within " + Arrays.toString(asked.most()[asked.maxSteps()])
                + " in " + asked.maxSteps() + ", " + asked.windows();
    }

    private static long[] all(LoadForm form) {
        return new long[] {(1L << form.tasks) - 1};
    }

    private static Effort effort() {
        return new Effort(meter(), LOTS);
    }

    private static Meter meter() {
        return new Meter(Budget.nodes(LOTS), () -> false);
    }
}
