package org.clusterdev.model.actor;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The cluster development agent (CDA): the person who brings the firms together.
 *
 * <p>An agent facilitates and is never a party: joint actions that it arranges build trust among the firms, not with
 * the agent. The method asks for one who is full time and has some financial and technical authority (S11).
 *
 * <pre>{@code
 * DevelopmentAgent.fullTime("farah", Support.FINANCIAL)   // ==> farah, full time, financial authority
 * }</pre>
 *
 * <p>Immutable.
 */
public final class DevelopmentAgent implements Stakeholder {

    private final String id;
    private final boolean fullTime;
    private final ImmutableSet<Support> authority;

    private DevelopmentAgent(String id, boolean fullTime, ImmutableSet<Support> authority) {
        this.id = Require.text("DevelopmentAgent.id", id);
        this.fullTime = fullTime;
        this.authority = authority;
    }

    /** An agent who does nothing else. */
    public static DevelopmentAgent fullTime(String id, Support... authority) {
        return new DevelopmentAgent(id, true, Sets.immutableEnumSet(Arrays.asList(authority)));
    }

    /** An agent who has other duties as well. */
    public static DevelopmentAgent partTime(String id, Support... authority) {
        return new DevelopmentAgent(id, false, Sets.immutableEnumSet(Arrays.asList(authority)));
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether the agent does nothing else. */
    public boolean isFullTime() {
        return fullTime;
    }

    /** In what the agent may decide without asking. */
    public Set<Support> authority() {
        return authority;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DevelopmentAgent that
                && id.equals(that.id)
                && fullTime == that.fullTime
                && authority.equals(that.authority);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, fullTime, authority);
    }

    @Override
    public String toString() {
        return id + ", " + (fullTime ? "full time" : "part time") + ", " + authorityInWords();
    }

    private String authorityInWords() {
        return authority.isEmpty()
                ? "no authority"
                : String.join(
                                " and ",
                                authority.stream()
                                        .map(a -> a.name().toLowerCase(java.util.Locale.ROOT))
                                        .toList())
                        + " authority";
    }
}
