package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterdev.model.internal.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * The least exposure of a problem, for any number of steps: quick searches first, then all ways of being partly done,
 * then whatever a {@link Decomposer} finds, each question within what is left of one budget.
 */
final class ExposureSearch {

    private static final int FEW_IDEALS = 300_000;
    private static final int MOST_IDEALS = 2_000_000;
    private static final long SOON = 50_000; // nodes of a search load by load, before few ideals are tried
    private static final long LATER = 10_000_000; // and before many are

    private final DivisionProblem problem;
    private final TaskGraph graph;
    private final LimitRows rows;
    private final StepBounds bounds;
    private final Decomposer.Search search;
    private final Meter meter;
    private final int fewest; // steps that precedence asks for
    private final Ratio floor; // no plan is less exposed
    private final PlanFinder finder;
    private @Nullable LoadFinder loads; // as soon as one is needed
    private final IdealsOnce few;
    private final IdealsOnce many;

    ExposureSearch(DivisionProblem problem, Overruns borne, Decomposer.Search search, Meter meter) {
        this.problem = problem;
        this.search = search;
        this.graph = TaskGraph.of(problem);
        this.rows = LimitRows.of(problem, borne);
        this.bounds = StepBounds.of(graph, rows);
        this.meter = meter;
        this.fewest = Arrays.stream(graph.soonest()).max().orElse(0);
        this.floor = BlockingTask.leastShare(problem, borne, graph);
        this.few = new IdealsOnce(FEW_IDEALS);
        this.many = new IdealsOnce(MOST_IDEALS);
        this.finder = finder();
    }

    /** With at most so many steps, from 1. */
    LeastExposure least(int steps) {
        return least(steps, floor, Optional.empty());
    }

    /** For each number of steps, from the fewest of any plan to the one from which on more steps do not help. */
    List<LeastExposure> falling() {
        LeastExposure last = least(Math.max(1, graph.tasks));
        List<LeastExposure> falling = new ArrayList<>();
        Optional<int[]> known = Optional.empty();
        boolean falls = !last.isImpossible();
        for (int steps = Math.max(1, fewest); falls && steps <= graph.tasks; steps++) {
            LeastExposure here = least(steps, last.atLeast(), known);
            if (!here.isImpossible()) {
                falling.add(here);
            }
            known = here.plan().map(plan -> plan.stepOf(problem));
            falls = here.ratio().isEmpty() || !here.ratio().equals(last.ratio());
        }
        return falling;
    }

    /**
     * Likewise.
     *
     * @param atLeast no plan is less exposed, as is known
     * @param known a plan of so many steps
     */
    private LeastExposure least(int steps, Ratio atLeast, Optional<int[]> known) {
        int used = Math.min(steps, graph.tasks);
        if (used < fewest) {
            String because = "tasks that await success need " + Numbers.count(fewest, "step");
            return LeastExposure.none(problem, steps, because, meter.nodes());
        }
        try {
            Optional<int[]> first = known.isPresent() ? known : anyPlan(used);
            return first.map(plan -> descend(steps, used, plan, atLeast))
                    .orElseGet(() -> LeastExposure.none(
                            problem,
                            steps,
                            "a firm with a limit of zero would be out of pocket in every plan",
                            meter.nodes()));
        } catch (Meter.Stopped stopped) {
            return LeastExposure.unknown(problem, steps, atLeast, stopped.reason(), meter.nodes());
        }
    }

    private Optional<int[]> anyPlan(int steps) throws Meter.Stopped {
        StepLimits any = rows.limitsAtAnyShare();
        return any.rows.length == 0 ? Optional.of(graph.soonest()) : within(any, steps);
    }

    private LeastExposure descend(int steps, int used, int[] plan, Ratio atLeast) {
        LimitScale shares = LimitScale.shares(rows, used);
        ExposureDescent descent =
                new ExposureDescent(shares, bounds, used, plan, limits -> within(limits, used)).from(atLeast);
        String reason = descent.runAsFarAsItGoes();
        return LeastExposure.between(
                problem, rows.borne(), steps, descent.atLeast(), descent.stepOf(), reason, meter.nodes());
    }

    private Optional<int[]> within(StepLimits limits, int steps) throws Meter.Stopped {
        return finder.find(PlanFinder.Question.anyPlan(limits, graph.tasks, steps))
                .map(PlanFinder.Found::stepOf);
    }

    private PlanFinder finder() {
        return switch (search) {
            case BEST ->
                new ThoroughFinder(loads(SOON), few.finder(), loads(LATER), many.finder(), loads(Long.MAX_VALUE));
            case IDEALS -> many.finder();
            case LOADS -> loads(Long.MAX_VALUE);
        };
    }

    private PlanFinder loads(long effort) {
        return question -> {
            LoadFinder finder = loads;
            if (finder == null) {
                finder = new LoadFinder(graph, rows, EnablingRows.NONE, bounds, meter);
                loads = finder;
            }
            return finder.within(effort).find(question);
        };
    }

    /** Ideals found once, for finders that each narrow them by themselves. */
    private final class IdealsOnce {
        private final int most;
        private boolean tried;
        private Optional<OrderIdeals> ideals = Optional.empty();

        IdealsOnce(int most) {
            this.most = most;
        }

        PlanFinder finder() {
            return question -> FewestPass.finder(graph, ideals(), bounds, meter).find(question);
        }

        private OrderIdeals ideals() throws Meter.Stopped {
            if (!tried) {
                ideals = OrderIdeals.of(graph, rows, most, meter);
                tried = true;
            }
            return ideals.orElseThrow(() -> new PlanFinder.GivesUp("there are too many ways of being partly done"));
        }
    }
}
