package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * All ways of the action to be partly done: the sets of tasks that hold, with each task, all that it needs.
 *
 * <p>Numbered from 0 (nothing done), each after all that it holds, so that the last is everything. Each knows the ideals
 * just below it, one task less. Memory: per ideal its bits and the sums of each row, per link six bytes.
 */
final class OrderIdeals {

    /** Ideals at most, with the standard memory, as all that follows. */
    private static final int MOST_IDEALS = 2_000_000;

    /** Links at most, some 75 MB: of an action without precedence, twenty tasks. */
    private static final int MOST_LINKS = 12_000_000;

    /** Sums kept at most, of cost and of gain each, some 32 MB together; beyond that they are added up each time. */
    private static final int MOST_SUMS = 2_200_000;

    final int size;
    final int words;

    /** The set of ideal {@code i} starts at {@code i * words}. */
    final long[] sets;

    /** Links below ideal {@code i}: from {@code linksFrom[i]} to {@code linksFrom[i + 1]}. */
    final int[] linksFrom;

    final int[] below;
    final short[] added; // the task that leads from below up to the ideal
    final int rows;

    private final LimitRows amounts;
    private final long[] cost; // row r of ideal i at i * rows + r; empty where that would take too much memory
    private final long[] gain;
    private final long[][] costByEight; // by row, eight tasks and which of them; where sums are not kept
    private final long[][] gainByEight;
    private final int eights;

    private OrderIdeals(
            LimitRows amounts, int words, long[] sets, int[] linksFrom, int[] below, short[] added, Meter meter)
            throws Meter.Stopped {
        this.size = linksFrom.length - 1;
        this.words = words;
        this.amounts = amounts;
        this.rows = amounts.count;
        this.sets = sets;
        this.linksFrom = linksFrom;
        this.below = below;
        this.added = added;
        boolean kept = (long) size * rows <= meter.most(MOST_SUMS);
        this.cost = kept ? new long[size * rows] : new long[0];
        this.gain = kept ? new long[size * rows] : new long[0];
        for (int ideal = 1; kept && ideal < size; ideal++) {
            meter.pass();
            addUp(ideal);
        }
        this.eights = (amounts.problem().taskCount() + 7) / 8;
        this.costByEight = kept ? new long[0][] : byEight(amounts.cost);
        this.gainByEight = kept ? new long[0][] : byEight(amounts.gain);
    }

    private void addUp(int ideal) {
        int under = below[linksFrom[ideal]];
        int task = added[linksFrom[ideal]];
        for (int row = 0; row < rows; row++) {
            WorstOverruns overruns = amounts.overruns[row];
            long premium = overruns.beyond(task, overruns.least(sets, under * words));
            cost[ideal * rows + row] = cost[under * rows + row] + amounts.cost[row][task] + premium;
            gain[ideal * rows + row] = gain[under * rows + row] + amounts.gain[row][task];
        }
    }

    /** What a row has paid once this much is done, with its worst overruns. */
    long cost(int ideal, int row) {
        return cost.length > 0
                ? cost[ideal * rows + row]
                : sum(ideal, costByEight[row]) + amounts.overruns[row].sum(sets, ideal * words);
    }

    /** What a row has received once this much has succeeded. */
    long gain(int ideal, int row) {
        return gain.length > 0 ? gain[ideal * rows + row] : sum(ideal, gainByEight[row]);
    }

    private long sum(int ideal, long[] byEight) {
        long sum = 0;
        for (int eight = 0; eight < eights; eight++) {
            long word = sets[ideal * words + (eight >>> 3)];
            sum += byEight[(eight << 8) + (int) (word >>> (eight << 3) & 0xFF)];
        }
        return sum;
    }

    private long[][] byEight(long[][] byRow) {
        long[][] sums = new long[rows][eights << 8];
        for (int row = 0; row < rows; row++) {
            for (int at = 0; at < sums[row].length; at++) {
                int which = at & 0xFF;
                if (which != 0) {
                    int task = (at >>> 8) * 8 + Integer.numberOfTrailingZeros(which);
                    long one = task < byRow[row].length ? byRow[row][task] : 0;
                    sums[row][at] = sums[row][at & (at - 1)] + one; // at without its lowest task
                }
            }
        }
        return sums;
    }

    /**
     * The ideals, unless there are more than {@code most}, or more links than fit in memory.
     *
     * <p>O(ideals · tasks), most of it for links.
     */
    static Optional<OrderIdeals> of(TaskGraph graph, LimitRows rows, int most, Meter meter) throws Meter.Stopped {
        Growing growing = new Growing(graph, Math.min(most, meter.most(MOST_IDEALS)), meter.most(MOST_LINKS));
        return growing.grow(meter) ? Optional.of(growing.finished(rows, meter)) : Optional.empty();
    }

    int full() {
        return size - 1;
    }

