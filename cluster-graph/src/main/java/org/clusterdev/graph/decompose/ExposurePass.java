package org.clusterdev.graph.decompose;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One pass over the order ideals that finds the least exposure for every number of steps at once, where limits do not grow:
 * as far as it is no more than some share.
 *
 * <p>A step lies between two ideals, and what it exposes firms to depends on these alone. So the least exposure of k steps
 * up to an ideal is the least, over the ideals at which its last step can begin, of the larger of that step's share and the
 * least of k − 1 steps up to there. Each ideal keeps, from the fewest steps on, the shares that fall with more steps, down
 * to what no plan is below. Each pair of ideals is met once: tasks are taken off the later one, the last in an order that
 * keeps precedence first, as long as no firm is exposed to more than that share: taking off more never exposes less.
 *
 * <p>The share starts high and is lowered where there are too many pairs; what was found up to it is as it would be had it
 * been so low from the start. Shares are compared exactly. O(pairs · (firms + shares kept)). Source: ours.
 */
final class ExposurePass {

    private static final double FIRST = 2.5; // times the least share: the first to look up to
    private static final double NEAR = 1.0 / 64; // of the least share: no use in looking up to less
    private static final long PARTS = 1 << 20; // of a share that is looked up to

    /** Pairs of ideals that are not too many: with twice as many, a pass takes a second or so. */
    static final long PAIRS = 16_000_000;

    private static final int PAIRS_A_NODE = 16; // as a search load by load takes that much longer a node

    private static final int LOOKS = 16; // so often, at least, it is looked whether there are too many

    /** Shares kept before the pass gives up, some 160 MB. */
    private static final int MOST_SHARES = 16_000_000; // with the standard memory

    private final TaskGraph graph;
    private final OrderIdeals ideals;
    private final Meter meter;
    private final Ratio least;
    private final long tooMany;
    private final int mostShares;
    private final boolean small; // all products fit
    private final int[] row; // by kind of firm
    private final long[] times;
    private final long[][] gain; // by task, kind
    private final long[] limit; // by kind; last, the denominator of the least share
    private final long[] floor; // by kind: out of pocket at the least share
    private final int[] place; // by task, in the order that keeps precedence
    private final long[][] awaitedBy; // by task: those that need its success

    private final int[] from; // by ideal: where its shares start, one for each number of steps
    private final short[] fewest; // by ideal: the number of steps of the first
    private long[] share = new long[1024];
    private short[] of = new short[1024]; // the kind of firm whose limit it is a share of

    private final List<Optional<int[]>> plans = new ArrayList<>(); // by number of steps from 1
    private double upTo;
    private final long[] most; // by kind: out of pocket at the share looked up to
    private long pairs;
    private long nextLook;
    private final long[][]
            outs; // by number of tasks taken off, kind: out of pocket in the step from there to the later ideal
    private final long[] step; // the tasks between
    private final long[] here; // by number of steps: shares at the ideal in the making
    private final short[] hereOf; // and of whose limits; -1 if there are none

    private ExposurePass(TaskGraph graph, OrderIdeals ideals, LimitRows rows, Ratio least, long tooMany, Meter meter) {
        List<FirmKind> kinds = FirmKind.of(rows);
        this.graph = graph;
        this.ideals = ideals;
        this.meter = meter;
        this.least = least;
        this.tooMany = tooMany;
        this.nextLook = tooMany / LOOKS;
        this.mostShares = meter.most(MOST_SHARES);
        this.row = kinds.stream().mapToInt(FirmKind::row).toArray();
        this.times = kinds.stream().mapToLong(FirmKind::times).toArray();
        this.limit = new long[row.length + 1];
        this.floor = new long[row.length];
        this.most = new long[row.length];
        this.gain = FirmKind.gains(kinds, rows);
        for (int kind = 0; kind < row.length; kind++) {
            limit[kind] = rows.limit(kinds.get(kind).firms().get(0), 1);
            floor[kind] = atShare(least, limit[kind]);
        }
        limit[row.length] = least.denominator();
        this.small = Math.max(largest(kinds, rows), least.numerator()) < Integer.MAX_VALUE
                && Arrays.stream(limit).allMatch(each -> each < Integer.MAX_VALUE);
        this.place = new int[graph.tasks];
        this.awaitedBy = new long[graph.tasks][graph.words];
        for (int at = 0; at < graph.tasks; at++) {
            place[graph.order[at]] = at;
            for (int first = 0; first < graph.tasks; first++) {
                if (Bits.has(graph.needsSuccessOf[at], 0, first)) {
                    Bits.add(awaitedBy[first], 0, at);
                }
            }
        }
        this.from = new int[ideals.size + 1];
        this.fewest = new short[ideals.size];
        this.outs = new long[graph.tasks + 1][row.length];
        this.step = new long[graph.words];
        this.here = new long[graph.tasks + 1];
        this.hereOf = new short[graph.tasks + 1];
        lookUpTo(Math.max(1, FIRST * least.value()));
    }

