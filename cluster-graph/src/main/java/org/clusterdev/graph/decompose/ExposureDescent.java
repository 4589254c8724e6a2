package org.clusterdev.graph.decompose;

import java.util.Optional;

/**
 * The least that limits must allow for a plan of at most so many steps: from a plan, limits are made narrower until no plan
 * is left.
 *
 * <p>Between a value known to be too little and that of the best plan known, tries values nearer and nearer to the middle,
 * as what the bounds allow is often possible; at the end, anything less than the best plan known. Doubles only choose what
 * is asked; what an answer shows is exact.
 */
final class ExposureDescent {

    private static final int HALVINGS = 20;
    private static final double NEAR = 1e-3; // of the value: from here on, no more trying in between
    private static final long PARTS = 1L << 40; // of a value that is asked
    private static final double LARGE = 1 << 20; // from here on, whole values are asked

    private final LimitScale scale;
    private final StepBounds bounds;
    private final int steps;
    private final Plans plans;

    private int[] stepOf;
    private Ratio worst;
    private Ratio atLeast = Ratio.ZERO; // no plan has less, as far as is shown
    private double tooLittle; // or so it seems, where a question was given up
    private double part = 1.0 / 16;
    private Ratio asked = Ratio.ZERO;
    private boolean over;

    /** Asks for a plan within limits, of the steps that the descent is about. */
    interface Plans {
        /** The step of each task; empty if there is no such plan. */
        Optional<int[]> within(StepLimits limits) throws Meter.Stopped;
    }

    /** A descent from a plan that the scale has a value for. */
    ExposureDescent(LimitScale scale, StepBounds bounds, int steps, int[] plan, Plans plans) {
        this.scale = scale;
        this.bounds = bounds;
        this.steps = steps;
        this.plans = plans;
        this.stepOf = plan;
        this.worst = scale.worst(plan);
        boundFromBelow();
    }

    /** Takes what is known from elsewhere: no plan has less than this. */
    ExposureDescent from(Ratio known) {
        atLeast = atLeast.compareTo(known) >= 0 ? atLeast : known;
        tooLittle = Math.max(tooLittle, Math.nextDown(known.value()));
        if (atLeast.compareTo(worst) >= 0) {
            settle();
        }
        return this;
    }

    /** Goes down to the least. */
    void run() throws Meter.Stopped {
        while (!over) {
            StepLimits below = scale.below(worst);
            if (worst.numerator() == 0 || bounds.exceed(below, steps)) {
                settle();
            } else {
                ask(below);
            }
        }
    }

    /** Goes down until a question is not answered; says why not further, or nothing if it got to the least. */
    String runUntilOneGivesUp() {
        try {
            run();
            return "";
        } catch (Meter.Stopped stopped) {
            return stopped.reason();
        }
    }

    /** Goes down as far as questions are answered; says why not further, or nothing if it got to the least. */
    String runAsFarAsItGoes() {
        String reason = "";
        while (!over) {
            try {
                run();
            } catch (PlanFinder.GivesUp givesUp) {
                reason = givesUp.reason();
                over = asked.compareTo(worst) >= 0;
                tooLittle = asked.value();
            } catch (Meter.Stopped stopped) {
                reason = stopped.reason();
                over = true;
            }
        }
        return isExact() ? "" : reason;
    }

    /** Takes a plan with the least there is, as is known from elsewhere. */
    void end(int[] plan) {
        stepOf = plan;
        worst = scale.worst(plan);
        settle();
    }

    /** What the best plan known has. */
    Ratio worst() {
        return worst;
    }

    /** No plan has less than this. */
    Ratio atLeast() {
        return atLeast;
    }

    /** Whether no plan has less than the one known. */
    boolean isExact() {
        return atLeast.equals(worst);
    }

    /** The step of each task in the best plan known. */
    int[] stepOf() {
        return stepOf.clone();
    }

    private void ask(StepLimits below) throws Meter.Stopped {
        Ratio value = near(tooLittle + (worst.value() - tooLittle) * part);
        StepLimits limits = scale.atMost(value);
        boolean last =
                value.compareTo(worst) >= 0 || worst.value() - tooLittle < NEAR * worst.value() || limits.sameAs(below);
        asked = last ? worst : value;
        Optional<int[]> found = plans.within(last ? below : limits);
        if (found.isPresent()) {
            stepOf = found.get();
            worst = scale.worst(stepOf);
        } else if (last) {
            settle();
        } else {
            tooLittle = value.value();
            atLeast = scale.nextAbove(value).orElse(worst);
            part = Math.min(0.5, 2 * part);
        }
    }

    private void settle() {
        atLeast = worst;
        over = true;
    }

    /** The largest value that the bounds show to be too little, nearly. */
    private void boundFromBelow() {
        double low = 0;
        double high = worst.value();
        for (int halving = 0; halving < HALVINGS && high > 0; halving++) {
            double middle = (low + high) / 2;
            Ratio value = near(middle);
            if (bounds.exceed(scale.atMost(value), steps)) {
                low = middle;
                atLeast = scale.nextAbove(value).orElse(worst);
            } else {
                high = middle;
            }
        }
        tooLittle = low;
    }

    private static Ratio near(double value) {
        return value < LARGE ? Ratio.of(Math.round(value * PARTS), PARTS) : Ratio.of(Math.round(value), 1);
    }
}
