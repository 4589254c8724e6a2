package org.clusterdev.graph.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.programme.Issue;
import org.clusterdev.model.programme.IssueMap;

/**
 * How work spreads over the issues of a cluster: it starts at the pressure points and goes on, wave by wave, to the
 * issues that progress brings up (S9).
 *
 * <p>A wave is not a date: it is how many issues must move before this one comes up. Issues in a circle come up once.
 * An issue that no pressure point leads to is never reached, and is listed apart.
 *
 * <pre>{@code
 * Spread.of(IssueMap.of(
 *         Issue.of("markets", "few buyers").asPressurePoint().bringingUp("quality"),
 *         Issue.of("quality", "uneven cloth")))
 * // ==> 2 waves over 2 issues
 * //       wave 1  markets  S9   few buyers
 * //       wave 2  quality  S9   uneven cloth
 * }</pre>
 *
 * <p>Immutable. The principle is the method's; breadth-first waves are ours. O(issues + links).
 */
public final class Spread {

    private final ImmutableList<ImmutableList<Issue>> waves;
    private final ImmutableList<Issue> unreached;

    private Spread(List<ImmutableList<Issue>> waves, List<Issue> unreached) {
        this.waves = ImmutableList.copyOf(waves);
        this.unreached = ImmutableList.copyOf(unreached);
    }

    /** The waves over a map of issues. */
    public static Spread of(IssueMap map) {
        Set<String> seen = new LinkedHashSet<>();
        List<ImmutableList<Issue>> waves = new ArrayList<>();
        List<Issue> wave = map.pressurePoints();
        wave.forEach(issue -> seen.add(issue.id()));
        while (!wave.isEmpty()) {
            waves.add(ImmutableList.copyOf(wave));
            wave = broughtUpBy(wave, map, seen);
        }
        List<Issue> unreached = map.issues().stream()
                .filter(issue -> !seen.contains(issue.id()))
                .toList();
        return new Spread(waves, unreached);
    }

    private static List<Issue> broughtUpBy(List<Issue> wave, IssueMap map, Set<String> seen) {
        Map<String, Issue> next = new LinkedHashMap<>();
        for (Issue issue : wave) {
            for (String id : issue.bringsUp()) {
                map.issue(id).filter(found -> seen.add(id)).ifPresent(found -> next.put(id, found));
            }
        }
        return List.copyOf(next.values());
    }

    /** The waves, each in the order of the map; the first one holds the pressure points. */
    public List<List<Issue>> waves() {
        return ImmutableList.copyOf(waves);
    }

    /** The issues that no pressure point leads to, in the order of the map. */
    public List<Issue> unreached() {
        return unreached;
    }

    /** The wave of an issue, from 1; empty for an issue that is unknown or never reached. */
    public OptionalInt waveOf(String issue) {
        for (int wave = 0; wave < waves.size(); wave++) {
            if (waves.get(wave).stream().anyMatch(each -> each.id().equals(issue))) {
                return OptionalInt.of(wave + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** The waves as a table. */
    public Explanation explain() {
        int issues = waves.stream().mapToInt(List::size).sum() + unreached.size();
        Explanation table =
                Explanation.of(Numbers.count(waves.size(), "wave") + " over " + Numbers.count(issues, "issue"));
        for (int wave = 0; wave < waves.size(); wave++) {
            for (Issue issue : waves.get(wave)) {
                table = table.row("wave " + (wave + 1), issue.id(), Principle.S9, issue.statement());
            }
        }
        for (Issue issue : unreached) {
            table = table.row("not reached", issue.id(), Principle.S9, issue.statement());
        }
        return table;
    }

    @Override
    public String toString() {
        return explain().toString();
    }
}
