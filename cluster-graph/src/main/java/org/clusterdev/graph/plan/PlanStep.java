package org.clusterdev.graph.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterdev.graph.decompose.Deliverable;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.readiness.Readiness;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.programme.Indicator;
import org.clusterdev.model.programme.Phase;
import org.joda.money.Money;

/**
 * One joint action in an action plan: when, in which deliverables, who owns it, who supports it, who pays, how ready
 * the network will be if all goes well until then, and what to monitor.
 *
 * <p>Immutable.
 */
public final class PlanStep {

    private final int round;
    private final JointAction action;
    private final DivisionPlan division;
    private final Readiness readiness;
    private final Phase phase;
    private final LocalDate starts;
    private final LocalDate ends;
    private final ImmutableSet<String> supporters;

    PlanStep(
            int round,
            JointAction action,
            DivisionPlan division,
            Readiness readiness,
            Phase phase,
            LocalDate starts,
            LocalDate ends,
            Cluster cluster) {
        this.round = round;
        this.action = action;
        this.division = division;
        this.readiness = readiness;
        this.phase = phase;
        this.starts = starts;
        this.ends = ends;
        this.supporters = supporters(action, cluster);
    }

    /** Its round, from 1; the actions of one round run side by side. */
    public int round() {
        return round;
    }

    /** What is done. */
    public JointAction action() {
        return action;
    }

    /** The deliverables, in order. */
    public List<Deliverable> deliverables() {
        return division.deliverables();
    }

    /** What each firm pays, gets and is out of pocket. */
    public DivisionPlan division() {
        return division;
    }

    /** How ready the network is expected to be when it starts, if every earlier step succeeds. */
    public Readiness readiness() {
        return readiness;
    }

    /** The phase of the method that it belongs to. */
    public Phase phase() {
        return phase;
    }

    /** The day on which it may start. */
    public LocalDate starts() {
        return starts;
    }

    /** The day by which it should be done. */
    public LocalDate ends() {
        return ends;
    }

    /** The network that owns it, if one does. */
    public Optional<String> owner() {
        return action.network();
    }

    /** Service providers, institutions and the agent that can help with it, in the cluster's order. */
    public Set<String> supporters() {
        return supporters;
    }

    /** Who pays how much: the firms together as {@code firms}, and each contributor. */
    public Map<String, Money> funding() {
        Map<String, Money> paid = new LinkedHashMap<>();
        for (Task task : action.tasks()) {
            paid.merge("firms", task.costToParticipants(), Money::plus);
            for (Contribution contribution : task.contributions()) {
                paid.merge(contribution.by(), contribution.amount(), Money::plus);
            }
        }
        return ImmutableMap.copyOf(paid);
    }

    /** What to monitor: one indicator for each kind of gain, from nothing to what the tasks promise. */
    public List<Indicator> indicators() {
        Map<GainType, Money> gains = new LinkedHashMap<>();
        for (Task task : action.tasks()) {
            for (Gain gain : task.gains()) {
                gains.merge(gain.type(), gain.amount(), Money::plus);
            }
        }
        return gains.entrySet().stream()
                .map(gain -> Indicator.of(
                        action.id() + ", "
                                + gain.getKey()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '),
                        gain.getValue().getCurrencyUnit().getCode(),
                        0,
                        gain.getValue().getAmount().doubleValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSet<String> supporters(JointAction action, Cluster cluster) {
        ImmutableSet.Builder<String> who = ImmutableSet.builder();
        cluster.those(DevelopmentAgent.class).stream()
                .filter(DevelopmentAgent::isFullTime)
                .forEach(agent -> who.add(agent.id()));
        cluster.those(ServiceProvider.class).stream()
                .filter(provider -> provider.services().stream().anyMatch(action.services()::contains))
                .forEach(provider -> who.add(provider.id()));
        cluster.those(SupportInstitution.class).stream()
                .filter(institution -> action.tasks().stream()
                        .anyMatch(task -> institution.support().stream().anyMatch(task.support()::contains)))
                .forEach(institution -> who.add(institution.id()));
        return who.build();
    }

    @Override
    public String toString() {
        return "round " + round + ", " + starts + " to " + ends + ": " + action.id() + " in "
                + Numbers.count(deliverables().size(), "deliverable") + ", " + readiness.verdict();
    }
}
