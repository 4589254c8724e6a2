package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One way of dividing a joint action into deliverables, in order, with what it means for each firm.
 *
 * <p>Found by a {@link Decomposer}, or {@linkplain #of made by hand} and then checked. Immutable, equal by content: the
 * name of the action is for messages.
 */
public final class DivisionPlan {

    private static final int SHOWN = 12; // rows in toString: JShell cuts at 1,000 characters
    private static final int TASKS_SHOWN = 48; // in all rows

    private final String name;
    private final ImmutableList<Deliverable> deliverables;
    private final ImmutableList<FirmShare> firms;
    private final int enabling;
    private final Ratio worstRatio;
    private final Overruns overruns;
    private final Optional<WorstOverrun> worstOverrun;

    private DivisionPlan(DivisionProblem problem, PlanFigures figures, Overruns overruns) {
        ImmutableList.Builder<Deliverable> steps = ImmutableList.builder();
        for (int step = 1; step <= figures.steps(); step++) {
            List<String> names =
                    figures.tasks(step).stream().map(problem.tasks()::get).toList();
            steps.add(new Deliverable(names, figures.isEnabling(step)));
        }
        ImmutableList.Builder<FirmShare> shares = ImmutableList.builder();
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            shares.add(FirmShare.of(problem, figures, firm));
        }
        this.name = problem.name();
        this.deliverables = steps.build();
        this.firms = shares.build();
        this.enabling = figures.enabling();
        this.worstRatio = figures.worstRatio();
        this.overruns = overruns;
        this.worstOverrun = overruns.isNone()
                ? Optional.empty()
                : figures.worstPlace().map(place -> WorstOverrun.of(problem, figures, place));
    }

    /**
     * A plan made by hand, with costs as estimated.
     *
     * @param steps the tasks of each deliverable, in order
     * @throws IllegalArgumentException if the plan is not valid; the message is {@link PlanVerifier}'s
     */
    public static DivisionPlan of(DivisionProblem problem, List<? extends List<String>> steps) {
        return of(problem, steps, Overruns.NONE);
    }

    /**
     * A plan made by hand that bears overruns.
     *
     * @param steps the tasks of each deliverable, in order
     * @throws IllegalArgumentException if the plan is not valid, or does not bear them; the message is
     *     {@link PlanVerifier}'s
     */
    public static DivisionPlan of(DivisionProblem problem, List<? extends List<String>> steps, Overruns overruns) {
        overruns.check(problem);
        PlanVerifier.PlanCheck check =
                PlanVerifier.of(problem).withOverruns(overruns).check(steps);
        if (!check.isValid()) {
            throw new IllegalArgumentException("plan is " + steps + ", but " + check + ".");
        }
        int[] stepOf = new int[problem.taskCount()];
        for (int step = 0; step < steps.size(); step++) {
            for (String task : steps.get(step)) {
                stepOf[problem.indexOfTask(task)] = step + 1;
            }
        }
        return of(problem, stepOf, overruns);
    }

    static DivisionPlan of(DivisionProblem problem, int[] stepOf, Overruns overruns) {
        return new DivisionPlan(problem, PlanFigures.of(problem, stepOf, overruns), overruns);
    }

    /** This, as the argument of an upper bound. */
    Argument.KnownPlan found(String how) {
        return new Argument.KnownPlan(
                how, deliverables.stream().map(Deliverable::tasks).toList());
    }

    /** The step, from 1, of each task of the problem that this is a plan of. */
    int[] stepOf(DivisionProblem problem) {
        int[] stepOf = new int[problem.taskCount()];
        for (int step = 1; step <= deliverables.size(); step++) {
            for (String task : deliverables.get(step - 1).tasks()) {
                stepOf[problem.indexOfTask(task)] = step;
            }
        }
        return stepOf;
    }

    /** The deliverables, in order; empty for an action without tasks. */
    public List<Deliverable> deliverables() {
        return deliverables;
    }

    /** How many deliverables are enabling: some firm pays in them and gets nothing from them. */
    public int enabling() {
        return enabling;
    }

    /** What the plan means for each firm, in file order, also for those that pay nothing. */
    public List<FirmShare> firms() {
        return firms;
    }

    /**
     * What the plan means for one firm.
     *
     * @throws IllegalArgumentException if there is no such firm
     */
    public FirmShare firm(String name) {
        return firms.stream()
                .filter(share -> share.firm().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("firm is \"" + name + "\", must be one of "
                        + firms.stream().map(FirmShare::firm).toList() + "."));
    }

    /**
     * The largest share of its limit that any firm is out of pocket in any step, overruns included; at most 1, but in an
     * answer about other limits than today's ({@link LeastExposure}).
     */
    public Ratio worstRatio() {
        return worstRatio;
    }

    /** What the plan bears beyond costs as estimated. */
    public Overruns overruns() {
        return overruns;
    }

    /**
     * The overruns that would hurt most: those that bring a firm nearest to its limit, as a share of it. Empty where there
     * are none to bear, or no firm is ever out of pocket.
     */
    public Optional<WorstOverrun> worstOverrun() {
        return worstOverrun;
    }

    /** The plan as a table: step by step, then firm by firm, then what would hurt most if it cost more. */
    public Explanation explain() {
        Explanation table = Explanation.of(headline());
        for (int step = 1; step <= deliverables.size(); step++) {
            Deliverable deliverable = deliverables.get(step - 1);
            table = table.row(
                    "step " + step,
                    deliverable.toString(),
                    Principle.S8,
                    deliverable.isEnabling() ? "some firm pays and gets nothing from it" : "who pays gets something");
        }
        for (FirmShare share : firms) {
            String worst = overruns.isNone() ? "" : ", at worst " + amounts(share.worstOutOfPocket()) + ",";
            table = table.row(
                    share.firm(),
                    Numbers.money(share.exposure()),
                    Principle.S15,
                    "the most it is out of pocket; " + amounts(share.outOfPocket()) + worst + " within "
                            + amounts(share.limits()));
        }
        if (worstOverrun.isPresent()) {
            WorstOverrun worst = worstOverrun.orElseThrow();
            table = table.row("worst overrun", Numbers.names(worst.tasks()), Principle.S15, worst.because());
        }
        return table;
    }

    private static String amounts(List<Money> steps) {
        return String.join(", then ", steps.stream().map(Numbers::amount).toList());
    }

    private String headline() {
        return String.format(
                Locale.ROOT,
                "%s: %s, %s without benefit to a firm that pays; at most %.0f%% of a limit is used%s",
                name,
                Numbers.count(deliverables.size(), "deliverable"),
                enabling == 0 ? "none" : enabling,
                100 * worstRatio.value(),
                overruns.isNone() ? "" : " if " + overruns);
    }

    /** What changed from this to a later plan, of the same action or of one like it. */
    public DivisionChange diff(DivisionPlan later) {
        return DivisionChange.of(this, later);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DivisionPlan that
                && deliverables.equals(that.deliverables)
                && firms.equals(that.firms)
                && overruns.equals(that.overruns); // all else follows
    }

    @Override
    public int hashCode() {
        return Objects.hash(deliverables, firms, overruns);
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        List<String> steps = shortened();
        for (int step = 1; step <= Math.min(SHOWN, steps.size()); step++) {
            lines.add("  " + step + "  " + steps.get(step - 1));
        }
        if (deliverables.size() > SHOWN) {
            lines.add("  … and " + (deliverables.size() - SHOWN) + " more");
        }
        return String.join("\n", lines);
    }

    /** The deliverables, each with as many of its tasks as leave room for the others. */
    List<String> shortened() {
        int each = TASKS_SHOWN / Math.max(1, Math.min(SHOWN, deliverables.size()));
        return deliverables.stream()
                .map(deliverable -> deliverable.shortened(each))
                .toList();
    }
}
