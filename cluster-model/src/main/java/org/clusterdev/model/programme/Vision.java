package org.clusterdev.model.programme;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Where the stakeholders want the cluster to be, in one sentence, and by when.
 *
 * <p>Immutable.
 */
public final class Vision {

    private final String statement;
    private final @Nullable LocalDate by;

    private Vision(String statement, @Nullable LocalDate by) {
        this.statement = Require.text("Vision.statement", statement);
        this.by = by;
    }

    /** A vision without a date. */
    public static Vision of(String statement) {
        return new Vision(statement, null);
    }

    /** The sentence. */
    public String statement() {
        return statement;
    }

    /** By when, if a day was set. */
    public Optional<LocalDate> by() {
        return Optional.ofNullable(by);
    }

    /** This vision with a day by which it should be true. */
    public Vision by(LocalDate day) {
        return new Vision(statement, Require.notNull("Vision.by", day));
    }

    /** This vision with a day by which it should be true, written as {@code 2008-12-31}. */
    public Vision by(String day) {
        return by(Require.date("Vision.by", day));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vision that && statement.equals(that.statement) && Objects.equals(by, that.by);
    }

    @Override
    public int hashCode() {
        return Objects.hash(statement, by);
    }

    @Override
    public String toString() {
        return statement + (by == null ? "" : " (by " + by + ")");
    }
}
