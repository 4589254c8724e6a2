package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.clusterdev.model.Explanation;

/**
 * What came of adding a {@link Proof} up again, part by part.
 *
 * <p>Immutable.
 */
public final class ProofCheck {

    private static final int SHOWN = 150; // characters of a reason; numbers can be a thousand

    private final ImmutableList<Part> parts;

    ProofCheck(List<Part> parts) {
        this.parts = ImmutableList.copyOf(parts);
    }

    /** How a part of a proof stands. */
    public enum Standing {
        /** Its numbers were added up again, and are right. */
        READDED,
        /** It rests on a search that went through everything, which can only be trusted or done again. */
        TRUSTED,
        /** Its numbers do not add up, or do not show what is claimed. */
        WRONG
    }

    /**
     * One part of a proof.
     *
     * @param what what is claimed
     * @param because what was added up, or what is wrong with it
     */
    public record Part(String what, Standing standing, String because) {}

    /** The parts, in the order of the claim: lower bound, plan, enabling steps, ties. */
    public List<Part> parts() {
        return parts;
    }

    /** Whether some part is wrong. */
    public boolean isWrong() {
        return has(Standing.WRONG);
    }

    /** Whether every part was added up again, so that nothing need be trusted. */
    public boolean isReadded() {
        return !has(Standing.WRONG) && !has(Standing.TRUSTED);
    }

    private boolean has(Standing standing) {
        return parts.stream().anyMatch(part -> part.standing() == standing);
    }

    /** The parts as a table. */
    public Explanation explain() {
        return explained(Part::because);
    }

    private Explanation explained(Function<Part, String> because) {
        Explanation table = Explanation.of(headline());
        for (Part part : parts) {
            table = table.row(part.what(), words(part.standing()), because.apply(part));
        }
        return table;
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case READDED -> "added up again";
            case TRUSTED -> "trusted";
            case WRONG -> "wrong";
        };
    }

    private static String shortened(Part part) {
        String because = part.because();
        return because.length() <= SHOWN ? because : because.substring(0, SHOWN) + " …";
    }

    private String headline() {
        if (isWrong()) {
            return "the proof is wrong";
        }
        return isReadded() ? "the proof was added up again" : "the proof was added up again as far as it can be";
    }

    @Override
    public String toString() {
        return explained(ProofCheck::shortened).toString();
    }
}
