package org.clusterdev.examples;

import java.nio.file.Path;
import org.clusterdev.examples.cases.Case;
import org.clusterdev.examples.cases.CaseFile;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.model.action.JointAction;

/**
 * What the JShell lab starts with: {@code study}, a study of five weavers, and {@code yarn}, what they might do together.
 *
 * <pre>{@code
 * study.readiness(yarn)
 * study.tradeOff(yarn)                            // what more steps buy; see also leastExposure, frontier, overrunPrice
 * var mills = Lab.open("rice-milling")            // another bundled case
 * var ours = Lab.open(Path.of("our-case.json"))   // one of your own
 * mills.study(mills.cluster().networks().get(0)).maturity()
 * }</pre>
 */
public final class Lab {

    private static final String SAMPLE = "weavers";

    private Lab() {}

    /** The sample study: the first network of the bundled weavers. */
    public static NetworkStudy study() {
        Case sample = open(SAMPLE);
        return sample.study(sample.cluster().networks().get(0));
    }

    /** The sample action. */
    public static JointAction action() {
        return open(SAMPLE).actions().get(0);
    }

    /** A bundled case by name. */
    public static Case open(String bundled) {
        return CaseFile.bundled(bundled);
    }

    /** A case from a file of your own. */
    public static Case open(Path file) {
        return CaseFile.read(file);
    }
}
