package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.clusterdev.graph.decompose.ProofCheck.Standing;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A proof is added up again without the search; a wrong one, or one about something else, is told from a right one. */
class ProofTest {

    private static final DivisionProblem FINANCED = Problems.oneFirm(List.of(2, 6, 3), List.of(4, 0, 3), List.of(4));
    private static final DivisionProblem PACKED =
            Problems.oneFirm(List.of(6, 7, 5, 5), List.of(6, 7, 5, 5), List.of(10));
    private static final DivisionProblem CHAINED =
            Problems.oneFirm(List.of(1, 1, 1, 1), List.of(1, 1, 1, 1), List.of(9), "0=>1", "1->2", "2=>3");
    private static final DivisionProblem TOO_DEAR =
            Problems.oneFirm(List.of(1, 9, 2, 1), List.of(3, 9, 0, 1), List.of(4), "2->1");

    @ParameterizedTest
    @EnumSource(Objective.class)
    void everyAnswersProofAddsUp(Objective objective) {
        RandomProblems random = new RandomProblems(71);
        int readded = 0;
        int impossible = 0;
        for (int at = 0; at < 1_500; at++) {
            DivisionProblem problem = random.next(5, 3);
            long nodes = at % 3 == 0 ? 10 : 1_000_000;
            Overruns drawn = random.overruns(6);
            Decomposition answer = Decomposer.standard()
                    .withObjective(objective)
                    .withOverruns(at % 4 == 1 && drawn.fit(problem) ? drawn : Overruns.NONE)
                    .withBudget(Budget.nodes(nodes))
                    .decompose(problem);
            ProofCheck check = answer.proof().verify(problem);
            assertThat(check.isWrong()).as(Problems.text(problem) + check).isFalse();
            readded += lower(check) == Standing.READDED ? 1 : 0;
            impossible += answer instanceof Indivisible && lower(check) == Standing.READDED ? 1 : 0;
            assertThat(answer.proof().stopReason().isPresent()).isEqualTo(answer instanceof Undecided);
        }
        assertThat(readded).isGreaterThan(300);
        assertThat(impossible).isGreaterThan(20);
    }

    @Test
    void weightsThatAnswersGiveAddUp() {
        RandomProblems random = new RandomProblems(74);
        int weighed = 0;
        int together = 0; // weights on more firms than one
        for (int at = 0; at < 3_000; at++) {
            DivisionProblem problem = random.next(6, 3);
            Overruns drawn = random.overruns(6);
            Decomposition answer = Decomposer.standard()
                    .withObjective(Objective.FEWEST)
                    .withOverruns(at % 4 == 1 && drawn.fit(problem) ? drawn : Overruns.NONE)
                    .decompose(problem);
            if (answer.proof().lower() instanceof Argument.Multipliers weights) {
                ProofCheck check = answer.proof().verify(problem);
                assertThat(lower(check)).as(Problems.text(problem) + check).isEqualTo(Standing.READDED);
                weighed++;
                together += weights.weights().size() > 1 ? 1 : 0;
            }
        }
        assertThat(weighed).isGreaterThan(50);
        assertThat(together).isGreaterThan(10);
    }

    @Test
    void partsOfStepsThatAnswersGiveAddUp() {
        Random random = new Random(75);
        int given = 0;
        int fine = 0; // other parts than halves and sixths by cost alone
        for (int at = 0; at < 2_000; at++) {
            DivisionProblem problem = repaying(random, 12);
            Decomposition answer =
                    Decomposer.standard().withObjective(Objective.FEWEST).decompose(problem);
            if (answer.proof().lower() instanceof Argument.Packing packing) {
                ProofCheck check = answer.proof().verify(problem);
                assertThat(lower(check)).as(Problems.text(problem) + check).isEqualTo(Standing.READDED);
                given++;
                fine += packing.parts() != 2 && packing.parts() != 6 ? 1 : 0;
            }
        }
        assertThat(given).isGreaterThan(50);
        assertThat(fine).isGreaterThan(10);
    }

    @Test
    void partsOfStepsAreWrongIfSomeLoadTakesMoreThanAll() {
        Random random = new Random(76);
        int wrong = 0;
        for (int at = 0; at < 2_000; at++) {
            DivisionProblem problem = repaying(random, 7);
            int parts = 7 + random.nextInt(5);
            Map<String, Integer> shares = new LinkedHashMap<>();
            problem.tasks().forEach(task -> shares.merge(task, random.nextInt(6), Integer::sum));
            shares.values().removeIf(share -> share == 0);
            boolean fuller = isTooFull(problem, shares, parts);
            Argument.Packing argument = new Argument.Packing(List.of("f0"), parts, shares);
            assertThat(shows(problem, 0, argument) == Standing.WRONG)
                    .as(Problems.text(problem) + shares + " of " + parts)
                    .isEqualTo(fuller);
            wrong += fuller ? 1 : 0;
        }
        assertThat(wrong).isBetween(200, 1_800);
    }

