package org.clusterdev.graph.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A measure that divides the vertices into parts: components, communities.
 *
 * <p>Parts are numbered from 1 in the order of their first members, so that equal divisions have equal numbers.
 *
 * <p>Immutable.
 */
public final class Partition implements Measure {

    private static final int SHOWN = 8;

    private final String name;
    private final String convention;
    private final ImmutableMap<String, Double> values;
    private final ImmutableList<ImmutableList<String>> parts;

    private Partition(
            String name,
            String convention,
            ImmutableMap<String, Double> values,
            ImmutableList<ImmutableList<String>> parts) {
        this.name = Require.text("Partition.name", name);
        this.convention = Require.text("Partition.convention", convention);
        this.values = values;
        this.parts = parts;
    }

    /** The parts of numbered vertices: two vertices are in one part if they have the same label. */
    static Partition of(String name, String convention, List<String> ids, IntUnaryOperator label) {
        Map<Integer, List<String>> parts = new LinkedHashMap<>();
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        ImmutableMap.Builder<String, Double> values = ImmutableMap.builder();
        for (int v = 0; v < ids.size(); v++) {
            int key = label.applyAsInt(v);
            parts.computeIfAbsent(key, k -> new ArrayList<>()).add(ids.get(v));
            int number = numbers.computeIfAbsent(key, k -> numbers.size() + 1);
            values.put(ids.get(v), (double) number);
        }
        return new Partition(
                name,
                convention,
                values.buildOrThrow(),
                parts.values().stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String convention() {
        return convention;
    }

    /** The number of each vertex's part, from 1, in the order of the vertices. */
    @Override
    public Map<String, Double> values() {
        return values;
    }

    /** How many parts there are. */
    public int size() {
        return parts.size();
    }

    /** The parts, each in the order of the vertices. */
    public List<? extends List<String>> parts() {
        return parts;
    }

    /**
     * Everybody in the same part as this vertex, itself included.
     *
     * @throws IllegalArgumentException if there is no such vertex
     */
    public List<String> partOf(String id) {
        Double number = values.get(id);
        if (number == null) {
            throw new IllegalArgumentException("id is '" + id + "', must be one of the vertices of " + name + ".");
        }
        return parts.get(number.intValue() - 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partition that
                && name.equals(that.name)
                && convention.equals(that.convention)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, convention, values);
    }

    /** The first parts as a table. */
    @Override
    public String toString() {
        StringBuilder table =
                new StringBuilder(name + " " + Numbers.count(parts.size(), "part") + " (" + convention + ")");
        for (int part = 0; part < Math.min(SHOWN, parts.size()); part++) {
            table.append("\n  ").append(part + 1).append("  ").append(names(parts.get(part)));
        }
        return table.append(parts.size() > SHOWN ? "\n  and " + (parts.size() - SHOWN) + " more" : "")
                .toString();
    }

    private static String names(List<String> part) {
        String shown = String.join(", ", part.subList(0, Math.min(SHOWN, part.size())));
        return shown + (part.size() > SHOWN ? " and " + (part.size() - SHOWN) + " more" : "");
    }
}
