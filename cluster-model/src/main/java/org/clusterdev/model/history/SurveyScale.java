package org.clusterdev.model.history;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/**
 * The named scale on which one stakeholder rated another.
 *
 * <p>A value is kept as the scale's own number. Scales in words have their words in order, the first being 0.
 */
public enum SurveyScale {
    /** Six degrees of joint work, 0 (no interaction) to 5; B. Frey et al., "Measuring collaboration", 2006. */
    FREY(0, 5),
    /** Four degrees of trust, 1 to 4; D. Varda, "PARTNER tool", 2008. */
    PARTNER(1, 4),
    /** Trust lacking, conditional or grounded. */
    THREE_LEVEL(0, 2, "LACK", "CONDITIONAL", "GROUNDED"),
    /** Named, or not. */
    TIE(0, 1, "FALSE", "TRUE");

    private final double lowest;
    private final double highest;
    private final ImmutableList<String> words;

    SurveyScale(double lowest, double highest, String... words) {
        this.lowest = lowest;
        this.highest = highest;
        this.words = ImmutableList.copyOf(words);
    }

    /** The lowest value. */
    public double lowest() {
        return lowest;
    }

    /** The highest value. */
    public double highest() {
        return highest;
    }

    /** The scale's words in order, or nothing for a scale in numbers. */
    public List<String> words() {
        return words;
    }

    /**
     * The value of one of the scale's words.
     *
     * @throws IllegalArgumentException if the scale has no such word
     */
    public double of(String word) {
        int place = words.indexOf(word.toUpperCase(Locale.ROOT));
        if (place < 0) {
            throw new IllegalArgumentException("SurveyRating.value is " + word + ", must be " + range() + ".");
        }
        return place;
    }

    String range() {
        return words.isEmpty()
                ? "a number from " + (int) lowest + " to " + (int) highest + " on the scale " + name()
                : "one of " + String.join(", ", words) + " on the scale " + name();
    }

    boolean contains(double value) {
        boolean inRange = value >= lowest && value <= highest;
        return inRange && (words.isEmpty() || value == StrictMath.rint(value));
    }
}
