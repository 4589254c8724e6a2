package org.clusterdev.model.funding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE) // their combinations would outnumber the tries
class FundingProperties {

    @Property
    void grantStateAndFirmsMakeUpTheCost(@ForAll("schemes") FundingScheme scheme, @ForAll("amounts") Money cost) {
        FundingSplit split = scheme.split(cost);
        assertThat(split.cost()).isEqualTo(cost);
        assertThat(split.grant().plus(split.state()).plus(split.firms())).isEqualTo(cost);
        assertThat(split.grant().isNegative()).isFalse();
        assertThat(split.state().isNegative()).isFalse();
        assertThat(split.firms().isNegative()).isFalse();
    }

    @Property
    void aCeilingIsKeptAndTheFirmsPayTheRest(
            @ForAll("schemes") FundingScheme scheme, @ForAll("amounts") Money cost, @ForAll("amounts") Money ceiling) {
        FundingSplit open = scheme.split(cost);
        FundingSplit capped = scheme.upTo(ceiling).split(cost);
        assertThat(capped.grant().isGreaterThan(ceiling)).isFalse();
        assertThat(capped.state()).isEqualTo(open.state());
        assertThat(capped.grant()).isEqualTo(open.grant().isGreaterThan(ceiling) ? ceiling : open.grant());
    }

    @Property
    void exactlyOneBandApplies(
            @ForAll("schemes") FundingScheme low,
            @ForAll("schemes") FundingScheme high,
            @ForAll("amounts") Money threshold,
            @ForAll("amounts") Money cost) {
        FundingScheme bands = low.above(threshold, high);
        assertThat(bands.split(cost)).isEqualTo((cost.isGreaterThan(threshold) ? high : low).split(cost));
        assertThat(bands.split(threshold)).isEqualTo(low.split(threshold));
    }

    @Property
    void aGrantIsNeverMoreThanItsShare(@ForAll("amounts") Money cost) {
        FundingSplit split = FundingScheme.granting(0.7, 0.3).split(cost);
        assertThat(split.grant().getAmountMinorLong() * 10).isLessThanOrEqualTo(cost.getAmountMinorLong() * 7);
        assertThat(split.firms().getAmountMinorLong()).isBetween(0L, 2L);
    }

    @Provide
    Arbitrary<FundingScheme> schemes() {
        Arbitrary<FundingScheme> flat = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100))
                .as((grant, rest) -> FundingScheme.granting(grant / 100.0, (100 - grant) * rest / 10_000.0));
        Arbitrary<FundingScheme> capped = Combinators.combine(flat, amounts()).as(FundingScheme::upTo);
        return Arbitraries.oneOf(flat, capped);
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000_000L)
                .map(coins -> Money.ofMinor(CurrencyUnit.of("INR"), coins));
    }
}
