package org.clusterdev.model.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterdev.model.Refusal.refused;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts of the published schemes are in crore: ten million rupees. */
class FundingTest {

    private static final FundingScheme COMMON_FACILITIES = FundingScheme.granting(0.70, 0.20)
            .above(crore("10"), FundingScheme.granting(0.60, 0.20).upTo(crore("20")));

    private static final FundingScheme TAMIL_NADU =
            FundingScheme.granting(0.70, 0).upTo(crore("2.5"));

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 3.5", "10.00, 7.00", "10.01, 6.006", "30, 18", "40, 20"})
    void theRateOfABandHoldsForTheWholeCost(String cost, String grant) {
        assertThat(COMMON_FACILITIES.split(crore(cost)).grant()).isEqualTo(crore(grant));
    }

    @ParameterizedTest
    @CsvSource({"3, 2.1", "5.7, 2.5", "100, 2.5"})
    void aCeilingCutsTheGrant(String cost, String grant) {
        FundingSplit split = TAMIL_NADU.split(crore(cost));
        assertThat(split.grant()).isEqualTo(crore(grant));
        assertThat(split.firms()).isEqualTo(crore(cost).minus(crore(grant)));
    }

    @Test
    void readsAsItsDocumentationSays() {
        assertThat(FundingScheme.granting(0.70, 0.10).split(Money.parse("INR 1000")))
                .hasToString("INR 1,000: grant 700, state 100, firms 200");
        assertThat(FundingScheme.granting(0.75, 0.10)
                        .upTo(Money.parse("INR 500"))
                        .split(Money.parse("INR 1000")))
                .hasToString("INR 1,000: grant 500, state 100, firms 400");
        assertThat(Contribution.of("board", "INR 15000.50")).hasToString("INR 15,000.50 by board");
    }

    @Test
    void refusesSharesThatDoNotFit() {
        refused(() -> FundingScheme.granting(70, 0.1), "FundingScheme.grant", "70.0", "write 0.7");
        refused(() -> FundingScheme.granting(0.7, Double.NaN), "FundingScheme.state", "NaN");
        refused(() -> FundingScheme.granting(0.7, 0.4), "FundingScheme.grant + state", "1.1");
        refused(() -> TAMIL_NADU.upTo(Money.parse("INR -1")), "FundingScheme.ceiling", "INR -1.00");
        refused(() -> TAMIL_NADU.above(Money.parse("INR -1"), TAMIL_NADU), "FundingScheme.threshold", "INR -1.00");
        refused(() -> TAMIL_NADU.split(Money.parse("INR -1")), "FundingSplit.cost", "INR -1.00");
        refused(() -> TAMIL_NADU.split(Money.parse("EUR 1")), "FundingScheme.ceiling", "EUR");
        refused(() -> COMMON_FACILITIES.split(Money.parse("EUR 1")), "FundingScheme.threshold", "EUR");
    }

    @Test
    void refusesPartsThatDoNotMakeUpTheCost() {
        Money one = Money.parse("INR 1");
        Money ten = Money.parse("INR 10");
        refused(() -> new FundingSplit(ten, one, one, one), "adds up to INR 3.00", "INR 10.00");
        refused(() -> FundingSplit.of(one, ten, one), "FundingSplit.firms", "INR -10.00");
        refused(() -> FundingSplit.of(ten, Money.parse("EUR 1"), one), "FundingSplit.grant", "EUR 1.00");
        refused(() -> FundingSplit.of(ten, Money.parse("INR -1"), one), "FundingSplit.grant", "INR -1.00");
        refused(() -> Contribution.of("board", "INR -1"), "Contribution.amount of board", "INR -1.00");
        refused(() -> Contribution.of("", "INR 1"), "Contribution.by");
    }

    private static Money crore(String amount) {
        return Money.of(
                org.joda.money.CurrencyUnit.of("INR"),
                new java.math.BigDecimal(amount).movePointRight(7).setScale(2));
    }
}
