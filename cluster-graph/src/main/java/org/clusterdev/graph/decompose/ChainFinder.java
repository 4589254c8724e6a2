package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds a plan of single tasks, at any size: depth first, remembering what has been done in vain.
 *
 * <p>A plan exists exactly if a plan of single tasks does. On the way,
 * <ul>
 *   <li>a task that can be paid for now and repays each row is done at once: what comes later is then no harder, also
 *       where limits grow;
 *   <li>where they no longer grow and no overruns are borne, the same from the end: a task that nothing left needs, that
 *       brings no row more than it costs, and that can be paid for after everything else comes last;
 *   <li>a state is given up if some task left cannot be paid for even after all that helps it.
 * </ul>
 * Exponential at worst, cut off by nodes. Source: ours.
 */
final class ChainFinder implements PlanFinder {

    private static final int MOST_REMEMBERED = 1 << 20; // sets of tasks, some 16 MB for each 64 tasks

    private final TaskGraph graph;
    private final LimitRows rows;
    private final Meter meter;
    private final long each;
    private long left;

    /**
     * A finder that gives up on a question after some nodes, and on all after more.
     *
     * @param each the most nodes for one question
     * @param all the most nodes for all questions together
     */
    ChainFinder(TaskGraph graph, LimitRows rows, Meter meter, long each, long all) {
        this.graph = graph;
        this.rows = rows;
        this.meter = meter;
        this.each = each;
        this.left = all;
    }

    /** Only of as many steps as there are tasks; gives up on fewer, and knows no deadlines. */
    @Override
    public Optional<Found> find(Question asked) throws Meter.Stopped {
        if (asked.maxSteps() < graph.tasks) {
            throw new GivesUp("single tasks need a step each");
        }
        long before = Math.min(each, left);
        Effort effort = new Effort(meter, before);
        try {
            return new Search(asked.limits(), effort)
                    .run()
                    .map(stepOf -> new Found(stepOf, 0, graph.tasks, asked.from()));
        } catch (Effort.Spent spent) {
            throw new GivesUp("the search among orders of single tasks took too long");
        } finally {
            left -= before - Math.max(0, effort.left());
        }
    }

    /** One search under way. */
    private final class Search {
        private final StepLimits limits;
        private final Effort effort;
        private final int width;
        private final int[] branching; // tasks, the most promising first
        private final long[][] net; // by place of the row, task: as estimated
        private final long[][] need; // by place of the row, task: what must be in hand, or come, while it is not done
        private final int[][] byNeed; // by place of the row: tasks, the neediest first
        private final TaskSets inVain = new TaskSets(graph.words, MOST_REMEMBERED);

        private final long[] done = new long[graph.words];
        private final long[] inHand; // by place of the row: received less paid, at worst
        private final long[][] before = new long[graph.tasks][]; // by place taken from the front: what was in hand
        private final long[] toCome; // by place of the row: what tasks left bring at most beyond their cost
        private final int[] order = new int[graph.tasks];
        private int first; // places taken from the front
        private int last = graph.tasks; // from here on, places taken from the end

        Search(StepLimits limits, Effort effort) {
            this.limits = limits;
            this.effort = effort;
            this.width = limits.rows.length;
            this.inHand = new long[width];
            this.toCome = new long[width];
            this.net = new long[width][graph.tasks];
            this.need = new long[width][];
            this.byNeed = new int[width][];
            for (int at = 0; at < width; at++) {
                int row = limits.rows[at];
                for (int task = 0; task < graph.tasks; task++) {
                    net[at][task] = rows.gain[row][task] - rows.cost[row][task];
                    toCome[at] += Math.max(0, net[at][task]);
                }
                need[at] = graph.needs(rows.cost[row], net[at]);
                byNeed[at] = graph.largestFirst(need[at]);
            }
            this.branching = graph.largestFirst(promises());
        }

        Optional<int[]> run() throws Meter.Stopped, Effort.Spent {
            takeFree();
            takeFromTheEnd();
            if (!goesOn()) {
                return Optional.empty();
            }
            int[] stepOf = new int[graph.tasks];
            for (int place = 0; place < order.length; place++) {
                stepOf[order[place]] = place + 1;
            }
            return Optional.of(stepOf);
        }

        private boolean goesOn() throws Meter.Stopped, Effort.Spent {
            effort.spend();
            int from = first;
            takeFree();
            if (first == last) {
                return true;
            }
            if (!isHopeless() && inVain.find(done, 0) < 0) {
                for (int task : branching) {
                    if (isReady(task) && fits(task)) {
                        take(task);
                        if (goesOn()) {
                            return true;
                        }
                        giveBack(first - 1);
                    }
                }
                inVain.add(done, 0);
            }
            giveBack(from);
            return false;
        }

