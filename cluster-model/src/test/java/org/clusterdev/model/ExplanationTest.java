package org.clusterdev.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterdev.model.Refusal.refused;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void isATableToReadAloud() {
        Explanation table = Explanation.of("weavers: LATENT")
                .row("depth", "0.18", Principle.S4, "mean belief over 20 ordered pairs")
                .row("members", "5", "as listed")
                .row("climb", "none", Principle.S16, "");
        assertThat(table).hasToString("""
                weavers: LATENT
                  depth    0.18  S4   mean belief over 20 ordered pairs
                  members  5          as listed
                  climb    none  S16""");
        assertThat(table.headline()).isEqualTo("weavers: LATENT");
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(1).principle()).isEmpty();
        assertThat(table.rows().get(0).principle()).hasValue(Principle.S4);
        assertThat(Explanation.of("nothing to say")).hasToString("nothing to say");
    }

    @Test
    void showsItsFirstRows() {
        Explanation table =
                Explanation.of("steps").row("1", "a", "").row("2", "b", "").row("3", "c", "");
        assertThat(table.first(3)).isEqualTo(table);
        assertThat(table.first(1)).hasToString("steps\n  1           a\n  and 2 more");
        assertThat(table.first(0)).hasToString("steps\n  and 3 more");
        refused(() -> table.first(-1), "most", "-1");
    }

    @Test
    void takesUpFindings() {
        Finding finding = Finding.of(Principle.S13, "trader", "the plan bypasses it", "ask it to carry the yarn");
        assertThat(finding).hasToString("S13 trader: the plan bypasses it; ask it to carry the yarn");
        assertThat(Explanation.of("plan").row(finding))
                .hasToString("plan\n  note  trader  S13  the plan bypasses it; ask it to carry the yarn");
    }

    @Test
    void leavesNothingBlank() {
        refused(() -> Explanation.of(" "), "Explanation.headline", "' '");
        refused(() -> Explanation.of("a").row("", "1", "why"), "Row.what", "''");
        refused(() -> Finding.of(Principle.S1, "", "m", "r"), "Finding.subject");
        refused(() -> Finding.of(Principle.S1, "s", " ", "r"), "Finding.message");
        refused(() -> Finding.of(Principle.S1, "s", "m", ""), "Finding.remedy");
    }

    @Test
    void thereAreSixteenPrinciplesOfOneSentenceEach() {
        assertThat(Principle.values())
                .extracting(Principle::name)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 16).mapToObj(i -> "S" + i).toList());
        for (Principle principle : Principle.values()) {
            assertThat(principle.sentence()).endsWith(".").doesNotContain(". ");
        }
    }
}
