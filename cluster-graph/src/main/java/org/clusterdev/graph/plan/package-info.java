/**
 * Where work starts, how it spreads, what to do step by step. Read {@link org.clusterdev.graph.plan.Spread} first, then
 * {@link org.clusterdev.graph.plan.Planner} with its answer {@link org.clusterdev.graph.plan.ActionPlan}, and
 * {@link org.clusterdev.graph.plan.PlanReview}, which holds a plan against the method.
 */
package org.clusterdev.graph.plan;
