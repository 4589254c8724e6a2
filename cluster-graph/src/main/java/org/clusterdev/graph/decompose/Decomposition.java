package org.clusterdev.graph.decompose;

/**
 * The answer to "how does this joint action divide into small risk-able steps" (S8, S15).
 *
 * <p>Either {@link Divided}, or {@link Indivisible} (no order of any steps keeps every firm within what it can risk),
 * or {@link Undecided} (the budget ended first). A truncated search never says "indivisible".
 */
public sealed interface Decomposition permits Divided, Indivisible, Undecided {

    /** How the answer is known, or how far. */
    Proof proof();
}
