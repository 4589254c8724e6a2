package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The precedence of a problem in bits: what each task needs, directly and in all. */
final class TaskGraph {

    final int tasks;
    final int words;

    /** Direct predecessors by either arc. */
    final long[][] needs;

    /** Direct predecessors that must have succeeded. */
    final long[][] needsSuccessOf;

    /** All predecessors, direct or not. */
    final long[][] ancestors;

    /** All successors, direct or not. */
    final long[][] descendants;

    /** Tasks in an order that keeps precedence; among those free, file order. */
    final int[] order;

    /** The tasks whose success some task needs. */
    final long[] tails;

    private TaskGraph(DivisionProblem problem) {
        this.tasks = problem.taskCount();
        this.words = Bits.words(tasks);
        this.needs = new long[tasks][words];
        this.needsSuccessOf = new long[tasks][words];
        this.ancestors = new long[tasks][words];
        this.descendants = new long[tasks][words];
        this.tails = new long[words];
        for (TaskArc arc : problem.arcs()) {
            Bits.add(needs[arc.to()], 0, arc.from());
            if (arc.afterSuccess()) {
                Bits.add(needsSuccessOf[arc.to()], 0, arc.from());
                Bits.add(tails, 0, arc.from());
            }
        }
        this.order = ordered();
        closeOver();
    }

    private TaskGraph(TaskGraph like, long[][] needs) {
        this.tasks = like.tasks;
        this.words = like.words;
        this.needs = needs;
        this.needsSuccessOf = like.needsSuccessOf;
        this.ancestors = like.ancestors;
        this.descendants = like.descendants;
        this.order = ordered();
        this.tails = like.tails;
    }

    static TaskGraph of(DivisionProblem problem) {
        return new TaskGraph(problem);
    }

    /**
     * This, with tasks also bound to stay near their place in {@code order}: each needs all that are {@code width} or
     * more places before it. It then has at most tasks · 2^(width − 1) ways of being partly done.
     */
    TaskGraph near(int[] order, int width) {
        long[][] tighter = new long[tasks][];
        long[] passed = new long[words];
        for (int place = 0; place < tasks; place++) {
            if (place >= width) {
                Bits.add(passed, 0, order[place - width]);
            }
            tighter[order[place]] = needs[order[place]].clone();
            for (int word = 0; word < words; word++) {
                tighter[order[place]][word] |= passed[word];
            }
        }
        return new TaskGraph(this, tighter);
    }

    boolean hasSuccessArcs() {
        return !Bits.isEmpty(tails);
    }

    /**
     * By task, what must be in hand or still come from tasks that repay themselves, as long as it is not done: its cost, and
     * what cannot come before it, which is its own surplus and those of all that needs it.
     */
    long[] needs(long[] cost, long[] net) {
        long[] needs = new long[tasks];
        for (int task = 0; task < tasks; task++) {
            needs[task] = cost[task] + Math.max(0, net[task]);
            for (int later = 0; later < tasks; later++) {
                needs[task] += Bits.has(descendants[task], 0, later) ? Math.max(0, net[later]) : 0;
            }
        }
        return needs;
    }

    /** The tasks, those of the largest amount first, ties in file order. */
    int[] largestFirst(long[] amounts) {
        return IntStream.range(0, tasks)
                .boxed()
                .sorted(Comparator.comparing(task -> amounts[task], Comparator.reverseOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** By task, the earliest step that awaited successes allow, from 1: a plan of the fewest steps if money did not count. */
    int[] soonest() {
        int[] soonest = new int[tasks];
        for (int task : order) {
            soonest[task] = 1;
            for (int first = 0; first < tasks; first++) {
                if (Bits.has(needs[task], 0, first)) {
                    int after = Bits.has(needsSuccessOf[task], 0, first) ? 1 : 0;
                    soonest[task] = Math.max(soonest[task], soonest[first] + after);
                }
            }
        }
        return soonest;
    }

    /** Tasks each of which needs the one before it, with as many awaited successes among them as there can be. */
    List<Integer> longestSuccessChain() {
        int[] soonest = soonest();
        List<Integer> chain = new ArrayList<>();
        int task = -1;
        for (int last = 0; last < tasks; last++) {
            task = task < 0 || soonest[last] > soonest[task] ? last : task;
        }
        while (task >= 0) {
            chain.add(0, task);
            task = before(task, soonest);
        }
        return chain;
    }

    /** A task that the given one needs and that explains its soonest step; -1 if none does. */
    private int before(int task, int[] soonest) {
        for (int first = 0; first < tasks && soonest[task] > 1; first++) {
            boolean after = Bits.has(needsSuccessOf[task], 0, first);
            if (Bits.has(needs[task], 0, first) && soonest[first] + (after ? 1 : 0) == soonest[task]) {
                return first;
            }
        }
        return -1;
    }

    private int[] ordered() {
        int[] result = new int[tasks];
        long[] done = new long[words];
        for (int placed = 0; placed < tasks; placed++) {
            int task = 0;
            while (Bits.has(done, 0, task) || !Bits.holds(done, 0, needs[task])) {
                task++;
            }
            Bits.add(done, 0, task);
            result[placed] = task;
        }
        return result;
    }

    private void closeOver() {
        for (int task : order) {
            for (int first = 0; first < tasks; first++) {
                if (Bits.has(needs[task], 0, first)) {
                    Bits.add(ancestors[task], 0, first);
                    for (int word = 0; word < words; word++) {
                        ancestors[task][word] |= ancestors[first][word];
                    }
                }
            }
            for (int first = 0; first < tasks; first++) {
                if (Bits.has(ancestors[task], 0, first)) {
                    Bits.add(descendants[first], 0, task);
                }
            }
        }
    }
}
