package org.clusterdev.examples.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clusterdev.examples.input.Json;
import org.clusterdev.examples.input.Words;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.AgreementForm;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Shares;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.FirmSize;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.cluster.NetworkForm;
import org.clusterdev.model.cluster.Rivalry;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.InteractionKind;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.SurveyScale;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.programme.Indicator;
import org.clusterdev.model.programme.Issue;
import org.clusterdev.model.programme.IssueMap;
import org.clusterdev.model.programme.Vision;
import org.joda.money.CurrencyUnit;

/**
 * Reads one case, section by section in the order of the format: each may refer to what came before it.
 *
 * <p>How many of anything a file may hold is bounded, so that no file keeps a reader busy for long.
 */
final class CaseReader {

    private static final int MOST_STAKEHOLDERS = 100_000;
    private static final int MOST_EVENTS = 500_000;
    private static final int MOST_OF_A_SECTION = 10_000;
    private static final int MOST_INSIDE = 1_000;
    private static final long LARGEST_WEIGHT = 1_000_000_000_000L;

    private final Json root;
    private final Json clusterObject;
    private final CurrencyUnit currency;
    private final Map<String, Stakeholder> stakeholders = new LinkedHashMap<>();
    private final Map<String, Set<String>> firmsOfNetwork = new LinkedHashMap<>();
    private final Map<String, Set<String>> participantsOfAction = new LinkedHashMap<>();

    CaseReader(Json root) {
        this.root = root.as(CaseFields.CASE);
        root.field("format").oneOf(List.of(CaseFile.FORMAT));
        clusterObject = root.field("cluster").as(CaseFields.CLUSTER);
        currency = currency(clusterObject.field("currency"));
    }

    Case read() {
        Cluster cluster = cluster();
        IssueMap issues = issues();
        Case read = Case.of(cluster, root.field("asOf").date())
                .with(issues)
                .with(record())
                .withActions(actions(issues))
                .withAgreements(agreements())
                .withIndicators(indicators());
        return withHalfLife(vision().map(read::with).orElse(read));
    }

    private static CurrencyUnit currency(Json code) {
        try {
            return CurrencyUnit.of(code.text());
        } catch (IllegalArgumentException e) {
            throw code.refuse("is " + Words.quoted(code.text()) + ", must be the ISO code of a currency, such as INR.");
        }
    }

    private Optional<Vision> vision() {
        return clusterObject.optional("vision").map(object -> {
            Vision vision =
                    Vision.of(object.as(CaseFields.VISION).field("statement").text());
            return object.optional("by").map(Json::date).map(vision::by).orElse(vision);
        });
    }

    private Cluster cluster() {
        Cluster cluster = Cluster.of(clusterObject.field("name").text(), currency);
        cluster = clusterObject.optionalText("place").map(cluster::withPlace).orElse(cluster);
        cluster = clusterObject.optionalText("trade").map(cluster::withTrade).orElse(cluster);
        for (Json object : root.list("stakeholders", MOST_STAKEHOLDERS)) {
            Stakeholder stakeholder = stakeholder(object);
            if (stakeholders.putIfAbsent(stakeholder.id(), stakeholder) != null) {
                throw taken(object.field("id"), "stakeholder");
            }
        }
        cluster = cluster.withStakeholders(stakeholders.values());
        for (Json object : root.list("networks", MOST_INSIDE)) {
            cluster = cluster.with(network(object));
        }
        List<Rivalry> rivalries = new ArrayList<>();
        for (Json object : root.list("rivalries", MOST_OF_A_SECTION)) {
            rivalries.add(rivalry(object));
        }
        return cluster.with(rivalries.toArray(Rivalry[]::new));
    }

