package org.clusterdev.graph.decompose;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The slow, obvious truth about a small problem: every ordered partition tried, every figure added up from the start.
 *
 * <p>Shares no code with the solver, not even the figures of a plan.
 */
final class Oracle {

    private final DivisionProblem problem;
    private final int tasks;
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

    private Oracle(DivisionProblem problem, boolean benefitFirst) {
        this.problem = problem;
        this.tasks = problem.taskCount();
        this.stepOf = new int[tasks];
        this.benefitFirst = benefitFirst;
    }

    static Best best(DivisionProblem problem, Objective objective) {
        Oracle oracle = new Oracle(problem, objective == Objective.BENEFIT_FIRST);
        for (int steps = tasksOrNone(problem); steps <= problem.taskCount(); steps++) {
            oracle.assign(0, steps);
        }
        return oracle.best;
    }

    /** Whether the step of each task makes a plan: steps 1 to the last all used, precedence and limits kept. */
    static boolean isPlan(DivisionProblem problem, int[] stepOf) {
        Oracle oracle = new Oracle(problem, true);
        System.arraycopy(stepOf, 0, oracle.stepOf, 0, stepOf.length);
        oracle.consider(Arrays.stream(stepOf).max().orElse(0));
        return oracle.best.exists();
    }

    /**
     * By number of steps from 1: the least, over all ordered partitions into at most so many that keep precedence, of the
     * largest share of a limit; absent where a firm with a limit of zero would be out of pocket in each.
     */
    static List<Optional<Ratio>> leastExposed(DivisionProblem problem) {
        List<Optional<Ratio>> least = new ArrayList<>();
        for (int steps = 1; steps <= problem.taskCount(); steps++) {
            Oracle oracle = new Oracle(problem, false);
            List<Ratio> shares = new ArrayList<>(
                    steps == 1 ? List.of() : least.get(steps - 2).stream().toList());
            int wanted = steps;
            oracle.eachPlan(0, steps, () -> oracle.share(wanted).ifPresent(shares::add));
            least.add(shares.stream().min(Comparator.naturalOrder()));
        }
        return least;
    }

    private void eachPlan(int task, int steps, Runnable seen) {
        if (task == tasks) {
            if (isOrdered(steps)) {
                seen.run();
            }
            return;
        }
        for (int step = 1; step <= steps; step++) {
            stepOf[task] = step;
            eachPlan(task + 1, steps, seen);
        }
    }

    private Optional<Ratio> share(int steps) {
        Ratio share = Ratio.ZERO;
        for (int step = 1; step <= steps; step++) {
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                long out = outOfPocket(firm, step);
                long limit = problem.limit(firm, step);
                if (out > 0 && limit == 0) {
                    return Optional.empty();
                }
                if (out > 0 && Ratio.of(out, limit).compareTo(share) > 0) {
                    share = Ratio.of(out, limit);
                }
            }
        }
        return Optional.of(share);
    }

    private boolean isOrdered(int steps) {
        for (int step = 1; step <= steps; step++) {
            int wanted = step;
            if (Arrays.stream(stepOf).noneMatch(at -> at == wanted)) {
                return false;
            }
        }
        for (TaskArc arc : problem.arcs()) {
            if (arc.afterSuccess() ? stepOf[arc.from()] >= stepOf[arc.to()] : stepOf[arc.from()] > stepOf[arc.to()]) {
                return false;
            }
        }
        return true;
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
        if (!isOrdered(steps)) {
            return;
        }
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        int enabling = 0;
        for (int step = 1; step <= steps; step++) {
            boolean without = false;
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                long out = outOfPocket(firm, step);
                long limit = problem.limit(firm, step);
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
        long out = 0;
        for (int task = 0; task < tasks; task++) {
            out += stepOf[task] <= step ? problem.cost(firm, task) : 0;
            out -= stepOf[task] < step ? problem.gain(firm, task) : 0;
        }
        return out;
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
                long balance = 0;
                for (int step = 1; step <= chain.length; step++) {
                    int task = chain[step - 1];
                    balance += problem.cost(firm, task);
                    long limit = problem.limit(firm, step);
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
                    balance -= problem.gain(firm, task);
                }
            }
            shortfall = Math.min(shortfall, worst);
            int[] chosen = place;
            firstPlace.merge(worst, chosen, (one, two) -> before(two[0], two[1], one) ? two : one);
            coFunding = Math.min(coFunding, Arrays.stream(worstOf).sum());
            if (n.multiply(denominator).compareTo(numerator.multiply(d)) < 0) {
                numerator = n;
                denominator = d;
            }
        }
        int[] place = firstPlace.get(shortfall);
        return new Blocked(shortfall, place[0], place[1], coFunding, numerator, denominator);
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
