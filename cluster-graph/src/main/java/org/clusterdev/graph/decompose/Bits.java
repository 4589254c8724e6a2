package org.clusterdev.graph.decompose;

/** Sets of tasks as bits in longs, any number of words, also inside one long row of many sets. */
final class Bits {

    private Bits() {}

    static int words(int tasks) {
        return Math.max(1, (tasks + 63) >>> 6);
    }

    static void add(long[] set, int offset, int task) {
        set[offset + (task >>> 6)] |= 1L << task;
    }

    static void flip(long[] set, int offset, int task) {
        set[offset + (task >>> 6)] ^= 1L << task;
    }

    static boolean has(long[] set, int offset, int task) {
        return (set[offset + (task >>> 6)] & (1L << task)) != 0;
    }

    /** Whether the set at {@code offset} holds all of {@code part}. */
    static boolean holds(long[] set, int offset, long[] part) {
        for (int word = 0; word < part.length; word++) {
            if ((part[word] & ~set[offset + word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the set at {@code offset} holds any of {@code these}. */
    static boolean meets(long[] set, int offset, long[] these) {
        for (int word = 0; word < these.length; word++) {
            if ((these[word] & set[offset + word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tasks in {@code whole} but not in {@code part}, both in {@code sets}, include any of {@code these}. */
    static boolean differenceMeets(long[] sets, int whole, int part, long[] these) {
        for (int word = 0; word < these.length; word++) {
            if ((sets[whole + word] & ~sets[part + word] & these[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    static void addAll(long[] set, long[] others) {
        for (int word = 0; word < set.length; word++) {
            set[word] |= others[word];
        }
    }

    /** The first task of the set from {@code task} on, or -1. */
    static int next(long[] set, int task) {
        int word = task >>> 6;
        if (word >= set.length) {
            return -1;
        }
        long left = set[word] & -1L << task;
        while (left == 0) {
            if (++word == set.length) {
                return -1;
            }
            left = set[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }

    /** The tasks of a set, in order. */
    static int[] list(long[] set) {
        int[] list = new int[size(set)];
        int at = 0;
        for (int task = next(set, 0); task >= 0; task = next(set, task + 1)) {
            list[at++] = task;
        }
        return list;
    }

    static int size(long[] set) {
        int size = 0;
        for (long word : set) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** What the tasks of a set amount to. */
    static long sum(long[] set, long[] amounts) {
        long sum = 0;
        for (int task = next(set, 0); task >= 0; task = next(set, task + 1)) {
            sum += amounts[task];
        }
        return sum;
    }

    static boolean subset(long[] part, long[] whole) {
        return holds(whole, 0, part);
    }

    static boolean isEmpty(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }
}
