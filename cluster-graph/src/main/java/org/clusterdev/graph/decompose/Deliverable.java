package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One small step of a joint action: tasks that are paid together, end together, and then bring their benefit (S8).
 *
 * <p>Prints as its tasks' names joined by {@code " + "}. Immutable, equal by content.
 */
public final class Deliverable {

    private final ImmutableList<String> tasks;
    private final boolean enabling;

    Deliverable(List<String> tasks, boolean enabling) {
        this.tasks = ImmutableList.copyOf(tasks);
        this.enabling = enabling;
    }

    /** Its tasks, in file order; never empty. */
    public List<String> tasks() {
        return tasks;
    }

    /** Whether some firm pays in it and gets nothing from it. */
    public boolean isEnabling() {
        return enabling;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deliverable that && tasks.equals(that.tasks) && enabling == that.enabling;
    }

    @Override
    public int hashCode() {
        return tasks.hashCode();
    }

    @Override
    public String toString() {
        return String.join(" + ", tasks);
    }

    /** Its first tasks, at most so many, and how many there are beyond. */
    String shortened(int most) {
        return tasks.size() <= most
                ? toString()
                : String.join(" + ", tasks.subList(0, most)) + " and " + (tasks.size() - most) + " more";
    }
}
