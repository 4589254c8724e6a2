package org.clusterdev.examples.command;

import org.clusterdev.examples.cases.CaseFile;

/** What {@code assess} says about a case. */
final class AssessAnswer {

    private AssessAnswer() {}

    static String text(Question question) {
        return question.study().toString();
    }

    static String json(Question question) {
        return CaseFile.text(question.study()).strip();
    }
}
