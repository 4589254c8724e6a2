package org.clusterdev.model.cluster;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.clusterdev.model.action.BusinessArea;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Firms that compete in one business area.
 *
 * <p>Never a veto: rivals may act jointly elsewhere, and even in the same area if they keep price out of it (S10).
 *
 * <pre>{@code
 * Rivalry.of("retail customers", "asha", "bina")   // ==> asha, bina compete in retail customers
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Rivalry {

    private final BusinessArea area;
    private final ImmutableSet<String> firms;

    private Rivalry(BusinessArea area, ImmutableSet<String> firms) {
        this.area = area;
        this.firms = firms;
    }

    /**
     * A rivalry.
     *
     * @throws IllegalArgumentException if a firm is named twice or the area is blank
     */
    public static Rivalry of(String area, Collection<String> firms) {
        return new Rivalry(BusinessArea.of(area), Require.ids("Rivalry.firms in " + area, firms));
    }

    /** A rivalry. */
    public static Rivalry of(String area, String... firms) {
        return of(area, Arrays.asList(firms));
    }

    /** Where they compete. */
    public BusinessArea area() {
        return area;
    }

    /** Who competes, in order. */
    public Set<String> firms() {
        return firms;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rivalry that && area.equals(that.area) && firms.equals(that.firms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(area, firms);
    }

    @Override
    public String toString() {
        return Numbers.names(firms) + " compete in " + area;
    }
}
