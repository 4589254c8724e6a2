package org.clusterdev.model.action;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that competing firms might do together: the unit that is divided, judged for readiness and planned.
 *
 * <p>It is a candidate, not yet a plan and not yet history: how its tasks fall into deliverables is a decomposition,
 * and once done it enters the track record as a completed action. By default all members of the network take part,
 * share equally, and a majority is a quorum.
 *
 * <pre>{@code
 * JointAction.of("bulk yarn", Complexity.POOLED_TRADE,
 *         Task.of("trial lot", "INR 45000", GainType.QUALITY, "INR 75000"),
 *         Task.of("godown", "INR 50000").after("trial lot")).withQuorum(4)
 * // ==> bulk yarn: POOLED_TRADE, 2 tasks, costs INR 95,000, brings INR 75,000
 * }</pre>
 *
 * <p>Immutable.
 */
public final class JointAction {

    private final String id;
    private final Complexity complexity;
    private final ImmutableList<Task> tasks;
    private final int quorum; // 0: a majority of the participants
    private final ImmutableSet<String> participants; // empty: all firms of the network
    private final ImmutableSet<BusinessArea> areas;
    private final @Nullable String network;
    private final @Nullable String issue;

    private JointAction(Draft draft) {
        id = Require.text("JointAction.id", draft.id);
        complexity = Require.notNull("JointAction.complexity of " + id, draft.complexity);
        tasks = ImmutableList.copyOf(draft.tasks);
        quorum = draft.quorum;
        participants = draft.participants;
        areas = draft.areas;
        network = draft.network;
        issue = draft.issue;
        checkTasks();
        if (!participants.isEmpty()) {
            checkQuorum(participants.size());
        }
    }

    /**
     * A joint action of these tasks.
     *
     * @throws IllegalArgumentException if two tasks share an id, one waits for an unknown task, tasks wait for each
     *     other in a circle, or currencies differ
     */
    public static JointAction of(String id, Complexity complexity, Task... tasks) {
        return of(id, complexity, Arrays.asList(tasks));
    }

    /** A joint action of these tasks. */
    public static JointAction of(String id, Complexity complexity, List<Task> tasks) {
        return new JointAction(new Draft(id, complexity, tasks));
    }

    /** The id, unique among the candidate actions. */
    public String id() {
        return id;
    }

    /** How much it asks of its members. */
    public Complexity complexity() {
        return complexity;
    }

    /** The tasks, in the order in which they were given: "file order". */
    public List<Task> tasks() {
        return tasks;
    }

    /** The business areas it touches. */
    public Set<BusinessArea> areas() {
        return areas;
    }

    /** The network that owns it, if one does. */
    public Optional<String> network() {
        return Optional.ofNullable(network);
    }

    /** The issue it answers, if it answers one. */
    public Optional<String> issue() {
        return Optional.ofNullable(issue);
    }

    /** The quorum, if one was set; otherwise a majority of the participants. */
    public OptionalInt quorum() {
        return quorum == 0 ? OptionalInt.empty() : OptionalInt.of(quorum);
    }

    /** The participants, if they were named; empty means all firms of the network. */
    public Set<String> participants() {
        return participants;
    }

    /**
     * The participants out of a network's firms, in the order in which they were named, or in the firms' order.
     *
     * @throws IllegalArgumentException if a named participant is not among the firms
     */
    public List<String> participantsAmong(List<String> firms) {
        Set<String> members = new HashSet<>(firms);
        for (String participant : participants) {
            if (!members.contains(participant)) {
                throw new IllegalArgumentException("JointAction.participants of " + id + " names '" + participant
                        + "', must name member firms of the network: " + Numbers.names(firms) + ".");
            }
        }
        return participants.isEmpty() ? ImmutableList.copyOf(firms) : participants.asList();
    }

    /**
     * How many must take part, out of this many participants: the quorum that was set, else a majority.
     *
     * @throws IllegalArgumentException if the quorum that was set is larger than that
     */
    public int quorumOf(int participantCount) {
        if (quorum == 0) {
            return participantCount / 2 + 1;
        }
        checkQuorum(participantCount);
        return quorum;
    }

