package org.clusterdev.examples.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.TextFile;
import org.clusterdev.examples.input.Words;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.graph.trust.TrustParameters;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.evidence.Evidence;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The answers to one question of a survey: which firms there are, and which of them named which.
 *
 * <p>There are no dates, so nothing decays, and no joint actions, so there is no maturity: what firms say is trust.
 * What a firm can risk was not asked either; it is 0 in the currency {@code XXX}, "no currency".
 *
 * <p>Immutable.
 */
public final class Survey {

    private static final CurrencyUnit NO_CURRENCY = CurrencyUnit.of("XXX");

    private final String name;
    private final List<String> firms;
    private final List<SurveyTie> ties;
    private final List<String> notes;

    private Survey(String name, Collection<String> firms, Collection<SurveyTie> ties, List<String> notes) {
        this.name = name;
        this.firms = List.copyOf(firms);
        this.ties = List.copyOf(ties);
        this.notes = List.copyOf(notes);
    }

    /**
     * Reads the two tables of a survey, with headers, in UTF-8, separated by commas, semicolons or tabs.
     *
     * <p>Ties given twice count once and firms that named themselves are dropped; {@link #notes()} says how many.
     *
     * @param stakeholders a table with a column {@code id}; other columns are not read
     * @param ties a table with columns {@code from} and {@code to}, and perhaps {@code value}, whether there is a tie
     * @throws BadInputException if a column is missing, an id is empty, unknown or given twice, or a row cannot be read
     */
    public static Survey read(Path stakeholders, Path ties) {
        Table nodes = Table.of(TextFile.read(stakeholders));
        Set<String> firms = firms(nodes);
        Table edges = Table.of(TextFile.read(ties));
        return new Reading(firms, edges).survey(nameOf(stakeholders));
    }

    /** What the survey is called: the name of the file of stakeholders up to the first dot. */
    public String name() {
        return name;
    }

    /** The ids of the firms, in file order. */
    public List<String> firms() {
        return firms;
    }

    /** Who named whom, each pair once, in file order. */
    public List<SurveyTie> ties() {
        return ties;
    }

    /** What was merged, dropped or not read; one sentence each. */
    public List<String> notes() {
        return notes;
    }

    /** The firms as one network. */
    public Network network() {
        Money unknown = Money.zero(NO_CURRENCY);
        return Network.of(name, firms.stream().map(id -> Firm.of(id, unknown)).toList());
    }

    /** The cluster of that network. */
    public Cluster cluster() {
        return Cluster.of(name, NO_CURRENCY).with(network());
    }

    /** The network and the trust that the ties say, one unit of good evidence a tie; without a day, nothing fades. */
    public NetworkSnapshot snapshot() {
        double unit = TrustParameters.standard().surveyUnit();
        List<Tie> said = ties.stream()
                .map(tie -> Tie.of(tie.from(), tie.to(), Evidence.of(unit, 0)))
                .toList();
        return NetworkSnapshot.of(network(), TrustGraph.ofTies(firms, said));
    }

    @Override
    public String toString() {
        String first = name + ": " + firms.size() + " firms, " + ties.size() + " ties";
        return notes.isEmpty() ? first : first + "\n  " + String.join("\n  ", notes);
    }

    private static Set<String> firms(Table nodes) {
        int id = nodes.column("id");
        Set<String> firms = new LinkedHashSet<>();
        for (Table.Row row : nodes.rows()) {
            if (!firms.add(row.id(id))) {
                throw row.refuse("has the id " + Words.quoted(row.id(id)) + " again, must have each once.");
            }
        }
        return firms;
    }

    private static String nameOf(Path file) {
        String last = String.valueOf(file.getFileName());
        int dot = last.indexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** Reads the ties of known firms. */
    private static final class Reading {

        private final Set<String> firms;
        private final Table edges;
        private final Set<SurveyTie> ties = new LinkedHashSet<>();
        private int twice;
        private int self;
        private int no;

        Reading(Set<String> firms, Table edges) {
            this.firms = firms;
            this.edges = edges;
        }

        Survey survey(String name) {
            int from = edges.column("from");
            int to = edges.column("to");
            Optional<Integer> value = edges.optionalColumn("value");
            for (Table.Row row : edges.rows()) {
                SurveyTie tie = new SurveyTie(known(row, from), known(row, to));
                if (value.isPresent() && !isYes(row, value.get())) {
                    no++;
                } else if (tie.from().equals(tie.to())) {
                    self++;
                } else if (!ties.add(tie)) {
                    twice++;
                }
            }
            return new Survey(name, firms, ties, notes());
        }

        private String known(Table.Row row, int column) {
            String id = row.id(column);
            if (!firms.contains(id)) {
                throw row.refuse("names " + Words.quoted(id) + ", must name a stakeholder of the other file."
                        + Words.maybe(id, firms));
            }
            return id;
        }

        private static boolean isYes(Table.Row row, int column) {
            String value = row.cell(column);
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "1" -> true;
                case "false", "no", "0" -> false;
                default ->
                    throw row.refuse("has the value " + Words.quoted(value)
                            + ", must be yes or no (or true, false, 1, 0). Maybe write ratings into a case file, with their"
                            + " date and scale.");
            };
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            note(notes, twice, "given more than once, counted once");
            note(notes, self, "of a firm with itself, dropped");
            note(notes, no, "answered with no, dropped");
            if (edges.optionalColumn("date").isPresent()) {
                notes.add("The dates of the ties are not read: nothing decays.");
            }
            return notes;
        }

        private static void note(List<String> notes, int count, String what) {
            if (count > 0) {
                notes.add(count + (count == 1 ? " tie " : " ties ") + what + ".");
            }
        }
    }
}
