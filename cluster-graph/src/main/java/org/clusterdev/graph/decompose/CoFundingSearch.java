package org.clusterdev.graph.decompose;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The least public money with which an indivisible action divides: an amount a firm, added to all its limits; exact, or
 * between two amounts where the search is cut short.
 *
 * <p>Goes through orders of single tasks, the most promising first: a label is a set of tasks done and, for each kind of
 * firm (same costs, gains and limits), the most it was over its limits so far, or must become. What a kind must become is
 * at least what it needs if the others could risk anything, and what the neediest task left asks for. Of two labels at one
 * set the one with no less for each kind is dropped. A task that can be paid for with what a label has, and repays each
 * kind, is done at once ({@link ChainFinder}). Least over all labels open is a lower bound at any time. Source: best-first
 * search (P. E. Hart, N. J. Nilsson and B. Raphael, 1968) for a sum of largest excesses; the bounds are ours.
 */
final class CoFundingSearch {

    private static final int MOST_AMOUNTS = 6_000_000; // in labels, one a kind; some 48 MB
    private static final int MOST_LABELS = 1_000_000;

    private final TaskGraph graph;
    private final LimitRows rows;
    private final List<FirmKind> kinds;
    private final long[][] cost; // by kind, task
    private final long[][] net;
    private final long[][] need; // what must be in hand, or come, while the task is not done
    private final int[][] byNeed; // by kind: tasks, the neediest first
    private final long[] surplus; // by kind: what all tasks that repay it bring beyond their cost
    private final Effort effort;

    private final TaskSets sets;
    private final List<List<Label>> atSet = new ArrayList<>(); // undominated labels
    private final PriorityQueue<Label> open = new PriorityQueue<>();
    private long atMost;
    private int labels;

    /** What has been done and how far each kind was over its limits, or will be, at least. */
    private static final class Label implements Comparable<Label> {
        private final long[] done;
        private final int count;
        private final long[] over; // by kind
        private final long atLeast;
        private final int number;
        private boolean dropped;

        Label(long[] done, int count, long[] over, long atLeast, int number) {
            this.done = done;
            this.count = count;
            this.over = over;
            this.atLeast = atLeast;
            this.number = number;
        }

        /** Less first, then further, then older. */
        @Override
        public int compareTo(Label other) {
            int least = Long.compare(atLeast, other.atLeast);
            int furthest = least != 0 ? least : Integer.compare(other.count, count);
            return furthest != 0 ? furthest : Integer.compare(number, other.number);
        }
    }

    private CoFundingSearch(TaskGraph graph, LimitRows rows, List<FirmKind> kinds, long atMost, Effort effort) {
        this.graph = graph;
        this.rows = rows;
        this.kinds = kinds;
        this.atMost = atMost;
        this.effort = effort;
        this.sets = new TaskSets(graph.words, MOST_LABELS);
        int width = kinds.size();
        this.cost = new long[width][];
        this.net = new long[width][graph.tasks];
        this.need = new long[width][];
        this.byNeed = new int[width][];
        this.surplus = new long[width];
        for (int kind = 0; kind < width; kind++) {
            int row = kinds.get(kind).row();
            cost[kind] = rows.cost[row];
            for (int task = 0; task < graph.tasks; task++) {
                net[kind][task] = rows.gain[row][task] - rows.cost[row][task];
                surplus[kind] += Math.max(0, net[kind][task]);
            }
            need[kind] = graph.needs(cost[kind], net[kind]);
            byNeed[kind] = graph.largestFirst(need[kind]);
        }
    }

    /**
     * The least sum in minor units.
     *
     * @param alone by kind, what each of its firms needs at least, whatever the others may risk
     * @param atMost a sum with which the action is known to divide
     */
    static Between<Long> least(
            TaskGraph graph, LimitRows rows, List<FirmKind> kinds, long[] alone, long atMost, Effort effort) {
        CoFundingSearch search = new CoFundingSearch(graph, rows, kinds, atMost, effort);
        long least = search.run(alone);
        return new Between<>(Math.min(least, search.atMost), Optional.of(search.atMost));
    }

    /** Brings {@code atMost} down as far as it goes; no sum is less than what it returns. */
    private long run(long[] alone) {
        long shown = sum(alone);
        try {
            offer(new State(new long[graph.words], 0, alone.clone()));
            while (!open.isEmpty() && open.peek().atLeast < atMost) {
                Label label = open.poll();
                shown = Math.max(shown, label.atLeast);
                if (label.count == graph.tasks) {
                    atMost = label.atLeast;
                } else if (!label.dropped) {
                    branch(label);
                }
            }
            return atMost;
        } catch (Meter.Stopped | Effort.Spent cutShort) {
            return shown;
        }
    }

