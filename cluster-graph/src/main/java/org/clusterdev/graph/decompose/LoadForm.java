package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A problem as {@link LoadSearch} reads it: sets of tasks in bits, read from the first step on or, where limits do not
 * grow, from the last step back. Tasks are renumbered so that none needs a later one, and those that should be tried
 * first come as early as that allows.
 *
 * <p>Read backwards, arcs turn round, what a task costs and what it brings change places, and a row's limit becomes its
 * limit plus all benefit minus all cost: the same steps, last first, keep it (decomposition of the same problem; R. L.
 * Graham's and others' reversal of a line, here with benefits).
 */
final class LoadForm {

    static final int PRICES = 12; // a row
    private static final double A_WAITING_TASK = 0.2; // of its own weight, for each that it waits for

    final int tasks;
    final int words;
    final long[][] cost; // by row of LimitRows, task
    final long[][] gain;
    final long[] costs; // by row, in all, as estimated
    final long[] gains;
    final long[] whole; // by row: what it has paid in the end, overruns included
    final WorstOverruns[] overruns; // by row

    /** By task: what it needs, directly; what it needs to have succeeded, directly. */
    final int[][] needs;

    final int[][] needsSuccess;

    /** By task: what needs it, directly. */
    final int[][] neededBy;

    /** By task: all that it needs, directly or not; all that needs it. */
    final long[][] ancestors;

    final long[][] descendants;

    /** By task: the tasks that come strictly later, as some arc on a path to them awaits success. */
    final long[][] strictlyAfter;

    /** By row of {@link EnablingRows}. */
    final long[][] onlyPays;

    final long[][] gets;

    /** By row: the tasks by benefit for money, best first. */
    final int[][] byWorth;

    /** By row: what tasks are worth at some prices of money; none where each task brings exactly what it costs. */
    final TaskWorth[][] worths;

    /** By row: whether each task brings exactly what it costs, and costs what it was estimated to. */
    final boolean[] repays;

    /** By task: its number in the problem. */
    final int[] original;

    /** By task: the tasks that may take its place in a step, all else being as good or better; see {@link #swaps}. */
    final int[][] betterInstead;

    /** Whether overruns make a difference to any row. */
    final boolean bearsOverruns;

    private final Raw raw;

    /** The problem in its own numbers. */
    private record Raw(
            long[][] cost,
            long[][] gain,
            WorstOverruns[] overruns,
            long[][] needs,
            long[][] needsSuccess,
            long[][] onlyPays,
            long[][] gets) {}

    private LoadForm(Raw raw, Meter meter) throws Meter.Stopped {
        this.raw = raw;
        this.tasks = raw.needs.length;
        this.words = Bits.words(tasks);
        this.original = order(raw);
        meter.look();
        int[] place = new int[tasks];
        for (int task = 0; task < tasks; task++) {
            place[original[task]] = task;
        }
        this.cost = Arrays.stream(raw.cost).map(this::renumbered).toArray(long[][]::new);
        this.gain = Arrays.stream(raw.gain).map(this::renumbered).toArray(long[][]::new);
        this.costs = sums(cost);
        this.gains = sums(gain);
        this.overruns =
                Arrays.stream(raw.overruns).map(row -> row.renumbered(original)).toArray(WorstOverruns[]::new);
        this.whole = costs.clone();
        for (int row = 0; row < cost.length; row++) {
            whole[row] += overruns[row].sum(everything(), 0);
        }
        this.bearsOverruns = !Arrays.equals(costs, whole);
        long[][] needed = sets(renumbered(raw.needs), place);
        long[][] neededSuccess = sets(renumbered(raw.needsSuccess), place);
        this.needs = lists(needed);
        this.needsSuccess = lists(neededSuccess);
        long[][] neededLater = turned(needed);
        long[][] successNeededLater = turned(neededSuccess);
        this.neededBy = lists(neededLater);
        this.onlyPays = sets(raw.onlyPays, place);
        this.gets = sets(raw.gets, place);
        this.ancestors = closure(needed);
        this.descendants = turned(ancestors);
        this.byWorth = new int[cost.length][];
        this.repays = new boolean[cost.length];
        for (int row = 0; row < cost.length; row++) {
            byWorth[row] = byWorth(cost[row], gain[row]);
            repays[row] = whole[row] == costs[row] && Arrays.equals(cost[row], gain[row]);
        }
        meter.look();
        this.worths = new TaskWorth[cost.length][];
        for (int row = 0; row < cost.length; row++) {
            worths[row] = repays[row] ? new TaskWorth[0] : TaskWorth.several(this, row, PRICES, meter);
        }
        this.strictlyAfter = strictlyAfter(neededLater, successNeededLater);
        this.betterInstead = swaps(neededLater, successNeededLater, meter);
    }