    private Stakeholder stakeholder(Json object) {
        String kind = object.field("kind").oneOf(List.copyOf(CaseFields.STAKEHOLDERS.keySet()));
        object.as(Objects.requireNonNull(CaseFields.STAKEHOLDERS.get(kind)));
        String id = object.field("id").text();
        return switch (kind) {
            case "firm" -> firm(object, id);
            case "developmentAgent" -> {
                Support[] authority = supports(object, "authority");
                yield object.truth("fullTime", false)
                        ? DevelopmentAgent.fullTime(id, authority)
                        : DevelopmentAgent.partTime(id, authority);
            }
            case "serviceProvider" ->
                ServiceProvider.of(id, names(object, "services"))
                        .withServesSmallFirms(object.truth("servesSmallFirms", false));
            case "supportInstitution" ->
                SupportInstitution.of(id, supports(object, "support"))
                        .withGovernment(object.truth("government", false))
                        .withLocal(object.truth("local", false));
            default -> Intermediary.of(id);
        };
    }

    private Firm firm(Json object, String id) {
        Firm firm = Firm.of(id, object.field("canRisk").amount(currency)).withServices(names(object, "services"));
        return object.optional("size")
                .map(size -> firm.withSize(size.oneOf(FirmSize.class)))
                .orElse(firm);
    }

    private Network network(Json object) {
        String id = object.as(CaseFields.NETWORK).field("id").text();
        if (firmsOfNetwork.containsKey(id)) {
            throw taken(object.field("id"), "network");
        }
        if (stakeholders.containsKey(id)) {
            throw taken(object.field("id"), "stakeholder");
        }
        List<Stakeholder> members = new ArrayList<>();
        Set<String> firms = new LinkedHashSet<>();
        for (Json member : object.ids("members")) {
            Stakeholder stakeholder = known(member);
            if (stakeholder instanceof DevelopmentAgent) {
                throw member.refuse("is " + Words.quoted(member.text())
                        + ", a development agent, must be a firm. Maybe leave it out: it belongs to the cluster.");
            }
            members.add(stakeholder);
            if (stakeholder instanceof Firm) {
                firms.add(member.text());
            }
        }
        firmsOfNetwork.put(id, firms);
        NetworkForm form = object.optional("form")
                .map(name -> name.oneOf(NetworkForm.class))
                .orElse(NetworkForm.HORIZONTAL);
        return Network.of(id, members).withForm(form);
    }

    private Rivalry rivalry(Json object) {
        object.as(CaseFields.RIVALRY);
        List<String> firms = new ArrayList<>();
        for (Json firm : object.ids("firms")) {
            if (!(known(firm) instanceof Firm)) {
                throw firm.refuse("is " + Words.quoted(firm.text()) + ", must be a firm.");
            }
            firms.add(firm.text());
        }
        return Rivalry.of(object.field("area").text(), firms);
    }

    private IssueMap issues() {
        List<Json> objects = root.list("issues", MOST_OF_A_SECTION);
        Set<String> ids = new LinkedHashSet<>();
        for (Json object : objects) {
            if (!ids.add(object.as(CaseFields.ISSUE).field("id").text())) {
                throw taken(object.field("id"), "issue");
            }
        }
        List<Issue> issues = new ArrayList<>();
        for (Json object : objects) {
            issues.add(issue(object, ids));
        }
        return IssueMap.of(issues);
    }

    private Issue issue(Json object, Set<String> ids) {
        object.ids("raisedBy").forEach(this::known);
        object.ids("bringsUp").forEach(next -> among(next, ids, "an issue"));
        String id = object.field("id").text();
        Issue issue = Issue.of(id, object.optionalText("statement").orElse(id))
                .raisedBy(names(object, "raisedBy"))
                .bringingUp(names(object, "bringsUp"));
        return object.truth("pressurePoint", false) ? issue.asPressurePoint() : issue;
    }

    private TrackRecord record() {
        List<Event> events = new ArrayList<>();
        for (Json object : root.list("record", MOST_EVENTS)) {
            events.add(event(object));
        }
        return TrackRecord.of(events);
    }

