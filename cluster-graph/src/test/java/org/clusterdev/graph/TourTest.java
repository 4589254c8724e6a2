package org.clusterdev.graph;

import static org.clusterdev.graph.Weavers.NETWORK;
import static org.clusterdev.graph.Weavers.YARN;
import static org.clusterdev.model.action.Complexity.POOLED_TRADE;
import static org.clusterdev.model.history.CompletedAction.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.clusterdev.graph.decompose.Overruns;
import org.clusterdev.graph.decompose.SuccessChances;
import org.clusterdev.graph.maturity.MaturityLevel;
import org.clusterdev.graph.readiness.Verdict;
import org.clusterdev.model.action.Agreement;
import org.junit.jupiter.api.Test;

/** The promised use: a developer's first answers, and a researcher's questions with the tables that answer them. */
class TourTest {

    private final NetworkStudy study = Weavers.study();

    @Test
    void aDevelopersFirstAnswers() {
        assertEquals(Verdict.READY_WITH_COORDINATION, study.readiness(YARN).verdict());
        assertEquals(
                "[trial lot, godown, season's lot]",
                study.decompose(YARN).deliverables().toString());
        assertEquals(MaturityLevel.DEVELOPING, study.maturity().level());
    }

    @Test
    void maturityPrintsAsATable() {
        assertTrue(
                study.maturity().toString().startsWith("weavers on 2005-03-18: maturity 0.36 DEVELOPING\n  reach "),
                () -> study.maturity().toString());
    }

    @Test
    void readinessPrintsVerdictReasonsAndWhatComesNext() {
        assertEquals("""
                bulk yarn: READY_WITH_COORDINATION; on their own 0 of 5 join, asked together 5; quorum 4
                  S3  yes needs a 38% chance that the others deliver, sees 61%
                  S6  yes POOLED_TRADE is the next step of the ladder
                  S7  yes each gains 43,000 for 28,000
                  S11 yes farah, full time, financial authority
                  S15 yes each at most 9,000 out of pocket; at today's trust each will risk 10,185.78 of its 15,000
                  next    4 signatures would carry the rest""", study.readiness(YARN).toString());
    }

    @Test
    void undividedNobodyJoins() {
        assertEquals("""
                bulk yarn: indivisible; task "bulk yarn" puts each firm INR 28,000 out of pocket, it will risk INR 10,185.78
                  INR 89,071.10 of public co-funding would make it risk-able
                  so would limits 2.75 times as high""", study.decompose(YARN.undivided()).toString());
        assertEquals(Verdict.NOT_READY, study.readiness(YARN.undivided()).verdict());
    }

    @Test
    void signedTheyGo() {
        Agreement promise = Agreement.informal(YARN, "asha", "bina", "chand", "devi");
        assertEquals(Verdict.READY, study.with(promise).readiness(YARN).verdict());
    }

    @Test
    void successBuildsTrustAndIdlenessDecaysIt() {
        NetworkStudy later = study.after(success(POOLED_TRADE, "2005-09-01", NETWORK));
        String change = study.maturity().diff(later.maturity()).toString();
        assertTrue(change.startsWith("maturity 0.36 -> 0.47, DEVELOPING -> DEVELOPING\n"), change);
        assertTrue(change.contains("0.36  0.47  +0.11"), change);
        assertEquals(
                MaturityLevel.LATENT,
                later.on(LocalDate.of(2015, 3, 18)).maturity().level());
    }

    @Test
    void everyAnswerFitsBelowJShellsCut() {
        for (Object answer : new Object[] {
            study.trust(),
            study.diagnosis(),
            study.maturity(),
            study.decompose(YARN),
            study.decompose(YARN.undivided()),
            study.decompose(YARN.undivided()).diff(study.decompose(YARN)),
            study.decompose(YARN, Overruns.of(1, "10 %")),
            study.overrunPrice(YARN, Overruns.of(1, "10 %")),
            study.tradeOff(YARN),
            study.leastExposure(YARN, 2),
            study.frontier(YARN, SuccessChances.ofEachDeliverable(0.9)),
            study.decompose(YARN).proof(),
            study.decompose(YARN).proof().verify(study.problem(YARN)),
            study.readiness(YARN),
            study.plan(YARN),
            study.spread(),
            study
        }) {
            assertTrue(answer.toString().length() < 1000, answer::toString);
        }
    }
}
