package org.clusterdev.graph.decompose;

import java.util.Optional;

/** A way of making all limits of some rows wider or narrower by one number, and what a plan has on it. */
interface LimitScale {

    /** The most that rows may be out of pocket for no firm to have more than {@code value}. */
    StepLimits atMost(Ratio value);

    /** The most that rows may be out of pocket for every firm to have less than {@code value}. */
    StepLimits below(Ratio value);

    /** The least value above {@code value} that some firm can have; empty if there is none. */
    Optional<Ratio> nextAbove(Ratio value);

    /** The largest value that a plan, given as the step of each task, gives some firm. */
    Ratio worst(int[] stepOf);

    /** Shares of limits: out of pocket by limit, in plans of at most so many steps. */
    static LimitScale shares(LimitRows rows, int steps) {
        return new LimitScale() {
            @Override
            public StepLimits atMost(Ratio value) {
                return rows.limitsAtMost(value);
            }

            @Override
            public StepLimits below(Ratio value) {
                return rows.limitsBelow(value);
            }

            @Override
            public Optional<Ratio> nextAbove(Ratio value) {
                return rows.nextAbove(value, steps);
            }

            @Override
            public Ratio worst(int[] stepOf) {
                return rows.worst(stepOf, (out, limit) -> out <= 0 ? Ratio.ZERO : Ratio.of(out, limit));
            }
        };
    }

    /** Whole amounts on top of limits: out of pocket beyond them. */
    static LimitScale amounts(LimitRows rows) {
        return new LimitScale() {
            @Override
            public StepLimits atMost(Ratio value) {
                return rows.limitsPlus(value.numerator() / value.denominator());
            }

            @Override
            public StepLimits below(Ratio value) {
                return rows.limitsPlus((value.numerator() - 1) / value.denominator());
            }

            @Override
            public Optional<Ratio> nextAbove(Ratio value) {
                return Optional.of(Ratio.of(value.numerator() / value.denominator() + 1, 1));
            }

            @Override
            public Ratio worst(int[] stepOf) {
                return rows.worst(
                        stepOf, (out, limit) -> Ratio.of(rows.borne().minorUnits(Math.max(0, out - limit)), 1));
            }
        };
    }
}
