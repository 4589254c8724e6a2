package org.clusterdev.model;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is what it is: a table that a development agent can read aloud.
 *
 * <p>Each row says what is meant, its value, the principle behind it if there is one, and the reason: the formula or
 * the events that led to it. It is a view of an answer, not the answer: the answer's own methods give the numbers.
 *
 * <pre>{@code
 * Explanation.of("weavers: LATENT").row("depth", "0.18", Principle.S4, "mean belief over 20 ordered pairs")
 * // ==> weavers: LATENT
 * //       depth  0.18  S4  mean belief over 20 ordered pairs
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Explanation {

    private final String headline;
    private final ImmutableList<Row> rows;

    private Explanation(String headline, ImmutableList<Row> rows) {
        this.headline = Require.text("Explanation.headline", headline);
        this.rows = rows;
    }

    /** An explanation that has only its first line. */
    public static Explanation of(String headline) {
        return new Explanation(headline, ImmutableList.of());
    }

    /** This, and one more row that serves a principle. O(rows). */
    public Explanation row(String what, String value, Principle principle, String because) {
        return with(new Row(what, value, principle, because));
    }

    /** This, and one more row that serves no single principle. O(rows). */
    public Explanation row(String what, String value, String because) {
        return with(new Row(what, value, null, because));
    }

    /** This, and one more row for a finding. O(rows). */
    public Explanation row(Finding finding) {
        return row("note", finding.subject(), finding.principle(), finding.message() + "; " + finding.remedy());
    }

    private Explanation with(Row row) {
        return new Explanation(
                headline, ImmutableList.<Row>builder().addAll(rows).add(row).build());
    }

    /**
     * The first rows of this, and how many there are beyond: for whoever looks through a window.
     *
     * @param most how many, 0 or more
     */
    public Explanation first(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most is " + most + ", must be 0 or more.");
        }
        return rows.size() <= most
                ? this
                : new Explanation(headline, rows.subList(0, most)).row("and " + (rows.size() - most) + " more", "", "");
    }

    /** The first line: the answer itself. */
    public String headline() {
        return headline;
    }

    /** The rows, in the order in which they matter. */
    public List<Row> rows() {
        return rows;
    }

    /** The table: the headline, then one aligned line a row. */
    @Override
    public String toString() {
        int what = width(Row::what);
        int value = width(Row::value);
        StringBuilder table = new StringBuilder(headline);
        for (Row row : rows) {
            table.append("\n  ").append(line(row, what, value));
        }
        return table.toString();
    }

    private int width(java.util.function.Function<Row, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private String line(Row row, int what, int value) {
        String principle = row.principle().map(Principle::name).orElse("");
        String line = Strings.padEnd(row.what(), what + 2, ' ')
                + Strings.padEnd(row.value(), value + 2, ' ')
                + Strings.padEnd(principle, 5, ' ')
                + row.because();
        return line.stripTrailing();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Explanation that && headline.equals(that.headline) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return 31 * headline.hashCode() + rows.hashCode();
    }

    /** One line of the table. Immutable. */
    public static final class Row {

        private final String what;
        private final String value;
        private final @Nullable Principle principle;
        private final String because;

        private Row(String what, String value, @Nullable Principle principle, String because) {
            this.what = Require.text("Row.what", what);
            this.value = Require.notNull("Row.value", value);
            this.principle = principle;
            this.because = Require.notNull("Row.because", because);
        }

        /** What the row is about. */
        public String what() {
            return what;
        }

        /** Its value, as text. */
        public String value() {
            return value;
        }

        /** The principle it serves, if it serves one. */
        public Optional<Principle> principle() {
            return Optional.ofNullable(principle);
        }

        /** The reason: a formula, or the events behind it. */
        public String because() {
            return because;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row that
                    && what.equals(that.what)
                    && value.equals(that.value)
                    && principle == that.principle
                    && because.equals(that.because);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(what, value, principle, because);
        }

        @Override
        public String toString() {
            return what + " " + value + " " + because;
        }
    }
}
