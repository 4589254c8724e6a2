package org.clusterdev.model.programme;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured again and again to see whether an action does what it was for: baseline, target and what
 * was observed when.
 *
 * <p>Targets may lie below the baseline: rejects should fall.
 *
 * <pre>{@code
 * Indicator.of("export orders", "orders a year", 4, 20).observed("2005-06-01", 12).progress(LocalDate.of(2005, 7, 1))
 * // ==> OptionalDouble[0.5]
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Indicator {

    private final String name;
    private final String unit;
    private final double baseline;
    private final double target;
    private final ImmutableSortedMap<LocalDate, Double> observations;

    private Indicator(
            String name,
            String unit,
            double baseline,
            double target,
            ImmutableSortedMap<LocalDate, Double> observations) {
        this.name = Require.text("Indicator.name", name);
        this.unit = Require.text("Indicator.unit of " + name, unit);
        this.baseline = Require.finite("Indicator.baseline of " + name, baseline);
        this.target = Require.finite("Indicator.target of " + name, target);
        this.observations = observations;
    }

    /**
     * An indicator that has not been observed yet.
     *
     * @param unit what one of it is
     * @throws IllegalArgumentException if a number is not finite or a text is blank
     */
    public static Indicator of(String name, String unit, double baseline, double target) {
        return new Indicator(name, unit, baseline, target, ImmutableSortedMap.of());
    }

    /** What is measured. */
    public String name() {
        return name;
    }

    /** What one of it is. */
    public String unit() {
        return unit;
    }

    /** Its value before the action. */
    public double baseline() {
        return baseline;
    }

    /** Its value if the action does what it is for. */
    public double target() {
        return target;
    }

    /** What was observed, by date. */
    public SortedMap<LocalDate, Double> observations() {
        return observations;
    }

    /** This indicator with one more observation; the same day again replaces the earlier value. */
    public Indicator observed(LocalDate day, double value) {
        Require.finite("Indicator.observation of " + name, value);
        TreeMap<LocalDate, Double> all = new TreeMap<>(observations);
        all.put(day, value);
        return new Indicator(name, unit, baseline, target, ImmutableSortedMap.copyOfSorted(all));
    }

    /** This indicator with one more observation, on a day such as {@code 2005-06-01}. */
    public Indicator observed(String day, double value) {
        return observed(Require.date("Indicator.observation of " + name, day), value);
    }

    /** The last value observed up to and including a day, if there is one. */
    public OptionalDouble latest(LocalDate day) {
        Optional<Double> value = observations.headMap(day, true).entrySet().stream()
                .max(Comparator.comparing(java.util.Map.Entry::getKey))
                .map(java.util.Map.Entry::getValue);
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /**
     * The part of the way from baseline to target that was covered by a day; may be below 0 or above 1. Absent if
     * nothing was observed yet or there is no way to go.
     */
    public OptionalDouble progress(LocalDate day) {
        OptionalDouble now = latest(day);
        return now.isEmpty() || target == baseline
                ? OptionalDouble.empty()
                : OptionalDouble.of((now.getAsDouble() - baseline) / (target - baseline));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Indicator that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(name, unit, baseline, target, observations);
    }

    @Override
    public String toString() {
        return name + ": " + Numbers.plain(baseline) + " -> " + Numbers.plain(target) + " " + unit;
    }
}
