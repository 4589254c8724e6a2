package org.clusterdev.examples.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What cannot be right in a run: plans that are not valid, and claims about one instance that contradict each other.
 *
 * @param amongSolvers invalid plans, and claims of the solvers that contradict each other
 * @param againstKnown claims that contradict published bounds or the answers in a file
 * @param known how many instances have such bounds or answers
 */
record Faults(List<String> amongSolvers, List<String> againstKnown, int known) {

    static Faults of(List<Result> results) {
        Map<List<Object>, List<Result>> byQuestion = new LinkedHashMap<>();
        for (Result result : results) {
            byQuestion
                    .computeIfAbsent(List.of(result.instance(), result.objective()), question -> new ArrayList<>())
                    .add(result);
        }
        List<String> amongSolvers = new ArrayList<>();
        List<String> againstKnown = new ArrayList<>();
        int known = 0;
        for (List<Result> same : byQuestion.values()) {
            Result first = same.get(0);
            same.forEach(result -> result.fault()
                    .ifPresent(fault -> amongSolvers.add(where(result) + result.solver() + ": " + fault)));
            List<Claim> claims =
                    new ArrayList<>(same.stream().map(Result::claim).toList());
            List<String> among = Claim.contradictions(claims, first.objective());
            among.forEach(contradiction -> amongSolvers.add(where(first) + contradiction));
            Optional<Claim> answer = first.instance().known(first.objective());
            if (answer.isPresent()) {
                known++;
                claims.add(answer.get());
                Claim.contradictions(claims, first.objective()).stream()
                        .filter(contradiction -> !among.contains(contradiction))
                        .forEach(contradiction -> againstKnown.add(where(first) + contradiction));
            }
        }
        return new Faults(List.copyOf(amongSolvers), List.copyOf(againstKnown), known);
    }

    private static String where(Result result) {
        return result.instance().set() + " " + result.instance().name() + ", " + result.objectiveWord() + ": ";
    }

    boolean isEmpty() {
        return amongSolvers.isEmpty() && againstKnown.isEmpty();
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Invalid plans and contradictions among solvers: " + amongSolvers.size());
        lines.addAll(amongSolvers);
        lines.add("Contradictions to published bounds and known answers: " + againstKnown.size() + " (" + known
                + " questions have such)");
        lines.addAll(againstKnown);
        return String.join("\n", lines);
    }
}
