package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each task is worth to a row at some price of money, once tasks have paid for what they need: an upper bound on
 * the benefit of any part of the action that keeps precedence.
 *
 * <p>At a price of p benefit for q money a task is worth q·gain − p·cost. Whoever does a task does what it needs, so a
 * task worth something may pay for those it needs that cost more than they bring. Let it pay as much as it can (a maximum
 * flow; J.-C. Picard, "Maximal closure of a graph and applications to combinatorial problems", 1976); what is then left
 * is the <em>net</em> worth, and q·gain(I) − p·cost(I) ≤ the sum of what is positive, for each I that holds what it
 * needs. If some tasks are done already, what others paid them comes back. Valid whatever the price and the payments;
 * they only make the bound sharp. The use of it for financing: ours.
 */
final class TaskWorth {

    final long price; // p
    final long unit; // q
    private final LoadForm form;
    private final int row;
    private final long[] net;
    private final long[][] pays; // by task, place in form.needs

    private TaskWorth(LoadForm form, int row, long price, long unit) {
        this.form = form;
        this.row = row;
        this.price = price;
        this.unit = unit;
        this.net = new long[form.tasks];
        this.pays = new long[form.tasks][];
        for (int task = 0; task < form.tasks; task++) {
            net[task] = unit * form.gain[row][task] - price * form.cost[row][task];
            pays[task] = new long[form.needs[task].length];
        }
        new Payments().run();
    }

    /** At a price; nobody's whole gain times the unit, nor whole cost times the price, may overflow. */
    static TaskWorth of(LoadForm form, int row, long price, long unit) {
        return new TaskWorth(form, row, price, unit);
    }

    /** The worth of a task when these tasks are done: net, and what it paid those. At least 0. */
    long of(int task, long[] done) {
        long worth = net[task];
        int[] needs = form.needs[task];
        for (int at = 0; at < needs.length; at++) {
            if (pays[task][at] != 0 && Bits.has(done, 0, needs[at])) {
                worth += pays[task][at];
            }
        }
        return Math.max(0, worth);
    }

    /**
     * The most benefit, rounded down, of the tasks done and others that are worth so much in all, if all together cost no
     * more than {@code money}.
     */
    long most(long doneGain, long doneCost, long others, long money) {
        return Math.floorDiv(unit * doneGain + price * (money - doneCost) + others, unit);
    }

    /** The least that tasks cost that bring so much, if all that may be among them are worth so much. */
    long least(long benefit, long others) {
        return Math.max(0, -Math.floorDiv(others - unit * benefit, price));
    }

    /** The tasks of the part that is worth most. */
    private long[] part() {
        long[] part = new long[form.words];
        // a task belongs to it if what it is worth was not used up, or if such a task needs it, or if it lives on one
        // that does
        boolean[] in = new boolean[form.tasks];
        int[] queue = new int[form.tasks];
        int size = 0;
        for (int task = 0; task < form.tasks; task++) {
            if (net[task] > 0) {
                in[task] = true;
                queue[size++] = task;
            }
        }
        for (int at = 0; at < size; at++) {
            int task = queue[at];
            Bits.add(part, 0, task);
            for (int first : form.needs[task]) {
                if (!in[first]) {
                    in[first] = true;
                    queue[size++] = first;
                }
            }
            for (int later : form.neededBy[task]) {
                if (!in[later] && pays[later][place(later, task)] > 0) {
                    in[later] = true;
                    queue[size++] = later;
                }
            }
        }
        return part;
    }

    private int place(int task, int first) {
        int at = 0;
        while (form.needs[task][at] != first) {
            at++;
        }
        return at;
    }

    /**
     * A maximum flow from tasks with something left to tasks that lack something, along what is needed; back along what is
     * paid. Dinic's algorithm: layers by distance, then a blocking flow.
     */
    private final class Payments {
        private final int[] layer = new int[form.tasks];
        private final int[] next = new int[form.tasks];
        private final int[] queue = new int[form.tasks];

        void run() {
            while (layers()) {
                Arrays.fill(next, 0);
                for (int task = 0; task < form.tasks; task++) {
                    while (net[task] > 0 && layer[task] == 0) {
                        long paid = push(task, net[task]);
                        if (paid == 0) {
                            break;
                        }
                        net[task] -= paid;
                    }
                }
            }
        }

