package org.clusterdev.graph.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.clusterdev.model.programme.Issue;
import org.clusterdev.model.programme.IssueMap;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void goesOnFromThePressurePointsAndRoundACircleOnce() {
        Spread spread = Spread.of(IssueMap.of(
                Issue.of("quality", "uneven cloth").bringingUp("dyeing"),
                Issue.of("markets", "few buyers").asPressurePoint().bringingUp("quality"),
                Issue.of("dyeing", "colours run").bringingUp("markets"),
                Issue.of("roads", "no road")));
        assertEquals(3, spread.waves().size());
        assertEquals(OptionalInt.of(1), spread.waveOf("markets"));
        assertEquals(OptionalInt.of(3), spread.waveOf("dyeing"));
        assertEquals(OptionalInt.empty(), spread.waveOf("roads"));
        assertEquals("roads", spread.unreached().get(0).id());
        assertTrue(spread.toString().startsWith("3 waves over 4 issues"), spread.toString());
    }

    @Test
    void withoutIssuesThereIsNothing() {
        assertEquals(List.of(), Spread.of(IssueMap.EMPTY).waves());
    }

    @Test
    void aWaveIsTheShortestWayFromAPressurePoint() {
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            int n = 1 + random.nextInt(7);
            boolean[][] leads = new boolean[n][n];
            List<Issue> issues = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                List<String> next = new ArrayList<>();
                for (int j = 0; j < n; j++) {
                    leads[i][j] = random.nextInt(4) == 0;
                    if (leads[i][j]) {
                        next.add("i" + j);
                    }
                }
                Issue issue = Issue.of("i" + i, "?").bringingUp(next.toArray(String[]::new));
                issues.add(random.nextInt(3) == 0 ? issue.asPressurePoint() : issue);
            }
            Spread spread = Spread.of(IssueMap.of(issues));
            for (int i = 0; i < n; i++) {
                assertEquals(slowWave(issues, leads, i), spread.waveOf("i" + i).orElse(0));
            }
        }
    }

    /** By trying ever longer ways; 0 if there is none. */
    private static int slowWave(List<Issue> issues, boolean[][] leads, int target) {
        Set<Integer> reached = new HashSet<>();
        for (int i = 0; i < issues.size(); i++) {
            if (issues.get(i).isPressurePoint()) {
                reached.add(i);
            }
        }
        for (int wave = 1; wave <= issues.size(); wave++) {
            if (reached.contains(target)) {
                return wave;
            }
            Set<Integer> next = new HashSet<>(reached);
            for (int i : reached) {
                for (int j = 0; j < issues.size(); j++) {
                    if (leads[i][j]) {
                        next.add(j);
                    }
                }
            }
            reached = next;
        }
        return 0;
    }
}
