package org.clusterdev.examples.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clusterdev.graph.decompose.Objective;

/**
 * What somebody says of an instance: how good its best plan is, and how good a plan was seen.
 *
 * @param by who says so
 * @param status how sure it is
 * @param lower no plan has fewer deliverables, among those with the fewest enabling ones where these come first
 * @param plan the best plan seen
 */
record Claim(String by, Attempt.Status status, OptionalInt lower, Optional<Figures> plan) {

    /**
     * What counts of a plan.
     *
     * @param enabling how many of its deliverables bring some payer nothing; 0 where that does not matter
     * @param steps how many deliverables it has
     */
    record Figures(int enabling, int steps) {

        private boolean isBetterThan(Figures other) {
            return enabling < other.enabling || (enabling == other.enabling && steps < other.steps);
        }

        @Override
        public String toString() {
            return "(" + enabling + ", " + steps + ")";
        }
    }

    static Claim proven(String by, int enabling, int steps) {
        return new Claim(by, Attempt.Status.PROVEN, OptionalInt.of(steps), Optional.of(new Figures(enabling, steps)));
    }

    static Claim indivisible(String by) {
        return new Claim(by, Attempt.Status.INDIVISIBLE, OptionalInt.empty(), Optional.empty());
    }

    /** Bounds for line balancing, where no deliverable is enabling. */
    static Claim published(int lower, int upper) {
        Figures best = new Figures(0, upper);
        return lower == upper
                ? proven("the published bounds", 0, upper)
                : new Claim("the published bounds", Attempt.Status.OPEN, OptionalInt.of(lower), Optional.of(best));
    }

    /** Where claims about one instance cannot all be true: one denies a plan that another has seen, or its size. */
    static List<String> contradictions(List<Claim> claims, Objective objective) {
        List<String> found = new ArrayList<>();
        for (Claim claim : claims) {
            for (Claim other : claims) {
                other.plan
                        .filter(plan -> claim.denies(plan, other.status, objective))
                        .ifPresent(plan -> found.add(claim + ", but " + other));
            }
        }
        return List.copyOf(found);
    }

    private boolean denies(Figures seen, Attempt.Status seenAs, Objective objective) {
        if (status == Attempt.Status.INDIVISIBLE) {
            return true;
        }
        boolean better = status == Attempt.Status.PROVEN
                && plan.filter(seen::isBetterThan).isPresent();
        // Under benefit first a bound speaks of plans with the fewest enabling deliverables only.
        boolean comparable = objective == Objective.FEWEST || seenAs == Attempt.Status.PROVEN;
        return better || (comparable && lower.orElse(0) > seen.steps);
    }

    @Override
    public String toString() {
        return by + " says " + status + (lower.isPresent() ? ", at least " + lower.getAsInt() : "")
                + plan.map(figures -> ", a plan of " + figures).orElse("");
    }
}
