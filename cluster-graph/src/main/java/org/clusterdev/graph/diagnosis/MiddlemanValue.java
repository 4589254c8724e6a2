package org.clusterdev.graph.diagnosis;

import java.util.List;
import java.util.OptionalDouble;
import org.clusterdev.graph.measure.BrokerRoles;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who stands between others is worth to them (S13): middlemen of true value are encouraged, not replaced.
 *
 * <p>Measured among everybody who is named in the cluster or its record, development agents excepted, where one counts
 * on another from belief .2. A middleman <em>of value</em> is one who alone keeps at least one ordered pair of others
 * joined, or on whom at least two firms of the network count; the definition is ours. It says nothing of the price that
 * the middleman takes.
 *
 * <p>Immutable.
 */
public final class MiddlemanValue {

    private final String id;
    private final boolean intermediary;
    private final int trustedBy;
    private final int pairsCut;
    private final @Nullable Double constraint;
    private final BrokerRoles roles;
    private final @Nullable Double myerson;
    private final boolean ofValue;

    MiddlemanValue(
            String id,
            boolean intermediary,
            int trustedBy,
            int pairsCut,
            OptionalDouble constraint,
            BrokerRoles roles,
            OptionalDouble myerson,
            boolean ofValue) {
        this.id = id;
        this.intermediary = intermediary;
        this.trustedBy = trustedBy;
        this.pairsCut = pairsCut;
        this.constraint = constraint.isPresent() ? constraint.getAsDouble() : null;
        this.roles = roles;
        this.myerson = myerson.isPresent() ? myerson.getAsDouble() : null;
        this.ofValue = ofValue;
    }

    /** Who it is. */
    public String id() {
        return id;
    }

    /** Whether it is an intermediary by trade; otherwise a firm that brokers beside its trade. */
    public boolean isIntermediary() {
        return intermediary;
    }

    /** How many firms of the network count on it, itself not among them. */
    public int trustedBy() {
        return trustedBy;
    }

    /** How many ordered pairs of others count on each other, perhaps in a chain, only through it. */
    public int pairsCut() {
        return pairsCut;
    }

    /** Burt's constraint: low for somebody between people who do not know each other; absent without ties. */
    public OptionalDouble constraint() {
        return optional(constraint);
    }

    /** The roles of Gould and Fernandez, groups being the communities of mutual trust. */
    public BrokerRoles roles() {
        return roles;
    }

    /** Its Myerson value in the game of joined pairs; absent where more than 16 are joined to it. */
    public OptionalDouble myerson() {
        return optional(myerson);
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Whether a plan that bypasses it would lose something: it keeps others joined, or firms count on it. */
    public boolean isOfValue() {
        return ofValue;
    }

    /** Why. */
    public Explanation explain() {
        Explanation explanation = Explanation.of(toString())
                .row(
                        "trusted by",
                        Numbers.count(trustedBy, "firm"),
                        Principle.S13,
                        "firms of the network that count on it")
                .row("pairs cut", Integer.toString(pairsCut), Principle.S13, "ordered pairs joined only through it")
                .row("broker", Integer.toString(roles.total()), roles.toString());
        if (constraint != null) {
            explanation = explanation.row("constraint", Numbers.two(constraint), "Burt's; low: between strangers");
        }
        return myerson == null
                ? explanation
                : explanation.row("Myerson", Numbers.two(myerson), "its share of all joined pairs");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MiddlemanValue that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(id, intermediary, trustedBy, pairsCut, constraint(), roles, myerson(), ofValue);
    }

    @Override
    public String toString() {
        return id + ": " + (ofValue ? "of value" : "no value seen") + ", " + Numbers.count(trustedBy, "firm")
                + (trustedBy == 1 ? " counts" : " count") + " on it, " + Numbers.count(pairsCut, "pair")
                + " joined only through it";
    }
}
