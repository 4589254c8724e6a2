/**
 * The diagnostic study: who makes opinion, who leads, which groups there are, who gets things done, and which middlemen
 * are worth encouraging.
 *
 * <p>{@link org.clusterdev.graph.diagnosis.Diagnosis} reads a network's record and trust and answers with a
 * {@link org.clusterdev.graph.diagnosis.DiagnosticStudy}; each {@link org.clusterdev.graph.diagnosis.Role} is one of the
 * article's words.
 */
package org.clusterdev.graph.diagnosis;
