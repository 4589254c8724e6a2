package org.clusterdev.graph.decompose;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What would make an indivisible action divide, at any size: exact where the ways of being partly done fit in memory, or the
 * search among orders of single tasks ends; else between bounds.
 */
final class Remedies {

    private static final long SOON = 20_000; // nodes, a question among orders of single tasks, if ideals are known
    private static final long EACH = 2_000_000; // and if they are not
    private static final long ALL = 20_000_000; // and all such questions
    private static final long TOTAL = 1_000_000; // and for the least total

    private final DivisionProblem problem;
    private final TaskGraph graph;
    private final LimitRows rows;
    private final StepBounds bounds;
    private final Meter meter;
    private final Optional<OrderIdeals> ideals;
    private final PlanFinder finder;
    private final List<FirmKind> kinds;
    private final List<int[]> plans = new ArrayList<>(); // found on the way

    private final Shortfall shortfall;
    private final Optional<Between<Ratio>> growth;
    private final List<FirmRemedy> firms;
    private final Between<Money> coFunding;

    /**
     * Finds them.
     *
     * @param ideals all of them, if they are known
     */
    Remedies(
            TaskGraph graph,
            LimitRows rows,
            StepBounds bounds,
            Optional<Shortfall> known,
            Optional<OrderIdeals> ideals,
            Meter meter) {
        this.problem = rows.problem();
        this.graph = graph;
        this.rows = rows;
        this.bounds = bounds;
        this.meter = meter;
        this.ideals = ideals;
        this.finder = new ChainFinder(graph, rows, meter, ideals.isPresent() ? SOON : EACH, ALL);
        this.kinds = FirmKind.of(rows);
        this.shortfall = known.filter(Shortfall::exact).orElseGet(() -> leastShortfall(known));
        this.growth = leastGrowth();
        this.firms = eachAlone();
        this.coFunding = leastTotal();
    }

    /** Where the action is blocked; exact if the least excess is known. */
    Shortfall shortfall() {
        return shortfall;
    }

    /** The least factor on all limits; empty if none would do. */
    Optional<Between<Ratio>> growth() {
        return growth;
    }

    /** What each firm would need if the others could risk anything, in file order. */
    List<FirmRemedy> firms() {
        return firms;
    }

    /** The least total. */
    Between<Money> coFunding() {
        return coFunding;
    }

    private Shortfall leastShortfall(Optional<Shortfall> known) {
        long atLeast = known.map(Shortfall::amount).orElse(1L);
        ExposureDescent descent =
                descent(LimitScale.amounts(rows), oneByOne(graph.order)).from(Ratio.of(atLeast, 1));
        descent.runAsFarAsItGoes();
        long least = descent.atLeast().numerator();
        if (known.isPresent() && (least == atLeast || !descent.isExact())) {
            Shortfall place = known.get();
            return descent.isExact() ? place.asExact() : place;
        }
        return place(descent).of(least, descent.isExact());
    }

