/** The launcher: {@link org.clusterdev.examples.command.ClusterCommand} and its subcommands. */
@org.jspecify.annotations.NullMarked
package org.clusterdev.examples.command;