    private Event event(Json object) {
        String type = object.field("type").oneOf(List.copyOf(CaseFields.EVENTS.keySet()));
        object.as(Objects.requireNonNull(CaseFields.EVENTS.get(type)));
        return switch (type) {
            case "interaction" -> interaction(object);
            case "completedAction" -> completedAction(object);
            default -> surveyRating(object);
        };
    }

    private Interaction interaction(Json object) {
        InteractionKind kind = object.optional("kind")
                .map(name -> name.oneOf(InteractionKind.class))
                .orElse(InteractionKind.MEETING);
        object.ids("parties").forEach(this::known);
        List<String> parties = List.of(names(object, "parties"));
        Interaction interaction = Interaction.of(kind, object.field("date").date(), parties);
        return facilitator(object, parties).map(interaction::facilitatedBy).orElse(interaction);
    }

    private CompletedAction completedAction(Json object) {
        Map<String, Double> conduct = new LinkedHashMap<>();
        object.field("conduct").entries().forEach((party, kept) -> {
            known(kept, party);
            conduct.put(party, kept.number(0, 1));
        });
        CompletedAction completed = CompletedAction.of(
                object.field("complexity").oneOf(Complexity.class),
                object.field("outcome").oneOf(Outcome.class),
                object.field("date").date(),
                conduct);
        completed = object.optionalText("name").map(completed::named).orElse(completed);
        return facilitator(object, conduct.keySet())
                .map(completed::facilitatedBy)
                .orElse(completed);
    }

    private Optional<String> facilitator(Json event, Collection<String> parties) {
        Optional<String> facilitator = event.optionalText("facilitator");
        if (facilitator.isPresent()) {
            Json field = event.field("facilitator");
            if (!(known(field) instanceof DevelopmentAgent)) {
                throw field.refuse(
                        "is " + Words.quoted(field.text()) + ", must be a development agent. Maybe it was a party.");
            }
            if (parties.contains(field.text())) {
                throw field.refuse("is " + Words.quoted(field.text())
                        + ", a party of the same event, must be no party. Maybe leave it out of the parties.");
            }
        }
        return facilitator;
    }

    private SurveyRating surveyRating(Json object) {
        SurveyScale scale = object.field("scale").oneOf(SurveyScale.class);
        String from = known(object.field("from")).id();
        String to = known(object.field("to")).id();
        if (from.equals(to)) {
            throw object.field("to").refuse("is " + Words.quoted(to) + ", must be somebody else than from.");
        }
        Json value = object.field("value");
        double rating = switch (scale) {
            case FREY, PARTNER -> value.number(scale.lowest(), scale.highest());
            case THREE_LEVEL -> scale.of(value.oneOf(scale.words()));
            case TIE -> value.truth() ? 1 : 0;
        };
        return new SurveyRating(object.field("date").date(), from, to, scale, rating);
    }

    private List<JointAction> actions(IssueMap issues) {
        Set<String> issueIds = new LinkedHashSet<>();
        issues.issues().forEach(issue -> issueIds.add(issue.id()));
        List<JointAction> actions = new ArrayList<>();
        for (Json object : root.list("actions", MOST_OF_A_SECTION)) {
            actions.add(action(object, issueIds));
        }
        return actions;
    }

    private JointAction action(Json object, Set<String> issueIds) {
        String id = object.as(CaseFields.ACTION).field("id").text();
        if (participantsOfAction.containsKey(id)) {
            throw taken(object.field("id"), "action");
        }
        String network = among(object.field("network"), firmsOfNetwork.keySet(), "a network");
        Set<String> participants = participants(object, network);
        participantsOfAction.put(id, participants);
        Complexity complexity = object.field("complexity").oneOf(Complexity.class);
        List<Task> tasks = tasks(object, participants);
        JointAction action = built(
                object.field("tasks"),
                () -> JointAction.of(id, complexity, tasks).ownedBy(network));
        action = action.inAreas(names(object, "areas")).among(names(object, "participants"));
        if (object.optionalText("issue").isPresent()) {
            action = action.answering(among(object.field("issue"), issueIds, "an issue"));
        }
        Optional<Json> quorum = object.optional("quorum");
        return quorum.isPresent() ? action.withQuorum((int) quorum.get().whole(1, participants.size())) : action;
    }

