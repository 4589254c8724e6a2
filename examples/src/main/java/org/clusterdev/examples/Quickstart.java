package org.clusterdev.examples;

/** Assesses a bundled case and prints what a development agent needs to know. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Prints the assessment.
     *
     * @param args not read
     */
    public static void main(String[] args) {
        System.out.println("cluster-development");
    }
}
