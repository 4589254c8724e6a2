package org.clusterdev.graph.trust;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.evidence.Opinion;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.internal.Numbers;
import org.clusterdev.model.internal.Require;
import org.clusterdev.model.internal.Years;
import org.jgrapht.Graph;
import org.jspecify.annotations.Nullable;

/**
 * Who has seen what of whom, on one date: a directed graph of stakeholders whose ties carry evidence.
 *
 * <p>Trust here is first-hand: it is read from what two stakeholders did together or said of each other, and it fades.
 * What a third says is {@link ReferredTrust}; what it means for a joint action is readiness. All stakeholders of the
 * cluster are vertices, in the cluster's order, and after them others whom the record names.
 *
 * <pre>{@code
 * TrustGraph trust = TrustGraph.of(cluster, record, LocalDate.of(2005, 3, 18));
 * trust.belief("asha", "bina");      // ==> 0.22412473221524512
 * trust.why("asha", "bina");         // each event, what it gave and how much of that is left
 * trust.at(LocalDate.of(2015, 3, 18)).belief("asha", "bina");   // ==> 0.0278..., if they stay idle
 * }</pre>
 *
 * <p>A graph from a survey may have no date; then nothing fades. Immutable; equal to every graph with the same
 * vertices, ties, date and parameters, wherever they come from. Evidence is added up by date and then in the order of
 * the record, so that the same record gives the same bits.
 */
public final class TrustGraph {

    private static final int TIES_SHOWN = 10;
    private static final int LINE = 80;

    private final Origin origin;
    private final @Nullable LocalDate asOf;
    private final TieTable table;

    TrustGraph(Origin origin, @Nullable LocalDate asOf, TieTable table) {
        this.origin = origin;
        this.asOf = asOf;
        this.table = table;
    }

    /**
     * The trust in a cluster on a date, by the standard model.
     *
     * <p>O(stakeholders + Σ parties²) over the events up to the date, and sorting the ties.
     */
    public static TrustGraph of(Cluster cluster, TrackRecord record, LocalDate asOf) {
        return of(cluster, record, asOf, TrustParameters.standard());
    }

    /** The trust in a cluster on a date, by the standard model with other parameters. */
    public static TrustGraph of(Cluster cluster, TrackRecord record, LocalDate asOf, TrustParameters parameters) {
        return of(cluster, record, asOf, TrustModel.standard(parameters), parameters);
    }

    /**
     * The trust in a cluster on a date, by a model of one's own.
     *
     * @param parameters half-life and base rate are read from here; the rest belongs to the standard model
     */
    public static TrustGraph of(
            Cluster cluster, TrackRecord record, LocalDate asOf, TrustModel model, TrustParameters parameters) {
        List<String> ids = cluster.stakeholders().stream().map(Stakeholder::id).toList();
        return of(ids, ImmutableSet.copyOf(cluster.agentIds()), record, asOf, model, parameters);
    }

    /** The trust that a record shows on a date, where no cluster is known: those who facilitated are the agents. */
    public static TrustGraph of(TrackRecord record, LocalDate asOf) {
        TrustParameters parameters = TrustParameters.standard();
        return of(ImmutableList.of(), null, record, asOf, TrustModel.standard(parameters), parameters);
    }

    static TrustGraph of(
            Collection<String> known,
            @Nullable ImmutableSet<String> agents,
            TrackRecord record,
            LocalDate asOf,
            TrustModel model,
            TrustParameters parameters) {
        Origin origin = new Origin(
                ImmutableList.copyOf(known),
                agents,
                ImmutableList.of(),
                null,
                Require.notNull("TrustGraph.record", record),
                Require.notNull("TrustGraph.model", model),
                Require.notNull("TrustGraph.parameters", parameters),
                null);
        return origin.on(Require.notNull("TrustGraph.asOf", asOf));
    }

