package org.clusterdev.graph.decompose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slow, obvious truth about a small problem: every ordered partition tried, with every set of tasks that may overrun,
 * every figure added up from the start.
 *
 * <p>Shares no code with the solver, not even the figures of a plan. Amounts are in parts of a minor unit, as few as make
 * overruns whole.
 */
final class Oracle {

    private final DivisionProblem problem;
    private final int tasks;
    private final long parts;
    private final long[][] paid; // by firm, set of tasks: with those that may overrun chosen worst
    private final int[] stepOf;
    private Best best = new Best(Integer.MAX_VALUE, Integer.MAX_VALUE, BigInteger.ZERO, BigInteger.ONE, new int[0]);
    private final boolean benefitFirst;

    /** The best plan: its key, and the step of each task; no steps where there is no plan. */
    record Best(int enabling, int steps, BigInteger numerator, BigInteger denominator, int[] stepOf) {
        boolean exists() {
            return steps != Integer.MAX_VALUE;
        }

        private boolean beats(Best other, boolean benefitFirst) {
            if (benefitFirst && enabling != other.enabling) {
                return enabling < other.enabling;
            }
            if (steps != other.steps) {
                return steps < other.steps;
            }
            int ratio = numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
            return ratio != 0 ? ratio < 0 : Arrays.compare(stepOf, other.stepOf) < 0;
        }
    }

    private Oracle(DivisionProblem problem, Overruns overruns, boolean benefitFirst) {
        this.problem = problem;
        this.tasks = problem.taskCount();
        this.parts = parts(overruns);
        this.paid = paid(problem, overruns);
        this.stepOf = new int[tasks];
        this.benefitFirst = benefitFirst;
    }

    static Best best(DivisionProblem problem, Objective objective) {
        return best(problem, Overruns.NONE, objective);
    }

    static Best best(DivisionProblem problem, Overruns overruns, Objective objective) {
        Oracle oracle = new Oracle(problem, overruns, objective == Objective.BENEFIT_FIRST);
        for (int steps = tasksOrNone(problem); steps <= problem.taskCount(); steps++) {
            oracle.assign(0, steps);
        }
        return oracle.best;
    }

    /** Whether the step of each task makes a plan: steps 1 to the last all used, precedence and limits kept. */
    static boolean isPlan(DivisionProblem problem, int[] stepOf) {
        return isPlan(problem, Overruns.NONE, stepOf);
    }

    static boolean isPlan(DivisionProblem problem, Overruns overruns, int[] stepOf) {
        Oracle oracle = new Oracle(problem, overruns, true);
        System.arraycopy(stepOf, 0, oracle.stepOf, 0, stepOf.length);
        oracle.consider(Arrays.stream(stepOf).max().orElse(0));
        return oracle.best.exists();
    }

    private static long parts(Overruns overruns) {
        long parts = 1;
        while (overruns.share()
                        .multiply(BigDecimal.valueOf(parts))
                        .stripTrailingZeros()
                        .scale()
                > 0) {
            parts++;
        }
        return parts;
    }

