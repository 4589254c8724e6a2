package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The plans of the best expected value for every number of steps, by two passes over all pairs of order ideals between
 * which a step may lie.
 *
 * <p>As a failure ends the action and nothing else is learnt on the way, the right to stop comes to choosing after which
 * step to stop; and what step k adds to the expectation is, with P the product of the chances of tasks done and s the chance
 * of each deliverable, s^(k−1)·(s·P(J)·(b(J) − b(I)) − P(I)·(c(J) − c(I))): it depends on the ideals I and J and on k only.
 * So a pass from the start finds the most that k steps up to an ideal can be worth, and one from the end how few more steps
 * then finish; and the best of at most m steps is the best place to stop from which m suffice. Source: ours.
 *
 * <p>Each pair is met once: tasks are taken off the later ideal, the last in an order that keeps precedence first.
 * O(pairs · steps); memory some twenty bytes for each ideal and step.
 */
final class FrontierSearch {

    private static final int BYTES = 20; // for each ideal and step
    private static final short NEVER = Short.MAX_VALUE;

    private final DivisionProblem problem;
    private final TaskGraph graph;
    private final StepLimits limits;
    private final OrderIdeals ideals;
    private final Meter meter;
    private final int steps; // at most
    private final int[] position; // by task, in an order that keeps precedence
    private final long[][] awaitedBy; // by task, in bits
    private final double[] paid; // by task, by all firms
    private final double[] got;
    private final double[] chance;
    private final double each; // deliverable
    private final double[] succeeds; // by ideal: all its tasks do

    private final double[] worth; // by ideal and steps done: at most
    private final int[] from; // where the last of these steps began
    private final short[] left; // steps to the end, at least
    private final int[] to; // where the first of these steps ends

