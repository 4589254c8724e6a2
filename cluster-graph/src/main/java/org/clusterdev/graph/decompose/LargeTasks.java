package org.clusterdev.graph.decompose;

import java.util.Arrays;

/**
 * How many steps the large tasks of a row ask for: those that cost more than a third of its limit, of which a step holds
 * at most two, where each task brings the row what it costs.
 *
 * <p>Two can share a step if they fit together, with all that must come between them, and if their windows meet. So many
 * large tasks as can be paired off save a step a pair: steps ≥ tasks − pairs. Pairs are counted in halves (a largest
 * matching of two copies of the tasks, halved: a bound on any pairing). It contains the bin packing bounds of tasks over
 * a half and over a third of the limit (A. Scholl, "Balancing and sequencing of assembly lines", 1999); that precedence
 * and windows forbid pairs: ours. Once the matching is known, each task done takes a few steps to repair it.
 */
final class LargeTasks {

    private final LoadForm form;
    private final int words;
    private final long[] large;
    private final long[][] partners;
    private final long[] seen;
    private final long[] open; // tasks that count now
    private final long[] free; // of these, whose copy on the right nobody has
    private final long[] vain; // copies on the right from which no free one can be reached, now or later
    private int[] mate = {}; // by copy of a task on the left, its partner on the right, or -1
    private int[] taken = {}; // by copy on the right, its partner on the left, or -1

    private LargeTasks(LoadForm form, int row, long limit, int[] from, int[] by) {
        this.form = form;
        this.words = form.words;
        this.large = new long[words];
        this.partners = new long[form.tasks][words];
        this.seen = new long[words];
        this.open = new long[words];
        this.free = new long[words];
        this.vain = new long[words];
        long[] cost = form.cost[row];
        for (int task = 0; task < form.tasks; task++) {
            if (Ratio.compareProducts(3, cost[task], 1, limit) > 0) {
                Bits.add(large, 0, task);
            }
        }
        int[] list = Bits.list(large);
        for (int one : list) {
            for (int other : list) {
                if (one < other
                        && cost[one] + cost[other] <= limit
                        && Math.max(from[one], from[other]) <= Math.min(by[one], by[other])
                        && between(one, other, cost) <= limit - cost[one] - cost[other]) {
                    Bits.add(partners[one], 0, other);
                    Bits.add(partners[other], 0, one);
                }
            }
        }
    }

    static LargeTasks of(LoadForm form, int row, long limit, int[] from, int[] by) {
        return new LargeTasks(form, row, limit, from, by);
    }

    private long between(int first, int then, long[] cost) {
        long sum = 0;
        if (Bits.has(form.descendants[first], 0, then)) {
            for (int word = 0; word < words; word++) {
                for (long some = form.descendants[first][word] & form.ancestors[then][word];
                        some != 0;
                        some &= some - 1) {
                    sum += cost[(word << 6) + Long.numberOfTrailingZeros(some)];
                }
            }
        }
        return sum;
    }

    /** Two copies of the tasks, matched. */
    record Matching(int[] mate, int[] taken) {
        /** So many tasks, nobody matched. */
        static Matching nobody(int tasks) {
            Matching nobody = new Matching(new int[tasks], new int[tasks]);
            nobody.clear();
            return nobody;
        }

        void clear() {
            Arrays.fill(mate, -1);
            Arrays.fill(taken, -1);
        }

        void copyFrom(Matching other) {
            System.arraycopy(other.mate, 0, mate, 0, mate.length);
            System.arraycopy(other.taken, 0, taken, 0, taken.length);
        }
    }

    /**
     * Whether the large tasks not done need more than so many steps; matches no more of them than it must.
     *
     * @param matching of these tasks and others that no longer count, repaired on the way
     */
    boolean needMore(long[] done, int steps, Matching matching) {
        for (int word = 0; word < words; word++) {
            open[word] = large[word] & ~done[word];
        }
        return least(steps, matching) > steps;
    }

    /** The least number of steps that these tasks need. */
    int steps(long[] tasks) {
        for (int word = 0; word < words; word++) {
            open[word] = large[word] & tasks[word];
        }
        return least(0, Matching.nobody(form.tasks));
    }

    /** The least number of steps for the open tasks; some number up to {@code enough} if it is no more than that. */
    private int least(int enough, Matching matching) {
        mate = matching.mate;
        taken = matching.taken;
        int count = Bits.size(open);
        if (count <= enough) {
            return count;
        }
        int matched = stillMatched();
        Arrays.fill(vain, 0);
        for (int task = Bits.next(open, 0); task >= 0; task = Bits.next(open, task + 1)) {
            if (count - matched / 2 <= enough) {
                break;
            }
            if (mate[task] < 0) {
                System.arraycopy(vain, 0, seen, 0, words);
                if (augment(task)) {
                    matched++;
                } else {
                    System.arraycopy(seen, 0, vain, 0, words); // Hungarian trees stay in vain (H. W. Kuhn 1955)
                }
            }
        }
        return count - matched / 2;
    }

    /** Parts those of whom one no longer counts; returns how many are matched still. */
    private int stillMatched() {
        int matched = 0;
        System.arraycopy(open, 0, free, 0, words);
        for (int task = Bits.next(large, 0); task >= 0; task = Bits.next(large, task + 1)) {
            int with = mate[task];
            if (with >= 0 && Bits.has(open, 0, task) && Bits.has(open, 0, with)) {
                matched++;
                Bits.flip(free, 0, with);
            } else if (with >= 0) {
                mate[task] = -1;
                taken[with] = -1;
            }
        }
        return matched;
    }

    private boolean augment(int task) {
        for (int word = 0; word < words; word++) {
            long alone = partners[task][word] & free[word];
            if (alone != 0) {
                int with = (word << 6) + Long.numberOfTrailingZeros(alone);
                Bits.flip(free, 0, with);
                match(task, with);
                return true;
            }
        }
        for (int word = 0; word < words; word++) {
            for (long next = partners[task][word] & open[word] & ~seen[word]; next != 0; ) {
                int with = (word << 6) + Long.numberOfTrailingZeros(next);
                seen[word] |= 1L << with;
                if (augment(taken[with])) {
                    match(task, with);
                    return true;
                }
                next = partners[task][word] & open[word] & ~seen[word];
            }
        }
        return false;
    }

    private void match(int task, int with) {
        taken[with] = task;
        mate[task] = with;
    }
}
