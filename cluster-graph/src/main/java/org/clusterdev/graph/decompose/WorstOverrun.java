package org.clusterdev.graph.decompose;

import java.util.List;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.Money;

/**
 * The overruns of a plan that would hurt most: by them a firm comes nearest to its limit, as a share of it.
 *
 * @param tasks the tasks that would cost more, the one that costs this firm most first; at least one
 * @param firm the firm that they hurt
 * @param step the step, from 1, in which they do; the first of several
 * @param planned how far the firm is then out of pocket if costs are as estimated
 * @param outOfPocket how far if they overrun, rounded up to minor units
 * @param limit how far it may be
 */
public record WorstOverrun(List<String> tasks, String firm, int step, Money planned, Money outOfPocket, Money limit) {

    /** Keeps a copy of the tasks. */
    public WorstOverrun {
        tasks = List.copyOf(tasks);
    }

    static WorstOverrun of(DivisionProblem problem, PlanFigures figures, PlanFigures.Place place) {
        int firm = place.firm();
        int step = place.step();
        return new WorstOverrun(
                figures.worstOverruns(firm, step).stream()
                        .map(problem.tasks()::get)
                        .toList(),
                problem.firms().get(firm),
                step,
                Money.ofMinor(problem.currency(), figures.outOfPocket(firm, step)),
                Money.ofMinor(problem.currency(), figures.worstOutOfPocket(firm, step)),
                Money.ofMinor(problem.currency(), problem.limit(firm, step)));
    }

    String because() {
        return firm + " would be " + Numbers.money(outOfPocket) + " out of pocket in step " + step + " instead of "
                + Numbers.money(planned) + ", within " + Numbers.money(limit);
    }

    @Override
    public String toString() {
        return Numbers.names(tasks) + ": " + because();
    }
}
