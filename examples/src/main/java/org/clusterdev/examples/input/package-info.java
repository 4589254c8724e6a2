/**
 * How files from outside are read: {@link org.clusterdev.examples.input.TextFile} bounds and decodes them,
 * {@link org.clusterdev.examples.input.Json} knows where each value stands, and
 * {@link org.clusterdev.examples.input.BadInputException} says in one line what is wrong and what would help.
 */
@org.jspecify.annotations.NullMarked
package org.clusterdev.examples.input;
