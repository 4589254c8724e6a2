package org.clusterdev.graph.decompose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.Money;

/**
 * Says whether a plan, made by whomever, keeps precedence and every firm's limit, and if not, why and where.
 *
 * <p>Shares no code with the search and re-adds everything from the problem, so that it can be trusted to check it.
 *
 * <pre>{@code
 * PlanVerifier.of(problem).check(List.of(List.of("trial lot"), List.of("godown", "season's lot")))
 * // ==> not valid: step 2: "season's lot" needs "godown" to have succeeded in an earlier step
 * }</pre>
 */
public final class PlanVerifier {

    private final DivisionProblem problem;
    private final Overruns overruns;

    private PlanVerifier(DivisionProblem problem, Overruns overruns) {
        this.problem = problem;
        this.overruns = overruns;
    }

    /** A verifier for plans of {@code problem}, with costs as estimated. */
    public static PlanVerifier of(DivisionProblem problem) {
        return new PlanVerifier(problem, Overruns.NONE);
    }

    /** This, asking that limits be kept also if any so many tasks overrun. */
    public PlanVerifier withOverruns(Overruns other) {
        return new PlanVerifier(problem, other);
    }

    /**
     * Checks a plan. The first fault is told, in this order: a step that is empty, tasks that are unknown, repeated or
     * missing, precedence, limits (by step, then firm). O(arcs + firms · tasks), with overruns times the steps.
     *
     * @param steps the tasks of each deliverable, in order
     */
    public PlanCheck check(List<? extends List<String>> steps) {
        Map<String, Integer> stepOf = new LinkedHashMap<>();
        for (int step = 1; step <= steps.size(); step++) {
            List<String> tasks = steps.get(step - 1);
            if (tasks.isEmpty()) {
                return PlanCheck.of(PlanFault.EMPTY_STEP, step, "nothing is delivered");
            }
            for (String task : tasks) {
                if (!problem.hasTask(task)) {
                    return PlanCheck.of(PlanFault.UNKNOWN_TASK, step, "there is no task \"" + task + "\"");
                }
                Integer earlier = stepOf.put(task, step);
                if (earlier != null) {
                    return PlanCheck.of(
                            PlanFault.REPEATED_TASK, step, "\"" + task + "\" is already part of step " + earlier);
                }
            }
        }
        for (String task : problem.tasks()) {
            if (!stepOf.containsKey(task)) {
                return PlanCheck.of(PlanFault.MISSING_TASK, steps.size(), "\"" + task + "\" is in no step");
            }
        }
        return precedence(stepOf).or(() -> limits(steps)).orElse(PlanCheck.VALID);
    }

    /**
     * How many steps of a plan are enabling: some firm pays in them and gets nothing from them.
     *
     * @throws IllegalArgumentException if a task is unknown
     */
    public int enabling(List<? extends List<String>> steps) {
        int enabling = 0;
        for (List<String> step : steps) {
            boolean without = problem.firms().stream()
                    .anyMatch(firm -> step.stream().anyMatch(task -> problem.cost(firm, task) > 0)
                            && step.stream().noneMatch(task -> problem.gain(firm, task) > 0));
            enabling += without ? 1 : 0;
        }
        return enabling;
    }

