package org.clusterdev.model.action;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterdev.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A promise of some firms to take part in a joint action.
 *
 * <p>A signature counts as long as its signer still wants what it brings about; others trust a signer only as far as
 * they trust the firm. An agreement made in code without a date counts from the study's date.
 *
 * <pre>{@code
 * Agreement.informal(yarn, "asha", "bina")                       // ==> bulk yarn: informal, signed by asha, bina
 * Agreement.formal(yarn, "asha", "bina").dated("2005-03-01")     // ==> bulk yarn: formal, 2005-03-01, signed by asha, bina
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Agreement {

    private final String action;
    private final AgreementForm form;
    private final @Nullable LocalDate date;
    private final ImmutableSet<String> signatories;

    private Agreement(String action, AgreementForm form, @Nullable LocalDate date, ImmutableSet<String> signatories) {
        this.action = Require.text("Agreement.action", action);
        this.form = Require.notNull("Agreement.form", form);
        this.date = date;
        this.signatories = signatories;
    }

    /**
     * An agreement on the action of this id, without a date.
     *
     * @throws IllegalArgumentException if a signatory is named twice
     */
    public static Agreement of(String action, AgreementForm form, Collection<String> signatories) {
        return new Agreement(action, form, null, Require.ids("Agreement.signatories of " + action, signatories));
    }

    /** A promise in words. */
    public static Agreement informal(JointAction action, String... signatories) {
        return of(action.id(), AgreementForm.INFORMAL, Arrays.asList(signatories));
    }

    /** A signed paper. */
    public static Agreement formal(JointAction action, String... signatories) {
        return of(action.id(), AgreementForm.FORMAL, Arrays.asList(signatories));
    }

    /** The id of the action. */
    public String action() {
        return action;
    }

    /** How binding it looks. */
    public AgreementForm form() {
        return form;
    }

    /** The day it was made, if that is known. */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /** Who signed, in order. */
    public Set<String> signatories() {
        return signatories;
    }

    /** Whether it is made by the end of a day; one without a date always is. */
    public boolean isMadeBy(LocalDate day) {
        return date == null || !date.isAfter(day);
    }

    /** This agreement with its date. */
    public Agreement dated(LocalDate day) {
        return new Agreement(action, form, day, signatories);
    }

    /** This agreement with its date, written as {@code 2005-03-01}. */
    public Agreement dated(String day) {
        return dated(Require.date("Agreement.date", day));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Agreement that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(action, form, date(), signatories);
    }

    @Override
    public String toString() {
        return action + ": " + form.name().toLowerCase(java.util.Locale.ROOT) + (date == null ? "" : ", " + date)
                + ", signed by " + (signatories.isEmpty() ? "nobody" : String.join(", ", signatories));
    }
}
