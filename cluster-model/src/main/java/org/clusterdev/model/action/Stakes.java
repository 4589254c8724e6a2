package org.clusterdev.model.action;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What each participant has at stake in a joint action: what it pays and what it gets, task by task.
 *
 * <p>Each cost and each gain is split by itself, equally or by the task's {@link Shares}, after others have paid their
 * {@linkplain Task#contributions() contributions}. A firm's part is the one under full participation, whoever joins
 * (ours).
 *
 * <p>Immutable. Building it takes O(tasks × gains × participants).
 */
public final class Stakes {

    private final JointAction action;
    private final ImmutableList<String> participants;
    private final CurrencyUnit currency;
    private final ImmutableTable<String, String, Money> costs;
    private final ImmutableTable<String, String, Money> gains;
    private final ImmutableTable<String, String, BigDecimal> privateGains;

    private Stakes(JointAction action, List<String> participants, CurrencyUnit currency) {
        this.action = action;
        this.participants = ImmutableList.copyOf(participants);
        this.currency = currency;
        ImmutableTable.Builder<String, String, Money> cost = ImmutableTable.builder();
        ImmutableTable.Builder<String, String, Money> gain = ImmutableTable.builder();
        ImmutableTable.Builder<String, String, BigDecimal> privateGain = ImmutableTable.builder();
        for (Task task : action.tasks()) {
            checkContributors(task);
            Require.in(currency, "Task.cost of " + task.id(), task.cost());
            Map<String, Money> costShares = task.shares().split(task.costToParticipants(), participants);
            List<Map<String, Money>> gainShares = task.gains().stream()
                    .map(each -> task.shares().split(each.amount(), participants))
                    .toList();
            for (String firm : participants) {
                cost.put(firm, task.id(), part(costShares, firm));
                gain.put(firm, task.id(), sum(gainShares, firm));
                privateGain.put(firm, task.id(), privateSum(task, gainShares, firm));
            }
        }
        costs = cost.build();
        gains = gain.build();
        privateGains = privateGain.build();
    }

    /**
     * The stakes of an action among a network's firms.
     *
     * @param firms the network's firms, of whom the action may name some as participants
     * @param currency the cluster's currency, for actions without tasks
     * @throws IllegalArgumentException if a participant is no firm of the network, a share or a contribution belongs to
     *     the wrong side, or the action is in another currency
     */
    public static Stakes of(JointAction action, List<String> firms, CurrencyUnit currency) {
        return new Stakes(action, action.participantsAmong(firms), currency);
    }

    /** The action that this is about. */
    public JointAction action() {
        return action;
    }

    /** The firms that take part, in file order. */
    public List<String> participants() {
        return participants;
    }

    /** The currency of all amounts. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** How many must join. */
    public int quorum() {
        return action.quorumOf(participants.size());
    }

    /** What a firm pays for a task. */
    public Money cost(String firm, String task) {
        return cell(costs, firm, task);
    }

    /** What a firm gets from a task. */
    public Money gain(String firm, String task) {
        return cell(gains, firm, task);
    }

    /** What a firm pays for the whole action. */
    public Money cost(String firm) {
        return total(costs, firm);
    }

    /** What a firm gets from the whole action. */
    public Money gain(String firm) {
        return total(gains, firm);
    }

    /**
     * The part of a firm's gain that it gets only by joining, from 0 to 1: its gains weighted by their private shares,
     * divided by its gain; 1 for a firm that gains nothing.
     */
    public double privateShare(String firm) {
        Money gain = gain(firm);
        return gain.isZero()
                ? 1
                : privateGain(firm)
                        .divide(gain.getAmount(), MathContext.DECIMAL128)
                        .doubleValue();
    }

    private BigDecimal privateGain(String firm) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Task task : action.tasks()) {
            sum = sum.add(Objects.requireNonNull(privateGains.get(firm, task.id())));
        }
        return sum;
    }

    private static Money part(Map<String, Money> shares, String firm) {
        return Objects.requireNonNull(shares.get(firm));
    }

    private Money sum(List<Map<String, Money>> shares, String firm) {
        Money sum = Money.zero(currency);
        for (Map<String, Money> share : shares) {
            sum = sum.plus(part(share, firm));
        }
        return sum;
    }

    /** In decimals: gains that are all private must come out as exactly 1. */
    private static BigDecimal privateSum(Task task, List<Map<String, Money>> shares, String firm) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int g = 0; g < shares.size(); g++) {
            BigDecimal share = BigDecimal.valueOf(task.gains().get(g).privateShare());
            sum = sum.add(share.multiply(part(shares.get(g), firm).getAmount()));
        }
        return sum;
    }

    private void checkContributors(Task task) {
        task.contributions().forEach(contribution -> {
            if (participants.contains(contribution.by())) {
                throw new IllegalArgumentException("Task '" + task.id() + "' of " + action.id()
                        + " has a contribution by '" + contribution.by()
                        + "', must be by somebody who is no participant. Maybe it is that firm's share.");
            }
        });
    }

    private Money cell(ImmutableTable<String, String, Money> table, String firm, String task) {
        Money cell = table.get(firm, task);
        if (cell == null) {
            throw new IllegalArgumentException("Stakes of " + action.id() + " has no firm '" + firm + "' with a task '"
                    + task + "', must be a participant and a task of the action.");
        }
        return cell;
    }

    private Money total(ImmutableTable<String, String, Money> table, String firm) {
        if (!participants.contains(firm)) {
            throw new IllegalArgumentException("Stakes of " + action.id() + " has no firm '" + firm
                    + "', must be one of " + Numbers.names(participants) + ".");
        }
        Money sum = Money.zero(currency);
        for (Task task : action.tasks()) {
            sum = sum.plus(cell(table, firm, task.id()));
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stakes that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(action, participants, currency);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(action.id() + ": what each firm pays and gets");
        for (String firm : participants) {
            table.append("\n  ")
                    .append(firm)
                    .append("  pays ")
                    .append(Numbers.money(cost(firm)))
                    .append(", gets ")
                    .append(Numbers.money(gain(firm)));
        }
        return table.toString();
    }
}
