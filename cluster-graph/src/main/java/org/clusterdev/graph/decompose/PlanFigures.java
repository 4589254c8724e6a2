package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The figures of one plan, re-added from the problem in exact integers: out of pocket, as estimated and with the worst
 * overruns, enabling steps, worst ratio.
 *
 * <p>O(firms · tasks · steps).
 */
final class PlanFigures {

    private final DivisionProblem problem;
    private final Overruns borne;
    private final ImmutableList<ImmutableList<Integer>> stepTasks;
    private final ImmutableList<ImmutableLongArray> outOfPocket;
    private final ImmutableList<WorstOverruns> overruns; // by firm, in parts

    private PlanFigures(DivisionProblem problem, List<? extends List<Integer>> steps, Overruns borne) {
        this.problem = problem;
        this.borne = borne;
        this.stepTasks = steps.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<ImmutableLongArray> rows = ImmutableList.builder();
        ImmutableList.Builder<WorstOverruns> worst = ImmutableList.builder();
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            rows.add(outOfPocketOf(firm));
            worst.add(borne.of(problem, firm));
        }
        this.outOfPocket = rows.build();
        this.overruns = worst.build();
    }

    /** Figures of a plan given as the step, from 1, of each task in file order. */
    static PlanFigures of(DivisionProblem problem, int[] stepOf, Overruns borne) {
        List<List<Integer>> steps = new ArrayList<>();
        for (int task = 0; task < stepOf.length; task++) {
            while (steps.size() < stepOf[task]) {
                steps.add(new ArrayList<>());
            }
            steps.get(stepOf[task] - 1).add(task);
        }
        return new PlanFigures(problem, steps, borne);
    }

    int steps() {
        return stepTasks.size();
    }

    /** The tasks of a step (from 1), in file order. */
    List<Integer> tasks(int step) {
        return stepTasks.get(step - 1);
    }

    /** As estimated, in minor units. */
    long outOfPocket(int firm, int step) {
        return outOfPocket.get(firm).get(step - 1);
    }

    /** With the worst overruns, in minor units, rounded up. */
    long worstOutOfPocket(int firm, int step) {
        return borne.minorUnits(worstParts(firm, step));
    }

    /** The tasks done by the end of a step whose overruns hurt a firm most, the worst first. */
    List<Integer> worstOverruns(int firm, int step) {
        return overruns.get(firm).tasks(done(step), 0);
    }

    /** The plan in names. */
    List<List<String>> names() {
        return stepTasks.stream()
                .map(tasks -> tasks.stream().map(problem.tasks()::get).toList())
                .toList();
    }

    int enabling() {
        int count = 0;
        for (int step = 1; step <= steps(); step++) {
            count += isEnabling(step) ? 1 : 0;
        }
        return count;
    }

    boolean isEnabling(int step) {
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            boolean pays = false;
            boolean gets = false;
            for (int task : tasks(step)) {
                pays |= problem.cost(firm, task) > 0;
                gets |= problem.gain(firm, task) > 0;
            }
            if (pays && !gets) {
                return true;
            }
        }
        return false;
    }

    /** The first step that brings a firm something; empty if none does. */
    OptionalInt firstBenefit(int firm) {
        for (int step = 1; step <= steps(); step++) {
            if (tasks(step).stream().anyMatch(task -> problem.gain(firm, task) > 0)) {
                return OptionalInt.of(step);
            }
        }
        return OptionalInt.empty();
    }

    /** The largest O ÷ L over firms and steps, a term being 0 when O ≤ 0; the plan keeps its limits. */
    Ratio worstRatio() {
        return worstPlace().map(this::ratio).orElse(Ratio.ZERO);
    }

    /** A firm and a step. */
    record Place(int firm, int step) {}

    /** Where a firm is out of pocket by the largest share of its limit, the first such step and firm; empty if none is. */
    Optional<Place> worstPlace() {
        Optional<Place> worst = Optional.empty();
        Ratio most = Ratio.ZERO;
        for (int step = 1; step <= steps(); step++) {
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                if (worstParts(firm, step) > 0) {
                    Place place = new Place(firm, step);
                    Ratio here = ratio(place);
                    if (here.compareTo(most) > 0) {
                        worst = Optional.of(place);
                        most = here;
                    }
                }
            }
        }
        return worst;
    }

    private Ratio ratio(Place at) {
        return Ratio.of(worstParts(at.firm(), at.step()), borne.parts(problem.limit(at.firm(), at.step())));
    }

    /** With the worst overruns, in parts of a minor unit. */
    long worstParts(int firm, int step) {
        long premiums = borne.isNone() ? 0 : overruns.get(firm).sum(done(step), 0);
        return borne.parts(outOfPocket(firm, step)) + premiums;
    }

    private long[] done(int step) {
        long[] done = new long[Bits.words(problem.taskCount())];
        for (int earlier = 1; earlier <= step; earlier++) {
            tasks(earlier).forEach(task -> Bits.add(done, 0, task));
        }
        return done;
    }

    private ImmutableLongArray outOfPocketOf(int firm) {
        ImmutableLongArray.Builder row = ImmutableLongArray.builder();
        long paid = 0;
        long received = 0;
        for (List<Integer> tasks : stepTasks) {
            for (int task : tasks) {
                paid += problem.cost(firm, task);
            }
            row.add(paid - received);
            for (int task : tasks) {
                received += problem.gain(firm, task);
            }
        }
        return row.build();
    }
}
