package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A problem of at most 64 tasks as {@link LoadSearch} reads it: each set of tasks one long, read from the first step on
 * or, where limits do not grow, from the last step back. Tasks are renumbered so that none needs a later one, and those
 * that should be tried first come as early as that allows.
 *
 * <p>Read backwards, where no overruns are to be borne, arcs turn round, what a task costs and what it brings change places, and a row's limit becomes its
 * limit plus all benefit minus all cost: the same steps, last first, keep it (decomposition of the same problem; R. L.
 * Graham's and others' reversal of a line, here with benefits).
 */
final class LoadForm {

    static final int MOST_TASKS = Long.SIZE;

    final int tasks;
    final long all;
    final long[][] cost; // by row of LimitRows, task
    final long[][] gain;
    final long[] costs; // by row, in all, as estimated
    final long[] gains;
    final long[] whole; // by row: what it has paid in the end, overruns included
    final WorstOverruns[] overruns; // by row

    /** By task: what it needs, directly; what it needs to have succeeded, directly. */
    final long[] needs;

    final long[] needsSuccess;

    /** By task: all that it needs, directly or not; all that needs it. */
    final long[] ancestors;

    final long[] descendants;

    /** By row of {@link EnablingRows}. */
    final long[] onlyPays;

    final long[] gets;

    /** By row: the tasks by benefit for money, best first. */
    final int[][] byWorth;

    /** By row: whether each task brings exactly what it costs, and costs what it was estimated to. */
    final boolean[] repays;

    /** By task: its number in the problem. */
    final int[] original;

    /** By task: the tasks that may take its place in a step, all else being as good or better; see {@link #swaps}. */
    final long[] betterInstead;

    /** Whether overruns make a difference to any row. */
    final boolean bearsOverruns;

    private final Raw raw;

    /** The problem in its own numbers. */
    private record Raw(
            long[][] cost,
            long[][] gain,
            WorstOverruns[] overruns,
            long[] needs,
            long[] needsSuccess,
            long[] onlyPays,
            long[] gets) {}

    private LoadForm(Raw raw) {
        this.raw = raw;
        this.tasks = raw.needs.length;
        this.all = tasks == Long.SIZE ? -1L : (1L << tasks) - 1;
        this.original = order(raw);
        int[] place = new int[tasks];
        for (int task = 0; task < tasks; task++) {
            place[original[task]] = task;
        }
        this.cost = Arrays.stream(raw.cost).map(this::renumbered).toArray(long[][]::new);
        this.gain = Arrays.stream(raw.gain).map(this::renumbered).toArray(long[][]::new);
        this.costs = sums(cost);
        this.gains = sums(gain);
        this.overruns = Arrays.stream(raw.overruns)
                .map(each -> each.renumbered(original))
                .toArray(WorstOverruns[]::new);
        this.whole = costs.clone();
        this.needs = sets(renumbered(raw.needs), place);
        this.needsSuccess = sets(renumbered(raw.needsSuccess), place);
        this.onlyPays = sets(raw.onlyPays, place);
        this.gets = sets(raw.gets, place);
        this.ancestors = closure(needs);
        this.descendants = turned(ancestors);
        this.byWorth = new int[cost.length][];
        this.repays = new boolean[cost.length];
        for (int row = 0; row < cost.length; row++) {
            byWorth[row] = byWorth(cost[row], gain[row]);
            long premium = overruns[row].sum(new long[] {all}, 0);
            whole[row] += premium;
            repays[row] = premium == 0 && Arrays.equals(cost[row], gain[row]);
        }
        this.bearsOverruns = !Arrays.equals(costs, whole);
        this.betterInstead = swaps();
    }

    /** The problem, read from the first step on; for at most {@link #MOST_TASKS} tasks. */
    static LoadForm of(TaskGraph graph, LimitRows rows, EnablingRows enablingRows) {
        return new LoadForm(new Raw(
                rows.cost,
                rows.gain,
                rows.overruns,
                oneWord(graph.needs),
                oneWord(graph.needsSuccessOf),
                oneWord(enablingRows.onlyPays),
                oneWord(enablingRows.gets)));
    }

    /**
     * The same, read from the last step back. Only without overruns: what those cost depends on all that is done, which
     * read backwards is all that is not.
     */
    LoadForm backwards() {
        return new LoadForm(new Raw(
                raw.gain, raw.cost, raw.overruns, turned(raw.needs), turned(raw.needsSuccess), raw.onlyPays, raw.gets));
    }

