package org.clusterdev.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.decompose.PlanVerifier;

/** Ways to divide that are wrong, each in its own way; where not, as the standard. Not run by themselves. */
final class DivisionMutants {

    private DivisionMutants() {}

    /** All at once, whatever it costs. */
    static class Bold implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            return Optional.of(List.of(problem.tasks()));
        }
    }

    /** One task after the other as soon as limits are high. */
    static class CarelessOfLimits implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            return oneByOneIf(limits(problem).max().orElse(0) > 14, problem);
        }
    }

    /** One task after the other as soon as much is gained. */
    static class CarelessOfGains implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            return oneByOneIf(gains(problem).sum() > 20, problem);
        }
    }

    /** One task after the other unless something awaits a success. */
    static class OnlyOnRequest implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            return oneByOneIf(!awaitsSuccess(problem), problem);
        }
    }

    /** One task after the other where there are few. */
    static class Fussy implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            return oneByOneIf(problem.tasks().size() < 4, problem);
        }
    }

    /** One task after the other unless the first name comes first. */
    static class Alphabetical implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            String last = problem.tasks().get(problem.tasks().size() - 1);
            return oneByOneIf(problem.tasks().get(0).compareTo(last) > 0, problem);
        }
    }

    /** Of plans equally good the most exposed, unless the first firm is a friend. */
    static class Partial implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            return problem.firms().get(0).equals("f0") ? standard(problem) : mostExposed(problem);
        }
    }

    /** One task after the other where limits are large numbers. */
    static class Numerologist implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            return oneByOneIf(limits(problem).max().orElse(0) > 24, problem);
        }
    }

    /** Gives up where something awaits a success. */
    static class Impatient implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            return awaitsSuccess(problem) ? Optional.empty() : standard(problem);
        }
    }

    /** Of plans equally good, the most exposed where something awaits a success. */
    static class Daring implements DivisionLaws {
        @Override
        public Optional<List<List<String>>> divide(DivisionProblem problem) {
            return awaitsSuccess(problem) ? mostExposed(problem) : standard(problem);
        }
    }

    private static Optional<List<List<String>>> standard(DivisionProblem problem) {
        return DivisionLaws.steps(Decomposer.standard().decompose(problem).deliverables());
    }

    private static Optional<List<List<String>>> oneByOneIf(boolean so, DivisionProblem problem) {
        Optional<List<List<String>>> plan = standard(problem);
        return so ? plan.map(steps -> oneByOne(problem, steps)) : plan;
    }

    private static List<List<String>> oneByOne(DivisionProblem problem, List<List<String>> steps) {
        List<List<String>> single = new ArrayList<>();
        for (List<String> step : steps) {
            DivisionEdit.inOrder(problem, step).forEach(task -> single.add(List.of(task)));
        }
        return single;
    }

    /** Of all plans that are as good as the standard one by the counts, the one that exposes most. */
    private static Optional<List<List<String>>> mostExposed(DivisionProblem problem) {
        return standard(problem).map(best -> {
            DivisionPlan like = DivisionPlan.of(problem, best);
            return assignments(problem.tasks().size(), best.size())
                    .map(stepOf -> steps(problem, stepOf, best.size()))
                    .filter(steps -> PlanVerifier.of(problem).check(steps).isValid())
                    .map(steps -> DivisionPlan.of(problem, steps))
                    .filter(plan -> plan.enabling() == like.enabling())
                    .max(Comparator.comparing(DivisionPlan::worstRatio))
                    .flatMap(plan -> DivisionLaws.steps(plan.deliverables()))
                    .orElseThrow();
        });
    }

    /** By task its step from 0, in every way. */
    private static Stream<List<Integer>> assignments(int tasks, int steps) {
        return tasks == 0
                ? Stream.of(List.of())
                : assignments(tasks - 1, steps)
                        .flatMap(fewer -> IntStream.range(0, steps)
                                .mapToObj(step -> Stream.concat(fewer.stream(), Stream.of(step))
                                        .toList()));
    }

    private static List<List<String>> steps(DivisionProblem problem, List<Integer> stepOf, int steps) {
        return IntStream.range(0, steps)
                .mapToObj(step -> IntStream.range(0, stepOf.size())
                        .filter(task -> stepOf.get(task) == step)
                        .mapToObj(problem.tasks()::get)
                        .toList())
                .toList();
    }

    private static LongStream limits(DivisionProblem problem) {
        return problem.firms().stream()
                .mapToLong(firm -> problem.limit(firm, problem.tasks().size()));
    }

    private static LongStream gains(DivisionProblem problem) {
        return problem.firms().stream()
                .flatMapToLong(firm -> problem.tasks().stream().mapToLong(task -> problem.gain(firm, task) % 1_000));
    }

    private static boolean awaitsSuccess(DivisionProblem problem) {
        return problem.tasks().stream()
                .anyMatch(task -> !problem.afterSuccessOf(task).isEmpty());
    }
}
