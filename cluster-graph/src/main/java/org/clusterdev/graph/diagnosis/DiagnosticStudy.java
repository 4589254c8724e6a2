package org.clusterdev.graph.diagnosis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.clusterdev.graph.measure.KeyPlayers;
import org.clusterdev.graph.measure.Scores;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.cluster.Rivalry;
import org.clusterdev.model.internal.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a network, as its record shows it on one date: the answer of a {@link Diagnosis}.
 *
 * <p>All lists are ranked, ties in file order. Immutable; equal to every study with the same title and the same findings.
 */
public final class DiagnosticStudy {

    private static final int VALUE = 56;
    private static final int BECAUSE = 44;
    private static final int TITLE = 60;

    private final String title;
    private final DiagnosisParameters parameters;
    private final ImmutableList<String> firms;
    private final ImmutableList<KeyPlayers> heard;
    private final Scores receivedTrust;
    private final ImmutableList<String> leaders;
    private final ImmutableList<List<String>> interestGroups;
    private final ImmutableList<ConductRecord> conduct;
    private final ImmutableList<String> implementers;
    private final ImmutableList<MiddlemanValue> between;
    private final ImmutableList<Rivalry> rivalries;

    DiagnosticStudy(
            String title,
            DiagnosisParameters parameters,
            List<String> firms,
            List<KeyPlayers> heard,
            Scores receivedTrust,
            List<String> leaders,
            List<List<String>> interestGroups,
            List<ConductRecord> conduct,
            List<String> implementers,
            List<MiddlemanValue> between,
            List<Rivalry> rivalries) {
        this.title = title;
        this.parameters = parameters;
        this.firms = ImmutableList.copyOf(firms);
        this.heard = ImmutableList.copyOf(heard);
        this.receivedTrust = receivedTrust;
        this.leaders = ImmutableList.copyOf(leaders);
        this.interestGroups = ImmutableList.copyOf(interestGroups);
        this.conduct = ImmutableList.copyOf(conduct);
        this.implementers = ImmutableList.copyOf(implementers);
        this.between = ImmutableList.copyOf(between);
        this.rivalries = ImmutableList.copyOf(rivalries);
    }

    /**
     * The small set of firms whose opinion together reaches most others, in file order; empty where nobody counts on
     * anybody.
     *
     * <p>They are found as a set: three who are heard by the same firms are worth one. See {@link #opinionReach()}.
     */
    public List<String> opinionMakers() {
        return heard.isEmpty() ? ImmutableList.of() : heard.get(0).members();
    }

    /**
     * How well the opinion makers are heard, and whether no other set of their size is heard better; absent without
     * opinion makers.
     */
    public Optional<KeyPlayers> opinionReach() {
        return heard.stream().findFirst();
    }

    /** The firms that the others trust most, as far as that is more than the average firm. */
    public List<String> leaders() {
        return leaders;
    }

    /** How far the others believe in each firm, in the mean. */
    public Scores receivedTrust() {
        return receivedTrust;
    }

    /** The groups of firms that trust each other, the largest first, each in file order; nobody is in two. */
    public List<? extends List<String>> interestGroups() {
        return interestGroups;
    }

    /** The firms that are known to keep their promises in joint actions. */
    public List<String> implementers() {
        return implementers;
    }

    /** How far each firm kept its promises, for every firm with a joint action behind it; the best first. */
    public List<ConductRecord> conduct() {
        return conduct;
    }

    /** The intermediaries of the cluster in file order, whether of value or not. */
    public List<MiddlemanValue> middlemen() {
        return between.stream().filter(MiddlemanValue::isIntermediary).collect(ImmutableList.toImmutableList());
    }

    /** The ids of the intermediaries that are {@linkplain MiddlemanValue#isOfValue of value}: whom no plan should bypass. */
    public List<String> middlemenOfValue() {
        return middlemen().stream()
                .filter(MiddlemanValue::isOfValue)
                .map(MiddlemanValue::id)
                .collect(ImmutableList.toImmutableList());
    }

    /** The firms of the network that alone keep others joined, the one that joins most pairs first. */
    public List<MiddlemanValue> brokers() {
        return between.stream().filter(one -> !one.isIntermediary()).collect(ImmutableList.toImmutableList());
    }

