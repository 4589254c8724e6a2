package org.clusterdev.examples.survey;

/**
 * One firm's answer that it counts on another.
 *
 * @param from who answered
 * @param to whom it named
 */
public record SurveyTie(String from, String to) {

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
