package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Divides a joint action into small risk-able steps (S8, S15): the fewest that leave no firm, at any step, out of pocket
 * by more than it can risk, and before that, as few as possible in which a firm pays without seeing a benefit (S7).
 *
 * <pre>{@code
 * Decomposer.standard().decompose(problem)                                  // benefit first, the standard budget
 * Decomposer.standard().withObjective(Objective.FEWEST).decompose(problem)  // fewest steps, benefit or not
 * Decomposer.standard().withOverruns(Overruns.of(2, "20 %")).decompose(problem)  // any 2 tasks may cost 20 % more
 * Decomposer.standard().withCountsOnly().decompose(problem)                 // any plan of the best counts
 * }</pre>
 *
 * <p>It first looks for plans load by load, in rounds of growing effort: for some plan, and then, for each number of
 * steps between what is known to be too few and that plan, whether there is one; where benefits finance later steps also in
 * parts, by weights on what firms must keep together. That settles most actions of up to a hundred tasks in a second, for
 * any number of firms, both kinds of precedence and limits that grow. Where it does not end
 * soon it goes through all ways of the action to be partly done, as long as they are at most two million and fit in memory
 * (about twenty tasks without precedence, many more with it): exact as well, and the only way to say what would help an
 * action that does not divide. Where the budget ends before, the answer is {@link Undecided}: a good plan and an honest
 * bound. Cost: load by load exponential in the tasks, cut off by nodes; else O(ways · tasks · labels) a pass, some tens of
 * passes.
 *
 * <p>An immutable algorithm: same problem and same budget of nodes, same answer. Runs in the caller's thread, and stops
 * within a few hundred nodes once that thread is interrupted or {@linkplain #withCancellation told so}. Every plan is
 * re-checked by {@link PlanVerifier} before it is returned.
 */
public final class Decomposer {

    private static final int MOST_IDEALS = 2_000_000;

    private static final int LARGE = 200; // tasks
    private static final int FEW_IDEALS = 50_000;
    private static final long FEW_ORDERS = 20_000; // nodes among orders of single tasks, before anything else
    private static final long SOON = 500_000; // nodes of a search load by load, before few ideals are tried
    private static final long LATER = 2_000_000; // and before many are
    private static final long LATE_TIES = 2_000_000; // nodes for one question about ties
    private static final long ALL_TIES = 20_000_000; // nodes for all of them

    private static final Decomposer STANDARD = new Decomposer(
            Objective.BENEFIT_FIRST, Overruns.NONE, false, Budget.standard(), progress -> {}, () -> false, Search.BEST);

    /** Which searches are used; the best for the problem but in tests. */
    enum Search {
        BEST,
        IDEALS,
        LOADS
    }

    private final Objective objective;
    private final Overruns overruns;
    private final boolean countsOnly;
    private final Budget budget;
    private final Consumer<Progress> listener;
    private final BooleanSupplier cancelled;
    private final Search search;

    private Decomposer(
            Objective objective,
            Overruns overruns,
            boolean countsOnly,
            Budget budget,
            Consumer<Progress> listener,
            BooleanSupplier cancelled,
            Search search) {
        this.objective = objective;
        this.overruns = overruns;
        this.countsOnly = countsOnly;
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
        return new Decomposer(other, overruns, countsOnly, budget, listener, cancelled, search);
    }

    /** This, with other overruns for every plan to bear. */
    public Decomposer withOverruns(Overruns other) {
        return new Decomposer(objective, other, countsOnly, budget, listener, cancelled, search);
    }

    /**
     * This, done as soon as the counts are proven, with any plan that has them: not with the least exposed one, and then the
     * first in task order, as {@link Divided} otherwise is. Counts and their proof are the same, and every limit is kept;
     * only {@link Proof#tiesSettled} is then false, unless one step is enough. For whoever asks how many deliverables it
     * takes: among a hundred tasks, the best of all equally short plans can take much longer than that. Readiness looks at
     * what firms are exposed to, and wants the least.
     *
     * <p>Changes nothing about {@link #leastExposure}, {@link #tradeOff} and exact answers of {@link #frontier}.
     */
    public Decomposer withCountsOnly() {
        return new Decomposer(objective, overruns, true, budget, listener, cancelled, search);
    }

    /** This, with another budget. */
    public Decomposer withBudget(Budget other) {
        return new Decomposer(objective, overruns, countsOnly, other, listener, cancelled, search);
    }

    /**
     * This, telling {@code other} how far it has come, in the thread that decomposes: as bounds move and as time goes by,
     * at most ten times a second.
     */
    public Decomposer withListener(Consumer<Progress> other) {
        return new Decomposer(objective, overruns, countsOnly, budget, other, cancelled, search);
    }

    /** This, stopping soon after {@code asked} first answers yes; it is asked every few hundred nodes. */
    public Decomposer withCancellation(BooleanSupplier asked) {
        return new Decomposer(objective, overruns, countsOnly, budget, listener, asked, search);
    }

    /** This, made to search in one way. */
    Decomposer withSearch(Search other) {
        return new Decomposer(objective, overruns, countsOnly, budget, listener, cancelled, other);
    }

    /** The objective. */
    public Objective objective() {
        return objective;
    }

    /** What every plan bears. */
    public Overruns overruns() {
        return overruns;
    }

    /** Whether the counts are enough, and any plan that has them will do. */
    public boolean isCountsOnly() {
        return countsOnly;
    }

    /** The budget. */
    public Budget budget() {
        return budget;
    }

    /**
     * Divides an action, or says why it does not divide, or how far the budget went.
     *
     * @throws IllegalArgumentException if overruns are to be borne and amounts are then too large to be added up
     */
    public Decomposition decompose(DivisionProblem problem) {
        if (problem.taskCount() == 0) {
            DivisionPlan nothing = DivisionPlan.of(problem, new int[0], overruns);
            Argument lower = new Argument.Evident(0);
            return new Divided(
                    nothing, Proof.closed(subject(problem), 0, true, lower, nothing.found(lower.toString()), 0));
        }
        Run run = new Run(problem);
        Decomposition answer = run.answer();
        run.reporter.end(run.meter.nodes());
        return answer;
    }

    private Proof.Subject subject(DivisionProblem problem) {
        return new Proof.Subject(problem, overruns, objective);
    }

    /**
     * What it costs in steps that plans bear these overruns: the answer with them beside the answer without. Two
     * decompositions, each with the whole budget.
     *
     * @throws IllegalArgumentException as {@link #decompose}
     */
    public OverrunPrice price(DivisionProblem problem) {
        Decomposition ordinary = withOverruns(Overruns.NONE).decompose(problem);
        Decomposition robust = overruns.isNone() ? ordinary : decompose(problem);
        return OverrunPrice.of(objective, ordinary, robust);
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
        return new ExposureSearch(problem, overruns, search, new Meter(budget, cancelled)).least(steps);
    }

    /**
     * What more deliverables buy: how little firms must be able to risk, and how soon each sees a benefit, for each number
     * of deliverables, whatever the objective; as exact as {@link #leastExposure}, within one budget.
     */
    public TradeOff tradeOff(DivisionProblem problem) {
        ExposureSearch exposures = new ExposureSearch(problem, overruns, search, new Meter(budget, cancelled));
        return new TradeOff(
                problem.name(),
                exposures.falling().stream().map(exposures::withFirstBenefit).toList());
    }

    /**
     * From the fewest deliverables to the best expected value with the right to stop, within the limits and whatever the
     * objective: exact where all pairs of ways of being partly done can be gone through within the budget and its memory
     * (some ten to fifteen tasks without precedence, many more with it); else what the plan of the fewest deliverables
     * known is worth.
     *
     * @throws IllegalArgumentException if the chances name a task that the problem does not have, or as {@link #decompose}
     */
    public Frontier frontier(DivisionProblem problem, SuccessChances chances) {
        chances.check(problem);
        Meter meter = new Meter(budget, cancelled);
        TaskGraph graph = TaskGraph.of(problem);
        LimitRows rows = LimitRows.of(problem, overruns);
        try {
            OrderIdeals ideals = OrderIdeals.of(graph, rows, MOST_IDEALS, meter)
                    .orElseThrow(() -> new PlanFinder.GivesUp("there are too many ways of being partly done"));
            List<Frontier.Point> points = FrontierSearch.points(problem, graph, rows, ideals, chances, meter);
            return new Frontier(problem.name(), chances, Frontier.rising(points, Frontier.slack(problem)), "");
        } catch (Meter.Stopped stopped) {
            List<Frontier.Point> known = withObjective(Objective.FEWEST)
                    .decompose(problem)
                    .bestPlan()
                    .map(plan -> List.of(Frontier.Point.of(problem, plan, chances)))
                    .orElse(List.of());
            return new Frontier(problem.name(), chances, known, stopped.reason());
        }
    }

    @Override
    public String toString() {
        return objective + (countsOnly ? ", counts only," : "") + " within " + budget
                + (overruns.isNone() ? "" : ", if " + overruns);
    }

    /** One decomposition under way. */
    private final class Run {
        private final DivisionProblem problem;
        private final TaskGraph graph;
        private final LimitRows rows;
        private final EnablingRows enablingRows;
        private final StepBounds bounds;
        private final StepBounds.Bound bound;
        private final Reporter reporter = Reporter.to(listener);
        private final Meter meter = new Meter(budget, cancelled, reporter);
        private final SharedSearches searches;
        private Optional<Boolean> divides = Optional.empty(); // as far as is known
        private @Nullable BestCounts counts; // as soon as there is a search load by load
        private @Nullable SingleTaskChains chains; // as soon as the ideals are known
        private Optional<int[]> ready = Optional.empty(); // a plan, should time be up before there is a better one

        Run(DivisionProblem problem) {
            this.problem = problem;
            this.graph = TaskGraph.of(problem);
            this.rows = LimitRows.of(problem, overruns);
            this.enablingRows = objective == Objective.BENEFIT_FIRST ? EnablingRows.of(problem) : EnablingRows.NONE;
            this.bounds = StepBounds.of(graph, rows);
            this.bound = bounds.strongest();
            this.searches = new SharedSearches(graph, rows, enablingRows, bounds, meter);
        }

        Decomposition answer() {
            tell();
            if (allAtOnce()) {
                int[] stepOf = new int[graph.tasks];
                Arrays.fill(stepOf, 1);
                return divided(stepOf, 1, true, bound.argument(), "everything at once is within every limit");
            }
            long reserve = budget.nodes() / 4; // for a plan, if none is found
            meter.reserve(reserve);
            Supplier<Decomposition> otherwise = this::goodPlan;
            String reason;
            try {
                otherwise = otherwise();
                ready = inOrder();
                Optional<Decomposition> exact = exact(budget.nodes() - reserve);
                if (exact.isPresent()) {
                    return exact.orElseThrow();
                }
                reason = "the budget of nodes is spent";
            } catch (Meter.Stopped stopped) {
                reason = stopped.reason();
            }
            if (counts != null && counts.best().isPresent()) {
                return undecided(
                        reason, counts.best().map(PlanFinder.Found::stepOf), "the best plan found load by load");
            }
            meter.release(reserve);
            return otherwise.get();
        }

        /** What to answer if no search ends; looked for first, when there is still time. */
        private Supplier<Decomposition> otherwise() throws Meter.Stopped {
            Optional<Shortfall> blocking = BlockingTask.find(problem, overruns, graph, meter);
            if (blocking.isPresent()) {
                divides = Optional.of(false);
                return () -> blocked(blocking.get(), blocking.get().argument(problem));
            }
            Optional<Shortfall> whole =
                    bound.steps() > graph.tasks ? BlockingTask.atTheEnd(problem, graph, meter) : Optional.empty();
            if (whole.isPresent()) {
                divides = Optional.of(false);
                return () -> blocked(whole.get(), bound.argument());
            }
            divides = anOrderExists(FEW_ORDERS);
            return () -> anOrderExists(LATER).orElse(true) ? goodPlan() : indivisible();
        }

        /** Whether one step is enough: it is then the only plan of one step, and enabling only if all are. */
        private boolean allAtOnce() {
            return !graph.hasSuccessArcs() && rows.limits().rows.length == 0;
        }

        /** Quick ways first: loads, few ideals; then more of either. Loads are of no use to an action that does not divide. */
        private Optional<Decomposition> exact(long most) throws Meter.Stopped {
            if (!divides.orElse(true)) {
                return byIdeals(MOST_IDEALS);
            }
            Optional<Decomposition> answer = byLoads(SOON);
            if (answer.isEmpty() && divides.isEmpty()) {
                answer = ifIndivisible();
            }
            if (answer.isEmpty()) {
                answer = byIdeals(FEW_IDEALS);
            }
            if (answer.isEmpty()) {
                answer = byLoads(LATER);
            }
            if (answer.isEmpty()) {
                answer = byIdeals(MOST_IDEALS);
            }
            return answer.isPresent() ? answer : byLoads(most);
        }

        private Optional<Decomposition> ifIndivisible() throws Meter.Stopped {
            Optional<OrderIdeals> ideals = ideals(MOST_IDEALS);
            if (ideals.isEmpty()) {
                return Optional.empty();
            }
            SingleTaskChains chains = chains(ideals.get());
            return chains.divisible() ? Optional.empty() : Optional.of(indivisible(ideals.get(), chains));
        }

        private Optional<Decomposition> byIdeals(int most) throws Meter.Stopped {
            Optional<OrderIdeals> ideals = ideals(most);
            return ideals.isPresent() ? Optional.of(exact(ideals.orElseThrow())) : Optional.empty();
        }

        /** All orders of single tasks among the ideals, gone through once. */
        private SingleTaskChains chains(OrderIdeals ideals) throws Meter.Stopped {
            SingleTaskChains known = chains;
            if (known == null) {
                known = SingleTaskChains.of(ideals, rows, meter);
                chains = known;
            }
            return known;
        }

        private Optional<OrderIdeals> ideals(int most) throws Meter.Stopped {
            return search == Search.LOADS ? Optional.empty() : searches.ideals(most);
        }

        /** The best plan, if a search load by load settles it within some effort. */
        private Optional<Decomposition> byLoads(long effort) throws Meter.Stopped {
            if (!canGoByLoads() || bound.steps() > graph.tasks) {
                return Optional.empty();
            }
            BestCounts found = counts();
            return found.settle(effort, meter) ? found.best().map(best -> settled(found, best)) : Optional.empty();
        }

        private BestCounts counts() throws Meter.Stopped {
            BestCounts known = counts;
            if (known == null) {
                known = new BestCounts(
                        searches.loads(), enablingRows, rows.limits(), graph.tasks, bound.steps(), bounds -> tell());
                counts = known;
            }
            return known;
        }

        private boolean canGoByLoads() {
            return search != Search.IDEALS;
        }

        private LabelFinder labels(OrderIdeals ideals) {
            return new LabelFinder(graph, enablingRows, ideals, meter);
        }

        private Decomposition settled(BestCounts found, PlanFinder.Found fewest) {
            tell();
            return settled(fewest, ties(), lowerArgument(found, fewest.enabling()), "found load by load");
        }

        /** From a plan of the best counts to the best of all that have them, if it is wanted. */
        private Decomposition settled(PlanFinder.Found fewest, PlanFinder ties, Argument lower, String upper) {
            if (countsOnly) {
                return divided(fewest.stepOf(), fewest.steps(), false, lower, upper);
            }
            ExactDivision division = new ExactDivision(graph, rows, enablingRows, ties);
            division.settle(fewest, bounds);
            return divided(division.stepOf(), division.steps(), division.tiesSettled(), lower, upper);
        }

        private PlanFinder ties() {
            PlanFinder finders = new ThoroughFinder(
                    searches.loads(SOON), new Ways(FEW_IDEALS), searches.loads(LATE_TIES), new Ways(MOST_IDEALS));
            return new LimitedFinder(finders, meter, ALL_TIES);
        }

        private Argument lowerArgument(BestCounts found, int enabling) {
            return lowerArgument(
                    found.steps(),
                    enabling,
                    found.searched()
                            ? "all loads of fewer steps were gone through"
                            : "what can be financed step by step, as tasks wait for each other");
        }

        /** Numbers that show it without a search, if there are any; else, or if enabling steps were counted, the search's word. */
        private Argument lowerArgument(int steps, int enabling, String searched) {
            if (enabling > (enablingRows.unavoidable() ? 1 : 0)) {
                return new Argument.Exhausted(searched);
            }
            if (steps <= bound.steps()) {
                return bound.argument();
            }
            try {
                return searches.loads().argumentAgainst(steps - 1).orElseGet(() -> new Argument.Exhausted(searched));
            } catch (Meter.Stopped stopped) {
                return new Argument.Exhausted(searched);
            }
        }

        private Decomposition exact(OrderIdeals ideals) throws Meter.Stopped {
            SingleTaskChains chains = chains(ideals);
            if (!chains.divisible()) {
                return indivisible(ideals, chains);
            }
            LabelFinder labels = labels(ideals.only(chains.onFeasibleChains(), meter));
            ExactDivision first = new ExactDivision(graph, rows, enablingRows, labels);
            first.fewest();
            reporter.bounds(meter.nodes(), first.steps(), OptionalInt.of(first.steps()));
            boolean few = ideals.size <= FEW_IDEALS || !canGoByLoads();
            PlanFinder ties = few ? labels : new ThoroughFinder(searches.loads(LATE_TIES), labels);
            String how = "all " + ideals.size + " ways of being partly done were gone through";
            return settled(
                    first.found(),
                    ties,
                    lowerArgument(first.steps(), first.found().enabling(), how),
                    how);
        }

        private Decomposition divided(int[] stepOf, int steps, boolean tiesSettled, Argument lower, String upper) {
            DivisionPlan plan = checked(stepOf);
            return new Divided(
                    plan, Proof.closed(subject(problem), steps, tiesSettled, lower, plan.found(upper), meter.nodes()));
        }

        /** By ways of being partly done, narrowed from question to question. */
        private final class Ways implements PlanFinder {
            private final int most;
            private @Nullable LabelFinder finder; // as soon as a question is asked

            Ways(int most) {
                this.most = most;
            }

            @Override
            public Optional<Found> find(Question question) throws Meter.Stopped {
                LabelFinder known = finder;
                if (known == null) {
                    known = labels(ideals(most).orElseThrow(() -> new GivesUp("too many ways of being partly done")));
                    finder = known;
                }
                return known.find(question);
            }
        }

        /** Whether some order of single tasks is within the limits, which is whether the action divides; empty if unknown. */
        private Optional<Boolean> anOrderExists(long nodes) {
            PlanFinder orders = new ChainFinder(graph, rows, meter, nodes, nodes);
            try {
                return Optional.of(orders.find(PlanFinder.Question.anyPlan(rows.limits(), graph.tasks, graph.tasks))
                        .isPresent());
            } catch (Meter.Stopped stopped) {
                return Optional.empty();
            }
        }

        private Decomposition indivisible() {
            String how = "all orders of single tasks were gone through";
            return indivisible(Optional.empty(), Optional.empty(), new Argument.Exhausted(how));
        }

        private Decomposition indivisible(OrderIdeals ideals, SingleTaskChains chains) throws Meter.Stopped {
            String how = "all orders of single tasks among " + ideals.size + " ways of being partly done";
            return indivisible(
                    Optional.of(chains.shortfall(meter)),
                    Optional.of(ideals),
                    new Argument.Exhausted(how + " were gone through"));
        }

        private Decomposition blocked(Shortfall place, Argument argument) {
            return indivisible(Optional.of(place), Optional.empty(), argument);
        }

        private Decomposition indivisible(Optional<Shortfall> place, Optional<OrderIdeals> ideals, Argument argument) {
            Remedies remedies = new Remedies(graph, rows, bounds, place, ideals, meter);
            return new Indivisible(problem, overruns, remedies, without(argument));
        }

        private Proof without(Argument argument) {
            return Proof.impossible(subject(problem), bound.steps(), argument, meter.nodes());
        }

        /** Of a large action, for which searches may not find a plan in time, one in some order of its tasks. */
        private Optional<int[]> inOrder() throws Meter.Stopped {
            if (graph.tasks < LARGE) {
                return Optional.empty();
            }
            WindowSearch search = windowSearch();
            search.inOrder();
            return search.best();
        }

        private WindowSearch windowSearch() {
            return new WindowSearch(
                    graph,
                    rows,
                    enablingRows,
                    bound,
                    meter,
                    steps -> reporter.bounds(meter.nodes(), bound.steps(), OptionalInt.of(steps)));
        }

        private Decomposition goodPlan() {
            WindowSearch search = windowSearch();
            String reason = search.run();
            Optional<int[]> best = search.best().isPresent() ? search.best() : ready;
            if (search.meetsBound()) {
                return divided(best.get(), bound.steps(), false, bound.argument(), "a plan meets it");
            }
            return undecided(reason, best, "the best plan near a few orders of the tasks");
        }

        private Decomposition undecided(String reason, Optional<int[]> stepOf, String how) {
            Optional<DivisionPlan> plan = stepOf.map(this::checked);
            Argument upper = plan.<Argument>map(known -> known.found(how))
                    .orElseGet(() -> new Argument.NoPlan("no plan is known"));
            int lower = counts == null ? bound.steps() : counts.steps();
            Argument argument = counts == null ? bound.argument() : lowerArgument(counts, 0);
            return new Undecided(
                    reason, plan, Proof.open(subject(problem), lower, argument, upper, meter.nodes(), reason));
        }

        private DivisionPlan checked(int[] stepOf) {
            return DivisionPlan.of(
                    problem, PlanFigures.of(problem, stepOf, overruns).names(), overruns);
        }

        private void tell() {
            OptionalInt upper = counts == null || counts.best().isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(counts.best().get().steps());
            reporter.bounds(meter.nodes(), counts == null ? bound.steps() : counts.steps(), upper);
        }
    }
}