    /** How many tasks are done. */
    int tasks(int ideal) {
        int tasks = 0;
        for (int word = 0; word < words; word++) {
            tasks += Long.bitCount(sets[ideal * words + word]);
        }
        return tasks;
    }

    boolean has(int ideal, int task) {
        return Bits.has(sets, ideal * words, task);
    }

    /**
     * Only those ideals that are {@code kept}; nothing done and everything done must be among them. Where leaving some
     * out would not save much of a large memory, these.
     */
    OrderIdeals only(BitSet kept, Meter meter) throws Meter.Stopped {
        int left = kept.cardinality();
        int links = 0;
        for (int ideal = kept.nextSetBit(0); ideal >= 0; ideal = kept.nextSetBit(ideal + 1)) {
            meter.pass();
            for (int link = linksFrom[ideal]; link < linksFrom[ideal + 1]; link++) {
                links += kept.get(below[link]) ? 1 : 0;
            }
        }
        if (left == size || 2 * links > meter.most(MOST_LINKS) / 2) {
            return this;
        }
        int[] renumbered = new int[size];
        long[] keptSets = new long[left * words];
        int[] from = new int[left + 1];
        int[] keptBelow = new int[links];
        short[] keptAdded = new short[links];
        links = 0;
        int at = 0;
        for (int ideal = kept.nextSetBit(0); ideal >= 0; ideal = kept.nextSetBit(ideal + 1)) {
            meter.pass();
            renumbered[ideal] = at;
            System.arraycopy(sets, ideal * words, keptSets, at * words, words);
            for (int link = linksFrom[ideal]; link < linksFrom[ideal + 1]; link++) {
                if (kept.get(below[link])) {
                    keptBelow[links] = renumbered[below[link]];
                    keptAdded[links++] = added[link];
                }
            }
            from[++at] = links;
        }
        return new OrderIdeals(amounts, words, keptSets, from, keptBelow, keptAdded, meter);
    }

    /**
     * Ideals in the making, task by task in an order that keeps precedence: those with a task are those without it that hold
     * what it needs, in the same order. So none is found twice, and what is below it is known from the one it grew from.
     */
    private static final class Growing {
        private final TaskGraph graph;
        private final int words;
        private final int most;
        private final int mostLinks;
        private long[] sets;
        private long[] last; // the tasks of each ideal that no other of its tasks needs
        private int[] less; // the ideal it grew from
        private short[] by; // and the task
        private int size = 1;
        private int links;

        Growing(TaskGraph graph, int most, int mostLinks) {
            this.graph = graph;
            this.words = graph.words;
            this.most = most;
            this.mostLinks = mostLinks;
            this.sets = new long[64 * words];
            this.last = new long[64 * words];
            this.less = new int[64];
            this.by = new short[64];
        }

        boolean grow(Meter meter) throws Meter.Stopped {
            for (int task : graph.order) {
                int without = size;
                for (int ideal = 0; ideal < without; ideal++) {
                    meter.pass();
                    if (Bits.holds(sets, ideal * words, graph.needs[task])) {
                        meter.count(1);
                        add(ideal, task);
                        if (size > most || links > mostLinks) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        private void add(int ideal, int task) {
            if (size == less.length) {
                sets = Arrays.copyOf(sets, 2 * sets.length);
                last = Arrays.copyOf(last, 2 * last.length);
                less = Arrays.copyOf(less, 2 * size);
                by = Arrays.copyOf(by, 2 * size);
            }
            for (int word = 0; word < words; word++) {
                sets[size * words + word] = sets[ideal * words + word];
                last[size * words + word] = last[ideal * words + word] & ~graph.needs[task][word];
            }
            Bits.add(sets, size * words, task);
            Bits.add(last, size * words, task);
            for (int word = 0; word < words; word++) {
                links += Long.bitCount(last[size * words + word]);
            }
            less[size] = ideal;
            by[size++] = (short) task;
        }

        /** Notes, for each ideal, those one task less: without a task that no other of its tasks needs. */
        OrderIdeals finished(LimitRows rows, Meter meter) throws Meter.Stopped {
            last = new long[0];
            int[] from = new int[size + 1];
            int[] below = new int[links];
            short[] added = new short[links];
            int[] grown = new int[size]; // by ideal, the one that grew from it last
            int link = 0;
            for (int ideal = 1; ideal < size; ideal++) {
                int without = less[ideal];
                int task = by[ideal];
                grown[without] = ideal;
                below[link] = without;
                added[link++] = (short) task;
                for (int other = from[without]; other < from[without + 1]; other++) {
                    if (!Bits.has(graph.needs[task], 0, added[other])) {
                        below[link] = grown[below[other]]; // by this task, as the one without it is smaller
                        added[link++] = added[other];
                    }
                }
                from[ideal + 1] = link;
                meter.count(link - from[ideal]);
            }
            return new OrderIdeals(rows, words, Arrays.copyOf(sets, size * words), from, below, added, meter);
        }
    }
}
