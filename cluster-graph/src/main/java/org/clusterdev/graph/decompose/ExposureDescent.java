package org.clusterdev.graph.decompose;

import java.util.Optional;

/**
 * How little exposed a plan of at most so many steps can be: from a plan, limits are scaled down until no plan is left.
 *
 * <p>Between a share known to be too little and the share of the best plan known, tries shares nearer and nearer to the
 * middle, as what the bounds allow is often possible; at the end, anything less than the best plan known. Doubles only
 * choose what is asked; what an answer shows is exact.
 */
final class ExposureDescent {

    private static final int HALVINGS = 20;
    private static final double NEAR = 1e-3; // of the share: from here on, no more trying in between
    private static final long PARTS = 1L << 40; // of a share that is asked
    private static final double LARGE = 1 << 20; // from here on, whole shares are asked

    private final LimitRows rows;
    private final StepBounds bounds;
    private final int steps;
    private final Plans plans;

    private int[] stepOf;
    private Ratio worst;
    private Ratio atLeast = Ratio.ZERO; // no plan is less exposed, as far as is shown
    private double tooLittle; // or so it seems, where a question was given up
    private double part = 1.0 / 16;
    private Ratio asked = Ratio.ZERO;
    private boolean exact;
    private boolean over;

    /** Asks for a plan within limits, of the steps that the descent is about. */
    interface Plans {
        /** The step of each task; empty if there is no such plan. */
        Optional<int[]> within(StepLimits limits) throws Meter.Stopped;
    }

    /** A descent from a plan that no firm with a limit of zero is out of pocket in. */
    ExposureDescent(LimitRows rows, StepBounds bounds, int steps, int[] plan, Plans plans) {
        this.rows = rows;
        this.bounds = bounds;
        this.steps = steps;
        this.plans = plans;
        this.stepOf = plan;
        this.worst = worst(plan);
        boundFromBelow();
    }

    /** Goes down to the least, or until a question is not answered; may then be {@linkplain #skip told} to go on. */
    void run() throws Meter.Stopped {
        while (!over) {
            StepLimits below = rows.limitsBelow(worst);
            if (worst.numerator() == 0 || bounds.exceed(below, steps)) {
                settle();
            } else {
                ask(below);
            }
        }
    }

    /** Goes on, after a question that was given up, with larger shares, if there are any. */
    void skip() {
        over = asked.compareTo(worst) >= 0;
        tooLittle = asked.value();
    }

    /** Takes what is known from elsewhere: no plan is less exposed than this. */
    void atLeast(Ratio known) {
        atLeast = atLeast.compareTo(known) >= 0 ? atLeast : known;
        tooLittle = Math.max(tooLittle, Math.nextDown(known.value()));
        if (atLeast.compareTo(worst) >= 0) {
            settle();
        }
    }

    /** The share of its limit that some firm is exposed to in the least exposed plan known. */
    Ratio worst() {
        return worst;
    }

    /** No plan is less exposed than this. */
    Ratio atLeast() {
        return atLeast;
    }

    int[] stepOf() {
        return stepOf.clone();
    }

    private void ask(StepLimits below) throws Meter.Stopped {
        Ratio share = share(tooLittle + (worst.value() - tooLittle) * part);
        StepLimits limits = rows.limitsAtMost(share);
        boolean last =
                share.compareTo(worst) >= 0 || worst.value() - tooLittle < NEAR * worst.value() || limits.sameAs(below);
        asked = last ? worst : share;
        Optional<int[]> found = plans.within(last ? below : limits);
        if (found.isPresent()) {
            stepOf = found.get();
            worst = worst(stepOf);
        } else if (last) {
            settle();
        } else {
            tooLittle = share.value();
            atLeast = rows.nextAbove(share, steps).orElse(worst);
            part = Math.min(0.5, 2 * part);
        }
    }

    private void settle() {
        atLeast = worst;
        exact = true;
        over = true;
    }

    /** Whether there is nothing more to ask. */
    boolean isOver() {
        return over;
    }

    /** Whether no plan is less exposed than the one known. */
    boolean isExact() {
        return exact;
    }

    /** The largest share that the bounds show to be too little, nearly. */
    private void boundFromBelow() {
        double low = 0;
        double high = worst.value();
        for (int halving = 0; halving < HALVINGS && high > 0; halving++) {
            double middle = (low + high) / 2;
            Ratio share = share(middle);
            if (bounds.exceed(rows.limitsAtMost(share), steps)) {
                low = middle;
                atLeast = rows.nextAbove(share, steps).orElse(worst);
            } else {
                high = middle;
            }
        }
        tooLittle = low;
    }

    private static Ratio share(double value) {
        return value < LARGE ? Ratio.of(Math.round(value * PARTS), PARTS) : Ratio.of(Math.round(value), 1);
    }

    private Ratio worst(int[] plan) {
        return PlanFigures.of(rows.problem(), plan, rows.borne()).worstRatio();
    }
}