    /** The services that its tasks need, by name, in the order of the tasks. */
    public Set<String> services() {
        return tasks.stream().flatMap(task -> task.services().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /** The task of this id. */
    public Task task(String taskId) {
        return tasks.stream()
                .filter(task -> task.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "JointAction " + id + " has no task '" + taskId + "', must be one of " + taskIds() + "."));
    }

    /** This action with a quorum, 1 or more. */
    public JointAction withQuorum(int firms) {
        if (firms < 1) {
            throw new IllegalArgumentException("JointAction.quorum of " + id + " is " + firms + ", must be 1 or more.");
        }
        Draft draft = new Draft(this);
        draft.quorum = firms;
        return new JointAction(draft);
    }

    /** This action for exactly these firms of the network, in this order; for all of them if none is named. */
    public JointAction among(String... firms) {
        Draft draft = new Draft(this);
        draft.participants = Require.ids("JointAction.participants of " + id, Arrays.asList(firms));
        return new JointAction(draft);
    }

    /** This action in exactly these business areas. */
    public JointAction inAreas(String... names) {
        Draft draft = new Draft(this);
        draft.areas = Require.ids("JointAction.areas of " + id, Arrays.asList(names)).stream()
                .map(BusinessArea::of)
                .collect(ImmutableSet.toImmutableSet());
        return new JointAction(draft);
    }

    /** This action, owned by a network. */
    public JointAction ownedBy(String networkId) {
        Draft draft = new Draft(this);
        draft.network = Require.text("JointAction.network of " + id, networkId);
        return new JointAction(draft);
    }

    /** This action as the answer to an issue. */
    public JointAction answering(String issueId) {
        Draft draft = new Draft(this);
        draft.issue = Require.text("JointAction.issue of " + id, issueId);
        return new JointAction(draft);
    }

    /**
     * The same work as one task, named after the action: what it would be like if nobody had divided it. What others
     * contribute to a task counts up to its cost, so that the participants pay as much as before.
     *
     * @throws IllegalArgumentException if tasks are shared in different ways, so that no single task equals their sum
     */
    public JointAction undivided() {
        if (tasks.isEmpty()) {
            return this;
        }
        Shares shares = tasks.get(0).shares();
        Task whole = Task.of(id, costOf(tasks)).with(shares);
        for (Task task : tasks) {
            if (!task.shares().equals(shares)) {
                throw new IllegalArgumentException("JointAction " + id + " shares '" + task.id() + "' by "
                        + task.shares() + " and '" + tasks.get(0).id() + "' by " + shares
                        + ", must share all tasks alike to be one task.");
            }
            whole = absorb(whole, task);
        }
        Draft draft = new Draft(this);
        draft.tasks = ImmutableList.of(whole.needing(services().toArray(String[]::new)));
        return new JointAction(draft);
    }

    private static Task absorb(Task whole, Task task) {
        Task sum = whole;
        for (Gain gain : task.gains()) {
            sum = sum.with(gain);
        }
        Money left = task.cost();
        for (Contribution contribution : task.contributions()) {
            Money used = contribution.amount().isGreaterThan(left) ? left : contribution.amount();
            sum = sum.with(Contribution.of(contribution.by(), used));
            left = left.minus(used);
        }
        Set<Support> support = new LinkedHashSet<>(sum.support());
        support.addAll(task.support());
        return sum.asking(support.toArray(Support[]::new));
    }

    private static Money costOf(List<Task> tasks) {
        Money cost = tasks.get(0).cost();
        for (Task task : tasks.subList(1, tasks.size())) {
            cost = cost.plus(task.cost());
        }
        return cost;
    }

    private String taskIds() {
        return Numbers.names(tasks.stream().map(Task::id).toList());
    }

    private void checkQuorum(int participantCount) {
        if (quorum > participantCount) {
            throw new IllegalArgumentException("JointAction.quorum of " + id + " is " + quorum
                    + ", must be between 1 and the number of participants, " + participantCount + ".");
        }
    }

    private void checkTasks() {
        Require.ids("JointAction.tasks of " + id, tasks.stream().map(Task::id).toList());
        Map<String, Task> byId = new LinkedHashMap<>();
        for (Task task : tasks) {
            byId.put(task.id(), task);
            Require.in(
                    tasks.get(0).cost().getCurrencyUnit(),
                    "JointAction.tasks of " + id + ": cost of " + task.id(),
                    task.cost());
        }
        for (Task task : tasks) {
            for (String predecessor : task.predecessors().keySet()) {
                if (!byId.containsKey(predecessor)) {
                    throw new IllegalArgumentException("Task '" + task.id() + "' of " + id + " waits for '"
                            + predecessor + "', must wait for one of " + taskIds() + ".");
                }
            }
        }
        Circle.among(byId).ifPresent(circle -> {
            throw new IllegalArgumentException("JointAction " + id + " has tasks that wait for each other: " + circle
                    + ", must be free of circles. Maybe one of them is too large and should be split.");
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JointAction that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        // The order of the participants counts: the first ones take the remainders.
        return List.of(id, complexity, tasks, quorum, participants.asList(), areas, network(), issue());
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        words.add(complexity.name());
        words.add(Numbers.count(tasks.size(), "task"));
        if (!tasks.isEmpty()) {
            Money gain = Money.zero(tasks.get(0).cost().getCurrencyUnit());
            for (Task task : tasks) {
                gain = gain.plus(task.gain());
            }
            words.add("costs " + Numbers.money(costOf(tasks)));
            words.add("brings " + Numbers.money(gain));
        }
        return id + ": " + String.join(", ", words);
    }

    /** The parts of an action on their way to a new one. */
    private static final class Draft {
        final String id;
        final Complexity complexity;
        List<Task> tasks;
        int quorum;
        ImmutableSet<String> participants = ImmutableSet.of();
        ImmutableSet<BusinessArea> areas = ImmutableSet.of();

        @Nullable
        String network;

        @Nullable
        String issue;

        Draft(String id, Complexity complexity, List<Task> tasks) {
            this.id = id;
            this.complexity = complexity;
            this.tasks = tasks;
        }

        Draft(JointAction action) {
            this(action.id, action.complexity, action.tasks);
            quorum = action.quorum;
            participants = action.participants;
            areas = action.areas;
            network = action.network;
            issue = action.issue;
        }
    }
}
