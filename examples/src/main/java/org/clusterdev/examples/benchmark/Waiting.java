package org.clusterdev.examples.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tasks that wait for each other in a circle, spelled out. */
final class Waiting {

    private Waiting() {}

    /** A circle such as {@code 1 -> 3 -> 1} if there is one, tasks counted from {@code base}. O(tasks + arcs). */
    static Optional<String> circle(int tasks, List<BenchmarkArc> arcs, int base) {
        List<List<Integer>> followers = lists(tasks);
        List<List<Integer>> predecessors = lists(tasks);
        int[] open = new int[tasks];
        for (BenchmarkArc arc : arcs) {
            followers.get(arc.first()).add(arc.then());
            predecessors.get(arc.then()).add(arc.first());
            open[arc.then()]++;
        }
        List<Integer> ready = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            if (open[task] == 0) {
                ready.add(task);
            }
        }
        for (int i = 0; i < ready.size(); i++) { // grows while it is read
            for (int next : followers.get(ready.get(i))) {
                if (--open[next] == 0) {
                    ready.add(next);
                }
            }
        }
        if (ready.size() == tasks) {
            return Optional.empty();
        }
        Set<Integer> waiting = new java.util.LinkedHashSet<>();
        for (int task = 0; task < tasks; task++) {
            if (open[task] > 0) {
                waiting.add(task);
            }
        }
        return Optional.of(spell(waiting, predecessors, base));
    }

    /** Going back from a task that waits for ever leads into the circle. */
    private static String spell(Set<Integer> waiting, List<List<Integer>> predecessors, int base) {
        List<Integer> path = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int task = waiting.iterator().next();
        while (seen.add(task)) {
            path.add(task);
            task = predecessors.get(task).stream()
                    .filter(waiting::contains)
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> circle = new ArrayList<>(path.subList(path.indexOf(task), path.size()));
        circle.add(task);
        java.util.Collections.reverse(circle);
        return circle.stream().map(each -> String.valueOf(each + base)).collect(Collectors.joining(" -> "));
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
