package org.clusterdev.model;

import org.clusterdev.model.internal.Require;

/**
 * Something a development agent should know about an answer; never a veto.
 *
 * <p>A refusal is a gate of readiness; a finding only speaks: rivals in the same business area, a middleman of value
 * who would be bypassed, a signature that does not hold.
 *
 * @param principle the principle that the finding serves
 * @param subject what it is about: the id of an action, a firm or an issue
 * @param message what was found, as one clause
 * @param remedy what would help, as one clause
 */
public record Finding(Principle principle, String subject, String message, String remedy) {

    /**
     * Checks that nothing is blank.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public Finding {
        Require.notNull("Finding.principle", principle);
        Require.text("Finding.subject", subject);
        Require.text("Finding.message", message);
        Require.text("Finding.remedy", remedy);
    }

    /** A finding. */
    public static Finding of(Principle principle, String subject, String message, String remedy) {
        return new Finding(principle, subject, message, remedy);
    }

    @Override
    public String toString() {
        return principle + " " + subject + ": " + message + "; " + remedy;
    }
}
