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
    private final SharedSearches searches;
    private Optional<ChainBottleneck> chains = Optional.empty();
    private boolean passed; // or tried to
    private Optional<ExposurePass> pass = Optional.empty();

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
            Optional<LeastExposure> fewer =
                    falling.isEmpty() ? Optional.empty() : Optional.of(falling.get(falling.size() - 1));
            LeastExposure here = inPart(() -> least(most, last.atLeast(), fewer));
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
        boolean same = first.of(stepOf) == first.of(known.stepOf(problem));
        DivisionPlan plan = same ? known : DivisionPlan.of(problem, stepOf, rows.borne());
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
     * @param fewer what is known of fewer steps
     */
    private LeastExposure least(int steps, Ratio atLeast, Optional<LeastExposure> fewer) {
        int used = Math.min(steps, graph.tasks);
        if (used < fewest) {
            String because = "tasks that await success need " + Numbers.count(fewest, "step");
            return LeastExposure.none(problem, steps, because, meter.nodes());
        }
        try {
            Optional<DivisionPlan> known = fewer.flatMap(LeastExposure::plan);
            Optional<String> over = meter.whyOver();
            if (known.isPresent() && over.isPresent()) { // without as much as a bound: there may be many to go
                return fewer.get().forMore(problem, steps, atLeast, over.get(), meter.nodes());
            }
            Optional<int[]> first = known.isPresent() ? known.map(plan -> plan.stepOf(problem)) : anyPlan(used);
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
        return any.rows.length == 0 ? Optional.of(graph.soonest()) : within(thorough(), any, steps);
    }

    /** Down from a plan: by a quick search, if that is not enough by ways of being partly done, and then by a long one. */
    private LeastExposure descend(int steps, int used, int[] plan, Ratio atLeast) {
        ExposureDescent descent = descent(searches.loads(SOON), used, plan).from(atLeast);
        String reason = "";
        boolean known = pass.isPresent() && take(used, descent);
        if (!known && search != Decomposer.Search.IDEALS) {
            reason = descent.runUntilOneGivesUp();
        }
        if (!descent.isExact() && !take(used, descent)) {
            descent = descent(thorough(), used, descent.stepOf()).from(descent.atLeast());
            reason = descent.runAsFarAsItGoes();
        }
        return LeastExposure.between(
                problem, rows.borne(), steps, descent.atLeast(), descent.stepOf(), reason, meter.nodes());
    }

    private ExposureDescent descent(PlanFinder finder, int steps, int[] plan) {
        LimitScale shares = LimitScale.shares(rows, steps);
        return new ExposureDescent(shares, bounds, steps, plan, limits -> within(finder, limits, steps));
    }

    private Optional<int[]> within(PlanFinder finder, StepLimits limits, int steps) throws Meter.Stopped {
        return finder.find(PlanFinder.Question.anyPlan(limits, graph.tasks, steps))
                .map(PlanFinder.Found::stepOf);
    }

    /** Takes what one pass over all ways of being partly done shows; whether that is all there is to know. */
    private boolean take(int steps, ExposureDescent descent) {
        try {
            if (steps == graph.tasks && chains().isPresent()) {
                int[] order = chains().get().order();
                int[] stepOf = new int[steps];
                for (int place = 0; place < steps; place++) {
                    stepOf[order[place]] = place + 1;
                }
                descent.end(stepOf);
                return true;
            }
            Optional<ExposurePass> done = pass();
            Optional<int[]> plan = done.isPresent() ? done.get().plan(steps) : Optional.empty();
            if (plan.isPresent()) {
                descent.end(plan.get());
            } else if (done.isPresent()) {
                rows.nextAbove(done.get().upTo(), steps).ifPresent(descent::from);
            }
        } catch (Meter.Stopped stopped) {
            // without it, then
        }
        return descent.isExact();
    }

    /** One row alone is quicker asked about one number of steps after the other: few bases are kept at an ideal. */
    private boolean isForPass() {
        return search != Decomposer.Search.LOADS && rows.count > 1 && ExposurePass.answers(problem);
    }

    private Optional<ExposurePass> pass() throws Meter.Stopped {
        if (!passed && isForPass()) {
            passed = true;
            Optional<Ratio> least = chains().flatMap(ChainBottleneck::least);
            if (least.isPresent()) {
                OrderIdeals ideals = searches.idealsOrGiveUp(MOST_IDEALS);
                pass = Optional.of(ExposurePass.of(graph, ideals, rows, least.get(), ExposurePass.PAIRS, meter));
            }
        }
        return pass;
    }

    /** The least exposed order of single tasks, unless there are too many ways of being partly done. */
    private Optional<ChainBottleneck> chains() throws Meter.Stopped {
        if (chains.isEmpty() && search != Decomposer.Search.LOADS) {
            Optional<OrderIdeals> ideals = searches.ideals(MOST_IDEALS);
            if (ideals.isPresent()) {
                chains = Optional.of(ChainBottleneck.share(ideals.get(), rows, FirmKind.of(rows), floor, meter));
            }
        }
        return chains;
    }

    private PlanFinder thorough() {
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