    /** By firm and set of tasks done: the most that they can have cost, over all sets of tasks that may overrun. */
    private static long[][] paid(DivisionProblem problem, Overruns overruns) {
        int sets = 1 << problem.taskCount();
        long parts = parts(overruns);
        long more = overruns.share().multiply(BigDecimal.valueOf(parts)).longValueExact();
        long[][] paid = new long[problem.firmCount()][sets];
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            for (int done = 0; done < sets; done++) {
                for (int over = 0; over < sets; over++) {
                    if (Integer.bitCount(over) <= overruns.tasks()) {
                        long cost = 0;
                        for (int task = 0; task < problem.taskCount(); task++) {
                            long times = (over >> task & 1) != 0 ? parts + more : parts;
                            cost += (done >> task & 1) != 0 ? times * problem.cost(firm, task) : 0;
                        }
                        paid[firm][done] = Math.max(paid[firm][done], cost);
                    }
                }
            }
        }
        return paid;
    }

    private static int tasksOrNone(DivisionProblem problem) {
        return Math.min(1, problem.taskCount());
    }

    private void assign(int task, int steps) {
        if (task == tasks) {
            consider(steps);
            return;
        }
        for (int step = 1; step <= steps; step++) {
            stepOf[task] = step;
            assign(task + 1, steps);
        }
    }

    private void consider(int steps) {
        for (int step = 1; step <= steps; step++) {
            int wanted = step;
            if (Arrays.stream(stepOf).noneMatch(at -> at == wanted)) {
                return;
            }
        }
        for (TaskArc arc : problem.arcs()) {
            if (arc.afterSuccess() ? stepOf[arc.from()] >= stepOf[arc.to()] : stepOf[arc.from()] > stepOf[arc.to()]) {
                return;
            }
        }
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        int enabling = 0;
        for (int step = 1; step <= steps; step++) {
            boolean without = false;
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                long out = outOfPocket(firm, step);
                long limit = parts * problem.limit(firm, step);
                if (out > limit) {
                    return;
                }
                if (out > 0) {
                    BigInteger o = BigInteger.valueOf(out);
                    BigInteger l = BigInteger.valueOf(limit);
                    if (o.multiply(denominator).compareTo(numerator.multiply(l)) > 0) {
                        numerator = o;
                        denominator = l;
                    }
                }
                without |= paysAndGetsNothing(firm, step);
            }
            enabling += without ? 1 : 0;
        }
        Best here = new Best(enabling, steps, numerator, denominator, stepOf.clone());
        if (here.beats(best, benefitFirst)) {
            best = here;
        }
    }

    private long outOfPocket(int firm, int step) {
        int done = 0;
        long received = 0;
        for (int task = 0; task < tasks; task++) {
            done |= stepOf[task] <= step ? 1 << task : 0;
            received += stepOf[task] < step ? problem.gain(firm, task) : 0;
        }
        return paid[firm][done] - parts * received;
    }

    private boolean paysAndGetsNothing(int firm, int step) {
        long pays = 0;
        long gets = 0;
        for (int task = 0; task < tasks; task++) {
            pays += stepOf[task] == step ? problem.cost(firm, task) : 0;
            gets += stepOf[task] == step ? problem.gain(firm, task) : 0;
        }
        return pays > 0 && gets == 0;
    }

    /** Why a small problem does not divide, from every chain of single tasks. */
    record Blocked(long shortfall, int task, int firm, long coFunding, BigInteger numerator, BigInteger denominator) {}

    static Blocked blocked(DivisionProblem problem) {
        return blocked(problem, Overruns.NONE);
    }

    /** Shortfall and co-funding in minor units, rounded up. */
    static Blocked blocked(DivisionProblem problem, Overruns overruns) {
        long parts = parts(overruns);
        long[][] paid = paid(problem, overruns);
        List<int[]> chains = new ArrayList<>();
        chains(problem, new int[0], chains);
        long shortfall = Long.MAX_VALUE;
        long coFunding = Long.MAX_VALUE;
        BigInteger numerator = BigInteger.ONE;
        BigInteger denominator = BigInteger.ZERO; // infinite
        Map<Long, int[]> firstPlace = new HashMap<>();
        for (int[] chain : chains) {
            long[] worstOf = new long[problem.firmCount()];
            long worst = Long.MIN_VALUE;
            int[] place = {Integer.MAX_VALUE, Integer.MAX_VALUE};
            BigInteger n = BigInteger.ZERO;
            BigInteger d = BigInteger.ONE;
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                int done = 0;
                long received = 0;
                for (int step = 1; step <= chain.length; step++) {
                    int task = chain[step - 1];
                    done |= 1 << task;
                    long balance = paid[firm][done] - parts * received;
                    long limit = parts * problem.limit(firm, step);
                    long over = balance - limit;
                    worstOf[firm] = Math.max(worstOf[firm], over);
                    if (over > worst || (over == worst && before(task, firm, place))) {
                        worst = over;
                        place = new int[] {task, firm};
                    }
                    if (balance > 0) {
                        BigInteger o = BigInteger.valueOf(balance);
                        BigInteger l = BigInteger.valueOf(limit);
                        if (o.multiply(d).compareTo(n.multiply(l)) > 0) {
                            n = o;
                            d = l;
                        }
                    }
                    received += problem.gain(firm, task);
                }
            }
            shortfall = Math.min(shortfall, worst);
            int[] chosen = place;
            firstPlace.merge(worst, chosen, (one, two) -> before(two[0], two[1], one) ? two : one);
            coFunding = Math.min(
                    coFunding,
                    Arrays.stream(worstOf).map(over -> roundedUp(over, parts)).sum());
            if (n.multiply(denominator).compareTo(numerator.multiply(d)) < 0) {
                numerator = n;
                denominator = d;
            }
        }
        int[] place = firstPlace.get(shortfall);
        return new Blocked(roundedUp(shortfall, parts), place[0], place[1], coFunding, numerator, denominator);
    }

    private static long roundedUp(long amount, long parts) {
        return -Math.floorDiv(-amount, parts);
    }

    private static boolean before(int task, int firm, int[] place) {
        return task < place[0] || (task == place[0] && firm < place[1]);
    }

    private static void chains(DivisionProblem problem, int[] prefix, List<int[]> into) {
        if (prefix.length == problem.taskCount()) {
            into.add(prefix);
            return;
        }
        for (int task = 0; task < problem.taskCount(); task++) {
            int next = task;
            boolean done = Arrays.stream(prefix).anyMatch(at -> at == next);
            boolean ready = problem.arcs().stream()
                    .filter(arc -> arc.to() == next)
                    .allMatch(arc -> Arrays.stream(prefix).anyMatch(at -> at == arc.from()));
            if (!done && ready) {
                int[] longer = Arrays.copyOf(prefix, prefix.length + 1);
                longer[prefix.length] = task;
                chains(problem, longer, into);
            }
        }
    }
}
