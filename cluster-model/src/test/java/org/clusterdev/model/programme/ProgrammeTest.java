package org.clusterdev.model.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterdev.model.Refusal.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final LocalDate SUMMER = LocalDate.of(2005, 7, 1);

    @Test
    void anIndicatorMeasuresTheWayFromBaselineToTarget() {
        Indicator orders = Indicator.of("export orders", "orders a year", 4, 20);
        assertThat(orders.progress(SUMMER)).isEmpty();
        Indicator observed = orders.observed("2005-06-01", 12).observed("2005-08-01", 24);
        assertThat(observed.progress(SUMMER)).hasValue(0.5);
        assertThat(observed.latest(SUMMER)).hasValue(12);
        assertThat(observed.progress(LocalDate.of(2005, 8, 1))).hasValue(1.25);
        assertThat(observed.latest(LocalDate.of(2005, 5, 31))).isEmpty();
        assertThat(orders.observations()).isEmpty();
        assertThat(orders).hasToString("export orders: 4 -> 20 orders a year");
    }

    @Test
    void rejectsShouldFallAndMayRise() {
        Indicator rejects = Indicator.of("rejects", "% of lots", 10, 2);
        assertThat(rejects.observed("2005-06-01", 6).progress(SUMMER)).hasValue(0.5);
        assertThat(rejects.observed("2005-06-01", 14).progress(SUMMER)).hasValue(-0.5);
        assertThat(Indicator.of("same", "x", 3, 3).observed("2005-06-01", 3).progress(SUMMER))
                .isEmpty();
    }

    @Test
    void observationsAreOrderedByDayAndReplacedOnTheSameDay() {
        Indicator orders = Indicator.of("orders", "a year", 4, 20)
                .observed("2005-06-01", 12)
                .observed("2004-06-01", 6)
                .observed("2005-06-01", 13);
        assertThat(orders.observations().keySet()).containsExactly(LocalDate.of(2004, 6, 1), LocalDate.of(2005, 6, 1));
        assertThat(orders.latest(SUMMER)).hasValue(13);
    }

    @Test
    void indicatorsRefuseWhatIsNoNumber() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            refused(() -> Indicator.of("orders", "a year", number, 1), "Indicator.baseline of orders", "" + number);
            refused(() -> Indicator.of("orders", "a year", 1, number), "Indicator.target of orders", "" + number);
            refused(
                    () -> Indicator.of("orders", "a year", 1, 2).observed(SUMMER, number),
                    "Indicator.observation of orders",
                    "" + number);
        }
        refused(() -> Indicator.of("", "a year", 1, 2), "Indicator.name");
        refused(() -> Indicator.of("orders", " ", 1, 2), "Indicator.unit of orders");
        refused(() -> Indicator.of("orders", "a year", 1, 2).observed("June", 1), "'June'");
    }

    @Test
    void issuesMayBringEachOtherUpInACircle() {
        Issue markets = Issue.of("markets", "few buyers")
                .asPressurePoint()
                .raisedBy("asha")
                .bringingUp("quality");
        Issue quality = Issue.of("quality", "uneven cloth").bringingUp("markets", "quality");
        IssueMap map = IssueMap.of(markets, quality);
        assertThat(map.pressurePoints()).containsExactly(markets);
        assertThat(map.issue("quality")).hasValue(quality);
        assertThat(map.issue("land")).isEmpty();
        assertThat(map)
                .hasToString("2 issues\n  markets: few buyers (pressure point) -> quality\n"
                        + "  quality: uneven cloth -> markets, quality");
        assertThat(IssueMap.of(quality.bringingUp())).hasToString("1 issue\n  quality: uneven cloth");
        assertThat(IssueMap.EMPTY).isEqualTo(IssueMap.of());
    }

    @Test
    void anIssueMapKnowsAllItsIssues() {
        Issue markets = Issue.of("markets", "few buyers");
        refused(() -> IssueMap.of(markets.bringingUp("land")), "Issue.bringsUp of markets", "'land'", "markets.");
        refused(() -> IssueMap.of(markets, markets), "IssueMap.issues", "'markets' twice");
        refused(() -> Issue.of("", "few"), "Issue.id");
        refused(() -> Issue.of("markets", " "), "Issue.statement of markets");
        refused(() -> markets.raisedBy("asha", "asha"), "Issue.raisedBy of markets", "twice");
    }

    @Test
    void aVisionMayHaveADay() {
        Vision vision = Vision.of("Chanderi sells under its own name");
        assertThat(vision.by()).isEmpty();
        assertThat(vision.by("2008-12-31")).hasToString("Chanderi sells under its own name (by 2008-12-31)");
        assertThat(vision.by(SUMMER).by()).hasValue(SUMMER);
        refused(() -> Vision.of(" "), "Vision.statement");
        refused(() -> vision.by("soon"), "Vision.by", "'soon'");
    }

    @Test
    void phasesReadAsTheMethodCallsThem() {
        assertThat(Phase.values())
                .extracting(Phase::toString)
                .containsExactly(
                        "diagnostic study", "trust building", "agreement", "implementation", "spread", "handover");
    }
}
