/**
 * The words of the cluster development method as types, and where each idea of its article is to be found.
 *
 * <p>Read in this order: {@link org.clusterdev.model.Principle} (the method in sixteen sentences), then the packages
 * {@code actor}, {@code action}, {@code cluster}, {@code history}, {@code evidence}, {@code funding} and
 * {@code programme}. Answers explain themselves as an {@link org.clusterdev.model.Explanation} and point things out as
 * a {@link org.clusterdev.model.Finding}. What is computed lives in the module {@code org.clusterdev.graph}, whose front
 * door is {@code org.clusterdev.graph.NetworkStudy}; its types are named below without links, since that module is built
 * on this one.
 *
 * <p>Source of the left column: T. Sarkar, "Technology of developing clusters: the Indian experience", 2005; the
 * wording is ours, so are the names S1 to S16.
 *
 * <table>
 * <caption>From the article to the types: its principles</caption>
 * <tr><th scope="col">Principle</th><th scope="col">In the article</th><th scope="col">Here</th></tr>
 * <tr><th scope="row">S1</th><td>propensity towards a joint action grows with the chances of business gain</td>
 *     <td>{@code org.clusterdev.model.action.Gain}, {@code org.clusterdev.graph.readiness.Offer},
 *     {@code org.clusterdev.graph.readiness.Propensity}</td></tr>
 * <tr><th scope="row">S2</th><td>and with the possibility of dividing its deliverables</td>
 *     <td>{@code org.clusterdev.graph.decompose.Decomposition}, {@code org.clusterdev.model.action.JointAction#undivided()}</td></tr>
 * <tr><th scope="row">S3</th><td>a more mature network is likelier to organise a joint action</td>
 *     <td>{@code org.clusterdev.graph.readiness.JoinPolicy}, {@code org.clusterdev.graph.readiness.Readiness}</td></tr>
 * <tr><th scope="row">S4</th><td>maturity is trust among the firms from earlier joint action</td>
 *     <td>{@code org.clusterdev.graph.maturity.MaturityModel}, {@code org.clusterdev.graph.maturity.Maturity},
 *     {@code org.clusterdev.model.history.CompletedAction}, {@code org.clusterdev.model.evidence.Evidence}</td></tr>
 * <tr><th scope="row">S5</th><td>successful simple actions build propensity for complex ones</td>
 *     <td>{@code org.clusterdev.graph.trust.TrustModel}, {@code org.clusterdev.model.history.Outcome},
 *     {@code org.clusterdev.graph.NetworkStudy#after(Event)}</td></tr>
 * <tr><th scope="row">S6</th><td>start with simple actions and move slowly to complex ones</td>
 *     <td>{@code org.clusterdev.model.action.Complexity}, {@code org.clusterdev.graph.maturity.Ladder}</td></tr>
 * <tr><th scope="row">S7</th><td>firms must see a direct or indirect benefit before they invest</td>
 *     <td>{@code org.clusterdev.model.action.Gain#indirect()}, {@code org.clusterdev.model.action.Stakes},
 *     {@code org.clusterdev.graph.readiness.Gate}</td></tr>
 * <tr><th scope="row">S8</th><td>complex, long actions are broken into deliverables that firms can relate to</td>
 *     <td>{@code org.clusterdev.model.action.Task}, {@code org.clusterdev.graph.decompose.Deliverable},
 *     {@code org.clusterdev.graph.decompose.Decomposer}</td></tr>
 * <tr><th scope="row">S9</th><td>start at the pressure points, spread to the issues that progress brings up</td>
 *     <td>{@code org.clusterdev.model.programme.Issue#asPressurePoint()},
 *     {@code org.clusterdev.model.programme.IssueMap}, {@code org.clusterdev.graph.plan.Spread}</td></tr>
 * <tr><th scope="row">S10</th><td>cooperate where you can, compete where you must</td>
 *     <td>{@code org.clusterdev.model.cluster.Rivalry}, {@code org.clusterdev.model.action.BusinessArea}</td></tr>
 * <tr><th scope="row">S11</th><td>a full-time cluster development agent (CDA) with some financial and technical
 *     authority is a must</td>
 *     <td>{@code org.clusterdev.model.actor.DevelopmentAgent#fullTime(String, Support...)},
 *     {@code org.clusterdev.model.actor.Support}, {@code org.clusterdev.graph.readiness.Gate}</td></tr>
 * <tr><th scope="row">S12</th><td>business development service (BDS) providers who can work with small firms up-scale
 *     the process</td>
 *     <td>{@code org.clusterdev.model.actor.ServiceProvider},
 *     {@code org.clusterdev.model.action.Task#needing(String...)}, {@code org.clusterdev.graph.readiness.Gate}</td></tr>
 * <tr><th scope="row">S13</th><td>middlemen who add true value are encouraged, not replaced</td>
 *     <td>{@code org.clusterdev.model.actor.Intermediary}, {@code org.clusterdev.graph.diagnosis.MiddlemanValue}</td></tr>
 * <tr><th scope="row">S14</th><td>social capital rests with the networks in the end</td>
 *     <td>{@code org.clusterdev.model.cluster.Network},
 *     {@code org.clusterdev.model.history.CompletedAction#facilitator()},
 *     {@code org.clusterdev.graph.maturity.Maturity#selfReliance()}</td></tr>
 * <tr><th scope="row">S15</th><td>joint actions turn risk into small risk-able steps</td>
 *     <td>{@code org.clusterdev.model.actor.Firm#canRisk()}, {@code org.clusterdev.graph.decompose.RiskLimits},
 *     {@code org.clusterdev.graph.decompose.PlanVerifier}</td></tr>
 * <tr><th scope="row">S16</th><td>gains in turnover, exports, quality, cost, investment and infrastructure; firms lead,
 *     the public side partners</td>
 *     <td>{@code org.clusterdev.model.action.GainType}, {@code org.clusterdev.model.funding.Contribution},
 *     {@code org.clusterdev.model.funding.FundingScheme}</td></tr>
 * </table>
 *
 * <table>
 * <caption>From the article to the types: its people</caption>
 * <tr><th scope="col">In the article</th><th scope="col">Here</th></tr>
 * <tr><td>a cluster: hundreds of small firms in one place and trade</td>
 *     <td>{@code org.clusterdev.model.cluster.Cluster}, {@code org.clusterdev.model.actor.Firm},
 *     {@code org.clusterdev.model.actor.FirmSize}</td></tr>
 * <tr><td>horizontal and vertical networks of firms</td>
 *     <td>{@code org.clusterdev.model.cluster.Network}, {@code org.clusterdev.model.cluster.NetworkForm}</td></tr>
 * <tr><td>those who support them: technical and financial institutions, government or not</td>
 *     <td>{@code org.clusterdev.model.actor.SupportInstitution}, {@code org.clusterdev.model.actor.Stakeholder}</td></tr>
 * <tr><td>opinion makers, leaders, interest groups, implementers</td>
 *     <td>{@code org.clusterdev.graph.diagnosis.DiagnosticStudy}</td></tr>
 * </table>
 *
 * <table>
 * <caption>From the article to the types: its process</caption>
 * <tr><th scope="col">In the article</th><th scope="col">Here</th></tr>
 * <tr><td>the phases in order</td><td>{@code org.clusterdev.model.programme.Phase}</td></tr>
 * <tr><td>a diagnostic study finds problems, prospects and the people</td>
 *     <td>{@code org.clusterdev.graph.diagnosis.Diagnosis}, {@code org.clusterdev.graph.diagnosis.DiagnosticStudy},
 *     {@code org.clusterdev.model.programme.Issue#raisedBy(String...)}</td></tr>
 * <tr><td>a vision that the stakeholders share</td><td>{@code org.clusterdev.model.programme.Vision}</td></tr>
 * <tr><td>trust building by interactions and small results</td>
 *     <td>{@code org.clusterdev.model.history.Interaction}, {@code org.clusterdev.model.history.TrackRecord},
 *     {@code org.clusterdev.graph.trust.TrustGraph}, {@code org.clusterdev.graph.trust.NetworkSnapshot},
 *     {@code org.clusterdev.model.evidence.Opinion}</td></tr>
 * <tr><td>trust that is heard of rather than seen, and trust that is asked for</td>
 *     <td>{@code org.clusterdev.graph.trust.ReferredTrust}, {@code org.clusterdev.model.evidence.Fusion},
 *     {@code org.clusterdev.model.history.SurveyRating}</td></tr>
 * <tr><td>informal and formal agreements</td>
 *     <td>{@code org.clusterdev.model.action.Agreement}, {@code org.clusterdev.model.action.AgreementForm}</td></tr>
 * <tr><td>a demand-generated action plan</td>
 *     <td>{@code org.clusterdev.graph.plan.Planner}, {@code org.clusterdev.graph.plan.ActionPlan},
 *     {@code org.clusterdev.graph.plan.PlanReview},
 *     {@code org.clusterdev.model.action.JointAction#answering(String)}</td></tr>
 * <tr><td>implementation that starts at pressure points: marketing, quality, infrastructure, technology</td>
 *     <td>{@code org.clusterdev.model.programme.IssueMap#pressurePoints()},
 *     {@code org.clusterdev.graph.plan.ActionPlan}</td></tr>
 * <tr><td>spread to the issues that progress brings up</td>
 *     <td>{@code org.clusterdev.model.programme.Issue#bringingUp(String...)},
 *     {@code org.clusterdev.graph.plan.Spread}</td></tr>
 * <tr><td>monitoring and evaluation throughout</td>
 *     <td>{@code org.clusterdev.model.programme.Indicator}, {@code org.clusterdev.graph.maturity.Maturity#diff(Maturity)}</td></tr>
 * <tr><td>networks that own the activities</td>
 *     <td>{@code org.clusterdev.model.action.JointAction#ownedBy(String)},
 *     {@code org.clusterdev.model.cluster.Network}</td></tr>
 * </table>
 */
package org.clusterdev.model;
