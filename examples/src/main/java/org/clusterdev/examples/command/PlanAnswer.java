package org.clusterdev.examples.command;

/** What {@code plan} says about a case. */
final class PlanAnswer {

    private PlanAnswer() {}

    static String text(Question question) {
        return question.study().toString();
    }
}
