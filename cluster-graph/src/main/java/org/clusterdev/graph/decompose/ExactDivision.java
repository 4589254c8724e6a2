package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Optional;

/**
 * The best plan by dynamic programming over the order ideals, for any number of firms, both kinds of precedence, limits
 * that grow and both objectives.
 *
 * <p>Four questions, one after the other, each a {@linkplain StepLabels pass} or a few, each over only those ideals that
 * the answers so far still allow: how few enabling steps (e = 0, 1, …), and then how few steps; how little exposed
 * (limits scaled down until impossible); which task order (deadlines, task by task: the earliest step each can have once
 * those before it in the file have theirs).
 */
final class ExactDivision {

    private static final int HALVINGS = 12;

    private final TaskGraph graph;
    private final LimitRows rows;
    private final EnablingRows enablingRows;
    private final Meter meter;
    private OrderIdeals ideals;
    private int[] deadline;

    private int[] stepOf = {};
    private int enabling;
    private int steps;
    private int[] earliest = {};
    private boolean tiesSettled;

    ExactDivision(TaskGraph graph, LimitRows rows, EnablingRows enablingRows, OrderIdeals ideals, Meter meter) {
        this.graph = graph;
        this.rows = rows;
        this.enablingRows = enablingRows;
        this.ideals = ideals;
        this.meter = meter;
        this.deadline = new int[graph.tasks];
        Arrays.fill(deadline, Integer.MAX_VALUE);
    }

    /**
     * Solves a problem that divides.
     *
     * @throws Meter.Stopped before the fewest steps are known; later the ties are merely not settled
     */
    void solve() throws Meter.Stopped {
        fewest();
        try {
            StepLimits limits = leastExposed();
            inTaskOrder(limits);
            tiesSettled = true;
        } catch (Meter.Stopped stopped) {
            tiesSettled = false;
        }
    }

    int[] stepOf() {
        return stepOf.clone();
    }

    int enabling() {
        return enabling;
    }

    int steps() {
        return steps;
    }

    boolean tiesSettled() {
        return tiesSettled;
    }

    private void fewest() throws Meter.Stopped {
        StepLimits limits = rows.limits();
        int allowed = enablingRows.unavoidable() ? 1 : 0;
        Optional<StepLabels> pass = pass(limits, graph.tasks, allowed);
        while (pass.isEmpty()) {
            allowed++;
            if (allowed > graph.tasks) {
                throw new IllegalStateException("a chain of single tasks exists, but no plan was found");
            }
            pass = pass(limits, graph.tasks, allowed);
        }
        take(pass.get());
        enabling = pass.get().enabling();
        steps = pass.get().steps();
        ideals = ideals.only(pass.get().alive());
    }

    /** Scales limits down as long as a plan of as few steps exists; returns the limits of the least exposed. */
    private StepLimits leastExposed() throws Meter.Stopped {
        Ratio worst = worst();
        double impossible = 0;
        for (int halving = 0; halving < HALVINGS && worst.numerator() > 0; halving++) {
            Ratio half = Ratio.of(Math.round((impossible + worst.value()) / 2 * (1L << 40)), 1L << 40);
            if (half.compareTo(worst) >= 0) {
                break;
            }
            Optional<StepLabels> pass = pass(rows.limitsAtMost(half), steps, enabling);
            if (pass.isEmpty()) {
                impossible = half.value();
                Optional<StepLabels> below = pass(rows.limitsBelow(worst), steps, enabling);
                if (below.isEmpty()) {
                    return settled(worst);
                }
                take(below.get());
            } else {
                take(pass.get());
                ideals = ideals.only(pass.get().alive());
            }
            worst = worst();
        }
        while (worst.numerator() > 0) {
            Optional<StepLabels> below = pass(rows.limitsBelow(worst), steps, enabling);
            if (below.isEmpty()) {
                return settled(worst);
            }
            take(below.get());
            ideals = ideals.only(below.get().alive());
            worst = worst();
        }
        return settled(worst);
    }

    /** One more pass at the least exposed limits, for the ideals and the earliest steps that they allow. */
    private StepLimits settled(Ratio worst) throws Meter.Stopped {
        StepLimits limits = rows.limitsAtMost(worst);
        StepLabels pass = pass(limits, steps, enabling)
                .orElseThrow(() -> new IllegalStateException("the least exposed plan was lost at " + worst));
        take(pass);
        ideals = ideals.only(pass.alive());
        return limits;
    }

    private void inTaskOrder(StepLimits limits) throws Meter.Stopped {
        for (int task = 0; task < graph.tasks; task++) {
            while (stepOf[task] > earliest[task]) {
                deadline[task] = stepOf[task] - 1;
                Optional<StepLabels> sooner = pass(limits, steps, enabling);
                if (sooner.isEmpty()) {
                    break;
                }
                take(sooner.get());
                ideals = ideals.only(sooner.get().alive());
            }
            deadline[task] = stepOf[task];
        }
    }

    private Ratio worst() {
        return PlanFigures.of(rows.problem(), stepOf).worstRatio();
    }

    private void take(StepLabels pass) {
        stepOf = pass.stepOf();
        earliest = pass.earliest();
    }

    private Optional<StepLabels> pass(StepLimits limits, int maxSteps, int maxEnabling) throws Meter.Stopped {
        return StepLabels.pass(
                new StepLabels.Question(graph, limits, enablingRows, maxSteps, maxEnabling, deadline), ideals, meter);
    }
}
