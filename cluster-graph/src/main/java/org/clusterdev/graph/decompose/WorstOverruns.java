package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The overruns that hurt a firm, or a row of firms, most: of the tasks done, the so many with the largest premium.
 *
 * <p>A task's <em>premium</em> is what it costs more if it overruns. What a set of tasks costs with its worst overruns
 * never falls as the set grows, and a task adds the less to it the more there is already (it is monotone and submodular):
 * its cost and what its premium is {@linkplain #beyond beyond} the least of those counted. Without overruns nothing is
 * counted, and every premium is within.
 */
final class WorstOverruns {

    /** Nothing overruns. */
    static final WorstOverruns NONE = new WorstOverruns(0, new long[0]);

    private final int most;
    private final long[] premium; // by task; empty without overruns
    private final int[] byPremium; // tasks with a premium, the largest first, then in file order

    private WorstOverruns(int most, long[] premium) {
        this.most = most;
        this.premium = premium;
        this.byPremium = IntStream.range(0, premium.length)
                .filter(task -> premium[task] > 0)
                .boxed()
                .sorted((one, two) -> Long.compare(premium[two], premium[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The worst overruns for one row.
     *
     * @param premium by task
     */
    static WorstOverruns of(int most, long[] premium) {
        return new WorstOverruns(most, premium);
    }

    /** The same in units of so many parts, which every premium is a multiple of. */
    WorstOverruns dividedBy(long parts) {
        return most == 0
                ? this
                : new WorstOverruns(
                        most, Arrays.stream(premium).map(each -> each / parts).toArray());
    }

    /** The same with tasks in another order: by task, its number here. */
    WorstOverruns renumbered(int[] original) {
        return most == 0
                ? this
                : new WorstOverruns(
                        most,
                        Arrays.stream(original).mapToLong(task -> premium[task]).toArray());
    }

    /** What they add to all tasks together. */
    long sum() {
        return Arrays.stream(byPremium)
                .limit(most)
                .mapToLong(task -> premium[task])
                .sum();
    }

    /** What they add to the set at {@code offset}. O(tasks). */
    long sum(long[] sets, int offset) {
        long sum = 0;
        int counted = 0;
        for (int at = 0; at < byPremium.length && counted < most; at++) {
            if (Bits.has(sets, offset, byPremium[at])) {
                sum += premium[byPremium[at]];
                counted++;
            }
        }
        return sum;
    }

    /** The least premium that is counted in the set at {@code offset}; 0 as long as one more would be. O(tasks). */
    long least(long[] sets, int offset) {
        if (most == 0) {
            return Long.MAX_VALUE;
        }
        int counted = 0;
        for (int task : byPremium) {
            if (Bits.has(sets, offset, task) && ++counted == most) {
                return premium[task];
            }
        }
        return 0;
    }

    /** What a task's overrun adds to a set without it whose {@linkplain #least least counted} premium is given. */
    long beyond(int task, long least) {
        return most == 0 ? 0 : Math.max(0, premium[task] - least);
    }

    /** The tasks of the set at {@code offset} that overrun, the worst first. */
    List<Integer> tasks(long[] sets, int offset) {
        List<Integer> tasks = new ArrayList<>();
        for (int at = 0; at < byPremium.length && tasks.size() < most; at++) {
            if (Bits.has(sets, offset, byPremium[at])) {
                tasks.add(byPremium[at]);
            }
        }
        return tasks;
    }
}
