package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.clusterdev.model.internal.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * How likely each deliverable is to succeed: the product of a chance for each of its tasks, and of one for the deliverable
 * as such (that enough firms deliver, each time anew).
 *
 * <pre>{@code
 * SuccessChances.ofEachDeliverable(0.9)                       // each deliverable: .9, whatever it holds
 * SuccessChances.ofTasks(Map.of("godown", 0.8))               // .8 for one with the godown, else certain
 * SuccessChances.ofEachTask(0.95).andEachDeliverable(0.9)     // .9 · .95² for one of two tasks
 * }</pre>
 *
 * <p>Immutable, equal by content. Ours.
 */
public final class SuccessChances {

    private final double eachTask;
    private final ImmutableMap<String, Double> tasks;
    private final double eachDeliverable;

    private SuccessChances(double eachTask, Map<String, Double> tasks, double eachDeliverable) {
        this.eachTask = eachTask;
        this.tasks = ImmutableMap.copyOf(tasks);
        this.eachDeliverable = eachDeliverable;
    }

    /**
     * The same chance for every task: a deliverable needs all of its tasks.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public static SuccessChances ofEachTask(double chance) {
        return new SuccessChances(checked("chance of each task", chance), Map.of(), 1);
    }

    /**
     * A chance for each of some tasks; the others are certain.
     *
     * @throws IllegalArgumentException if one is not from 0 to 1
     */
    public static SuccessChances ofTasks(Map<String, Double> chances) {
        chances.forEach((task, chance) -> checked("chance of task \"" + task + "\"", chance));
        return new SuccessChances(1, chances, 1);
    }

    /**
     * The same chance for every deliverable, however many tasks it holds.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public static SuccessChances ofEachDeliverable(double chance) {
        return ofEachTask(1).andEachDeliverable(chance);
    }

    /**
     * This, and a chance that every deliverable needs besides those of its tasks.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public SuccessChances andEachDeliverable(double chance) {
        return new SuccessChances(eachTask, tasks, checked("chance of each deliverable", chance));
    }

    /** The chance of a task. */
    public double ofTask(String task) {
        return tasks.getOrDefault(task, eachTask);
    }

    /** The chance of a deliverable of these tasks, multiplied in their order. */
    public double of(Deliverable deliverable) {
        double chance = eachDeliverable;
        for (String task : deliverable.tasks()) {
            chance *= ofTask(task);
        }
        return chance;
    }

    /** The chance that every deliverable needs besides those of its tasks. */
    double eachDeliverable() {
        return eachDeliverable;
    }

    /**
     * Refuses a problem that does not have all the tasks named here.
     *
     * @throws IllegalArgumentException if one is missing
     */
    void check(DivisionProblem problem) {
        for (String task : tasks.keySet()) {
            if (!problem.tasks().contains(task)) {
                throw new IllegalArgumentException(
                        "chances name task \"" + task + "\", must be one of " + problem.tasks() + ".");
            }
        }
    }

    private static double checked(String field, double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException(field + " is " + chance + ", must be between 0 and 1.");
        }
        return chance;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SuccessChances that
                && Double.compare(eachTask, that.eachTask) == 0
                && Double.compare(eachDeliverable, that.eachDeliverable) == 0
                && tasks.equals(that.tasks);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(eachTask) + Double.hashCode(eachDeliverable)) + tasks.hashCode();
    }

    @Override
    public String toString() {
        String some = tasks.isEmpty() ? "" : "{" + named() + "}, others ";
        return "each task " + some + Numbers.plain(eachTask) + ", each deliverable " + Numbers.plain(eachDeliverable);
    }

    private String named() {
        return Numbers.names(tasks.entrySet().stream().map(Map.Entry::toString).toList());
    }
}
