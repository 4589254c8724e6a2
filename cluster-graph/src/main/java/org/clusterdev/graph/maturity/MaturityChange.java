package org.clusterdev.graph.maturity;

import com.google.common.base.Strings;
import java.util.Map;
import org.clusterdev.model.internal.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one assessment of a network to a later one.
 *
 * <p>Prints the factors that moved by what two decimals show.
 *
 * <pre>{@code
 * study.maturity().diff(later.maturity())
 * // ==> maturity 0.36 -> 0.47, DEVELOPING -> DEVELOPING
 * //       reach          0.36  0.47  +0.11
 * //       depth          0.36  0.47  +0.11
 * }</pre>
 *
 * <p>Immutable.
 */
public final class MaturityChange {

    private final Maturity before;
    private final Maturity after;

    MaturityChange(Maturity before, Maturity after) {
        this.before = before;
        this.after = after;
    }

    /** The earlier assessment. */
    public Maturity before() {
        return before;
    }

    /** The later assessment. */
    public Maturity after() {
        return after;
    }

    /** By how much the score rose; below 0 if it fell. */
    public double score() {
        return after.score() - before.score();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MaturityChange that && before.equals(that.before) && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return 31 * before.hashCode() + after.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(before.measure() + " " + Numbers.two(before.score()) + " -> "
                + Numbers.two(after.score()) + ", " + before.level() + " -> " + after.level());
        Map<String, Double> later = after.numbers();
        before.numbers().forEach((what, value) -> {
            Double now = later.get(what);
            if (now != null && !Numbers.two(now).equals(Numbers.two(value))) {
                row(table, what, Numbers.two(value) + "  " + Numbers.two(now) + "  " + Numbers.signed(now - value));
            }
        });
        Map<String, String> steps = after.steps();
        before.steps().forEach((what, value) -> {
            String now = steps.getOrDefault(what, value);
            if (!now.equals(value)) {
                row(table, what, value + " -> " + now);
            }
        });
        return table.toString();
    }

    private static void row(StringBuilder table, String what, String value) {
        table.append("\n  ").append(Strings.padEnd(what, 15, ' ')).append(value);
    }
}
