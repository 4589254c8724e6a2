package org.clusterdev.graph.decompose;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What each step must and can have reached for a plan of so many steps to be possible, by what each row can finance if
 * tasks came in fractions; and from that the first and the last step that each task can be in.
 *
 * <p>Forwards, the most that can be paid by step s: {@link FinancingBound}'s chain. Backwards, the least: everything at
 * the end, hence so much benefit one step earlier, which costs at least so much. Both count only tasks whose windows
 * allow them, and all tasks whose windows ask for them, these with their worst overruns; as the windows become narrower by
 * what is counted, and precedence takes part, it is repeated until nothing changes. O(rounds · rows · tasks · (steps +
 * tasks)), few rounds.
 */
final class LoadWindows {

    private static final long NEVER = Long.MAX_VALUE / 4;

    /** By step, place of the row in {@link StepLimits#rows}: the least benefit that is received by its end. */
    final long[][] least;

    /** By step, place of the row: the most that is paid by its end. */
    final long[][] paid;

    /** By task. */
    final int[] from;

    final int[] by;

    /** By step: the tasks that may be done by its end; those that must. */
    final long[][] mayHold;

    final long[][] due;

    private final long[] done;
    private boolean possible = true;
    private boolean changed;

    private final LoadForm form;
    private final int[] rows;
    private final long[][] most;
    private final int steps;

    private LoadWindows(LoadForm form, int[] rows, long[][] most, int steps, int[] from, int[] by) {
        this.form = form;
        this.rows = rows;
        this.most = most;
        this.steps = steps;
        this.done = new long[form.words];
        this.mayHold = new long[steps + 1][form.words];
        this.due = new long[steps + 1][form.words];
        this.from = new int[form.tasks];
        this.by = new int[form.tasks];
        this.least = new long[steps + 1][rows.length];
        this.paid = new long[steps + 1][rows.length];
        for (int task = 0; task < form.tasks; task++) {
            this.from[task] = Math.max(1, from[task]);
            this.by[task] = Math.min(steps, by[task]);
        }
        for (int step = 1; step <= steps; step++) {
            for (long limit : most[step]) {
                possible &= limit >= 0; // read backwards: at the end, with all benefit but the last step's
            }
        }
    }

    static LoadWindows of(LoadForm form, int[] rows, long[][] most, int steps, int[] from, int[] by, Meter meter)
            throws Meter.Stopped {
        LoadWindows windows = new LoadWindows(form, rows, most, steps, from, by);
        windows.narrow(meter);
        return windows;
    }

    /** As asked, not narrowed: right too, but of less help. */
    static LoadWindows wide(LoadForm form, int[] rows, long[][] most, int steps, int[] from, int[] by) {
        LoadWindows windows = new LoadWindows(form, rows, most, steps, from, by);
        windows.tabulate();
        return windows;
    }

    /** Narrowed by precedence alone. */
    static LoadWindows byPrecedence(LoadForm form, int[] rows, long[][] most, int steps) {
        int[] by = new int[form.tasks];
        Arrays.fill(by, steps);
        return wide(form, rows, most, steps, new int[form.tasks], by).kept(new int[form.tasks], by);
    }

    /** These, if a task is done by the end of a step; narrowed by precedence alone, which is right too, and fast. */
    LoadWindows doneBy(int task, int step) {
        int[] sooner = by.clone();
        sooner[task] = step;
        return kept(from, sooner);
    }

    /** These, if a task is not done by the end of a step; likewise. */
    LoadWindows doneAfter(int task, int step) {
        int[] later = from.clone();
        later[task] = step + 1;
        return kept(later, by);
    }

