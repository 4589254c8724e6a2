package org.clusterdev.graph.maturity;

import org.clusterdev.graph.trust.NetworkSnapshot;

/**
 * How mature a network is, as one formula that can be replaced.
 *
 * <p>Whatever the formula, the method asks three things of it: without joint action there is no maturity (S4), a
 * success in which everyone delivered lowers nothing (S5), and a newcomer without ties raises nothing.
 *
 * <pre>{@code
 * // Our own: a network is as mature as its least trusting pair.
 * MaturityModel weakestLink = network -> Maturity.of(network.beliefs().min().orElse(0));
 * }</pre>
 *
 * <p>An implementation is a pure function.
 */
@FunctionalInterface
public interface MaturityModel {

    /** How mature the network is. */
    Maturity assess(NetworkSnapshot network);

    /** The library's own model with its {@linkplain MaturityParameters#standard() standard parameters}. */
    static MaturityModel standard() {
        return standard(MaturityParameters.standard());
    }

    /**
     * The library's own model: the mean belief of the firms in each other, from completed joint actions only.
     *
     * <p>Source: the method says that maturity is trust from earlier joint action; mean belief as its measure, and all
     * other factors, are ours. O(n³/64 + n² + Σ parties²) for n firms.
     */
    static MaturityModel standard(MaturityParameters parameters) {
        return standard(parameters, Ladder.standard());
    }

    /** The library's own model with a ladder of one's own. */
    static MaturityModel standard(MaturityParameters parameters, Ladder ladder) {
        return new StandardMaturityModel(parameters, ladder, false);
    }

    /**
     * The same factors, read from all trust, surveys and meetings included.
     *
     * <p>This is what firms say, not what they did together: it is no maturity in the method's sense, and its answers
     * call themselves surveyed trust. Self-reliance is absent.
     */
    static MaturityModel surveyed() {
        return surveyed(MaturityParameters.standard());
    }

    /** All trust, with other parameters. */
    static MaturityModel surveyed(MaturityParameters parameters) {
        return new StandardMaturityModel(parameters, Ladder.standard(), true);
    }
}
