package org.clusterdev.graph.decompose;

import java.util.Arrays;

/** Sets of tasks that have been seen, up to a fixed number; full, it keeps what it has. */
final class TaskSets {

    private final int words;
    private final int most;
    private long[] sets;
    private int[] table = new int[1 << 8]; // open addressing; 0 is free, else a set's number from 1
    private int size;

    TaskSets(int words, int most) {
        this.words = words;
        this.most = most;
        this.sets = new long[words << 7];
    }

    /** The number, from 0, of the set that starts at {@code offset}; -1 if it has not been seen. */
    int find(long[] set, int offset) {
        return table[slot(set, offset)] - 1;
    }

    /** The number of a set, now seen; -1 if it was not seen and there is no room. */
    int add(long[] set, int offset) {
        int slot = slot(set, offset);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        if (size == most) {
            return -1;
        }
        if ((size + 1) * words > sets.length) {
            sets = Arrays.copyOf(sets, 2 * sets.length);
        }
        System.arraycopy(set, offset, sets, size * words, words);
        table[slot] = ++size;
        if (2 * size > table.length) {
            rehash();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    private void rehash() {
        table = new int[4 * table.length];
        for (int number = 1; number <= size; number++) {
            table[slot(sets, (number - 1) * words)] = number;
        }
    }

    private int slot(long[] set, int offset) {
        long mixed = 0;
        for (int word = 0; word < words; word++) {
            mixed = (mixed ^ set[offset + word]) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        int slot = (int) mixed & (table.length - 1);
        while (table[slot] != 0 && !same((table[slot] - 1) * words, set, offset)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean same(int at, long[] set, int offset) {
        return Arrays.equals(sets, at, at + words, set, offset, offset + words);
    }
}