    /** Narrower windows of the same question, to which what was found for these still applies. */
    private LoadWindows kept(int[] later, int[] sooner) {
        LoadWindows windows = new LoadWindows(form, rows, most, steps, later, sooner);
        for (int step = 0; step <= steps; step++) {
            System.arraycopy(least[step], 0, windows.least[step], 0, rows.length);
            System.arraycopy(paid[step], 0, windows.paid[step], 0, rows.length);
        }
        do {
            windows.changed = false;
            windows.keepPrecedence();
        } while (windows.changed && windows.possible);
        windows.tabulate();
        return windows;
    }

    /** Other windows of the same question, narrowed. */
    LoadWindows narrowed(int[] later, int[] sooner, Meter meter) throws Meter.Stopped {
        return of(form, rows, most, steps, later, sooner, meter);
    }

    /** These, known to leave no room for a plan. */
    LoadWindows impossible() {
        LoadWindows windows = kept(from, by);
        windows.possible = false;
        return windows;
    }

    /** How many steps too many windows have, all together. */
    int open() {
        int open = 0;
        for (int task = 0; task < form.tasks; task++) {
            open += by[task] - from[task];
        }
        return open;
    }

    private void tabulate() {
        for (int step = 1; step <= steps; step++) {
            for (int task = 0; task < form.tasks; task++) {
                if (from[task] <= step) {
                    Bits.add(mayHold[step], 0, task);
                }
                if (by[task] <= step) {
                    Bits.add(due[step], 0, task);
                }
            }
        }
    }

    /** Whether the windows leave room for a plan. */
    boolean possible() {
        return possible;
    }

    /**
     * These, narrowed further by trying: if a task cannot be as early as its window says, or as late, the window is
     * narrower. Each trial narrows all windows. O(trials · the cost of windows), some trials a task, as long as they take
     * no more than so many nodes.
     */
    LoadWindows tried(Meter meter, long mostNodes) throws Meter.Stopped {
        long end = meter.nodes() + mostNodes;
        LoadWindows windows = this;
        boolean better = true;
        while (better && windows.possible && meter.nodes() < end) {
            LoadWindows before = windows;
            for (int task = 0; task < form.tasks && windows.possible && meter.nodes() < end; task++) {
                windows = windows.tried(task, meter);
            }
            better = windows != before;
        }
        return windows;
    }

    private LoadWindows tried(int task, Meter meter) throws Meter.Stopped {
        LoadWindows windows = this;
        while (windows.isOpen(task) && !windows.with(task, windows.from[task], windows.from[task], meter).possible) {
            windows = windows.with(task, windows.from[task] + 1, windows.by[task], meter);
        }
        while (windows.isOpen(task) && !windows.with(task, windows.by[task], windows.by[task], meter).possible) {
            windows = windows.with(task, windows.from[task], windows.by[task] - 1, meter);
        }
        return windows;
    }

    /** Whether two tasks may be in the same step. */
    boolean meet(int one, int other) {
        return Math.max(from[one], from[other]) <= Math.min(by[one], by[other]);
    }

    /** Whether a task may still be in more steps than one. */
    boolean isOpen(int task) {
        return possible && from[task] < by[task];
    }

    /** These, with another window for one task. */
    private LoadWindows with(int task, int first, int last, Meter meter) throws Meter.Stopped {
        int[] later = from.clone();
        int[] sooner = by.clone();
        later[task] = first;
        sooner[task] = last;
        return narrowed(later, sooner, meter);
    }

    /** These, as narrow as others of the same question as well. */
    LoadWindows and(LoadWindows others, Meter meter) throws Meter.Stopped {
        int[] later = from.clone();
        int[] sooner = by.clone();
        for (int task = 0; task < form.tasks; task++) {
            later[task] = Math.max(later[task], others.from[task]);
            sooner[task] = Math.min(sooner[task], others.by[task]);
        }
        return of(form, rows, most, steps, later, sooner, meter);
    }

