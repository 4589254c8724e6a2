package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * What stands behind a bound of a {@link Proof}, with its numbers, so that {@link Proof#verify} can add them up again.
 *
 * <p>Prints as a phrase: what it is, without the numbers. Amounts are minor units. A firm's amounts are read in its
 * <em>unit</em>, the greatest common divisor of all that it pays and gets and that overruns would cost it, and its limits
 * are divided by it and rounded down: firms that then pay and get the same are one, with the least of their limits.
 */
public sealed interface Argument {

    /** Something must be done, hence one step; or there is nothing to do. */
    record Evident(int steps) implements Argument {
        @Override
        public String toString() {
            return steps == 0 ? "nothing to do" : "something must be done";
        }
    }

    /**
     * Tasks each of which needs the one before it, as many steps apart as there are awaited successes among them.
     *
     * @param tasks in order
     */
    record SuccessChain(List<String> tasks) implements Argument {

        /** Copies the tasks. */
        public SuccessChain {
            tasks = ImmutableList.copyOf(tasks);
        }

        @Override
        public String toString() {
            return "the longest chain of tasks that await success";
        }
    }

    /**
     * How far a firm can have paid by each step, if benefits came in fractions of tasks, best first, and precedence did not
     * matter; the whole takes a step more.
     *
     * @param text the phrase
     * @param firms one firm, or several that pay and get the same in their units
     * @param reach the most that can have been paid by the end of step 1, 2, …, in units; always less than the whole
     */
    record Financing(String text, List<String> firms, List<Long> reach) implements Argument {

        /** Copies the lists. */
        public Financing {
            firms = ImmutableList.copyOf(firms);
            reach = ImmutableList.copyOf(reach);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * What tasks take of a step: each takes so many parts of a step of a firm whose tasks just repay themselves, and
     * no step has room for tasks that take more than all its parts: not within the firm's last limit, with what must come
     * between them, and without tasks that await each other's success.
     *
     * @param firms one firm, or several that pay and get the same in their units
     * @param parts into how many parts a step is divided: whatever adds up; 2 or 6 where cost alone decides (what costs more
     *     than half a limit takes 2 of 2, just half 1; more than two thirds 6 of 6, just that 4, more than a third 3, just
     *     that 2)
     * @param shares the parts that each such task takes, 1 or more, in file order; the steps are their sum by {@code parts},
     *     rounded up
     */
    record Packing(List<String> firms, int parts, Map<String, Integer> shares) implements Argument {

        /** Copies firms and shares. */
        public Packing {
            firms = ImmutableList.copyOf(firms);
            shares = ImmutableMap.copyOf(shares);
        }

        @Override
        public String toString() {
            return "what tasks of " + firms.get(0) + " take of a step";
        }
    }

    /**
     * One task that a firm cannot finance even after all that must come before it and all that would help.
     *
     * @param outOfPocket how far the firm is then out of pocket at least, with the worst overruns among these tasks; more
     *     than its last limit
     */
    record Blocked(String task, String firm, long outOfPocket) implements Argument {
        @Override
        public String toString() {
            return "that task alone is more than can be financed, whatever comes before it";
        }
    }

    /**
     * Whole-numbered weights on what each firm must keep in each step, such that the weighted sum cannot be kept in so many
     * steps, whatever is done by when: the least weighted excess over all ways to be partly done by the end of each step is
     * more than zero. It is a least closure, found by a maximum flow.
     *
     * @param steps the number of steps that is impossible, 1 or more; fewer are then impossible as well
     * @param weights by firm: its weights in step 1, 2, … {@code steps}, 0 or more, on its amounts in its unit
     */
    record Multipliers(int steps, Map<String, List<Long>> weights) implements Argument {

        /** Copies the weights. */
        public Multipliers {
            ImmutableMap.Builder<String, List<Long>> copies = ImmutableMap.builder();
            weights.forEach((firm, byStep) -> copies.put(firm, ImmutableList.copyOf(byStep)));
            weights = copies.buildOrThrow();
        }

        @Override
        public String toString() {
            return "what firms can finance together, weighted by firm and step";
        }
    }

    /**
     * A search that went through everything, or a bound whose numbers are too many to keep: can be trusted, or done again,
     * but not added up.
     *
     * @param text what was gone through
     */
    record Exhausted(String text) implements Argument {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A plan.
     *
     * @param text how it was found
     * @param steps its deliverables, each by its tasks
     */
    record KnownPlan(String text, List<List<String>> steps) implements Argument {

        /** Copies the steps. */
        public KnownPlan {
            steps = steps.stream().<List<String>>map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * No plan: none is known, or none exists.
     *
     * @param text which of the two
     */
    record NoPlan(String text) implements Argument {
        @Override
        public String toString() {
            return text;
        }
    }
}
