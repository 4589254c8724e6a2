/**
 * How a joint action divides into small risk-able steps.
 *
 * <p>{@link org.clusterdev.graph.NetworkStudy} asks each of these questions of an action; here they are asked of a
 * {@link org.clusterdev.graph.decompose.DivisionProblem}, an action in the numbers that matter (what tasks cost and bring
 * each firm, what each can risk by {@link org.clusterdev.graph.decompose.RiskLimits}, which task needs which), by a
 * {@link org.clusterdev.graph.decompose.Decomposer}:
 *
 * <ul>
 *   <li>Which steps, and why not fewer? {@code decompose}: {@link org.clusterdev.graph.decompose.Divided}, with what it
 *       means for each firm ({@link org.clusterdev.graph.decompose.FirmShare}). Fewest steps, or benefit first:
 *       {@link org.clusterdev.graph.decompose.Objective}.
 *   <li>It does not divide: what blocks it, and what would help?
 *       {@link org.clusterdev.graph.decompose.Indivisible}: the blocking task and firm, the least growth of all limits, the
 *       least co-funding in all and {@linkplain org.clusterdev.graph.decompose.FirmRemedy firm by firm}.
 *   <li>It is not known yet: how far is it? {@link org.clusterdev.graph.decompose.Undecided}, when the
 *       {@link org.clusterdev.graph.decompose.Budget} ends; {@link org.clusterdev.graph.decompose.Progress} tells on the
 *       way.
 *   <li>How is that known? {@link org.clusterdev.graph.decompose.Proof}: bounds, each with its
 *       {@link org.clusterdev.graph.decompose.Argument} and numbers; {@code verify} adds them up again, and
 *       {@link org.clusterdev.graph.decompose.ProofCheck} says what had to be trusted.
 *   <li>How little must firms be able to risk, in so many steps? {@code leastExposure}:
 *       {@link org.clusterdev.graph.decompose.LeastExposure}. And for every number of them? {@code tradeOff}:
 *       {@link org.clusterdev.graph.decompose.TradeOff}.
 *   <li>What if costs overrun? {@code withOverruns}: {@link org.clusterdev.graph.decompose.Overruns},
 *       {@link org.clusterdev.graph.decompose.WorstOverrun}; what it costs in steps, {@code price}:
 *       {@link org.clusterdev.graph.decompose.OverrunPrice}.
 *   <li>What is it worth, if firms may stop after any step? {@code frontier}, given
 *       {@link org.clusterdev.graph.decompose.SuccessChances}: {@link org.clusterdev.graph.decompose.Frontier}.
 *   <li>What changed? {@code diff} of two answers or plans: {@link org.clusterdev.graph.decompose.DivisionChange}.
 *   <li>Is a plan of one's own within every limit? {@link org.clusterdev.graph.decompose.PlanVerifier}, which also checks
 *       every plan that is found; what it means, {@link org.clusterdev.graph.decompose.DivisionPlan}.
 * </ul>
 */
package org.clusterdev.graph.decompose;
