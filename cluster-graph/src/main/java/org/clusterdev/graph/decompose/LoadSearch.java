package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for one plan of at most so many steps, step by step: all loads of the first, for each all of the second, and so
 * on, depth first, remembering what it has been to in vain.
 *
 * <p>A branch, bound and remember search (after Sewell &amp; Jacobson 2012 and Morrison, Sewell &amp; Jacobson 2014, who
 * search for lines; with benefits, several firms and limits that grow: ours). A state is cut off when a task can no
 * longer be in its {@linkplain LoadWindows window}, when a row can no longer pay for what is left, when enabling steps
 * run out, or when the same tasks were done by the same step before. A load is cut off when
 * <ul>
 *   <li>a task that repays each row could be in it too: steps only become easier when it comes sooner. From the plateau
 *       of the limits on (a step may then become empty, and is left out). Where benefit counts, only if no firm merely
 *       pays for it, and no task that a firm merely pays for is left to be covered by it;
 *   <li>another task in place of one of its own would be {@linkplain LoadForm#betterInstead as good or better}.
 * </ul>
 * Both transform a plan into one with the first step that differs larger or better, so they hold together; and both move
 * tasks only within what deadlines allow.
 *
 * <p>Where overruns are to be borne, a task costs what it adds to what has been paid at worst ({@link WorstOverruns}): the
 * less, the more is done. Both rules then ask for that cost to be repaid, and hold, as
 * <ul>
 *   <li>a task that comes sooner adds, to each step until its old one, no more than it adds to this load;
 *   <li>a task h that costs more than j adds in j's place, to each step until its old one, no more than the difference of
 *       what both add to this load: with φ the least premium counted, that of (premium − φ)⁺, which only falls as φ rises
 *       with what is done. A task that costs no more adds no more;
 *   <li>from the old step on, the same tasks are done as before, and no less has been received.
 * </ul>
 */
final class LoadSearch {

    private static final int MOST_REMEMBERED = 1 << 20; // some 24 MB

    /** Which rules are used; all but in tests. */
    enum Rule {
        FULL_LOADS,
        SWAPS,
        MEMORY
    }

    private final LoadForm form;
    private final int steps;
    private final int maxEnabling;
    private final int[] rows;
    private final long[][] most; // by step, place in rows
    private final int[] deadline;
    private final LoadWindows windows;
    private final Set<Rule> rules;
    private final Effort effort;
    private final long[]
            fullLoads; // by step: nothing, or the tasks that repay each row and each firm that pays for them

    private final long[] loads; // by step
    private final long[][] paid; // by step, place: with its load so far and the worst overruns
    private final long[][] received; // by step, place: likewise
    private final long[][] joining; // by level, place in rows: gains, then costs, of tasks that may still join
    private final long[][] counted; // by level, place in rows: the least premium counted so far
    private final long[] set = new long[1];
    private final long[] mayHold; // by step: tasks that may be in it
    private final long[] due; // by step: tasks that must be done by its end
    private final Prices[] prices; // by place in rows
    private final long[] room; // of the load just closed, by place
    private final Remembered remembered = new Remembered(MOST_REMEMBERED);

    LoadSearch(
            LoadForm form,
            int[] rows,
            long[][] most,
            int plateau,
            int maxSteps,
            int maxEnabling,
            int[] from,
            int[] by,
            Set<Rule> rules,
            Effort effort) {
        this.form = form;
        this.steps = maxSteps;
        this.maxEnabling = maxEnabling;
        this.rows = rows;
        this.most = most;
        this.deadline = form.renumbered(by);
        this.rules = rules;
        this.effort = effort;
        this.windows = LoadWindows.of(form, rows, most, maxSteps, form.renumbered(from), deadline);
        this.fullLoads = new long[maxSteps + 1];
        for (int step = plateau; rules.contains(Rule.FULL_LOADS) && step <= maxSteps; step++) {
            fullLoads[step] = repaying();
        }
        this.loads = new long[maxSteps + 1];
        this.paid = new long[maxSteps + 1][rows.length];
        this.received = new long[maxSteps + 1][rows.length];
        this.room = new long[rows.length];
        this.joining = new long[form.tasks + 1][2 * rows.length];
        this.counted = new long[form.tasks + 1][rows.length];
        this.mayHold = new long[maxSteps + 1];
        this.due = new long[maxSteps + 1];
        for (int step = 1; step <= maxSteps; step++) {
            for (int task = 0; task < form.tasks; task++) {
                mayHold[step] |= windows.from[task] <= step ? 1L << task : 0;
                due[step] |= windows.by[task] <= step ? 1L << task : 0;
            }
        }
        this.prices =
                Arrays.stream(rows).mapToObj(row -> new Prices(form.cost[row])).toArray(Prices[]::new);
    }

    /** The step of each task in the first plan found; empty if there is none. */
    Optional<int[]> run() throws Meter.Stopped, Effort.Spent {
        if (!windows.possible || !goesOn(0, 0, 0)) {
            return Optional.empty();
        }
        int[] stepOf = new int[form.tasks];
        for (int step = 1; step <= steps; step++) {
            for (long left = loads[step]; left != 0; left &= left - 1) {
                stepOf[form.original[Long.numberOfTrailingZeros(left)]] = step;
            }
        }
        return Optional.of(stepOf);
    }

    private long repaying() {
        long repaying = form.all;
        for (long onlyPaid : form.onlyPays) {
            repaying &= ~onlyPaid; // a step that it joins could become enabling
        }
        for (int row : rows) {
            for (int task = 0; task < form.tasks; task++) {
                if (form.gain[row][task] < form.cost[row][task]) {
                    repaying &= ~(1L << task);
                }
            }
        }
        return repaying;
    }

    /** Whether a plan goes on from these tasks done in so many steps, so many of them enabling. */
    private boolean goesOn(int step, long done, int enabling) throws Meter.Stopped, Effort.Spent {
        if (done == form.all) {
            Arrays.fill(loads, step + 1, steps + 1, 0);
            return true;
        }
        effort.spend();
        if (step == steps || remembered.has(done, step, enabling) || !canFinish(step, done, enabling)) {
            return false;
        }
        int open = step + 1;
        loads[open] = 0;
        System.arraycopy(paid[step], 0, paid[open], 0, rows.length);
        System.arraycopy(received[step], 0, received[open], 0, rows.length);
        if (loadsFrom(mayHold[open] & ~done, open, done, enabling)) {
            return true;
        }
        if (rules.contains(Rule.MEMORY)) {
            remembered.add(done, step, enabling);
        }
        return false;
    }

    /** Whether what is left can be paid for in the steps that are left, and without too many enabling ones. */
    private boolean canFinish(int step, long done, int enabling) {
        for (int row = 0; row < form.onlyPays.length; row++) {
            if (enabling == maxEnabling && (form.onlyPays[row] & ~done) != 0 && (form.gets[row] & ~done) == 0) {
                return false;
            }
        }
        for (int at = 0; at < rows.length; at++) {
            if (received[step][at] < windows.least[step][at] || !canPay(step, done, at)) {
                return false;
            }
        }
        return true;
    }

    /** The financing bound on what is left, which costs at least what it was estimated to. */
    private boolean canPay(int step, long done, int at) {
        int row = rows[at];
        if (form.repays[row]) {
            return true; // windows.least says it all
        }
        int[] byWorth = form.byWorth[row];
        long spent = paid[step][at];
        long back = received[step][at];
        long part = 0;
        int next = 0;
        for (int now = step + 1; now <= steps; now++) {
            long reach = most[now][at] + back + part;
            if (reach >= form.whole[row]) {
                return true;
            }
            part = 0;
            while (next < byWorth.length) {
                int task = byWorth[next];
                if ((done >>> task & 1) == 0) {
                    long cost = form.cost[row][task];
                    if (spent + cost > reach) {
                        part = reach < spent ? 0 : LoadWindows.part(form.gain[row][task], reach - spent, cost);
                        break;
                    }
                    spent += cost;
                    back += form.gain[row][task];
                }
                next++;
            }
        }
        return false;
    }

    /** All loads of the open step that hold what it holds so far, and more of some {@code rest}, none of it earlier. */
    private boolean loadsFrom(long rest, int open, long done, int enabling) throws Meter.Stopped, Effort.Spent {
        effort.spend();
        long[] least = leastCounted(done | loads[open]);
        long candidates = affordable(rest, open, least);
        if ((due[open] & ~(done | loads[open] | candidates)) != 0) {
            return false;
        }
        long[] mayJoin = joining[Long.bitCount(done | loads[open])];
        addUp(candidates, least, mayJoin);
        for (long left = candidates; left != 0; left &= left - 1) {
            if (!canBringEnough(open, mayJoin)) {
                return false;
            }
            int task = Long.numberOfTrailingZeros(left);
            boolean ready = (form.needs[task] & ~(done | loads[open])) == 0 && (form.needsSuccess[task] & ~done) == 0;
            if (ready) {
                change(open, task, least, 1);
                if (loadsFrom(left & (left - 1), open, done, enabling)) {
                    return true;
                }
                change(open, task, least, -1);
            }
            for (int at = 0; at < rows.length; at++) {
                mayJoin[at] -= form.gain[rows[at]][task];
                mayJoin[rows.length + at] -= adds(at, task, least);
            }
            if ((due[open] >>> task & 1) != 0 || (ready && isLeftOut(open, done, task, least, mayJoin))) {
                return false;
            }
        }
        return canBringEnough(open, mayJoin) && close(open, done, enabling);
    }

    /** By place in rows, the least premium counted for the tasks done; kept until as many others are asked for. */
    private long[] leastCounted(long tasks) {
        long[] least = counted[Long.bitCount(tasks)];
        set[0] = tasks;
        for (int at = 0; form.bearsOverruns && at < rows.length; at++) {
            least[at] = form.overruns[rows[at]].least(set, 0);
        }
        return least;
    }

    /** What a task adds to what a row has paid at worst for tasks of which the least premium counted is given. */
    private long adds(int at, int task, long[] least) {
        return form.cost[rows[at]][task] + form.overruns[rows[at]].beyond(task, least[at]);
    }

    /** The tasks that each row can still pay for in the open step. */
    private long affordable(long tasks, int open, long[] least) {
        long affordable = tasks;
        for (int at = 0; at < rows.length; at++) {
            room[at] = most[open][at] + received[open - 1][at] - paid[open][at];
            affordable &= prices[at].within(room[at]);
        }
        for (long left = form.bearsOverruns ? affordable : 0; left != 0; left &= left - 1) {
            int task = Long.numberOfTrailingZeros(left);
            affordable &= hasRoom(task, least) ? -1L : ~(1L << task);
        }
        return affordable;
    }

    private void addUp(long tasks, long[] least, long[] sums) {
        Arrays.fill(sums, 0);
        for (long left = tasks; left != 0; left &= left - 1) {
            int task = Long.numberOfTrailingZeros(left);
            for (int at = 0; at < rows.length; at++) {
                sums[at] += form.gain[rows[at]][task];
                sums[rows.length + at] += adds(at, task, least);
            }
        }
    }

    /** Whether a task left out will have room in the load whatever else joins it, though the load should be full. */
    private boolean isLeftOut(int open, long done, int task, long[] least, long[] mayJoin) {
        if ((fullLoads[open] >>> task & 1) == 0
                || !coversNothing(task, done | loads[open])
                || !repaysWithOverruns(task, least)) {
            return false;
        }
        for (int at = 0; at < rows.length; at++) {
            long whole = paid[open][at] + mayJoin[rows.length + at] + adds(at, task, least);
            if (whole - received[open - 1][at] > most[open][at]) {
                return false;
            }
        }
        return true;
    }

    private void change(int open, int task, long[] least, int sign) {
        loads[open] ^= 1L << task;
        for (int at = 0; at < rows.length; at++) {
            paid[open][at] += sign * adds(at, task, least);
            received[open][at] += sign * form.gain[rows[at]][task];
        }
    }

    private boolean canBringEnough(int open, long[] mayJoin) {
        for (int at = 0; at < rows.length; at++) {
            if (received[open][at] + mayJoin[at] < windows.least[open][at]) {
                return false;
            }
        }
        return true;
    }

    private boolean close(int open, long done, int enabling) throws Meter.Stopped, Effort.Spent {
        long load = loads[open];
        effort.spend();
        if (load == 0 || (due[open] & ~(done | load)) != 0) {
            return false;
        }
        int with = enabling + (form.isEnabling(load) ? 1 : 0);
        if (with > maxEnabling) {
            return false;
        }
        for (int at = 0; at < rows.length; at++) {
            room[at] = most[open][at] + received[open - 1][at] - paid[open][at];
        }
        long free = free(open, done, load);
        long[] least = counted[Long.bitCount(done | load)]; // as counted when the last task joined
        return !couldHoldMore(open, done | load, free, least)
                && !couldHoldBetter(load, free, least)
                && goesOn(open, done | load, with);
    }

    /** The tasks that could have joined the load or taken the place of one of it. */
    private long free(int open, long done, long load) {
        long free = 0;
        for (long left = form.all & ~(done | load); left != 0; left &= left - 1) {
            int task = Long.numberOfTrailingZeros(left);
            if (windows.from[task] <= open
                    && (form.needs[task] & ~(done | load)) == 0
                    && (form.needsSuccess[task] & ~done) == 0) {
                free |= 1L << task;
            }
        }
        return free;
    }

    private boolean couldHoldMore(int open, long done, long free, long[] least) {
        for (long left = fullLoads[open] & free; left != 0; left &= left - 1) {
            int task = Long.numberOfTrailingZeros(left);
            if (hasRoom(task, least) && coversNothing(task, done) && repaysWithOverruns(task, least)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRoom(int task, long[] least) {
        for (int at = 0; at < rows.length; at++) {
            if (adds(at, task, least) > room[at]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a task that repays what it costs each row repays its overrun too, as far as that counts. */
    private boolean repaysWithOverruns(int task, long[] least) {
        for (int at = 0; form.bearsOverruns && at < rows.length; at++) {
            if (form.gain[rows[at]][task] < adds(at, task, least)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no firm that the task brings something has, later, a task that it merely pays for. */
    private boolean coversNothing(int task, long done) {
        for (int row = 0; row < form.gets.length; row++) {
            if ((form.gets[row] >>> task & 1) != 0 && (form.onlyPays[row] & ~done) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean couldHoldBetter(long load, long free, long[] least) {
        for (long left = rules.contains(Rule.SWAPS) ? load : 0; left != 0; left &= left - 1) {
            int task = Long.numberOfTrailingZeros(left);
            for (long other = form.betterInstead[task] & free; other != 0; other &= other - 1) {
                int instead = Long.numberOfTrailingZeros(other);
                if ((form.needs[instead] >>> task & 1) == 0
                        && deadline[task] >= deadline[instead]
                        && mayReplace(instead, task, least)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether each row has room for the one in place of the other, and what it then pays more is repaid. */
    private boolean mayReplace(int instead, int out, long[] least) {
        for (int at = 0; at < rows.length; at++) {
            long more = adds(at, instead, least) - adds(at, out, least);
            long[] gain = form.gain[rows[at]];
            if (more > room[at] || more > gain[instead] - gain[out]) {
                return false;
            }
        }
        return true;
    }

    /** For a row, which tasks cost at most so much. */
    private static final class Prices {
        private final long[] sorted;
        private final long[] upTo;

        Prices(long[] costs) {
            this.sorted = Arrays.stream(costs).sorted().distinct().toArray();
            this.upTo = new long[sorted.length + 1];
            for (int task = 0; task < costs.length; task++) {
                for (int at = Arrays.binarySearch(sorted, costs[task]); at < sorted.length; at++) {
                    upTo[at + 1] |= 1L << task;
                }
            }
        }

        long within(long most) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= most) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return upTo[low];
        }
    }

    /** States that lead nowhere: tasks done, steps, enabling steps. Full, it keeps what it has. */
    private static final class Remembered {
        private final int most;
        private long[] done = new long[1 << 8];
        private int[] when = new int[1 << 8]; // 0: free
        private int size;

        Remembered(int most) {
            this.most = most;
        }

        boolean has(long set, int step, int enabling) {
            return when[slot(set, tag(step, enabling))] != 0;
        }

        void add(long set, int step, int enabling) {
            if (2 * size >= done.length && done.length < 2 * most) {
                grow();
            }
            if (size < most) {
                int slot = slot(set, tag(step, enabling));
                size += when[slot] == 0 ? 1 : 0;
                done[slot] = set;
                when[slot] = tag(step, enabling);
            }
        }

        private static int tag(int step, int enabling) {
            return 1 + step + (enabling << 8);
        }

        private int slot(long set, int tag) {
            long mixed = (set ^ tag * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed ^ mixed >>> 32) & (done.length - 1);
            while (when[slot] != 0 && (when[slot] != tag || done[slot] != set)) {
                slot = (slot + 1) & (done.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] sets = done;
            int[] tags = when;
            done = new long[2 * sets.length];
            when = new int[2 * sets.length];
            for (int at = 0; at < sets.length; at++) {
                if (tags[at] != 0) {
                    int slot = slot(sets[at], tags[at]);
                    done[slot] = sets[at];
                    when[slot] = tags[at];
                }
            }
        }
    }
}
