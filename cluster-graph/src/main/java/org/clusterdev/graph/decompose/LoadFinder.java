package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds plans load by load ({@link LoadSearch}), in turns from the first step on and, where limits do not grow and no
 * overruns are to be borne, from the last step back, each turn with more effort than the one before.
 */
final class LoadFinder implements PlanFinder {

    private static final long FIRST_TURN = 20_000;

    private final LoadForm forwards;
    private final Optional<LoadForm> backwards; // empty where there is no way back
    private final StepBounds bounds;
    private final Meter meter;
    private final Set<LoadSearch.Rule> rules;
    private long effort; // nodes for one question

    LoadFinder(TaskGraph graph, LimitRows rows, EnablingRows enablingRows, StepBounds bounds, Meter meter) {
        this(graph, rows, enablingRows, bounds, meter, EnumSet.allOf(LoadSearch.Rule.class));
    }

    /** With only some of the rules. */
    LoadFinder(
            TaskGraph graph,
            LimitRows rows,
            EnablingRows enablingRows,
            StepBounds bounds,
            Meter meter,
            Set<LoadSearch.Rule> rules) {
        this.forwards = LoadForm.of(graph, rows, enablingRows);
        this.backwards = rows.borne().isNone() ? Optional.of(forwards.backwards()) : Optional.empty();
        this.bounds = bounds;
        this.meter = meter;
        this.rules = rules;
    }

    /** Sets the nodes that each question may take from now on. */
    LoadFinder within(long nodes) {
        effort = nodes;
        return this;
    }

    @Override
    public Optional<Found> find(Question asked) throws Meter.Stopped {
        if (bounds.exceed(asked.limits(), asked.maxSteps())) {
            return Optional.empty();
        }
        long left = effort;
        boolean bothWays = asked.limits().plateau == 1 && backwards.isPresent();
        long turn = bothWays ? Math.min(FIRST_TURN, effort) : effort;
        for (boolean ahead = true; ; ahead = !(ahead && bothWays)) {
            Effort part = new Effort(meter, Math.min(turn, left));
            long before = part.left();
            try {
                return (ahead ? ahead(asked, part) : back(asked, part)).map(stepOf -> found(stepOf, asked));
            } catch (Effort.Spent spent) {
                left -= before;
                if (left <= 0) {
                    throw new GivesUp("the search load by load took too long");
                }
                turn *= ahead && bothWays ? 1 : 4;
            }
        }
    }

    Found found(int[] stepOf, Question asked) {
        long[] loads = new long[Arrays.stream(stepOf).max().orElse(0) + 1];
        for (int task = 0; task < stepOf.length; task++) {
            loads[stepOf[forwards.original[task]]] |= 1L << task;
        }
        int enabling = (int) Arrays.stream(loads).filter(forwards::isEnabling).count();
        return new Found(stepOf, enabling, loads.length - 1, asked.from().clone());
    }

    private Optional<int[]> ahead(Question asked, Effort part) throws Meter.Stopped, Effort.Spent {
        StepLimits limits = asked.limits();
        return new LoadSearch(
                        forwards,
                        limits.rows,
                        limits.most,
                        Math.min(limits.plateau, asked.maxSteps() + 1),
                        asked.maxSteps(),
                        asked.maxEnabling(),
                        asked.from(),
                        asked.by(),
                        rules,
                        part)
                .run();
    }

    /** The plan read from its last step: limits, windows and steps turned round. */
    Optional<int[]> back(Question asked, Effort part) throws Meter.Stopped, Effort.Spent {
        int steps = asked.maxSteps();
        StepLimits limits = asked.limits();
        long[][] most = new long[steps + 1][limits.rows.length];
        for (int at = 0; at < limits.rows.length; at++) {
            int row = limits.rows[at];
            long turned = limits.most[1][at] + forwards.gains[row] - forwards.costs[row];
            if (turned < 0) {
                return Optional.empty(); // at the end even with all benefit but the last step's
            }
            for (int step = 1; step <= steps; step++) {
                most[step][at] = turned;
            }
        }
        Optional<int[]> found = new LoadSearch(
                        backwards.orElseThrow(),
                        limits.rows,
                        most,
                        1,
                        steps,
                        asked.maxEnabling(),
                        turned(asked.by(), steps),
                        turned(asked.from(), steps),
                        rules,
                        part)
                .run();
        int used = found.map(stepOf -> Arrays.stream(stepOf).max().orElse(0)).orElse(0);
        return found.map(stepOf -> turned(stepOf, used));
    }

    private static int[] turned(int[] stepOf, int steps) {
        return Arrays.stream(stepOf)
                .map(step -> steps + 1 - Math.min(steps, step))
                .toArray();
    }
}
