package org.clusterdev.graph.decompose;

/** States that lead nowhere: tasks done, steps, enabling steps. Full, it keeps what it has. */
final class StateMemory {

    private static final long MOST_BYTES = 192L << 20;
    private static final int MOST_STATES = 1 << 24;

    private final int words;
    private final int most;
    private long[] sets;
    private int[] when; // 0: free
    private int size;

    StateMemory(int words) {
        this.words = words;
        this.most = (int) Math.min(MOST_STATES, Long.highestOneBit(MOST_BYTES / (8L * words + 4)) / 2);
        this.when = new int[1 << 8];
        this.sets = new long[words << 8];
    }

    boolean has(long[] set, int step, int enabling) {
        return when[slot(set, 0, tag(step, enabling))] != 0;
    }

    void add(long[] set, int step, int enabling) {
        if (2 * size >= when.length && when.length < 2 * most) {
            grow();
        }
        if (size < most) {
            int slot = slot(set, 0, tag(step, enabling));
            size += when[slot] == 0 ? 1 : 0;
            System.arraycopy(set, 0, sets, slot * words, words);
            when[slot] = tag(step, enabling);
        }
    }

    private static int tag(int step, int enabling) {
        return 1 + step + (enabling << 16);
    }

    private int slot(long[] from, int offset, int tag) {
        long mixed = tag * 0xC2B2AE3D27D4EB4FL;
        for (int word = 0; word < words; word++) {
            mixed = (mixed ^ from[offset + word]) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        int slot = (int) mixed & (when.length - 1);
        while (when[slot] != 0 && (when[slot] != tag || !same(from, offset, slot))) {
            slot = (slot + 1) & (when.length - 1);
        }
        return slot;
    }

    private boolean same(long[] from, int offset, int slot) {
        for (int word = 0; word < words; word++) {
            if (from[offset + word] != sets[slot * words + word]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        long[] oldSets = sets;
        int[] oldTags = when;
        sets = new long[2 * oldSets.length];
        when = new int[2 * oldTags.length];
        for (int at = 0; at < oldTags.length; at++) {
            if (oldTags[at] != 0) {
                int slot = slot(oldSets, at * words, oldTags[at]);
                System.arraycopy(oldSets, at * words, sets, slot * words, words);
                when[slot] = oldTags[at];
            }
        }
    }
}
