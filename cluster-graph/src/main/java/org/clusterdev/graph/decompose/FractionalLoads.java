package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fewest steps if loads could be made in parts, where tasks repay themselves: weights of tasks at which all tasks weigh
 * as many times the heaviest load as can be.
 *
 * <p>A game between weights and loads ({@link RowGame}): whatever the weights, {@link HeaviestLoad} finds the loads that
 * weigh most; the weights to beat all these come next (P. C. Gilmore &amp; R. E. Gomory, "A linear programming approach to the
 * cutting-stock problem", 1961; for lines, precedence and windows narrow what is a load: ours). Weights are proposed in
 * doubles; what a load weighs with them is counted in whole numbers (after A. A. Farley, "A note on bounding a class of
 * linear programming problems, including cutting stock problems", 1990).
 */
final class FractionalLoads {

    private static final int MOST_TASKS = 150; // the game has a row a task
    private static final int MOST_ROUNDS = 200;
    private static final int A_NODE = 32; // numbers changed that take as long as a node
    private static final double FINE = 1L << 30; // what weights add up to
    private static final double NEARLY = 1 + 1e-9;

    private final LoadForm form;
    private final HeaviestLoad heaviest;
    private final Effort effort;
    private final List<long[]> found = new ArrayList<>();

    FractionalLoads(LoadQuestion asked, Effort effort) {
        this.form = asked.form();
        this.heaviest = new HeaviestLoad(asked, effort);
        this.effort = effort;
    }

    /** Whether a question is of a size and a kind to be asked so. */
    static boolean canAsk(LoadQuestion asked) {
        int tasks = asked.form().tasks;
        return 0 < tasks
                && tasks <= MOST_TASKS
                && asked.rows().length > 0
                && asked.form().isPacking(asked.rows());
    }

    /** The question with such weights, and windows narrowed by them; as it was if none are found soon. */
    static LoadQuestion weighed(LoadQuestion asked, Effort effort) throws Meter.Stopped {
        if (!asked.windows().possible() || !canAsk(asked)) {
            return asked;
        }
        Optional<LoadWeights> found = new FractionalLoads(asked, effort).weights(asked.maxSteps());
        if (found.isEmpty()) {
            return asked;
        }
        return asked.with(List.of(found.get())).with(narrowed(asked, found.get(), effort.meter()));
    }

    /** What must come before a task, with it, weighs so many steps; so does what must come after. */
    private static LoadWindows narrowed(LoadQuestion asked, LoadWeights weights, Meter meter) throws Meter.Stopped {
        LoadWindows windows = asked.windows();
        if (weights.steps() > asked.maxSteps()) {
            return windows.impossible();
        }
        LoadForm form = asked.form();
        long[] here = form.renumbered(weights.weights());
        int[] from = windows.from.clone();
        int[] by = windows.by.clone();
        for (int task = 0; task < form.tasks; task++) {
            long first = here[task] + Bits.sum(form.ancestors[task], here);
            long last = here[task] + Bits.sum(form.descendants[task], here);
            from[task] = Math.max(from[task], LoadWeights.steps(first, weights.heaviest()));
            by[task] = Math.min(by[task], asked.maxSteps() + 1 - LoadWeights.steps(last, weights.heaviest()));
        }
        return windows.narrowed(from, by, meter);
    }

    /**
     * The weights that ask for most steps, or such as ask for more than {@code enough}; empty if the effort was spent before
     * any were known.
     */
    Optional<LoadWeights> weights(int enough) throws Meter.Stopped {
        RowGame game = new RowGame(form.tasks);
        for (int task = 0; task < form.tasks; task++) {
            long[] alone = new long[form.words];
            Bits.add(alone, 0, task);
            game.add(excess(alone));
        }
        Optional<LoadWeights> best = Optional.empty();
        long changed = 0;
        try {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                game.solve(effort.meter());
                effort.spend((game.changed() - changed) / A_NODE);
                changed = game.changed();
                long[] weights = whole(game.weights());
                long least = Math.max(1, (long) Math.floor(-game.value() * FINE * NEARLY) + form.tasks);
                found.clear();
                LoadWeights next = new LoadWeights(byOriginal(weights), heaviest.over(least, weights, found::add));
                if (best.isEmpty() || isMore(next, best.get())) {
                    best = Optional.of(next);
                }
                if (found.isEmpty() || best.get().steps() > enough) {
                    return best;
                }
                found.forEach(load -> game.add(excess(load)));
            }
            return best;
        } catch (Effort.Spent spent) {
            return best;
        }
    }

    /** By task, how far a plan of this load alone falls short of doing it: not at all, for what is in it. */
    private double[] excess(long[] load) {
        double[] excess = new double[form.tasks];
        for (int task = Bits.next(load, 0); task >= 0; task = Bits.next(load, task + 1)) {
            excess[task] = -1;
        }
        return excess;
    }

    private static long[] whole(double[] parts) {
        long[] weights = new long[parts.length];
        for (int task = 0; task < parts.length; task++) {
            weights[task] = Math.round(parts[task] * FINE);
        }
        return weights;
    }

    private long[] byOriginal(long[] weights) {
        long[] byOriginal = new long[weights.length];
        for (int task = 0; task < weights.length; task++) {
            byOriginal[form.original[task]] = weights[task];
        }
        return byOriginal;
    }

    private static boolean isMore(LoadWeights one, LoadWeights other) {
        return Ratio.compareProducts(one.sum(), other.heaviest(), other.sum(), one.heaviest()) > 0;
    }
}