    private Optional<PlanCheck> precedence(Map<String, Integer> stepOf) {
        for (String task : problem.tasks()) {
            int step = stepOf.getOrDefault(task, 0);
            for (String first : problem.before(task)) {
                if (stepOf.getOrDefault(first, 0) > step) {
                    return Optional.of(PlanCheck.of(
                            PlanFault.PRECEDENCE,
                            step,
                            "\"" + task + "\" needs \"" + first + "\" in the same step or an earlier one"));
                }
            }
            for (String first : problem.afterSuccessOf(task)) {
                if (stepOf.getOrDefault(first, 0) >= step) {
                    return Optional.of(PlanCheck.of(
                            PlanFault.PRECEDENCE,
                            step,
                            "\"" + task + "\" needs \"" + first + "\" to have succeeded in an earlier step"));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PlanCheck> limits(List<? extends List<String>> steps) {
        Map<String, Long> balance = new HashMap<>(); // paid less received, by firm; only looked up, never iterated
        List<String> done = new ArrayList<>();
        for (int step = 1; step <= steps.size(); step++) {
            done.addAll(steps.get(step - 1));
            for (String firm : problem.firms()) {
                long outOfPocket = balance.getOrDefault(firm, 0L);
                long received = 0;
                for (String task : steps.get(step - 1)) {
                    outOfPocket += problem.cost(firm, task);
                    received += problem.gain(firm, task);
                }
                List<String> over = worstOverruns(firm, done);
                BigDecimal worst = BigDecimal.valueOf(outOfPocket).add(premium(firm, over));
                if (worst.compareTo(BigDecimal.valueOf(problem.limit(firm, step))) > 0) {
                    return Optional.of(overLimit(firm, step, worst, over));
                }
                balance.put(firm, outOfPocket - received);
            }
        }
        return Optional.empty();
    }

    /** The costliest of these tasks, as many as may overrun; those that cost nothing are no matter. */
    private List<String> worstOverruns(String firm, List<String> done) {
        Comparator<String> costliest = Comparator.comparingLong(task -> -problem.cost(firm, task));
        return overruns.isNone()
                ? List.of()
                : done.stream()
                        .filter(task -> problem.cost(firm, task) > 0)
                        .sorted(costliest.thenComparing(problem::indexOfTask))
                        .limit(overruns.tasks())
                        .toList();
    }

    private BigDecimal premium(String firm, List<String> over) {
        return over.stream()
                .map(task -> overruns.share().multiply(BigDecimal.valueOf(problem.cost(firm, task))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private PlanCheck overLimit(String firm, int step, BigDecimal outOfPocket, List<String> overrunning) {
        long minorUnits = outOfPocket.setScale(0, RoundingMode.CEILING).longValueExact();
        Money limit = Money.ofMinor(problem.currency(), problem.limit(firm, step));
        Money out = Money.ofMinor(problem.currency(), minorUnits);
        Money over = out.minus(limit);
        String ifSo = overrunning.isEmpty()
                ? ""
                : ", if " + Numbers.names(overrunning) + (overrunning.size() == 1 ? " overruns" : " overrun");
        return new PlanCheck(
                PlanFault.LIMIT,
                step,
                firm + " would be " + Numbers.money(out) + " out of pocket" + ifSo + ", " + Numbers.money(over)
                        + " over its limit of " + Numbers.money(limit),
                Optional.of(firm),
                Optional.of(over));
    }

    /** What can be wrong with a plan. */
    public enum PlanFault {
        /** Nothing is. */
        NOTHING,
        /** A step has no tasks: waiting is not a deliverable. */
        EMPTY_STEP,
        /** A task is not one of the problem's. */
        UNKNOWN_TASK,
        /** A task is in two places. */
        REPEATED_TASK,
        /** A task is in no step. */
        MISSING_TASK,
        /** A task comes before what it needs. */
        PRECEDENCE,
        /** A firm is out of pocket by more than it can risk. */
        LIMIT
    }

    /** That a plan is valid, or what is wrong with it and where. Immutable. */
    public static final class PlanCheck {

        private static final PlanCheck VALID =
                new PlanCheck(PlanFault.NOTHING, 0, "", Optional.empty(), Optional.empty());

        private final PlanFault kind;
        private final int step;
        private final String what;
        private final Optional<String> firm;
        private final Optional<Money> over;

        private PlanCheck(PlanFault kind, int step, String what, Optional<String> firm, Optional<Money> over) {
            this.kind = kind;
            this.step = step;
            this.what = what;
            this.firm = firm;
            this.over = over;
        }

        private static PlanCheck of(PlanFault kind, int step, String what) {
            return new PlanCheck(kind, step, what, Optional.empty(), Optional.empty());
        }

        /** Whether nothing is wrong. */
        public boolean isValid() {
            return kind == PlanFault.NOTHING;
        }

        /** What is wrong. */
        public PlanFault kind() {
            return kind;
        }

        /** The step, from 1, in which it is wrong; 0 if nothing is. */
        public int step() {
            return step;
        }

        /** The firm over its limit, for {@link PlanFault#LIMIT}. */
        public Optional<String> firm() {
            return firm;
        }

        /** By how much it is over its limit, for {@link PlanFault#LIMIT}. */
        public Optional<Money> over() {
            return over;
        }

        @Override
        public String toString() {
            if (isValid()) {
                return "valid";
            }
            return "not valid: " + (step == 0 ? "" : "step " + step + ": ") + what;
        }
    }
}
