package org.clusterdev.graph.trust;

import org.clusterdev.model.evidence.Evidence;

/**
 * How much one event teaches one of its parties about another.
 *
 * <p>The answer is the evidence on the day of the event; that it fades is the work of the {@link TrustGraph}. Replace
 * it to give weight to events of your own:
 *
 * <pre>{@code
 * TrustModel ours = encounter -> encounter.event() instanceof CreditRepaid
 *         ? Evidence.of(1, 0)
 *         : TrustModel.standard().evidence(encounter);
 * }</pre>
 *
 * <p>An implementation is a pure function: the same encounter gives the same evidence, in any order and thread.
 */
@FunctionalInterface
public interface TrustModel {

    /** What the encounter taught its {@code from} about its {@code to}; {@link Evidence#NONE} if nothing. */
    Evidence evidence(Encounter encounter);

    /** The library's own model with its {@linkplain TrustParameters#standard() standard parameters}. */
    static TrustModel standard() {
        return standard(TrustParameters.standard());
    }

    /**
     * The library's own model: promises kept and broken, shared among those who saw them.
     *
     * <p>An event of weight w with k parties, of which the other kept the share q of its promises, gives w·q/(k−1) good
     * and κ·w·(1−q)/(k−1) bad, so that a large fair builds no more trust in a firm than a small one. The weight of a
     * completed joint action is the rank of its complexity; an interaction has its own weight and q = 1. Conduct
     * counts, not outcome. An answer of a survey counts for who gave it:
     *
     * <ul>
     *   <li>Frey, 0 to 5: n₀·x/5 good; 0 means no joint work, not distrust
     *   <li>PARTNER, 1 to 4, with y = (x−1)/3: n₀·y good, n₀·(1−y) bad
     *   <li>lack, conditional, grounded: n₀ bad; half and half; n₀ good
     *   <li>named: n₀ good; not named: nothing
     * </ul>
     *
     * <p>Events that it does not know, and events of fewer than two parties that count, give nothing. Sources: 1/(k−1)
     * is literature (M. Newman, "Scientific collaboration networks II", 2001), as is κ (P. Slovic, "Perceived risk,
     * trust, and democracy", 1993); that conduct counts, the weights and the survey scales are ours.
     *
     * @param parameters κ, the interaction weight and n₀; half-life and base rate are the graph's
     */
    static TrustModel standard(TrustParameters parameters) {
        return new StandardTrustModel(parameters);
    }
}
