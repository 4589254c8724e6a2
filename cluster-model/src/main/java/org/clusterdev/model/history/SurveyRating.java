package org.clusterdev.model.history;

import java.time.LocalDate;
import java.util.List;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;

/**
 * One stakeholder's answer about another in a survey, on a named scale.
 *
 * <p>Ratings feed trust, never maturity: they are what firms say, not what they did together (S4).
 *
 * <pre>{@code
 * SurveyRating.of(SurveyScale.PARTNER, "2004-03-01", "asha", "bina", 3)
 * // ==> 2004-03-01 asha rates bina 3 on PARTNER
 * }</pre>
 *
 * @param date the day of the answer
 * @param from who answered
 * @param to about whom
 * @param scale the scale
 * @param value the answer, within the scale
 */
public record SurveyRating(LocalDate date, String from, String to, SurveyScale scale, double value) implements Event {

    /**
     * Checks the answer against its scale.
     *
     * @throws IllegalArgumentException if the value is not on the scale, or somebody rates itself
     */
    public SurveyRating {
        Require.notNull("SurveyRating.date", date);
        Require.text("SurveyRating.from", from);
        Require.text("SurveyRating.to", to);
        if (from.equals(to)) {
            throw new IllegalArgumentException("SurveyRating.to is '" + to + "', must be somebody else than from.");
        }
        if (!Require.notNull("SurveyRating.scale", scale).contains(value)) {
            throw new IllegalArgumentException("SurveyRating.value is "
                    + Numbers.plain(Require.finite("SurveyRating.value", value)) + ", must be " + scale.range() + ".");
        }
    }

    /** A rating in a number, on a day such as {@code 2004-03-01}. */
    public static SurveyRating of(SurveyScale scale, String date, String from, String to, double value) {
        return new SurveyRating(Require.date("SurveyRating.date", date), from, to, scale, value);
    }

    /** A rating in a word of the scale. */
    public static SurveyRating of(SurveyScale scale, String date, String from, String to, String word) {
        return of(scale, date, from, to, scale.of(word));
    }

    /** Whether one names the other. */
    public static SurveyRating tie(LocalDate date, String from, String to, boolean named) {
        return new SurveyRating(date, from, to, SurveyScale.TIE, named ? 1 : 0);
    }

    @Override
    public List<String> parties() {
        return List.of(from, to);
    }

    @Override
    public String toString() {
        String answer =
                scale.words().isEmpty() ? Numbers.plain(value) : scale.words().get((int) value);
        return date + " " + from + " rates " + to + " " + answer + " on " + scale;
    }
}
