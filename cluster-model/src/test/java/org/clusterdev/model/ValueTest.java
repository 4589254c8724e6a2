package org.clusterdev.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.AgreementForm;
import org.clusterdev.model.action.BusinessArea;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Shares;
import org.clusterdev.model.action.Stakes;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.FirmSize;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.cluster.NetworkForm;
import org.clusterdev.model.cluster.Rivalry;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.evidence.Opinion;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.funding.FundingScheme;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.programme.Indicator;
import org.clusterdev.model.programme.Issue;
import org.clusterdev.model.programme.IssueMap;
import org.clusterdev.model.programme.Vision;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every type of the model: equal by content, and nothing that is handed out can be changed. */
class ValueTest {

    /** Of each type some that differ in one part each. Every call builds them anew. */
    private static List<Object> firms() {
        Firm asha = Firm.of("asha", "INR 1");
        return List.of(
                asha,
                Firm.of("bina", "INR 1"),
                asha.withCanRisk(Money.parse("INR 2")),
                asha.withSize(FirmSize.MICRO),
                asha.withSize(FirmSize.SMALL),
                asha.withServices("dyeing"));
    }

    private static List<Object> partners() {
        SupportInstitution bank = SupportInstitution.of("bank", Support.FINANCIAL);
        ServiceProvider studio = ServiceProvider.of("studio", "design");
        return List.of(
                DevelopmentAgent.fullTime("farah"),
                DevelopmentAgent.partTime("farah"),
                DevelopmentAgent.fullTime("gita"),
                DevelopmentAgent.fullTime("farah", Support.FINANCIAL),
                studio,
                studio.withServesSmallFirms(false),
                ServiceProvider.of("studio"),
                ServiceProvider.of("lab", "design"),
                bank,
                bank.withGovernment(true),
                bank.withLocal(true),
                SupportInstitution.of("bank"),
                SupportInstitution.of("board", Support.FINANCIAL),
                Intermediary.of("trader"),
                Intermediary.of("bank"));
    }

    private static List<Object> tasks() {
        Task lot = Task.of("lot", "INR 9");
        Gain gain = Gain.of(GainType.QUALITY, "INR 5");
        return List.of(
                lot,
                Task.of("other", "INR 9"),
                Task.of("lot", "INR 8"),
                lot.with(gain),
                lot.with(gain.indirect()),
                lot.with(gain.withPrivateShare(0.5)),
                lot.after("a"),
                lot.afterSuccessOf("a"),
                lot.with(Shares.of(Map.of("asha", 1L))),
                lot.with(Contribution.of("board", "INR 1")),
                lot.needing("design"),
                lot.asking(Support.TECHNICAL));
    }

    private static List<Object> actions() {
        Task lot = Task.of("lot", "INR 9");
        JointAction yarn = JointAction.of("yarn", Complexity.POOLED_TRADE, lot);
        return List.of(
                yarn,
                JointAction.of("cloth", Complexity.POOLED_TRADE, lot),
                JointAction.of("yarn", Complexity.JOINT_EVENT, lot),
                JointAction.of("yarn", Complexity.POOLED_TRADE),
                yarn.withQuorum(2),
                yarn.among("asha", "bina"),
                yarn.among("bina", "asha"),
                yarn.inAreas("yarn"),
                yarn.ownedBy("weavers"),
                yarn.answering("markets"));
    }

    private static List<Object> agreements() {
        Agreement said = Agreement.of("yarn", AgreementForm.INFORMAL, List.of("asha"));
        return List.of(
                said,
                said.dated("2005-03-01"),
                Agreement.of("yarn", AgreementForm.FORMAL, List.of("asha")),
                Agreement.of("cloth", AgreementForm.INFORMAL, List.of("asha")),
                Agreement.of("yarn", AgreementForm.INFORMAL, List.of("bina")));
    }

