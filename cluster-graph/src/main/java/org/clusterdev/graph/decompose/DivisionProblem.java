package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Precedence;
import org.clusterdev.model.action.Stakes;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.Firm;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A joint action in the numbers that matter for dividing it: what each task costs and brings each firm, how far each
 * firm may be out of pocket at each step, and which task needs which.
 *
 * <p>Amounts are whole minor units of one currency (paise, cents); use {@link CurrencyUnit#of(String) "XXX"} where they
 * are plain numbers. Tasks and firms keep their file order, which also breaks ties. This is not the joint action itself:
 * it knows neither complexity nor kinds of gain, and anything that has costs, gains and limits can be divided through it.
 *
 * <pre>{@code
 * DivisionProblem.of("XXX", "trial lot", "godown", "season's lot")
 *         .firm("asha", List.of(9L, 10L, 9L), List.of(15L, 4L, 24L), List.of(10L))
 *         .before("trial lot", "godown")
 *         .afterSuccess("godown", "season's lot")
 *         .build();
 * }</pre>
 *
 * <p>Immutable, equal by content.
 */
public final class DivisionProblem {

    /** Above this, what a firm pays, gets and may risk, together, could overflow in the sums of the search. */
    static final long MOST = Long.MAX_VALUE / 4;

    private final String name;
    private final CurrencyUnit currency;
    private final ImmutableList<String> tasks;
    private final ImmutableList<String> firms;
    private final ImmutableList<ImmutableLongArray> costs;
    private final ImmutableList<ImmutableLongArray> gains;
    private final ImmutableList<ImmutableLongArray> limits;
    private final ImmutableSet<TaskArc> arcs;
    private final ImmutableMap<String, Integer> placeOfTask; // from 0, in file order
    private final ImmutableMap<String, Integer> placeOfFirm;
    private final ImmutableListMultimap<Integer, TaskArc> arcsTo; // by task

    private DivisionProblem(Builder from) {
        this.name = from.name;
        this.currency = from.currency;
        this.tasks = ImmutableList.copyOf(from.tasks.keySet());
        this.firms = ImmutableList.copyOf(from.firms);
        this.costs = ImmutableList.copyOf(from.costs);
        this.gains = ImmutableList.copyOf(from.gains);
        this.limits = ImmutableList.copyOf(from.limits);
        this.arcs = ImmutableSet.copyOf(from.arcs);
        this.placeOfTask = places(tasks);
        this.placeOfFirm = places(firms);
        this.arcsTo = Multimaps.index(arcs, TaskArc::to);
    }

    private DivisionProblem(DivisionProblem like, ImmutableList<ImmutableLongArray> limits) {
        this.name = like.name;
        this.currency = like.currency;
        this.tasks = like.tasks;
        this.firms = like.firms;
        this.costs = like.costs;
        this.gains = like.gains;
        this.limits = limits;
        this.arcs = like.arcs;
        this.placeOfTask = like.placeOfTask;
        this.placeOfFirm = like.placeOfFirm;
        this.arcsTo = like.arcsTo;
    }

    private static ImmutableMap<String, Integer> places(List<String> names) {
        ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
        for (int place = 0; place < names.size(); place++) {
            places.put(names.get(place), place);
        }
        return places.buildOrThrow();
    }

    /**
     * Starts a problem with its tasks, in file order.
     *
     * @param currency ISO code of the amounts' currency, {@code "XXX"} for plain numbers
     * @throws IllegalArgumentException if two tasks have the same name, or a name is blank
     */
    public static Builder of(String currency, String... tasks) {
        return of(CurrencyUnit.of(currency), List.of(tasks));
    }

    /**
     * Starts a problem with its tasks, in file order.
     *
     * @throws IllegalArgumentException if two tasks have the same name, or a name is blank
     */
    public static Builder of(CurrencyUnit currency, List<String> tasks) {
        return new Builder(currency, tasks);
    }

    /**
     * A joint action among firms of a network, at the limits that they set themselves.
     *
     * @param firms the network's firms, the participants among them
     * @throws IllegalArgumentException if a participant is not among the firms, or amounts are too large to be added up
     */
    public static DivisionProblem of(Stakes stakes, List<Firm> firms, RiskLimits limits, TrustGraph trust) {
        JointAction action = stakes.action();
        List<String> tasks = action.tasks().stream().map(Task::id).toList();
        Builder problem = of(stakes.currency(), tasks).named(action.id());
        for (String participant : stakes.participants()) {
            List<Money> risked = limits.of(firm(participant, firms), stakes.participants(), trust, tasks.size());
            problem.firm(
                    participant,
                    tasks.stream()
                            .map(task -> minor(stakes.cost(participant, task)))
                            .toList(),
                    tasks.stream()
                            .map(task -> minor(stakes.gain(participant, task)))
                            .toList(),
                    risked.stream().map(DivisionProblem::minor).toList());
        }
        action.tasks()
                .forEach(task -> task.predecessors().forEach((first, how) -> {
                    if (how == Precedence.BEFORE) {
                        problem.before(first, task.id());
                    } else {
                        problem.afterSuccess(first, task.id());
                    }
                }));
        return problem.build();
    }

    private static Firm firm(String id, List<Firm> firms) {
        return firms.stream()
                .filter(firm -> firm.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("participant is '" + id
                        + "', must be one of the network's firms: "
                        + firms.stream().map(Firm::id).toList() + "."));
    }

    private static long minor(Money amount) {
        try {
            return amount.getAmountMinorLong();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "amount is " + amount + ", must be less than " + MOST + " minor units.", e);
        }
    }

    /** What is divided, for messages. */
    public String name() {
        return name;
    }

    /** The currency of all amounts. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** The names of the tasks, in file order. */
    public List<String> tasks() {
        return tasks;
    }

    /** The names of the firms, in file order, also of those that pay nothing. */
    public List<String> firms() {
        return firms;
    }

    /** What a task costs a firm, in minor units. */
    public long cost(String firm, String task) {
        return costs.get(indexIn(placeOfFirm, "firm", firm)).get(indexOfTask(task));
    }

    /** What a task brings a firm once its deliverable has succeeded, in minor units. */
    public long gain(String firm, String task) {
        return gains.get(indexIn(placeOfFirm, "firm", firm)).get(indexOfTask(task));
    }

    /**
     * How far a firm may be out of pocket in a step, in minor units: L(step).
     *
     * @param step from 1; beyond the last stated limit the last one holds
     */
    public long limit(String firm, int step) {
        if (step < 1) {
            throw new IllegalArgumentException("step is " + step + ", must be 1 or more.");
        }
        return limit(indexIn(placeOfFirm, "firm", firm), step);
    }

    /** The tasks that must be in the same step as {@code task} or an earlier one, as stated. */
    public List<String> before(String task) {
        return predecessors(task, false);
    }

    /** The tasks that must have succeeded in an earlier step than {@code task}'s, as stated. */
    public List<String> afterSuccessOf(String task) {
        return predecessors(task, true);
    }

    /**
     * This, with every limit times a factor, rounded down to a minor unit; what goes beyond both the limit as it is and
     * all that the firm has to pay is left out, as it changes nothing. O(firms · limits).
     */
    public DivisionProblem withLimitsTimes(Ratio factor) {
        return withLimitsTimes(factor, Overruns.NONE);
    }

    /** Likewise, but rounded up where overruns are to be borne, which may cost less than a minor unit. */
    DivisionProblem withLimitsTimes(Ratio factor, Overruns borne) {
        ImmutableList.Builder<ImmutableLongArray> grown = ImmutableList.builder();
        BigInteger rounding = borne.isNone()
                ? BigInteger.ZERO
                : BigInteger.valueOf(factor.denominator()).subtract(BigInteger.ONE);
        for (int firm = 0; firm < firms.size(); firm++) {
            long whole = costs.get(firm).stream().map(borne::atMost).sum();
            ImmutableLongArray.Builder times = ImmutableLongArray.builder();
            for (int step = 1; step <= limits.get(firm).length(); step++) {
                BigInteger limit = BigInteger.valueOf(limit(firm, step));
                BigInteger most = limit.max(BigInteger.valueOf(whole));
                times.add(limit.multiply(BigInteger.valueOf(factor.numerator()))
                        .add(rounding)
                        .divide(BigInteger.valueOf(factor.denominator()))
                        .min(most)
                        .longValueExact());
            }
            grown.add(times.build());
        }
        return new DivisionProblem(this, grown.build());
    }

    /** Whether all firms pay, get and risk the same. */
    boolean firmsAreAlike() {
        return firms.size() > 1
                && costs.stream().distinct().count() == 1
                && gains.stream().distinct().count() == 1
                && limits.stream().distinct().count() == 1;
    }

    int taskCount() {
        return tasks.size();
    }

    int firmCount() {
        return firms.size();
    }

    long cost(int firm, int task) {
        return costs.get(firm).get(task);
    }

    long gain(int firm, int task) {
        return gains.get(firm).get(task);
    }

    long limit(int firm, int step) {
        ImmutableLongArray of = limits.get(firm);
        return of.get(Math.min(step, of.length()) - 1);
    }

    /** The number of limits stated for a firm; the last one repeats. */
    int limitCount(int firm) {
        return limits.get(firm).length();
    }

    ImmutableSet<TaskArc> arcs() {
        return arcs;
    }

    boolean hasTask(String task) {
        return placeOfTask.containsKey(task);
    }

    /** The place of a task, from 0, in file order. */
    int indexOfTask(String task) {
        return indexIn(placeOfTask, "task", task);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DivisionProblem that
                && currency.equals(that.currency)
                && tasks.equals(that.tasks)
                && firms.equals(that.firms)
                && costs.equals(that.costs)
                && gains.equals(that.gains)
                && limits.equals(that.limits)
                && arcs.equals(that.arcs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, tasks, firms, costs, gains, limits, arcs);
    }

    @Override
    public String toString() {
        return tasks.size() + " tasks, " + firms.size() + " firms, " + arcs.size() + " arcs of precedence";
    }

    private List<String> predecessors(String task, boolean afterSuccess) {
        return arcsTo.get(indexOfTask(task)).stream()
                .filter(arc -> arc.afterSuccess() == afterSuccess)
                .map(arc -> tasks.get(arc.from()))
                .collect(ImmutableList.toImmutableList());
    }

    private static int indexIn(ImmutableMap<String, Integer> places, String kind, String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException(kind + " is \"" + name + "\", must be one of " + places.keySet() + ".");
        }
        return place;
    }

    /** Collects firms and precedence; each call is checked at once, the whole by {@link #build}. Not thread-safe. */
    public static final class Builder {

        private String name = "joint action";
        private final CurrencyUnit currency;
        private final Map<String, Integer> tasks = new LinkedHashMap<>();
        private final Set<String> firms = new LinkedHashSet<>();
        private final List<ImmutableLongArray> costs = new ArrayList<>();
        private final List<ImmutableLongArray> gains = new ArrayList<>();
        private final List<ImmutableLongArray> limits = new ArrayList<>();
        private final Set<TaskArc> arcs = new LinkedHashSet<>();

        private Builder(CurrencyUnit currency, List<String> tasks) {
            this.currency = currency;
            for (String task : tasks) {
                checkName("task", task);
                if (this.tasks.put(task, this.tasks.size()) != null) {
                    throw new IllegalArgumentException("task \"" + task + "\" occurs twice, names must be unique.");
                }
            }
        }

        /**
         * Adds a firm.
         *
         * @param costs what each task costs it, in file order of the tasks, minor units, 0 or more
         * @param gains what each task brings it, likewise
         * @param limits L(1), L(2), …: how far it may be out of pocket in each step, not falling; the last one repeats
         * @throws IllegalArgumentException if the name is taken, a list has the wrong length, an amount is negative, a
         *     limit falls, or the amounts together could overflow
         */
        public Builder firm(String name, List<Long> costs, List<Long> gains, List<Long> limits) {
            checkName("firm", name);
            if (firms.contains(name)) {
                throw new IllegalArgumentException("firm \"" + name + "\" occurs twice, names must be unique.");
            }
            checkAmounts(name, "costs", costs);
            checkAmounts(name, "gains", gains);
            checkLength(name, "costs", costs);
            checkLength(name, "gains", gains);
            checkLimits(name, limits);
            checkHeadroom(name, costs, gains, limits);
            firms.add(name);
            this.costs.add(ImmutableLongArray.copyOf(costs));
            this.gains.add(ImmutableLongArray.copyOf(gains));
            this.limits.add(ImmutableLongArray.copyOf(limits));
            return this;
        }

        /** Names what is divided, for messages. */
        public Builder named(String action) {
            name = action;
            return this;
        }

        /** Asks that {@code first} be in the same step as {@code second} or an earlier one. */
        public Builder before(String first, String second) {
            arcs.add(new TaskArc(task(first), task(second), false));
            return this;
        }

        /** Asks that {@code first} have succeeded before {@code second} starts: it is in a strictly earlier step. */
        public Builder afterSuccess(String first, String second) {
            arcs.add(new TaskArc(task(first), task(second), true));
            return this;
        }

        /**
         * The problem.
         *
         * @throws IllegalArgumentException if the precedence has a cycle; the message spells it out
         */
        public DivisionProblem build() {
            List<String> names = List.copyOf(tasks.keySet());
            List<Integer> cycle = TaskArc.cycle(names.size(), arcs);
            if (!cycle.isEmpty()) {
                List<String> spelled = cycle.stream().map(names::get).toList();
                throw new IllegalArgumentException("precedence has a cycle: " + String.join(" -> ", spelled)
                        + ". Each task must come before those that need it; maybe one arc is the wrong way round.");
            }
            return new DivisionProblem(this);
        }

        private int task(String name) {
            Integer index = tasks.get(name);
            if (index == null) {
                throw new IllegalArgumentException(
                        "precedence names task \"" + name + "\", must be one of " + tasks.keySet() + ".");
            }
            return index;
        }

        private static void checkName(String kind, String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException(kind + " name is \"" + name + "\", must not be blank.");
            }
        }

        private void checkLength(String firm, String field, List<Long> amounts) {
            if (amounts.size() != tasks.size()) {
                throw new IllegalArgumentException(field + " of firm \"" + firm + "\" has " + amounts.size()
                        + " amounts, must have " + tasks.size() + ", one a task.");
            }
        }

        private static void checkAmounts(String firm, String field, List<Long> amounts) {
            for (long amount : amounts) {
                if (amount < 0) {
                    throw new IllegalArgumentException(
                            field + " of firm \"" + firm + "\" holds " + amount + ", must be 0 or more.");
                }
            }
        }

        private static void checkLimits(String firm, List<Long> limits) {
            if (limits.isEmpty()) {
                throw new IllegalArgumentException(
                        "limits of firm \"" + firm + "\" is empty, must hold at least one; the last one repeats.");
            }
            checkAmounts(firm, "limits", limits);
            for (int step = 2; step <= limits.size(); step++) {
                if (limits.get(step - 1) < limits.get(step - 2)) {
                    throw new IllegalArgumentException("limits of firm \"" + firm + "\" fall from "
                            + limits.get(step - 2) + " to " + limits.get(step - 1) + " at step " + step
                            + ", must not fall: a firm's limit grows with its trust.");
                }
            }
        }

        private static void checkHeadroom(String firm, List<Long> costs, List<Long> gains, List<Long> limits) {
            try {
                long sum = limits.get(limits.size() - 1);
                for (long amount : costs) {
                    sum = Math.addExact(sum, amount);
                }
                for (long amount : gains) {
                    sum = Math.addExact(sum, amount);
                }
                if (sum <= MOST) {
                    return;
                }
            } catch (ArithmeticException overflow) {
                // told below, as for a sum that is merely too near
            }
            throw new IllegalArgumentException("costs, gains and limit of firm \"" + firm + "\" add up to more than "
                    + MOST + " minor units, must stay below. Maybe amounts are already in minor units of minor units.");
        }
    }
}
