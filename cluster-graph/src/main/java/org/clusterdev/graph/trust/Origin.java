package org.clusterdev.graph.trust;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.internal.Years;
import org.jspecify.annotations.Nullable;

/**
 * Where the trust of a graph comes from, and so all that it takes to build it for any date: ties that were given, the
 * record, and how events become evidence.
 *
 * @param known the stakeholders that are vertices whatever happened, in order
 * @param agents those who are never a party, or null if only the facilitators of the record are known as such
 * @param given ties without a record behind them
 * @param givenOn the date of the given ties; without one they do not fade
 * @param scope the only vertices to be shown, or null for all
 */
record Origin(
        ImmutableList<String> known,
        @Nullable ImmutableSet<String> agents,
        ImmutableList<Tie> given,
        @Nullable LocalDate givenOn,
        TrackRecord record,
        TrustModel model,
        TrustParameters parameters,
        @Nullable ImmutableList<String> scope) {

    Origin plus(Event event) {
        return new Origin(known, agents, given, givenOn, record.plus(event), model, parameters, scope);
    }

    Origin among(Collection<String> members) {
        return new Origin(known, agents, given, givenOn, record, model, parameters, ImmutableList.copyOf(members));
    }

    Origin with(TrustModel other) {
        return new Origin(known, agents, given, givenOn, record, other, parameters, scope);
    }

    /** With other numbers; a model of the library's own takes them over, one of the user's keeps its own. */
    Origin with(TrustParameters other) {
        TrustModel adapted = PartialTrustModel.adapted(model, other);
        return new Origin(known, agents, given, givenOn, record, adapted, other, scope);
    }

    /** What completed joint actions alone gave. */
    Origin jointActions(boolean unaided) {
        PartialTrustModel part = new PartialTrustModel(model, unaided);
        return new Origin(known, agents, ImmutableList.of(), null, record, part, parameters, scope);
    }

    /** The graph of a date. O(vertices + Σ parties² + ties · log ties). */
    TrustGraph on(@Nullable LocalDate asOf) {
        if (asOf != null && givenOn != null && asOf.isBefore(givenOn)) {
            throw new IllegalArgumentException("date is " + asOf + ", must be " + givenOn
                    + " or later: of the time before the ties were given there is no record.");
        }
        List<Event> events = asOf == null ? ImmutableList.of() : record.until(asOf);
        Set<String> dropped = agents(events);
        ImmutableList<String> vertices = vertices(events, dropped);
        ImmutableMap<String, Integer> index = TieTable.index(vertices);
        EvidenceSums sums = new EvidenceSums(vertices.size());
        addGiven(sums, index, asOf);
        for (int number = 0; number < events.size(); number++) {
            add(sums, index, events.get(number), dropped, Objects.requireNonNull(asOf));
        }
        TieTable table = new TieTable(vertices, index, sums.ties(vertices, parameters.baseRate()));
        return new TrustGraph(this, asOf, table);
    }

    /** Those who are never a party, as far as the events tell. */
    private Set<String> agents(List<Event> events) {
        if (agents != null) {
            return agents;
        }
        ImmutableSet.Builder<String> facilitators = ImmutableSet.builder();
        for (Event event : events) {
            facilitator(event).ifPresent(facilitators::add);
        }
        return facilitators.build();
    }

    static Optional<String> facilitator(Event event) {
        if (event instanceof CompletedAction action) {
            return action.facilitator();
        }
        return event instanceof Interaction interaction ? interaction.facilitator() : Optional.empty();
    }

    private ImmutableList<String> vertices(List<Event> events, Set<String> dropped) {
        if (scope != null) {
            return scope;
        }
        LinkedHashSet<String> vertices = new LinkedHashSet<>(known);
        for (Event event : events) {
            for (String party : event.parties()) {
                if (!dropped.contains(party)) {
                    vertices.add(party);
                }
            }
        }
        return ImmutableList.copyOf(vertices);
    }

    private void addGiven(EvidenceSums sums, ImmutableMap<String, Integer> index, @Nullable LocalDate asOf) {
        double left = left(givenOn, asOf);
        for (Tie tie : given) {
            Integer from = index.get(tie.from());
            Integer to = index.get(tie.to());
            if (from != null && to != null) {
                Evidence evidence = tie.evidence();
                sums.add(from, to, evidence.positive() * left, evidence.negative() * left);
            }
        }
    }

    private void add(
            EvidenceSums sums, ImmutableMap<String, Integer> index, Event event, Set<String> dropped, LocalDate asOf) {
        ImmutableList<String> parties = counted(event, dropped);
        if (parties.size() < 2) {
            return;
        }
        double left = left(event.date(), asOf);
        int[] vertices = parties.stream()
                .mapToInt(party -> index.getOrDefault(party, -1))
                .toArray();
        Evidence[] ofAll = PartialTrustModel.isSameForAll(model) ? seenByAll(event, parties) : new Evidence[0];
        for (int from = 0; from < vertices.length; from++) {
            for (int to = 0; to < vertices.length; to++) {
                if (from != to && vertices[from] >= 0 && vertices[to] >= 0) {
                    Evidence seen = ofAll.length > 0 ? ofAll[to] : seen(event, parties, from, to);
                    if (!seen.isNone()) {
                        sums.add(vertices[from], vertices[to], seen.positive() * left, seen.negative() * left);
                    }
                }
            }
        }
    }

    /** What the others see of each party, where all of them see the same. */
    private Evidence[] seenByAll(Event event, ImmutableList<String> parties) {
        Evidence[] seen = new Evidence[parties.size()];
        for (int to = 0; to < seen.length; to++) {
            seen[to] = seen(event, parties, to == 0 ? 1 : 0, to);
        }
        return seen;
    }

    private Evidence seen(Event event, ImmutableList<String> parties, int from, int to) {
        return model.evidence(new Encounter(event, parties.get(from), parties.get(to), parties));
    }

    /** The parties of an event that count. */
    private static ImmutableList<String> counted(Event event, Set<String> dropped) {
        List<String> parties = event.parties();
        if (!isOurs(event) && ImmutableSet.copyOf(parties).size() < parties.size()) {
            throw new IllegalArgumentException(
                    "Event.parties of " + event + " is " + String.join(", ", parties) + ", must name each once.");
        }
        return parties.stream().noneMatch(dropped::contains)
                ? ImmutableList.copyOf(parties)
                : parties.stream().filter(party -> !dropped.contains(party)).collect(ImmutableList.toImmutableList());
    }

    /** Whether it is of a type that checks its parties itself. */
    private static boolean isOurs(Event event) {
        return event instanceof CompletedAction || event instanceof Interaction || event instanceof SurveyRating;
    }

    /** The share of evidence that is left some time later: a half after each half-life, all where no date is known. */
    double left(@Nullable LocalDate then, @Nullable LocalDate asOf) {
        return then == null || asOf == null
                ? 1
                : StrictMath.pow(2, -Years.between(then, asOf) / parameters.halfLifeYears());
    }

    /** Whether all evidence of this origin fades alike. */
    boolean fadesAlike() {
        return given.isEmpty() || givenOn != null;
    }

    /** The encounters of one with another (none with oneself) up to a date, by date and then in the order of the record. */
    ImmutableList<Encounter> encounters(String from, String to, @Nullable LocalDate asOf) {
        List<Event> events = asOf == null || from.equals(to) ? ImmutableList.of() : record.until(asOf);
        Set<String> dropped = agents(events);
        ImmutableList.Builder<Encounter> encounters = ImmutableList.builder();
        for (Event event : events) {
            if (event.parties().contains(from) && event.parties().contains(to)) {
                ImmutableList<String> parties = counted(event, dropped);
                if (parties.contains(from) && parties.contains(to)) {
                    encounters.add(new Encounter(event, from, to, parties));
                }
            }
        }
        return encounters.build();
    }

    /** The first few of some ids, for a message. */
    static String some(Collection<String> ids) {
        int shown = 8;
        String first = Joiner.on(", ").join(ids.stream().limit(shown).iterator());
        return ids.isEmpty()
                ? "nobody: it is empty"
                : first + (ids.size() > shown ? " and " + (ids.size() - shown) + " more" : "");
    }
}
