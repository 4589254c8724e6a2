package org.clusterdev.examples;

import org.clusterdev.examples.answers.Report;
import org.clusterdev.examples.cases.Case;
import org.clusterdev.examples.cases.CaseFile;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.model.cluster.Network;

/** Assesses a bundled case and prints what a development agent needs to know. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Prints the assessment.
     *
     * @param args not read
     */
    public static void main(String[] args) {
        System.out.println(report());
    }

    static String report() {
        Case facts = CaseFile.bundled("handloom");
        Network network = facts.cluster().networks().get(0);
        NetworkStudy study = facts.study(network);
        return Report.of(facts, study, facts.actionsOf(network));
    }
}
