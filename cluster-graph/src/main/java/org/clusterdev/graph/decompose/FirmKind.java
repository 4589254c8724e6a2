package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Firms that pay, get and may risk the same.
 *
 * @param firms in file order
 * @param row their row in {@link LimitRows}
 * @param times how many times the row each of them is
 */
record FirmKind(List<Integer> firms, int row, long times) {

    /** The kinds of firms that pay or get anything, in the order of rows and then files. */
    static List<FirmKind> of(LimitRows rows) {
        DivisionProblem problem = rows.problem();
        Map<List<Long>, FirmKind> found = new LinkedHashMap<>();
        for (int row = 0; row < rows.count; row++) {
            for (LimitRows.Member member : rows.members(row)) {
                List<Long> key = new ArrayList<>(List.of((long) row, member.times()));
                for (int step = 1; step <= problem.taskCount(); step++) {
                    key.add(problem.limit(member.firm(), step));
                }
                found.computeIfAbsent(
                                key,
                                any -> new FirmKind(
                                        new ArrayList<>(), key.get(0).intValue(), member.times()))
                        .firms()
                        .add(member.firm());
            }
        }
        return List.copyOf(found.values());
    }

    /** By task, kind: what a task brings each firm of a kind, in parts of a minor unit. */
    static long[][] gains(List<FirmKind> kinds, LimitRows rows) {
        long[][] gains = new long[rows.problem().taskCount()][kinds.size()];
        for (int task = 0; task < gains.length; task++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                gains[task][kind] = kinds.get(kind).times * rows.gain[kinds.get(kind).row][task];
            }
        }
        return gains;
    }
}
