package org.clusterdev.graph.decompose;

import java.util.Arrays;

/**
 * What is done by the end of each step, so that the rows' weighted excess over their limits is least: weights on what
 * each row must keep in each step leave only precedence, windows, and that what is done stays done.
 *
 * <p>That is a closure of least weight among pairs of a task and a step, found by a maximum flow (J.-C. Picard, "Maximal
 * closure of a graph and applications to combinatorial problems", 1976): pairs worth having pay for those they need
 * (E. A. Dinic's layers, 1970). Payments of the last question are kept: they are right for any weights, and near the best
 * for weights that changed little. If the least excess is more than zero, no plan keeps all limits; the largest least
 * excess over all weights is the bound of the linear programme over what part of each task is done by each step.
 */
final class Relaxation {

    private static final int MOST_CHANGES = 1 << 15; // that a trial may make

    private final LoadForm form;
    private final RelaxedRows rows;
    private final int steps;
    private final int pairs; // (step - 1) * tasks + task, steps but the last: by that all is done
    private final int[] tail; // by arc: the pair that needs
    private final int[] head; // by arc: the pair that is needed
    private final int[] outStart;
    private final int[] in; // arcs by head
    private final int[] inStart;
    private final long[] paid; // by arc
    private final long[] net; // by pair: its worth and what it was paid, less what it paid
    private final boolean[] open; // by pair: whether its window leaves it open
    private final int[] layer;
    private final int[] next;
    private final int[] queue;
    private long scanned;

    // what trials changed, to be undone
    private final int[] changedArcs;
    private final long[] changedBy;
    private final int[] cameBy;
    private final int[] cameFrom;

    Relaxation(LoadForm form, RelaxedRows rows) {
        this.form = form;
        this.rows = rows;
        this.steps = rows.steps;
        this.pairs = (steps - 1) * form.tasks;
        this.tail = new int[(int) arcs(form, steps)];
        this.head = new int[tail.length];
        this.outStart = new int[pairs + 1];
        this.inStart = new int[pairs + 1];
        int count = 0;
        for (int pair = 0; pair < pairs; pair++) {
            outStart[pair] = count;
            int task = pair % form.tasks;
            if (pair + form.tasks < pairs) {
                count = arc(pair, pair + form.tasks, count);
            }
            for (int first : form.needs[task]) {
                count = arc(pair, pair - task + first, count);
            }
            for (int first : form.needsSuccess[task]) {
                if (pair >= form.tasks) {
                    count = arc(pair, pair - form.tasks - task + first, count);
                }
            }
        }
        outStart[pairs] = count;
        this.in = new int[count];
        for (int arc = 0; arc < count; arc++) {
            inStart[head[arc] + 1]++;
        }
        for (int pair = 0; pair < pairs; pair++) {
            inStart[pair + 1] += inStart[pair];
        }
        int[] at = inStart.clone();
        for (int arc = 0; arc < count; arc++) {
            in[at[head[arc]]++] = arc;
        }
        this.paid = new long[count];
        this.net = new long[pairs];
        this.open = new boolean[pairs];
        this.layer = new int[pairs];
        this.next = new int[pairs];
        this.queue = new int[pairs];
        this.changedArcs = new int[Math.min(MOST_CHANGES, 8 * (count + pairs)) + pairs];
        this.changedBy = new long[changedArcs.length];
        this.cameBy = new int[pairs];
        this.cameFrom = new int[pairs];
    }

    /** How many arcs there are among pairs, at most. */
    static long arcs(LoadForm form, int steps) {
        long arcs = 0;
        for (int task = 0; task < form.tasks; task++) {
            arcs += 1 + form.needs[task].length + form.needsSuccess[task].length;
        }
        return arcs * Math.max(0, steps - 1);
    }

    private int arc(int from, int to, int count) {
        tail[count] = from;
        head[count] = to;
        return count + 1;
    }

    /** Arcs looked at so far: what it cost. */
    long scanned() {
        return scanned;
    }

