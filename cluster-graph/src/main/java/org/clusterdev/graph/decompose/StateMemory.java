package org.clusterdev.graph.decompose;

/**
 * States that need not be looked at again: tasks done, steps, enabling steps. Full, it keeps what it has.
 *
 * <p>Where limits do not grow, what could not be finished after so many steps cannot be finished after more; then the
 * least number of steps is kept for each set of tasks.
 */
final class StateMemory {

    private static final int MOST_STATES = 1 << 26; // an array of sets has room for no more

    private final int words;
    private final boolean alikeLater;
    private final int most;
    private long[] sets;
    private int[] when; // 0: free
    private int size;

    /**
     * @param alikeLater whether more steps are never better for the same tasks
     * @param bytes the memory it may take; while it grows, half as much again
     */
    StateMemory(int words, boolean alikeLater, long bytes) {
        this.words = words;
        this.alikeLater = alikeLater;
        this.most = (int) Long.highestOneBit(Math.min(MOST_STATES, Math.max(512, bytes / (8L * words + 4)))) / 2;
        this.when = new int[1 << 8];
        this.sets = new long[words << 8];
    }

    boolean has(long[] set, int step, int enabling) {
        int known = when[slot(set, 0, step, enabling)];
        return known != 0 && stepOf(known) <= step;
    }

    void add(long[] set, int step, int enabling) {
        if (2 * size >= when.length && when.length < 2 * most) {
            grow();
        }
        int slot = slot(set, 0, step, enabling);
        if (when[slot] == 0 && size < most) {
            size++;
            System.arraycopy(set, 0, sets, slot * words, words);
            when[slot] = tag(step, enabling);
        } else if (when[slot] != 0 && step < stepOf(when[slot])) {
            when[slot] = tag(step, enabling);
        }
    }

    private static int tag(int step, int enabling) {
        return 1 + step + (enabling << 16);
    }

    private static int stepOf(int tag) {
        return (tag & 0xFFFF) - 1;
    }

    private boolean sameKind(int known, int step, int enabling) {
        return known >>> 16 == enabling && (alikeLater || stepOf(known) == step);
    }

    private int slot(long[] from, int offset, int step, int enabling) {
        long mixed = tag(alikeLater ? 0 : step, enabling) * 0xC2B2AE3D27D4EB4FL;
        for (int word = 0; word < words; word++) {
            mixed = (mixed ^ from[offset + word]) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        int slot = (int) mixed & (when.length - 1);
        while (when[slot] != 0 && !(sameKind(when[slot], step, enabling) && same(from, offset, slot))) {
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
            int known = oldTags[at];
            if (known != 0) {
                int slot = slot(oldSets, at * words, stepOf(known), known >>> 16);
                System.arraycopy(oldSets, at * words, sets, slot * words, words);
                when[slot] = known;
            }
        }
    }
}
