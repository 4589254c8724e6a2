package org.clusterdev.examples.command;

import java.util.List;
import org.clusterdev.examples.benchmark.LineBalancing;
import org.clusterdev.examples.cases.CaseFile;
import org.joda.money.Money;

/** What {@code decompose} says about a case or a benchmark problem. */
final class DecomposeAnswer {

    private DecomposeAnswer() {}

    /** Without limits, those grow with trust. */
    static String text(Question question, List<Money> limits, boolean fewest) {
        return question.study() + "\n  limits  " + limits + ", fewest " + fewest;
    }

    static String json(Question question, List<Money> limits, boolean fewest) {
        return CaseFile.text(question.study()).strip();
    }

    static String text(LineBalancing problem, List<Long> limits, boolean fewest) {
        return problem + "\n  limits  " + limits + ", fewest " + fewest;
    }

    static String json(LineBalancing problem, List<Long> limits, boolean fewest) {
        return problem.toString();
    }
}