    private void branch(Label label) throws Meter.Stopped, Effort.Spent {
        State from = new State(label.done, label.count, label.over);
        for (int task = 0; task < graph.tasks; task++) {
            if (from.isReady(task)) {
                State to = new State(label.done.clone(), label.count, label.over.clone());
                to.take(task);
                offer(to);
            }
        }
    }

    /** Adds a label for a state, grown by what is done at once, unless it is too dear or another is no worse. */
    private void offer(State state) throws Meter.Stopped, Effort.Spent {
        effort.spend();
        state.takeFree();
        long atLeast = sum(state.over);
        if (atLeast >= atMost) {
            return;
        }
        int set = sets.add(state.done, 0);
        if (set < 0 || (long) (labels + 1) * kinds.size() > MOST_AMOUNTS) {
            throw new PlanFinder.GivesUp("the orders of single tasks do not fit in memory");
        }
        if (set == atSet.size()) {
            atSet.add(new ArrayList<>(1));
        }
        List<Label> here = atSet.get(set);
        if (here.stream().noneMatch(other -> noMore(other.over, state.over))) {
            here.removeIf(other -> {
                other.dropped = noMore(state.over, other.over);
                return other.dropped;
            });
            Label label = new Label(state.done, state.count, state.over, atLeast, labels++);
            here.add(label);
            open.add(label);
        }
    }

    private static boolean noMore(long[] one, long[] other) {
        for (int kind = 0; kind < one.length; kind++) {
            if (one[kind] > other[kind]) {
                return false;
            }
        }
        return true;
    }

    private long sum(long[] over) {
        long sum = 0;
        for (int kind = 0; kind < over.length; kind++) {
            int firms = kinds.get(kind).firms().size();
            sum = LongMath.saturatedAdd(sum, LongMath.saturatedMultiply(over[kind], firms));
        }
        return sum;
    }

    /** Tasks done, and what that means for each kind of firm, in units of its row. */
    private final class State {
        private final long[] done;
        private int count;
        private final long[] over; // in minor units
        private final long[] inHand; // at worst
        private final long[] toCome; // as estimated

        State(long[] done, int count, long[] over) {
            this.done = done;
            this.count = count;
            this.over = over;
            this.inHand = new long[over.length];
            this.toCome = surplus.clone();
            for (int kind = 0; kind < over.length; kind++) {
                for (int task = 0; task < graph.tasks; task++) {
                    if (Bits.has(done, 0, task)) {
                        inHand[kind] += net[kind][task];
                        toCome[kind] -= Math.max(0, net[kind][task]);
                    }
                }
                inHand[kind] -= overruns(kind).sum(done, 0);
            }
        }

        boolean isReady(int task) {
            return !Bits.has(done, 0, task) && Bits.holds(done, 0, graph.needs[task]);
        }

        void take(int task) {
            for (int kind = 0; kind < over.length; kind++) {
                over[kind] = Math.max(over[kind], excess(kind, task));
                inHand[kind] += net[kind][task] - beyond(kind, task);
                toCome[kind] -= Math.max(0, net[kind][task]);
            }
            Bits.add(done, 0, task);
            count++;
        }

        /** Does at once what repays each kind and asks for no more than it has or must have. */
        void takeFree() {
            boolean more = true;
            while (more) {
                more = false;
                ask();
                for (int task = 0; task < graph.tasks; task++) {
                    if (isReady(task) && isFree(task)) {
                        take(task);
                        more = true;
                    }
                }
            }
        }

        private boolean isFree(int task) {
            for (int kind = 0; kind < over.length; kind++) {
                if (net[kind][task] < overruns(kind).beyond(task, 0) || excess(kind, task) > over[kind]) {
                    return false;
                }
            }
            return true;
        }

        /** Raises what each kind must have to what its neediest task left asks for. */
        private void ask() {
            for (int kind = 0; kind < over.length; kind++) {
                for (int task : byNeed[kind]) {
                    if (!Bits.has(done, 0, task)) {
                        long lacking = need[kind][task] - inHand[kind] - toCome[kind];
                        over[kind] = Math.max(over[kind], over(kind, lacking, graph.tasks));
                        break;
                    }
                }
            }
        }

        private long excess(int kind, int task) {
            return over(kind, cost[kind][task] + beyond(kind, task) - inHand[kind], count + 1);
        }

        /** What an overrun of the task adds to the worst of those done. */
        private long beyond(int kind, int task) {
            return overruns(kind).beyond(task, overruns(kind).least(done, 0));
        }

        private WorstOverruns overruns(int kind) {
            return rows.overruns[kinds.get(kind).row()];
        }

        /** So far out of pocket, how far over the limit in minor units. */
        private long over(int kind, long out, int step) {
            FirmKind firms = kinds.get(kind);
            return rows.borne()
                    .minorUnits(firms.times() * out - rows.limit(firms.firms().get(0), step));
        }
    }
}