    private FrontierSearch(
            DivisionProblem problem,
            TaskGraph graph,
            StepLimits limits,
            OrderIdeals ideals,
            SuccessChances chances,
            Meter meter) {
        this.problem = problem;
        this.graph = graph;
        this.limits = limits;
        this.ideals = ideals;
        this.meter = meter;
        this.steps = graph.tasks;
        this.position = new int[graph.tasks];
        this.awaitedBy = new long[graph.tasks][graph.words];
        this.paid = new double[graph.tasks];
        this.got = new double[graph.tasks];
        this.chance = new double[graph.tasks];
        this.each = chances.eachDeliverable();
        for (int task = 0; task < graph.tasks; task++) {
            position[graph.order[task]] = task;
            chance[task] = chances.ofTask(problem.tasks().get(task));
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                paid[task] += problem.cost(firm, task);
                got[task] += problem.gain(firm, task);
            }
            for (int first = 0; first < graph.tasks; first++) {
                if (Bits.has(graph.needsSuccessOf[task], 0, first)) {
                    Bits.add(awaitedBy[first], 0, task);
                }
            }
        }
        this.succeeds = new double[ideals.size];
        int states = ideals.size * (steps + 1);
        this.worth = new double[states];
        this.from = new int[states];
        this.left = new short[states];
        this.to = new int[states];
    }

    /** The plans, by number of steps; empty if the action does not divide. */
    static List<Frontier.Point> points(
            DivisionProblem problem,
            TaskGraph graph,
            LimitRows rows,
            OrderIdeals ideals,
            SuccessChances chances,
            Meter meter)
            throws Meter.Stopped {
        long states = (long) ideals.size * (graph.tasks + 1);
        if (states > Integer.MAX_VALUE / 2 || states * BYTES > meter.memory()) {
            throw new PlanFinder.GivesUp("the ways of being partly done do not fit in memory");
        }
        FrontierSearch search = new FrontierSearch(problem, graph, rows.limits(), ideals, chances, meter);
        search.fromTheEnd();
        search.fromTheStart();
        return search.best(rows.borne(), chances);
    }

    private void fromTheEnd() throws Meter.Stopped {
        Arrays.fill(left, NEVER);
        Arrays.fill(left, state(ideals.full(), 0), state(ideals.full(), steps) + 1, (short) 0);
        Pairs pairs = new Pairs();
        for (int later = ideals.full(); later > 0; later--) {
            pairs.each(later, this::finishes);
        }
    }

    private void finishes(Pairs pair) {
        for (int step = pair.soonest(); step <= steps; step++) {
            int after = left[state(pair.later, step)];
            int before = state(pair.earlier, step - 1);
            if (after + 1 < left[before]) {
                left[before] = (short) (after + 1);
                to[before] = pair.later;
            }
        }
    }

    private void fromTheStart() throws Meter.Stopped {
        Arrays.fill(worth, Double.NEGATIVE_INFINITY);
        worth[state(0, 0)] = 0;
        succeeds[0] = 1;
        Pairs pairs = new Pairs();
        for (int later = 1; later < ideals.size; later++) {
            int link = ideals.linksFrom[later];
            succeeds[later] = succeeds[ideals.below[link]] * chance[ideals.added[link]];
            pairs.each(later, this::reaches);
        }
    }

    private void reaches(Pairs pair) {
        double gets = each * succeeds[pair.later] * pair.got - succeeds[pair.earlier] * pair.paid;
        double reached = 1; // by all steps before
        for (int step = 1; step <= steps; step++) {
            if (step >= pair.soonest()) {
                double with = worth[state(pair.earlier, step - 1)] + reached * gets;
                int state = state(pair.later, step);
                if (with > worth[state]) {
                    worth[state] = with;
                    from[state] = pair.earlier;
                }
            }
            reached *= each;
        }
    }

    private int state(int ideal, int done) {
        return ideal * (steps + 1) + done;
    }

    /** By number of steps from the fewest: the best place to stop from which so many are enough. */
    private List<Frontier.Point> best(Overruns borne, SuccessChances chances) {
        int[] stop = new int[steps + 1]; // by number of steps: the state, or -1
        Arrays.fill(stop, -1);
        for (int ideal = 0; ideal < ideals.size; ideal++) {
            for (int done = 0; done <= steps; done++) {
                int state = state(ideal, done);
                int all = done + left[state];
                if (worth[state] > Double.NEGATIVE_INFINITY
                        && all <= steps
                        && (stop[all] < 0 || worth[state] > worth[stop[all]])) {
                    stop[all] = state;
                }
            }
        }
        List<Frontier.Point> points = new ArrayList<>();
        for (int all = 0; all <= steps; all++) {
            if (stop[all] >= 0) {
                DivisionPlan plan = DivisionPlan.of(problem, plan(stop[all]), borne);
                points.add(Frontier.Point.of(problem, plan, chances));
            }
        }
        return points;
    }

    private int[] plan(int stop) {
        int[] stepOf = new int[graph.tasks];
        int ideal = stop / (steps + 1);
        for (int done = stop % (steps + 1); done > 0; done--) {
            int earlier = from[state(ideal, done)];
            put(stepOf, earlier, ideal, done);
            ideal = earlier;
        }
        ideal = stop / (steps + 1);
        for (int done = stop % (steps + 1); ideal != ideals.full(); done++) {
            int later = to[state(ideal, done)];
            put(stepOf, ideal, later, done + 1);
            ideal = later;
        }
        return stepOf;
    }

    private void put(int[] stepOf, int earlier, int later, int step) {
        for (int task = 0; task < graph.tasks; task++) {
            if (ideals.has(later, task) && !ideals.has(earlier, task)) {
                stepOf[task] = step;
            }
        }
    }

    /** What is done with a pair of ideals. */
    private interface Use {
        void of(Pairs pair);
    }

    /** The pairs of ideals between which a step may lie, by the later one. */
    private final class Pairs {
        private final long[] step = new long[graph.words]; // the tasks between
        private final long[] cost = new long[limits.rows.length]; // of the later one
        private int later;
        private int earlier;
        private double paid;
        private double got;
        private int soonest;

        void each(int ideal, Use use) throws Meter.Stopped {
            later = ideal;
            for (int at = 0; at < cost.length; at++) {
                cost[at] = ideals.cost(ideal, limits.rows[at]);
            }
            less(ideal, graph.tasks, 1, use);
        }

        /** The first step in which the limits allow this. */
        int soonest() {
            return soonest;
        }

        /** Takes tasks off, each before those taken off already in the order that keeps precedence. */
        private void less(int ideal, int before, int allowed, Use use) throws Meter.Stopped {
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                int task = ideals.added[link];
                meter.count(1);
                if (position[task] < before && !Bits.meets(step, 0, awaitedBy[task])) {
                    int below = ideals.below[link];
                    int from = firstAllowed(below, allowed);
                    if (from <= steps) {
                        Bits.add(step, 0, task);
                        double paidBefore = paid;
                        double gotBefore = got;
                        paid += FrontierSearch.this.paid[task];
                        got += FrontierSearch.this.got[task];
                        earlier = below;
                        soonest = from;
                        use.of(this);
                        less(below, position[task], from, use);
                        paid = paidBefore;
                        got = gotBefore;
                        Bits.flip(step, 0, task);
                    }
                }
            }
        }

        private int firstAllowed(int below, int from) {
            int allowed = from;
            for (int at = 0; at < cost.length; at++) {
                long out = cost[at] - ideals.gain(below, limits.rows[at]);
                while (allowed <= steps && out > limits.most[allowed][at]) {
                    allowed++;
                }
            }
            return allowed;
        }
    }
}
