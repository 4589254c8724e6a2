package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Divides a joint action into small risk-able steps (S8, S15): the fewest that leave no firm, at any step, out of pocket
 * by more than it can risk, and before that, as few as possible in which a firm pays without seeing a benefit (S7).
 *
 * <pre>{@code
 * Decomposer.standard().decompose(problem)                                  // benefit first, the standard budget
 * Decomposer.standard().withObjective(Objective.FEWEST).decompose(problem)  // fewest steps, benefit or not
 * }</pre>
 *
 * <p>Up to 64 tasks it first looks for plans load by load (as few steps as the bounds allow, then one more, …), which
 * settles most actions in milliseconds, ties included, for any number of firms, both kinds of precedence and limits that
 * grow. Where that does not end soon it goes through all ways of the action to be partly done, as long as they are at
 * most two million and fit in memory (about twenty tasks without precedence, many more with it): exact as well, and the
 * only way to say what would help an action that does not divide. Beyond both the plan is a good one, the bound an
 * honest one, and the answer {@link Divided} where the two meet, else {@link Undecided}. Cost: load by load exponential
 * in the tasks, cut off by nodes; else O(ways · tasks · labels) a pass, some tens of passes. Memory is bounded by fixed
 * caps, the same on every machine.
 *
 * <p>An immutable algorithm: same problem and same budget of nodes, same answer. Runs in the caller's thread, and stops
 * within a few thousand nodes once that thread is interrupted or {@linkplain #withCancellation told so}. Every plan is
 * re-checked by {@link PlanVerifier} before it is returned.
 */
public final class Decomposer {

    private static final int MOST_IDEALS = 2_000_000;

    private static final int FEW_IDEALS = 50_000;
    private static final long SOON = 500_000; // nodes of a search load by load, before few ideals are tried
    private static final long LATER = 10_000_000; // and before many are

    private static final Decomposer STANDARD =
            new Decomposer(Objective.BENEFIT_FIRST, Budget.standard(), progress -> {}, () -> false, Search.BEST);

    /** Which searches are used; the best for the problem but in tests. */
    enum Search {
        BEST,
        IDEALS,
        LOADS
    }

    private final Objective objective;
    private final Budget budget;
    private final Consumer<Progress> listener;
    private final BooleanSupplier cancelled;
    private final Search search;

    private Decomposer(
            Objective objective, Budget budget, Consumer<Progress> listener, BooleanSupplier cancelled, Search search) {
        this.objective = objective;
        this.budget = budget;
        this.listener = listener;
        this.cancelled = cancelled;
        this.search = search;
    }

    /** Benefit first, with the standard budget. */
    public static Decomposer standard() {
        return STANDARD;
    }

    /** This, with another objective. */
    public Decomposer withObjective(Objective other) {
        return new Decomposer(other, budget, listener, cancelled, search);
    }

    /** This, with another budget. */
    public Decomposer withBudget(Budget other) {
        return new Decomposer(objective, other, listener, cancelled, search);
    }

    /** This, telling {@code other} each time a bound moves, in the thread that decomposes. */
    public Decomposer withListener(Consumer<Progress> other) {
        return new Decomposer(objective, budget, other, cancelled, search);
    }

    /** This, stopping soon after {@code asked} first answers yes; it is asked every few thousand nodes. */
    public Decomposer withCancellation(BooleanSupplier asked) {
        return new Decomposer(objective, budget, listener, asked, search);
    }

    /** This, made to search in one way. */
    Decomposer withSearch(Search other) {
        return new Decomposer(objective, budget, listener, cancelled, other);
    }

    /** The objective. */
    public Objective objective() {
        return objective;
    }

    /** The budget. */
    public Budget budget() {
        return budget;
    }

    /** Divides an action, or says why it does not divide, or how far the budget went. */
    public Decomposition decompose(DivisionProblem problem) {
        if (problem.taskCount() == 0) {
            DivisionPlan nothing = DivisionPlan.of(problem, new int[0]);
            Argument lower = new Argument.Evident(0);
            return new Divided(
                    nothing, Proof.closed(problem, objective, 0, true, lower, nothing.found(lower.toString()), 0));
        }
        return new Run(problem).answer();
    }

    /**
     * How little firms must be able to risk for a division into at most {@code steps} deliverables, whatever the
     * objective: exact as long as a search load by load ends or the ways of being partly done are at most two million,
     * else as near as the budget allows.
     *
     * @param steps 1 or more; more than there are tasks are as good as that many
     */
    public LeastExposure leastExposure(DivisionProblem problem, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps is " + steps + ", must be 1 or more.");
        }
        return new ExposureSearch(problem, search, new Meter(budget, cancelled)).least(steps);
    }

    @Override
    public String toString() {
        return objective + " within " + budget;
    }

    /** One decomposition under way. */
    private final class Run {
        private final DivisionProblem problem;
        private final TaskGraph graph;
        private final LimitRows rows;
        private final EnablingRows enablingRows;
        private final StepBounds bounds;
        private final StepBounds.Bound bound;
        private final Meter meter = new Meter(budget, cancelled);

        Run(DivisionProblem problem) {
            this.problem = problem;
            this.graph = TaskGraph.of(problem);
            this.rows = LimitRows.of(problem);
            this.enablingRows = objective == Objective.BENEFIT_FIRST ? EnablingRows.of(problem) : EnablingRows.NONE;
            this.bounds = StepBounds.of(graph, rows);
            this.bound = bounds.strongest();
        }

        Decomposition answer() {
            tell(OptionalInt.empty());
            if (allAtOnce()) {
                tell(OptionalInt.of(1));
                int[] stepOf = new int[graph.tasks];
                Arrays.fill(stepOf, 1);
                return divided(stepOf, 1, true, bound.argument(), "everything at once is within every limit");
            }
            long reserve = budget.nodes() / 4; // for a good plan, if the exact search is cut short
            meter.reserve(reserve);
            try {
                Optional<Decomposition> exact = exact(reserve);
                if (exact.isPresent()) {
                    return exact.orElseThrow();
                }
            } catch (Meter.Stopped stopped) {
                // the rest of the budget goes into a plan, below
            }
            meter.release(reserve);
            Optional<Shortfall> blocking = BlockingTask.find(problem, graph);
            if (blocking.isPresent()) {
                return blocked(blocking.get(), blocking.get().argument(problem));
            }
            Optional<Shortfall> whole =
                    bound.steps() > graph.tasks ? BlockingTask.atTheEnd(problem, graph) : Optional.empty();
            if (whole.isPresent()) {
                return blocked(whole.get(), bound.argument());
            }
            return noOrderExists() ? indivisible() : goodPlan();
        }

        /** Whether one step is enough: it is then the only plan of one step, and enabling only if all are. */
        private boolean allAtOnce() {
            return !graph.hasSuccessArcs() && rows.limits().rows.length == 0;
        }

        /** Quick ways first: loads, few ideals; then more of either. */
        private Optional<Decomposition> exact(long reserve) throws Meter.Stopped {
            Optional<Decomposition> answer = byLoads(SOON);
            if (answer.isEmpty()) {
                answer = byIdeals(FEW_IDEALS);
            }
            if (answer.isEmpty()) {
                answer = byLoads(Math.min(LATER, reserve));
            }
            if (answer.isEmpty()) {
                answer = byIdeals(MOST_IDEALS);
            }
            return answer.isPresent() ? answer : byLoads(reserve);
        }

        private Optional<Decomposition> byIdeals(int most) throws Meter.Stopped {
            Optional<OrderIdeals> ideals = ideals(most);
            return ideals.isPresent() ? Optional.of(exact(ideals.orElseThrow())) : Optional.empty();
        }

        private Optional<OrderIdeals> ideals(int most) throws Meter.Stopped {
            return search == Search.LOADS ? Optional.empty() : OrderIdeals.of(graph, rows, most, meter);
        }

        /** The best plan, if a search load by load finds the fewest steps within some effort. */
        private Optional<Decomposition> byLoads(long effort) throws Meter.Stopped {
            if (!canGoByLoads() || bound.steps() > graph.tasks) {
                return Optional.empty();
            }
            try {
                return fewest(effort).map(this::settled);
            } catch (PlanFinder.GivesUp givesUp) {
                return Optional.empty();
            }
        }

        private boolean canGoByLoads() {
            return search != Search.IDEALS && graph.tasks <= LoadForm.MOST_TASKS;
        }

        private LoadFinder loads(long effort) {
            return new LoadFinder(graph, rows, enablingRows, bounds, meter).within(effort);
        }

        private LabelFinder labels(OrderIdeals ideals) {
            return new LabelFinder(graph, enablingRows, ideals, meter);
        }

        /** The fewest enabling steps, and then steps, load by load; empty if there is no plan at all. */
        private Optional<PlanFinder.Found> fewest(long effort) throws Meter.Stopped {
            LoadFinder loads = loads(effort);
            int[] none = new int[graph.tasks];
            int[] any = new int[graph.tasks];
            Arrays.fill(any, Integer.MAX_VALUE);
            long start = meter.nodes();
            int most = enablingRows.count == 0 ? 0 : graph.tasks;
            for (int enabling = enablingRows.unavoidable() ? 1 : 0; enabling <= most; enabling++) {
                for (int steps = bound.steps(); steps <= graph.tasks; steps++) {
                    loads.within(effort - (meter.nodes() - start));
                    Optional<PlanFinder.Found> found =
                            loads.find(new PlanFinder.Question(rows.limits(), steps, enabling, any, none));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }

        private Decomposition settled(PlanFinder.Found fewest) {
            tell(OptionalInt.of(fewest.steps()));
            PlanFinder ties =
                    new ThoroughFinder(loads(SOON), new Ways(FEW_IDEALS), loads(LATER), new Ways(MOST_IDEALS));
            ExactDivision division = new ExactDivision(graph, rows, enablingRows, ties);
            division.settle(fewest, bounds);
            boolean atBound = division.steps() == bound.steps() && enablingRows.count == 0;
            return divided(
                    division,
                    atBound ? bound.argument() : new Argument.Exhausted("all loads of fewer steps were gone through"),
                    "found load by load");
        }

        private Decomposition exact(OrderIdeals ideals) throws Meter.Stopped {
            SingleTaskChains chains = SingleTaskChains.of(ideals, rows, meter);
            if (!chains.divisible()) {
                return indivisible(ideals, chains);
            }
            LabelFinder labels = labels(ideals.only(chains.onFeasibleChains()));
            ExactDivision first = new ExactDivision(graph, rows, enablingRows, labels);
            first.fewest();
            tell(OptionalInt.of(first.steps()));
            boolean few = ideals.size <= FEW_IDEALS || !canGoByLoads();
            PlanFinder ties = few ? labels : new ThoroughFinder(loads(LATER), labels);
            ExactDivision division = new ExactDivision(graph, rows, enablingRows, ties);
            division.settle(first.found(), bounds);
            String how = "all " + ideals.size + " ways of being partly done were gone through";
            return divided(division, new Argument.Exhausted(how), how);
        }

        private Decomposition divided(ExactDivision division, Argument lower, String upper) {
            return divided(division.stepOf(), division.steps(), division.tiesSettled(), lower, upper);
        }

        private Decomposition divided(int[] stepOf, int steps, boolean tiesSettled, Argument lower, String upper) {
            DivisionPlan plan = checked(stepOf);
            return new Divided(
                    plan,
                    Proof.closed(problem, objective, steps, tiesSettled, lower, plan.found(upper), meter.nodes()));
        }

        /** The ways of being partly done, gone through only once they are asked for. */
        private final class Ways implements PlanFinder {
            private final int most;
            private boolean known;
            private Optional<LabelFinder> finder = Optional.empty();

            Ways(int most) {
                this.most = most;
            }

            @Override
            public Optional<Found> find(Question question) throws Meter.Stopped {
                if (!known) {
                    finder = ideals(most).map(Run.this::labels);
                    known = true;
                }
                return finder.orElseThrow(() -> new GivesUp("too many ways of being partly done"))
                        .find(question);
            }
        }

        /** Whether a search among orders of single tasks ends, and in vain. */
        private boolean noOrderExists() {
            PlanFinder orders = new ChainFinder(graph, rows, meter, LATER, LATER);
            try {
                return orders.find(PlanFinder.Question.anyPlan(rows.limits(), graph.tasks, graph.tasks))
                        .isEmpty();
            } catch (Meter.Stopped stopped) {
                return false;
            }
        }

        private Decomposition indivisible() {
            String how = "all orders of single tasks were gone through";
            return indivisible(Optional.empty(), PlanFinder.NONE, new Argument.Exhausted(how));
        }

        private Decomposition indivisible(OrderIdeals ideals, SingleTaskChains chains) {
            String how = "all orders of single tasks among " + ideals.size + " ways of being partly done";
            PlanFinder ways = FewestPass.finder(graph, ideals, bounds, meter);
            return indivisible(
                    Optional.of(chains.shortfall()), ways, new Argument.Exhausted(how + " were gone through"));
        }

        private Decomposition blocked(Shortfall place, Argument argument) {
            return indivisible(Optional.of(place), PlanFinder.NONE, argument);
        }

        private Decomposition indivisible(Optional<Shortfall> place, PlanFinder ways, Argument argument) {
            Remedies remedies = new Remedies(graph, rows, bounds, place, ways, meter);
            return new Indivisible(problem, remedies, without(argument));
        }

        private Proof without(Argument argument) {
            return Proof.impossible(problem, objective, bound.steps(), argument, meter.nodes());
        }

        private Decomposition goodPlan() {
            WindowSearch search =
                    new WindowSearch(graph, rows, enablingRows, bound, meter, steps -> tell(OptionalInt.of(steps)));
            String reason = search.run();
            Optional<int[]> best = search.best();
            if (best.isPresent() && search.meetsBound()) {
                return divided(best.get(), bound.steps(), false, bound.argument(), "a plan meets it");
            }
            Optional<DivisionPlan> plan = best.map(this::checked);
            Argument upper = plan.<Argument>map(known -> known.found("the best plan near a few orders of the tasks"))
                    .orElse(new Argument.NoPlan("no plan is known"));
            return new Undecided(
                    reason,
                    plan,
                    Proof.open(problem, objective, bound.steps(), bound.argument(), upper, meter.nodes(), reason));
        }

        private DivisionPlan checked(int[] stepOf) {
            return DivisionPlan.of(problem, PlanFigures.of(problem, stepOf).names());
        }

        private void tell(OptionalInt upper) {
            listener.accept(new Progress(meter.nodes(), bound.steps(), upper));
        }
    }
}