    @Test
    void manyLoadsThatJustTakeAllPartsAreNotGoneThrough() {
        Map<String, Integer> shares = new LinkedHashMap<>();
        List<Integer> costs = new ArrayList<>();
        for (int task = 0; task < 31; task++) {
            shares.put("t" + task, 1);
            costs.add(task < 14 ? 10 : 11);
        }
        DivisionProblem problem = Problems.oneFirm(costs, costs, List.of(109));
        assertThat(shows(problem, 4, new Argument.Packing(List.of("f0"), 10, shares)))
                .isEqualTo(Standing.READDED);
        assertThat(shows(problem, 4, new Argument.Packing(List.of("f0"), 9, shares)))
                .isEqualTo(Standing.WRONG);
    }

    private static DivisionProblem repaying(Random random, int mostTasks) {
        int tasks = 3 + random.nextInt(mostTasks - 2);
        List<Integer> cost = random.ints(tasks, 1, 8).boxed().toList();
        List<String> arcs = new ArrayList<>();
        int density = random.nextInt(3);
        for (int to = 1; to < tasks; to++) {
            for (int from = 0; from < to; from++) {
                if (random.nextInt(8) < density) {
                    arcs.add(from + (random.nextInt(4) == 0 ? "=>" : "->") + to);
                }
            }
        }
        return Problems.oneFirm(cost, cost, List.of(8 + random.nextInt(4)), arcs.toArray(String[]::new));
    }