    /** By task here, what is given by task of the problem. */
    int[] renumbered(int[] byOriginal) {
        return Arrays.stream(original).map(task -> byOriginal[task]).toArray();
    }

    private long[] renumbered(long[] byOriginal) {
        return Arrays.stream(original).mapToLong(task -> byOriginal[task]).toArray();
    }

    private static long[] sets(long[] sets, int[] place) {
        long[] renumbered = new long[sets.length];
        for (int at = 0; at < sets.length; at++) {
            for (long left = sets[at]; left != 0; left &= left - 1) {
                renumbered[at] |= 1L << place[Long.numberOfTrailingZeros(left)];
            }
        }
        return renumbered;
    }

    long sum(long[] amounts, long set) {
        long sum = 0;
        for (long left = set; left != 0; left &= left - 1) {
            sum += amounts[Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    boolean isEnabling(long step) {
        for (int row = 0; row < onlyPays.length; row++) {
            if ((step & onlyPays[row]) != 0 && (step & gets[row]) == 0) {
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
     * <p>Costs are as estimated here; {@link LoadSearch} asks again with overruns.
     */
    private long[] swaps() {
        long[] successful = successDescendants();
        long[] better = new long[tasks];
        for (int task = 0; task < tasks; task++) {
            for (int instead = 0; instead < tasks; instead++) {
                if (instead != task && mayReplace(instead, task, successful)) {
                    better[task] |= 1L << instead;
                }
            }
        }
        for (int task = 0; task < tasks; task++) {
            for (int other = 0; other < task; other++) {
                if ((better[task] >>> other & 1) != 0 && (better[other] >>> task & 1) != 0) {
                    better[other] &= ~(1L << task);
                }
            }
        }
        return better;
    }

    private boolean mayReplace(int instead, int task, long[] successful) {
        for (int later = 0; later < tasks; later++) {
            if ((needsSuccess[later] >>> task & 1) != 0) {
                if ((successful[instead] >>> later & 1) == 0) {
                    return false;
                }
            } else if ((needs[later] >>> task & 1) != 0 && (descendants[instead] >>> later & 1) == 0) {
                return false;
            }
        }
        for (int row = 0; row < cost.length; row++) {
            if (gain[row][instead] - gain[row][task] < Math.max(0, cost[row][instead] - cost[row][task])) {
                return false;
            }
        }
        for (int row = 0; row < onlyPays.length; row++) {
            if (((onlyPays[row] >>> task ^ onlyPays[row] >>> instead) & 1) != 0
                    || ((gets[row] >>> task ^ gets[row] >>> instead) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** By task: the tasks that come strictly later, as some arc on a path to them awaits success. */
    private long[] successDescendants() {
        long[] result = new long[tasks];
        for (int task = tasks - 1; task >= 0; task--) {
            for (int later = 0; later < tasks; later++) {
                if ((needsSuccess[later] >>> task & 1) != 0) {
                    result[task] |= descendants[later] | 1L << later;
                } else if ((needs[later] >>> task & 1) != 0) {
                    result[task] |= result[later];
                }
            }
        }
        return result;
    }

    /** Where everything repays itself the largest first; else what leaves most in hand first. */
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
        int[] result = new int[tasks];
        long done = 0;
        for (int place = 0; place < tasks; place++) {
            int best = -1;
            for (int task = 0; task < tasks; task++) {
                if ((done >>> task & 1) == 0 && (raw.needs[task] & ~done) == 0) {
                    best = best < 0 || weight[task] > weight[best] ? task : best;
                }
            }
            result[place] = best;
            done |= 1L << best;
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

    private static long[] oneWord(long[][] sets) {
        return Arrays.stream(sets).mapToLong(set -> set[0]).toArray();
    }

    private static long[] closure(long[] needs) {
        long[] closed = needs.clone();
        for (int through = 0; through < closed.length; through++) {
            for (int task = 0; task < closed.length; task++) {
                if ((closed[task] >>> through & 1) != 0) {
                    closed[task] |= closed[through];
                }
            }
        }
        return closed;
    }

    private static long[] turned(long[] sets) {
        long[] turned = new long[sets.length];
        for (int task = 0; task < sets.length; task++) {
            for (long left = sets[task]; left != 0; left &= left - 1) {
                turned[Long.numberOfTrailingZeros(left)] |= 1L << task;
            }
        }
        return turned;
    }
}
