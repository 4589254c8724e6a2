package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one plan of at most so many steps in rounds: from each number of steps in turn it goes on from the most
 * promising state with so many (D. R. Morrison, E. C. Sewell, S. H. Jacobson, "An application of the branch, bound, and
 * remember algorithm to a new simple assembly line balancing dataset", 2014, for lines; what is promising where benefits
 * finance later steps: ours). It is the way to find a plan: a dead end costs it little.
 *
 * <p>Promising is, for a row of tasks that repay themselves, to have done much, also as {@linkplain LoadWeights weighed};
 * for others, to have received more than must have been by then, and to have done many tasks. Of a state at most so many
 * loads are noted, and of all states so many are held; if nothing was left out and no plan was found, there is none.
 */
final class CyclicSearch extends Loads {

    private static final int MOST_STATES = 1 << 24;
    private static final long STATE_BYTES = 88;
    private static final double A_DONE_TASK = 0.3; // of all, beside the benefit of all: less is left to wait for
    private static final double A_WEIGHED_STEP = 0.5; // of a limit: what the heaviest load weighs
    private static final double A_READY_TASK = 0.02; // of a limit: more ways to go on

    private final int mostLoads;
    private final List<PriorityQueue<State>> waiting = new ArrayList<>(); // by step
    private final StateMemory seen;
    private int left; // states that may still be noted
    private int held;
    private boolean leftOut;
    private State from = new State(new long[0], 0, 0, null, 0, 0);
    private int loadsOfState;
    private @Nullable State goal;

    /** @param number in the order in which they were noted, which breaks ties */
    private record State(
            long[] set, int count, int enabling, @Nullable State before, double promise, int number)
            implements Comparable<State> {
        @Override
        public int compareTo(State other) {
            int byPromise = Double.compare(other.promise, promise);
            return byPromise != 0 ? byPromise : Integer.compare(number, other.number);
        }
    }

    CyclicSearch(LoadQuestion asked, Set<Rule> rules, int mostLoads, Effort effort) {
        super(asked, rules, effort);
        this.mostLoads = mostLoads;
        this.seen = new StateMemory(words, asked.plateau() <= 1, effort.memory() / 4);
        this.left = (int) Math.min(MOST_STATES, effort.memory() / 4 / (STATE_BYTES + 8L * words));
        for (int step = 0; step <= steps; step++) {
            waiting.add(new PriorityQueue<>());
        }
    }

    /** The step of each task in the first plan found; empty if there is none. */
    Optional<int[]> run() throws Meter.Stopped, Effort.Spent {
        if (!windows.possible() || !canFinish(0, 0)) {
            return Optional.empty();
        }
        wait(0, new State(new long[words], 0, 0, null, 0, 0));
        while (held > 0) {
            for (int step = 0; step < steps; step++) {
                State state = waiting.get(step).poll();
                if (state != null) {
                    held--;
                    goOnFrom(state, step);
                    if (goal != null) {
                        return Optional.of(plan(goal));
                    }
                }
            }
        }
        if (leftOut) {
            throw new Effort.Spent();
        }
        return Optional.empty();
    }

    private void wait(int step, State state) {
        waiting.get(step).add(state);
        held++;
    }

    private void goOnFrom(State state, int step) throws Meter.Stopped, Effort.Spent {
        from = state;
        loadsOfState = 0;
        System.arraycopy(state.set, 0, done[step], 0, words);
        for (int at = 0; at < rows.length; at++) {
            paid[step][at] = Bits.sum(state.set, form.cost[rows[at]]) + form.overruns[rows[at]].sum(state.set, 0);
            received[step][at] = Bits.sum(state.set, form.gain[rows[at]]);
            LargeTasks counted = large[at];
            if (counted != null) {
                pairs(at, step).clear();
                counted.needMore(done[step], steps - step, pairs(at, step));
            }
        }
        for (int at = 0; at < weights.length; at++) {
            weighed[step][at] = Bits.sum(state.set, weights[at]);
        }
        anyLoadAfter(step, state.count, state.enabling);
    }

    @Override
    boolean goesOn(int step, int count, int enabling) throws Meter.Stopped, Effort.Spent {
        effort.spend();
        if (count == form.tasks) {
            goal = state(step, count, enabling);
            return true;
        }
        if (step == steps || seen.has(done[step], step, enabling) || !canFinish(step, enabling)) {
            return false;
        }
        if (left == 0) {
            leftOut = true;
            return true;
        }
        left--;
        seen.add(done[step], step, enabling);
        wait(step, state(step, count, enabling));
        loadsOfState++;
        leftOut |= loadsOfState == mostLoads;
        return loadsOfState == mostLoads;
    }

    private State state(int step, int count, int enabling) {
        return new State(done[step].clone(), count, enabling, from, promise(step, count), -left);
    }

    private double promise(int step, int count) {
        double promise = 0;
        boolean packing = false;
        for (int at = 0; at < rows.length; at++) {
            if (form.repays[rows[at]]) {
                promise += (double) paid[step][at] / Math.max(1, most[step][at]);
                packing = true;
            } else {
                promise += (double) (received[step][at] - windows.least[step][at]) / Math.max(1, form.gains[rows[at]]);
            }
        }
        for (int at = 0; at < weights.length; at++) {
            promise += A_WEIGHED_STEP * weighed[step][at] / heaviest[at];
        }
        return promise + (packing ? A_READY_TASK * ready(step) : A_DONE_TASK * count / form.tasks);
    }

    private int ready(int step) {
        int ready = 0;
        for (int task = 0; task < form.tasks; task++) {
            if (!Bits.has(done[step], 0, task) && isReady(task, step)) {
                ready++;
            }
        }
        return ready;
    }

    private int[] plan(State last) {
        int step = 0;
        for (State at = last; at.before != null; at = at.before) {
            step++;
        }
        int[] stepOf = new int[form.tasks];
        State at = last;
        for (State before = at.before; before != null; before = at.before) {
            for (int task = 0; task < form.tasks; task++) {
                if (Bits.has(at.set, 0, task) && !Bits.has(before.set, 0, task)) {
                    stepOf[form.original[task]] = step;
                }
            }
            step--;
            at = before;
        }
        return stepOf;
    }
}