    private void narrow(Meter meter) throws Meter.Stopped {
        keepPrecedence();
        for (int at = 0; at < rows.length && possible; at++) {
            if (form.repays[rows[at]]) {
                packed(at, meter);
            }
        }
        do {
            changed = false;
            for (int at = 0; at < rows.length && possible; at++) {
                reach(at, meter);
                for (int task = 0; task < form.tasks && possible; task++) {
                    meter.count(1 + form.tasks / 4);
                    narrow(task, at, meter);
                }
            }
            if (possible) {
                keepPrecedence();
            }
        } while (changed && possible);
        tabulate();
    }

    /** The most that a row can have paid, and the least that it must have received, by each step. */
    private void reach(int at, Meter meter) throws Meter.Stopped {
        int row = rows[at];
        long received = 0;
        for (int step = 1; step <= steps; step++) {
            paid[step][at] = Math.min(form.whole[row], most[step][at] + received);
            received = worth(at, step, -1, -1);
            meter.look();
            possible &= received >= 0;
        }
        long must = form.whole[row];
        for (int step = steps - 1; step >= 0; step--) {
            least[step][at] = Math.max(0, must - most[step + 1][at]);
            must = price(at, step);
            meter.look();
            possible &= must <= paid[step][at];
        }
    }

    private void narrow(int task, int at, Meter meter) throws Meter.Stopped {
        while (from[task] <= by[task] && worth(at, from[task], task, -1) < least[from[task]][at]) {
            meter.look();
            from[task]++;
            changed = true;
        }
        while (from[task] <= by[task] && worth(at, by[task] - 1, -1, task) < least[by[task] - 1][at]) {
            meter.look();
            by[task]--;
            changed = true;
        }
        possible &= from[task] <= by[task];
    }

    /** What comes before a task, with it, needs so many steps; so does what comes after. Again, as windows forbid pairs. */
    private void packed(int at, Meter meter) throws Meter.Stopped {
        for (int round = 0; round < 3 && possible; round++) {
            changed = false;
            LargeTasks large = LargeTasks.of(form, rows[at], most[steps][at], from, by);
            possible &= !large.needMore(new long[form.words], steps, LargeTasks.Matching.nobody(form.tasks));
            for (int task = 0; task < form.tasks && possible; task++) {
                meter.count(1 + form.tasks / 4);
                meter.look();
                from(task, steps(large, at, task, form.ancestors[task]));
                by(task, steps + 1 - steps(large, at, task, form.descendants[task]));
            }
            keepPrecedence();
            if (!changed) {
                return;
            }
        }
    }

    private int steps(LargeTasks large, int at, int task, long[] others) {
        long[] all = others.clone();
        Bits.add(all, 0, task);
        long sum = Bits.sum(all, form.cost[rows[at]]);
        long limit = most[steps][at];
        int bySum = limit == 0 ? 0 : (int) ((sum + limit - 1) / limit);
        return Math.max(bySum, large.steps(all));
    }

    private void keepPrecedence() {
        for (int task = 0; task < form.tasks; task++) {
            for (int first : form.needs[task]) {
                from(task, from[first]);
            }
            for (int first : form.needsSuccess[task]) {
                from(task, from[first] + 1);
            }
        }
        for (int task = form.tasks - 1; task >= 0; task--) {
            for (int first : form.needs[task]) {
                by(first, by[task]);
            }
            for (int first : form.needsSuccess[task]) {
                by(first, by[task] - 1);
            }
            possible &= from[task] <= by[task];
        }
    }

    private void from(int task, int step) {
        changed |= from[task] < step;
        from[task] = Math.max(from[task], step);
    }

    private void by(int task, int step) {
        changed |= by[task] > step;
        by[task] = Math.min(by[task], step);
    }

