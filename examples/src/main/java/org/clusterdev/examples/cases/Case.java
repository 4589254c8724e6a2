package org.clusterdev.examples.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.trust.TrustParameters;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.programme.Indicator;
import org.clusterdev.model.programme.IssueMap;
import org.clusterdev.model.programme.Vision;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one cluster on one day: who is there, what happened, what they might do together.
 *
 * <p>It is a question, not an answer: nothing is computed yet. Events and agreements after the day belong to the case
 * and count for nothing.
 *
 * <p>Immutable.
 */
public final class Case {

    private final Cluster cluster;
    private final LocalDate asOf;
    private final @Nullable Vision vision;
    private final IssueMap issues;
    private final TrackRecord trackRecord;
    private final List<JointAction> actions;
    private final List<Agreement> agreements;
    private final List<Indicator> indicators;
    private final @Nullable Double halfLifeYears;

    private Case(Draft draft) {
        cluster = draft.cluster;
        asOf = draft.asOf;
        vision = draft.vision;
        issues = draft.issues;
        trackRecord = draft.trackRecord;
        actions = List.copyOf(draft.actions);
        agreements = List.copyOf(draft.agreements);
        indicators = List.copyOf(draft.indicators);
        halfLifeYears = draft.halfLifeYears;
    }

    /** A case of a cluster about which nothing else is known. */
    public static Case of(Cluster cluster, LocalDate asOf) {
        return new Case(new Draft(cluster, asOf));
    }

    /** The cluster. */
    public Cluster cluster() {
        return cluster;
    }

    /** The day as of which questions are answered. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Where the stakeholders want the cluster to be, if they said so. */
    public Optional<Vision> vision() {
        return Optional.ofNullable(vision);
    }

    /** What holds the cluster back. */
    public IssueMap issues() {
        return issues;
    }

    /** What happened. */
    public TrackRecord trackRecord() {
        return trackRecord;
    }

    /** The candidate actions of all networks, in file order; each names the network that owns it. */
    public List<JointAction> actions() {
        return actions;
    }

    /** The candidate actions of one network, in file order. */
    public List<JointAction> actionsOf(Network network) {
        return actions.stream()
                .filter(action -> action.network().equals(Optional.of(network.id())))
                .toList();
    }

    /** The action of this id, if there is one. */
    public Optional<JointAction> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** The promises made, in file order. */
    public List<Agreement> agreements() {
        return agreements;
    }

    /** What is monitored, in file order. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** The half-life of evidence in years, if the case sets its own. */
    public OptionalDouble halfLifeYears() {
        return halfLifeYears == null ? OptionalDouble.empty() : OptionalDouble.of(halfLifeYears);
    }

    /** The study of one network of the case, with all that the case knows. */
    public NetworkStudy study(Network network) {
        NetworkStudy study =
                NetworkStudy.of(cluster, network, trackRecord, asOf).with(issues);
        if (halfLifeYears != null) {
            study = study.with(TrustParameters.standard().withHalfLifeYears(halfLifeYears));
        }
        for (Agreement agreement : agreements) {
            study = study.with(agreement);
        }
        return study;
    }

    /** This case with a vision. */
    public Case with(Vision newVision) {
        Draft draft = new Draft(this);
        draft.vision = newVision;
        return new Case(draft);
    }

    /** This case with other issues. */
    public Case with(IssueMap newIssues) {
        Draft draft = new Draft(this);
        draft.issues = newIssues;
        return new Case(draft);
    }

    /** This case with another record. */
    public Case with(TrackRecord newRecord) {
        Draft draft = new Draft(this);
        draft.trackRecord = newRecord;
        return new Case(draft);
    }

    /** This case with more actions. */
    public Case with(JointAction... more) {
        return withActions(List.of(more));
    }

    Case withActions(List<JointAction> more) {
        Draft draft = new Draft(this);
        draft.actions = joined(actions, more);
        return new Case(draft);
    }

    /** This case with more agreements. */
    public Case with(Agreement... more) {
        return withAgreements(List.of(more));
    }

    Case withAgreements(List<Agreement> more) {
        Draft draft = new Draft(this);
        draft.agreements = joined(agreements, more);
        return new Case(draft);
    }

    /** This case with more indicators. */
    public Case with(Indicator... more) {
        return withIndicators(List.of(more));
    }

    Case withIndicators(List<Indicator> more) {
        Draft draft = new Draft(this);
        draft.indicators = joined(indicators, more);
        return new Case(draft);
    }

    /**
     * This case with its own half-life of evidence.
     *
     * @throws IllegalArgumentException if it is not more than 0 and finite
     */
    public Case withHalfLifeYears(double years) {
        if (!(years > 0 && years < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Case.halfLifeYears is " + years + ", must be more than 0 and finite.");
        }
        Draft draft = new Draft(this);
        draft.halfLifeYears = years;
        return new Case(draft);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Case that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(cluster, asOf, vision(), issues, trackRecord, actions, agreements, indicators, halfLifeYears());
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(cluster + ", on " + asOf);
        line(lines, "vision", vision().map(Vision::toString).orElse("not stated"));
        line(lines, "record", trackRecord);
        issues.pressurePoints().forEach(issue -> line(lines, "pressure point", issue.id() + ": " + issue.statement()));
        actions.forEach(action -> line(lines, "action", action));
        agreements.forEach(agreement -> line(lines, "agreement", agreement));
        indicators.forEach(indicator -> line(lines, "indicator", indicator));
        return lines.toString();
    }

    private static void line(StringBuilder lines, String what, Object value) {
        lines.append("\n  ").append(what).append("  ").append(value);
    }

    /** The parts of a case on their way to a new one. */
    private static final class Draft {
        final Cluster cluster;
        final LocalDate asOf;

        @Nullable
        Vision vision;

        IssueMap issues = IssueMap.EMPTY;
        TrackRecord trackRecord = TrackRecord.EMPTY;
        List<JointAction> actions = List.of();
        List<Agreement> agreements = List.of();
        List<Indicator> indicators = List.of();

        @Nullable
        Double halfLifeYears;

        Draft(Cluster cluster, LocalDate asOf) {
            this.cluster = Objects.requireNonNull(cluster, "cluster");
            this.asOf = Objects.requireNonNull(asOf, "asOf");
        }

        Draft(Case old) {
            this(old.cluster, old.asOf);
            vision = old.vision;
            issues = old.issues;
            trackRecord = old.trackRecord;
            actions = old.actions;
            agreements = old.agreements;
            indicators = old.indicators;
            halfLifeYears = old.halfLifeYears;
        }
    }
}
