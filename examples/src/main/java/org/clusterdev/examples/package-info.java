/**
 * The workbench around the library: nothing here is needed to use it.
 *
 * <p>In reading order: {@link org.clusterdev.examples.Quickstart} assesses a bundled case;
 * {@link org.clusterdev.examples.cases} reads and writes cases as files, {@link org.clusterdev.examples.survey} reads
 * surveys and {@link org.clusterdev.examples.benchmark} public problems; {@link org.clusterdev.examples.answers} prints
 * answers for people and for programs; {@link org.clusterdev.examples.command} is the launcher {@code examples/cluster},
 * {@link org.clusterdev.examples.Lab} what {@code examples/lab} starts with; {@link org.clusterdev.examples.SpeedCheck}
 * measures how fast it all is, {@link org.clusterdev.examples.comparison} how well actions are divided.
 */
@org.jspecify.annotations.NullMarked
package org.clusterdev.examples;