    /**
     * The sets done by the end of step 1, 2, … of least weighted excess.
     *
     * @param weights by place in rows; sums with all amounts do not overflow
     * @return by step from 0, sets of tasks
     */
    long[][] least(LoadWindows windows, long[] weights, Meter meter) throws Meter.Stopped {
        within(windows);
        weigh(weights);
        meter.look();
        while (layers()) {
            meter.look();
            System.arraycopy(outStart, 0, next, 0, pairs);
            for (int pair = 0; pair < pairs; pair++) {
                while (open[pair] && net[pair] > 0 && layer[pair] == 0) {
                    long passed = push(pair, net[pair]);
                    if (passed == 0) {
                        break;
                    }
                    net[pair] -= passed;
                }
            }
        }
        return sets(windows);
    }

    /** What is open, and payments among that only. */
    private void within(LoadWindows windows) {
        for (int pair = 0; pair < pairs; pair++) {
            int task = pair % form.tasks;
            int step = 1 + pair / form.tasks;
            open[pair] = windows.from[task] <= step && step < windows.by[task];
        }
        for (int arc = 0; arc < paid.length; arc++) {
            if (!open[tail[arc]] || !open[head[arc]]) {
                paid[arc] = 0;
            }
        }
    }

    /** What pairs are worth at these weights, and have left after payments so far. */
    private void weigh(long[] weights) {
        Arrays.fill(net, 0);
        for (int row = 0; row < rows.count; row++) {
            for (int step = 1; step < steps; step++) {
                weigh(row, step, weights[rows.place(row, step)], weights[rows.place(row, step + 1)]);
            }
        }
        for (int arc = 0; arc < paid.length; arc++) {
            if (paid[arc] != 0) {
                net[tail[arc]] -= paid[arc];
                net[head[arc]] += paid[arc];
            }
        }
    }

    private void weigh(int row, int step, long pays, long gets) {
        if (pays != 0 || gets != 0) {
            int first = (step - 1) * form.tasks;
            for (int task = 0; task < form.tasks; task++) {
                net[first + task] += gets * rows.gain[row][task] - pays * rows.cost[row][task];
            }
        }
    }

    private long[][] sets(LoadWindows windows) {
        long[][] sets = new long[steps + 1][form.words];
        for (int step = 1; step <= steps; step++) {
            Bits.addAll(sets[step], windows.due[step]);
        }
        for (int pair = 0; pair < pairs; pair++) {
            if (layer[pair] >= 0) {
                Bits.add(sets[1 + pair / form.tasks], 0, pair % form.tasks);
            }
        }
        for (int task = 0; task < form.tasks; task++) {
            Bits.add(sets[steps], 0, task);
        }
        return sets;
    }

    /** How far pairs are from one that has something left; whether one that lacks something can be reached. */
    private boolean layers() {
        Arrays.fill(layer, -1);
        int size = 0;
        boolean reached = false;
        for (int pair = 0; pair < pairs; pair++) {
            if (open[pair] && net[pair] > 0) {
                layer[pair] = 0;
                queue[size++] = pair;
            }
        }
        for (int at = 0; at < size; at++) {
            int pair = queue[at];
            reached |= net[pair] < 0;
            scanned += outStart[pair + 1] - outStart[pair] + inStart[pair + 1] - inStart[pair];
            for (int arc = outStart[pair]; arc < outStart[pair + 1]; arc++) {
                int to = head[arc];
                if (open[to] && layer[to] < 0) {
                    layer[to] = layer[pair] + 1;
                    queue[size++] = to;
                }
            }
            for (int place = inStart[pair]; place < inStart[pair + 1]; place++) {
                int arc = in[place];
                if (paid[arc] > 0 && layer[tail[arc]] < 0) {
                    layer[tail[arc]] = layer[pair] + 1;
                    queue[size++] = tail[arc];
                }
            }
        }
        return reached;
    }

