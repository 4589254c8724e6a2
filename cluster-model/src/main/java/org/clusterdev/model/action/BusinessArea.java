package org.clusterdev.model.action;

import org.clusterdev.model.internal.Require;

/**
 * A part of the firms' business in which they may cooperate or compete: yarn buying, retail customers, dyeing.
 *
 * <p>Rivals in one area may be partners in another (S10).
 *
 * @param name the name, by which areas are matched
 */
public record BusinessArea(String name) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public BusinessArea {
        Require.text("BusinessArea.name", name);
    }

    /** An area of this name. */
    public static BusinessArea of(String name) {
        return new BusinessArea(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
