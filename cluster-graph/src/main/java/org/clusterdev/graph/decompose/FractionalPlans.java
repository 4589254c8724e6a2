package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plans of at most so many steps, if tasks came in parts: a mixture of plans that keeps all limits though none of them may,
 * or proof that there is none.
 *
 * <p>A game between weights on limits and plans ({@link RowGame}): whatever the weights, {@link Relaxation} finds the plan
 * of least weighted excess; where even that is more than zero, nothing keeps all limits (J. E. Kelley, "The cutting-plane
 * method for solving convex programs", 1960; asked half way between the best weights so far and those of the game, W.
 * Ben-Ameur &amp; J. Neto, "Acceleration of cutting-plane and column generation algorithms", 2007). It is the linear
 * programme over what part of each task is done by each step, without a solver for such programmes: weights are proposed in
 * doubles, what they prove is counted in whole numbers. Valid for both objectives and with overruns, which it leaves out.
 */
final class FractionalPlans {

    private static final int MOST_PLACES = 160; // the game is quick for rows and steps as few as that
    private static final int MOST_ARCS = 50_000; // and the flow among so many pairs of a task and a step
    private static final int A_NODE = 32; // arcs looked at, or numbers changed, that take as long as a node
    private static final int TRIAL = 15; // turns of the game
    private static final double NOTHING = 1e-9; // less excess than that in the game is none
    private static final double NEAR = 0.2; // of the room left: nearer to the best weights one need not come

    private final LoadForm form;
    private final RelaxedRows rows;
    private final Relaxation relaxation;
    private Effort effort;
    private long counted;

    FractionalPlans(LoadForm form, RelaxedRows rows, Effort effort) {
        this.form = form;
        this.rows = rows;
        this.relaxation = new Relaxation(form, rows);
        this.effort = effort;
    }

    /** Goes on with another effort. */
    void spend(Effort other) {
        effort = other;
    }

    /** Whether the question is of a size, and its amounts are of a kind, that can be asked so. */
    static boolean canAsk(LoadForm form, RelaxedRows rows) {
        return rows.count > 0
                && rows.places() <= MOST_PLACES
                && Relaxation.arcs(form, rows.steps) <= MOST_ARCS
                && rows.areFine();
    }

    /**
     * A mixture of plans within some windows.
     *
     * @param weights the best known, by place
     * @param exact the same in whole numbers
     * @param excess the least weighted excess at those; more than 0 if there is no plan
     * @param plans by step from 0, what is done by its end
     * @param parts of each plan; empty if there is no plan
     */
    record Mixture(double[] weights, long[] exact, long excess, List<long[][]> plans, double[] parts) {

        boolean isImpossible() {
            return excess > 0;
        }

        /** The weights alone, which take little memory. */
        Mixture withoutPlans() {
            return new Mixture(weights, exact, excess, List.of(), new double[0]);
        }

        /** What part of a task is done by the end of a step. */
        double part(int task, int step) {
            double part = 0;
            for (int plan = 0; plan < parts.length; plan++) {
                if (Bits.has(plans.get(plan)[step], 0, task)) {
                    part += parts[plan];
                }
            }
            return part;
        }
    }

    /** Of nothing: where the first search begins. */
    Mixture none() {
        double[] weights = new double[rows.places()];
        for (int place = 0; place < weights.length; place++) {
            weights[place] = 1.0 / weights.length;
        }
        return new Mixture(weights, rows.exact(weights), Long.MIN_VALUE, List.of(), new double[0]);
    }

    /**
     * A mixture within windows, or proof that there is none.
     *
     * @param near one within wider windows
     * @param turns of the game, at most
     * @param more turns, for one that leaves room, after one was found
     */
    Mixture within(LoadWindows windows, Mixture near, int turns, int more) throws Meter.Stopped, Effort.Spent {
        RowGame game = new RowGame(rows.places());
        List<long[][]> plans = new ArrayList<>();
        for (long[][] plan : near.plans()) {
            plans.add(kept(plan, windows));
            game.add(rows.parts(rows.excess(plans.get(plans.size() - 1))));
        }
        Mixture best = near;
        double bestExcess = Double.NEGATIVE_INFINITY;
        double value = Double.NaN; // of the game
        boolean halfWay = true;
        double[] weights = near.weights();
        for (int turn = 0; ; turn++) {
            long[] exact = rows.exact(weights);
            long[][] plan = relaxation.least(windows, exact, effort.meter());
            long[] excess = rows.excess(plan);
            long weighted = RelaxedRows.weighted(exact, excess);
            if (rows.asPart(weighted) > bestExcess) {
                bestExcess = rows.asPart(weighted);
                best = new Mixture(weights, exact, weighted, List.of(), new double[0]);
            }
            count(relaxation.scanned() + game.changed());
            if (weighted > 0) {
                return best;
            }
            plans.add(plan);
            game.add(rows.parts(excess));
            game.solve(effort.meter());
            boolean better = !(game.value() >= value - NOTHING * NOTHING);
            value = game.value();
            boolean found = value <= NOTHING && (turn >= more || value - bestExcess < -NEAR * value);
            if (turn >= turns || found || !(value - bestExcess > NOTHING)) {
                return mixed(best, game.parts(), plans);
            }
            halfWay = turn == 0 || better || !halfWay;
            weights = halfWay ? halfWay(game.weights(), best.weights()) : game.weights();
        }
    }

