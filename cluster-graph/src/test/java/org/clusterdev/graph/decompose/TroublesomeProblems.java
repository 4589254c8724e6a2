package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * Small problems of the kinds that decomposers go wrong on, each put together from a kind of costs, of gains, of limits,
 * of precedence, of firms and of amounts.
 */
final class TroublesomeProblems {

    private enum Costs {
        EQUAL,
        HALF_THE_LIMIT,
        A_THIRD_OF_THE_LIMIT,
        MANY_ZEROS,
        ONE_OVER_THE_LIMIT,
        ANY
    }

    private enum Gains {
        AS_COSTS,
        A_LITTLE_MORE,
        NONE,
        ONLY_THE_LAST,
        MANY_ZEROS,
        ANY
    }

    private enum Limits {
        CONSTANT,
        GROW_LATE,
        GROW_STEADILY,
        ZERO_FIRST
    }

    private enum Order {
        ANTICHAIN,
        CHAIN,
        BIPARTITE,
        ANY
    }

    private enum Firms {
        ONE,
        FEW,
        EQUAL_SHARES,
        PROPORTIONAL,
        FORTY
    }

    private static final long LIMIT = 12; // halves and thirds are whole
    private static final long LARGE = DivisionProblem.MOST / 1_000; // amounts of a firm are less than so many times it

    private final Random random;

    TroublesomeProblems(long seed) {
        this.random = new Random(seed);
    }

    DivisionProblem next(int mostTasks) {
        int tasks = 1 + random.nextInt(mostTasks);
        List<String> names =
                IntStream.range(0, tasks).mapToObj(task -> "t" + task).toList();
        DivisionProblem.Builder problem = DivisionProblem.of(CurrencyUnit.of("XXX"), names);
        long unit = random.nextInt(12) == 0 ? LARGE : 1;
        Costs costs = one(Costs.values());
        Gains gains = one(Gains.values());
        Limits limits = one(Limits.values());
        Firms firms = random.nextInt(8) == 0 ? Firms.FORTY : one(Firms.values());
        List<Long> cost = costs(costs, tasks);
        List<Long> gain = gains(gains, cost);
        List<Long> limit = limits(limits, tasks);
        for (int firm = 0; firm < count(firms); firm++) {
            long times = firms == Firms.PROPORTIONAL ? 1 + random.nextInt(2) : 1;
            problem.firm("f" + firm, scaled(cost, unit * times), scaled(gain, unit * times), scaled(limit, unit));
            if (firms == Firms.FEW || firms == Firms.FORTY) {
                cost = costs(costs, tasks);
                gain = gains(gains, cost);
            }
            limit = random.nextBoolean() ? limits(limits, tasks) : limit;
        }
        precedence(problem, one(Order.values()), names);
        return problem.build();
    }

    private List<Long> costs(Costs kind, int tasks) {
        long same = random.nextInt((int) LIMIT);
        List<Long> costs = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            costs.add(
                    switch (kind) {
                        case EQUAL -> same;
                        case HALF_THE_LIMIT -> LIMIT / 2 + random.nextInt(3) - 1;
                        case A_THIRD_OF_THE_LIMIT -> LIMIT / 3 * (1 + random.nextInt(2)) + random.nextInt(2);
                        case MANY_ZEROS -> random.nextInt(2) * random.nextLong(LIMIT);
                        case ONE_OVER_THE_LIMIT -> task == 0 ? LIMIT + 1 : random.nextLong(LIMIT);
                        case ANY -> random.nextLong(LIMIT + 1);
                    });
        }
        Collections.shuffle(costs, random);
        return costs;
    }

    private List<Long> gains(Gains kind, List<Long> costs) {
        List<Long> gains = new ArrayList<>();
        for (int task = 0; task < costs.size(); task++) {
            gains.add(
                    switch (kind) {
                        case AS_COSTS -> costs.get(task);
                        case A_LITTLE_MORE -> costs.get(task) + random.nextInt(2);
                        case NONE -> 0L;
                        case ONLY_THE_LAST -> task == costs.size() - 1 ? 2 * LIMIT : 0;
                        case MANY_ZEROS -> random.nextInt(2) * random.nextLong(LIMIT);
                        case ANY -> random.nextLong(LIMIT + 1);
                    });
        }
        return gains;
    }

    private List<Long> limits(Limits kind, int tasks) {
        long first = random.nextInt(3) == 0 ? LIMIT + random.nextInt(3) : LIMIT;
        List<Long> limits = new ArrayList<>();
        limits.add(kind == Limits.ZERO_FIRST ? random.nextInt(2) : first);
        for (int step = 2; step <= tasks; step++) {
            long last = limits.get(limits.size() - 1);
            limits.add(
                    switch (kind) {
                        case CONSTANT -> last;
                        case GROW_LATE -> step == tasks ? last + LIMIT / 2 : last;
                        case GROW_STEADILY -> last + random.nextInt(3);
                        case ZERO_FIRST -> last + random.nextInt(5);
                    });
        }
        return limits;
    }

    private int count(Firms kind) {
        return switch (kind) {
            case ONE -> 1;
            case FEW, EQUAL_SHARES, PROPORTIONAL -> 2 + random.nextInt(3);
            case FORTY -> 40;
        };
    }

    private void precedence(DivisionProblem.Builder problem, Order kind, List<String> names) {
        int success = random.nextInt(3); // of two arcs
        for (int to = 1; to < names.size(); to++) {
            for (int from = 0; from < to; from++) {
                boolean arc = switch (kind) {
                    case ANTICHAIN -> false;
                    case CHAIN -> from == to - 1;
                    case BIPARTITE -> from < names.size() / 2 && to >= names.size() / 2;
                    case ANY -> random.nextInt(3) == 0;
                };
                if (arc && random.nextInt(2) < success) {
                    problem.afterSuccess(names.get(from), names.get(to));
                } else if (arc) {
                    problem.before(names.get(from), names.get(to));
                }
            }
        }
    }

    private static List<Long> scaled(List<Long> amounts, long unit) {
        return amounts.stream().map(amount -> unit * amount).toList();
    }

    private <T> T one(T[] kinds) {
        return kinds[random.nextInt(kinds.length)];
    }
}
