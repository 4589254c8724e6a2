package org.clusterdev.examples.answers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.clusterdev.graph.decompose.Decomposition;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.Indivisible;
import org.clusterdev.graph.decompose.TradeOff;
import org.clusterdev.graph.decompose.Undecided;
import org.clusterdev.graph.decompose.WorstOverrun;
import org.joda.money.Money;

/**
 * How a problem in plain numbers divides, in one line: for files of many, in which tasks and firms have no names but
 * places, from 0, and amounts are whole numbers.
 */
public final class DivisionLine {

    private DivisionLine() {}

    /** The answer with the fields of {@link JsonAnswers#decomposition} except {@code firms}. */
    public static ObjectNode json(String name, Decomposition decomposition) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("name", name);
        ObjectNode answer = new DivisionJson(Notation.PLACES).decomposition(decomposition);
        answer.remove("firms");
        return line.setAll(answer);
    }

    /** What more deliverables buy, with the fields of {@link JsonAnswers#tradeOff}. */
    public static ObjectNode json(String name, TradeOff tradeOff) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("name", name);
        return line.setAll(new DivisionJson(Notation.PLACES).tradeOff(tradeOff));
    }

    /** The same for people, row by row. */
    public static String text(String name, TradeOff tradeOff) {
        return name + ": "
                + (tradeOff.rows().isEmpty()
                        ? "no number of deliverables to choose from"
                        : tradeOff.rows().stream().map(TradeOff.Row::toString).collect(Collectors.joining("; ")));
    }

    /** The problem calls its firms {@code firm 1}, {@code firm 2}, …. */
    private static int firm(String name) {
        return Integer.parseInt(name.substring("firm ".length())) - 1;
    }

    private static long whole(Money amount) {
        return amount.getAmountMinorLong();
    }

    /** The answer for people: how it went and why, then the tasks of each deliverable, with bars between them. */
    public static String text(String name, Decomposition decomposition) {
        return name + ": " + verdict(decomposition)
                + decomposition.bestPlan().map(DivisionLine::tasks).orElse("")
                + decomposition
                        .bestPlan()
                        .flatMap(DivisionPlan::worstOverrun)
                        .map(DivisionLine::ifTheyOverrun)
                        .orElse("");
    }

    private static String verdict(Decomposition decomposition) {
        if (decomposition instanceof Indivisible indivisible) {
            return "indivisible, task " + indivisible.task() + " takes " + whole(indivisible.outOfPocket())
                    + " out of the pocket of firm " + firm(indivisible.firm()) + ", which will risk "
                    + whole(indivisible.limit());
        }
        if (decomposition instanceof Undecided undecided) {
            return "undecided (" + undecided.reason() + "), "
                    + undecided
                            .bestPlan()
                            .map(best -> "best so far " + counts(best))
                            .orElse("no plan known") + ", "
                    + undecided.proof();
        }
        return "divided, " + decomposition.bestPlan().map(DivisionLine::counts).orElseThrow() + ", "
                + decomposition.proof();
    }

    private static String ifTheyOverrun(WorstOverrun worst) {
        String tasks = (worst.tasks().size() == 1 ? "task " : "tasks ") + String.join(" ", worst.tasks());
        return "; if " + tasks + (worst.tasks().size() == 1 ? " overruns, " : " overrun, ") + whole(worst.outOfPocket())
                + " out of the pocket of firm " + firm(worst.firm()) + " in step " + worst.step() + ", within "
                + whole(worst.limit());
    }

    private static String counts(DivisionPlan plan) {
        int steps = plan.deliverables().size();
        return steps + (steps == 1 ? " deliverable, " : " deliverables, ") + plan.enabling() + " enabling";
    }

    private static String tasks(DivisionPlan plan) {
        return plan.deliverables().stream()
                .map(deliverable -> String.join(" ", deliverable.tasks()))
                .collect(Collectors.joining(" | ", ": ", ""));
    }
}
