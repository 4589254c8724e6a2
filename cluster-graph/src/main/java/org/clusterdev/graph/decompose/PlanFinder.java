package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Optional;

/** Finds a plan within limits and deadlines, or shows that there is none. */
interface PlanFinder {

    /** Never knows. */
    PlanFinder NONE = question -> {
        throw new GivesUp("there is no other way of searching");
    };

    /**
     * Some plan of at most so many steps, at most so many of them enabling; empty if there is none.
     *
     * @throws Meter.Stopped if the answer is not known when the budget ends; {@link GivesUp} if this finder ends before
     */
    Optional<Found> find(Question question) throws Meter.Stopped;

    /**
     * What is asked.
     *
     * @param by by task, the last step that it may be in; anything from {@code maxSteps} on asks nothing. Earlier ones only
     *     where no plan, whatever its deadlines, has fewer steps than {@code maxSteps}: read from the last step back,
     *     deadlines count from there
     * @param from by task, a step before which no such plan has it, as far as is known
     */
    record Question(StepLimits limits, int maxSteps, int maxEnabling, int[] by, int[] from) {

        /** Any plan of at most so many steps, enabling or not. */
        static Question anyPlan(StepLimits limits, int tasks, int maxSteps) {
            int[] any = new int[tasks];
            Arrays.fill(any, Integer.MAX_VALUE);
            return new Question(limits, maxSteps, tasks, any, new int[tasks]);
        }
    }

    /**
     * A plan.
     *
     * @param stepOf by task, its step from 1
     * @param from by task, a step before which no plan within the same limits has it
     */
    record Found(int[] stepOf, int enabling, int steps, int[] from) {}

    /** This finder took more than it may, or cannot answer; the budget as a whole is not spent. */
    final class GivesUp extends Meter.Stopped {
        private static final long serialVersionUID = 1L;

        GivesUp(String reason) {
            super(reason);
        }
    }
}