    private static List<Object> stakes() {
        JointAction yarn = JointAction.of("yarn", Complexity.POOLED_TRADE, Task.of("lot", "INR 9"));
        CurrencyUnit rupee = CurrencyUnit.of("INR");
        return List.of(
                Stakes.of(yarn, List.of("asha", "bina"), rupee),
                Stakes.of(yarn, List.of("bina", "asha"), rupee),
                Stakes.of(yarn.withQuorum(1), List.of("asha", "bina"), rupee),
                Shares.equal(),
                Shares.of(Map.of("asha", 1L)),
                Shares.of(Map.of("asha", 2L)),
                BusinessArea.of("yarn"),
                Contribution.of("board", "INR 1"),
                Contribution.of("bank", "INR 1"),
                Contribution.of("board", "INR 2"),
                FundingScheme.granting(.5, 0).split(Money.parse("INR 4")),
                FundingScheme.granting(.5, .1).split(Money.parse("INR 4")));
    }

    private static List<Object> clusters() {
        Network weavers = Network.of("weavers", Firm.listOf("INR 1", "asha", "bina"));
        Cluster chanderi = Cluster.of("Chanderi", weavers);
        return List.of(
                weavers,
                weavers.withForm(NetworkForm.VERTICAL),
                weavers.with(Firm.of("chand", "INR 1")),
                Network.of("dyers", Firm.listOf("INR 1", "asha", "bina")),
                Network.of("weavers", Firm.listOf("INR 1", "bina", "asha")),
                chanderi,
                Cluster.of("Panipat", weavers),
                chanderi.withPlace("here"),
                chanderi.withTrade("saris"),
                chanderi.with(Intermediary.of("trader")),
                chanderi.with(Network.of("dyers")),
                chanderi.with(Rivalry.of("retail", "asha", "bina")),
                Rivalry.of("retail", "asha", "bina"),
                Rivalry.of("export", "asha", "bina"),
                Rivalry.of("retail", "asha"),
                Cluster.of("new", "INR"),
                Cluster.of("new", "EUR"));
    }

    private static List<Object> events() {
        CompletedAction fair = CompletedAction.success(Complexity.JOINT_EVENT, "2004-09-01", List.of("asha", "bina"));
        Interaction meeting = Interaction.meeting("2004-09-01", "asha", "bina");
        LocalDate day = LocalDate.of(2004, 9, 1);
        return List.of(
                fair,
                CompletedAction.success(Complexity.INFORMATION, "2004-09-01", List.of("asha", "bina")),
                CompletedAction.success(Complexity.JOINT_EVENT, "2004-09-02", List.of("asha", "bina")),
                CompletedAction.success(Complexity.JOINT_EVENT, "2004-09-01", List.of("bina", "asha")),
                CompletedAction.failure(Complexity.JOINT_EVENT, "2004-09-01", List.of("asha", "bina")),
                fair.withConduct("asha", 0.5),
                fair.facilitatedBy("farah"),
                fair.named("fair"),
                meeting,
                meeting.facilitatedBy("farah"),
                Interaction.visit("2004-09-01", "asha", "bina"),
                Interaction.meeting("2004-09-02", "asha", "bina"),
                Interaction.meeting("2004-09-01", "asha"),
                SurveyRating.tie(day, "asha", "bina", true),
                SurveyRating.tie(day, "asha", "bina", false),
                SurveyRating.tie(day, "bina", "asha", true),
                TrackRecord.EMPTY,
                TrackRecord.of(fair),
                TrackRecord.of(fair, meeting),
                TrackRecord.of(meeting, fair));
    }

