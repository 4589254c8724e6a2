package org.clusterdev.model.programme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The issues of a cluster and which of them progress brings up: a directed map that may have circles.
 *
 * <p>Immutable.
 */
public final class IssueMap {

    /** No issues. */
    public static final IssueMap EMPTY = new IssueMap(ImmutableMap.of());

    private final ImmutableMap<String, Issue> issues;

    private IssueMap(ImmutableMap<String, Issue> issues) {
        this.issues = issues;
    }

    /**
     * A map of these issues.
     *
     * @throws IllegalArgumentException if two share an id, or one brings up an unknown issue
     */
    public static IssueMap of(Issue... issues) {
        return of(Arrays.asList(issues));
    }

    /** A map of these issues. */
    public static IssueMap of(Collection<Issue> issues) {
        Require.ids("IssueMap.issues", issues.stream().map(Issue::id).toList());
        Map<String, Issue> byId = new LinkedHashMap<>();
        issues.forEach(issue -> byId.put(issue.id(), issue));
        for (Issue issue : issues) {
            for (String next : issue.bringsUp()) {
                if (!byId.containsKey(next)) {
                    throw new IllegalArgumentException("Issue.bringsUp of " + issue.id() + " names '" + next
                            + "', must name an issue of the map: " + Numbers.names(byId.keySet()) + ".");
                }
            }
        }
        return new IssueMap(ImmutableMap.copyOf(byId));
    }

    /** The issues, in order. */
    public List<Issue> issues() {
        return issues.values().asList();
    }

    /** The issue of this id, if there is one. */
    public Optional<Issue> issue(String id) {
        return Optional.ofNullable(issues.get(id));
    }

    /** The issues at which firms are ready to move now, in order. */
    public List<Issue> pressurePoints() {
        return issues.values().stream().filter(Issue::isPressurePoint).collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IssueMap that && issues().equals(that.issues());
    }

    @Override
    public int hashCode() {
        return issues().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(Numbers.count(issues.size(), "issue"));
        for (Issue issue : issues.values()) {
            lines.append("\n  ").append(issue);
            if (!issue.bringsUp().isEmpty()) {
                lines.append(" -> ").append(String.join(", ", issue.bringsUp()));
            }
        }
        return lines.toString();
    }
}