    /**
     * A graph of ties that were found out otherwise, by a survey for instance, without a date: nothing fades.
     *
     * <p>A tie without any evidence is left out.
     *
     * @throws IllegalArgumentException if a tie names somebody who is no vertex, or the same two as another tie
     */
    public static TrustGraph ofTies(Collection<String> vertices, Collection<Tie> ties) {
        return given(vertices, ties, null);
    }

    /** A graph of ties as they were on a date. From then on they fade. */
    public static TrustGraph ofTies(Collection<String> vertices, Collection<Tie> ties, LocalDate asOf) {
        return given(vertices, ties, Require.notNull("TrustGraph.asOf", asOf));
    }

    private static TrustGraph given(Collection<String> vertices, Collection<Tie> ties, @Nullable LocalDate asOf) {
        ImmutableSet<String> known = Require.ids("TrustGraph.vertices", vertices);
        Set<List<String>> pairs = new LinkedHashSet<>();
        for (Tie tie : Require.notNull("TrustGraph.ties", ties)) {
            requireVertex(known, "Tie.from", tie.from());
            requireVertex(known, "Tie.to", tie.to());
            if (!pairs.add(List.of(tie.from(), tie.to()))) {
                throw new IllegalArgumentException("TrustGraph.ties names " + tie.from() + " -> " + tie.to()
                        + " twice, must name each once. Maybe add up their evidence first.");
            }
        }
        Origin origin = new Origin(
                known.asList(),
                null,
                ImmutableList.copyOf(ties),
                asOf,
                TrackRecord.EMPTY,
                TrustModel.standard(),
                TrustParameters.standard(),
                null);
        return origin.on(asOf);
    }

    private static void requireVertex(Set<String> vertices, String field, String id) {
        if (!vertices.contains(id)) {
            throw new IllegalArgumentException(
                    field + " is '" + id + "', must be one of the vertices: " + Origin.some(vertices) + ".");
        }
    }

    /**
     * A graph of degrees of belief that stand as weights in a JGraphT graph, without a date.
     *
     * <p>A belief b stands for 2b/(1−b) of good evidence. An undirected edge is a tie in both directions.
     *
     * @throws IllegalArgumentException if a weight is not a belief from 0 to below 1, an edge is a loop, or two edges
     *     join the same two
     */
    public static <E> TrustGraph copyOf(Graph<String, E> beliefs) {
        ImmutableList.Builder<Tie> ties = ImmutableList.builder();
        for (E edge : beliefs.edgeSet()) {
            String from = beliefs.getEdgeSource(edge);
            String to = beliefs.getEdgeTarget(edge);
            Evidence evidence = evidence(from, to, beliefs.getEdgeWeight(edge));
            ties.add(Tie.of(from, to, evidence));
            if (!beliefs.getType().isDirected()) {
                ties.add(Tie.of(to, from, evidence));
            }
        }
        return ofTies(beliefs.vertexSet(), ties.build());
    }

    private static Evidence evidence(String from, String to, double belief) {
        if (!(belief >= 0 && belief < 1)) {
            throw new IllegalArgumentException("The weight of " + from + " -> " + to + " is " + belief
                    + ", must be a belief, from 0 to below 1. Maybe the graph has no weights: use ofTies.");
        }
        return Evidence.of(Opinion.PRIOR_WEIGHT * belief / (1 - belief), 0);
    }

    /** The stakeholders, in order. */
    public List<String> vertices() {
        return table.vertices().asList();
    }

    /** Whether somebody is a vertex. */
    public boolean contains(String id) {
        return table.contains(id);
    }

    /** All ties, by who trusts and then by who is trusted, in the order of the vertices. */
    public List<Tie> ties() {
        return table.all();
    }

    /** Whom one trusts or distrusts, in the order of the vertices. O(1). */
    public List<Tie> tiesFrom(String id) {
        return table.from(table.vertex(id));
    }

    /** Who trusts or distrusts one, in the order of the vertices. O(1). */
    public List<Tie> tiesTo(String id) {
        return table.to(table.vertex(id));
    }

