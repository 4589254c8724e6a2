package org.clusterdev.model.action;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.funding.FundingScheme;
import org.clusterdev.model.funding.FundingSplit;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The smallest piece of work of a joint action: it costs something now and brings gains once the deliverable that
 * contains it has succeeded.
 *
 * <p>A task is not a deliverable: one deliverable may hold several tasks. Which tasks go together is what the
 * decomposition finds out.
 *
 * <pre>{@code
 * Task.of("godown", "INR 50000", GainType.INFRASTRUCTURE, "INR 20000").after("trial lot")
 * // ==> godown: costs INR 50,000, brings INR 20,000, after trial lot
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Task {

    private final String id;
    private final Money cost;
    private final ImmutableList<Gain> gains;
    private final ImmutableMap<String, Precedence> predecessors;
    private final Shares shares;
    private final ImmutableList<Contribution> contributions;
    private final ImmutableSet<String> services;
    private final ImmutableSet<Support> support;

    private Task(Draft draft) {
        id = Require.text("Task.id", draft.id);
        cost = Require.notNegative("Task.cost of " + id, draft.cost);
        gains = draft.gains;
        predecessors = draft.predecessors;
        shares = draft.shares;
        contributions = draft.contributions;
        services = draft.services;
        support = draft.support;
        CurrencyUnit currency = cost.getCurrencyUnit();
        gains.forEach(gain -> Require.in(currency, "Task.gain of " + id, gain.amount()));
        contributions.forEach(paid -> Require.in(currency, "Task.contribution to " + id, paid.amount()));
    }

    /**
     * A task that only costs.
     *
     * @param cost the cost for all participants together, 0 or more
     * @throws IllegalArgumentException if the id is blank or the cost negative
     */
    public static Task of(String id, Money cost) {
        return new Task(new Draft(id, cost));
    }

    /** A task that only costs, its amount written as {@code INR 45000}. */
    public static Task of(String id, String cost) {
        return of(id, Require.money("Task.cost of " + id, cost));
    }

    /** A task with one gain, its amounts written as {@code INR 45000}. */
    public static Task of(String id, String cost, GainType type, String gain) {
        return of(id, cost).with(Gain.of(type, Require.money("Task.gain of " + id, gain)));
    }

    /** The id, unique in its joint action. */
    public String id() {
        return id;
    }

    /** The whole cost, whoever pays it. */
    public Money cost() {
        return cost;
    }

    /** What it brings to all participants together. */
    public List<Gain> gains() {
        return gains;
    }

    /** The tasks that this one waits for, and how. */
    public Map<String, Precedence> predecessors() {
        return predecessors;
    }

    /** How the participants divide cost and gains. */
    public Shares shares() {
        return shares;
    }

    /** What others than the participants pay. */
    public List<Contribution> contributions() {
        return contributions;
    }

    /** The services that the task needs, by name. */
    public Set<String> services() {
        return services;
    }

    /** The support that the task asks of an institution. */
    public Set<Support> support() {
        return support;
    }

    /** What is left for the participants to pay: the cost less all contributions, never below 0. */
    public Money costToParticipants() {
        Money left = cost;
        for (Contribution contribution : contributions) {
            left = left.minus(contribution.amount());
        }
        return left.isNegative() ? Money.zero(cost.getCurrencyUnit()) : left;
    }

    /** All gains added up. */
    public Money gain() {
        Money sum = Money.zero(cost.getCurrencyUnit());
        for (Gain gain : gains) {
            sum = sum.plus(gain.amount());
        }
        return sum;
    }

    /** This task with one more gain. */
    public Task with(Gain gain) {
        Draft draft = new Draft(this);
        draft.gains = append(gains, gain);
        return new Task(draft);
    }

    /** This task with one more contribution. */
    public Task with(Contribution contribution) {
        Draft draft = new Draft(this);
        draft.contributions = append(contributions, contribution);
        return new Task(draft);
    }

    /** This task divided by other shares. */
    public Task with(Shares newShares) {
        Draft draft = new Draft(this);
        draft.shares = newShares;
        return new Task(draft);
    }

    /** This task after others, in the same deliverable as they or a later one. */
    public Task after(String... tasks) {
        return waiting(Precedence.BEFORE, tasks);
    }

    /** This task only after the deliverables that contain these others have succeeded. */
    public Task afterSuccessOf(String... tasks) {
        return waiting(Precedence.AFTER_SUCCESS, tasks);
    }

    /** This task with exactly these services needed. */
    public Task needing(String... serviceNames) {
        Draft draft = new Draft(this);
        draft.services = Require.ids("Task.services of " + id, Arrays.asList(serviceNames));
        return new Task(draft);
    }

    /** This task with exactly this support asked of an institution. */
    public Task asking(Support... kinds) {
        Draft draft = new Draft(this);
        draft.support = Sets.immutableEnumSet(Arrays.asList(kinds));
        return new Task(draft);
    }

    /**
     * This task with the public part of its cost paid by a scheme.
     *
     * @param grantor the id of who pays the grant
     * @param state the id of who pays the state's part
     */
    public Task fundedBy(FundingScheme scheme, String grantor, String state) {
        FundingSplit split = scheme.split(cost);
        Task funded = split.grant().isPositive() ? with(Contribution.of(grantor, split.grant())) : this;
        return split.state().isPositive() ? funded.with(Contribution.of(state, split.state())) : funded;
    }

    private Task waiting(Precedence precedence, String... tasks) {
        Map<String, Precedence> all = new LinkedHashMap<>(predecessors);
        for (String task : tasks) {
            // Waiting for success is the stronger wish: it is kept where both are asked for.
            all.merge(
                    Require.text("Task.predecessors of " + id, task),
                    precedence,
                    (old, wish) -> old == Precedence.AFTER_SUCCESS ? old : wish);
        }
        Draft draft = new Draft(this);
        draft.predecessors = ImmutableMap.copyOf(all);
        return new Task(draft);
    }

    private static <T> ImmutableList<T> append(List<T> list, T last) {
        return ImmutableList.<T>builder().addAll(list).add(last).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Task that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(id, cost, gains, predecessors, shares, contributions, services, support);
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        words.add("costs " + Numbers.money(cost));
        if (!gains.isEmpty()) {
            words.add("brings " + Numbers.money(gain()));
        }
        predecessors.forEach((task, precedence) ->
                words.add(precedence == Precedence.BEFORE ? "after " + task : "after success of " + task));
        return id + ": " + String.join(", ", words);
    }

    /** The parts of a task on their way to a new one. */
    private static final class Draft {
        final String id;
        final Money cost;
        ImmutableList<Gain> gains = ImmutableList.of();
        ImmutableMap<String, Precedence> predecessors = ImmutableMap.of();
        Shares shares = Shares.equal();
        ImmutableList<Contribution> contributions = ImmutableList.of();
        ImmutableSet<String> services = ImmutableSet.of();
        ImmutableSet<Support> support = ImmutableSet.of();

        Draft(String id, Money cost) {
            this.id = id;
            this.cost = cost;
        }

        Draft(Task task) {
            this(task.id, task.cost);
            gains = task.gains;
            predecessors = task.predecessors;
            shares = task.shares;
            contributions = task.contributions;
            services = task.services;
            support = task.support;
        }
    }
}