    private Set<String> participants(Json action, String network) {
        Set<String> firms = Objects.requireNonNull(firmsOfNetwork.get(network));
        List<Json> named = action.ids("participants");
        Set<String> participants = new LinkedHashSet<>();
        for (Json participant : named) {
            participants.add(among(participant, firms, "a member firm of " + network));
        }
        return named.isEmpty() ? firms : participants;
    }

    private List<Task> tasks(Json action, Set<String> participants) {
        List<Json> objects = action.list("tasks", MOST_INSIDE);
        Set<String> ids = new LinkedHashSet<>();
        for (Json object : objects) {
            if (!ids.add(object.as(CaseFields.TASK).field("id").text())) {
                throw taken(object.field("id"), "task of this action");
            }
        }
        List<Task> tasks = new ArrayList<>();
        long all = 0;
        for (Json object : objects) {
            Task task = task(object, ids, participants);
            tasks.add(task);
            all = sumOf(object, all, task);
        }
        return tasks;
    }

    /** Costs and gains are counted in minor units, in a long: the sum over an action has to fit. */
    private static long sumOf(Json object, long before, Task task) {
        BigDecimal sum = BigDecimal.valueOf(before)
                .add(task.cost().getAmountMinor())
                .add(task.gain().getAmountMinor());
        if (sum.compareTo(BigDecimal.valueOf(10 * Json.LARGEST_AMOUNT)) > 0) {
            throw object.refuse("has costs and gains that add up to more than " + 10 * Json.LARGEST_AMOUNT
                    + " minor units with the tasks before it, must be less. Maybe count in thousands.");
        }
        return sum.longValueExact();
    }

    private Task task(Json object, Set<String> taskIds, Set<String> participants) {
        Task task = Task.of(object.field("id").text(), object.field("cost").amount(currency));
        for (Json gain : object.list("gains", MOST_INSIDE)) {
            task = task.with(gain(gain));
        }
        for (Json contribution : object.list("contributions", MOST_INSIDE)) {
            task = task.with(contribution(contribution, participants));
        }
        Optional<Json> shares = object.optional("shares");
        if (shares.isPresent() && !shares.get().entries().isEmpty()) {
            task = task.with(shares(shares.get(), participants));
        }
        object.ids("after").forEach(other -> among(other, taskIds, "a task of this action"));
        object.ids("afterSuccessOf").forEach(other -> among(other, taskIds, "a task of this action"));
        return task.after(names(object, "after"))
                .afterSuccessOf(names(object, "afterSuccessOf"))
                .needing(names(object, "services"))
                .asking(supports(object, "support"));
    }

    private Gain gain(Json object) {
        object.as(CaseFields.GAIN);
        return new Gain(
                object.field("type").oneOf(GainType.class),
                object.field("amount").amount(currency),
                object.truth("direct", true),
                object.optional("privateShare").map(share -> share.number(0, 1)).orElse(1.0));
    }

    private Contribution contribution(Json object, Set<String> participants) {
        Json by = object.as(CaseFields.CONTRIBUTION).field("by");
        if (participants.contains(known(by).id())) {
            throw by.refuse("is " + Words.quoted(by.text())
                    + ", a participant, must be somebody else. Maybe it is that firm's share of the cost.");
        }
        return Contribution.of(by.text(), object.field("amount").amount(currency));
    }

