/**
 * Answers for people and for programs: {@link org.clusterdev.examples.answers.Report} prints what a development agent
 * needs, {@link org.clusterdev.examples.answers.JsonAnswers} writes the same as JSON.
 */
package org.clusterdev.examples.answers;
