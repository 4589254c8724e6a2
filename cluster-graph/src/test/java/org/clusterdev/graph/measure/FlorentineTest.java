package org.clusterdev.graph.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The marriages of the Florentine families (J. F. Padgett and C. K. Ansell, "Robust action", 1993). */
class FlorentineTest {

    private static final double CLOSE = 1e-12;

    private static Structure families() {
        return ReferenceData.structure("padgett_marriage");
    }

    private static Structure withoutPucci() {
        String name = "padgett_marriage";
        List<String> all = ReferenceData.vertices(name);
        int pucci = all.indexOf("Pucci");
        List<String> others = all.stream().filter(id -> !id.equals("Pucci")).toList();
        List<Arc> arcs = ReferenceData.arcs(name).stream()
                .map(arc -> new Arc(closed(arc.from(), pucci), closed(arc.to(), pucci), arc.belief()))
                .toList();
        return Structure.of(others, arcs, Structure.THRESHOLD).undirected();
    }

    private static int closed(int number, int gap) {
        return number > gap ? number - 1 : number;
    }

    @Test
    void theMediciStandBetween() {
        Brokerage brokerage = families().brokerage();
        assertThat(brokerage.betweenness().of("Medici").orElseThrow()).isCloseTo(47.5, within(CLOSE));
        assertThat(brokerage.betweenness().top(1)).containsExactly("Medici");
        assertThat(brokerage.constraint().of("Medici").orElseThrow()).isCloseTo(17.0 / 81, within(CLOSE));
        assertThat(brokerage.pairsCut().of("Medici").orElseThrow()).isEqualTo(70);
    }

    @Test
    void anIsolateHasNoConstraintAndNoCloseness() {
        assertThat(families().brokerage().constraint().of("Pucci")).isEmpty();
        assertThat(families().connectivity().harmonicCloseness().of("Pucci").orElseThrow())
                .isZero();
        assertThat(families().connectivity().harmonicCloseness().of("Medici").orElseThrow())
                .isGreaterThan(0.6);
    }

    @Test
    void theBestPairsAreNotTheTwoBest() {
        Brokerage brokerage = withoutPucci().brokerage();
        assertThat(brokerage.mostMissed(2).members()).containsExactly("Guadagni", "Medici");
        assertThat(brokerage.mostMissed(2).value()).isCloseTo(0.802350, within(5e-7));
        assertThat(brokerage.widestReach(2).members()).containsExactly("Bischeri", "Medici");
        assertThat(brokerage.widestReach(2).value()).isCloseTo(13.0 / 15, within(CLOSE));
        assertThat(brokerage.reach().top(2)).doesNotContain("Bischeri");
    }

    @Test
    void pucciMakesBothPairsLookDifferent() {
        Brokerage brokerage = families().brokerage();
        assertThat(brokerage.mostMissed(2).members()).containsExactly("Guadagni", "Medici");
        assertThat(brokerage.mostMissed(2).value()).isCloseTo(0.830586, within(5e-7));
        assertThat(brokerage.widestReach(2).members()).containsExactly("Bischeri", "Medici");
        assertThat(brokerage.widestReach(2).value()).isCloseTo(13.0 / 16, within(CLOSE));
    }

    @Test
    void whatIsMostHeardIsTheWidestReachWhereTiesHaveNoDirection() {
        assertThat(families().brokerage().mostHeard(2).members())
                .isEqualTo(families().brokerage().widestReach(2).members());
    }

    @Test
    void printsAShortTable() {
        assertThat(families().brokerage().betweenness().toString())
                .startsWith("betweenness (unordered pairs of others; share of shortest paths; not divided)\n  Medici")
                .contains("47.5")
                .endsWith("and 6 more");
        assertThat(families().toString()).isEqualTo("16 vertices, 20 ties of belief 0.2 or more");
    }
}
