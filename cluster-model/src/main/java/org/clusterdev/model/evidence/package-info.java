/**
 * What one has seen of another, and what that is worth: amounts of
 * {@link org.clusterdev.model.evidence.Evidence} add up and fade; an {@link org.clusterdev.model.evidence.Opinion} is
 * the degree of belief they support; {@link org.clusterdev.model.evidence.Fusion} joins the opinions of several.
 */
package org.clusterdev.model.evidence;
