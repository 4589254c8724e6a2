package org.clusterdev.examples.command;

import org.clusterdev.examples.answers.JsonAnswers;
import org.clusterdev.examples.answers.Report;

/** What {@code assess} says about a case. */
final class AssessAnswer {

    private AssessAnswer() {}

    static String text(Question question) {
        return Report.of(question.facts(), question.study(), question.actions());
    }

    static String json(Question question) {
        return JsonAnswers.assessment(question.study(), question.actions()).toPrettyString();
    }
}
