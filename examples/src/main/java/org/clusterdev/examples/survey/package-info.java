/** Who named whom: a {@link org.clusterdev.examples.survey.Survey} read from two tables. */
@org.jspecify.annotations.NullMarked
package org.clusterdev.examples.survey;
