package org.clusterdev.model.actor;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A business development service (BDS) provider: it sells to the firms what they cannot do themselves.
 *
 * <p>Providers who can work with small firms up-scale the process (S12). Services are matched by name.
 *
 * <pre>{@code
 * ServiceProvider.of("studio", "design")   // ==> studio, offers design
 * }</pre>
 *
 * <p>Immutable.
 */
public final class ServiceProvider implements Stakeholder {

    private final String id;
    private final ImmutableSet<String> services;
    private final boolean servesSmallFirms;

    private ServiceProvider(String id, ImmutableSet<String> services, boolean servesSmallFirms) {
        this.id = Require.text("ServiceProvider.id", id);
        this.services = services;
        this.servesSmallFirms = servesSmallFirms;
    }

    /** A provider that works with small firms. */
    public static ServiceProvider of(String id, String... services) {
        return new ServiceProvider(id, Require.ids("ServiceProvider.services of " + id, Arrays.asList(services)), true);
    }

    @Override
    public String id() {
        return id;
    }

    /** The services it offers, by name. */
    public Set<String> services() {
        return services;
    }

    /** Whether it works with small firms, or only with large customers so far. */
    public boolean servesSmallFirms() {
        return servesSmallFirms;
    }

    /** This provider, working with small firms or not. */
    public ServiceProvider withServesSmallFirms(boolean serves) {
        return new ServiceProvider(id, services, serves);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceProvider that
                && id.equals(that.id)
                && services.equals(that.services)
                && servesSmallFirms == that.servesSmallFirms;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, services, servesSmallFirms);
    }

    @Override
    public String toString() {
        return id + (services.isEmpty() ? ", offers nothing yet" : ", offers " + String.join(", ", services));
    }
}