    /**
     * What one has seen of the other, if anything. O(log degree).
     *
     * @throws IllegalArgumentException if one of them is no vertex
     */
    public Optional<Tie> tie(String from, String to) {
        return Optional.ofNullable(table.find(table.vertex(from), table.vertex(to)));
    }

    /** The evidence of one about the other; {@link Evidence#NONE} if there is none. */
    public Evidence evidence(String from, String to) {
        return tie(from, to).map(Tie::evidence).orElse(Evidence.NONE);
    }

    /** The opinion of one about the other. */
    public Opinion opinion(String from, String to) {
        return Opinion.from(evidence(from, to), origin.parameters().baseRate());
    }

    /** How far one believes in the other, from 0 to below 1. */
    public double belief(String from, String to) {
        return tie(from, to).map(Tie::belief).orElse(0.0);
    }

    /** How probable one thinks it that the other keeps its next promise: what decisions about joint action use. */
    public double projected(String from, String to) {
        return opinion(from, to).projected();
    }

    /** The date; absent for ties that were given without one. */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** The events that it was read from, also those after its date, which do not count; empty if ties were given. */
    public TrackRecord record() {
        return origin.record();
    }

    /** How events become evidence. */
    public TrustModel model() {
        return origin.model();
    }

    /** The half-life, the base rate and the numbers of the standard model. */
    public TrustParameters parameters() {
        return origin.parameters();
    }

    /**
     * The graph of another date, from the same record.
     *
     * <p>Where no event lies between, all evidence fades by one factor, O(ties), which may differ from a new reading of
     * the record in the last bits. Ties that were given without a date do not fade.
     *
     * @throws IllegalArgumentException if ties were given on a later date
     */
    public TrustGraph at(LocalDate date) {
        Require.notNull("date", date);
        if (date.equals(asOf)) {
            return this;
        }
        return asOf != null && origin.fadesAlike() && isQuiet(asOf, date) ? faded(asOf, date) : origin.on(date);
    }

    private boolean isQuiet(LocalDate since, LocalDate until) {
        return since.isBefore(until)
                && origin.record().events().stream()
                        .map(Event::date)
                        .noneMatch(day -> day.isAfter(since) && !day.isAfter(until));
    }

    private TrustGraph faded(LocalDate since, LocalDate date) {
        double left = origin.left(since, date);
        List<Tie> faded = new ArrayList<>(ties().size());
        for (Tie tie : ties()) {
            Evidence evidence = tie.evidence().times(left);
            if (!evidence.isNone()) {
                faded.add(new Tie(tie.from(), tie.to(), evidence, baseRate(), faded.size()));
            }
        }
        return new TrustGraph(origin, date, table.with(faded));
    }

    private double baseRate() {
        return origin.parameters().baseRate();
    }

    /** The graph after one more event; its date is the later of the two. O(events). */
    public TrustGraph after(Event event) {
        LocalDate day = Require.notNull("event", event).date();
        return origin.plus(event).on(asOf != null && asOf.isAfter(day) ? asOf : day);
    }

    /**
     * The part of the graph among some stakeholders, in the order given; the others still count as parties.
     *
     * @throws IllegalArgumentException if one of them is no vertex, or is named twice
     */
    public TrustGraph among(Collection<String> members) {
        ImmutableList<String> vertices = Require.ids("members", members).asList();
        vertices.forEach(table::vertex);
        EvidenceSums sums = new EvidenceSums(vertices.size());
        ImmutableMap<String, Integer> index = TieTable.index(vertices);
        for (String from : vertices) {
            for (Tie tie : tiesFrom(from)) {
                Integer to = index.get(tie.to());
                if (to != null) {
                    Evidence evidence = tie.evidence();
                    sums.add(Objects.requireNonNull(index.get(from)), to, evidence.positive(), evidence.negative());
                }
            }
        }
        TieTable part = new TieTable(vertices, index, sums.ties(vertices, baseRate()));
        return new TrustGraph(origin.among(vertices), asOf, part);
    }

    /** The graph that another model reads from the same record; ties that were given stay. */
    public TrustGraph with(TrustModel model) {
        return origin.with(Require.notNull("model", model)).on(asOf);
    }

