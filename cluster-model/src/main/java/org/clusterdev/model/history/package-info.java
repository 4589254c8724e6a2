/**
 * What happened. The {@link org.clusterdev.model.history.TrackRecord} is an append-only list of
 * {@link org.clusterdev.model.history.Event}s: an {@link org.clusterdev.model.history.Interaction}, a
 * {@link org.clusterdev.model.history.CompletedAction}, a {@link org.clusterdev.model.history.SurveyRating}, or one of
 * your own.
 */
package org.clusterdev.model.history;
