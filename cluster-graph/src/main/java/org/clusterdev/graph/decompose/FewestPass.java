package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * One pass over the order ideals that finds the fewest steps within given limits, where benefit in each step does not
 * count: much less to keep than {@link StepLabels}, also where limits grow.
 *
 * <p>Here a plan may wait: a step may be empty, as long as at least as many tasks are done as steps have passed. Such a plan
 * can always be mended without a step more: its tasks in their order, each step takes what it took, less the tasks that
 * are needed to leave one for each later step; a step that then holds a single task comes no earlier than that task did.
 * With waits, being at an ideal sooner is never worse, whatever the limits: what follows the later arrival follows the
 * earlier one after waiting. So each ideal keeps only the arrivals of its first step, and of those only bases (the ideal
 * at which the open step began) that have received no less and have no less awaited success behind them.
 *
 * <p>O(links · bases at an ideal · rows). Source: ours.
 */
final class FewestPass {

    private static final short NEVER = Short.MAX_VALUE;

    /** Bases kept in all before the pass gives up, some 32 MB. */
    private static final int MOST_BASES = 8_000_000; // with the standard memory

    private final TaskGraph graph;
    private final OrderIdeals ideals;
    private final StepLimits limits;
    private final int maxSteps;
    private final int most; // bases
    private final long[][] least; // by step, place of the row: the benefit that must have been received by its end
    private final short[] tasks; // by ideal, how many
    private final short[] step; // by ideal, the first open step that reaches it
    private final int[] basesFrom;
    private int[] bases;

    private final long[] paid; // at the ideal in the making, by place of the row
    private short first; // its step so far
    private int[] here = new int[16]; // and its bases
    private int count;
    private int round; // of offers, for one ideal and step
    private final int[] offered; // by base, the last round in which it was

    private FewestPass(TaskGraph graph, OrderIdeals ideals, StepLimits limits, long[][] least, int maxSteps, int most) {
        this.graph = graph;
        this.ideals = ideals;
        this.limits = limits;
        this.maxSteps = maxSteps;
        this.most = most;
        this.least = least;
        this.tasks = new short[ideals.size];
        this.step = new short[ideals.size];
        this.basesFrom = new int[ideals.size + 1];
        this.bases = new int[ideals.size];
        this.offered = new int[ideals.size];
        this.paid = new long[limits.rows.length];
    }

    /**
     * The step of each task in a plan of the fewest steps, without waits; empty if these are more than {@code maxSteps}.
     */
    static Optional<int[]> plan(
            TaskGraph graph, OrderIdeals ideals, StepLimits limits, StepBounds bounds, int maxSteps, Meter meter)
            throws Meter.Stopped {
        FewestPass pass = new FewestPass(
                graph, ideals, limits, bounds.leastBenefit(limits, maxSteps), maxSteps, meter.most(MOST_BASES));
        pass.run(meter);
        return pass.step[ideals.full()] == NEVER ? Optional.empty() : Optional.of(pass.mended());
    }

    /** A finder by such passes; it knows no deadlines and counts no enabling steps. */
    static PlanFinder finder(TaskGraph graph, OrderIdeals ideals, StepBounds bounds, Meter meter) {
        return asked -> plan(graph, ideals, asked.limits(), bounds, asked.maxSteps(), meter)
                .map(stepOf -> new PlanFinder.Found(
                        stepOf, 0, Arrays.stream(stepOf).max().orElse(0), asked.from()));
    }

