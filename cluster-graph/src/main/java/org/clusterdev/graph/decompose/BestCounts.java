package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The fewest enabling steps and then the fewest steps, closed in from both sides by asking for plans load by load.
 *
 * <p>In rounds, each with four times the effort of the one before: first for some plan, with more and more steps; then,
 * for each number of steps between what is known to be too few and the best plan, whether there is one. So there is a
 * plan and a bound at any time, and an answer that takes long at one number of steps does not keep from those at others.
 */
final class BestCounts {

    private static final long FIRST_ROUND = 20_000; // nodes a question
    private static final int A_TASK = 200; // and so many a task at least

    private final LoadFinder finder;
    private final EnablingRows enablingRows;
    private final StepLimits limits;
    private final int tasks;
    private final int[] any;
    private final Consumer<BestCounts> listener;

    private final int leastSteps;
    private final long firstRound;
    private long round;
    private int enabling; // fewer are impossible
    private int steps; // fewer, with so many enabling ones, are impossible
    private boolean searched; // to know that
    private Optional<PlanFinder.Found> best = Optional.empty(); // of as few enabling steps
    private Optional<PlanFinder.Found> spare = Optional.empty(); // of more enabling steps, while there is none

    BestCounts(
            LoadFinder finder,
            EnablingRows enablingRows,
            StepLimits limits,
            int tasks,
            int leastSteps,
            Consumer<BestCounts> listener) {
        this.finder = finder;
        this.enablingRows = enablingRows;
        this.limits = limits;
        this.tasks = tasks;
        this.any = new int[tasks];
        Arrays.fill(any, Integer.MAX_VALUE);
        this.enabling = enablingRows.unavoidable() ? 1 : 0;
        this.leastSteps = leastSteps;
        this.steps = leastSteps;
        this.firstRound = Math.max(FIRST_ROUND, (long) A_TASK * tasks);
        this.round = firstRound;
        this.listener = listener;
    }

    /** Closes in until the counts are known, or it is known that there is no plan; or so many nodes are spent. */
    boolean settle(long effort, Meter meter) throws Meter.Stopped {
        long start = meter.nodes();
        for (; ; round *= 4) {
            while (!isSettled() && enabling <= mostEnabling()) {
                int before = enabling;
                round(Math.min(round, effort));
                if (enabling == before) {
                    break;
                }
            }
            if (isSettled() || enabling > mostEnabling()) {
                return true;
            }
            if (meter.nodes() - start >= effort) {
                return false;
            }
        }
    }

    private int mostEnabling() {
        return enablingRows.count == 0 ? 0 : tasks;
    }

    private boolean isSettled() {
        return best.isPresent() && best.get().steps() == steps;
    }

    private void round(long effort) throws Meter.Stopped {
        for (int more = 0; best.isEmpty(); more = 2 * more + 1) {
            int most = Math.min(tasks, steps + more);
            Answer answer = ask(most, effort);
            if (answer == Answer.NO && most == tasks) {
                enabling++;
                steps = leastSteps;
                searched = true;
                return;
            }
            if (most == tasks) {
                break;
            }
        }
        if (best.isEmpty()) {
            findSpare(effort);
        }
        int tried = descend(effort);
        int fewer = best.map(PlanFinder.Found::steps).orElse(steps + 1);
        for (int most = steps; most < fewer && !isSettled(); most++) {
            if (isWorthTrying(most, effort) && finder.refutes(question(most, enabling))) {
                searched = true;
                steps = most + 1;
            } else if (best.isPresent() && most != tried && ask(most, effort) == Answer.YES) {
                return;
            }
        }
    }

    /**
     * Plans of fewer and fewer steps, as long as they are found.
     *
     * @return the number of steps at which none was; 0 if there is no such
     */
    private int descend(long effort) throws Meter.Stopped {
        while (best.isPresent() && !isSettled()) {
            int fewer = best.get().steps() - 1;
            if (ask(fewer, effort) != Answer.YES) {
                return fewer;
            }
        }
        return 0;
    }

    /** Trying takes long: first at what is the least that may do, a round later at one step more, and so on. */
    private boolean isWorthTrying(int most, long effort) {
        long wanted = firstRound;
        for (int fewer = steps; fewer <= most && wanted <= effort; fewer++) {
            wanted *= 4;
        }
        return wanted <= effort;
    }

    private PlanFinder.Question question(int most, int mostEnabling) {
        return new PlanFinder.Question(limits, most, mostEnabling, any, new int[tasks]);
    }

    /** A plan at any price, for an answer that comes too late. */
    private void findSpare(long effort) throws Meter.Stopped {
        for (int more = 0; spare.isEmpty() && enabling < mostEnabling(); more = 2 * more + 1) {
            int most = Math.min(tasks, steps + more);
            try {
                spare = finder.within(effort).find(question(most, mostEnabling()));
            } catch (PlanFinder.GivesUp givesUp) {
                // perhaps with more steps
            }
            if (most == tasks) {
                return;
            }
        }
    }

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private Answer ask(int most, long effort) throws Meter.Stopped {
        try {
            Optional<PlanFinder.Found> found = finder.within(effort).find(question(most, enabling));
            if (found.isPresent()) {
                best = found;
            } else {
                searched |= !finder.wasObvious();
                steps = Math.max(steps, most + 1);
            }
            listener.accept(this);
            return found.isPresent() ? Answer.YES : Answer.NO;
        } catch (PlanFinder.GivesUp givesUp) {
            return Answer.UNKNOWN;
        }
    }

    /** The best plan found; empty if none was found, or, once settled, if there is none. */
    Optional<PlanFinder.Found> best() {
        return best.isPresent() ? best : spare;
    }

    /** Fewer steps are impossible at the fewest enabling ones. */
    int steps() {
        return isFewestEnabling() ? steps : leastSteps;
    }

    /** Whether loads had to be gone through to know it. */
    boolean searched() {
        return searched && isFewestEnabling();
    }

    /** Whether there is a plan of so many enabling steps; else more of them may do with fewer steps. */
    private boolean isFewestEnabling() {
        return best.isPresent() || enabling >= mostEnabling();
    }
}
