package org.clusterdev.model.evidence;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;

/**
 * How the opinions of several observers become one.
 *
 * <p>It takes the whole collection at once, since averaging and weighted fusion are not associative. Fused opinions
 * must have the same base rate.
 *
 * <pre>{@code
 * Fusion.CUMULATIVE.of(asha, bina, chand)   // ==> belief 0.65, disbelief 0.21, uncertainty 0.14
 * }</pre>
 *
 * <p>Source: literature (A. Jøsang, "Subjective Logic", 2016; R. van der Heijden, H. Kopp and F. Kargl, "Multi-source
 * fusion operations in subjective logic", FUSION 2018). O(n) in the number of opinions.
 */
public enum Fusion {

    /** The observers saw different things: their evidence adds up. Of no opinions: nothing was seen. */
    CUMULATIVE {
        @Override
        Opinion fuse(List<Opinion> opinions, double baseRate) {
            Evidence sum = Evidence.NONE;
            for (Opinion opinion : opinions) {
                sum = sum.plus(opinion.evidence());
            }
            return Opinion.from(sum, baseRate);
        }
    },

    /** The observers saw the same things: their evidence is averaged. */
    AVERAGING {
        @Override
        Opinion fuse(List<Opinion> opinions, double baseRate) {
            return average(opinions, opinion -> 1, baseRate);
        }
    },

    /** As averaging, but who is surer weighs more: each opinion by its confidence 1 − u. */
    WEIGHTED {
        @Override
        Opinion fuse(List<Opinion> opinions, double baseRate) {
            boolean nobodySawAnything = opinions.stream().allMatch(opinion -> opinion.uncertainty() == 1);
            return nobodySawAnything
                    ? Opinion.from(Evidence.NONE, baseRate)
                    : average(opinions, opinion -> 1 - opinion.uncertainty(), baseRate);
        }
    };

    /**
     * The fused opinion.
     *
     * @throws IllegalArgumentException if base rates differ, or nothing is given to an averaging operator
     */
    public Opinion of(Collection<Opinion> opinions) {
        List<Opinion> all = ImmutableList.copyOf(opinions);
        if (all.isEmpty() && this != CUMULATIVE) {
            throw new IllegalArgumentException("opinions is empty, must hold at least one to be averaged.");
        }
        double baseRate = all.isEmpty() ? Opinion.EVEN : all.get(0).baseRate();
        for (Opinion opinion : all) {
            if (opinion.baseRate() != baseRate) {
                throw new IllegalArgumentException("opinions have base rates " + baseRate + " and " + opinion.baseRate()
                        + ", must all have the same.");
            }
        }
        return fuse(all, baseRate);
    }

    /** The fused opinion. */
    public Opinion of(Opinion... opinions) {
        return of(ImmutableList.copyOf(opinions));
    }

    abstract Opinion fuse(List<Opinion> opinions, double baseRate);

    private static Opinion average(
            List<Opinion> opinions, java.util.function.ToDoubleFunction<Opinion> weight, double baseRate) {
        double weights = 0;
        double positive = 0;
        double negative = 0;
        for (Opinion opinion : opinions) {
            double w = weight.applyAsDouble(opinion);
            weights += w;
            positive += w * opinion.evidence().positive();
            negative += w * opinion.evidence().negative();
        }
        return Opinion.from(Evidence.of(positive / weights, negative / weights), baseRate);
    }
}
