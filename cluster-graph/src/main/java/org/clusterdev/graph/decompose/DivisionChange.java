package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one division of an action to a later one: which tasks are in another step, which deliverables are new
 * or gone, and what that means for each firm.
 *
 * <pre>{@code
 * plan.diff(later)
 * // ==> 1 deliverable -> 2 deliverables
 * //       season's lot  step 1 -> step 2          S8
 * //       asha          INR 18,000 -> INR 9,000   S15  the most it is out of pocket
 * }</pre>
 *
 * <p>Immutable, equal by content.
 */
public final class DivisionChange {

    private static final int SHOWN = 12;

    private final String from;
    private final String to;
    private final Optional<DivisionPlan> before;
    private final Optional<DivisionPlan> after;

    private DivisionChange(String from, String to, Optional<DivisionPlan> before, Optional<DivisionPlan> after) {
        this.from = from;
        this.to = to;
        this.before = before;
        this.after = after;
    }

    static DivisionChange of(DivisionPlan before, DivisionPlan after) {
        return new DivisionChange(count(before), count(after), Optional.of(before), Optional.of(after));
    }

    static DivisionChange of(Decomposition before, Decomposition after) {
        return new DivisionChange(verdict(before), verdict(after), before.bestPlan(), after.bestPlan());
    }

    private static String verdict(Decomposition answer) {
        if (answer instanceof Indivisible indivisible) {
            return indivisible.firm() + " short of " + Numbers.money(indivisible.shortfall()) + " at \""
                    + indivisible.task() + "\"";
        }
        String plan = answer.bestPlan().map(DivisionChange::count).orElse("no plan known");
        return answer instanceof Undecided ? "undecided, " + plan : plan;
    }

    private static String count(DivisionPlan plan) {
        return Numbers.count(plan.deliverables().size(), "deliverable");
    }

    /** The earlier plan; empty if there was none. */
    public Optional<DivisionPlan> before() {
        return before;
    }

    /** The later plan; empty if there is none. */
    public Optional<DivisionPlan> after() {
        return after;
    }

    /** Whether nothing changed that this tells. */
    public boolean isEmpty() {
        return from.equals(to)
                && moved().isEmpty()
                && added().isEmpty()
                && removed().isEmpty()
                && firms().isEmpty()
                && enabling() == 0
                && ratioBefore().equals(ratioAfter());
    }

    /** The tasks that are in another step than before, new or gone, in the order of the earlier plan, then the later. */
    public List<MovedTask> moved() {
        ImmutableList.Builder<MovedTask> moved = ImmutableList.builder();
        for (String task : union(plan -> plan.deliverables().stream()
                .flatMap(deliverable -> deliverable.tasks().stream())
                .toList())) {
            MovedTask change = new MovedTask(task, step(before, task), step(after, task));
            if (!change.from().equals(change.to())) {
                moved.add(change);
            }
        }
        return moved.build();
    }

    /** The later plan's deliverables that the earlier one did not have, whatever their place, in order. */
    public List<Deliverable> added() {
        return only(after, before);
    }

    /** The earlier plan's deliverables that the later one does not have, in order. */
    public List<Deliverable> removed() {
        return only(before, after);
    }

    /** By how many the enabling deliverables rose; below 0 if they fell. A plan that is not there has none. */
    public int enabling() {
        return after.map(DivisionPlan::enabling).orElse(0)
                - before.map(DivisionPlan::enabling).orElse(0);
    }

    /** The largest share of a limit that was used; empty if there was no plan. */
    public Optional<Ratio> ratioBefore() {
        return before.map(DivisionPlan::worstRatio);
    }

    /** The largest share of a limit that is used; empty if there is no plan. */
    public Optional<Ratio> ratioAfter() {
        return after.map(DivisionPlan::worstRatio);
    }

    /** The firms whose exposure or first benefit changed, or that are new or gone. */
    public List<FirmChange> firms() {
        ImmutableList.Builder<FirmChange> changed = ImmutableList.builder();
        for (String firm :
                union(plan -> plan.firms().stream().map(FirmShare::firm).toList())) {
            Optional<FirmShare> was = share(before, firm);
            Optional<FirmShare> is = share(after, firm);
            FirmChange change = new FirmChange(
                    firm,
                    was.map(FirmShare::exposure),
                    is.map(FirmShare::exposure),
                    was.map(FirmShare::firstBenefit).orElse(OptionalInt.empty()),
                    is.map(FirmShare::firstBenefit).orElse(OptionalInt.empty()));
            if (!change.isNone()) {
                changed.add(change);
            }
        }
        return changed.build();
    }

