package org.clusterdev.model.programme;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds the cluster back, as its stakeholders put it.
 *
 * <p>A pressure point is an issue at which firms are ready to move now; progress on it brings up others (S9). An issue
 * that nobody raised is nobody's demand.
 *
 * <pre>{@code
 * Issue.of("markets", "few buyers").asPressurePoint().raisedBy("asha").bringingUp("quality")
 * // ==> markets: few buyers (pressure point)
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Issue {

    private final String id;
    private final String statement;
    private final boolean pressurePoint;
    private final ImmutableSet<String> raisedBy;
    private final ImmutableSet<String> bringsUp;

    private Issue(
            String id,
            String statement,
            boolean pressurePoint,
            ImmutableSet<String> raisedBy,
            ImmutableSet<String> bringsUp) {
        this.id = Require.text("Issue.id", id);
        this.statement = Require.text("Issue.statement of " + id, statement);
        this.pressurePoint = pressurePoint;
        this.raisedBy = raisedBy;
        this.bringsUp = bringsUp;
    }

    /** An issue. */
    public static Issue of(String id, String statement) {
        return new Issue(id, statement, false, ImmutableSet.of(), ImmutableSet.of());
    }

    /** The id, unique in its map. */
    public String id() {
        return id;
    }

    /** The issue in words. */
    public String statement() {
        return statement;
    }

    /** Whether firms are ready to move on it now. */
    public boolean isPressurePoint() {
        return pressurePoint;
    }

    /** The stakeholders that raised it. */
    public Set<String> raisedBy() {
        return raisedBy;
    }

    /** The issues that progress on this one brings up. */
    public Set<String> bringsUp() {
        return bringsUp;
    }

    /** This issue as a pressure point. */
    public Issue asPressurePoint() {
        return new Issue(id, statement, true, raisedBy, bringsUp);
    }

    /** This issue, raised by exactly these stakeholders. */
    public Issue raisedBy(String... stakeholders) {
        ImmutableSet<String> who = Require.ids("Issue.raisedBy of " + id, Arrays.asList(stakeholders));
        return new Issue(id, statement, pressurePoint, who, bringsUp);
    }

    /** This issue, bringing up exactly these others. */
    public Issue bringingUp(String... issues) {
        ImmutableSet<String> others = Require.ids("Issue.bringsUp of " + id, Arrays.asList(issues));
        return new Issue(id, statement, pressurePoint, raisedBy, others);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Issue that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(id, statement, pressurePoint, raisedBy, bringsUp);
    }

    @Override
    public String toString() {
        return id + ": " + statement + (pressurePoint ? " (pressure point)" : "");
    }
}
