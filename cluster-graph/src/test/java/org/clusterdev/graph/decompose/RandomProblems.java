package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Small problems of every form, aimed at trouble: equal costs, exactly half and a third of the limit, zero costs and
 * gains, limits that grow late, chains and antichains, firms with equal or proportional shares, amounts near overflow.
 */
final class RandomProblems {

    private final Random random;

    RandomProblems(long seed) {
        this.random = new Random(seed);
    }

    DivisionProblem next(int mostTasks, int mostFirms) {
        int tasks = 1 + random.nextInt(mostTasks);
        int firms = 1 + random.nextInt(mostFirms);
        List<String> names =
                IntStream.range(0, tasks).mapToObj(task -> "t" + task).toList();
        DivisionProblem.Builder problem = DivisionProblem.of(org.joda.money.CurrencyUnit.of("XXX"), names);
        long unit = random.nextInt(12) == 0 ? Long.MAX_VALUE / 4 / (40L * tasks + 100) : 1;
        int mix = random.nextInt(7);
        int scale = 1 + random.nextInt(8);
        boolean growing = random.nextBoolean();
        List<Long> costs = List.of();
        List<Long> gains = List.of();
        for (int firm = 0; firm < firms; firm++) {
            if (firm == 0 || random.nextInt(4) > 0) {
                costs = amounts(tasks, scale, mix == 5 ? 3 : 0, unit);
                gains = gains(costs, mix, scale, unit);
            } else if (random.nextInt(3) == 0) {
                costs = costs.stream().map(cost -> 2 * cost).toList();
                gains = gains.stream().map(gain -> 2 * gain).toList();
            }
            if (costs.stream().mapToLong(Long::longValue).sum() > 16L * tasks * unit
                    || gains.stream().mapToLong(Long::longValue).sum() > 16L * tasks * unit) {
                costs = amounts(tasks, scale, 0, unit);
                gains = costs;
            }
            problem.firm("f" + firm, costs, gains, limits(costs, tasks, scale, growing, unit));
        }
        int density = random.nextInt(4);
        int success = random.nextInt(3);
        int[] order = IntStream.range(0, tasks).toArray();
        if (random.nextBoolean()) {
            shuffle(order);
        }
        for (int to = 1; to < tasks; to++) {
            for (int from = 0; from < to; from++) {
                if (random.nextInt(6) < density) {
                    if (random.nextInt(4) < success) {
                        problem.afterSuccess(names.get(order[from]), names.get(order[to]));
                    } else {
                        problem.before(names.get(order[from]), names.get(order[to]));
                    }
                }
            }
        }
        return problem.build();
    }

    /** Overruns of up to so many tasks, by shares from a tenth to all of it and more. */
    Overruns overruns(int most) {
        List<String> shares = List.of("0.1", "20 %", "0.25", "0.333", "50 %", "1", "1.5");
        return Overruns.of(random.nextInt(most + 1), shares.get(random.nextInt(shares.size())));
    }

    /** Whether amounts are small enough for so fine a share. */
    static boolean fits(DivisionProblem problem, Overruns overruns) {
        return overruns.fit(problem);
    }

    private List<Long> amounts(int tasks, int scale, int zeros, long unit) {
        boolean equal = random.nextInt(5) == 0;
        long same = unit * (1 + random.nextInt(scale));
        List<Long> amounts = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            long amount = equal ? same : unit * random.nextInt(scale + 1);
            amounts.add(random.nextInt(8) < zeros ? 0 : amount);
        }
        return amounts;
    }

    /** 0 repays itself; 1 earns; 2 financed; 3 nothing but the last; 4 unrelated; 5 many zeros; 6 none. */
    private List<Long> gains(List<Long> costs, int mix, int scale, long unit) {
        List<Long> gains = new ArrayList<>();
        for (int task = 0; task < costs.size(); task++) {
            long cost = costs.get(task);
            gains.add(
                    switch (mix) {
                        case 0 -> cost;
                        case 1 -> cost + unit * random.nextInt(3);
                        case 2 -> random.nextInt(3) == 0 ? 2 * cost : random.nextInt(2) * cost;
                        case 3 -> task == costs.size() - 1 ? unit * scale * 2 : 0;
                        case 4 -> unit * random.nextInt(scale + 2);
                        case 5 -> random.nextInt(2) * unit * random.nextInt(scale + 2);
                        default -> 0L;
                    });
        }
        return gains;
    }

    private List<Long> limits(List<Long> costs, int tasks, int scale, boolean growing, long unit) {
        long largest = costs.stream().mapToLong(Long::longValue).max().orElse(0);
        long first = switch (random.nextInt(6)) {
            case 0 -> largest;
            case 1 -> 2 * largest;
            case 2 -> 3 * largest / 2;
            case 3 -> unit * random.nextInt(2);
            default -> largest + unit * random.nextInt(2 * scale + 1);
        };
        List<Long> limits = new ArrayList<>();
        limits.add(first);
        while (growing && limits.size() < tasks && random.nextInt(6) > 0) {
            limits.add(limits.get(limits.size() - 1) + unit * random.nextInt(3));
        }
        return limits;
    }

    private void shuffle(int[] order) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }
}
