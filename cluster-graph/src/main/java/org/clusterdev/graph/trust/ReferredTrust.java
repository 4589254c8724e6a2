package org.clusterdev.graph.trust;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.evidence.Opinion;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * What one knows of another first-hand and from witnesses, each counted as far as it is believed.
 *
 * <p>R_ij = A_ij + Σ_k w_ik·A_kj over all others k: the witness's own evidence, once, times how far i believes in the
 * witness. That is the belief of i in k or, with the {@linkplain #withFullHorizon() full horizon}, the largest product
 * of beliefs along a chain from i to k that does not pass through j, who would otherwise vouch for itself. So R is never
 * less than direct evidence nor more than all there is, and a stranger adds nothing.
 *
 * <pre>{@code
 * ReferredTrust.of(trust).evidence("asha", "devi")                     // ==> 14.1333 good, 1.6 bad
 * ReferredTrust.of(trust).withFullHorizon().evidence("asha", "devi")   // ==> 15.2 good, 1.6 bad
 * }</pre>
 *
 * <p>Good evidence about a witness may lower belief in a third: it makes that witness's bad news heard. Not proof
 * against invented identities: whoever is believed can introduce witnesses of its own. Decisions about joint action use
 * direct trust unless they are told otherwise. The formula is ours. Immutable.
 */
public final class ReferredTrust {

    private final TrustGraph direct;
    private final boolean fullHorizon;

    private ReferredTrust(TrustGraph direct, boolean fullHorizon) {
        this.direct = direct;
        this.fullHorizon = fullHorizon;
    }

    /** Trust by the witnesses in whom one believes directly. */
    public static ReferredTrust of(TrustGraph direct) {
        return new ReferredTrust(Require.notNull("direct", direct), false);
    }

    /** Trust by all witnesses to whom a chain of belief leads. */
    public ReferredTrust withFullHorizon() {
        return new ReferredTrust(direct, true);
    }

    /** First-hand trust alone. */
    public TrustGraph direct() {
        return direct;
    }

    /**
     * First-hand and referred evidence of one about another, each amount up to {@link Evidence#MAX}. O(degree · log
     * degree), with the full horizon O(ties · log ties).
     *
     * @throws IllegalArgumentException if one of them is no vertex
     */
    public Evidence evidence(String from, String to) {
        Evidence own = direct.evidence(from, to);
        if (from.equals(to)) {
            return own;
        }
        Map<String, Double> weights = weights(from, to);
        double positive = own.positive();
        double negative = own.negative();
        for (Tie witness : direct.tiesTo(to)) {
            double weight = weights.getOrDefault(witness.from(), 0.0);
            positive += weight * witness.evidence().positive();
            negative += weight * witness.evidence().negative();
        }
        return Evidence.of(StrictMath.min(positive, Evidence.MAX), StrictMath.min(negative, Evidence.MAX));
    }

    /** How far the first believes in each witness, without asking the second. The two themselves are no witnesses. */
    private Map<String, Double> weights(String from, String to) {
        Map<String, Double> weights = fullHorizon ? chains(from, to) : neighbours(from);
        weights.remove(from);
        weights.remove(to);
        return weights;
    }

    private Map<String, Double> neighbours(String from) {
        Map<String, Double> weights = new HashMap<>();
        direct.tiesFrom(from).forEach(tie -> weights.put(tie.to(), tie.belief()));
        return weights;
    }

    /** The largest products of beliefs along chains, found in descending order: beliefs are below 1. */
    private Map<String, Double> chains(String from, String avoided) {
        Map<String, Double> best = new HashMap<>();
        Set<String> settled = new HashSet<>();
        PriorityQueue<Chain> open =
                new PriorityQueue<>(Comparator.comparingDouble(Chain::belief).reversed());
        open.add(new Chain(from, 1));
        for (Chain chain = open.poll(); chain != null; chain = open.poll()) {
            if (!settled.add(chain.end())) {
                continue;
            }
            for (Tie tie : direct.tiesFrom(chain.end())) {
                double belief = chain.belief() * tie.belief();
                if (!tie.to().equals(avoided) && belief > best.getOrDefault(tie.to(), 0.0)) {
                    best.put(tie.to(), belief);
                    open.add(new Chain(tie.to(), belief));
                }
            }
        }
        return best;
    }

    /** A chain of belief: where it ends, and the product along it. */
    private record Chain(String end, double belief) {}

    /** The opinion of one about the other from first-hand and referred evidence. */
    public Opinion opinion(String from, String to) {
        return Opinion.from(evidence(from, to), direct.parameters().baseRate());
    }

    /** How far one believes in the other. */
    public double belief(String from, String to) {
        return opinion(from, to).belief();
    }

    /** How probable one thinks it that the other keeps its next promise. */
    public double projected(String from, String to) {
        return opinion(from, to).projected();
    }

    /**
     * First-hand and referred evidence among some stakeholders as a graph of its own; witnesses are heard from the whole
     * graph. O(members²) times the cost of {@link #evidence}.
     *
     * @throws IllegalArgumentException if one of them is no vertex, or is named twice
     */
    public TrustGraph among(Collection<String> members) {
        List<String> vertices = direct.among(members).vertices();
        ImmutableList.Builder<Tie> ties = ImmutableList.builder();
        for (String from : vertices) {
            for (String to : vertices) {
                if (!from.equals(to)) {
                    ties.add(Tie.of(from, to, evidence(from, to)));
                }
            }
        }
        TrustGraph all = direct.asOf()
                .map(day -> TrustGraph.ofTies(vertices, ties.build(), day))
                .orElseGet(() -> TrustGraph.ofTies(vertices, ties.build()));
        return all.with(direct.parameters());
    }

    /**
     * Where the evidence comes from: one's own, and that of each witness in whom one believes.
     *
     * @throws IllegalArgumentException if one of them is no vertex
     */
    public Explanation why(String from, String to) {
        Explanation why = Explanation.of(from + " -> " + to + " with witnesses: belief " + Numbers.two(belief(from, to))
                        + ", projected " + Numbers.two(projected(from, to)))
                .row("first-hand", direct.evidence(from, to).toString(), "what " + from + " saw of " + to);
        Map<String, Double> weights = from.equals(to) ? ImmutableMap.of() : weights(from, to);
        for (Tie witness : direct.tiesTo(to)) {
            double weight = weights.getOrDefault(witness.from(), 0.0);
            if (weight > 0) {
                why = why.row(
                        witness.from(),
                        witness.evidence().times(weight).toString(),
                        "saw " + witness.evidence() + "; believed " + Numbers.two(weight));
            }
        }
        return why;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferredTrust that && fullHorizon == that.fullHorizon && direct.equals(that.direct);
    }

    @Override
    public int hashCode() {
        return 31 * direct.hashCode() + Boolean.hashCode(fullHorizon);
    }

    @Override
    public String toString() {
        return "trust with witnesses, " + (fullHorizon ? "full horizon" : "one step away") + ", of " + direct;
    }
}
