package org.clusterdev.model.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clusterdev.model.Refusal.refused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.clusterdev.model.funding.Contribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE) // their combinations would outnumber the tries
class StakesProperties {

    private static final CurrencyUnit INR = CurrencyUnit.of("INR");
    private static final List<String> FIRMS = List.of("asha", "bina", "chand");

    @Property
    void theFirmsTogetherPayWhatTheOthersLeave(@ForAll("actions") JointAction action) {
        Stakes stakes = Stakes.of(action, FIRMS, INR);
        for (Task task : action.tasks()) {
            Money paid = Money.zero(INR);
            Money got = Money.zero(INR);
            for (String firm : FIRMS) {
                paid = paid.plus(stakes.cost(firm, task.id()));
                got = got.plus(stakes.gain(firm, task.id()));
            }
            assertThat(paid).isEqualTo(task.costToParticipants());
            assertThat(got).isEqualTo(task.gain());
        }
    }

    @Property
    void agreesWithAddingUpSplitBySplit(@ForAll("actions") JointAction action) {
        Stakes stakes = Stakes.of(action, FIRMS, INR);
        for (String firm : FIRMS) {
            Money cost = Money.zero(INR);
            Money gain = Money.zero(INR);
            double kept = 0;
            for (Task task : action.tasks()) {
                cost = cost.plus(
                        task.shares().split(task.costToParticipants(), FIRMS).get(firm));
                for (Gain each : task.gains()) {
                    Money part = task.shares().split(each.amount(), FIRMS).get(firm);
                    gain = gain.plus(part);
                    kept += part.getAmount().doubleValue() * each.privateShare();
                }
            }
            assertThat(stakes.cost(firm)).isEqualTo(cost);
            assertThat(stakes.gain(firm)).isEqualTo(gain);
            double share = gain.isZero() ? 1 : kept / gain.getAmount().doubleValue();
            assertThat(stakes.privateShare(firm)).isBetween(0.0, 1.0).isCloseTo(share, within(1e-12));
        }
    }

    @Property
    void gainsThatAreAllPrivateAreExactlySo(@ForAll("amounts") List<Money> amounts) {
        Task task = Task.of("lot", "INR 0");
        for (Money amount : amounts) {
            task = task.with(Gain.of(GainType.QUALITY, amount));
        }
        Stakes stakes = Stakes.of(JointAction.of("a", Complexity.INFORMATION, task), FIRMS, INR);
        assertThat(stakes.privateShare("asha")).isEqualTo(1);
    }

    @Property
    void undividedIsTheSameWorkAsOneTask(@ForAll("alikeShared") JointAction action) {
        JointAction whole = action.undivided();
        Stakes divided = Stakes.of(action, FIRMS, INR);
        Stakes undivided = Stakes.of(whole, FIRMS, INR);
        assertThat(whole.tasks()).hasSizeLessThanOrEqualTo(1);
        assertThat(whole.services()).isEqualTo(action.services());
        assertThat(whole.undivided()).isEqualTo(whole);
        for (String firm : FIRMS) {
            assertThat(undivided.gain(firm)).isEqualTo(divided.gain(firm));
            assertThat(undivided.privateShare(firm)).isEqualTo(divided.privateShare(firm));
        }
        assertThat(total(undivided)).isEqualTo(total(divided));
    }

    @Example
    void saysWhichSideIsWrong() {
        Task yarn = Task.of("yarn", "INR 9");
        JointAction action = JointAction.of("bulk", Complexity.POOLED_TRADE, yarn);
        Stakes stakes = Stakes.of(action, FIRMS, INR);
        assertThat(stakes)
                .hasToString("bulk: what each firm pays and gets\n  asha  pays INR 3, gets INR 0\n"
                        + "  bina  pays INR 3, gets INR 0\n  chand  pays INR 3, gets INR 0");
        assertThat(stakes.quorum()).isEqualTo(2);
        assertThat(stakes.participants()).isEqualTo(FIRMS);
        assertThat(stakes).isEqualTo(Stakes.of(action, FIRMS, INR)).hasSameHashCodeAs(Stakes.of(action, FIRMS, INR));
        refused(() -> stakes.cost("zoya"), "bulk", "'zoya'", "asha, bina, chand");
        refused(() -> stakes.gain("asha", "dye"), "bulk", "'dye'");
        refused(() -> Stakes.of(action.among("zoya"), FIRMS, INR), "JointAction.participants of bulk", "'zoya'");
        refused(() -> Stakes.of(action, FIRMS, CurrencyUnit.EUR), "Task.cost of yarn", "EUR");
        Task helped = yarn.with(Contribution.of("asha", "INR 1"));
        refused(
                () -> Stakes.of(JointAction.of("bulk", Complexity.POOLED_TRADE, helped), FIRMS, INR),
                "contribution by 'asha'",
                "Maybe");
        refused(() -> Stakes.of(action.withQuorum(4), FIRMS, INR).quorum(), "JointAction.quorum of bulk", "4", "3");
    }

