package org.clusterdev.model.actor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A small firm of the cluster: it competes with its neighbours and may learn to act with them.
 *
 * <p>{@link #canRisk()} is the most that the firm can afford to have paid and not yet got back, if it trusted its
 * partners fully. It is the firm's own answer to a question, not turnover and not capital; how much of it the firm
 * will risk with given partners depends on trust.
 *
 * <pre>{@code
 * Firm.of("asha", "INR 15000")                       // ==> asha, can risk INR 15,000
 * Firm.listOf("INR 15000", "asha", "bina").size()    // ==> 2
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Firm implements Stakeholder {

    private final String id;
    private final @Nullable FirmSize size;
    private final Money canRisk;
    private final ImmutableSet<String> services;

    private Firm(String id, @Nullable FirmSize size, Money canRisk, ImmutableSet<String> services) {
        this.id = Require.text("Firm.id", id);
        this.size = size;
        this.canRisk = Require.notNegative("Firm.canRisk of " + id, canRisk);
        this.services = services;
    }

    /**
     * A firm.
     *
     * @param canRisk the most it can afford to be out of pocket, 0 or more
     * @throws IllegalArgumentException if the id is blank or the amount is negative
     */
    public static Firm of(String id, Money canRisk) {
        return new Firm(id, null, canRisk, ImmutableSet.of());
    }

    /**
     * A firm, its amount written as {@code INR 15000}.
     *
     * @throws IllegalArgumentException if the id is blank or the amount cannot be read or is negative
     */
    public static Firm of(String id, String canRisk) {
        return of(id, Require.money("Firm.canRisk of " + id, canRisk));
    }

    /** Several firms that can risk the same amount each. */
    public static List<Firm> listOf(String canRisk, String... ids) {
        return Arrays.stream(ids).map(id -> of(id, canRisk)).collect(ImmutableList.toImmutableList());
    }

    @Override
    public String id() {
        return id;
    }

    /** How large the firm is, if that is known. */
    public Optional<FirmSize> size() {
        return Optional.ofNullable(size);
    }

    /** The most that the firm can afford to have paid and not yet got back. */
    public Money canRisk() {
        return canRisk;
    }

    /** The services that the firm can render to a joint action, by name. */
    public Set<String> services() {
        return services;
    }

    /** This firm with another size. */
    public Firm withSize(FirmSize newSize) {
        return new Firm(id, Require.notNull("Firm.size", newSize), canRisk, services);
    }

    /** This firm with another amount that it can risk. */
    public Firm withCanRisk(Money amount) {
        return new Firm(id, size, amount, services);
    }

    /** This firm with exactly these services. */
    public Firm withServices(String... names) {
        return new Firm(id, size, canRisk, Require.ids("Firm.services of " + id, Arrays.asList(names)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Firm that
                && id.equals(that.id)
                && size == that.size
                && canRisk.equals(that.canRisk)
                && services.equals(that.services);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, size, canRisk, services);
    }

    @Override
    public String toString() {
        return id + ", can risk " + Numbers.money(canRisk);
    }
}
