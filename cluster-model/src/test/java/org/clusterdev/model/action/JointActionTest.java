package org.clusterdev.model.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterdev.model.Refusal.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.funding.FundingScheme;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class JointActionTest {

    private static final Task TRIAL = Task.of("trial lot", "INR 45000", GainType.QUALITY, "INR 75000");
    private static final Task GODOWN = Task.of("godown", "INR 50000").after("trial lot");
    private static final JointAction YARN = JointAction.of("bulk yarn", Complexity.POOLED_TRADE, TRIAL, GODOWN);

    @Test
    void readsAsItsDocumentationSays() {
        assertThat(YARN.withQuorum(4))
                .hasToString("bulk yarn: POOLED_TRADE, 2 tasks, costs INR 95,000, brings INR 75,000");
        assertThat(JointAction.of("talk", Complexity.INFORMATION)).hasToString("talk: INFORMATION, 0 tasks");
        assertThat(Task.of("godown", "INR 50000", GainType.INFRASTRUCTURE, "INR 20000")
                        .after("trial lot"))
                .hasToString("godown: costs INR 50,000, brings INR 20,000, after trial lot");
        assertThat(TRIAL.afterSuccessOf("x"))
                .hasToString("trial lot: costs INR 45,000, brings INR 75,000, after success of x");
    }

    @Test
    void spellsOutACircle() {
        refused(
                () -> JointAction.of(
                        "yarn",
                        Complexity.POOLED_TRADE,
                        Task.of("free", "INR 1"),
                        Task.of("a", "INR 1").after("b"),
                        Task.of("b", "INR 1").afterSuccessOf("free", "c"),
                        Task.of("c", "INR 1").after("a")),
                "JointAction yarn",
                "a -> b -> c -> a",
                "Maybe");
        refused(
                () -> JointAction.of(
                        "yarn", Complexity.POOLED_TRADE, Task.of("a", "INR 1").after("a")),
                "a -> a");
    }

    @Test
    void findsACircleInALongChainWithoutRunningOutOfStack() {
        List<Task> chain = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            chain.add(Task.of("t" + i, "INR 1").after("t" + (i + 1) % 50_000));
        }
        refused(() -> JointAction.of("chain", Complexity.INFORMATION, chain), "t0 -> t1", "49989 more", "t49999 -> t0");
        chain.set(49_999, Task.of("t49999", "INR 1"));
        assertThat(JointAction.of("chain", Complexity.INFORMATION, chain).tasks())
                .hasSize(50_000);
    }

    @Test
    void acceptsADiamond() {
        JointAction diamond = JointAction.of(
                "diamond",
                Complexity.INFORMATION,
                Task.of("d", "INR 1").after("b", "c"),
                Task.of("b", "INR 1").after("a"),
                Task.of("c", "INR 1").after("a"),
                Task.of("a", "INR 1"));
        assertThat(diamond.task("d").predecessors()).containsOnlyKeys("b", "c");
    }

    @Test
    void refusesTasksThatDoNotBelongTogether() {
        refused(() -> JointAction.of("yarn", Complexity.POOLED_TRADE, TRIAL, TRIAL), "yarn", "'trial lot' twice");
        refused(() -> JointAction.of("yarn", Complexity.POOLED_TRADE, GODOWN), "'godown'", "'trial lot'", "godown.");
        refused(
                () -> JointAction.of("yarn", Complexity.POOLED_TRADE, TRIAL, Task.of("t", "EUR 1")),
                "cost of t",
                "EUR 1.00",
                "INR");
        refused(() -> JointAction.of(" ", Complexity.POOLED_TRADE), "JointAction.id", "' '");
        refused(() -> YARN.task("dye"), "bulk yarn", "'dye'", "trial lot, godown");
    }

    @Test
    void countsAQuorum() {
        assertThat(YARN.quorum()).isEmpty();
        assertThat(YARN.quorumOf(4)).isEqualTo(3);
        assertThat(YARN.quorumOf(5)).isEqualTo(3);
        assertThat(YARN.quorumOf(0)).isEqualTo(1);
        assertThat(YARN.withQuorum(4).quorumOf(5)).isEqualTo(4);
        refused(() -> YARN.withQuorum(0), "JointAction.quorum of bulk yarn", "0", "1 or more");
        refused(() -> YARN.withQuorum(4).quorumOf(3), "4", "3");
        refused(() -> YARN.withQuorum(3).among("asha", "bina"), "is 3", "participants, 2");
        refused(() -> YARN.among("asha", "asha"), "JointAction.participants of bulk yarn", "twice");
    }

    @Test
    void namesItsParticipantsInTheOrderInWhichTheyWereNamed() {
        List<String> firms = List.of("asha", "bina", "chand");
        assertThat(YARN.participantsAmong(firms)).isEqualTo(firms);
        assertThat(YARN.among("chand", "asha").participantsAmong(firms)).containsExactly("chand", "asha");
        assertThat(YARN.among("asha", "bina")).isNotEqualTo(YARN.among("bina", "asha"));
    }

    @Test
    void changesOnePartAndKeepsTheOthers() {
        JointAction full = YARN.withQuorum(2)
                .among("asha", "bina")
                .inAreas("yarn", "transport")
                .ownedBy("weavers")
                .answering("markets");
        assertThat(full.quorum()).hasValue(2);
        assertThat(full.participants()).containsExactly("asha", "bina");
        assertThat(full.areas()).containsExactly(BusinessArea.of("yarn"), BusinessArea.of("transport"));
        assertThat(full.network()).hasValue("weavers");
        assertThat(full.issue()).hasValue("markets");
        assertThat(full.tasks()).containsExactly(TRIAL, GODOWN);
        assertThat(full.undivided().participants()).containsExactly("asha", "bina");
        assertThat(YARN.participants()).isEmpty();
        refused(() -> YARN.inAreas("yarn", "yarn"), "JointAction.areas of bulk yarn", "twice");
        refused(() -> YARN.ownedBy(""), "JointAction.network of bulk yarn");
        refused(() -> YARN.answering(" "), "JointAction.issue of bulk yarn");
    }

    @Test
    void undividedJoinsEverything() {
        JointAction action = JointAction.of(
                "plant",
                Complexity.SHARED_ASSET,
                Task.of("land", "INR 10").needing("survey").asking(Support.FINANCIAL),
                Task.of("works", "INR 20", GainType.QUALITY, "INR 99")
                        .after("land")
                        .needing("design", "survey")
                        .asking(Support.TECHNICAL)
                        .with(Contribution.of("board", "INR 5")));
        Task whole = action.undivided().tasks().get(0);
        assertThat(whole.id()).isEqualTo("plant");
        assertThat(whole.cost()).isEqualTo(Money.parse("INR 30"));
        assertThat(whole.costToParticipants()).isEqualTo(Money.parse("INR 25"));
        assertThat(whole.gain()).isEqualTo(Money.parse("INR 99"));
        assertThat(whole.services()).containsExactly("survey", "design");
        assertThat(whole.support()).containsExactly(Support.FINANCIAL, Support.TECHNICAL);
        assertThat(whole.predecessors()).isEmpty();
    }

    @Test
    void refusesToJoinTasksThatAreSharedInDifferentWays() {
        Task weighted = GODOWN.with(Shares.of(Map.of("asha", 1L)));
        JointAction uneven = JointAction.of("yarn", Complexity.POOLED_TRADE, TRIAL, weighted);
        refused(uneven::undivided, "JointAction yarn", "'godown'", "shares {asha=1}", "equal shares");
    }

    @Test
    void waitingForSuccessIsTheStrongerWish() {
        Task task = Task.of("t", "INR 1").after("a", "b").afterSuccessOf("a").after("a");
        assertThat(task.predecessors()).isEqualTo(Map.of("a", Precedence.AFTER_SUCCESS, "b", Precedence.BEFORE));
        assertThat(task.predecessors().keySet()).containsExactly("a", "b");
    }

    @Test
    void refusesTasksThatCannotBe() {
        refused(() -> Task.of("t", "INR -1"), "Task.cost of t", "INR -1.00", "0 or more");
        refused(() -> Task.of("t", "15000"), "Task.cost of t", "'15000'", "INR 15000");
        refused(() -> Task.of("t", "INR 0.001"), "Task.cost of t", "'INR 0.001'");
        refused(() -> Task.of("", "INR 1"), "Task.id", "''");
        refused(() -> TRIAL.with(Gain.of(GainType.QUALITY, "EUR 1")), "Task.gain of trial lot", "EUR 1.00", "INR");
        refused(() -> TRIAL.with(Contribution.of("b", "EUR 1")), "Task.contribution to trial lot", "EUR 1.00");
        refused(() -> TRIAL.needing("design", "design"), "Task.services of trial lot", "'design' twice");
        refused(() -> TRIAL.after(" "), "Task.predecessors of trial lot");
    }

    @Test
    void contributionsLowerTheCostNeverBelowZero() {
        Task task = Task.of("t", "INR 10").with(Contribution.of("board", "INR 4"));
        assertThat(task.costToParticipants()).isEqualTo(Money.parse("INR 6"));
        assertThat(task.with(Contribution.of("bank", "INR 7")).costToParticipants())
                .isEqualTo(Money.parse("INR 0"));
    }

    @Test
    void aSchemePaysThePublicPart() {
        Task funded = Task.of("plant", "INR 1000").fundedBy(FundingScheme.granting(0.7, 0.1), "ministry", "state");
        assertThat(funded.contributions())
                .containsExactly(Contribution.of("ministry", "INR 700"), Contribution.of("state", "INR 100"));
        assertThat(funded.costToParticipants()).isEqualTo(Money.parse("INR 200"));
        Task unfunded = Task.of("plant", "INR 1000").fundedBy(FundingScheme.granting(0, 0), "ministry", "state");
        assertThat(unfunded.contributions()).isEmpty();
    }

    @Test
    void gainsCountAlikeAndSayWhatTheyAre() {
        Gain gain = Gain.of(GainType.EXPORTS, "INR 9000").withPrivateShare(0.5);
        assertThat(gain).hasToString("EXPORTS INR 9,000, 50% private");
        assertThat(gain.indirect()).hasToString("EXPORTS INR 9,000, indirect, 50% private");
        assertThat(gain.indirect().direct()).isFalse();
        refused(() -> Gain.of(GainType.EXPORTS, "INR -1"), "Gain.amount", "INR -1.00");
        refused(() -> gain.withPrivateShare(50), "Gain.privateShare", "50.0", "Maybe it is a percentage: write 0.5");
        refused(() -> gain.withPrivateShare(Double.NaN), "Gain.privateShare", "NaN");
    }

    @Test
    void complexityHasFiveRanks() {
        for (Complexity complexity : Complexity.values()) {
            assertThat(Complexity.ofRank(complexity.rank())).isEqualTo(complexity);
        }
        assertThat(Complexity.INFORMATION.rank()).isEqualTo(1);
        assertThat(Complexity.SHARED_ASSET.rank()).isEqualTo(5);
        refused(() -> Complexity.ofRank(0), "Complexity.rank", "0");
        refused(() -> Complexity.ofRank(6), "Complexity.rank", "6", "between 1 and 5");
    }

    @Test
    void anAgreementCountsFromItsDay() {
        Agreement signed = Agreement.formal(YARN, "asha", "bina").dated("2005-03-01");
        assertThat(signed).hasToString("bulk yarn: formal, 2005-03-01, signed by asha, bina");
        assertThat(Agreement.informal(YARN, "asha", "bina")).hasToString("bulk yarn: informal, signed by asha, bina");
        assertThat(Agreement.informal(YARN)).hasToString("bulk yarn: informal, signed by nobody");
        assertThat(signed.isMadeBy(java.time.LocalDate.of(2005, 2, 28))).isFalse();
        assertThat(signed.isMadeBy(java.time.LocalDate.of(2005, 3, 1))).isTrue();
        assertThat(Agreement.informal(YARN).isMadeBy(java.time.LocalDate.MIN)).isTrue();
        refused(() -> Agreement.formal(YARN, "asha", "asha"), "Agreement.signatories of bulk yarn", "twice");
        refused(() -> signed.dated("1 March"), "Agreement.date", "'1 March'", "2005-03-18");
        refused(() -> BusinessArea.of(" "), "BusinessArea.name");
    }
}