    /** The change as a table: the tasks that moved, then the firms. */
    public Explanation explain() {
        Explanation table = Explanation.of(from + " -> " + to);
        for (MovedTask task : moved()) {
            table = table.row(task.task(), place(task.from()) + " -> " + place(task.to()), Principle.S8, "");
        }
        for (Deliverable deliverable : added()) {
            table = table.row("new", deliverable.toString(), Principle.S8, "");
        }
        for (Deliverable deliverable : removed()) {
            table = table.row("gone", deliverable.toString(), Principle.S8, "");
        }
        for (FirmChange firm : firms()) {
            if (!firm.exposureBefore().equals(firm.exposureAfter())) {
                String change = money(firm.exposureBefore()) + " -> " + money(firm.exposureAfter());
                table = table.row(firm.firm(), change, Principle.S15, "the most it is out of pocket");
            }
            if (!firm.benefitBefore().equals(firm.benefitAfter())) {
                String change = place(firm.benefitBefore()) + " -> " + place(firm.benefitAfter());
                table = table.row(firm.firm(), change, Principle.S7, "its first benefit");
            }
        }
        if (enabling() != 0) {
            String change = before.map(DivisionPlan::enabling).orElse(0) + " -> "
                    + after.map(DivisionPlan::enabling).orElse(0);
            table = table.row("enabling", change, Principle.S7, "deliverables without benefit to a firm that pays");
        }
        if (!ratioBefore().equals(ratioAfter())) {
            String change = share(ratioBefore()) + " -> " + share(ratioAfter());
            table = table.row("exposure", change, Principle.S15, "the largest share of a limit that is used");
        }
        return isEmpty() ? table.row("nothing", "", "changed") : table;
    }

    private List<String> union(Function<DivisionPlan, List<String>> names) {
        Set<String> union = new LinkedHashSet<>();
        before.map(names).ifPresent(union::addAll);
        after.map(names).ifPresent(union::addAll);
        return new ArrayList<>(union);
    }

    private static OptionalInt step(Optional<DivisionPlan> plan, String task) {
        List<Deliverable> deliverables = plan.map(DivisionPlan::deliverables).orElse(List.of());
        for (int step = 1; step <= deliverables.size(); step++) {
            if (deliverables.get(step - 1).tasks().contains(task)) {
                return OptionalInt.of(step);
            }
        }
        return OptionalInt.empty();
    }

    private static List<Deliverable> only(Optional<DivisionPlan> in, Optional<DivisionPlan> notIn) {
        List<List<String>> others = notIn.map(DivisionPlan::deliverables).orElse(List.of()).stream()
                .map(Deliverable::tasks)
                .toList();
        return in.map(DivisionPlan::deliverables).orElse(List.of()).stream()
                .filter(deliverable -> !others.contains(deliverable.tasks()))
                .toList();
    }

    private static Optional<FirmShare> share(Optional<DivisionPlan> plan, String firm) {
        return plan.flatMap(known -> known.firms().stream()
                .filter(share -> share.firm().equals(firm))
                .findFirst());
    }

    private static String place(OptionalInt step) {
        return step.isPresent() ? "step " + step.getAsInt() : "none";
    }

    private static String money(Optional<Money> amount) {
        return amount.map(Numbers::money).orElse("none");
    }

    private static String share(Optional<Ratio> ratio) {
        return ratio.map(share -> Numbers.percent(share.value())).orElse("none");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DivisionChange that
                && from.equals(that.from)
                && to.equals(that.to)
                && before.equals(that.before)
                && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return 31 * before.hashCode() + after.hashCode();
    }

    @Override
    public String toString() {
        return explain().first(SHOWN).toString();
    }

    /**
     * A task in another step.
     *
     * @param from its step before; empty if it is new
     * @param to its step now; empty if it is gone
     */
    public record MovedTask(String task, OptionalInt from, OptionalInt to) {}

    /**
     * What changed for a firm.
     *
     * @param exposureBefore the most it was out of pocket; empty if it is new, or there was no plan
     * @param exposureAfter the most it is; empty if it is gone, or there is no plan
     * @param benefitBefore the step that first brought it something; empty if none did
     * @param benefitAfter the step that first brings it something; empty if none does
     */
    public record FirmChange(
            String firm,
            Optional<Money> exposureBefore,
            Optional<Money> exposureAfter,
            OptionalInt benefitBefore,
            OptionalInt benefitAfter) {

        private boolean isNone() {
            return exposureBefore.equals(exposureAfter) && benefitBefore.equals(benefitAfter);
        }
    }
}
