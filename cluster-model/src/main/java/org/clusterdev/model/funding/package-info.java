/**
 * Who pays: {@link org.clusterdev.model.funding.Contribution} is what somebody other than the firms pays towards a
 * task, {@link org.clusterdev.model.funding.FundingSplit} divides a cost between grant, state and firms, and a
 * {@link org.clusterdev.model.funding.FundingScheme} computes such a split.
 */
package org.clusterdev.model.funding;
