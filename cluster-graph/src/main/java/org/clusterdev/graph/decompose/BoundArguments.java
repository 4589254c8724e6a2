package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers that show so many steps to be too few, so that nobody need trust a search: weights of tasks that just repay
 * themselves, or weights on limits.
 */
final class BoundArguments {

    private static final long EFFORT = 500_000; // nodes for each kind of argument
    private static final int TURNS = 200;
    private static final int MOST_PARTS = 240;
    private static final double ROUNDING = 1e-5; // of a part

    private final LoadForm form;
    private final LimitRows rows;
    private final StepLimits limits;
    private final Meter meter;

    /** Arguments about the limits as they are. */
    BoundArguments(LoadForm form, LimitRows rows, Meter meter) {
        this.form = form;
        this.rows = rows;
        this.limits = rows.limits();
        this.meter = meter;
    }

    /** An argument that so many steps are too few; empty if there is none, or none was found soon. */
    Optional<Argument> against(int steps) throws Meter.Stopped {
        meter.look();
        LoadWindows windows = LoadWindows.byPrecedence(form, limits.rows, limits.most, steps);
        if (!windows.possible()) {
            return Optional.empty();
        }
        Effort effort = new Effort(meter, EFFORT);
        for (int at = 0; at < limits.rows.length && effort.left() > 0; at++) {
            meter.look();
            Optional<Argument> packing = packing(steps, at, effort);
            if (packing.isPresent()) {
                return packing;
            }
        }
        return multipliers(steps, windows);
    }

    private LoadQuestion question(int steps, int[] some, long[][] most, LoadWindows windows) {
        return new LoadQuestion(form, some, most, steps + 1, steps, form.tasks, windows.by, windows);
    }

    /** What tasks take of a step of one row, whatever the others ask. */
    private Optional<Argument> packing(int steps, int at, Effort effort) throws Meter.Stopped {
        int[] row = {limits.rows[at]};
        long[][] most = new long[steps + 1][];
        for (int step = 0; step <= steps; step++) {
            most[step] = new long[] {limits.most[limits.most.length - 1][at]};
        }
        int[] late = new int[form.tasks];
        Arrays.fill(late, steps);
        LoadQuestion asked =
                question(steps, row, most, LoadWindows.wide(form, row, most, steps, new int[form.tasks], late));
        if (!FractionalLoads.canAsk(asked)) {
            return Optional.empty();
        }
        Optional<LoadWeights> weights = new FractionalLoads(asked, effort).weights(steps);
        if (weights.isEmpty() || weights.get().steps() <= steps) {
            return Optional.empty();
        }
        LoadWeights few = inFewParts(weights.get(), steps, new HeaviestLoad(asked, effort));
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (int task = 0; task < form.tasks; task++) {
            if (few.weights()[task] > 0) {
                shares.put(rows.problem().tasks().get(task), (int) few.weights()[task]);
            }
        }
        return Optional.of(new Argument.Packing(rows.firms(row[0]), (int) few.heaviest(), shares));
    }

    /** Weights that show the same with numbers as small as can be found soon. */
    private LoadWeights inFewParts(LoadWeights weights, int steps, HeaviestLoad loads) throws Meter.Stopped {
        try {
            for (int parts = 1; parts <= MOST_PARTS; parts++) {
                LoadWeights rounded = rounded(weights, parts);
                if (rounded.steps() > steps
                        && loads.over(parts, form.renumbered(rounded.weights()), heavier -> {}) == parts) {
                    return rounded;
                }
            }
        } catch (Effort.Spent spent) {
            return weights;
        }
        return weights;
    }

    private static LoadWeights rounded(LoadWeights weights, int parts) {
        double part = (double) weights.heaviest() / parts;
        return new LoadWeights(
                Arrays.stream(weights.weights())
                        .map(weight -> (long) Math.floor(weight / part + ROUNDING))
                        .toArray(),
                parts);
    }

    private Optional<Argument> multipliers(int steps, LoadWindows windows) throws Meter.Stopped {
        RelaxedRows plain = RelaxedRows.plain(question(steps, limits.rows, limits.most, windows));
        if (!FractionalPlans.canAsk(form, plain)) {
            return Optional.empty();
        }
        try {
            FractionalPlans plans = new FractionalPlans(form, plain, new Effort(meter, EFFORT));
            FractionalPlans.Mixture mixture = plans.within(windows, plans.none(), TURNS, 0);
            return mixture.isImpossible() ? Optional.of(multipliers(plain, mixture.exact())) : Optional.empty();
        } catch (Effort.Spent spent) {
            return Optional.empty();
        }
    }

    /** Of the firms of a row, each step's weight goes to the one that may risk least in it. */
    private Argument multipliers(RelaxedRows plain, long[] exact) {
        Map<String, List<Long>> weights = new LinkedHashMap<>();
        for (int at = 0; at < plain.count; at++) {
            for (int step = 1; step <= plain.steps; step++) {
                String firm = rows.problem().firms().get(rows.strictest(limits.rows[at], step));
                weights.computeIfAbsent(firm, any -> new ArrayList<>(Collections.nCopies(plain.steps, 0L)))
                        .set(step - 1, exact[plain.place(at, step)]);
            }
        }
        return new Argument.Multipliers(plain.steps, weights);
    }
}