        private boolean layers() {
            Arrays.fill(layer, -1);
            int size = 0;
            boolean reached = false;
            for (int task = 0; task < form.tasks; task++) {
                if (net[task] > 0) {
                    layer[task] = 0;
                    queue[size++] = task;
                }
            }
            for (int at = 0; at < size; at++) {
                int task = queue[at];
                reached |= net[task] < 0;
                for (int first : form.needs[task]) {
                    if (layer[first] < 0) {
                        layer[first] = layer[task] + 1;
                        queue[size++] = first;
                    }
                }
                for (int later : form.neededBy[task]) {
                    if (layer[later] < 0 && pays[later][place(later, task)] > 0) {
                        layer[later] = layer[task] + 1;
                        queue[size++] = later;
                    }
                }
            }
            return reached;
        }

        /** Passes on at most so much from a task; returns how much arrived. */
        private long push(int task, long most) {
            if (net[task] < 0) {
                long taken = Math.min(most, -net[task]);
                net[task] += taken;
                return taken;
            }
            int[] needs = form.needs[task];
            int[] neededBy = form.neededBy[task];
            for (; next[task] < needs.length + neededBy.length; next[task]++) {
                int at = next[task];
                int to = at < needs.length ? needs[at] : neededBy[at - needs.length];
                if (layer[to] == layer[task] + 1) {
                    long passed = at < needs.length ? pay(task, at, most) : payBack(task, to, most);
                    if (passed > 0) {
                        return passed;
                    }
                }
            }
            return 0;
        }

        private long pay(int task, int at, long most) {
            long passed = push(form.needs[task][at], most);
            pays[task][at] += passed;
            return passed;
        }

        private long payBack(int task, int to, long most) {
            int at = place(to, task);
            if (pays[to][at] == 0) {
                return 0; // looking further with nothing to pass would wear out arcs that others can use
            }
            long passed = push(to, Math.min(most, pays[to][at]));
            pays[to][at] -= passed;
            return passed;
        }
    }

    /** The worth of all tasks that are neither done nor begin at less than {@code first}, together. */
    long others(long[] done, long[] among, int first) {
        long others = 0;
        for (int task = Bits.next(among, first); task >= 0; task = Bits.next(among, task + 1)) {
            others += of(task, done);
        }
        return others;
    }

    /**
     * Of a row, at some prices: those about right for parts that cost more and more, as plans pay more and more by each
     * step; the dearest first.
     */
    static TaskWorth[] several(LoadForm form, int row, int count, Meter meter) throws Meter.Stopped {
        long most = Math.max(1, Math.max(form.costs[row], form.gains[row]));
        long unit = Math.min(1 << 16, Long.MAX_VALUE / 64 / most);
        if (unit < 64) {
            return new TaskWorth[0];
        }
        NavigableMap<Long, Long> costAt = new TreeMap<>(Comparator.reverseOrder()); // by price, the dearest first
        long dearest = Math.min(16 * unit, Long.MAX_VALUE / 64 / most);
        costAt.put(dearest, of(form, row, dearest, unit).cost());
        costAt.put(0L, form.costs[row]);
        meter.look();
        Set<Long> prices = new LinkedHashSet<>();
        for (int part = 1; part <= count; part++) {
            double share = (double) part / (count + 1);
            prices.add(priceFor(form, row, (long) (form.costs[row] * share * share), unit, costAt, meter));
        }
        TaskWorth[] several = new TaskWorth[prices.size()];
        int at = 0;
        for (long price : prices) {
            several[at++] = of(form, row, price, unit);
            meter.look();
        }
        return several;
    }

    /** The lowest price, nearly, at which the part worth most costs no more than this; halves the span of those known. */
    private static long priceFor(
            LoadForm form, int row, long money, long unit, NavigableMap<Long, Long> costAt, Meter meter)
            throws Meter.Stopped {
        long high = costAt.firstKey();
        long low = 0;
        for (Map.Entry<Long, Long> known : costAt.entrySet()) {
            if (known.getValue() > money) {
                low = known.getKey();
                break;
            }
            high = known.getKey();
        }
        while (high - low > Math.max(1, unit >> 10)) {
            long middle = (low + high) >>> 1;
            meter.count(1 + form.tasks);
            meter.look();
            long cost = of(form, row, middle, unit).cost();
            costAt.put(middle, cost);
            if (cost > money) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** What the part that is worth most costs. */
    private long cost() {
        long[] part = part();
        long cost = 0;
        for (int task = Bits.next(part, 0); task >= 0; task = Bits.next(part, task + 1)) {
            cost += form.cost[row][task];
        }
        return cost;
    }
}
