package org.clusterdev.graph.decompose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * One arc of precedence between two tasks, by their place in file order.
 *
 * @param from the task that comes first
 * @param to the task that needs it
 * @param afterSuccess whether {@code from} must be in a strictly earlier step
 */
record TaskArc(int from, int to, boolean afterSuccess) {

    /** A cycle in file-order places, first place repeated at the end, or an empty list. O(tasks + arcs). */
    static List<Integer> cycle(int tasks, Collection<TaskArc> arcs) {
        List<List<Integer>> next = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            next.add(new ArrayList<>());
        }
        arcs.forEach(arc -> next.get(arc.from()).add(arc.to()));
        int[] tried = new int[tasks]; // successors tried so far
        boolean[] done = new boolean[tasks];
        boolean[] open = new boolean[tasks];
        for (int start = 0; start < tasks; start++) {
            Deque<Integer> path = new ArrayDeque<>();
            if (!done[start]) {
                path.push(start);
                open[start] = true;
            }
            while (!path.isEmpty()) {
                int at = path.peek();
                if (tried[at] == next.get(at).size()) {
                    path.pop();
                    open[at] = false;
                    done[at] = true;
                    continue;
                }
                int to = next.get(at).get(tried[at]++);
                if (open[to]) {
                    return closedAt(to, path);
                }
                if (!done[to]) {
                    path.push(to);
                    open[to] = true;
                }
            }
        }
        return List.of();
    }

    private static List<Integer> closedAt(int task, Deque<Integer> path) {
        List<Integer> cycle = new ArrayList<>();
        cycle.add(task);
        for (int on : path) {
            cycle.add(on);
            if (on == task) {
                break;
            }
        }
        Collections.reverse(cycle);
        return cycle;
    }
}
