package org.clusterdev.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.readiness.Offer;
import org.clusterdev.graph.trust.Encounter;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.BusinessArea;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Shares;
import org.clusterdev.model.action.Stakes;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.cluster.Rivalry;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.evidence.Opinion;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.funding.FundingScheme;
import org.clusterdev.model.funding.FundingSplit;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.programme.Indicator;
import org.clusterdev.model.programme.Issue;
import org.clusterdev.model.programme.IssueMap;
import org.clusterdev.model.programme.Vision;

/**
 * Gives {@code @ForAll} parameters of the domain's types their values, without any annotation: jqwik finds it by itself
 * as soon as the test kit is there.
 *
 * <p>The values are those of {@link ClusterArbitraries}. A provider of your own for one of these types wins if its
 * priority is above 0.
 */
public final class ClusterArbitraryProvider implements ArbitraryProvider {

    private static final Map<Class<?>, Supplier<? extends Arbitrary<?>>> ARBITRARIES = arbitraries();

    /** For jqwik, which makes its own. */
    public ClusterArbitraryProvider() {}

    /** The types that it provides. */
    static Set<Class<?>> types() {
        return ARBITRARIES.keySet();
    }

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return ARBITRARIES.containsKey(targetType.getRawType());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        Supplier<? extends Arbitrary<?>> arbitrary = ARBITRARIES.get(targetType.getRawType());
        return arbitrary == null ? Set.of() : Set.of(arbitrary.get());
    }

    private static Map<Class<?>, Supplier<? extends Arbitrary<?>>> arbitraries() {
        Map<Class<?>, Supplier<? extends Arbitrary<?>>> all = new LinkedHashMap<>();
        all.put(Firm.class, ClusterArbitraries::firms);
        all.put(DevelopmentAgent.class, ClusterArbitraries::developmentAgents);
        all.put(ServiceProvider.class, ClusterArbitraries::serviceProviders);
        all.put(SupportInstitution.class, ClusterArbitraries::supportInstitutions);
        all.put(Intermediary.class, ClusterArbitraries::intermediaries);
        all.put(Stakeholder.class, ClusterArbitraries::stakeholders);
        all.put(Network.class, ClusterArbitraries::networks);
        all.put(Cluster.class, ClusterArbitraries::clusters);
        all.put(Rivalry.class, ClusterArbitraries::rivalries);
        all.put(BusinessArea.class, ClusterArbitraries::businessAreas);
        all.put(Gain.class, ClusterArbitraries::gains);
        all.put(Contribution.class, ClusterArbitraries::contributions);
        all.put(FundingScheme.class, ClusterArbitraries::fundingSchemes);
        all.put(FundingSplit.class, ClusterArbitraries::fundingSplits);
        all.put(Shares.class, ClusterArbitraries::shares);
        all.put(Task.class, ClusterArbitraries::tasks);
        all.put(JointAction.class, ClusterArbitraries::jointActions);
        all.put(Stakes.class, ClusterArbitraries::stakes);
        all.put(Agreement.class, ClusterArbitraries::agreements);
        all.put(Interaction.class, ClusterArbitraries::interactions);
        all.put(CompletedAction.class, ClusterArbitraries::completedActions);
        all.put(SurveyRating.class, ClusterArbitraries::surveyRatings);
        all.put(Event.class, ClusterArbitraries::events);
        all.put(TrackRecord.class, ClusterArbitraries::trackRecords);
        all.put(Evidence.class, ClusterArbitraries::evidence);
        all.put(Opinion.class, ClusterArbitraries::opinions);
        all.put(Issue.class, ClusterArbitraries::issues);
        all.put(IssueMap.class, ClusterArbitraries::issueMaps);
        all.put(Indicator.class, ClusterArbitraries::indicators);
        all.put(Vision.class, ClusterArbitraries::visions);
        all.put(NetworkSnapshot.class, ClusterArbitraries::snapshots);
        all.put(TrustGraph.class, ClusterArbitraries::trustGraphs);
        all.put(Tie.class, ClusterArbitraries::ties);
        all.put(Encounter.class, ClusterArbitraries::encounters);
        all.put(Offer.class, ClusterArbitraries::offers);
        all.put(DivisionProblem.class, ClusterArbitraries::divisionProblems);
        return all;
    }
}