    /** What somebody is worth between others: an intermediary, or a firm that brokers; else absent. */
    public Optional<MiddlemanValue> middleman(String id) {
        return between.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Who competes with whom inside the network, and where (S10). */
    public List<Rivalry> rivalries() {
        return rivalries;
    }

    /** What somebody is in the network, in the order of the roles; empty for one who has no role. */
    public Set<Role> roles(String id) {
        ImmutableSet.Builder<Role> roles = ImmutableSet.builder();
        for (Role role : Role.values()) {
            if (those(role).contains(id)) {
                roles.add(role);
            }
        }
        return roles.build();
    }

    /** Everybody who has a role, ranked as in the list of that role. */
    public List<String> those(Role role) {
        return switch (role) {
            case OPINION_MAKER -> opinionMakers();
            case LEADER -> leaders;
            case INTEREST_GROUP ->
                interestGroups.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
            case IMPLEMENTER -> implementers;
            case MIDDLEMAN ->
                between.stream()
                        .filter(MiddlemanValue::isOfValue)
                        .map(MiddlemanValue::id)
                        .collect(ImmutableList.toImmutableList());
        };
    }

    /** Everything that was found, a row for each group, middleman and rivalry. */
    public Explanation explain() {
        Explanation explanation = people(headline());
        for (List<String> group : interestGroups) {
            explanation = explanation.row("interest group", String.join(", ", group), "they trust each other");
        }
        explanation = explanation.row("implementers", all(implementers()), implementersBecause());
        for (ConductRecord one : conduct) {
            explanation = explanation.row("conduct", one.firm(), one.toString());
        }
        for (MiddlemanValue one : between) {
            explanation = explanation.row(
                    one.isIntermediary() ? "middleman" : "broker", one.id(), Principle.S13, one.toString());
        }
        for (Rivalry rivalry : rivalries) {
            explanation = explanation.row(
                    "rivals", String.join(", ", rivalry.firms()), Principle.S10, "compete in " + rivalry.area());
        }
        return explanation;
    }

    /** Whose roles are others in a later study: a row for each, in file order, those who came later last. */
    public Explanation diff(DiagnosticStudy later) {
        Explanation table = Explanation.of(title + " -> " + later.title + ", who is who");
        Set<String> everybody = new LinkedHashSet<>(named());
        everybody.addAll(later.named());
        for (String id : everybody) {
            String before = words(roles(id));
            String after = words(later.roles(id));
            if (!before.equals(after)) {
                table = table.row(
                        id,
                        before + " -> " + after,
                        "belief of the others " + trustIn(id) + " -> " + later.trustIn(id));
            }
        }
        return table.rows().isEmpty() ? table.row("nobody", "", "has another role than before") : table;
    }

    private List<String> named() {
        List<String> named = new ArrayList<>(firms);
        middlemen().forEach(one -> named.add(one.id()));
        return named;
    }

    private String trustIn(String id) {
        OptionalDouble belief = receivedTrust.of(id);
        return belief.isPresent() ? Numbers.two(belief.getAsDouble()) : "unknown";
    }

    private static String words(Set<Role> roles) {
        return all(roles.stream().map(Role::words).toList());
    }

    private Explanation people(String headline) {
        return Explanation.of(headline)
                .row("opinion makers", all(opinionMakers()), opinionBecause())
                .row("leaders", all(leaders), leadersBecause());
    }

    private String headline() {
        return title + ": " + Numbers.count(firms.size(), "firm") + ", who is who";
    }

    private static String all(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private String opinionBecause() {
        return heard.isEmpty()
                ? "nobody counts on anybody"
                : "together heard by " + Numbers.percent(heard.get(0).value())
                        + (heard.get(0).proven() ? "" : ", best set found");
    }

    private String leadersBecause() {
        return leaders.isEmpty()
                ? "all are trusted alike"
                : "belief of the others "
                        + Numbers.two(receivedTrust.of(leaders.get(0)).orElse(0)) + " for the first";
    }

    private String implementersBecause() {
        return "conduct from " + Numbers.plain(parameters.deliversFrom()) + ", in "
                + Numbers.count(parameters.provenBy(), "joint action") + " or more";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiagnosticStudy that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(
                title, firms, heard, receivedTrust, leaders, interestGroups, conduct, implementers, between, rivalries);
    }

    /** The short form of {@link #explain()}: one line for each role, below a thousand characters. */
    @Override
    public String toString() {
        Explanation table = Explanation.of(clipped(headline(), TITLE))
                .row("opinion makers", clipped(all(opinionMakers()), VALUE), clipped(opinionBecause(), BECAUSE))
                .row("leaders", clipped(all(leaders), VALUE), clipped(leadersBecause(), BECAUSE))
                .row("interest groups", clipped(groups(), VALUE), Numbers.count(interestGroups.size(), "group"))
                .row("implementers", clipped(all(implementers), VALUE), clipped(implementersBecause(), BECAUSE));
        table = withBetween(table, "middlemen", middlemen());
        table = withBetween(table, "brokers", brokers());
        if (!rivalries.isEmpty()) {
            String rivals = all(rivalries.stream().map(Rivalry::toString).toList());
            table = table.row("rivals", clipped(rivals, VALUE), Principle.S10, Numbers.count(rivalries.size(), "area"));
        }
        return table.toString();
    }

    private String groups() {
        List<String> groups = new ArrayList<>();
        interestGroups.forEach(group -> groups.add(String.join(", ", group)));
        return groups.isEmpty() ? "none" : String.join(" | ", groups);
    }

    private static Explanation withBetween(Explanation table, String what, List<MiddlemanValue> between) {
        if (between.isEmpty()) {
            return table;
        }
        List<String> ids = between.stream().map(MiddlemanValue::id).toList();
        long ofValue = between.stream().filter(MiddlemanValue::isOfValue).count();
        int pairs = between.get(0).pairsCut();
        String because = ofValue + " of value" + (pairs > 0 ? "; the first joins " + Numbers.count(pairs, "pair") : "");
        return table.row(what, clipped(all(ids), VALUE), Principle.S13, clipped(because, BECAUSE));
    }

    private static String clipped(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String start = text.substring(0, most - 4);
        int word = start.lastIndexOf(" ");
        return (word > 0 ? start.substring(0, word) : start) + " ...";
    }
}
