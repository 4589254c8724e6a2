package org.clusterdev.examples;

import org.clusterdev.examples.cases.Case;
import org.clusterdev.examples.cases.CaseFile;

/** What the JShell lab starts with. */
public final class Lab {

    private Lab() {}

    /** The sample case. */
    public static Case study() {
        return CaseFile.bundled("weavers");
    }
}
