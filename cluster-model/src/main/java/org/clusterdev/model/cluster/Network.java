package org.clusterdev.model.cluster;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Firms of a cluster that might act together: the owner of joint actions and, in the end, of the social capital.
 *
 * <p>It says who belongs, not who trusts whom; trust is read from the record. Other stakeholders may belong too and
 * are counted nowhere; a development agent is a facilitator and never a member.
 *
 * <pre>{@code
 * Network.of("weavers", Firm.listOf("INR 15000", "asha", "bina"))   // ==> weavers: asha, bina
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Network {

    private final String id;
    private final NetworkForm form;
    private final ImmutableList<Stakeholder> members;

    private Network(String id, NetworkForm form, ImmutableList<Stakeholder> members) {
        this.id = Require.text("Network.id", id);
        this.form = Require.notNull("Network.form of " + id, form);
        this.members = members;
        Require.ids(
                "Network.members of " + id,
                members.stream().map(Stakeholder::id).toList());
        members.forEach(this::checkMember);
    }

    /**
     * A horizontal network.
     *
     * @throws IllegalArgumentException if a member is named twice or is a development agent
     */
    public static Network of(String id, List<? extends Stakeholder> members) {
        return new Network(id, NetworkForm.HORIZONTAL, ImmutableList.copyOf(members));
    }

    /** A horizontal network. */
    public static Network of(String id, Stakeholder... members) {
        return of(id, Arrays.asList(members));
    }

    /** The id, unique in its cluster. */
    public String id() {
        return id;
    }

    /** How the firms stand to each other. */
    public NetworkForm form() {
        return form;
    }

    /** Everybody who belongs, in the order in which they were given: "file order". */
    public List<Stakeholder> members() {
        return members;
    }

    /** The member firms, in file order. */
    public List<Firm> firms() {
        return members.stream()
                .filter(Firm.class::isInstance)
                .map(Firm.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** The ids of the member firms, in file order. */
    public List<String> firmIds() {
        return firms().stream().map(Firm::id).collect(ImmutableList.toImmutableList());
    }

    /** This network in another form. */
    public Network withForm(NetworkForm other) {
        return new Network(id, other, members);
    }

    /** This network with one more member. */
    public Network with(Stakeholder newcomer) {
        return new Network(
                id,
                form,
                ImmutableList.<Stakeholder>builder()
                        .addAll(members)
                        .add(newcomer)
                        .build());
    }

    private void checkMember(Stakeholder member) {
        if (member instanceof DevelopmentAgent) {
            throw new IllegalArgumentException("Network.members of " + id + " names the development agent '"
                    + member.id() + "', must name firms. Maybe add the agent to the cluster instead.");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Network that && id.equals(that.id) && form == that.form && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, form, members);
    }

    @Override
    public String toString() {
        String names = Numbers.names(members.stream().map(Stakeholder::id).toList());
        return id + ": " + (members.isEmpty() ? "no members" : names);
    }
}