    @Example
    void anActionWithoutTasksOrWithoutFirmsPutsNothingAtStake() {
        JointAction idle = JointAction.of("idle", Complexity.INFORMATION);
        Stakes stakes = Stakes.of(idle, FIRMS, INR);
        assertThat(stakes.cost("asha")).isEqualTo(Money.zero(INR));
        assertThat(stakes.privateShare("asha")).isEqualTo(1);
        assertThat(idle.undivided()).isEqualTo(idle);
        JointAction lonely = JointAction.of("yarn", Complexity.INFORMATION, Task.of("lot", "INR 5"));
        assertThat(Stakes.of(lonely, List.of(), INR).participants()).isEmpty();
    }

    @Example
    void undividedKeepsWhatTheFirmsPayWhereAContributionExceedsItsTask() {
        JointAction action = JointAction.of(
                "yarn",
                Complexity.POOLED_TRADE,
                Task.of("trial", "INR 10").with(Contribution.of("board", "INR 50")),
                Task.of("lot", "INR 30"));
        Stakes undivided = Stakes.of(action.undivided(), FIRMS, INR);
        assertThat(undivided.cost("asha")).isEqualTo(Money.parse("INR 10"));
    }

    private static Money total(Stakes stakes) {
        return Money.total(stakes.participants().stream().map(stakes::cost).toList());
    }

    @Provide
    Arbitrary<List<Money>> amounts() {
        return money().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<JointAction> actions() {
        return task(shares()).list().ofMaxSize(4).map(StakesProperties::action);
    }

    @Provide
    Arbitrary<JointAction> alikeShared() {
        return shares().flatMap(shares ->
                task(Arbitraries.just(shares)).list().ofMaxSize(4).map(StakesProperties::action));
    }

    private static JointAction action(List<Task> tasks) {
        List<Task> numbered = new ArrayList<>();
        for (Task task : tasks) {
            Task copy = Task.of("task " + numbered.size(), task.cost()).with(task.shares());
            for (Gain gain : task.gains()) {
                copy = copy.with(gain);
            }
            for (Contribution contribution : task.contributions()) {
                copy = copy.with(contribution);
            }
            numbered.add(copy.needing(task.services().toArray(String[]::new)));
        }
        return JointAction.of("bulk yarn", Complexity.POOLED_TRADE, numbered);
    }

    private static Arbitrary<Task> task(Arbitrary<Shares> shares) {
        Arbitrary<Gain> gain = Combinators.combine(money(), Arbitraries.of(0.0, 0.1, 0.5, 0.7, 1.0))
                .as((amount, share) -> Gain.of(GainType.TURNOVER, amount).withPrivateShare(share));
        Arbitrary<Contribution> contribution = money().map(amount -> Contribution.of("board", amount));
        return Combinators.combine(
                        money(),
                        gain.list().ofMaxSize(3),
                        contribution.list().ofMaxSize(2),
                        shares,
                        Arbitraries.of("design", "testing"))
                .as((cost, gains, contributions, split, service) -> {
                    Task task = Task.of("task", cost).with(split).needing(service);
                    for (Gain each : gains) {
                        task = task.with(each);
                    }
                    for (Contribution each : contributions) {
                        task = task.with(each);
                    }
                    return task;
                });
    }

    private static Arbitrary<Shares> shares() {
        Arbitrary<Shares> weighted = Arbitraries.longs()
                .between(0, 5)
                .list()
                .ofSize(3)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0))
                .map(weights ->
                        Shares.of(Map.of("asha", weights.get(0), "bina", weights.get(1), "chand", weights.get(2))));
        return Arbitraries.oneOf(Arbitraries.just(Shares.equal()), weighted);
    }

    private static Arbitrary<Money> money() {
        return Arbitraries.longs().between(0, 100_000).map(coins -> Money.of(INR, BigDecimal.valueOf(coins, 2)));
    }
}
