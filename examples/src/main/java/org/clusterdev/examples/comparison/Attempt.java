package org.clusterdev.examples.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a solver answers within its time.
 *
 * @param status how sure it is
 * @param lower no plan has fewer deliverables, among those with the fewest enabling ones where these come first; absent
 *     where the solver has no such bound
 * @param plan the tasks, from 0, of each deliverable of the best plan, in order; empty without one
 * @param nodes how many nodes, by the solver's own count
 */
public record Attempt(Status status, OptionalInt lower, List<List<Integer>> plan, long nodes) {

    /** How sure an answer is. */
    public enum Status {
        /** The plan is proven to be best. */
        PROVEN,
        /** It is proven that there is no plan. */
        INDIVISIBLE,
        /** There may be a better plan. */
        OPEN
    }

    /** Keeps a copy of the plan. */
    public Attempt {
        plan = plan.stream().map(List::copyOf).toList();
    }

    /** There is no plan. */
    public static Attempt indivisible(long nodes) {
        return new Attempt(Status.INDIVISIBLE, OptionalInt.empty(), List.of(), nodes);
    }

    /** The plan that has each task in the step given for it; steps without a task are left out. */
    public static List<List<Integer>> planOf(List<Integer> stepOf) {
        TreeMap<Integer, List<Integer>> steps = new TreeMap<>();
        for (int task = 0; task < stepOf.size(); task++) {
            steps.computeIfAbsent(stepOf.get(task), step -> new ArrayList<>()).add(task);
        }
        return List.copyOf(steps.values());
    }
}