    /**
     * The most benefit that a row can have by the end of a step, rounded down; -1 if it cannot pay for what must be done.
     *
     * @param in done by then with all that it needs, if not -1
     * @param out not done by then, with all that needs it, if not -1
     */
    private long worth(int at, int step, int in, int out) {
        int row = rows[at];
        long left = paid[step][at];
        long worth = 0;
        Arrays.fill(done, 0);
        for (int task = 0; task < form.tasks; task++) {
            if (isDue(task, step, in, out)) {
                left -= form.cost[row][task];
                worth += form.gain[row][task];
                Bits.add(done, 0, task);
            }
        }
        left -= form.overruns[row].sum(done, 0);
        if (left < 0) {
            return -1;
        }
        long most = knapsack(row, step, in, out, left, worth);
        TaskWorth[] worths = form.worths[row];
        int about = form.priceFor(row, paid[step][at]);
        for (int price = Math.max(0, about - 1); price < Math.min(about + 3, worths.length); price++) {
            TaskWorth priced = worths[price];
            most = Math.min(most, priced.most(worth, 0, others(priced, step, in, out), left));
        }
        return most;
    }

    private long knapsack(int row, int step, int in, int out, long money, long worthDone) {
        long left = money;
        long worth = worthDone;
        for (int task : form.byWorth[row]) {
            if (isOpen(task, step, in, out)) {
                long cost = form.cost[row][task];
                if (cost > left) {
                    return worth + part(form.gain[row][task], left, cost);
                }
                left -= cost;
                worth += form.gain[row][task];
            }
        }
        return worth;
    }

    private boolean isDue(int task, int step, int in, int out) {
        return !isOut(task, out) && (by[task] <= step || isIn(task, in));
    }

    /** Whether a task may be done by then, and need not. */
    private boolean isOpen(int task, int step, int in, int out) {
        return from[task] <= step && by[task] > step && !isIn(task, in) && !isOut(task, out);
    }

    private boolean isIn(int task, int in) {
        return in >= 0 && (task == in || Bits.has(form.ancestors[in], 0, task));
    }

    private boolean isOut(int task, int out) {
        return out >= 0 && (task == out || Bits.has(form.descendants[out], 0, task));
    }

    /** The least that a row has paid by the end of a step, as it must have received so much, rounded down. */
    private long price(int at, int step) {
        int row = rows[at];
        long left = least[step][at];
        long price = 0;
        Arrays.fill(done, 0);
        for (int task = 0; task < form.tasks; task++) {
            if (isDue(task, step, -1, -1)) {
                left -= form.gain[row][task];
                price += form.cost[row][task];
                Bits.add(done, 0, task);
            }
        }
        price += form.overruns[row].sum(done, 0);
        long least = price + knapsackPrice(row, step, left);
        for (TaskWorth priced : form.worths[row]) {
            if (left > 0 && least < NEVER && priced.price > 0) {
                least = Math.max(least, price + priced.least(left, others(priced, step, -1, -1)));
            }
        }
        return least;
    }

    private long others(TaskWorth priced, int step, int in, int out) {
        long others = 0;
        for (int task = 0; task < form.tasks; task++) {
            if (isOpen(task, step, in, out)) {
                others += priced.of(task, done);
            }
        }
        return others;
    }

    /** What so much benefit costs at least, if tasks come in fractions, best first. */
    private long knapsackPrice(int row, int step, long benefit) {
        long left = benefit;
        long price = 0;
        for (int task : form.byWorth[row]) {
            if (left <= 0) {
                return price;
            }
            if (isOpen(task, step, -1, -1)) {
                long gain = form.gain[row][task];
                if (gain > left) {
                    return price + part(form.cost[row][task], left, gain);
                }
                left -= gain;
                price += gain == 0 ? 0 : form.cost[row][task];
            }
        }
        return left > 0 ? NEVER : price; // more than there is: no step has it
    }

    /** ⌊amount · part ÷ whole⌋. */
    static long part(long amount, long part, long whole) {
        if (Math.multiplyHigh(amount, part) == 0 && amount * part >= 0) {
            return amount * part / whole;
        }
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    @Override
    public String toString() {
        return "from " + Arrays.toString(from) + " by " + Arrays.toString(by);
    }
}
