package org.clusterdev.graph.diagnosis;

import java.util.List;
import org.clusterdev.graph.measure.Structure;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind a diagnosis; all of them are ours.
 *
 * <pre>{@code
 * DiagnosisParameters.standard().withThreshold(0.3)
 * }</pre>
 *
 * <p>Immutable.
 */
public final class DiagnosisParameters {

    private static final DiagnosisParameters STANDARD = new DiagnosisParameters(Structure.THRESHOLD, 3, 3, 0.8, 2, 2);

    private final double threshold;
    private final int opinionMakers;
    private final int leaders;
    private final double deliversFrom;
    private final int provenBy;
    private final int trustedBy;

    private DiagnosisParameters(
            double threshold, int opinionMakers, int leaders, double deliversFrom, int provenBy, int trustedBy) {
        this.threshold = Require.share("DiagnosisParameters.threshold", threshold);
        this.opinionMakers = atLeastOne("opinionMakers", opinionMakers);
        this.leaders = atLeastOne("leaders", leaders);
        this.deliversFrom = Require.share("DiagnosisParameters.deliversFrom", deliversFrom);
        this.provenBy = atLeastOne("provenBy", provenBy);
        this.trustedBy = atLeastOne("trustedBy", trustedBy);
    }

    /**
     * One counts on another from belief .2; at most three opinion makers and three leaders; an implementer has conduct
     * .8 or more in two actions or more; a middleman is of value if two firms count on it.
     */
    public static DiagnosisParameters standard() {
        return STANDARD;
    }

    /**
     * The belief from which one counts on another, from 0 to 1; default .2, as much as one meeting of two leaves.
     *
     * <p>Without it everybody who ever met everybody at a fair would be tied to everybody.
     */
    public double threshold() {
        return threshold;
    }

    /** How many opinion makers there are at most; default 3. */
    public int opinionMakers() {
        return opinionMakers;
    }

    /** How many leaders there are at most; default 3. */
    public int leaders() {
        return leaders;
    }

    /** The conduct from which a firm delivers, from 0 to 1; default .8. */
    public double deliversFrom() {
        return deliversFrom;
    }

    /** The number of joint actions that prove it; default 2. */
    public int provenBy() {
        return provenBy;
    }

    /** How many of the network's firms must count on a middleman who joins nobody else; default 2. */
    public int trustedBy() {
        return trustedBy;
    }

    /** These, with another belief from which one counts on another. */
    public DiagnosisParameters withThreshold(double belief) {
        return new DiagnosisParameters(belief, opinionMakers, leaders, deliversFrom, provenBy, trustedBy);
    }

    /** These, with another greatest number of opinion makers and of leaders. */
    public DiagnosisParameters withAtMost(int ofOpinionMakers, int ofLeaders) {
        return new DiagnosisParameters(threshold, ofOpinionMakers, ofLeaders, deliversFrom, provenBy, trustedBy);
    }

    /** These, with another rule for implementers. */
    public DiagnosisParameters withImplementers(double conduct, int actions) {
        return new DiagnosisParameters(threshold, opinionMakers, leaders, conduct, actions, trustedBy);
    }

    /** These, with another number of firms that must count on a middleman. */
    public DiagnosisParameters withTrustedBy(int firms) {
        return new DiagnosisParameters(threshold, opinionMakers, leaders, deliversFrom, provenBy, firms);
    }

    private static int atLeastOne(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "DiagnosisParameters." + field + " is " + value + ", must be 1 or more.");
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiagnosisParameters that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(threshold, opinionMakers, leaders, deliversFrom, provenBy, trustedBy);
    }

    @Override
    public String toString() {
        return "counts on from belief " + Numbers.plain(threshold) + ", at most "
                + Numbers.count(opinionMakers, "opinion maker") + " and " + Numbers.count(leaders, "leader")
                + ", implementers from " + Numbers.plain(deliversFrom) + " in "
                + Numbers.count(provenBy, "action") + ", middlemen of value from " + Numbers.count(trustedBy, "firm");
    }
}
