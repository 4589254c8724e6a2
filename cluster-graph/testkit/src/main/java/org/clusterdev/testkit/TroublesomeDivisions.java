package org.clusterdev.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.joda.money.CurrencyUnit;

/**
 * Division problems of the kinds that decomposers go wrong on, each put together from a kind of costs, of gains, of limits,
 * of precedence, of firms and of amounts; the first of each is the plainest, towards which they shrink.
 */
final class TroublesomeDivisions {

    private enum Costs {
        ANY,
        EQUAL,
        HALF_THE_LIMIT,
        A_THIRD_OF_THE_LIMIT,
        MANY_ZEROS,
        ONE_OVER_THE_LIMIT
    }

    private enum Gains {
        ANY,
        AS_COSTS,
        A_LITTLE_MORE,
        NONE,
        ONLY_THE_LAST,
        MANY_ZEROS
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
        TWO,
        THREE,
        THREE_EQUAL_SHARES,
        TWICE_AS_MUCH,
        FORTY
    }

    private static final int LIMIT = 12; // halves and thirds are whole
    private static final long LARGE = Long.MAX_VALUE / 4_000; // amounts of a firm are less than a thousand times it

    private TroublesomeDivisions() {}

    static Arbitrary<DivisionProblem> of(int mostTasks) {
        Arbitrary<Kind> kinds = Combinators.combine(
                        Arbitraries.integers().between(1, mostTasks),
                        Arbitraries.of(Costs.class),
                        Arbitraries.of(Gains.class),
                        Arbitraries.of(Limits.class),
                        Arbitraries.of(Order.class),
                        firms(),
                        Arbitraries.frequencyOf(
                                Tuple.of(11, Arbitraries.just(1L)), Tuple.of(1, Arbitraries.just(LARGE))))
                .as(Kind::new);
        return kinds.flatMap(TroublesomeDivisions::problems).withoutEdgeCases();
    }

    private record Kind(int tasks, Costs costs, Gains gains, Limits limits, Order order, Firms firms, long unit) {}

    private static Arbitrary<Firms> firms() {
        return Arbitraries.frequencyOf(
                Tuple.of(11, Arbitraries.of(Firms.class).filter(firms -> firms != Firms.FORTY)),
                Tuple.of(1, Arbitraries.just(Firms.FORTY)));
    }

    /** Filled with digits: two for each task of each firm, two for its limits, one for each pair of tasks. */
    private static Arbitrary<DivisionProblem> problems(Kind kind) {
        int rows = kind.firms == Firms.TWO ? 2 : kind.firms == Firms.THREE ? 3 : kind.firms == Firms.FORTY ? 40 : 1;
        Arbitrary<List<List<Integer>>> digits = Arbitraries.integers()
                .between(0, 2 * LIMIT)
                .list()
                .ofSize(2 * kind.tasks + 2)
                .list()
                .ofSize(rows);
        Arbitrary<List<Integer>> arcs =
                Arbitraries.integers().between(0, 3).list().ofSize(kind.tasks * (kind.tasks - 1) / 2);
        return Combinators.combine(digits, arcs).as((each, arc) -> problem(kind, each, arc));
    }

    private static DivisionProblem problem(Kind kind, List<List<Integer>> rows, List<Integer> arcs) {
        List<String> tasks =
                IntStream.range(0, kind.tasks).mapToObj(task -> "t" + task).toList();
        DivisionProblem.Builder problem = DivisionProblem.of(CurrencyUnit.of("XXX"), tasks);
        int copies = kind.firms == Firms.THREE_EQUAL_SHARES ? 3 : kind.firms == Firms.TWICE_AS_MUCH ? 2 : 1;
        for (int row = 0; row < rows.size(); row++) {
            for (int copy = 0; copy < copies; copy++) {
                long times = kind.unit * (kind.firms == Firms.TWICE_AS_MUCH ? copy + 1 : 1);
                List<Long> costs = costs(kind, rows.get(row));
                List<Long> gains = gains(kind, rows.get(row), costs);
                List<Long> limits = limits(kind, rows.get(row));
                problem.firm(
                        "f" + (copies * row + copy),
                        scaled(costs, times),
                        scaled(gains, times),
                        scaled(limits, kind.unit));
            }
        }
        precedence(problem, kind, tasks, arcs);
        return problem.build();
    }