    /**
     * The pass, done.
     *
     * @param least the least share of any plan, in whatever number of steps
     * @param tooMany pairs of ideals, from which on it looks up to less
     */
    static ExposurePass of(TaskGraph graph, OrderIdeals ideals, LimitRows rows, Ratio least, long tooMany, Meter meter)
            throws Meter.Stopped {
        ExposurePass pass = new ExposurePass(graph, ideals, rows, least, tooMany, meter);
        pass.run();
        for (int steps = 1; steps <= graph.tasks; steps++) {
            pass.plans.add(pass.findPlan(steps));
        }
        return pass;
    }

    /** Whether no limit grows. */
    static boolean answers(DivisionProblem problem) {
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            if (problem.limit(firm, 1) != problem.limit(firm, Math.max(1, problem.taskCount()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The step of each task in a least exposed plan of at most so many steps; empty if it is exposed to more than
     * {@link #upTo}.
     */
    Optional<int[]> plan(int steps) {
        return plans.get(steps - 1);
    }

    private Optional<int[]> findPlan(int steps) throws Meter.Stopped {
        int full = ideals.full();
        if (!isReached(full, steps)) {
            return Optional.empty();
        }
        int at = shareAt(full, steps);
        boolean tooMuch = of[at] < row.length && share[at] > most[of[at]];
        return tooMuch ? Optional.empty() : Optional.of(planned(steps, share[at], limit[of[at]]));
    }

    /** No plan that is exposed to more was looked for. */
    Ratio upTo() {
        return Ratio.of((long) (upTo * PARTS), PARTS);
    }

    private void lookUpTo(double value) {
        upTo = value;
        for (int kind = 0; kind < most.length; kind++) {
            most[kind] = Math.max(floor[kind], atShare(upTo(), limit[kind]));
        }
    }

    private void run() throws Meter.Stopped {
        share[0] = least.numerator();
        of[0] = (short) row.length;
        from[1] = 1;
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            long before = pairs;
            Arrays.fill(hereOf, (short) -1);
            takeOff(ideal, this::arrive);
            meter.count(1 + (pairs - before) / PAIRS_A_NODE);
            store(ideal);
            if (pairs > nextLook) {
                nextLook = pairs + tooMany / LOOKS;
                if (pairs > tooMany / LOOKS + 2 * tooMany * ideal / ideals.size) {
                    lower();
                }
            }
        }
    }

    private void lower() throws Meter.Stopped {
        double value = least.value();
        lookUpTo(value + (upTo - value) * 3 / 4);
        if (pairs > 3 * tooMany || upTo - value <= NEAR * value) {
            throw new PlanFinder.GivesUp("there are too many steps between ways of being partly done");
        }
    }

    /**
     * What is done with an earlier ideal, and how far out of pocket, by kind of firm, the step from there to the later one
     * puts firms; whether no others matter.
     */
    private interface Use {
        boolean of(int earlier, long[] out);
    }

    private boolean takeOff(int later, Use use) throws Meter.Stopped {
        Arrays.fill(step, 0);
        for (int kind = 0; kind < row.length; kind++) {
            outs[0][kind] = times[kind] * (ideals.cost(later, row[kind]) - ideals.gain(later, row[kind]));
        }
        return takeOff(later, graph.tasks, 0, use);
    }

    /** Takes tasks off, each before the so many taken off already in the order that keeps precedence. */
    private boolean takeOff(int ideal, int before, int off, Use use) throws Meter.Stopped {
        boolean ends = false;
        for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1] && !ends; link++) {
            int task = ideals.added[link];
            if (place[task] < before && !Bits.meets(step, 0, awaitedBy[task])) {
                meter.pass();
                if (fits(task, off)) {
                    pairs++;
                    int earlier = ideals.below[link];
                    Bits.flip(step, 0, task);
                    ends = use.of(earlier, outs[off + 1]) || takeOff(earlier, place[task], off + 1, use);
                    Bits.flip(step, 0, task);
                }
            }
        }
        return ends;
    }

    private boolean fits(int task, int off) {
        long[] without = outs[off];
        long[] with = outs[off + 1];
        long[] more = gain[task];
        for (int kind = 0; kind < more.length; kind++) {
            with[kind] = without[kind] + more[kind];
            if (with[kind] > most[kind]) {
                return false;
            }
        }
        return true;
    }

    /** The kind of firm that the step exposes most; the last if none is exposed to more than the least of any plan. */
    private int mostExposed(long[] out) {
        int worst = row.length;
        long worstOut = least.numerator();
        for (int kind = 0; kind < out.length; kind++) {
            if (out[kind] > floor[kind] && isLess(worstOut, limit[worst], out[kind], limit[kind])) {
                worst = kind;
                worstOut = out[kind];
            }
        }
        return worst;
    }

    private boolean arrive(int earlier, long[] out) {
        if (from[earlier] < from[earlier + 1]) {
            int worst = mostExposed(out);
            long worstOut = worst == row.length ? least.numerator() : out[worst];
            int steps = fewest[earlier] + 1;
            int at = from[earlier];
            while (at < from[earlier + 1] && isLess(worstOut, limit[worst], share[at], limit[of[at]])) {
                offer(steps++, share[at], of[at++]);
            }
            if (at < from[earlier + 1]) {
                offer(steps, worstOut, (short) worst);
            }
        }
        return false;
    }

    private void offer(int steps, long numerator, short kind) {
        if (hereOf[steps] < 0 || isLess(numerator, limit[kind], here[steps], limit[hereOf[steps]])) {
            here[steps] = numerator;
            hereOf[steps] = kind;
        }
    }

    /** Keeps, for each number of steps, the least share of at most so many, as far as it falls. */
    private void store(int ideal) throws Meter.Stopped {
        int next = from[ideal];
        if (next + here.length > share.length) {
            if (next + here.length > mostShares) {
                throw new PlanFinder.GivesUp("the ways of being partly done do not fit in memory");
            }
            share = Arrays.copyOf(share, Math.min(mostShares, 2 * share.length + here.length));
            of = Arrays.copyOf(of, share.length);
        }
        for (int steps = 1; steps < here.length; steps++) {
            boolean first = next == from[ideal];
            if (hereOf[steps] >= 0
                    && (first || isLess(here[steps], limit[hereOf[steps]], share[next - 1], limit[of[next - 1]]))) {
                fewest[ideal] = first ? (short) steps : fewest[ideal];
                while (next < from[ideal] + steps - fewest[ideal]) {
                    share[next] = share[next - 1];
                    of[next] = of[next - 1];
                    next++;
                }
                share[next] = here[steps];
                of[next++] = hereOf[steps];
            }
        }
        from[ideal + 1] = next;
    }

    private boolean isReached(int ideal, int steps) {
        return from[ideal] < from[ideal + 1] && fewest[ideal] <= steps;
    }

    /** Where the least share up to an ideal is kept, of at most so many steps. */
    private int shareAt(int ideal, int steps) {
        return Math.min(from[ideal + 1] - 1, from[ideal] + steps - fewest[ideal]);
    }

    /** A plan that exposes no firm to more than the share a/b, from its last step to its first. */
    private int[] planned(int most, long a, long b) throws Meter.Stopped {
        List<Integer> stops = new ArrayList<>(List.of(ideals.full()));
        int[] begins = {ideals.full()};
        for (int steps = most - 1; begins[0] != 0; steps--) {
            int left = steps;
            takeOff(begins[0], (earlier, out) -> {
                int worst = mostExposed(out);
                long worstOut = worst == row.length ? least.numerator() : out[worst];
                boolean found = isReached(earlier, left)
                        && !isLess(a, b, worstOut, limit[worst])
                        && !isLess(a, b, share[shareAt(earlier, left)], limit[of[shareAt(earlier, left)]]);
                begins[0] = found ? earlier : begins[0];
                return found;
            });
            stops.add(0, begins[0]);
        }
        int[] stepOf = new int[graph.tasks];
        for (int at = 1; at < stops.size(); at++) {
            for (int task = 0; task < graph.tasks; task++) {
                if (ideals.has(stops.get(at), task) && !ideals.has(stops.get(at - 1), task)) {
                    stepOf[task] = at;
                }
            }
        }
        return stepOf;
    }

    /** The most that any firm pays in all. */
    private static long largest(List<FirmKind> kinds, LimitRows rows) {
        return kinds.stream()
                .mapToLong(kind -> kind.times() * rows.whole(kind.row()))
                .max()
                .orElse(0);
    }

    /** What so large a share of a limit is, rounded down. */
    private static long atShare(Ratio share, long limit) {
        return BigInteger.valueOf(share.numerator())
                .multiply(BigInteger.valueOf(limit))
                .divide(BigInteger.valueOf(share.denominator()))
                .min(BigInteger.valueOf(Long.MAX_VALUE / 4))
                .longValueExact();
    }

    /** Whether a/b is less than c/d, none negative. */
    private boolean isLess(long a, long b, long c, long d) {
        return small ? a * d < c * b : Ratio.compareProducts(a, d, c, b) < 0;
    }
}
