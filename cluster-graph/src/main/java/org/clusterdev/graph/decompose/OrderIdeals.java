package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * All ways of the action to be partly done: the sets of tasks that hold, with each task, all that it needs.
 *
 * <p>Numbered from 0 (nothing done) by size, so that the last is everything. Each knows the ideals just below it, one
 * task less. Memory: per ideal its bits and the sums of each row, per link five bytes.
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
     * <p>O(ideals · tasks).
     */
    static Optional<OrderIdeals> of(TaskGraph graph, LimitRows rows, int most, Meter meter) throws Meter.Stopped {
        Growing growing = new Growing(graph, Math.min(most, meter.most(MOST_IDEALS)), meter.most(MOST_LINKS));
        return growing.grow(meter) ? Optional.of(growing.finished(rows, meter)) : Optional.empty();
    }

    int full() {
        return size - 1;
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

    /** Ideals in the making: found by size, each from those below it; then the links are noted. */
    private static final class Growing {
        private final TaskGraph graph;
        private final int words;
        private final int most;
        private final int mostLinks;
        private long[] sets;
        private int size = 1;
        private final long[][] neededBy;
        private int links;
        private int[] table = new int[256]; // open addressing, 0 = free: nothing done is never looked up

        Growing(TaskGraph graph, int most, int mostLinks) {
            this.graph = graph;
            this.words = graph.words;
            this.most = most;
            this.mostLinks = mostLinks;
            this.sets = new long[64 * words];
            this.neededBy = new long[graph.tasks][words];
            for (int task = 0; task < graph.tasks; task++) {
                for (int first = 0; first < graph.tasks; first++) {
                    if (Bits.has(graph.needs[task], 0, first)) {
                        Bits.add(neededBy[first], 0, task);
                    }
                }
            }
        }

        boolean grow(Meter meter) throws Meter.Stopped {
            for (int ideal = 0; ideal < size; ideal++) {
                int before = links;
                for (int task = 0; task < graph.tasks; task++) {
                    if (!Bits.has(sets, ideal * words, task) && Bits.holds(sets, ideal * words, graph.needs[task])) {
                        numberOf(ideal, task);
                        links++;
                    }
                }
                meter.count(1 + links - before);
                if (size > most || links > mostLinks) {
                    return false;
                }
            }
            return true;
        }

        /** The number of the ideal with one task more or less, a new one if it is new. */
        private int numberOf(int ideal, int task) {
            int fresh = size * words;
            if (fresh + words > sets.length) {
                sets = Arrays.copyOf(sets, 2 * sets.length);
            }
            System.arraycopy(sets, ideal * words, sets, fresh, words);
            Bits.flip(sets, fresh, task);
            int slot = hash(fresh) & (table.length - 1);
            while (table[slot] != 0) {
                if (same(table[slot] * words, fresh)) {
                    return table[slot];
                }
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = size++;
            if (2 * size > table.length) {
                rehash();
            }
            return size - 1;
        }

        private void rehash() {
            table = new int[4 * table.length];
            for (int ideal = 1; ideal < size; ideal++) {
                int slot = hash(ideal * words) & (table.length - 1);
                while (table[slot] != 0) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = ideal;
            }
        }

        private int hash(int offset) {
            long mixed = 0;
            for (int word = 0; word < words; word++) {
                mixed = (mixed ^ sets[offset + word]) * 0x9E3779B97F4A7C15L;
                mixed ^= mixed >>> 32;
            }
            return (int) mixed;
        }

        private boolean same(int one, int other) {
            for (int word = 0; word < words; word++) {
                if (sets[one + word] != sets[other + word]) {
                    return false;
                }
            }
            return true;
        }

        /** Notes, for each ideal, those one task less: without a task that no other of its tasks needs. */
        OrderIdeals finished(LimitRows rows, Meter meter) throws Meter.Stopped {
            int[] from = new int[size + 1];
            int[] below = new int[links];
            short[] by = new short[links];
            int link = 0;
            for (int ideal = 1; ideal < size; ideal++) {
                meter.count(1);
                for (int task = 0; task < graph.tasks; task++) {
                    if (Bits.has(sets, ideal * words, task) && !Bits.meets(sets, ideal * words, neededBy[task])) {
                        below[link] = lessBy(ideal, task);
                        by[link++] = (short) task;
                    }
                }
                from[ideal + 1] = link;
            }
            return new OrderIdeals(rows, words, Arrays.copyOf(sets, size * words), from, below, by, meter);
        }

        private int lessBy(int ideal, int task) {
            boolean nothing = true; // is left
            for (int word = 0; word < words; word++) {
                long left = sets[ideal * words + word] & ~(word == task >>> 6 ? 1L << task : 0);
                nothing &= left == 0;
            }
            return nothing ? 0 : numberOf(ideal, task);
        }
    }
}
