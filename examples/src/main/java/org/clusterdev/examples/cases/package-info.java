/**
 * A cluster's {@link org.clusterdev.examples.cases.Case} as a file, so that cases can be exchanged:
 * {@link org.clusterdev.examples.cases.CaseFile} reads, writes and describes it.
 */
@org.jspecify.annotations.NullMarked
package org.clusterdev.examples.cases;
