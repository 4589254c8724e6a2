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

    final int size;
    final int words;

    /** The set of ideal {@code i} starts at {@code i * words}. */
    final long[] sets;

    /** Links below ideal {@code i}: from {@code linksFrom[i]} to {@code linksFrom[i + 1]}. */
    final int[] linksFrom;

    final int[] below;
    final short[] added; // the task that leads from below up to the ideal
    final int rows;

    /** Sum of cost of row {@code r} over ideal {@code i}: at {@code i * rows + r}. */
    final long[] cost;

    final long[] gain;

    private OrderIdeals(
            int words, int rows, long[] sets, int[] linksFrom, int[] below, short[] added, long[] cost, long[] gain) {
        this.size = linksFrom.length - 1;
        this.words = words;
        this.rows = rows;
        this.sets = sets;
        this.linksFrom = linksFrom;
        this.below = below;
        this.added = added;
        this.cost = cost;
        this.gain = gain;
    }

    /**
     * The ideals, unless there are more than {@code most}.
     *
     * <p>O(ideals · tasks).
     */
    static Optional<OrderIdeals> of(TaskGraph graph, LimitRows rows, int most, Meter meter) throws Meter.Stopped {
        Growing growing = new Growing(graph, most);
        return growing.grow(meter) ? Optional.of(growing.finished(graph, rows)) : Optional.empty();
    }

    int full() {
        return size - 1;
    }

    boolean has(int ideal, int task) {
        return Bits.has(sets, ideal * words, task);
    }

    /** Only those ideals that are {@code kept}; nothing done and everything done must be among them. */
    OrderIdeals only(BitSet kept) {
        int left = kept.cardinality();
        if (left == size) {
            return this;
        }
        int[] renumbered = new int[size];
        long[] keptSets = new long[left * words];
        long[] keptCost = new long[left * rows];
        long[] keptGain = new long[left * rows];
        int[] from = new int[left + 1];
        int[] keptBelow = new int[below.length];
        short[] keptAdded = new short[below.length];
        int links = 0;
        int at = 0;
        for (int ideal = kept.nextSetBit(0); ideal >= 0; ideal = kept.nextSetBit(ideal + 1)) {
            renumbered[ideal] = at;
            System.arraycopy(sets, ideal * words, keptSets, at * words, words);
            System.arraycopy(cost, ideal * rows, keptCost, at * rows, rows);
            System.arraycopy(gain, ideal * rows, keptGain, at * rows, rows);
            for (int link = linksFrom[ideal]; link < linksFrom[ideal + 1]; link++) {
                if (kept.get(below[link])) {
                    keptBelow[links] = renumbered[below[link]];
                    keptAdded[links++] = added[link];
                }
            }
            from[++at] = links;
        }
        return new OrderIdeals(
                words,
                rows,
                keptSets,
                from,
                Arrays.copyOf(keptBelow, links),
                Arrays.copyOf(keptAdded, links),
                keptCost,
                keptGain);
    }

    /** Ideals in the making: found by size, each link upwards noted as it is found. */
    private static final class Growing {
        private final TaskGraph graph;
        private final int words;
        private final int most;
        private long[] sets;
        private int size = 1;
        private int[] linksFrom = new int[64]; // upwards
        private int[] above = new int[256];
        private short[] added = new short[256];
        private int links;
        private int[] table = new int[256]; // open addressing, 0 = free: nothing done is never looked up

        Growing(TaskGraph graph, int most) {
            this.graph = graph;
            this.words = graph.words;
            this.most = most;
            this.sets = new long[64 * words];
        }

        boolean grow(Meter meter) throws Meter.Stopped {
            for (int ideal = 0; ideal < size; ideal++) {
                if (ideal + 1 >= linksFrom.length) {
                    linksFrom = Arrays.copyOf(linksFrom, 2 * linksFrom.length);
                }
                linksFrom[ideal] = links;
                for (int task = 0; task < graph.tasks; task++) {
                    if (!Bits.has(sets, ideal * words, task) && Bits.holds(sets, ideal * words, graph.needs[task])) {
                        link(ideal, task);
                    }
                }
                meter.count(1 + links - linksFrom[ideal]);
                if (size > most) {
                    return false;
                }
            }
            linksFrom[size] = links;
            return true;
        }

        private void link(int ideal, int task) {
            if (links == above.length) {
                above = Arrays.copyOf(above, 2 * links);
                added = Arrays.copyOf(added, 2 * links);
            }
            above[links] = numberOf(ideal, task);
            added[links++] = (short) task;
        }

        /** The number of the ideal with one task more, a new one if it is new. */
        private int numberOf(int ideal, int task) {
            int fresh = size * words;
            if (fresh + words > sets.length) {
                sets = Arrays.copyOf(sets, 2 * sets.length);
            }
            System.arraycopy(sets, ideal * words, sets, fresh, words);
            Bits.add(sets, fresh, task);
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

        /** Turns the links round, and adds the sums. */
        OrderIdeals finished(TaskGraph graph, LimitRows rows) {
            int[] from = new int[size + 1];
            for (int link = 0; link < links; link++) {
                from[above[link] + 1]++;
            }
            for (int ideal = 0; ideal < size; ideal++) {
                from[ideal + 1] += from[ideal];
            }
            int[] next = Arrays.copyOf(from, size);
            int[] below = new int[links];
            short[] by = new short[links];
            for (int ideal = 0; ideal < size; ideal++) {
                for (int link = linksFrom[ideal]; link < linksFrom[ideal + 1]; link++) {
                    int place = next[above[link]]++;
                    below[place] = ideal;
                    by[place] = added[link];
                }
            }
            long[] cost = new long[size * rows.count];
            long[] gain = new long[size * rows.count];
            for (int ideal = 1; ideal < size; ideal++) {
                int under = below[from[ideal]];
                int task = by[from[ideal]];
                for (int row = 0; row < rows.count; row++) {
                    cost[ideal * rows.count + row] = cost[under * rows.count + row] + rows.cost[row][task];
                    gain[ideal * rows.count + row] = gain[under * rows.count + row] + rows.gain[row][task];
                }
            }
            return new OrderIdeals(
                    graph.words, rows.count, Arrays.copyOf(sets, size * words), from, below, by, cost, gain);
        }
    }
}