    private void run(Meter meter) throws Meter.Stopped {
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            int from = ideals.linksFrom[ideal];
            int to = ideals.linksFrom[ideal + 1];
            tasks[ideal] = (short) (tasks[ideals.below[from]] + 1);
            for (int at = 0; at < paid.length; at++) {
                paid[at] = ideals.cost(ideal, limits.rows[at]);
            }
            first = NEVER;
            count = 0;
            round++;
            for (int link = from; link < to; link++) {
                int below = ideals.below[link];
                meter.count(1 + basesFrom[below + 1] - basesFrom[below]);
                if (step[below] <= first) {
                    arrive(below, ideals.added[link], tasks[ideal]);
                }
            }
            store(ideal);
        }
    }

    /** Grows the open steps at {@code below} by a task; if none can be, closes them and opens the next. */
    private void arrive(int below, int task, int size) {
        boolean grown = false;
        for (int at = basesFrom[below]; at < basesFrom[below + 1]; at++) {
            if (fits(bases[at], step[below]) && awaited(task, bases[at])) {
                offer(step[below], bases[at]);
                grown = true;
            }
        }
        int last = Math.min(Math.min(maxSteps, size), first);
        for (int next = step[below] + 1; !grown && next <= last; next++) {
            if (isEnough(below, next - 1) && fits(below, next)) {
                offer((short) next, below);
                grown = true;
            }
        }
    }

    private boolean awaited(int task, int base) {
        return Bits.holds(ideals.sets, base * ideals.words, graph.needsSuccessOf[task]);
    }

    private boolean fits(int base, int open) {
        long[] most = limits.most[open];
        for (int at = 0; at < most.length; at++) {
            if (paid[at] - ideals.gain(base, limits.rows[at]) > most[at]) {
                return false;
            }
        }
        return true;
    }

    private boolean isEnough(int received, int closed) {
        for (int at = 0; at < paid.length; at++) {
            if (ideals.gain(received, limits.rows[at]) < least[closed][at]) {
                return false;
            }
        }
        return true;
    }

    private void offer(short open, int base) {
        if (open < first) {
            first = open;
            count = 0;
            round++;
        }
        if (offered[base] == round) {
            return;
        }
        offered[base] = round;
        int left = 0;
        for (int at = 0; at < count; at++) {
            if (isNoWorse(here[at], base)) {
                return;
            }
        }
        for (int at = 0; at < count; at++) {
            if (!isNoWorse(base, here[at])) {
                here[left++] = here[at];
            }
        }
        if (left == here.length) {
            here = Arrays.copyOf(here, 2 * left);
        }
        here[left++] = base;
        count = left;
    }

    private boolean isNoWorse(int base, int other) {
        for (int row : limits.rows) {
            if (ideals.gain(base, row) < ideals.gain(other, row)) {
                return false;
            }
        }
        return !Bits.differenceMeets(ideals.sets, other * ideals.words, base * ideals.words, graph.tails);
    }

    private void store(int ideal) throws Meter.Stopped {
        int next = basesFrom[ideal];
        if (next + count > bases.length) {
            if (next + count > most) {
                throw new PlanFinder.GivesUp("the ways of being partly done do not fit in memory");
            }
            bases = Arrays.copyOf(bases, Math.min(most, 2 * (next + count)));
        }
        System.arraycopy(here, 0, bases, next, count);
        basesFrom[ideal + 1] = next + count;
        step[ideal] = first;
    }

    /** The plan found, each of its steps less what is needed to leave one task for each later step. */
    private int[] mended() {
        int[] waiting = waiting();
        int[] order = Arrays.stream(graph.order)
                .boxed()
                .sorted(Comparator.comparingInt(task -> waiting[task]))
                .mapToInt(Integer::intValue)
                .toArray();
        int steps = step[ideals.full()];
        int[] done = new int[steps + 1]; // by the end of each step
        for (int task : order) {
            done[waiting[task]]++;
        }
        for (int at = 1; at <= steps; at++) {
            done[at] += done[at - 1];
        }
        for (int at = steps - 1; at > 0; at--) {
            done[at] = Math.min(done[at], done[at + 1] - 1);
        }
        int[] stepOf = new int[graph.tasks];
        int in = 1;
        for (int place = 0; place < order.length; place++) {
            while (place >= done[in]) {
                in++;
            }
            stepOf[order[place]] = in;
        }
        return stepOf;
    }

    /** The step of each task in the plan found; steps that nothing is in are waits. */
    private int[] waiting() {
        int[] stepOf = new int[graph.tasks];
        int ideal = ideals.full();
        while (ideal != 0) {
            int base = bases[basesFrom[ideal]];
            for (int task = 0; task < graph.tasks; task++) {
                if (ideals.has(ideal, task) && !ideals.has(base, task)) {
                    stepOf[task] = step[ideal];
                }
            }
            ideal = base;
        }
        return stepOf;
    }
}