    /** Passes on at most so much from a pair; returns how much arrived. */
    private long push(int pair, long most) {
        if (net[pair] < 0) {
            long taken = Math.min(most, -net[pair]);
            net[pair] += taken;
            return taken;
        }
        int outs = outStart[pair + 1];
        int all = outs + inStart[pair + 1] - inStart[pair];
        for (; next[pair] < all; next[pair]++) {
            scanned++;
            if (next[pair] < outs) {
                int arc = next[pair];
                if (open[head[arc]] && layer[head[arc]] == layer[pair] + 1) {
                    long passed = push(head[arc], most);
                    if (passed > 0) {
                        paid[arc] += passed;
                        return passed;
                    }
                }
            } else {
                int arc = in[inStart[pair] + next[pair] - outs];
                if (paid[arc] > 0 && layer[tail[arc]] == layer[pair] + 1) {
                    long passed = push(tail[arc], Math.min(most, paid[arc]));
                    if (passed > 0) {
                        paid[arc] -= passed;
                        return passed;
                    }
                }
            }
        }
        return 0;
    }

    /**
     * By how much the least excess at the last weights grows if a task must be done by the end of a step; asked no further
     * than to {@code most}.
     */
    long growthWith(int task, int step, long most) {
        return absorbed((step - 1) * form.tasks + task, most, true);
    }

    /** Likewise if it must not be. */
    long growthWithout(int task, int step, long most) {
        return absorbed((step - 1) * form.tasks + task, most, false);
    }

    /** How much can flow from a pair to those that lack something, or to it from those with something left. */
    private long absorbed(int pair, long most, boolean from) {
        if (!open[pair]) {
            return 0;
        }
        int changes = 0;
        long own = from ? Math.max(0, -net[pair]) : Math.max(0, net[pair]);
        long absorbed = own;
        while (absorbed < most) {
            int end = search(pair, from);
            if (end < 0 || changes + pairs >= changedArcs.length) {
                break;
            }
            long amount = Math.min(from ? -net[end] : net[end], most - absorbed);
            for (int node = end; node != pair; node = cameFrom[node]) {
                int arc = cameBy[node];
                if (isBack(arc, node, from)) {
                    amount = Math.min(amount, paid[arc]);
                }
            }
            for (int node = end; node != pair; node = cameFrom[node]) {
                int arc = cameBy[node];
                long change = isBack(arc, node, from) ? -amount : amount;
                paid[arc] += change;
                changedArcs[changes] = arc;
                changedBy[changes++] = change;
            }
            long change = from ? amount : -amount;
            net[end] += change;
            changedArcs[changes] = -1 - end;
            changedBy[changes++] = change;
            absorbed += amount;
        }
        while (changes > 0) {
            changes--;
            if (changedArcs[changes] < 0) {
                net[-1 - changedArcs[changes]] -= changedBy[changes];
            } else {
                paid[changedArcs[changes]] -= changedBy[changes];
            }
        }
        return Math.min(absorbed, most);
    }

    /** Whether the way that was come by to a pair takes a payment back. */
    private boolean isBack(int arc, int node, boolean from) {
        return from ? tail[arc] == node : head[arc] == node;
    }

    /** The nearest pair that lacks something to which payments can flow from this one, or the other way; -1 if none. */
    private int search(int pair, boolean from) {
        Arrays.fill(layer, -1);
        layer[pair] = 0;
        queue[0] = pair;
        int size = 1;
        for (int at = 0; at < size; at++) {
            int node = queue[at];
            scanned += outStart[node + 1] - outStart[node] + inStart[node + 1] - inStart[node];
            for (int arc = outStart[node]; arc < outStart[node + 1]; arc++) {
                if ((from || paid[arc] > 0) && open[head[arc]] && layer[head[arc]] < 0) {
                    size = come(head[arc], arc, node, size);
                    if (ends(head[arc], from)) {
                        return head[arc];
                    }
                }
            }
            for (int place = inStart[node]; place < inStart[node + 1]; place++) {
                int arc = in[place];
                if ((!from || paid[arc] > 0) && open[tail[arc]] && layer[tail[arc]] < 0) {
                    size = come(tail[arc], arc, node, size);
                    if (ends(tail[arc], from)) {
                        return tail[arc];
                    }
                }
            }
        }
        return -1;
    }

    private boolean ends(int node, boolean from) {
        return from ? net[node] < 0 : net[node] > 0;
    }

    private int come(int node, int arc, int before, int size) {
        layer[node] = 0;
        cameBy[node] = arc;
        cameFrom[node] = before;
        queue[size] = node;
        return size + 1;
    }
}
