package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Optional;

/**
 * The best plan for any number of firms, both kinds of precedence, limits that grow and both objectives, as far as a
 * {@link PlanFinder} answers.
 *
 * <p>Four questions, one after the other, each put to the finder once or a few times, each narrower than the one before:
 * how few enabling steps (e = 0, 1, …), and then how few steps; how little exposed (limits scaled down until
 * impossible); which task order (deadlines, task by task: the earliest step each can have once those before it in the
 * file have theirs).
 */
final class ExactDivision {

    private final TaskGraph graph;
    private final LimitRows rows;
    private final EnablingRows enablingRows;
    private final PlanFinder finder;
    private final int[] deadline;

    private int[] stepOf = {};
    private int enabling;
    private int steps;
    private int[] earliest;
    private boolean tiesSettled;

    ExactDivision(TaskGraph graph, LimitRows rows, EnablingRows enablingRows, PlanFinder finder) {
        this.graph = graph;
        this.rows = rows;
        this.enablingRows = enablingRows;
        this.finder = finder;
        this.deadline = new int[graph.tasks];
        this.earliest = new int[graph.tasks];
        Arrays.fill(deadline, Integer.MAX_VALUE);
    }

    /** Settles ties, as far as the finder answers, from a plan of the fewest enabling steps and then the fewest steps. */
    void settle(PlanFinder.Found fewest, StepBounds bounds) {
        take(fewest);
        enabling = fewest.enabling();
        steps = fewest.steps();
        try {
            StepLimits limits = leastExposed(bounds);
            inTaskOrder(limits);
            tiesSettled = true;
        } catch (Meter.Stopped stopped) {
            tiesSettled = false;
        }
    }

    /** The plan as it is now. */
    PlanFinder.Found found() {
        return new PlanFinder.Found(stepOf, enabling, steps, earliest);
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

    /** Only the first question: few enabling steps, few steps. */
    void fewest() throws Meter.Stopped {
        StepLimits limits = rows.limits();
        int allowed = enablingRows.unavoidable() ? 1 : 0;
        Optional<PlanFinder.Found> pass = find(limits, graph.tasks, allowed);
        while (pass.isEmpty()) {
            if (allowed > graph.tasks) {
                throw new IllegalStateException("a chain of single tasks exists, but no plan was found");
            }
            allowed = 2 * allowed + 1; // a pass finds the fewest by itself; a low cap only keeps its labels few
            pass = find(limits, graph.tasks, allowed);
        }
        take(pass.get());
        enabling = pass.get().enabling();
        steps = pass.get().steps();
    }

    /** Scales limits down as long as a plan of as few steps exists; returns the limits of the least exposed. */
    private StepLimits leastExposed(StepBounds bounds) throws Meter.Stopped {
        LimitScale shares = LimitScale.shares(rows, steps);
        ExposureDescent descent = new ExposureDescent(shares, bounds, steps, stepOf, limits -> {
            Optional<PlanFinder.Found> found = find(limits, steps, enabling);
            found.ifPresent(this::take);
            return found.map(PlanFinder.Found::stepOf);
        });
        descent.run();
        return settled(descent.worst());
    }

    /** One more pass at the least exposed limits, for the earliest steps that they allow. */
    private StepLimits settled(Ratio worst) throws Meter.Stopped {
        StepLimits limits = rows.limitsAtMost(worst);
        take(find(limits, steps, enabling)
                .orElseThrow(() -> new IllegalStateException("the least exposed plan was lost at " + worst)));
        return limits;
    }

    private void inTaskOrder(StepLimits limits) throws Meter.Stopped {
        for (int task = 0; task < graph.tasks; task++) {
            while (stepOf[task] > earliest[task]) {
                deadline[task] = stepOf[task] - 1;
                Optional<PlanFinder.Found> sooner = find(limits, steps, enabling);
                if (sooner.isEmpty()) {
                    break;
                }
                take(sooner.get());
            }
            deadline[task] = stepOf[task];
            earliest[task] = stepOf[task];
        }
    }

    private void take(PlanFinder.Found found) {
        stepOf = found.stepOf();
        earliest = found.from();
    }

    private Optional<PlanFinder.Found> find(StepLimits limits, int maxSteps, int maxEnabling) throws Meter.Stopped {
        return finder.find(new PlanFinder.Question(limits, maxSteps, maxEnabling, deadline, earliest));
    }
}
