package org.clusterdev.graph.measure;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A measure of each vertex: one number for everybody who has one.
 *
 * <p>A vertex for which the measure is not defined (the constraint of an isolate) is absent; the convention says so.
 *
 * <pre>{@code
 * structure.brokerage().betweenness().top(1)   // ==> [Medici]
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Scores implements Measure {

    private static final int SHOWN = 10;

    private final String name;
    private final String convention;
    private final ImmutableMap<String, Double> values;

    private Scores(String name, String convention, ImmutableMap<String, Double> values) {
        this.name = Require.text("Scores.name", name);
        this.convention = Require.text("Scores.convention", convention);
        this.values = values;
    }

    /**
     * Scores under a name.
     *
     * @param values one finite number a vertex, in the order of the vertices
     * @throws IllegalArgumentException if a text is blank or a value is not finite
     */
    public static Scores of(String name, String convention, Map<String, Double> values) {
        values.forEach((id, value) -> Require.finite("Scores.value of " + id + " in " + name, value));
        return new Scores(name, convention, ImmutableMap.copyOf(values));
    }

    /** Scores of numbered vertices; not a number stands for "not defined". */
    static Scores of(String name, String convention, List<String> ids, IntToDoubleFunction score) {
        ImmutableMap.Builder<String, Double> values = ImmutableMap.builder();
        for (int v = 0; v < ids.size(); v++) {
            double value = score.applyAsDouble(v);
            if (!Double.isNaN(value)) {
                values.put(ids.get(v), value);
            }
        }
        return of(name, convention, values.buildOrThrow());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String convention() {
        return convention;
    }

    @Override
    public Map<String, Double> values() {
        return values;
    }

    /** The score of one vertex, if it has one. */
    public OptionalDouble of(String id) {
        Double value = values.get(id);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Everybody who has a score, the highest first; ties in the order of the vertices. O(n log n). */
    public List<String> ranking() {
        Comparator<Map.Entry<String, Double>> highestFirst =
                Map.Entry.<String, Double>comparingByValue().reversed();
        return values.entrySet().stream()
                .sorted(highestFirst)
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The first of the {@link #ranking()}.
     *
     * @param number how many at most, 0 or more
     * @throws IllegalArgumentException if the number is negative
     */
    public List<String> top(int number) {
        Require.notNegative("Scores.top", number);
        List<String> ranking = ranking();
        return ranking.subList(0, Math.min(number, ranking.size()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scores that
                && name.equals(that.name)
                && convention.equals(that.convention)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, convention, values);
    }

    /** The ten highest as a table. */
    @Override
    public String toString() {
        List<String> shown = top(SHOWN);
        int width = shown.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder table = new StringBuilder(name + " (" + convention + ")");
        for (String id : shown) {
            double value = Objects.requireNonNull(values.get(id));
            table.append("\n  ").append(Strings.padEnd(id, width + 2, ' ')).append(Numbers.plain(value));
        }
        return table.append(values.size() > SHOWN ? "\n  and " + (values.size() - SHOWN) + " more" : "")
                .toString();
    }
}
