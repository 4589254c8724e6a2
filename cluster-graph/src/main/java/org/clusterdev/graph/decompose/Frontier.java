package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.Money;

/**
 * From the fewest deliverables to the best expected value: which plans within the limits have no other that takes no more
 * deliverables and is worth more.
 *
 * <p>A plan is worth V₁, with V_k = max(0, q_k·(b_k + V_{k+1}) − c_k) and V after the last deliverable 0: what all firms
 * together pay for deliverable k at its start, get at its end if it succeeds (chance q_k), and can then go on to. They may
 * stop before any deliverable, and do so where going on is not worth it, and they stop after a failure: then they lose
 * what they are out of pocket by. So smaller deliverables are worth more, being more chances to stop, as far as each does
 * not itself bring a new risk; but they are more. The formula is the design's; that a failure ends the action, that firms
 * add up, and that delay counts as deliverables only, is ours.
 *
 * <p>Values are expected amounts, computed in doubles in a fixed order, and compared with a slack of 1e-12 of all amounts.
 * Immutable.
 */
public final class Frontier {

    private static final int SHOWN = 6;

    private final String name;
    private final SuccessChances chances;
    private final ImmutableList<Point> points;
    private final String because;

    Frontier(String name, SuccessChances chances, List<Point> points, String because) {
        this.name = name;
        this.chances = chances;
        this.points = ImmutableList.copyOf(points);
        this.because = because;
    }

    /**
     * The plans, in ascending order of deliverables and of value; the first has the fewest there can be. Empty if the action
     * does not divide, or if no plan is known. Where {@link #isExact} is false, plans that are known, not the best.
     */
    public List<Point> points() {
        return points;
    }

    /** Whether these are the best plans, all of them. */
    public boolean isExact() {
        return because.isEmpty();
    }

    /** Why not all the best plans are known; empty if they are. */
    public String because() {
        return because;
    }

    /** The frontier as a table: so many deliverables, what they are worth, and how far firms would go. */
    public Explanation explain() {
        return explained(points.size());
    }

    private Explanation explained(int shown) {
        Explanation table = Explanation.of(headline());
        for (Point point : points) {
            table = table.row(
                    Numbers.count(point.plan().deliverables().size(), "deliverable"),
                    Numbers.money(point.value()),
                    Principle.S7,
                    point.because());
        }
        table = table.first(shown).row("chances", "", chances.toString());
        return because.isEmpty() ? table : table.row("open", "", because);
    }

    private String headline() {
        if (points.isEmpty()) {
            return name + ": no plan to value";
        }
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        return name + ": worth " + Numbers.money(first.value()) + " in the fewest deliverables"
                + (points.size() == 1
                        ? ", and no more in more"
                        : ", up to " + Numbers.money(last.value()) + " in more");
    }

    @Override
    public String toString() {
        return explained(SHOWN).toString();
    }

    /** A plan and what it is worth. Immutable. */
    public static final class Point {

        private final DivisionPlan plan;
        private final double value; // in minor units
        private final Money money;
        private final int stopsAfter;
        private final double completion;

        private Point(DivisionPlan plan, double value, Money money, int stopsAfter, double completion) {
            this.plan = plan;
            this.value = value;
            this.money = money;
            this.stopsAfter = stopsAfter;
            this.completion = completion;
        }

        /** Works a plan's value out, from its last deliverable to its first. */
        static Point of(DivisionProblem problem, DivisionPlan plan, SuccessChances chances) {
            List<Deliverable> deliverables = plan.deliverables();
            double slack = slack(problem);
            double value = 0;
            double completion = 1;
            int stopsAfter = deliverables.size();
            for (int step = deliverables.size(); step >= 1; step--) {
                Deliverable deliverable = deliverables.get(step - 1);
                double paid = 0;
                double got = 0;
                for (String task : deliverable.tasks()) {
                    for (String firm : problem.firms()) {
                        paid += problem.cost(firm, task);
                        got += problem.gain(firm, task);
                    }
                }
                double chance = chances.of(deliverable);
                completion *= chance;
                value = chance * (got + value) - paid;
                if (!(value > slack)) {
                    value = 0;
                    stopsAfter = step - 1;
                }
            }
            Money money = Money.ofMinor(problem.currency(), Math.round(value));
            return new Point(plan, value, money, stopsAfter, completion);
        }

        /** The plan. */
        public DivisionPlan plan() {
            return plan;
        }

        /** What it is worth to all firms together at its start, rounded to a minor unit; 0 if it is not worth starting. */
        public Money value() {
            return money;
        }

        /** After how many deliverables firms would rather stop though all have succeeded; 0 if they would not start. */
        public int stopsAfter() {
            return stopsAfter;
        }

        /** The chance that all deliverables succeed, if firms do not stop. */
        public double completion() {
            return completion;
        }

        /** Not rounded, in minor units. */
        double minorUnits() {
            return value;
        }

        private String because() {
            int steps = plan.deliverables().size();
            String how = stopsAfter == steps
                    ? "firms go on as long as all succeeds"
                    : stopsAfter == 0 ? "not worth starting" : "firms stop after " + stopsAfter + " of " + steps;
            return how + String.format(Locale.ROOT, "; all succeed with chance %.2f", completion);
        }

        @Override
        public String toString() {
            return Numbers.count(plan.deliverables().size(), "deliverable") + " worth " + Numbers.money(money) + ", "
                    + because();
        }
    }

    /** What counts as nothing: 1e-12 of all amounts. */
    static double slack(DivisionProblem problem) {
        double all = 0;
        for (String firm : problem.firms()) {
            for (String task : problem.tasks()) {
                all += problem.cost(firm, task) + problem.gain(firm, task);
            }
        }
        return 1e-12 * all;
    }

    /** Only the points that are worth more than all before them, but for rounding. */
    static List<Point> rising(List<Point> points, double slack) {
        List<Point> rising = new ArrayList<>();
        for (Point point : points) {
            boolean first = rising.isEmpty();
            if (first || point.minorUnits() > rising.get(rising.size() - 1).minorUnits() + slack) {
                rising.add(point);
            }
        }
        return rising;
    }
}
