package org.clusterdev.graph.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterdev.model.internal.Numbers;

/**
 * The least exposure of a problem, for any number of steps: quick searches first, then all ways of being partly done,
 * then a long search load by load, each question within what is left of one budget.
 */
final class ExposureSearch {

    private static final int FEW_IDEALS = 300_000;
    private static final int MOST_IDEALS = 2_000_000;
    private static final long SOON = 50_000; // nodes of a search load by load, before few ideals are tried
    private static final long LATER = 10_000_000; // and before many are

    private static final long LONG = 100_000_000; // at most, where neither knows
    private static final int PARTS = 8;

    private final DivisionProblem problem;
    private final TaskGraph graph;
    private final LimitRows rows;
    private final StepBounds bounds;
    private final Decomposer.Search search;
    private final Meter meter;
    private final int fewest; // steps that precedence asks for
    private final Ratio floor; // no plan is less exposed
    private final PlanFinder finder;
    private final SharedSearches searches;

    ExposureSearch(DivisionProblem problem, Overruns borne, Decomposer.Search search, Meter meter) {
        this.problem = problem;
        this.search = search;
        this.graph = TaskGraph.of(problem);
        this.rows = LimitRows.of(problem, borne);
        this.bounds = StepBounds.of(graph, rows);
        this.meter = meter;
        this.fewest = Arrays.stream(graph.soonest()).max().orElse(0);
        this.floor = BlockingTask.leastShare(problem, borne, graph);
        this.searches = new SharedSearches(graph, rows, EnablingRows.NONE, bounds, meter);
        this.finder = finder();
    }

    /** With at most so many steps, from 1. */
    LeastExposure least(int steps) {
        return least(steps, floor, Optional.empty());
    }

    /** For each number of steps, from the fewest of any plan to the one from which on more steps do not help. */
    List<LeastExposure> falling() {
        LeastExposure last = inPart(() -> least(Math.max(1, graph.tasks)));
        List<LeastExposure> falling = new ArrayList<>();
        boolean falls = !last.isImpossible() && graph.tasks > 0;
        for (int steps = fewest; falls && steps <= graph.tasks; steps++) {
            int most = steps;
            Optional<int[]> known = falling.isEmpty()
                    ? Optional.empty()
                    : falling.get(falling.size() - 1).plan().map(plan -> plan.stepOf(problem));
            LeastExposure here = inPart(() -> least(most, last.atLeast(), known));
            if (!here.isImpossible()) {
                falling.add(here);
            }
            falls = here.ratio().isEmpty() || !here.ratio().equals(last.ratio());
        }
        return falling;
    }

    /** With half of what is left of the budget, so that one number of steps does not keep from the others. */
    private LeastExposure inPart(Supplier<LeastExposure> answer) {
        long other = meter.left() / 2;
        meter.reserve(other);
        try {
            return answer.get();
        } finally {
            meter.release(other);
        }
    }

    /** The same, and by when each firm that gets anything gets something, at the soonest. */
    TradeOff.Row withFirstBenefit(LeastExposure exposure) {
        FirstBenefit first = FirstBenefit.by(problem, 0);
        int atLeast = first.of(graph.soonest());
        if (exposure.plan().isEmpty()) {
            return new TradeOff.Row(exposure, Optional.empty(), new Between<>(atLeast, Optional.empty()));
        }
        DivisionPlan known = exposure.plan().get();
        int[] stepOf = known.stepOf(problem);
        try {
            while (exposure.isExact() && atLeast < first.of(stepOf)) {
                Optional<int[]> sooner =
                        firstBenefitBy(atLeast, exposure.steps(), rows.limitsAtMost(known.worstRatio()));
                stepOf = sooner.orElse(stepOf);
                atLeast += sooner.isPresent() ? 0 : 1;
            }
        } catch (Meter.Stopped stopped) {
            // between the two, then
        }
        DivisionPlan plan = DivisionPlan.of(problem, stepOf, rows.borne());
        return new TradeOff.Row(exposure, Optional.of(plan), new Between<>(atLeast, Optional.of(first.of(stepOf))));
    }

    private Optional<int[]> firstBenefitBy(int step, int steps, StepLimits limits) throws Meter.Stopped {
        int[] any = new int[graph.tasks];
        Arrays.fill(any, Integer.MAX_VALUE);
        FirstBenefit first = FirstBenefit.by(problem, step);
        StepLabels.Question question =
                new StepLabels.Question(graph, limits, EnablingRows.NONE, steps, graph.tasks, any, first);
        return StepLabels.pass(question, searches.idealsOrGiveUp(MOST_IDEALS), meter)
                .map(StepLabels::stepOf);
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
                new ThoroughFinder(
                        searches.loads(SOON),
                        ideals(FEW_IDEALS),
                        searches.loads(LATER),
                        ideals(MOST_IDEALS),
                        this::loadsForLong);
            case IDEALS -> ideals(MOST_IDEALS);
            case LOADS -> searches.loads(Long.MAX_VALUE);
        };
    }

    /** Load by load, with a part of what is left, so that one question does not keep from others. */
    private Optional<PlanFinder.Found> loadsForLong(PlanFinder.Question question) throws Meter.Stopped {
        long part = Math.max(LATER, Math.min(LONG, meter.left() / PARTS));
        return searches.loads(part).find(question);
    }

    private PlanFinder ideals(int most) {
        return question -> FewestPass.finder(graph, searches.idealsOrGiveUp(most), bounds, meter)
                .find(question);
    }
}
