package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All loads of a step that can be part of a plan of at most so many steps, after what was done before it: what searches
 * step by step go through.
 *
 * <p>What they do with a load is theirs ({@link #goesOn}). After Sewell &amp; Jacobson 2012 and Morrison, Sewell &amp;
 * Jacobson 2014, who balance lines; with benefits, several firms and limits that grow: ours. What was done is cut off when
 * a task can no longer be in its {@linkplain LoadWindows window}, when a row can no longer pay for what is left, when
 * {@linkplain LargeTasks large tasks} need more steps than are left, when what is left {@linkplain LoadWeights weighs} more
 * than they can hold, or when enabling steps run out. A load in the making is cut off when what may still join it cannot
 * bring a row what it must have received by its end. A load is cut off when
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
abstract class Loads {

    /** Which rules are used; all but in tests. */
    enum Rule {
        FULL_LOADS,
        SWAPS,
        MEMORY,
        /** {@link TaskWorth}. */
        WORTH,
        /** {@link LargeTasks}. */
        PAIRS,
        /** {@link LoadWeights}. */
        WEIGHTS
    }

    final LoadForm form;
    final int words;
    final int steps;
    private final int maxEnabling;
    final int[] rows;
    final long[][] most; // by step, place in rows
    private final int[] deadline;
    final LoadWindows windows;
    private final Set<Rule> rules;
    final Effort effort;
    private final long[][] fullLoads; // by step: nothing, or the tasks that repay each row and each firm that pays

    final long[][] loads; // by step
    final long[][] done; // by step: all done by its end
    final long[][] paid; // by step, place: with its load so far and the worst overruns
    final long[][] received; // by step, place: likewise
    private final long[][] candidates; // by level of the load in the making: tasks that may still join it
    private final int[][] priceAt; // by level, place: the first of two prices about right, or -1 where none is needed
    private final long[][] pricedOthers; // by level, place: what they are worth at those
    private final long[][] joining; // by level: their gains, then their costs, by place
    private final long[][] counted; // by level, place in rows: the least premium counted so far
    private final long[] with; // of one task, by place: its cost with all it needs that is not done
    private final long[][] needed; // by task: with, for each place
    private final long[] room; // of the load just closed, by place
    private final long[] free; // tasks that could have been in it
    private final boolean[] othersKnown = new boolean[LoadForm.PRICES];
    private final long[] others = new long[LoadForm.PRICES];
    final @Nullable LargeTasks[] large; // by place, where tasks repay themselves
    private final LargeTasks.@Nullable Matching[][] pairs; // by place and step, once asked for
    final long[] heaviest;
    final long[][] weights; // by weighing, task
    final long[][] weighed; // by step, weighing: what all done by its end weighs
    private final long[][] mustWeigh; // by step, weighing: what must be done by its end

    Loads(LoadQuestion asked, Set<Rule> rules, Effort effort) {
        this.form = asked.form();
        this.words = form.words;
        this.steps = asked.maxSteps();
        this.maxEnabling = asked.maxEnabling();
        this.rows = asked.rows();
        this.most = asked.most();
        this.deadline = asked.by();
        this.rules = rules;
        this.effort = effort;
        this.windows = asked.windows();
        this.fullLoads = new long[steps + 1][words];
        for (int step = asked.plateau(); rules.contains(Rule.FULL_LOADS) && step <= steps; step++) {
            fullLoads[step] = repaying();
        }
        this.loads = new long[steps + 1][words];
        this.done = new long[steps + 1][words];
        this.paid = new long[steps + 1][rows.length];
        this.received = new long[steps + 1][rows.length];
        this.room = new long[rows.length];
        this.free = new long[words];
        this.candidates = new long[form.tasks + 1][words];
        this.priceAt = new int[form.tasks + 1][rows.length];
        this.pricedOthers = new long[form.tasks + 1][2 * rows.length];
        this.joining = new long[form.tasks + 1][2 * rows.length];
        this.counted = new long[form.tasks + 1][rows.length];
        this.with = new long[rows.length];
        this.needed = new long[form.tasks][rows.length];
        this.large = new LargeTasks[rows.length];
        this.pairs = new LargeTasks.Matching[rows.length][steps + 1];
        List<LoadWeights> weighings = asked.weights();
        this.weights =
                weighings.stream().map(each -> form.renumbered(each.weights())).toArray(long[][]::new);
        this.heaviest = weighings.stream().mapToLong(LoadWeights::heaviest).toArray();
        this.weighed = new long[steps + 1][weights.length];
        this.mustWeigh = new long[steps + 1][weights.length];
        for (int at = 0; at < weights.length; at++) {
            long all = weighings.get(at).sum();
            for (int step = 0; step <= steps; step++) {
                mustWeigh[step][at] = all - (steps - step) * weighings.get(at).heaviest();
            }
        }
        for (int at = 0; at < rows.length && windows.possible(); at++) {
            if (form.repays[rows[at]]) {
                large[at] = LargeTasks.of(form, rows[at], most[steps][at], windows.from, windows.by);
            }
        }
    }

    /**
     * Goes on from a load that was not cut off.
     *
     * @param step the step whose load it is
     * @param count how many tasks are done by its end
     * @param enabling how many steps so far are enabling
     * @return whether to look no further
     */
    abstract boolean goesOn(int step, int count, int enabling) throws Meter.Stopped, Effort.Spent;

    /** All loads of the step after this one, until one goes on to what was sought. */
    final boolean anyLoadAfter(int step, int count, int enabling) throws Meter.Stopped, Effort.Spent {
        int open = step + 1;
        Arrays.fill(loads[open], 0);
        System.arraycopy(done[step], 0, done[open], 0, words);
        System.arraycopy(paid[step], 0, paid[open], 0, rows.length);
        System.arraycopy(received[step], 0, received[open], 0, rows.length);
        System.arraycopy(weighed[step], 0, weighed[open], 0, weights.length);
        return loadsFrom(0, open, count, enabling);
    }

    private long[] repaying() {
        long[] repaying = new long[words];
        for (int task = 0; task < form.tasks; task++) {
            boolean repays = true;
            for (long[] onlyPaid : form.onlyPays) {
                repays &= !Bits.has(onlyPaid, 0, task); // a step that it joins could become enabling
            }
            for (int row : rows) {
                repays &= form.gain[row][task] >= form.cost[row][task];
            }
            if (repays) {
                Bits.add(repaying, 0, task);
            }
        }
        return repaying;
    }

    /** Whether what is left can be paid for in the steps that are left, and without too many enabling ones. */
    final boolean canFinish(int step, int enabling) {
        for (int row = 0; enabling == maxEnabling && row < form.onlyPays.length; row++) {
            if (!Bits.holds(done[step], 0, form.onlyPays[row]) && Bits.holds(done[step], 0, form.gets[row])) {
                return false;
            }
        }
        for (int at = 0; at < weights.length; at++) {
            if (weighed[step][at] < mustWeigh[step][at]) {
                return false;
            }
        }
        for (int at = 0; at < rows.length; at++) {
            if (received[step][at] < windows.least[step][at] || !canPay(step, at)) {
                return false;
            }
        }
        return true;
    }

    /** The large tasks left after a step, matched as when last asked. */
    final LargeTasks.Matching pairs(int at, int step) {
        LargeTasks.Matching known = pairs[at][step];
        if (known == null) {
            known = LargeTasks.Matching.nobody(form.tasks);
            pairs[at][step] = known;
        }
        return known;
    }

    /** The financing bound on what is left, which costs at least what it was estimated to. */
    private boolean canPay(int step, int at) {
        int row = rows[at];
        LargeTasks counted = large[at];
        if (counted != null) {
            if (step > 0) {
                pairs(at, step).copyFrom(pairs(at, step - 1));
            }
            return !counted.needMore(done[step], steps - step, pairs(at, step));
        }
        int[] byWorth = form.byWorth[row];
        Arrays.fill(othersKnown, false);
        long spent = paid[step][at];
        long back = received[step][at];
        long part = 0;
        long best = back;
        int next = 0;
        for (int now = step + 1; now <= steps; now++) {
            long reach = most[now][at] + best;
            if (reach >= form.whole[row]) {
                return true;
            }
            if (best < windows.least[now - 1][at] || reach < paid[step][at]) {
                return false;
            }
            part = 0;
            while (next < byWorth.length) {
                int task = byWorth[next];
                if (!Bits.has(done[step], 0, task)) {
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
            best = Math.min(back + part, priced(step, at, reach));
        }
        return false;
    }

    /** The most benefit by the end of a step by which so much can be paid, at prices about right for that. */
    private long priced(int step, int at, long reach) {
        int row = rows[at];
        TaskWorth[] worths = form.worths[row];
        long best = Long.MAX_VALUE;
        int first = form.priceFor(row, reach);
        for (int price = first; price < Math.min(first + 2, worths.length); price++) {
            if (!othersKnown[price]) {
                others[price] = 0;
                for (int task = 0; task < form.tasks; task++) {
                    if (!Bits.has(done[step], 0, task)) {
                        others[price] += worths[price].of(task, done[step]);
                    }
                }
                othersKnown[price] = true;
            }
            best = Math.min(best, worths[price].most(received[step][at], paid[step][at], others[price], reach));
        }
        return best;
    }

    /** All loads of the open step that hold what it holds so far, and more of the tasks from {@code first} on. */
    private boolean loadsFrom(int first, int open, int count, int enabling) throws Meter.Stopped, Effort.Spent {
        effort.spend();
        long[] may = candidates[count];
        long[] least = leastCounted(count, open);
        if (!gather(first, open, may, least, joining[count])) {
            return false;
        }
        price(open, count, first);
        for (int task = Bits.next(may, first); task >= 0; task = Bits.next(may, task + 1)) {
            if (!canBringEnough(open, count, task)) {
                return false;
            }
            boolean ready = isReady(task, open);
            if (ready) {
                change(open, task, least, 1);
                if (loadsFrom(task + 1, open, count + 1, enabling)) {
                    return true;
                }
                change(open, task, least, -1);
            }
            leaveOut(task, open, count, least);
            if (Bits.has(windows.due[open], 0, task) || (ready && isLeftOut(open, task, least, joining[count]))) {
                return false;
            }
        }
        return canBringEnough(open, count, form.tasks) && close(open, count, enabling);
    }

    private void leaveOut(int task, int open, int count, long[] least) {
        long[] mayJoin = joining[count];
        long[] priced = pricedOthers[count];
        for (int at = 0; at < rows.length; at++) {
            mayJoin[at] -= form.gain[rows[at]][task];
            mayJoin[rows.length + at] -= adds(at, task, least);
            int price = priceAt[count][at];
            if (price >= 0) {
                TaskWorth[] worths = form.worths[rows[at]];
                priced[2 * at] -= worths[price].of(task, done[open]);
                priced[2 * at + 1] -= worths[price + 1].of(task, done[open]);
            }
        }
    }

    /** By place in rows, the least premium counted for the tasks done; kept until as many others are asked for. */
    private long[] leastCounted(int count, int open) {
        long[] least = counted[count];
        for (int at = 0; form.bearsOverruns && at < rows.length; at++) {
            least[at] = form.overruns[rows[at]].least(done[open], 0);
        }
        return least;
    }

    /** What a task adds to what a row has paid at worst for tasks of which the least premium counted is given. */
    private long adds(int at, int task, long[] least) {
        return form.cost[rows[at]][task] + form.overruns[rows[at]].beyond(task, least[at]);
    }

    final boolean isReady(int task, int open) {
        for (int needs : form.needs[task]) {
            if (!Bits.has(done[open], 0, needs)) {
                return false;
            }
        }
        for (int needs : form.needsSuccess[task]) {
            if (!Bits.has(done[open - 1], 0, needs)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The tasks from {@code first} on that may still join the load, with all that they need, and what they cost and bring;
     * false if a task that is due is not among them.
     */
    private boolean gather(int first, int open, long[] may, long[] least, long[] mayJoin) {
        Arrays.fill(may, 0);
        Arrays.fill(mayJoin, 0);
        for (int word = first >>> 6; word < words; word++) {
            long some = windows.mayHold[open][word] & ~done[open][word];
            if (word == first >>> 6) {
                some &= -1L << first;
            }
            for (; some != 0; some &= some - 1) {
                int task = (word << 6) + Long.numberOfTrailingZeros(some);
                if (mayJoin(task, open, may, least)) {
                    may[word] |= 1L << task;
                    for (int at = 0; at < rows.length; at++) {
                        mayJoin[at] += form.gain[rows[at]][task];
                        mayJoin[rows.length + at] += adds(at, task, least);
                    }
                }
            }
        }
        for (int word = 0; word < words; word++) {
            if ((windows.due[open][word] & ~(done[open][word] | may[word])) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean mayJoin(int task, int open, long[] may, long[] least) {
        for (int needs : form.needsSuccess[task]) {
            if (!Bits.has(done[open - 1], 0, needs)) {
                return false;
            }
        }
        Arrays.fill(with, 0);
        for (int needs : form.needs[task]) {
            if (!Bits.has(done[open], 0, needs)) {
                if (!Bits.has(may, 0, needs)) {
                    return false;
                }
                for (int at = 0; at < rows.length; at++) {
                    with[at] = Math.max(with[at], needed[needs][at]);
                }
            }
        }
        for (int at = 0; at < rows.length; at++) {
            needed[task][at] = Math.max(with[at] + form.cost[rows[at]][task], adds(at, task, least));
            if (paid[open][at] + needed[task][at] > most[open][at] + received[open - 1][at]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a task left out will have room in the load whatever else joins it, though the load should be full. */
    private boolean isLeftOut(int open, int task, long[] least, long[] mayJoin) {
        if (!Bits.has(fullLoads[open], 0, task)
                || !coversNothing(task, done[open])
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
        Bits.flip(loads[open], 0, task);
        Bits.flip(done[open], 0, task);
        for (int at = 0; at < weights.length; at++) {
            weighed[open][at] += sign * weights[at][task];
        }
        for (int at = 0; at < rows.length; at++) {
            paid[open][at] += sign * adds(at, task, least);
            received[open][at] += sign * form.gain[rows[at]][task];
        }
    }

    /** What all that may join are worth to the rows that lack something. */
    private void price(int open, int count, int first) {
        for (int at = 0; at < rows.length; at++) {
            TaskWorth[] worths = form.worths[rows[at]];
            boolean lacks = windows.least[open][at] > received[open][at] && worths.length > 1;
            int price = lacks ? form.priceFor(rows[at], most[open][at] + received[open - 1][at]) : -1;
            priceAt[count][at] = price;
            if (lacks) {
                pricedOthers[count][2 * at] = worths[price].others(done[open], candidates[count], first);
                pricedOthers[count][2 * at + 1] = worths[price + 1].others(done[open], candidates[count], first);
            }
        }
    }

    /** Whether what may still join, from a task on, can bring each row what it must have received by the end of the step. */
    private boolean canBringEnough(int open, int count, int next) {
        long[] mayJoin = joining[count];
        for (int at = 0; at < rows.length; at++) {
            long lacking = windows.least[open][at] - received[open][at];
            if (lacking > 0) {
                if (mayJoin[at] < lacking) {
                    return false;
                }
                long left = most[open][at] + received[open - 1][at] - paid[open][at];
                if (mayJoin[rows.length + at] > left && mostWorth(at, count, next, left) < lacking) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The most benefit that so much money can bring a row by tasks from the next one on that may join. */
    private long mostWorth(int at, int count, int next, long money) {
        int price = priceAt[count][at];
        if (price < 0) {
            return worth(rows[at], candidates[count], next, money);
        }
        TaskWorth[] worths = form.worths[rows[at]];
        return Math.min(
                worths[price].most(0, 0, pricedOthers[count][2 * at], money),
                worths[price + 1].most(0, 0, pricedOthers[count][2 * at + 1], money));
    }

    private long worth(int row, long[] may, int next, long money) {
        long left = money;
        if (form.repays[row]) {
            return left;
        }
        long worth = 0;
        for (int task : form.byWorth[row]) {
            if (task >= next && Bits.has(may, 0, task)) {
                long cost = form.cost[row][task];
                if (cost > left) {
                    return worth + LoadWindows.part(form.gain[row][task], left, cost);
                }
                left -= cost;
                worth += form.gain[row][task];
            }
        }
        return worth;
    }

    private boolean close(int open, int count, int enabling) throws Meter.Stopped, Effort.Spent {
        effort.spend();
        if (Bits.isEmpty(loads[open]) || !Bits.holds(done[open], 0, windows.due[open])) {
            return false;
        }
        int withThis = enabling + (form.isEnabling(loads[open]) ? 1 : 0);
        if (withThis > maxEnabling) {
            return false;
        }
        for (int at = 0; at < rows.length; at++) {
            room[at] = most[open][at] + received[open - 1][at] - paid[open][at];
        }
        findFree(open);
        long[] least = counted[count]; // as counted when the last task joined
        return !couldHoldMore(open, least) && !couldHoldBetter(open, least) && goesOn(open, count, withThis);
    }

    /** The tasks that could have joined the load or taken the place of one of it. */
    private void findFree(int open) {
        for (int word = 0; word < words; word++) {
            free[word] = 0;
            for (long some = windows.mayHold[open][word] & ~done[open][word]; some != 0; some &= some - 1) {
                int task = (word << 6) + Long.numberOfTrailingZeros(some);
                if (isReady(task, open)) {
                    free[word] |= 1L << task;
                }
            }
        }
    }

    private boolean couldHoldMore(int open, long[] least) {
        for (int word = 0; word < words; word++) {
            for (long some = fullLoads[open][word] & free[word]; some != 0; some &= some - 1) {
                int task = (word << 6) + Long.numberOfTrailingZeros(some);
                if (hasRoom(task, least) && coversNothing(task, done[open]) && repaysWithOverruns(task, least)) {
                    return true;
                }
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
    private boolean coversNothing(int task, long[] doneThen) {
        for (int row = 0; row < form.gets.length; row++) {
            if (Bits.has(form.gets[row], 0, task) && !Bits.holds(doneThen, 0, form.onlyPays[row])) {
                return false;
            }
        }
        return true;
    }

    private boolean couldHoldBetter(int open, long[] least) {
        if (!rules.contains(Rule.SWAPS)) {
            return false;
        }
        for (int task = Bits.next(loads[open], 0); task >= 0; task = Bits.next(loads[open], task + 1)) {
            for (int instead : form.betterInstead[task]) {
                if (Bits.has(free, 0, instead)
                        && deadline[task] >= deadline[instead]
                        && !Bits.has(form.ancestors[instead], 0, task)
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
}