    private static Shares shares(Json object, Set<String> participants) {
        Map<String, Long> weights = new LinkedHashMap<>();
        object.entries().forEach((firm, weight) -> {
            if (!participants.contains(firm)) {
                throw weight.refuse("is a share of " + Words.quoted(firm) + ", must be of a participant: "
                        + Words.listed(participants) + "." + Words.maybe(firm, participants));
            }
            weights.put(firm, weight.whole(0, LARGEST_WEIGHT));
        });
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw object.refuse("has no positive weight, must have at least one. Maybe leave it out: equal shares.");
        }
        return Shares.of(weights);
    }

    private List<Agreement> agreements() {
        List<Agreement> agreements = new ArrayList<>();
        for (Json object : root.list("agreements", MOST_OF_A_SECTION)) {
            agreements.add(agreement(object));
        }
        return agreements;
    }

    private Agreement agreement(Json object) {
        object.as(CaseFields.AGREEMENT);
        String action = among(object.field("action"), participantsOfAction.keySet(), "an action");
        Set<String> participants = Objects.requireNonNull(participantsOfAction.get(action));
        object.ids("signatories").forEach(signatory -> among(signatory, participants, "a participant of " + action));
        AgreementForm form = object.optional("form")
                .map(name -> name.oneOf(AgreementForm.class))
                .orElse(AgreementForm.INFORMAL);
        return Agreement.of(action, form, List.of(names(object, "signatories")))
                .dated(object.field("date").date());
    }

    private List<Indicator> indicators() {
        Set<String> names = new HashSet<>();
        List<Indicator> indicators = new ArrayList<>();
        for (Json object : root.list("indicators", MOST_INSIDE)) {
            indicators.add(indicator(object));
            if (!names.add(object.field("name").text())) {
                throw taken(object.field("name"), "indicator");
            }
        }
        return indicators;
    }

    private static Indicator indicator(Json object) {
        object.as(CaseFields.INDICATOR);
        Indicator indicator = Indicator.of(
                object.field("name").text(),
                object.field("unit").text(),
                object.field("baseline").number(),
                object.field("target").number());
        for (Json observation : object.list("observations", MOST_INSIDE)) {
            Json day = observation.as(CaseFields.OBSERVATION).field("date");
            if (indicator.observations().containsKey(day.date())) {
                throw day.refuse("is " + Words.quoted(day.text()) + " for the second time, must be once.");
            }
            indicator =
                    indicator.observed(day.date(), observation.field("value").number());
        }
        return indicator;
    }

    private Case withHalfLife(Case read) {
        return root.optional("parameters")
                .flatMap(object -> object.as(CaseFields.PARAMETERS).optional("trust"))
                .flatMap(object -> object.as(CaseFields.TRUST_PARAMETERS).optional("halfLifeYears"))
                .map(years -> {
                    if (!(years.number() > 0)) {
                        throw years.refuse("is " + years.number() + ", must be more than 0 years.");
                    }
                    return read.withHalfLifeYears(years.number());
                })
                .orElse(read);
    }

    private Stakeholder known(Json id) {
        return known(id, id.text());
    }

    private Stakeholder known(Json place, String id) {
        Stakeholder stakeholder = stakeholders.get(id);
        if (stakeholder == null) {
            throw place.refuse("names " + Words.quoted(id) + ", must name a stakeholder of the cluster."
                    + Words.maybe(id, stakeholders.keySet()));
        }
        return stakeholder;
    }

    private static String among(Json id, Set<String> allowed, String what) {
        if (!allowed.contains(id.text())) {
            throw id.refuse("names " + Words.quoted(id.text()) + ", must name " + what + ": " + Words.listed(allowed)
                    + "." + Words.maybe(id.text(), allowed));
        }
        return id.text();
    }

    private static RuntimeException taken(Json id, String by) {
        return id.refuse("is " + Words.quoted(id.text()) + ", the id of another " + by + ", must be an id of its own.");
    }

    private static String[] names(Json object, String field) {
        return object.ids(field).stream().map(Json::text).toArray(String[]::new);
    }

    private static Support[] supports(Json object, String field) {
        return object.ids(field).stream().map(name -> name.oneOf(Support.class)).toArray(Support[]::new);
    }

    /** What the model itself refuses, such as tasks that wait for each other in a circle. */
    private static <T> T built(Json place, Supplier<T> model) {
        try {
            return model.get();
        } catch (IllegalArgumentException e) {
            throw place.refuse("are refused: " + e.getMessage());
        }
    }
}