    /** The graph with another half-life and base rate and, if the standard model made it, its other numbers. */
    public TrustGraph with(TrustParameters parameters) {
        return origin.with(Require.notNull("parameters", parameters)).on(asOf);
    }

    /** Trust among some firms from completed joint actions alone, perhaps without the good that an agent arranged. */
    TrustGraph jointActions(boolean unaided, ImmutableList<String> firms) {
        return origin.jointActions(unaided).among(firms).on(asOf);
    }

    /**
     * Why one trusts the other as far as it does: one row for each event that both were part of, by date.
     *
     * @throws IllegalArgumentException if one of them is no vertex
     */
    public Explanation why(String from, String to) {
        Explanation why = Explanation.of(
                from + " -> " + to + asOf().map(day -> " on " + day).orElse("") + ": belief "
                        + Numbers.two(belief(from, to)) + ", projected " + Numbers.two(projected(from, to)));
        for (Tie tie : origin.given()) {
            if (tie.from().equals(from) && tie.to().equals(to)) {
                why = why.row(
                        "given",
                        tie.evidence()
                                .times(origin.left(origin.givenOn(), asOf))
                                .toString(),
                        "no record of how it came about");
            }
        }
        for (Encounter encounter : origin.encounters(from, to, asOf)) {
            why = explained(why, encounter, Objects.requireNonNull(asOf));
        }
        return why.rows().isEmpty() ? why.row("nothing", "", "no event that both were part of") : why;
    }

    private Explanation explained(Explanation why, Encounter encounter, LocalDate date) {
        Event event = encounter.event();
        Evidence fresh = origin.model().evidence(encounter);
        double left = origin.left(event.date(), date);
        String because = reckoning(encounter) + fresh + "; after "
                + String.format(Locale.ROOT, "%.1f", Years.between(event.date(), date)) + " years "
                + Numbers.percent(left) + " is left";
        String value = fresh.times(left).toString();
        return event instanceof CompletedAction
                ? why.row(event.toString(), value, Principle.S4, because)
                : why.row(event.toString(), value, because);
    }

    private String reckoning(Encounter encounter) {
        String words = PartialTrustModel.standardIn(origin.model())
                .map(standard -> standard.reckoning(encounter))
                .orElse("");
        return words.isEmpty() ? "" : words + ": ";
    }

    /**
     * This graph as JGraphT knows graphs, each edge weighing its belief. O(1): a view, not a copy.
     *
     * <p>It cannot be changed. For chains of trust use {@link #asDistanceGraph()}: the shortest path by beliefs is the
     * one of least trust.
     */
    public Graph<String, Tie> asGraph() {
        return new TrustView(table, false);
    }

    /**
     * This graph as JGraphT knows graphs, each edge weighing −ln belief, so that a shortest path is the chain whose
     * product of beliefs is largest. O(1): a view, not a copy. An edge without belief is infinitely long.
     */
    public Graph<String, Tie> asDistanceGraph() {
        return new TrustView(table, true);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof TrustGraph that
                        && vertices().equals(that.vertices())
                        && asOf().equals(that.asOf())
                        && parameters().equals(that.parameters())
                        && ties().equals(that.ties()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(vertices(), asOf, ties());
    }

    /** A short table: the first ties, with their evidence. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder("trust")
                .append(asOf == null ? "" : " on " + asOf)
                .append(": ")
                .append(Numbers.count(vertices().size(), "stakeholder"))
                .append(", ")
                .append(Numbers.count(ties().size(), "tie"));
        for (Tie tie : ties().subList(0, Math.min(TIES_SHOWN, ties().size()))) {
            String line = tie.toString();
            lines.append("\n  ").append(line.length() <= LINE ? line : line.substring(0, LINE - 1) + "…");
        }
        return lines.append(ties().size() > TIES_SHOWN ? "\n  and " + (ties().size() - TIES_SHOWN) + " more" : "")
                .toString();
    }
}
