package org.clusterdev.graph.decompose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.evidence.Opinion;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RiskLimitsTest {

    private final Firm asha = Firm.of("asha", "INR 15000");

    @Test
    void strangersRiskHalfAndEveryDeliveredStepCounts() {
        TrustGraph strangers = TrustGraph.ofTies(List.of("asha", "bina"), List.of());
        assertEquals(
                List.of(Money.parse("INR 7500"), Money.parse("INR 10000"), Money.parse("INR 11250")),
                RiskLimits.growingWithTrust().of(asha, List.of("asha", "bina"), strangers, 3));
    }

    @Test
    void aloneAFirmRisksAllItCan() {
        TrustGraph alone = TrustGraph.ofTies(List.of("asha"), List.of());
        assertEquals(List.of(asha.canRisk()), RiskLimits.growingWithTrust().of(asha, List.of("asha"), alone, 5));
    }

    @Test
    void agreesWithTheFormulaWrittenOutOnRandomTrust() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            int n = 2 + random.nextInt(5);
            List<String> firms = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                firms.add("f" + i);
            }
            List<Tie> ties = new ArrayList<>();
            for (String to : firms.subList(1, n)) {
                ties.add(Tie.of("f0", to, Evidence.of(random.nextInt(40) / 8.0, random.nextInt(40) / 8.0)));
            }
            TrustGraph trust = TrustGraph.ofTies(firms, ties);
            Firm firm = Firm.of("f0", Money.ofMinor(org.joda.money.CurrencyUnit.of("INR"), random.nextInt(2_000_000)));
            List<Money> limits = RiskLimits.growingWithTrust().of(firm, firms, trust, 4);
            for (int k = 1; k <= 4; k++) {
                double sum = 0;
                for (String to : firms.subList(1, n)) {
                    Evidence seen = trust.evidence("f0", to);
                    Evidence then = seen.plus(Evidence.of((k - 1) / (double) (n - 1), 0));
                    sum += Opinion.from(then).projected();
                }
                Money exact = firm.canRisk().multipliedBy(BigDecimal.valueOf(sum / (n - 1)), RoundingMode.HALF_UP);
                long gap = exact.getAmountMinorLong() - limits.get(k - 1).getAmountMinorLong();
                assertFalse(gap < 0 || gap > 1, "limit " + limits.get(k - 1) + " for " + exact);
            }
        }
    }

    @Test
    void neverFallWhereTrustIsAlmostComplete() {
        TrustGraph sure =
                TrustGraph.ofTies(List.of("asha", "bina"), List.of(Tie.of("asha", "bina", Evidence.of(1e12, 0))));
        Firm rich = Firm.of("asha", Money.ofMinor(org.joda.money.CurrencyUnit.of("INR"), 1L << 60));
        List<Money> limits = RiskLimits.growingWithTrust().of(rich, List.of("asha", "bina"), sure, 50);
        for (int k = 1; k < limits.size(); k++) {
            assertFalse(limits.get(k).isLessThan(limits.get(k - 1)));
        }
    }

    @Test
    void fixedLimitsMayNotFallOrBeMissing() {
        Money ten = Money.parse("INR 10");
        Money nine = Money.parse("INR 9");
        assertThrows(IllegalArgumentException.class, () -> RiskLimits.fixed(List.of()));
        assertThrows(IllegalArgumentException.class, () -> RiskLimits.fixed(List.of(ten, nine)));
        assertThrows(IllegalArgumentException.class, () -> RiskLimits.fixed(List.of(Money.parse("INR -1"))));
        TrustGraph any = TrustGraph.ofTies(List.of("asha"), List.of());
        assertEquals(List.of(nine, ten), RiskLimits.fixed(List.of(nine, ten)).of(asha, List.of("asha"), any, 9));
        assertEquals(List.of(asha.canRisk()), RiskLimits.fixed().of(asha, List.of("asha"), any, 9));
    }
}