    /** The problem, read from the first step on. */
    static LoadForm of(TaskGraph graph, LimitRows rows, EnablingRows enablingRows, Meter meter) throws Meter.Stopped {
        Raw raw = new Raw(
                rows.cost,
                rows.gain,
                rows.overruns,
                graph.needs,
                graph.needsSuccessOf,
                enablingRows.onlyPays,
                enablingRows.gets);
        return new LoadForm(raw, meter);
    }

    /**
     * The same, read from the last step back. Only without overruns: what those cost depends on all that is done, which
     * does not turn round.
     */
    LoadForm backwards(Meter meter) throws Meter.Stopped {
        Raw turned = new Raw(
                raw.gain, raw.cost, raw.overruns, turned(raw.needs), turned(raw.needsSuccess), raw.onlyPays, raw.gets);
        return new LoadForm(turned, meter);
    }

    /** Forgets what rules that are not used would look at. */
    void keepOnly(Set<Loads.Rule> rules) {
        if (!rules.contains(Loads.Rule.WORTH)) {
            Arrays.fill(worths, new TaskWorth[0]);
        }
        if (!rules.contains(Loads.Rule.PAIRS)) {
            Arrays.fill(repays, false);
        }
    }

    /** Of those at some prices, the first of the two that are about right for so much money; the other is the next. */
    int priceFor(int row, long money) {
        int count = worths[row].length;
        return (int) Math.max(0, Math.min(count - 2, Math.sqrt((double) money / costs[row]) * (count + 1) - 1));
    }

    /** Whether in these rows each task brings exactly what it costs. */
    boolean isPacking(int[] rows) {
        return Arrays.stream(rows).allMatch(row -> repays[row]);
    }

    private long[] everything() {
        long[] all = new long[words];
        for (int task = 0; task < tasks; task++) {
            Bits.add(all, 0, task);
        }
        return all;
    }

    /** By task here, what is given by task of the problem. */
    int[] renumbered(int[] byOriginal) {
        return Arrays.stream(original).map(task -> byOriginal[task]).toArray();
    }

    long[] renumbered(long[] byOriginal) {
        return Arrays.stream(original).mapToLong(task -> byOriginal[task]).toArray();
    }

    private long[][] renumbered(long[][] byOriginal) {
        return Arrays.stream(original).mapToObj(task -> byOriginal[task]).toArray(long[][]::new);
    }

    private long[][] sets(long[][] sets, int[] place) {
        long[][] renumbered = new long[sets.length][words];
        for (int at = 0; at < sets.length; at++) {
            for (int task = Bits.next(sets[at], 0); task >= 0; task = Bits.next(sets[at], task + 1)) {
                Bits.add(renumbered[at], 0, place[task]);
            }
        }
        return renumbered;
    }

    private static int[][] lists(long[][] sets) {
        return Arrays.stream(sets).map(Bits::list).toArray(int[][]::new);
    }

