package org.clusterdev.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class EvidenceProperties {

    @Property
    void fadingInTwoStepsIsFadingInOne(
            @ForAll("evidence") Evidence seen,
            @ForAll @DoubleRange(max = 20) double first,
            @ForAll @DoubleRange(max = 20) double second) {
        Evidence twice = seen.after(first, 3).after(second, 3);
        Evidence once = seen.after(first + second, 3);
        assertThat(twice.positive()).isCloseTo(once.positive(), within(1e-9 * (1 + once.positive())));
        assertThat(twice.negative()).isCloseTo(once.negative(), within(1e-9 * (1 + once.negative())));
    }

    @Property
    void ageingNeverRaisesBeliefAndNeverTurnsIgnoranceIntoDoubt(
            @ForAll("evidence") Evidence seen, @ForAll @DoubleRange(max = 50) double years) {
        Opinion now = seen.opinion();
        Opinion later = seen.after(years, 3).opinion();
        assertThat(later.belief()).isLessThanOrEqualTo(now.belief() + 1e-12);
        assertThat(later.disbelief()).isLessThanOrEqualTo(now.disbelief() + 1e-12);
        assertThat(later.uncertainty()).isGreaterThanOrEqualTo(now.uncertainty() - 1e-12);
    }

    @Property
    void anOpinionIsAViewThatLosesNothing(
            @ForAll("evidence") Evidence seen, @ForAll @DoubleRange(min = 0.01, max = 0.99) double baseRate) {
        Opinion opinion = Opinion.from(seen, baseRate);
        assertThat(opinion.belief() + opinion.disbelief() + opinion.uncertainty())
                .isCloseTo(1, within(1e-12));
        assertThat(opinion.uncertainty()).isPositive();
        assertThat(opinion.projected()).isStrictlyBetween(0.0, 1.0 + 1e-12);
        Evidence back = opinion.evidence();
        assertThat(back.positive()).isCloseTo(seen.positive(), within(1e-9 * (1 + seen.positive())));
        assertThat(back.negative()).isCloseTo(seen.negative(), within(1e-9 * (1 + seen.negative())));
    }

    @Property
    void moreGoodConductNeverLowersBelief(
            @ForAll("evidence") Evidence seen, @ForAll @DoubleRange(max = 100) double more) {
        Evidence after = Evidence.of(Math.min(Evidence.MAX, seen.positive() + more), seen.negative());
        assertThat(after.opinion().belief())
                .isGreaterThanOrEqualTo(seen.opinion().belief() - 1e-12);
        assertThat(after.opinion().projected())
                .isGreaterThanOrEqualTo(seen.opinion().projected() - 1e-12);
    }

    /** Law 3 of the design: belief rises or holds exactly where q ≥ κr/(κr+s+W). */
    @Property
    void aSuccessRaisesBeliefOnlyIfConductWasGoodEnough(
            @ForAll @DoubleRange(max = 50) double good,
            @ForAll @DoubleRange(max = 50) double bad,
            @ForAll @DoubleRange(max = 1) double conduct,
            @ForAll @DoubleRange(min = 1, max = 5) double kappa) {
        Evidence before = Evidence.of(good, bad);
        Evidence after = before.plus(Evidence.of(conduct, kappa * (1 - conduct)));
        double threshold = kappa * good / (kappa * good + bad + Opinion.PRIOR_WEIGHT);
        double change = after.opinion().belief() - before.opinion().belief();
        if (Math.abs(conduct - threshold) > 1e-9) {
            assertThat(change >= 0).isEqualTo(conduct >= threshold);
        }
    }

    @Property
    void cumulativeFusionIsTheSumOfWhatWasSeen(@ForAll("few") @Size(max = 6) List<Evidence> seen) {
        Evidence sum = seen.stream().reduce(Evidence.NONE, Evidence::plus);
        Opinion fused =
                Fusion.CUMULATIVE.of(seen.stream().map(Evidence::opinion).toList());
        assertThat(fused.belief()).isCloseTo(sum.opinion().belief(), within(1e-9));
        assertThat(fused.disbelief()).isCloseTo(sum.opinion().disbelief(), within(1e-9));
    }

    @Property
    void everyFusionOfOneOpinionIsThatOpinionAndOrderDoesNotMatter(
            @ForAll("few") @Size(min = 1, max = 6) List<Evidence> seen) {
        List<Opinion> opinions = seen.stream().map(Evidence::opinion).toList();
        List<Opinion> backwards = new java.util.ArrayList<>(opinions);
        java.util.Collections.reverse(backwards);
        for (Fusion fusion : Fusion.values()) {
            assertThat(fusion.of(opinions.get(0)).belief())
                    .isCloseTo(opinions.get(0).belief(), within(1e-12));
            assertThat(fusion.of(opinions).belief())
                    .isCloseTo(fusion.of(backwards).belief(), within(1e-12));
        }
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        Arbitrary<Double> amount = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 50),
                Arbitraries.doubles().between(0, Evidence.MAX),
                Arbitraries.of(0.0, 1e-300, Evidence.MAX));
        return Combinators.combine(amount, amount).as(Evidence::of);
    }

    @Provide
    Arbitrary<List<Evidence>> few() {
        Arbitrary<Double> amount = Arbitraries.doubles().between(0, 50);
        return Combinators.combine(amount, amount).as(Evidence::of).list();
    }
}