    /** The first place in file order where the plan found, task by task, is over a limit by the most. */
    private Shortfall place(ExposureDescent descent) {
        int[] found = descent.stepOf();
        int[] place = oneByOne(Arrays.stream(graph.order)
                .boxed()
                .sorted(Comparator.comparingInt(task -> found[task]))
                .mapToInt(Integer::intValue)
                .toArray());
        PlanFigures figures = PlanFigures.of(problem, place, rows.borne());
        Shortfall worst = new Shortfall(0, 0, 0, 0, false);
        for (int task = 0; task < graph.tasks; task++) {
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                long out = figures.worstOutOfPocket(firm, place[task]);
                long over = out - problem.limit(firm, place[task]); // whole minor units both
                worst = over > worst.amount() ? new Shortfall(task, firm, over, out, false) : worst;
            }
        }
        return worst;
    }

    /** By one pass over the ideals, if they are known. */
    private Optional<Between<Ratio>> leastGrowth() {
        Ratio floor = BlockingTask.leastShare(problem, rows.borne(), graph);
        if (ideals.isPresent()) {
            try {
                ChainBottleneck chains = ChainBottleneck.share(ideals.get(), rows, kinds, floor, meter);
                plans.add(oneByOne(chains.order()));
                return chains.least().map(Between::exactly);
            } catch (Meter.Stopped stopped) {
                // between bounds, then
            }
        }
        return leastGrowth(rows, floor);
    }

    private Optional<Between<Ratio>> leastGrowth(LimitRows limited, Ratio floor) {
        LimitScale shares = LimitScale.shares(limited, graph.tasks);
        StepLimits any = limited.limitsAtAnyShare();
        Optional<int[]> first = Optional.of(oneByOne(graph.order));
        if (any.rows.length > 0) {
            try {
                first = within(any);
            } catch (Meter.Stopped stopped) {
                return Optional.of(new Between<>(floor, Optional.empty()));
            }
        }
        return first.map(plan -> {
            ExposureDescent descent = descent(shares, plan).from(floor);
            descent.runAsFarAsItGoes();
            return new Between<>(descent.atLeast(), Optional.of(descent.worst()));
        });
    }

    private List<FirmRemedy> eachAlone() {
        FirmRemedy[] remedies = new FirmRemedy[problem.firmCount()];
        for (int firm = 0; firm < remedies.length; firm++) { // those that neither pay nor get anything need nothing
            remedies[firm] = remedy(firm, Between.exactly(0L), Optional.of(Between.exactly(Ratio.ZERO)));
        }
        for (FirmKind kind : kinds) {
            int one = kind.firms().get(0);
            LimitRows alone = rows.alone(one);
            boolean known = kinds.size() == 1 && shortfall.exact();
            Between<Long> amount = known ? Between.exactly(shortfall.amount()) : amount(kind, alone);
            Optional<Between<Ratio>> factor = kinds.size() == 1 ? growth : growth(kind, alone);
            for (int firm : kind.firms()) {
                remedies[firm] = remedy(firm, amount, factor);
            }
        }
        return List.of(remedies);
    }

    private Between<Long> amount(FirmKind kind, LimitRows alone) {
        ExposureDescent descent = descent(LimitScale.amounts(alone), oneByOne(graph.order));
        descent.runAsFarAsItGoes();
        if (!descent.isExact() && ideals.isPresent()) {
            try {
                ChainBottleneck chains = ChainBottleneck.excess(ideals.get(), rows, List.of(kind), meter);
                return Between.exactly(
                        rows.borne().minorUnits(chains.least().orElseThrow().numerator()));
            } catch (Meter.Stopped stopped) {
                // between bounds, then
            }
        }
        return new Between<>(descent.atLeast(), Optional.of(descent.worst())).map(Ratio::numerator);
    }

    private Optional<Between<Ratio>> growth(FirmKind kind, LimitRows alone) {
        Ratio floor = BlockingTask.leastShare(
                problem, rows.borne(), graph, kind.firms().get(0));
        Optional<Between<Ratio>> found = leastGrowth(alone, floor);
        if (found.isPresent() && !found.get().isExact() && ideals.isPresent()) {
            try {
                return ChainBottleneck.share(ideals.get(), rows, List.of(kind), floor, meter)
                        .least()
                        .map(Between::exactly);
            } catch (Meter.Stopped stopped) {
                // between bounds, then
            }
        }
        return found;
    }

    private FirmRemedy remedy(int firm, Between<Long> amount, Optional<Between<Ratio>> factor) {
        return new FirmRemedy(problem.firms().get(firm), amount.map(this::money), factor);
    }

    private Between<Money> leastTotal() {
        long[] alone = kinds.stream()
                .mapToLong(kind ->
                        firms.get(kind.firms().get(0)).coFunding().atLeast().getAmountMinorLong())
                .toArray();
        long known = plans.stream().mapToLong(this::total).min().orElse(Long.MAX_VALUE);
        Between<Long> soon = CoFundingSearch.least(graph, rows, kinds, alone, known, new Effort(meter, SOON));
        if (soon.isExact()) {
            return soon.map(this::money);
        }
        Between<Long> near = leastTotalNearly(alone);
        known = Math.min(known, near.atMost().orElse(known));
        if (near.atLeast() >= known) {
            return Between.exactly(money(known));
        }
        Between<Long> found = CoFundingSearch.least(graph, rows, kinds, alone, known, new Effort(meter, TOTAL));
        return new Between<>(Math.max(found.atLeast(), near.atLeast()), found.atMost()).map(this::money);
    }

    /** By one pass over the ideals, if they are known. */
    private Between<Long> leastTotalNearly(long[] alone) {
        try {
            Optional<Between<Long>> near = ideals.isPresent()
                    ? CoFundingPass.least(ideals.get(), rows, kinds, alone, meter)
                    : Optional.empty();
            return near.orElse(new Between<>(0L, Optional.empty()));
        } catch (Meter.Stopped stopped) {
            return new Between<>(0L, Optional.empty());
        }
    }

    /** What a plan asks for in all, in minor units. */
    private long total(int[] plan) {
        PlanFigures figures = PlanFigures.of(problem, plan, rows.borne());
        long total = 0;
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            long over = 0;
            for (int step = 1; step <= figures.steps(); step++) {
                over = Math.max(over, figures.worstOutOfPocket(firm, step) - problem.limit(firm, step));
            }
            total = LongMath.saturatedAdd(total, over);
        }
        return total;
    }

    private Money money(long minor) {
        return Money.ofMinor(problem.currency(), minor);
    }

    private ExposureDescent descent(LimitScale scale, int[] plan) {
        plans.add(plan);
        return new ExposureDescent(scale, bounds, graph.tasks, plan, this::within);
    }

    private Optional<int[]> within(StepLimits limits) throws Meter.Stopped {
        Optional<int[]> found = finder.find(PlanFinder.Question.anyPlan(limits, graph.tasks, graph.tasks))
                .map(PlanFinder.Found::stepOf);
        found.ifPresent(plans::add);
        return found;
    }

    private static int[] oneByOne(int[] order) {
        int[] place = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            place[order[at]] = at + 1;
        }
        return place;
    }
}
