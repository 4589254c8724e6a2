package org.clusterdev.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.decompose.FirmShare;
import org.clusterdev.graph.decompose.Objective;
import org.clusterdev.graph.decompose.PlanVerifier;

/** The laws of division as plain checks of one case: silent where they hold, or where the case has nothing to change. */
final class DivisionChecks {

    private static final int[] NONE = {Integer.MAX_VALUE, Integer.MAX_VALUE};

    private final DivisionLaws laws;

    private DivisionChecks(DivisionLaws laws) {
        this.laws = laws;
    }

    static DivisionChecks of(DivisionLaws laws) {
        return new DivisionChecks(laws);
    }

    void planIsValid(DivisionProblem problem) {
        laws.divide(problem).ifPresent(steps -> {
            PlanVerifier.PlanCheck check = PlanVerifier.of(problem).check(steps);
            Broken.unless(check.isValid(), "a plan must keep precedence and limits: " + steps + " is " + check);
        });
    }

    /** The limits of one firm rise from a step on. */
    void higherLimitsNeverAskForMore(DivisionProblem problem, int firm, int fromStep, long more) {
        String who = problem.firms().get(firm % problem.firms().size());
        DivisionEdit edit = DivisionEdit.of(problem);
        edit.limit = (name, step) -> problem.limit(name, step) + (name.equals(who) && step >= fromStep ? more : 0);
        neverAsksForMore(problem, edit.build(), "higher limits");
    }

    /** What one task brings one firm rises. */
    void higherBenefitsNeverAskForMore(DivisionProblem problem, int firm, int task, long more) {
        String who = problem.firms().get(firm % problem.firms().size());
        String what = problem.tasks().get(task % problem.tasks().size());
        DivisionEdit edit = DivisionEdit.of(problem);
        edit.gain = (name, each) -> problem.gain(name, each) + (name.equals(who) && each.equals(what) ? more : 0);
        neverAsksForMore(problem, edit.build(), "higher benefits");
    }

    /** One of the arcs that await success need no longer. */
    void notAwaitingSuccessNeverAsksForMore(DivisionProblem problem, int arc) {
        DivisionEdit edit = DivisionEdit.of(problem);
        List<DivisionEdit.Arc> awaited =
                edit.arcs.stream().filter(DivisionEdit.Arc::afterSuccess).toList();
        if (!awaited.isEmpty()) {
            DivisionEdit.Arc eased = awaited.get(arc % awaited.size());
            edit.arcs.remove(eased);
            edit.arcs.add(new DivisionEdit.Arc(eased.from(), eased.to(), false));
            neverAsksForMore(problem, edit.build(), "not awaiting success");
        }
    }

    /** Of the problem with all limits as the last, one of the tasks that bring nobody anything is dropped. */
    void droppingACostNeverAsksForMore(DivisionProblem problem, int task) {
        DivisionEdit constant = DivisionEdit.of(problem);
        constant.limit = (firm, step) -> problem.limit(firm, problem.tasks().size());
        DivisionProblem with = constant.build();
        List<String> costs = with.tasks().stream()
                .filter(each -> with.firms().stream().allMatch(firm -> with.gain(firm, each) == 0))
                .toList();
        if (!costs.isEmpty() && with.tasks().size() > 1) {
            String dropped = costs.get(task % costs.size());
            DivisionEdit edit = DivisionEdit.of(with);
            edit.tasks.remove(dropped);
            edit.arcs.removeIf(arc -> arc.from().equals(dropped) || arc.to().equals(dropped));
            neverAsksForMore(with, edit.build(), "dropping a task that only costs");
        }
    }

    /** Tasks and firms turned round by some places, the last first, under other names. */
    void relabellingChangesNothing(DivisionProblem problem, int turn) {
        DivisionEdit edit = DivisionEdit.of(problem);
        DivisionEdit.turn(edit.tasks, turn);
        DivisionEdit.turn(edit.firms, turn);
        edit.name = id -> "other " + id;
        Optional<DivisionPlan> before = plan(problem);
        Optional<DivisionPlan> after = plan(edit.build());
        String moved = describe(problem, before, after);
        Broken.unless(Arrays.equals(key(before), key(after)), "names and order must not change the counts: " + moved);
        Broken.unless(
                before.map(DivisionPlan::worstRatio).equals(after.map(DivisionPlan::worstRatio)),
                "names and order must not change the exposure: " + moved);
    }

