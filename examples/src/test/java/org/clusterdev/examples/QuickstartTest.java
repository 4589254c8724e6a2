package org.clusterdev.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void isReadInAMinuteAndInTheMethodsOwnOrder() {
        String report = Quickstart.report();
        assertTrue(report.lines().count() < 120, () -> report.lines().count() + " lines");
        int last = -1;
        for (String title : List.of(
                "THE CLUSTER",
                "pressure point",
                "WHO IS WHO",
                "HOW MATURE",
                "JOINT ACTION",
                "out of pocket",
                "first benefit",
                "ACTION PLAN",
                "WHAT TO MONITOR")) {
            int place = report.indexOf(title, last + 1);
            assertTrue(place > last, () -> title + " is missing or too early");
            last = place;
        }
    }

    @Test
    void isTheSameEveryTime() {
        assertEquals(Quickstart.report(), Quickstart.report());
    }
}
