package org.clusterdev.graph.decompose;

import java.util.Optional;
import java.util.OptionalInt;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.internal.Numbers;

/**
 * The price of robustness: how many more steps it takes for a plan to bear {@link Overruns}, and how many more of them
 * without benefit to a firm that pays.
 *
 * <p>Known where both answers are proven and the action divides with overruns. Under {@link Objective#BENEFIT_FIRST}
 * steps can be fewer where more of them are enabling; what {@link Objective} puts first is never fewer. Immutable. Source:
 * literature (D. Bertsimas and M. Sim, "The Price of Robustness", 2004), here in steps.
 */
public final class OverrunPrice {

    private final Objective objective;
    private final Decomposition ordinary;
    private final Decomposition robust;

    private OverrunPrice(Objective objective, Decomposition ordinary, Decomposition robust) {
        this.objective = objective;
        this.ordinary = ordinary;
        this.robust = robust;
    }

    /**
     * The price, from two answers about one problem; {@link Decomposer#price} finds both.
     *
     * @param objective what both are good at
     * @param ordinary the answer with costs as estimated
     * @param robust the answer with overruns
     */
    public static OverrunPrice of(Objective objective, Decomposition ordinary, Decomposition robust) {
        return new OverrunPrice(objective, ordinary, robust);
    }

    /** The answer with costs as estimated. */
    public Decomposition ordinary() {
        return ordinary;
    }

    /** The answer with overruns. */
    public Decomposition robust() {
        return robust;
    }

    /** How many more deliverables; empty where it is not known, or no plan bears the overruns. */
    public OptionalInt steps() {
        return isKnown()
                ? OptionalInt.of(
                        robust.deliverables().size() - ordinary.deliverables().size())
                : OptionalInt.empty();
    }

    /** How many more enabling deliverables; empty likewise, and where they do not count. */
    public OptionalInt enabling() {
        return isKnown() && objective == Objective.BENEFIT_FIRST
                ? OptionalInt.of(enabling(robust) - enabling(ordinary))
                : OptionalInt.empty();
    }

    /** The price, and both answers in a line each. */
    public Explanation explain() {
        return Explanation.of(toString())
                .row("as estimated", "", Principle.S8, firstLine(ordinary))
                .row("with overruns", "", Principle.S15, firstLine(robust));
    }

    private boolean isKnown() {
        return ordinary instanceof Divided && robust instanceof Divided;
    }

    private static int enabling(Decomposition answer) {
        return answer.bestPlan().map(DivisionPlan::enabling).orElse(0);
    }

    private static String firstLine(Decomposition answer) {
        return answer.toString().lines().findFirst().orElse("");
    }

    @Override
    public String toString() {
        if (ordinary instanceof Indivisible) {
            return "no price: indivisible also with costs as estimated";
        }
        if (robust instanceof Indivisible indivisible) {
            return "no price buys it: indivisible if " + indivisible.overruns();
        }
        if (robust instanceof Divided divided && isKnown()) {
            return more(steps().orElseThrow(), "step") + enablingToo() + " if "
                    + divided.plan().overruns();
        }
        return "unknown: " + reason(robust).or(() -> reason(ordinary)).orElseThrow();
    }

    private static Optional<String> reason(Decomposition answer) {
        return answer instanceof Undecided undecided ? Optional.of(undecided.reason()) : Optional.empty();
    }

    private String enablingToo() {
        int more = enabling().orElse(0);
        return more == 0 ? "" : ", " + more(more, "enabling step");
    }

    private static String more(int count, String noun) {
        return Numbers.count(Math.abs(count), noun) + (count < 0 ? " fewer" : " more");
    }
}
