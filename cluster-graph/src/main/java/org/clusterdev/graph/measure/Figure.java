package org.clusterdev.graph.measure;

import java.util.Map;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;

/**
 * A measure of the whole: one number.
 *
 * <p>Immutable.
 *
 * @param name the name of the measure
 * @param convention what is counted and what it is divided by
 * @param value the number, finite
 */
public record Figure(String name, String convention, double value) implements Measure {

    /**
     * Checks that nothing is blank.
     *
     * @throws IllegalArgumentException if a text is blank or the value is not finite
     */
    public Figure {
        Require.text("Figure.name", name);
        Require.text("Figure.convention", convention);
        Require.finite("Figure.value", value);
    }

    @Override
    public Map<String, Double> values() {
        return Map.of();
    }

    @Override
    public String toString() {
        return name + " " + Numbers.plain(value) + " (" + convention + ")";
    }
}
