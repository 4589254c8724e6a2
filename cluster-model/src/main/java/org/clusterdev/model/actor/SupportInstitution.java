package org.clusterdev.model.actor;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A technical or financial institution that supports the cluster: a bank, a laboratory, a development board.
 *
 * <pre>{@code
 * SupportInstitution.of("bank", Support.FINANCIAL).withGovernment(true)
 * // ==> bank, government, financial support
 * }</pre>
 *
 * <p>Immutable.
 */
public final class SupportInstitution implements Stakeholder {

    private final String id;
    private final ImmutableSet<Support> support;
    private final boolean government;
    private final boolean local;

    private SupportInstitution(String id, ImmutableSet<Support> support, boolean government, boolean local) {
        this.id = Require.text("SupportInstitution.id", id);
        this.support = support;
        this.government = government;
        this.local = local;
    }

    /** An institution, private and not local unless said otherwise. */
    public static SupportInstitution of(String id, Support... support) {
        return new SupportInstitution(id, Sets.immutableEnumSet(Arrays.asList(support)), false, false);
    }

    @Override
    public String id() {
        return id;
    }

    /** In what it helps. */
    public Set<Support> support() {
        return support;
    }

    /** Whether it belongs to the government. */
    public boolean isGovernment() {
        return government;
    }

    /** Whether it sits in the cluster itself. */
    public boolean isLocal() {
        return local;
    }

    /** This institution, of the government or not. */
    public SupportInstitution withGovernment(boolean ofGovernment) {
        return new SupportInstitution(id, support, ofGovernment, local);
    }

    /** This institution, in the cluster or elsewhere. */
    public SupportInstitution withLocal(boolean inCluster) {
        return new SupportInstitution(id, support, government, inCluster);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SupportInstitution that
                && id.equals(that.id)
                && support.equals(that.support)
                && government == that.government
                && local == that.local;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, support, government, local);
    }

    @Override
    public String toString() {
        String kinds = String.join(
                " and ",
                support.stream()
                        .map(s -> s.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
        return id
                + (government ? ", government" : "")
                + (local ? ", local" : "")
                + (kinds.isEmpty() ? "" : ", " + kinds + " support");
    }
}