    private static List<Long> costs(Kind kind, List<Integer> digits) {
        List<Long> costs = new ArrayList<>();
        for (int task = 0; task < kind.tasks; task++) {
            int digit = digits.get(task);
            long cost = switch (kind.costs) {
                case ANY -> digit % (LIMIT + 1);
                case EQUAL -> digits.get(0) % (LIMIT + 1);
                case HALF_THE_LIMIT -> LIMIT / 2 + digit % 3 - 1;
                case A_THIRD_OF_THE_LIMIT -> LIMIT / 3 * (1 + digit % 2) + digit / LIMIT;
                case MANY_ZEROS -> digit < LIMIT ? 0 : digit - LIMIT;
                case ONE_OVER_THE_LIMIT -> task == digits.get(2 * kind.tasks) % kind.tasks ? LIMIT + 1 : digit % LIMIT;
            };
            costs.add(cost);
        }
        return costs;
    }

    private static List<Long> gains(Kind kind, List<Integer> digits, List<Long> costs) {
        List<Long> gains = new ArrayList<>();
        for (int task = 0; task < kind.tasks; task++) {
            int digit = digits.get(kind.tasks + task);
            long gain = switch (kind.gains) {
                case ANY -> digit % (LIMIT + 1);
                case AS_COSTS -> costs.get(task);
                case A_LITTLE_MORE -> costs.get(task) + digit % 2;
                case NONE -> 0;
                case ONLY_THE_LAST -> task == kind.tasks - 1 ? 2 * LIMIT : 0;
                case MANY_ZEROS -> digit < LIMIT ? 0 : digit - LIMIT;
            };
            gains.add(gain);
        }
        return gains;
    }

    private static List<Long> limits(Kind kind, List<Integer> digits) {
        int digit = digits.get(2 * kind.tasks + 1);
        List<Long> limits = new ArrayList<>();
        limits.add(kind.limits == Limits.ZERO_FIRST ? digit % 2 : LIMIT + (digit % 3 == 2 ? digit % 4 : 0L));
        for (int step = 2; step <= kind.tasks; step++) {
            long last = limits.get(limits.size() - 1);
            long growth = switch (kind.limits) {
                case CONSTANT -> 0;
                case GROW_LATE -> step == kind.tasks ? LIMIT / 2 : 0;
                case GROW_STEADILY -> (digit + step) % 3;
                case ZERO_FIRST -> (digit + step) % 5;
            };
            limits.add(last + growth);
        }
        return limits;
    }

    /** A digit each pair: 2 and 3 are arcs where any may be; 1 and 3 await success. */
    private static void precedence(
            DivisionProblem.Builder problem, Kind kind, List<String> tasks, List<Integer> digits) {
        int pair = 0;
        for (int to = 1; to < tasks.size(); to++) {
            for (int from = 0; from < to; from++) {
                int digit = digits.get(pair++);
                boolean arc = switch (kind.order) {
                    case ANTICHAIN -> false;
                    case CHAIN -> from == to - 1;
                    case BIPARTITE -> from < tasks.size() / 2 && to >= tasks.size() / 2;
                    case ANY -> digit >= 2;
                };
                if (arc && digit % 2 == 1) {
                    problem.afterSuccess(tasks.get(from), tasks.get(to));
                } else if (arc) {
                    problem.before(tasks.get(from), tasks.get(to));
                }
            }
        }
    }

    private static List<Long> scaled(List<Long> amounts, long unit) {
        return amounts.stream().map(amount -> unit * amount).toList();
    }
}
