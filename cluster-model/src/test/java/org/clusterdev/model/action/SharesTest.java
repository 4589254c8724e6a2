package org.clusterdev.model.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterdev.model.Refusal.refused;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void givesTheRemainderToTheFirst() {
        Map<String, Money> split = Shares.equal().split(Money.parse("INR 0.05"), List.of("asha", "bina", "chand"));
        assertThat(split).hasToString("{asha=INR 0.02, bina=INR 0.02, chand=INR 0.01}");
    }

    @Test
    void givesTheRemainderOnlyToWhoHasAWeight() {
        Shares shares = Shares.of(Map.of("bina", 1L, "chand", 2L));
        assertThat(shares.split(Money.parse("INR 0.02"), List.of("asha", "bina", "chand")))
                .hasToString("{asha=INR 0.00, bina=INR 0.01, chand=INR 0.01}");
    }

    @Test
    void splitsNothingAndAmongNobody() {
        assertThat(Shares.equal().split(Money.parse("INR 0"), List.of("asha"))).hasToString("{asha=INR 0.00}");
        assertThat(Shares.equal().split(Money.parse("INR 5"), List.of())).isEmpty();
    }

    @Test
    void knowsNoCoinsBelowTheCurrencysOwn() {
        assertThat(Shares.equal().split(Money.parse("JPY 5"), List.of("asha", "bina")))
                .hasToString("{asha=JPY 3, bina=JPY 2}");
    }

    @Test
    void refusesWhatCannotBeSplit() {
        refused(() -> Shares.of(Map.of("asha", -1L)), "Shares of asha", "-1", "0 or more");
        refused(() -> Shares.of(Map.of("asha", 0L)), "{asha=0}", "at least one positive");
        refused(() -> Shares.of(Map.of()), "{}", "at least one positive");
        refused(() -> Shares.of(Map.of(" ", 1L)), "Shares.firm");
        Money ten = Money.parse("INR 10");
        refused(() -> Shares.of(Map.of("bina", 1L)).split(ten, List.of("asha")), "'bina'", "participants: asha");
        refused(() -> Shares.equal().split(ten, List.of("asha", "asha")), "Shares.participants", "'asha' twice");
        refused(() -> Shares.equal().split(Money.parse("INR -1"), List.of("asha")), "Shares.amount", "INR -1");
    }

    @Test
    void readsWell() {
        assertThat(Shares.equal()).hasToString("equal shares");
        assertThat(Shares.of(Map.of("asha", 2L))).hasToString("shares {asha=2}");
    }
}