    private static double[] halfWay(double[] one, double[] other) {
        double[] middle = new double[one.length];
        for (int place = 0; place < middle.length; place++) {
            middle[place] = (one[place] + other[place]) / 2;
        }
        return middle;
    }

    private static Mixture mixed(Mixture best, double[] parts, List<long[][]> plans) {
        List<long[][]> used = new ArrayList<>();
        double[] usedParts = new double[parts.length];
        for (int plan = 0; plan < parts.length; plan++) {
            if (parts[plan] > NOTHING) {
                usedParts[used.size()] = parts[plan];
                used.add(plans.get(plan));
            }
        }
        return new Mixture(best.weights(), best.exact(), best.excess(), used, Arrays.copyOf(usedParts, used.size()));
    }

    /** A plan, with what windows demand and without what they forbid: it keeps precedence, as they do. */
    private static long[][] kept(long[][] plan, LoadWindows windows) {
        long[][] kept = new long[plan.length][];
        kept[0] = plan[0];
        for (int step = 1; step < plan.length; step++) {
            kept[step] = plan[step].clone();
            for (int word = 0; word < kept[step].length; word++) {
                kept[step][word] = (kept[step][word] | windows.due[step][word]) & windows.mayHold[step][word];
            }
        }
        return kept;
    }

    private void count(long work) throws Meter.Stopped, Effort.Spent {
        effort.spend(1 + Math.max(0, work - counted) / A_NODE);
        counted = Math.max(counted, work);
    }

    /**
     * Windows without those ends at which the least excess, at the mixture's weights, would be more than zero; to be asked
     * for a mixture within those same windows.
     */
    LoadWindows narrowed(LoadWindows windows, Mixture mixture) throws Meter.Stopped, Effort.Spent {
        weigh(windows, mixture);
        int[] from = windows.from.clone();
        int[] by = windows.by.clone();
        boolean changed = false;
        for (int task = 0; task < form.tasks; task++) {
            effort.meter().look();
            while (from[task] < by[task] && grows(relaxation.growthWith(task, from[task], room(mixture)), mixture)) {
                from[task]++;
                changed = true;
            }
            while (from[task] < by[task]
                    && grows(relaxation.growthWithout(task, by[task] - 1, room(mixture)), mixture)) {
                by[task]--;
                changed = true;
            }
        }
        count(relaxation.scanned());
        return changed ? windows.narrowed(from, by, effort.meter()) : windows;
    }

    /** Goes back to the least excess within some windows at a mixture's weights. */
    void weigh(LoadWindows windows, Mixture mixture) throws Meter.Stopped, Effort.Spent {
        relaxation.least(windows, mixture.exact(), effort.meter());
        count(relaxation.scanned());
    }

    private static long room(Mixture mixture) {
        return 1 - mixture.excess();
    }

    private static boolean grows(long growth, Mixture mixture) {
        return growth >= room(mixture);
    }

    /**
     * Of a task that is done by a step in part, how much of the room left is lost if it must be done by then, times how much
     * if it must not: the more, the better to ask which of the two. To be asked after {@link #weigh}.
     */
    double loss(int task, int step, Mixture mixture) {
        double room = room(mixture);
        double with = relaxation.growthWith(task, step, room(mixture)) / room;
        double without = relaxation.growthWithout(task, step, room(mixture)) / room;
        return (with + 0.01) * (without + 0.01);
    }

    /**
     * Windows narrowed by trying each end of each: without those at which there is no mixture; as long as that takes no more
     * than the effort.
     */
    LoadWindows tried(LoadWindows whole) throws Meter.Stopped {
        LoadWindows windows = whole;
        try {
            Mixture mixture = within(windows, none(), 10 * TRIAL, 0);
            int before = Integer.MAX_VALUE;
            while (!mixture.isImpossible() && windows.possible() && windows.open() < before - before / 20) {
                before = windows.open();
                for (int task = 0; task < form.tasks && windows.possible(); task++) {
                    windows = tried(windows, task, mixture);
                }
                if (windows.possible()) {
                    windows = windows.narrowed(windows.from, windows.by, effort.meter());
                    mixture = windows.possible() ? within(windows, mixture, 10 * TRIAL, 0) : mixture;
                }
            }
            return mixture.isImpossible() ? windows.impossible() : windows;
        } catch (Effort.Spent spent) {
            return windows;
        }
    }

    private LoadWindows tried(LoadWindows whole, int task, Mixture mixture) throws Meter.Stopped, Effort.Spent {
        LoadWindows windows = whole;
        while (windows.isOpen(task) && isImpossible(windows.doneBy(task, windows.from[task]), mixture)) {
            windows = windows.doneAfter(task, windows.from[task]);
        }
        while (windows.isOpen(task) && isImpossible(windows.doneAfter(task, windows.by[task] - 1), mixture)) {
            windows = windows.doneBy(task, windows.by[task] - 1);
        }
        return windows;
    }

    private boolean isImpossible(LoadWindows windows, Mixture near) throws Meter.Stopped, Effort.Spent {
        return !windows.possible() || within(windows, near, TRIAL, 0).isImpossible();
    }
}