    private static List<Object> programmes() {
        Issue markets = Issue.of("markets", "few buyers");
        Indicator orders = Indicator.of("orders", "a year", 4, 20);
        Vision vision = Vision.of("own brand");
        Explanation table = Explanation.of("weavers");
        return List.of(
                markets,
                markets.asPressurePoint(),
                markets.raisedBy("asha"),
                markets.bringingUp("markets"),
                Issue.of("markets", "no buyers"),
                Issue.of("quality", "few buyers"),
                IssueMap.EMPTY,
                IssueMap.of(markets),
                IssueMap.of(markets.asPressurePoint()),
                orders,
                orders.observed("2005-01-01", 5),
                orders.observed("2005-01-01", 6),
                Indicator.of("orders", "a year", 5, 20),
                Indicator.of("orders", "a year", 4, 21),
                Indicator.of("orders", "a month", 4, 20),
                Indicator.of("sales", "a year", 4, 20),
                vision,
                vision.by("2008-01-01"),
                Vision.of("own shop"),
                table,
                table.row("a", "1", "why"),
                table.row("a", "1", Principle.S1, "why"),
                table.row("a", "2", "why"),
                table.row("a", "1", "because"),
                table.row("b", "1", "why"),
                Explanation.of("dyers"),
                Finding.of(Principle.S1, "a", "b", "c"),
                Finding.of(Principle.S2, "a", "b", "c"),
                Evidence.NONE,
                Evidence.of(1, 0),
                Evidence.of(0, 1),
                Evidence.NONE.opinion(),
                Evidence.of(1, 0).opinion(),
                Opinion.from(Evidence.NONE, 0.3));
    }

    static Stream<Named<Supplier<List<Object>>>> families() {
        return Stream.of(
                Named.of("firms", ValueTest::firms),
                Named.of("partners", ValueTest::partners),
                Named.of("tasks", ValueTest::tasks),
                Named.of("actions", ValueTest::actions),
                Named.of("agreements", ValueTest::agreements),
                Named.of("stakes", ValueTest::stakes),
                Named.of("clusters", ValueTest::clusters),
                Named.of("events", ValueTest::events),
                Named.of("programmes", ValueTest::programmes));
    }

    @ParameterizedTest
    @MethodSource("families")
    void equalByContentAndByNothingElse(Supplier<List<Object>> family) {
        List<Object> once = family.get();
        List<Object> again = family.get();
        for (int i = 0; i < once.size(); i++) {
            assertThat(once.get(i)).isEqualTo(again.get(i)).hasSameHashCodeAs(again.get(i));
            assertThat(once.get(i)).hasToString(again.get(i).toString());
            assertThat(once.get(i)).isNotEqualTo("something else").isNotEqualTo(null);
            for (int j = 0; j < once.size(); j++) {
                assertThat(once.get(i).equals(again.get(j)))
                        .as("%s and %s", once.get(i), again.get(j))
                        .isEqualTo(i == j);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void whatIsHandedOutCannotBeChanged(Supplier<List<Object>> family) throws ReflectiveOperationException {
        for (Object value : family.get()) {
            for (Method method : value.getClass().getMethods()) {
                boolean isQuestion = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
                if (isQuestion && Collection.class.isAssignableFrom(method.getReturnType())) {
                    Collection<?> handedOut = (Collection<?>) method.invoke(value);
                    assertThatThrownBy(() -> handedOut.add(null))
                            .as("%s", method)
                            .isInstanceOf(UnsupportedOperationException.class);
                    assertThatThrownBy(() -> handedOut.removeIf(each -> true))
                            .as("%s", method)
                            .isInstanceOf(UnsupportedOperationException.class);
                } else if (isQuestion && Map.class.isAssignableFrom(method.getReturnType())) {
                    Map<?, ?> handedOut = (Map<?, ?>) method.invoke(value);
                    assertThatThrownBy(handedOut::clear)
                            .as("%s", method)
                            .isInstanceOf(UnsupportedOperationException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void saysWhatItIsWithoutClassNamesOrBraces(Supplier<List<Object>> family) {
        for (Object value : family.get()) {
            if (!(value instanceof Shares)) {
                assertThat(value.toString())
                        .doesNotContain("[", "{", "@", value.getClass().getSimpleName() + "(");
            }
        }
    }
}
