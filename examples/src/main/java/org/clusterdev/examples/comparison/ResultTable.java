package org.clusterdev.examples.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Results, added up for each set, form, objective and solver, as a table in Markdown. */
final class ResultTable {

    private static final String HEAD =
            "| set | form | objective | solver | instances | proven | median s | worst s | all s"
                    + " | gap where open | without a plan |";
    private static final String RULE = "|---|---|---|---|--:|--:|--:|--:|--:|--:|--:|";

    private ResultTable() {}

    /** The table, rows in the order in which their first results came. */
    static String of(List<Result> results) {
        Map<List<String>, List<Result>> rows = new LinkedHashMap<>();
        for (Result result : results) {
            rows.computeIfAbsent(key(result), key -> new ArrayList<>()).add(result);
        }
        List<String> lines = new ArrayList<>(List.of(HEAD, RULE));
        rows.forEach((key, row) -> lines.add(line(key, row)));
        return String.join("\n", lines);
    }

    private static List<String> key(Result result) {
        return List.of(result.instance().set(), result.instance().form(), result.objectiveWord(), result.solver());
    }

    private static String line(List<String> key, List<Result> row) {
        double[] seconds = row.stream().mapToDouble(Result::seconds).sorted().toArray();
        List<Result> open = row.stream().filter(result -> !result.isDecided()).toList();
        double[] gaps = open.stream()
                .map(Result::gap)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        long without = open.stream().filter(result -> result.plan().isEmpty()).count();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.4f | %.3f | %.1f | %s | %d |",
                String.join(" | ", key),
                row.size(),
                row.size() - open.size(),
                median(seconds),
                seconds[seconds.length - 1],
                Arrays.stream(seconds).sum(),
                gaps.length == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%.1f %%",
                                100 * Arrays.stream(gaps).average().orElse(0)),
                without);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
