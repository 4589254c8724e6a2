package org.clusterdev.graph.decompose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

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
    private final int full; // the set of all tasks
    private final long parts;
    private final long[][] paid; // by firm, set of tasks: with those that may overrun chosen worst
    private final int[] stepOf;

    /** The best plan: its key, and the step of each task; no steps where there is no plan. */
    record Best(int enabling, int steps, BigInteger numerator, BigInteger denominator, int[] stepOf) {
        static final Best NONE =
                new Best(Integer.MAX_VALUE, Integer.MAX_VALUE, BigInteger.ZERO, BigInteger.ONE, new int[0]);

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

    private Oracle(DivisionProblem problem, Overruns overruns) {
        this.problem = problem;
        this.tasks = problem.taskCount();
        this.full = (1 << tasks) - 1;
        this.parts = parts(overruns);
        this.paid = paid(problem, overruns);
        this.stepOf = new int[tasks];
    }

    static Best best(DivisionProblem problem, Objective objective) {
        return best(problem, Overruns.NONE, objective);
    }

    static Best best(DivisionProblem problem, Overruns overruns, Objective objective) {
        Oracle oracle = new Oracle(problem, overruns);
        Best[] best = {Best.NONE};
        oracle.eachPartition(0, 1, steps -> {
            Best here = oracle.keepsLimits(steps) ? oracle.key(steps) : Best.NONE;
            best[0] = here.beats(best[0], objective == Objective.BENEFIT_FIRST) ? here : best[0];
        });
        return best[0];
    }

    /** Whether the step of each task makes a plan: steps 1 to the last all used, precedence and limits kept. */
    static boolean isPlan(DivisionProblem problem, int[] stepOf) {
        return isPlan(problem, Overruns.NONE, stepOf);
    }

    static boolean isPlan(DivisionProblem problem, Overruns overruns, int[] stepOf) {
        Oracle oracle = new Oracle(problem, overruns);
        boolean[] found = {false};
        oracle.eachPartition(
                0, 1, steps -> found[0] |= Arrays.equals(oracle.stepOf, stepOf) && oracle.keepsLimits(steps));
        return found[0];
    }

    /**
     * By number of steps from 1: the least, over all ordered partitions into at most so many that keep precedence, of the
     * largest share of a limit; absent where a firm with a limit of zero would be out of pocket in each.
     */
    static List<Optional<Ratio>> leastExposed(DivisionProblem problem, Overruns overruns) {
        Oracle oracle = new Oracle(problem, overruns);
        List<List<Ratio>> shares = new ArrayList<>();
        for (int steps = 0; steps <= problem.taskCount(); steps++) {
            shares.add(new ArrayList<>());
        }
        oracle.eachPartition(0, 1, steps -> {
            if (oracle.exposesNoZeroLimit(steps)) {
                Best key = oracle.key(steps);
                Ratio share = Ratio.of(
                        key.numerator().longValueExact(), key.denominator().longValueExact());
                for (int most = steps; most <= problem.taskCount(); most++) {
                    shares.get(most).add(share);
                }
            }
        });
        return shares.stream()
                .skip(1)
                .map(each -> each.stream().min(Comparator.naturalOrder()))
                .toList();
    }

    static List<Optional<Ratio>> leastExposed(DivisionProblem problem) {
        return leastExposed(problem, Overruns.NONE);
    }

    /**
     * By number of steps from 1: of the plans that {@link #leastExposed} finds, the soonest step by whose end every firm
     * that gets anything has got something; 0 if there is no plan, or none gets anything.
     */
    static List<Integer> firstBenefits(DivisionProblem problem, Overruns overruns) {
        List<Optional<Ratio>> least = leastExposed(problem, overruns);
        List<Integer> soonest = new ArrayList<>(Collections.nCopies(problem.taskCount(), Integer.MAX_VALUE));
        Oracle oracle = new Oracle(problem, overruns);
        oracle.eachPartition(0, 1, steps -> {
            if (oracle.exposesNoZeroLimit(steps)) {
                Best key = oracle.key(steps);
                Ratio share = Ratio.of(
                        key.numerator().longValueExact(), key.denominator().longValueExact());
                for (int most = steps; most <= problem.taskCount(); most++) {
                    if (least.get(most - 1).equals(Optional.of(share))) {
                        soonest.set(most - 1, Math.min(soonest.get(most - 1), oracle.firstBenefit(steps)));
                    }
                }
            }
        });
        soonest.replaceAll(step -> step == Integer.MAX_VALUE ? 0 : step);
        return soonest;
    }

    private int firstBenefit(int steps) {
        int latest = 0;
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            for (int step = steps; step >= 1; step--) {
                long got = 0;
                long gotBefore = 0;
                for (int task = 0; task < tasks; task++) {
                    got += stepOf[task] <= step ? problem.gain(firm, task) : 0;
                    gotBefore += stepOf[task] < step ? problem.gain(firm, task) : 0;
                }
                if (got > 0 && gotBefore == 0) {
                    latest = Math.max(latest, step);
                }
            }
        }
        return latest;
    }

    /**
     * By number of steps from 1: the most that a plan of just so many within the limits is worth, from its last step to its
     * first; absent if there is none.
     *
     * @param chance by task, in quarters
     * @param each of each deliverable, in quarters
     */
    static List<Optional<BigDecimal>> worth(DivisionProblem problem, Overruns overruns, int[] chance, int each) {
        Oracle oracle = new Oracle(problem, overruns);
        List<Optional<BigDecimal>> worth = new ArrayList<>(Collections.nCopies(problem.taskCount(), Optional.empty()));
        oracle.eachPartition(0, 1, steps -> {
            if (oracle.keepsLimits(steps)) {
                BigDecimal value = oracle.worth(steps, chance, each);
                worth.set(
                        steps - 1,
                        Optional.of(worth.get(steps - 1).map(value::max).orElse(value)));
            }
        });
        return worth;
    }

    private BigDecimal worth(int steps, int[] chance, int each) {
        BigDecimal quarter = new BigDecimal("0.25");
        BigDecimal value = BigDecimal.ZERO;
        for (int step = steps; step >= 1; step--) {
            BigDecimal succeeds = quarter.multiply(BigDecimal.valueOf(each));
            BigDecimal gets = value;
            BigDecimal pays = BigDecimal.ZERO;
            for (int task = 0; task < tasks; task++) {
                if (stepOf[task] == step) {
                    succeeds = succeeds.multiply(quarter).multiply(BigDecimal.valueOf(chance[task]));
                    for (int firm = 0; firm < problem.firmCount(); firm++) {
                        gets = gets.add(BigDecimal.valueOf(problem.gain(firm, task)));
                        pays = pays.add(BigDecimal.valueOf(problem.cost(firm, task)));
                    }
                }
            }
            value = succeeds.multiply(gets).subtract(pays).max(BigDecimal.ZERO);
        }
        return value;
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
                for (int over = 0; over < (overruns.isNone() ? 1 : sets); over++) {
                    if (Integer.bitCount(over) <= overruns.tasks()) {
                        long cost = 0;
                        for (int task = 0; task < problem.taskCount(); task++) {
                            long times = has(over, task) ? parts + more : parts;
                            cost += has(done, task) ? times * problem.cost(firm, task) : 0;
                        }
                        paid[firm][done] = Math.max(paid[firm][done], cost);
                    }
                }
            }
        }
        return paid;
    }

    /** Every way to fill the steps from this one on with what is not done, none of them empty, precedence kept. */
    private void eachPartition(int done, int step, IntConsumer seen) {
        if (done == full) {
            seen.accept(step - 1);
            return;
        }
        for (int load = 1; load <= full; load++) {
            if ((load & done) == 0 && keepsPrecedence(done, load)) {
                for (int task = 0; task < tasks; task++) {
                    stepOf[task] = has(load, task) ? step : stepOf[task];
                }
                eachPartition(done | load, step + 1, seen);
            }
        }
    }

    private boolean keepsPrecedence(int done, int load) {
        for (TaskArc arc : problem.arcs()) {
            boolean ready = has(done, arc.from()) || (has(load, arc.from()) && !arc.afterSuccess());
            if (has(load, arc.to()) && !ready) {
                return false;
            }
        }
        return true;
    }

    private boolean keepsLimits(int steps) {
        for (int step = 1; step <= steps; step++) {
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                if (outOfPocket(firm, step) > limit(firm, step)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean exposesNoZeroLimit(int steps) {
        for (int step = 1; step <= steps; step++) {
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                if (outOfPocket(firm, step) > 0 && limit(firm, step) == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Enabling steps, steps and the largest share of a limit. */
    private Best key(int steps) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        int enabling = 0;
        for (int step = 1; step <= steps; step++) {
            boolean without = false;
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                long out = outOfPocket(firm, step);
                if (out > 0) {
                    BigInteger o = BigInteger.valueOf(out);
                    BigInteger l = BigInteger.valueOf(limit(firm, step));
                    if (o.multiply(denominator).compareTo(numerator.multiply(l)) > 0) {
                        numerator = o;
                        denominator = l;
                    }
                }
                without |= paysAndGetsNothing(firm, step);
            }
            enabling += without ? 1 : 0;
        }
        return new Best(enabling, steps, numerator, denominator, stepOf.clone());
    }

    private long limit(int firm, int step) {
        return parts * problem.limit(firm, step);
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

    private static boolean has(int set, int task) {
        return (set >> task & 1) != 0;
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
