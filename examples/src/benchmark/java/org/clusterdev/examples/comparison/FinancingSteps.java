package org.clusterdev.examples.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;

/**
 * How many steps a firm needs at least if tasks could be cut in pieces: in the first it pays as much as its limit, in each
 * further one the limit and the most that what is paid for can have brought. Where a search by the other solvers starts.
 */
final class FinancingSteps {

    private final FirmStakes firm;
    private final List<Integer> byReturn;

    private FinancingSteps(FirmStakes firm) {
        this.firm = firm;
        this.byReturn = IntStream.range(0, firm.costs().size())
                .boxed()
                .sorted(Comparator.comparing(this::costPerGain))
                .toList();
    }

    /** A lower bound on the number of steps; at most one more than there are tasks. */
    static int atLeast(DivisionCase problem) {
        return problem.firms().stream()
                .mapToInt(firm -> new FinancingSteps(firm).count(problem.tasks()))
                .max()
                .orElse(1);
    }

    private double costPerGain(int task) {
        double gain = firm.gains().get(task);
        return firm.costs().get(task) == 0 ? -1 : firm.costs().get(task) / gain;
    }

    private int count(int tasks) {
        double all = firm.costs().stream().mapToLong(Long::longValue).sum();
        int step = 1;
        double paid = limit(1);
        while (paid < all - 1e-6 && step <= tasks) {
            step++;
            paid = limit(step) + mostBroughtBy(paid);
        }
        return step;
    }

    private double limit(int step) {
        return firm.limits().get(Math.min(step, firm.limits().size()) - 1);
    }

    private double mostBroughtBy(double paid) {
        double left = paid;
        double brought = 0;
        for (int task : byReturn) {
            double cost = firm.costs().get(task);
            double part = cost <= left ? 1 : left / cost;
            brought += part * firm.gains().get(task);
            left -= part * cost;
            if (part < 1) {
                break;
            }
        }
        return brought;
    }
}
