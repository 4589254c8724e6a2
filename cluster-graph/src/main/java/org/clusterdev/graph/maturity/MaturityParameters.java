package org.clusterdev.graph.maturity;

import java.util.List;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind a network's maturity; all of them are ours.
 *
 * <pre>{@code
 * MaturityParameters.standard().withClosePartners(6)
 * // ==> breadth from belief 0.2, DEVELOPING from 0.25, ACTIVE from 0.5, 6 close partners
 * }</pre>
 *
 * <p>Immutable.
 */
public final class MaturityParameters {

    private static final MaturityParameters STANDARD = new MaturityParameters(0.2, 0.25, 0.5, 8);

    private final double breadthThreshold;
    private final double developingFrom;
    private final double activeFrom;
    private final int closePartners;

    private MaturityParameters(double breadthThreshold, double developingFrom, double activeFrom, int closePartners) {
        this.breadthThreshold = Require.share("MaturityParameters.breadthThreshold", breadthThreshold);
        this.developingFrom = Require.share("MaturityParameters.developingFrom", developingFrom);
        this.activeFrom = Require.share("MaturityParameters.activeFrom", activeFrom);
        this.closePartners = closePartners;
        if (!(breadthThreshold > 0)) {
            throw new IllegalArgumentException("MaturityParameters.breadthThreshold is " + breadthThreshold
                    + ", must be more than 0: a belief of 0 is no trust.");
        }
        if (!(developingFrom <= activeFrom)) {
            throw new IllegalArgumentException("MaturityParameters.developingFrom is " + developingFrom
                    + ", must not be above activeFrom, which is " + activeFrom + ".");
        }
        if (closePartners < 1) {
            throw new IllegalArgumentException(
                    "MaturityParameters.closePartners is " + closePartners + ", must be 1 or more.");
        }
    }

    /** Breadth from belief .2, DEVELOPING from reach .25, ACTIVE from .5, eight close partners. */
    public static MaturityParameters standard() {
        return STANDARD;
    }

    /** The belief from which a tie counts for breadth and resilience, more than 0 and up to 1; default .2. */
    public double breadthThreshold() {
        return breadthThreshold;
    }

    /** The reach from which a network is {@link MaturityLevel#DEVELOPING}; default .25. */
    public double developingFrom() {
        return developingFrom;
    }

    /** The reach from which a network is {@link MaturityLevel#ACTIVE}; default .5. */
    public double activeFrom() {
        return activeFrom;
    }

    /**
     * With how many others a firm could work closely; default 8, after the 8.6 and 7.0 ties of an average firm in the
     * printing cluster of Kecskemét (data of S. Juhász and B. Lengyel, 2018).
     */
    public int closePartners() {
        return closePartners;
    }

    /** These, with another threshold of breadth and resilience. */
    public MaturityParameters withBreadthThreshold(double belief) {
        return new MaturityParameters(belief, developingFrom, activeFrom, closePartners);
    }

    /** These, with other levels. */
    public MaturityParameters withLevels(double developing, double active) {
        return new MaturityParameters(breadthThreshold, developing, active, closePartners);
    }

    /** These, with another number of close partners. */
    public MaturityParameters withClosePartners(int partners) {
        return new MaturityParameters(breadthThreshold, developingFrom, activeFrom, partners);
    }

    MaturityLevel level(double reach) {
        if (reach >= activeFrom) {
            return MaturityLevel.ACTIVE;
        }
        return reach >= developingFrom ? MaturityLevel.DEVELOPING : MaturityLevel.LATENT;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MaturityParameters that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(breadthThreshold, developingFrom, activeFrom, closePartners);
    }

    @Override
    public String toString() {
        return "breadth from belief " + Numbers.plain(breadthThreshold) + ", DEVELOPING from "
                + Numbers.plain(developingFrom) + ", ACTIVE from " + Numbers.plain(activeFrom) + ", "
                + Numbers.count(closePartners, "close partner");
    }
}
