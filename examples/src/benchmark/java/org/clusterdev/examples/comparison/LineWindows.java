package org.clusterdev.examples.comparison;

import java.util.Comparator;
import java.util.List;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;

/**
 * What every model of line balancing starts with: a number of stations that is enough, one that is not too many, and the
 * first and last station in which each task can be, by the sum of what comes before and after it.
 */
final class LineWindows {

    final List<List<Integer>> greedy; // the plan that has so many as are enough, or nothing
    final long[] times;
    final long cycleTime;
    final int least;
    final int most;
    final int[] first;
    final int[] last;
    final Successors successors;

    LineWindows(DivisionCase problem) {
        FirmStakes firm = problem.firms().get(0);
        times = firm.costs().stream().mapToLong(Long::longValue).toArray();
        cycleTime = firm.limits().get(0);
        successors = new Successors(problem);
        long sum = firm.costs().stream().mapToLong(Long::longValue).sum();
        least = Math.max(1, stations(sum));
        greedy = GreedyPlan.all(problem).stream()
                .min(Comparator.comparing(List::size))
                .orElse(List.of());
        most = greedy.isEmpty() ? problem.tasks() : greedy.size();
        long[] heads = successors.heads(times);
        long[] tails = successors.weights(times);
        first = new int[times.length];
        last = new int[times.length];
        for (int task = 0; task < times.length; task++) {
            first[task] = Math.max(1, stations(heads[task]));
            last[task] = Math.min(most, most + 1 - stations(tails[task]));
        }
    }

    /** Whether some task cannot be placed at all. */
    boolean isImpossible() {
        for (int task = 0; task < times.length; task++) {
            if (times[task] > cycleTime) {
                return true;
            }
        }
        return false;
    }

    private int stations(long time) {
        return cycleTime == 0 ? 0 : Math.toIntExact((time + cycleTime - 1) / cycleTime);
    }
}