    boolean isEnabling(long[] step) {
        for (int row = 0; row < onlyPays.length; row++) {
            if (Bits.meets(step, 0, onlyPays[row]) && !Bits.meets(step, 0, gets[row])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Jackson's rule with benefits: a step with j is no better than the same with h instead, if h may come that early,
     * whatever needs j needs h as strictly, and for each row h brings no less than j, by at least as much as it costs more
     * (J. R. Jackson 1956 for tasks that repay themselves; with benefits: ours). Where benefit counts, both must also pay
     * and get alike, so that no step becomes enabling. Of two that may replace each other the earlier one is better.
     *
     * <p>Costs are as estimated here; {@link Loads} asks again with overruns.
     */
    private int[][] swaps(long[][] neededBy, long[][] successNeededBy, Meter meter) throws Meter.Stopped {
        long[][] better = new long[tasks][words];
        for (int task = 0; task < tasks; task++) {
            meter.look();
            for (int instead = 0; instead < tasks; instead++) {
                if (instead != task
                        && Bits.subset(neededBy[task], descendants[instead])
                        && Bits.subset(successNeededBy[task], strictlyAfter[instead])
                        && mayReplace(instead, task)) {
                    Bits.add(better[task], 0, instead);
                }
            }
        }
        for (int task = 0; task < tasks; task++) {
            for (int other = 0; other < task; other++) {
                if (Bits.has(better[task], 0, other) && Bits.has(better[other], 0, task)) {
                    Bits.flip(better[other], 0, task);
                }
            }
        }
        return lists(better);
    }

    private boolean mayReplace(int instead, int task) {
        for (int row = 0; row < cost.length; row++) {
            if (gain[row][instead] - gain[row][task] < Math.max(0, cost[row][instead] - cost[row][task])) {
                return false;
            }
        }
        for (int row = 0; row < onlyPays.length; row++) {
            if (Bits.has(onlyPays[row], 0, task) != Bits.has(onlyPays[row], 0, instead)
                    || Bits.has(gets[row], 0, task) != Bits.has(gets[row], 0, instead)) {
                return false;
            }
        }
        return true;
    }

    private long[][] strictlyAfter(long[][] neededBy, long[][] successNeededBy) {
        long[][] result = new long[tasks][words];
        for (int task = tasks - 1; task >= 0; task--) {
            for (int later : Bits.list(neededBy[task])) {
                Bits.addAll(result[task], result[later]);
                if (Bits.has(successNeededBy[task], 0, later)) {
                    Bits.addAll(result[task], descendants[later]);
                    Bits.add(result[task], 0, later);
                }
            }
        }
        return result;
    }

    /**
     * Where everything repays itself the largest first, and those that much waits for (W. B. Helgeson and D. P. Birnie's
     * ranked positional weight, 1961, in part); else what leaves most in hand first.
     */
    private static int[] order(Raw raw) {
        int tasks = raw.needs.length;
        boolean packing = Arrays.deepEquals(raw.cost, raw.gain);
        double[] weight = new double[tasks];
        for (int row = 0; row < raw.cost.length; row++) {
            double whole = Math.max(1, Arrays.stream(raw.cost[row]).sum());
            for (int task = 0; task < tasks; task++) {
                long amount = packing ? raw.cost[row][task] : raw.gain[row][task] - raw.cost[row][task];
                weight[task] += amount / whole;
            }
        }
        return heaviestFirst(raw.needs, packing ? withWaiting(raw.needs, weight) : weight);
    }

    /** Weights, with a part of those of all that needs the task. */
    private static double[] withWaiting(long[][] needs, double[] weight) {
        long[][] waiting = new long[needs.length][Bits.words(needs.length)];
        int[] order = heaviestFirst(needs, weight);
        double[] both = weight.clone();
        for (int place = order.length - 1; place >= 0; place--) {
            int task = order[place];
            for (int later = Bits.next(waiting[task], 0); later >= 0; later = Bits.next(waiting[task], later + 1)) {
                both[task] += A_WAITING_TASK * weight[later];
            }
            for (int first : Bits.list(needs[task])) {
                Bits.addAll(waiting[first], waiting[task]);
                Bits.add(waiting[first], 0, task);
            }
        }
        return both;
    }

    private static int[] heaviestFirst(long[][] needs, double[] weight) {
        int[] result = new int[needs.length];
        long[] done = new long[Bits.words(needs.length)];
        for (int place = 0; place < result.length; place++) {
            int best = -1;
            for (int task = 0; task < result.length; task++) {
                if (!Bits.has(done, 0, task) && Bits.holds(done, 0, needs[task])) {
                    best = best < 0 || weight[task] > weight[best] ? task : best;
                }
            }
            result[place] = best;
            Bits.add(done, 0, best);
        }
        return result;
    }

    private static int[] byWorth(long[] cost, long[] gain) {
        Comparator<Integer> byRatio = (one, two) -> Ratio.compareProducts(gain[two], cost[one], gain[one], cost[two]);
        return IntStream.concat(
                        IntStream.range(0, cost.length).filter(task -> cost[task] == 0),
                        IntStream.range(0, cost.length)
                                .filter(task -> cost[task] > 0)
                                .boxed()
                                .sorted(byRatio)
                                .mapToInt(Integer::intValue))
                .toArray();
    }

    private static long[] sums(long[][] amounts) {
        return Arrays.stream(amounts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    }

    /** With all that is needed for what is needed; tasks are in order. */
    private static long[][] closure(long[][] needs) {
        long[][] closed = new long[needs.length][];
        for (int task = 0; task < needs.length; task++) {
            closed[task] = needs[task].clone();
            for (int first : Bits.list(needs[task])) {
                Bits.addAll(closed[task], closed[first]);
            }
        }
        return closed;
    }

    private static long[][] turned(long[][] sets) {
        long[][] turned = new long[sets.length][Bits.words(sets.length)];
        for (int task = 0; task < sets.length; task++) {
            for (int member : Bits.list(sets[task])) {
                Bits.add(turned[member], 0, task);
            }
        }
        return turned;
    }
}
