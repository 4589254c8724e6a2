package org.clusterdev.graph.decompose;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A good plan where the ways of being partly done are too many: exact among the plans near some order of the tasks, then
 * near the order of the plan found, as long as that helps.
 *
 * <p>Starts from a few orders: as in the file; by what depends on a task; and Johnson's, which is best for one firm
 * without precedence (first tasks that repay themselves, cheapest first, then the others, most beneficial first;
 * S. M. Johnson, 1954). Where no plan is near an order, it moves on to the order that is least in excess of a limit.
 */
final class WindowSearch {

    private static final int[] WIDTHS = {6, 8, 10, 11};
    private static final int MOST_IDEALS = 300_000;

    private final TaskGraph graph;
    private final LimitRows rows;
    private final EnablingRows enablingRows;
    private final StepBounds.Bound bound;
    private final Meter meter;
    private final Consumer<Integer> improved;
    private int[] best = {};
    private int bestEnabling = Integer.MAX_VALUE;
    private int bestSteps = Integer.MAX_VALUE;

    WindowSearch(
            TaskGraph graph,
            LimitRows rows,
            EnablingRows enablingRows,
            StepBounds.Bound bound,
            Meter meter,
            Consumer<Integer> improved) {
        this.graph = graph;
        this.rows = rows;
        this.enablingRows = enablingRows;
        this.bound = bound;
        this.meter = meter;
        this.improved = improved;
    }

    /** Searches until nothing helps, the bound is met, or the meter stops it; then says why it stopped. */
    String run() {
        try {
            List<int[]> orders = orders();
            for (int width : WIDTHS) {
                for (int[] order : orders) {
                    follow(order, width);
                    if (meetsBound()) {
                        return "the bound is met";
                    }
                }
                for (Comparator<Integer> within : List.of(johnson(), johnson().reversed(), weight())) {
                    if (best.length > 0) {
                        follow(orderOf(best, within), width);
                    }
                }
            }
            return "the action has more ways of being partly done than fit in memory";
        } catch (Meter.Stopped stopped) {
            return stopped.reason();
        }
    }

    /** The best plans in just those orders, and in those of the plans found: soon there, if not good. */
    void inOrder() throws Meter.Stopped {
        for (int[] order : orders()) {
            follow(order, 1);
        }
    }

    private List<int[]> orders() throws Meter.Stopped {
        meter.look(); // the orders take long to find, for large actions
        return List.of(graph.order, byPriority(johnson()), byPriority(weight()), byPriority(worth()));
    }

    Optional<int[]> best() {
        return best.length == 0 ? Optional.empty() : Optional.of(best.clone());
    }

    boolean meetsBound() {
        return bestSteps == bound.steps() && bestEnabling == (enablingRows.unavoidable() ? 1 : 0);
    }

    private void follow(int[] start, int width) throws Meter.Stopped {
        int[] order = start;
        long excess = Long.MAX_VALUE;
        int enabling = Integer.MAX_VALUE;
        int steps = Integer.MAX_VALUE;
        while (!meetsBound()) {
            Optional<OrderIdeals> near = OrderIdeals.of(graph.near(order, width), rows, MOST_IDEALS, meter);
            if (near.isEmpty()) {
                return;
            }
            SingleTaskChains chains = SingleTaskChains.of(near.get(), rows, meter);
            if (!chains.divisible()) {
                if (chains.excess() >= excess) {
                    return;
                }
                excess = chains.excess();
                order = chains.order();
                continue;
            }
            excess = Long.MIN_VALUE;
            OrderIdeals feasible = near.get().only(chains.onFeasibleChains(), meter);
            ExactDivision division =
                    new ExactDivision(graph, rows, enablingRows, new LabelFinder(graph, enablingRows, feasible, meter));
            division.fewest();
            keep(division);
            if (!isBetter(division, enabling, steps)) {
                return;
            }
            enabling = division.enabling();
            steps = division.steps();
            order = orderOf(division.stepOf(), weight());
        }
    }

    private static boolean isBetter(ExactDivision division, int enabling, int steps) {
        return division.enabling() < enabling || (division.enabling() == enabling && division.steps() < steps);
    }

    private void keep(ExactDivision division) {
        if (isBetter(division, bestEnabling, bestSteps)) {
            best = division.stepOf();
            bestEnabling = division.enabling();
            bestSteps = division.steps();
            improved.accept(bestSteps);
        }
    }

    /** The tasks by step, and within a step by priority as far as precedence allows. */
    private int[] orderOf(int[] stepOf, Comparator<Integer> within) throws Meter.Stopped {
        return byPriority(Comparator.<Integer>comparingInt(task -> stepOf[task]).thenComparing(within));
    }

    private int[] byPriority(Comparator<Integer> first) throws Meter.Stopped {
        Comparator<Integer> thenFile = first.thenComparing(Comparator.naturalOrder());
        int[] order = new int[graph.tasks];
        long[] done = new long[graph.words];
        for (int place = 0; place < order.length; place++) {
            order[place] = IntStream.range(0, graph.tasks)
                    .filter(task -> !Bits.has(done, 0, task) && Bits.holds(done, 0, graph.needs[task]))
                    .boxed()
                    .min(thenFile)
                    .orElseThrow();
            Bits.add(done, 0, order[place]);
            meter.look();
        }
        return order;
    }

    private Comparator<Integer> johnson() {
        BigInteger[] cost = totals(rows.cost);
        BigInteger[] gain = totals(rows.gain);
        return (one, two) -> {
            boolean repays = gain[one].compareTo(cost[one]) >= 0;
            boolean other = gain[two].compareTo(cost[two]) >= 0;
            if (repays != other) {
                return repays ? -1 : 1;
            }
            return repays ? cost[one].compareTo(cost[two]) : gain[two].compareTo(gain[one]);
        };
    }

    /** Most cost of the task and all that depends on it first: ranked positional weight. */
    private Comparator<Integer> weight() {
        BigInteger[] weight = withDescendants(totals(rows.cost));
        return (one, two) -> weight[two].compareTo(weight[one]);
    }

    /** Most net benefit of the task and all that depends on it first. */
    private Comparator<Integer> worth() {
        BigInteger[] cost = totals(rows.cost);
        BigInteger[] net = totals(rows.gain);
        for (int task = 0; task < graph.tasks; task++) {
            net[task] = net[task].subtract(cost[task]);
        }
        BigInteger[] worth = withDescendants(net);
        return (one, two) -> worth[two].compareTo(worth[one]);
    }

    private BigInteger[] withDescendants(BigInteger[] amounts) {
        BigInteger[] sums = amounts.clone();
        for (int task = 0; task < graph.tasks; task++) {
            for (int later = 0; later < graph.tasks; later++) {
                if (Bits.has(graph.descendants[task], 0, later)) {
                    sums[task] = sums[task].add(amounts[later]);
                }
            }
        }
        return sums;
    }

    private BigInteger[] totals(long[][] byRow) {
        BigInteger[] totals = new BigInteger[graph.tasks];
        Arrays.fill(totals, BigInteger.ZERO);
        for (long[] row : byRow) {
            for (int task = 0; task < graph.tasks; task++) {
                totals[task] = totals[task].add(BigInteger.valueOf(row[task]));
            }
        }
        return totals;
    }
}