    void scalingAllAmountsChangesNothing(DivisionProblem problem, long times) {
        DivisionEdit edit = DivisionEdit.of(problem);
        edit.cost = (firm, task) -> times * problem.cost(firm, task);
        edit.gain = (firm, task) -> times * problem.gain(firm, task);
        edit.limit = (firm, step) -> times * problem.limit(firm, step);
        if (edit.fits(times)) {
            Optional<List<List<String>>> before = laws.divide(problem);
            Optional<List<List<String>>> after = laws.divide(edit.build());
            Broken.unless(
                    before.equals(after),
                    "scaling all amounts must not change the plan: " + before + " -> " + after + " of "
                            + DivisionEdit.describe(problem));
        }
    }

    /** Some deliverable of several tasks, if there is one, is cut in two. */
    void splittingNeverRaisesExposure(DivisionProblem problem, int deliverable, int place) {
        Optional<DivisionPlan> found = plan(problem);
        List<List<String>> steps = found.map(DivisionChecks::steps).orElse(List.of());
        List<List<String>> several =
                steps.stream().filter(step -> step.size() > 1).toList();
        if (several.isEmpty()) {
            return;
        }
        List<String> cut = several.get(deliverable % several.size());
        List<String> inOrder = DivisionEdit.inOrder(problem, cut);
        int at = 1 + place % (cut.size() - 1);
        List<List<String>> split = new ArrayList<>(steps);
        split.set(steps.indexOf(cut), inOrder.subList(0, at));
        split.add(steps.indexOf(cut) + 1, inOrder.subList(at, cut.size()));
        DivisionPlan finer = DivisionPlan.of(problem, split);
        for (FirmShare share : found.orElseThrow().firms()) {
            Broken.unless(
                    !finer.firm(share.firm()).exposure().isGreaterThan(share.exposure()),
                    "splitting a deliverable must not raise exposure: " + split + " of "
                            + DivisionEdit.describe(problem));
        }
        isAsGoodAsSplit(problem, inOrder, at, finer);
    }

    /** Asked to let the second part await the first, the decomposer must not do worse than the split plan. */
    private void isAsGoodAsSplit(DivisionProblem problem, List<String> inOrder, int at, DivisionPlan split) {
        DivisionEdit edit = DivisionEdit.of(problem);
        for (String first : inOrder.subList(0, at)) {
            for (String later : inOrder.subList(at, inOrder.size())) {
                edit.arcs.add(new DivisionEdit.Arc(first, later, true));
            }
        }
        Optional<DivisionPlan> asked = plan(edit.build());
        String moved = describe(problem, Optional.of(split), asked);
        int worse = Arrays.compare(key(asked), key(Optional.of(split)));
        Broken.unless(worse <= 0, "splitting a deliverable must not ask for more than the split plan: " + moved);
        boolean moreExposed = worse == 0 && asked.orElseThrow().worstRatio().compareTo(split.worstRatio()) > 0;
        Broken.unless(!moreExposed, "splitting a deliverable must not raise the least exposure: " + moved);
    }

    private void neverAsksForMore(DivisionProblem problem, DivisionProblem easier, String what) {
        Optional<DivisionPlan> before = plan(problem);
        Optional<DivisionPlan> after = plan(easier);
        Broken.unless(
                Arrays.compare(key(after), key(before)) <= 0,
                what + " must not ask for more: " + describe(problem, before, after));
    }

    private Optional<DivisionPlan> plan(DivisionProblem problem) {
        return laws.divide(problem).map(steps -> DivisionPlan.of(problem, steps));
    }

    /** Deliverables that bring some payer nothing, where they count, and deliverables; larger than any without a plan. */
    private int[] key(Optional<DivisionPlan> plan) {
        boolean benefit = laws.objective() == Objective.BENEFIT_FIRST;
        return plan.map(best -> new int[] {
                    benefit ? best.enabling() : 0, best.deliverables().size()
                })
                .orElse(NONE);
    }

    private static List<List<String>> steps(DivisionPlan plan) {
        return DivisionLaws.steps(plan.deliverables()).orElse(List.of());
    }

    private static String describe(
            DivisionProblem problem, Optional<DivisionPlan> before, Optional<DivisionPlan> after) {
        return describe(before) + " -> " + describe(after) + " of " + DivisionEdit.describe(problem);
    }

    private static String describe(Optional<DivisionPlan> plan) {
        return plan.map(best -> steps(best) + " exposed to " + best.worstRatio())
                .orElse("no plan");
    }
}
