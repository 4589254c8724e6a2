package org.clusterdev.model.action;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tasks that wait for each other in a circle, spelled out for the message. O(tasks + arcs), without recursion. */
final class Circle {

    private static final int LONGEST = 12;

    private final Map<String, Task> tasks;
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final Set<String> onPath = new HashSet<>();

    private Circle(Map<String, Task> tasks) {
        this.tasks = tasks;
    }

    /** The first circle found, as {@code a -> b -> a}: a waits for b, and b for a. */
    static Optional<String> among(Map<String, Task> tasks) {
        Circle search = new Circle(tasks);
        return tasks.keySet().stream()
                .map(search::from)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> from(String start) {
        if (done.contains(start)) {
            return Optional.empty();
        }
        Deque<Iterator<String>> waiting = new ArrayDeque<>();
        enter(start, waiting);
        while (!waiting.isEmpty()) {
            if (!waiting.peek().hasNext()) {
                waiting.pop();
                leave();
                continue;
            }
            String next = waiting.peek().next();
            if (onPath.contains(next)) {
                return Optional.of(spell(next));
            }
            if (!done.contains(next)) {
                enter(next, waiting);
            }
        }
        return Optional.empty();
    }

    private void enter(String task, Deque<Iterator<String>> waiting) {
        path.add(task);
        onPath.add(task);
        waiting.push(java.util.Objects.requireNonNull(tasks.get(task))
                .predecessors()
                .keySet()
                .iterator());
    }

    private void leave() {
        String last = path.remove(path.size() - 1);
        onPath.remove(last);
        done.add(last);
    }

    private String spell(String first) {
        List<String> circle = new ArrayList<>(path.subList(path.indexOf(first), path.size()));
        circle.add(first);
        return String.join(" -> ", shortened(circle));
    }

    /** A message is read by people: the ends of a long circle are enough to find it. */
    private static List<String> shortened(List<String> circle) {
        if (circle.size() <= LONGEST) {
            return circle;
        }
        List<String> ends = new ArrayList<>(circle.subList(0, LONGEST / 2));
        ends.add("(" + (circle.size() - LONGEST) + " more)");
        ends.addAll(circle.subList(circle.size() - LONGEST / 2, circle.size()));
        return ends;
    }
}
