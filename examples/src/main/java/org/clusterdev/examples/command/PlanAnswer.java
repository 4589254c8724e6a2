package org.clusterdev.examples.command;

import org.clusterdev.examples.answers.Report;

/** What {@code plan} says about a case. */
final class PlanAnswer {

    private PlanAnswer() {}

    static String text(Question question) {
        return Report.plan(question.facts(), question.study(), question.actions());
    }
}