        /** Does, at once, whatever can be paid for and repays each row. */
        private void takeFree() throws Meter.Stopped, Effort.Spent {
            boolean more = true;
            while (more) {
                more = false;
                for (int task = 0; task < graph.tasks; task++) {
                    if (isReady(task) && repays(task) && fits(task)) {
                        effort.spend();
                        take(task);
                        more = true;
                    }
                }
            }
        }

        /** Puts last, one before the other, what brings no row more than it costs and can be paid for then. */
        private void takeFromTheEnd() throws Meter.Stopped, Effort.Spent {
            if (limits.plateau > first + 1 || !rows.borne().isNone()) {
                return;
            }
            long[] left = new long[graph.words];
            long[] after = inHand.clone(); // with all that is left
            for (int task = 0; task < graph.tasks; task++) {
                if (!Bits.has(done, 0, task)) {
                    Bits.add(left, 0, task);
                    for (int at = 0; at < width; at++) {
                        after[at] += net[at][task];
                    }
                }
            }
            boolean more = true;
            while (more) {
                more = false;
                for (int task = 0; task < graph.tasks; task++) {
                    if (Bits.has(left, 0, task)
                            && !Bits.meets(left, 0, graph.descendants[task])
                            && bringsNoMore(task)
                            && isPaidLast(task, after)) {
                        effort.spend();
                        Bits.flip(left, 0, task);
                        order[--last] = task;
                        for (int at = 0; at < width; at++) {
                            after[at] -= net[at][task];
                        }
                        more = true;
                    }
                }
            }
            for (int place = last; place < graph.tasks; place++) {
                Bits.add(done, 0, order[place]); // nothing is asked of it any more
            }
        }

        /** Whether the task can be paid for after everything else that is left. */
        private boolean isPaidLast(int task, long[] after) {
            for (int at = 0; at < width; at++) {
                if (rows.gain[limits.rows[at]][task] - after[at] > limits.most[last][at]) {
                    return false;
                }
            }
            return true;
        }

        private boolean isReady(int task) {
            return !Bits.has(done, 0, task) && Bits.holds(done, 0, graph.needs[task]);
        }

        private boolean fits(int task) {
            for (int at = 0; at < width; at++) {
                if (price(at, task) - inHand[at] > limits.most[first + 1][at]) {
                    return false;
                }
            }
            return true;
        }

        /** Whether it brings each row no less than it can cost. */
        private boolean repays(int task) {
            for (int at = 0; at < width; at++) {
                if (net[at][task] < rows.overruns[limits.rows[at]].beyond(task, 0)) {
                    return false;
                }
            }
            return true;
        }

        private boolean bringsNoMore(int task) {
            for (int at = 0; at < width; at++) {
                if (net[at][task] > 0) {
                    return false;
                }
            }
            return true;
        }

        /** What the task adds to what has been paid, at worst. */
        private long price(int at, int task) {
            int row = limits.rows[at];
            WorstOverruns overruns = rows.overruns[row];
            return rows.cost[row][task] + overruns.beyond(task, overruns.least(done, 0));
        }

        private void take(int task) {
            before[first] = inHand.clone();
            for (int at = 0; at < width; at++) {
                inHand[at] += rows.gain[limits.rows[at]][task] - price(at, task);
                toCome[at] -= Math.max(0, net[at][task]);
            }
            Bits.add(done, 0, task);
            order[first++] = task;
        }

        private void giveBack(int from) {
            while (first > from) {
                int task = order[--first];
                Bits.flip(done, 0, task);
                System.arraycopy(before[first], 0, inHand, 0, width);
                for (int at = 0; at < width; at++) {
                    toCome[at] += Math.max(0, net[at][task]);
                }
            }
        }

        /** Whether some task left needs more than can be in hand before it, with the last limit. */
        private boolean isHopeless() {
            long[] most = limits.most[graph.tasks];
            for (int at = 0; at < width; at++) {
                for (int task : byNeed[at]) {
                    if (!Bits.has(done, 0, task)) {
                        if (need[at][task] > inHand[at] + toCome[at] + most[at]) {
                            return true;
                        }
                        break;
                    }
                }
            }
            return false;
        }

        /** By task, what it leaves in hand, in thousandths of each row's last limit. */
        private long[] promises() {
            double[] promise = new double[graph.tasks];
            for (int at = 0; at < width; at++) {
                for (int task = 0; task < graph.tasks; task++) {
                    promise[task] += 1_000.0 * net[at][task] / (1.0 + limits.most[graph.tasks][at]);
                }
            }
            return Arrays.stream(promise).mapToLong(Math::round).toArray();
        }
    }
}
