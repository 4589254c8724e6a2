package org.clusterdev.graph.decompose;

import java.math.BigInteger;

/**
 * What each step must and can have reached for a plan of so many steps to be possible, by what each row can finance if
 * tasks came in fractions; and from that the first and the last step that each task can be in.
 *
 * <p>Forwards, the most that can be paid by step s: {@link FinancingBound}'s chain. Backwards, the least: everything at
 * the end, hence so much benefit one step earlier, which costs at least so much. Overruns count in what has been paid for
 * all tasks and for those that come with one; what benefits cost is as estimated, which is never more. O(rows · steps ·
 * tasks).
 */
final class LoadWindows {

    /** By step, place of the row in {@link StepLimits#rows}: the least benefit that is received by its end. */
    final long[][] least;

    /** By task. */
    final int[] from;

    final int[] by;

    final boolean possible;

    private final LoadForm form;
    private final int steps;

    private LoadWindows(LoadForm form, int[] rows, long[][] most, int steps, int[] from, int[] by) {
        this.form = form;
        this.steps = steps;
        this.from = new int[form.tasks];
        this.by = new int[form.tasks];
        this.least = new long[steps + 1][rows.length];
        for (int task = 0; task < form.tasks; task++) {
            this.from[task] = Math.max(1, from[task]);
            this.by[task] = Math.min(steps, by[task]);
        }
        for (int at = 0; at < rows.length; at++) {
            narrow(rows[at], at, most);
        }
        this.possible = keepPrecedence();
    }

    static LoadWindows of(LoadForm form, int[] rows, long[][] most, int steps, int[] from, int[] by) {
        return new LoadWindows(form, rows, most, steps, from, by);
    }

    private void narrow(int row, int at, long[][] most) {
        long[] paid = new long[steps + 1]; // at most, by the end of the step
        long[] must = new long[steps + 1]; // at least
        long received = 0;
        for (int step = 1; step <= steps; step++) {
            paid[step] = Math.min(form.whole[row], most[step][at] + received);
            received = worth(row, paid[step]);
        }
        must[steps] = form.whole[row];
        for (int step = steps - 1; step >= 0; step--) {
            least[step][at] = Math.max(0, must[step + 1] - most[step + 1][at]);
            must[step] = price(row, least[step][at]);
        }
        for (int task = 0; task < form.tasks; task++) {
            long with = form.ancestors[task] | 1L << task;
            long without = form.all & ~(form.descendants[task] | 1L << task);
            long costWith = form.sum(form.cost[row], with) + form.overruns[row].sum(new long[] {with}, 0);
            long gainWithout = form.sum(form.gain[row], without);
            while (from[task] <= steps && costWith > paid[from[task]]) {
                from[task]++;
            }
            for (int step = by[task] - 1; step >= 0; step--) {
                if (gainWithout < least[step][at]) {
                    by[task] = step;
                }
            }
        }
    }

    private boolean keepPrecedence() {
        boolean possible = true;
        for (int task = 0; task < form.tasks; task++) {
            for (long left = form.needs[task]; left != 0; left &= left - 1) {
                int first = Long.numberOfTrailingZeros(left);
                from[task] = Math.max(from[task], from[first] + (int) (form.needsSuccess[task] >>> first & 1));
            }
        }
        for (int task = form.tasks - 1; task >= 0; task--) {
            for (long left = form.needs[task]; left != 0; left &= left - 1) {
                int first = Long.numberOfTrailingZeros(left);
                by[first] = Math.min(by[first], by[task] - (int) (form.needsSuccess[task] >>> first & 1));
            }
            possible &= from[task] <= by[task];
        }
        return possible;
    }

    /** The most benefit that so much money can bring, rounded down. */
    private long worth(int row, long money) {
        long left = money;
        long worth = 0;
        for (int task : form.byWorth[row]) {
            long cost = form.cost[row][task];
            if (cost > left) {
                return worth + part(form.gain[row][task], left, cost);
            }
            left -= cost;
            worth += form.gain[row][task];
        }
        return worth;
    }

    /** The least money that so much benefit can cost, rounded down. */
    private long price(int row, long benefit) {
        long left = benefit;
        long price = 0;
        for (int task : form.byWorth[row]) {
            long gain = form.gain[row][task];
            if (gain > left) {
                return price + part(form.cost[row][task], left, gain);
            }
            left -= gain;
            price += gain == 0 ? 0 : form.cost[row][task];
        }
        return left > 0 ? Long.MAX_VALUE / 4 : price; // more than there is: no step has it
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
}
