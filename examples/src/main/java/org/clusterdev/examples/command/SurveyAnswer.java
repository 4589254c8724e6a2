package org.clusterdev.examples.command;

import org.clusterdev.examples.survey.Survey;

/** What {@code assess} says about a survey. */
final class SurveyAnswer {

    private SurveyAnswer() {}

    static String text(Survey survey) {
        return survey.toString();
    }

    static String json(Survey survey) {
        return survey.toString();
    }
}