    /** Whether a set of tasks within the limit, with all between them and no awaited success inside, takes too many parts. */
    private static boolean isTooFull(DivisionProblem problem, Map<String, Integer> shares, int parts) {
        int tasks = problem.taskCount();
        boolean[][] needs = new boolean[tasks][tasks];
        boolean[][] awaits = new boolean[tasks][tasks];
        for (int task = 0; task < tasks; task++) {
            for (int first = 0; first < tasks; first++) {
                awaits[task][first] = problem.afterSuccessOf(problem.tasks().get(task))
                        .contains(problem.tasks().get(first));
                needs[task][first] = awaits[task][first]
                        || problem.before(problem.tasks().get(task))
                                .contains(problem.tasks().get(first));
            }
        }
        for (int by = 0; by < tasks; by++) {
            for (int one = 0; one < tasks; one++) {
                for (int other = 0; other < tasks; other++) {
                    boolean way = needs[one][by] && needs[by][other];
                    needs[one][other] |= way;
                    awaits[one][other] |= way && (awaits[one][by] || awaits[by][other]);
                }
            }
        }
        for (int set = 1; set < 1 << tasks; set++) {
            long cost = 0;
            int taken = 0;
            boolean whole = true;
            for (int task = 0; task < tasks; task++) {
                if ((set >> task & 1) == 0) {
                    continue;
                }
                cost += problem.cost("f0", problem.tasks().get(task));
                taken += shares.getOrDefault(problem.tasks().get(task), 0);
                for (int other = 0; other < tasks; other++) {
                    whole &= (set >> other & 1) == 0 || !awaits[task][other];
                    for (int between = 0; between < tasks; between++) {
                        boolean lies = needs[task][between] && needs[between][other];
                        whole &= (set >> other & 1) == 0 || !lies || (set >> between & 1) == 1;
                    }
                }
            }
            if (whole && taken > parts && cost <= problem.limit("f0", tasks)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aProofAboutAnotherProblemIsWrong() {
        RandomProblems random = new RandomProblems(72);
        DivisionProblem before = random.next(5, 3);
        for (int at = 0; at < 200; at++) {
            DivisionProblem problem = random.next(5, 3);
            Proof proof = Decomposer.standard().decompose(problem).proof();
            assertThat(proof.verify(before).isWrong()).isEqualTo(!problem.equals(before));
            before = problem;
        }
    }

    @Test
    void textsAreThoseOfThePhrases() {
        assertThat(Decomposer.standard().decompose(CHAINED).proof().toString())
                .startsWith("proven: 3 (the longest chain of tasks that await success; ");
        assertThat(Decomposer.standard().decompose(PACKED).proof().toString())
                .startsWith("proven: 3 (what f0 can finance; found load by load; ");
        DivisionProblem large = Problems.oneFirm(List.of(4, 5, 4), List.of(4, 5, 4), List.of(7));
        assertThat(Decomposer.standard().decompose(large).proof().toString())
                .startsWith("proven: 3 (what tasks of f0 take of a step; found load by load; ");
        DivisionProblem seven = Problems.oneFirm(List.of(3, 3, 2, 2, 2), List.of(3, 3, 2, 2, 2), List.of(6));
        assertThat(Decomposer.standard().decompose(seven).proof().lowerArgument())
                .isEqualTo("what f0 can finance");
        assertThat(Decomposer.standard().decompose(TOO_DEAR).proof().upperArgument())
                .isEqualTo("no plan exists");
    }

    @Test
    void financing() {
        Argument.Financing right = new Argument.Financing("what f0 can finance", List.of("f0"), List.of(4L, 10L));
        assertThat(strongest(FINANCED)).isEqualTo(right);
        assertThat(shows(FINANCED, 3, right)).isEqualTo(Standing.READDED);
        assertThat(shows(FINANCED, 4, right)).isEqualTo(Standing.WRONG);
        for (List<Long> reach :
                List.of(List.of(4L), List.of(4L, 9L), List.of(4L, 11L), List.of(4L, 10L, 11L), List.of(3L, 10L))) {
            Argument wrong = new Argument.Financing("what f0 can finance", List.of("f0"), reach);
            assertThat(shows(FINANCED, 3, wrong)).as(reach.toString()).isEqualTo(Standing.WRONG);
        }
        assertThat(shows(FINANCED, 3, new Argument.Financing("", List.of("nobody"), List.of(4L, 10L))))
                .isEqualTo(Standing.WRONG);
    }

    @Test
    void financingOfProportionalFirms() {
        DivisionProblem problem = Problems.firms(
                List.of(List.of(2, 4, 2), List.of(3, 6, 3)),
                List.of(List.of(2, 4, 2), List.of(3, 6, 3)),
                List.of(List.of(5), List.of(9)));
        Argument.Financing argument = (Argument.Financing) strongest(problem);
        assertThat(argument.firms()).containsExactly("f0", "f1");
        assertThat(argument.reach()).containsExactly(2L); // units of 2 and 3: two are in reach of either, not three
        assertThat(shows(problem, 2, argument)).isEqualTo(Standing.READDED);
        DivisionProblem unlike = Problems.firms(
                List.of(List.of(2, 4, 2), List.of(3, 6, 4)),
                List.of(List.of(2, 4, 2), List.of(3, 6, 4)),
                List.of(List.of(5), List.of(9)));
        assertThat(shows(unlike, 2, argument)).isEqualTo(Standing.WRONG);
    }

    @Test
    void packing() {
        Argument.Packing right = new Argument.Packing(List.of("f0"), 2, Map.of("t0", 2, "t1", 2, "t2", 1, "t3", 1));
        assertThat(shows(PACKED, 3, right)).isEqualTo(Standing.READDED);
        assertThat(shows(PACKED, 4, right)).isEqualTo(Standing.WRONG);
        Map<String, Integer> more = Map.of("t0", 2, "t1", 2, "t2", 2, "t3", 1);
        assertThat(shows(PACKED, 3, new Argument.Packing(List.of("f0"), 2, more)))
                .isEqualTo(Standing.WRONG);
        assertThat(shows(PACKED, 3, new Argument.Packing(List.of("f0"), 1, right.shares())))
                .isEqualTo(Standing.WRONG);
        DivisionProblem earning = Problems.oneFirm(List.of(6, 7, 5, 5), List.of(6, 7, 5, 6), List.of(10));
        assertThat(shows(earning, 3, right)).isEqualTo(Standing.WRONG);
    }

    @Test
    void chainsOfAwaitedSuccess() {
        Argument.SuccessChain right = new Argument.SuccessChain(List.of("t0", "t1", "t2", "t3"));
        assertThat(strongest(CHAINED)).isEqualTo(right);
        assertThat(shows(CHAINED, 3, right)).isEqualTo(Standing.READDED);
        assertThat(shows(CHAINED, 4, right)).isEqualTo(Standing.WRONG);
        for (List<String> tasks : List.of(
                List.<String>of(),
                List.of("t0", "t2", "t3"),
                List.of("t3", "t2", "t1", "t0"),
                List.of("t0", "t1", "no"))) {
            assertThat(shows(CHAINED, 2, new Argument.SuccessChain(tasks))).isEqualTo(Standing.WRONG);
        }
    }

    @Test
    void aTaskThatNobodyCanFinance() throws Meter.Stopped {
        Shortfall place = BlockingTask.find(
                        TOO_DEAR, Overruns.NONE, TaskGraph.of(TOO_DEAR), new Meter(Budget.standard(), () -> false))
                .orElseThrow();
        Argument.Blocked right = new Argument.Blocked("t1", "f0", 9);
        assertThat(place.argument(TOO_DEAR)).isEqualTo(right);
        assertThat(impossible(TOO_DEAR, right)).isEqualTo(Standing.READDED);
        for (Argument wrong : List.of(
                new Argument.Blocked("t1", "f0", 10),
                new Argument.Blocked("t1", "f0", 8),
                new Argument.Blocked("t0", "f0", 1),
                new Argument.Blocked("t1", "f1", 9))) {
            assertThat(impossible(TOO_DEAR, wrong)).isEqualTo(Standing.WRONG);
        }
    }

    @Test
    void whatOnlyShowsABoundDoesNotShowThatNoPlanExists() {
        assertThat(impossible(CHAINED, new Argument.SuccessChain(List.of("t0", "t1"))))
                .isEqualTo(Standing.WRONG);
        assertThat(impossible(CHAINED, new Argument.Evident(1))).isEqualTo(Standing.WRONG);
        assertThat(impossible(CHAINED, new Argument.NoPlan("no plan exists"))).isEqualTo(Standing.WRONG);
    }

    @Test
    void weightsOnTwoFirmsShowWhatNeitherShowsAlone() {
        // either firm by itself can have the task that brings it something first; both together cannot
        DivisionProblem problem = Problems.firms(
                List.of(List.of(5, 0), List.of(0, 5)),
                List.of(List.of(0, 5), List.of(5, 0)),
                List.of(List.of(2), List.of(2)));
        List<Long> ones = List.of(1L, 1L);
        assertThat(shows(problem, 3, new Argument.Multipliers(2, Map.of("f0", ones))))
                .isEqualTo(Standing.WRONG);
        assertThat(shows(problem, 3, new Argument.Multipliers(2, Map.of("f1", ones))))
                .isEqualTo(Standing.WRONG);
        Argument both = new Argument.Multipliers(2, Map.of("f0", ones, "f1", ones));
        assertThat(shows(problem, 3, both)).isEqualTo(Standing.READDED);
        assertThat(impossible(problem, both)).isEqualTo(Standing.READDED); // there are two tasks
        assertThat(shows(problem, 4, both)).isEqualTo(Standing.WRONG);
    }

    @Test
    void weightsNeverShowTooMuchAndShowWhatFinancingShows() {
        RandomProblems problems = new RandomProblems(73);
        Random random = new Random(74);
        int shown = 0;
        for (int at = 0; at < 2_000; at++) {
            DivisionProblem problem = problems.next(5, 3);
            Oracle.Best truth = Oracle.best(problem, Objective.FEWEST);
            int steps = 1 + random.nextInt(problem.taskCount());
            Map<String, List<Long>> weights = new LinkedHashMap<>();
            for (String firm : problem.firms()) {
                weights.put(firm, random.longs(steps, 0, 4).boxed().toList());
            }
            if (shows(problem, steps + 1, new Argument.Multipliers(steps, weights)) == Standing.READDED) {
                assertThat(truth.steps()).as(Problems.text(problem) + weights).isGreaterThan(steps);
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(200);
        DivisionProblem once = Problems.oneFirm(List.of(2, 3), List.of(2, 3), List.of(4));
        assertThat(shows(once, 2, new Argument.Multipliers(1, Map.of("f0", List.of(1L)))))
                .isEqualTo(Standing.READDED);
        assertThat(shows(once, 2, new Argument.Multipliers(1, Map.of("f0", List.of(0L)))))
                .isEqualTo(Standing.WRONG);
        assertThat(shows(once, 3, new Argument.Multipliers(2, Map.of("f0", List.of(1L, 1L)))))
                .isEqualTo(Standing.WRONG);
    }

    @Test
    void weightsThatCannotBe() {
        for (Argument wrong : List.of(
                new Argument.Multipliers(0, Map.of()),
                new Argument.Multipliers(1, Map.of("nobody", List.of(1L))),
                new Argument.Multipliers(2, Map.of("f0", List.of(1L))),
                new Argument.Multipliers(1, Map.of("f0", List.of(-1L))))) {
            assertThat(shows(PACKED, 1, wrong)).isEqualTo(Standing.WRONG);
        }
        Argument none = new Argument.Multipliers(2, Map.of("f0", List.of(0L, 0L)));
        assertThat(shows(CHAINED, 3, none)).isEqualTo(Standing.READDED); // precedence alone leaves no way
        assertThat(shows(CHAINED, 4, new Argument.Multipliers(3, Map.of()))).isEqualTo(Standing.WRONG);
    }

    @Test
    void weightsOnALargeActionTakeTheirTimeButEnd() {
        int tasks = 60;
        List<String> names =
                IntStream.range(0, tasks).mapToObj(task -> "t" + task).toList();
        List<Long> costs = new Random(75).longs(tasks, 10, 100).boxed().toList();
        List<Long> gains = costs.stream().map(cost -> cost / 2).toList();
        DivisionProblem.Builder problem = DivisionProblem.of(CurrencyUnit.of("XXX"), names)
                .firm("f", costs, gains, List.of(Collections.max(costs)));
        for (int task = 3; task < tasks; task++) {
            problem.before(names.get(task - 3), names.get(task));
        }
        Argument weights = new Argument.Multipliers(20, Map.of("f", Collections.nCopies(20, 1L)));
        assertThat(shows(problem.build(), 21, weights)).isEqualTo(Standing.READDED);
    }

    @Test
    void aPlanIsCheckedToo() {
        Argument.Financing lower = new Argument.Financing("what f0 can finance", List.of("f0"), List.of(4L, 10L));
        List<List<String>> steps = List.of(List.of("t0"), List.of("t2"), List.of("t1"));
        List<List<String>> late = List.of(List.of("t0"), List.of("t1"), List.of("t2"));
        assertThat(closed(Objective.FEWEST, FINANCED, 3, lower, steps).isReadded())
                .isTrue();
        assertThat(closed(Objective.FEWEST, FINANCED, 3, lower, late).isWrong())
                .isTrue(); // more than the limit in the last step
        assertThat(closed(Objective.FEWEST, FINANCED, 2, lower, steps).isWrong())
                .isTrue(); // it has three
        assertThat(closed(Objective.FEWEST, FINANCED, 3, lower, steps.subList(0, 2))
                        .isWrong())
                .isTrue();
    }

    @Test
    void enablingStepsAskForTheirReason() {
        DivisionProblem never = Problems.oneFirm(List.of(1, 1), List.of(0, 0), List.of(2));
        Argument evident = new Argument.Evident(1);
        assertThat(closed(Objective.BENEFIT_FIRST, never, 1, evident, List.of(List.of("t0", "t1")))
                        .isReadded())
                .isTrue();
        DivisionProblem later = Problems.oneFirm(List.of(1, 1), List.of(0, 9), List.of(1));
        Argument financing = strongest(later);
        List<List<String>> first = List.of(List.of("t1"), List.of("t0"));
        assertThat(closed(Objective.BENEFIT_FIRST, later, 2, financing, first).isWrong())
                .isTrue(); // nothing shows that one must be enabling
        ProofCheck trusted = closed(Objective.BENEFIT_FIRST, later, 2, new Argument.Exhausted("all of them"), first);
        assertThat(trusted.isWrong()).isFalse();
        assertThat(trusted.isReadded()).isFalse();
        assertThat(trusted.toString()).contains("as far as it can be", "all of them", "trusted");
    }

    private static ProofCheck closed(
            Objective objective, DivisionProblem problem, int steps, Argument lower, List<List<String>> plan) {
        return Proof.closed(
                        new Proof.Subject(problem, Overruns.NONE, objective),
                        steps,
                        false,
                        lower,
                        new Argument.KnownPlan("made by hand", new ArrayList<>(plan)),
                        0)
                .verify(problem);
    }

    private static Standing shows(DivisionProblem problem, int steps, Argument argument) {
        return lower(Proof.open(about(problem), steps, argument, new Argument.NoPlan("no plan is known"), 0, "test")
                .verify(problem));
    }

    private static Standing impossible(DivisionProblem problem, Argument argument) {
        return lower(Proof.impossible(about(problem), 1, argument, 0).verify(problem));
    }

    private static Proof.Subject about(DivisionProblem problem) {
        return new Proof.Subject(problem, Overruns.NONE, Objective.FEWEST);
    }

    private static Standing lower(ProofCheck check) {
        return check.parts().get(0).standing();
    }

    private static Argument strongest(DivisionProblem problem) {
        return StepBounds.of(TaskGraph.of(problem), LimitRows.of(problem, Overruns.NONE))
                .strongest()
                .argument();
    }
}
