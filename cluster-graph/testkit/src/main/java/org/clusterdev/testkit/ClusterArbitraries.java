package org.clusterdev.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.readiness.Offer;
import org.clusterdev.graph.trust.Encounter;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.AgreementForm;
import org.clusterdev.model.action.BusinessArea;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Shares;
import org.clusterdev.model.action.Stakes;
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
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.evidence.Opinion;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.funding.FundingScheme;
import org.clusterdev.model.funding.FundingSplit;
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
import org.joda.money.Money;

/**
 * What a small cluster may look like: an arbitrary for every type of the domain.
 *
 * <p>They are what {@code @ForAll} gives you for these types without further ado; here they are to be combined. Values
 * are small and plausible: up to six firms named asha, bina, chand and so on, amounts in whole rupees, a few years of
 * history up to {@link #TODAY}. They shrink to few firms, few events, conduct in full and round amounts. Edge cases come
 * up often: no firm, one firm, no record, an action that everybody failed, a promise not kept at all, an agent who
 * arranged it all, an event after the day.
 *
 * <pre>{@code
 * @Property
 * void ours(@ForAll NetworkSnapshot network) { … }            // any network
 *
 * @Provide
 * Arbitrary<Network> pairs() {
 *     return ClusterArbitraries.networks(2, 2);               // networks of two firms
 * }
 * }</pre>
 */
public final class ClusterArbitraries {

    /** The day on which all snapshots are taken. */
    public static final LocalDate TODAY = LocalDate.of(2005, 3, 18);

    /** The currency of all amounts. */
    public static final CurrencyUnit RUPEE = CurrencyUnit.of("INR");

    /** The agent of every cluster that has one, and who facilitates. */
    static final String AGENT = "farah";

    /** A firm outside every network. */
    static final String OUTSIDER = "zoya";

    private static final List<String> FIRMS = List.of("asha", "bina", "chand", "devi", "esha", "gita");
    private static final List<String> SERVICES = List.of("design", "testing", "transport");
    private static final List<String> AREAS = List.of("yarn", "dyeing", "retail customers");
    private static final List<String> ISSUES = List.of("markets", "quality", "infrastructure", "technology");
    private static final List<String> TASKS = List.of("trial lot", "godown", "season's lot", "brand");
    private static final List<Double> CONDUCT = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0, 0.8);
    private static final int FOUR_YEARS = 4 * 365;
    private static final int MOST_CHOSEN_FROM = 30;

    private ClusterArbitraries() {}

    /** Amounts of whole rupees up to a lakh. */
    public static Arbitrary<Money> amounts() {
        return amounts(0, 100_000);
    }

    /** Amounts of whole rupees in a range, both ends included. */
    public static Arbitrary<Money> amounts(long least, long most) {
        return Arbitraries.longs().between(least, most).map(rupees -> Money.of(RUPEE, rupees));
    }

    /** Days of the four years up to {@link #TODAY}. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, FOUR_YEARS).map(TODAY::minusDays);
    }

    /** Firms. */
    public static Arbitrary<Firm> firms() {
        return Arbitraries.of(FIRMS).flatMap(ClusterArbitraries::firms);
    }

    /** Firms of one id. */
    public static Arbitrary<Firm> firms(String id) {
        Arbitrary<Firm> plain = amounts(0, 50_000).map(canRisk -> Firm.of(id, canRisk));
        return Combinators.combine(plain, Arbitraries.of(FirmSize.class).optional(), some(SERVICES))
                .as((firm, size, services) ->
                        size.map(firm::withSize).orElse(firm).withServices(services.toArray(String[]::new)));
    }

    /** Development agents, full time or not, with or without authority. */
    public static Arbitrary<DevelopmentAgent> developmentAgents() {
        return Combinators.combine(Arbitraries.of(true, false), support())
                .as((fullTime, authority) -> fullTime
                        ? DevelopmentAgent.fullTime(AGENT, authority.toArray(Support[]::new))
                        : DevelopmentAgent.partTime(AGENT, authority.toArray(Support[]::new)));
    }

    /** Providers of business development services. */
    public static Arbitrary<ServiceProvider> serviceProviders() {
        return Combinators.combine(some(SERVICES), Arbitraries.of(true, false))
                .as((services, small) -> ServiceProvider.of("studio", services.toArray(String[]::new))
                        .withServesSmallFirms(small));
    }

    /** Technical and financial institutions. */
    public static Arbitrary<SupportInstitution> supportInstitutions() {
        return Combinators.combine(support(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((support, government, local) -> SupportInstitution.of("bank", support.toArray(Support[]::new))
                        .withGovernment(government)
                        .withLocal(local));
    }

    /** Middlemen. */
    public static Arbitrary<Intermediary> intermediaries() {
        return Arbitraries.of("trader", "exporter").map(Intermediary::of);
    }

    /** Stakeholders of every kind; often a firm. */
    public static Arbitrary<Stakeholder> stakeholders() {
        return Arbitraries.oneOf(
                firms(), developmentAgents(), serviceProviders(), supportInstitutions(), intermediaries());
    }

    /** Networks of up to six firms, sometimes of none, at times with a middleman among the members. */
    public static Arbitrary<Network> networks() {
        return networks(0, FIRMS.size());
    }

    /**
     * Networks with a number of firms in a range, both ends included.
     *
     * @param fewest from 0
     * @param most up to six
     */
    public static Arbitrary<Network> networks(int fewest, int most) {
        Arbitrary<List<Firm>> members = Arbitraries.integers()
                .between(fewest, most)
                .flatMap(size -> eachOf(FIRMS.subList(0, size), ClusterArbitraries::firms));
        return Combinators.combine(members, Arbitraries.of(NetworkForm.class), rarely())
                .as((firms, form, middleman) -> {
                    Network network = Network.of("weavers", firms).withForm(form);
                    return middleman ? network.with(Intermediary.of("trader")) : network;
                })
                .withoutEdgeCases();
    }

    /** Clusters of one network and some who support it, at times with rivals, or with nobody. */
    public static Arbitrary<Cluster> clusters() {
        return networks().flatMap(ClusterArbitraries::clusters);
    }

    /** Clusters of a network, one firm outside it, and some who support it; with an agent more often than not. */
    public static Arbitrary<Cluster> clusters(Network network) {
        Arbitrary<List<Rivalry>> rivalries = network.firmIds().isEmpty()
                ? Arbitraries.just(List.of())
                : rivalries(network.firmIds()).list().ofMaxSize(2);
        return Combinators.combine(
                        developmentAgents().optional(0.8),
                        serviceProviders().optional(),
                        supportInstitutions().optional(),
                        firms(OUTSIDER),
                        rivalries)
                .as((agent, provider, institution, outsider, rivals) -> {
                    List<Stakeholder> others = new ArrayList<>();
                    others.add(outsider);
                    agent.ifPresent(others::add);
                    provider.ifPresent(others::add);
                    institution.ifPresent(others::add);
                    return Cluster.of("Chanderi", RUPEE)
                            .with(network)
                            .withStakeholders(others)
                            .with(rivals.toArray(Rivalry[]::new));
                })
                .withoutEdgeCases();
    }

    /** Rivalries among the usual firms. */
    public static Arbitrary<Rivalry> rivalries() {
        return rivalries(FIRMS);
    }

    /** Rivalries among some of these firms. */
    public static Arbitrary<Rivalry> rivalries(Collection<String> firms) {
        return Combinators.combine(Arbitraries.of(AREAS), some(firms)).as(Rivalry::of);
    }

    /** Business areas. */
    public static Arbitrary<BusinessArea> businessAreas() {
        return Arbitraries.of(AREAS).map(BusinessArea::of);
    }

    /** Gains of every kind, direct or not, private or not; at times of nothing. */
    public static Arbitrary<Gain> gains() {
        return Combinators.combine(
                        Arbitraries.of(GainType.class),
                        amounts(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(1.0, 0.9, 0.5, 0.1, 0.0))
                .as(Gain::new);
    }

    /** Contributions of the public side. */
    public static Arbitrary<Contribution> contributions() {
        return Combinators.combine(Arbitraries.of("board", "bank"), amounts(0, 20_000))
                .as(Contribution::of);
    }

    /** Schemes that grant a share of the cost, at times with a ceiling. */
    public static Arbitrary<FundingScheme> fundingSchemes() {
        Arbitrary<FundingScheme> open = Combinators.combine(
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.integers().between(0, 20))
                .as((grant, state) -> FundingScheme.granting(grant / 100.0, state / 100.0));
        Arbitrary<FundingScheme> capped = Combinators.combine(open, amounts()).as(FundingScheme::upTo);
        return Arbitraries.oneOf(open, capped);
    }

    /** Costs, divided by some scheme. */
    public static Arbitrary<FundingSplit> fundingSplits() {
        return Combinators.combine(fundingSchemes(), amounts()).as(FundingScheme::split);
    }

    /** Equal shares, or weights of the usual firms. */
    public static Arbitrary<Shares> shares() {
        return shares(FIRMS);
    }

    /** Equal shares, or weights of these firms, of whom there must be one at least. */
    public static Arbitrary<Shares> shares(Collection<String> firms) {
        Arbitrary<Shares> weighted = eachOf(
                        List.copyOf(firms), firm -> Arbitraries.longs().between(0, 3))
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0))
                .map(weights -> Shares.of(zip(firms, weights)));
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Shares.equal())), Tuple.of(1, weighted));
    }

    /** Tasks that wait for no other, equally shared. */
    public static Arbitrary<Task> tasks() {
        return Arbitraries.of(TASKS).flatMap(ClusterArbitraries::tasks);
    }

    /** Tasks of one id that wait for no other, equally shared. */
    public static Arbitrary<Task> tasks(String id) {
        return Combinators.combine(
                        amounts(),
                        gains().list().ofMaxSize(2),
                        contributions().list().ofMaxSize(1),
                        some(SERVICES),
                        support())
                .as((cost, gains, contributions, services, support) -> {
                    Task task = Task.of(id, cost)
                            .needing(services.toArray(String[]::new))
                            .asking(support.toArray(Support[]::new));
                    for (Gain gain : gains) {
                        task = task.with(gain);
                    }
                    for (Contribution contribution : contributions) {
                        task = task.with(contribution);
                    }
                    return task;
                })
                .withoutEdgeCases();
    }

    /**
     * Joint actions of up to four tasks, for all firms of whatever network; equally shared.
     *
     * <p>Tasks wait for earlier ones or for none, so that no circle arises. A quorum is set at times; it is two, so that
     * networks of two firms or more can carry every action.
     */
    public static Arbitrary<JointAction> jointActions() {
        Arbitrary<List<Task>> tasks = Arbitraries.integers()
                .between(0, TASKS.size())
                .flatMap(size -> eachOf(TASKS.subList(0, size), ClusterArbitraries::tasks));
        // One digit for each pair of tasks: 0 and 1 no precedence, 2 before, 3 after success.
        Arbitrary<List<Integer>> arcs =
                Arbitraries.integers().between(0, 3).list().ofSize(6);
        return Combinators.combine(tasks, arcs, Arbitraries.of(Complexity.class), rarely(), some(AREAS), rarely())
                .as((each, arc, complexity, quorum, areas, answers) -> {
                    JointAction action = JointAction.of("bulk yarn", complexity, ordered(each, arc))
                            .inAreas(areas.toArray(String[]::new))
                            .ownedBy("weavers");
                    action = quorum ? action.withQuorum(2) : action;
                    return answers ? action.answering("markets") : action;
                })
                .withoutEdgeCases();
    }

    private static List<Task> ordered(List<Task> tasks, List<Integer> arcs) {
        List<Task> ordered = new ArrayList<>();
        int pair = 0;
        for (Task task : tasks) {
            Task waiting = task;
            for (Task earlier : ordered) {
                int kind = arcs.get(pair++);
                waiting = kind == 2 ? waiting.after(earlier.id()) : waiting;
                waiting = kind == 3 ? waiting.afterSuccessOf(earlier.id()) : waiting;
            }
            ordered.add(waiting);
        }
        return ordered;
    }

    /** What some action puts at stake for the firms of some network. */
    public static Arbitrary<Stakes> stakes() {
        return Combinators.combine(jointActions(), networks(2, FIRMS.size()))
                .as((action, network) -> Stakes.of(action, network.firmIds(), RUPEE));
    }

    /** Agreements on the action that {@link #jointActions()} makes, signed by some of the usual firms or by nobody. */
    public static Arbitrary<Agreement> agreements() {
        return Combinators.combine(Arbitraries.of(AgreementForm.class), some(FIRMS), days().optional(0.7))
                .as((form, signatories, day) -> {
                    Agreement agreement = Agreement.of("bulk yarn", form, signatories);
                    return day.map(agreement::dated).orElse(agreement);
                });
    }

    /** Meetings and visits of some of the usual firms. */
    public static Arbitrary<Interaction> interactions() {
        return interactions(FIRMS);
    }

    /** Meetings and visits of some of these, at times arranged by an agent. */
    public static Arbitrary<Interaction> interactions(Collection<String> parties) {
        return among(parties, interactionsOfAnybody());
    }

    private static Arbitrary<Function<List<String>, Interaction>> interactionsOfAnybody() {
        return Combinators.combine(places(), Arbitraries.integers().between(0, 7), days())
                .as((places, kind, day) -> parties -> {
                    InteractionKind how = kind % 2 == 0 ? InteractionKind.MEETING : InteractionKind.EXPOSURE_VISIT;
                    Interaction interaction =
                            Interaction.of(how, day, conduct(places, parties).keySet());
                    return kind >= 6 ? interaction.facilitatedBy(AGENT) : interaction;
                });
    }

    /** Completed joint actions of some of the usual firms. */
    public static Arbitrary<CompletedAction> completedActions() {
        return completedActions(FIRMS);
    }

    /** Completed joint actions of some of these: successes and failures, promises kept and broken, arranged or not. */
    public static Arbitrary<CompletedAction> completedActions(Collection<String> parties) {
        return among(parties, actionsOfAnybody());
    }

    private static Arbitrary<Function<List<String>, CompletedAction>> actionsOfAnybody() {
        return Combinators.combine(places(), kinds(), days()).as((places, kind, day) -> parties -> {
            CompletedAction action = CompletedAction.of(
                    complexity(kind), kind % 4 == 3 ? Outcome.FAILURE : Outcome.SUCCESS, day, conduct(places, parties));
            return isArranged(kind) ? action.facilitatedBy(AGENT) : action;
        });
    }

    /** Successes of some of these in which everyone delivered, dated {@link #TODAY}. */
    public static Arbitrary<CompletedAction> deliveredSuccesses(Collection<String> parties) {
        return among(parties, successesOfAnybody());
    }

    private static Arbitrary<Function<List<String>, CompletedAction>> successesOfAnybody() {
        return Combinators.combine(places(), kinds()).as((places, kind) -> parties -> {
            CompletedAction success = CompletedAction.success(
                    complexity(kind), TODAY.toString(), conduct(places, parties).keySet());
            return isArranged(kind) ? success.facilitatedBy(AGENT) : success;
        });
    }

    /** Complexity, outcome and who arranged it in one number: such numbers shrink far faster than their parts. */
    private static Arbitrary<Integer> kinds() {
        return Arbitraries.integers().between(0, 59);
    }

    private static Complexity complexity(int kind) {
        return Complexity.ofRank(1 + kind % 5);
    }

    private static boolean isArranged(int kind) {
        return kind % 3 == 2;
    }

    /** Who is in it and how far each keeps its promises, one number a party, before it is known who there is. */
    private static Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 79).list().ofMinSize(2).ofMaxSize(6);
    }

    /** The parties in their own order; each is named by a number's last digit, its conduct by the first. */
    private static Map<String, Double> conduct(List<Integer> places, List<String> parties) {
        Map<String, Double> named = new LinkedHashMap<>();
        if (!parties.isEmpty()) {
            places.forEach(
                    place -> named.putIfAbsent(parties.get(place % 10 % parties.size()), CONDUCT.get(place / 10)));
        }
        Map<String, Double> inOrder = new LinkedHashMap<>();
        parties.stream()
                .filter(named::containsKey)
                .forEach(party -> inOrder.put(party, named.getOrDefault(party, 1.0)));
        return inOrder;
    }

    private static <T> Arbitrary<T> among(Collection<String> parties, Arbitrary<Function<List<String>, T>> ofAnybody) {
        List<String> all = List.copyOf(parties);
        return ofAnybody.map(happening -> happening.apply(all)).withoutEdgeCases();
    }

    /** Ratings on every scale among the usual firms. */
    public static Arbitrary<SurveyRating> surveyRatings() {
        return surveyRatings(FIRMS);
    }

    /** Ratings on every scale among these, of whom there must be two at least. */
    public static Arbitrary<SurveyRating> surveyRatings(Collection<String> stakeholders) {
        if (stakeholders.size() < 2) {
            throw new IllegalArgumentException(
                    "stakeholders is " + stakeholders + ", must hold two or more: nobody rates itself.");
        }
        return among(stakeholders, ratingsOfAnybody());
    }

    private static Arbitrary<Function<List<String>, SurveyRating>> ratingsOfAnybody() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 59);
        return Combinators.combine(place, place, Arbitraries.of(SurveyScale.class), days())
                .as((first, second, scale, day) -> parties -> {
                    int from = first % parties.size();
                    int to = (from + 1 + second % (parties.size() - 1)) % parties.size();
                    double answer = Math.min(scale.highest(), Math.max(scale.lowest(), second % 6));
                    return new SurveyRating(day, parties.get(from), parties.get(to), scale, answer);
                });
    }

    /** Events of every kind that the library knows, among the usual firms. */
    public static Arbitrary<Event> events() {
        return events(FIRMS);
    }

    /** Events of every kind that the library knows, among these. */
    public static Arbitrary<Event> events(Collection<String> parties) {
        return among(parties, eventsOfAnybody());
    }

    private static Arbitrary<Function<List<String>, Event>> eventsOfAnybody() {
        Arbitrary<Function<List<String>, Event>> actions = actionsOfAnybody().map(action -> action::apply);
        return Arbitraries.frequencyOf(Tuple.of(3, actions), Tuple.of(1, talkOfAnybody()));
    }

    /** Meetings, visits and ratings: what is no joint action. */
    private static Arbitrary<Function<List<String>, Event>> talkOfAnybody() {
        return Combinators.combine(interactionsOfAnybody(), ratingsOfAnybody(), Arbitraries.of(true, false))
                .as((interaction, rating, meets) ->
                        parties -> meets || parties.size() < 2 ? interaction.apply(parties) : rating.apply(parties));
    }

    /** Records of up to eight events among the usual firms; the empty one is among them. */
    public static Arbitrary<TrackRecord> trackRecords() {
        return trackRecords(FIRMS);
    }

    /** Records of up to eight events among these. */
    public static Arbitrary<TrackRecord> trackRecords(Collection<String> parties) {
        return events(parties).list().ofMaxSize(8).map(TrackRecord::of).withoutEdgeCases();
    }

    /** Evidence from none to that of a long acquaintance, at times a great deal. */
    public static Arbitrary<Evidence> evidence() {
        Arbitrary<Double> usual = Arbitraries.integers().between(0, 200).map(tenths -> tenths / 10.0);
        Arbitrary<Double> amount = Arbitraries.frequencyOf(
                Tuple.of(8, usual),
                Tuple.of(1, Arbitraries.just(0.0)),
                Tuple.of(1, Arbitraries.of(1e-9, 1e6, Evidence.MAX)));
        return Combinators.combine(amount, amount).as(Evidence::of);
    }

    /** Opinions that evidence supports, mostly with the even base rate. */
    public static Arbitrary<Opinion> opinions() {
        Arbitrary<Double> baseRate = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Opinion.EVEN)), Tuple.of(1, Arbitraries.of(0.1, 0.9)));
        return Combinators.combine(evidence(), baseRate).as(Opinion::from);
    }

    /** Issues that bring up nothing, raised by some of the usual firms or by nobody. */
    public static Arbitrary<Issue> issues() {
        return Arbitraries.of(ISSUES).flatMap(id -> issues(id, List.of()));
    }

    private static Arbitrary<Issue> issues(String id, List<String> others) {
        return Combinators.combine(Arbitraries.of(true, false), some(FIRMS), some(others))
                .as((pressing, raisedBy, bringsUp) -> {
                    Issue issue = Issue.of(id, "trouble with " + id)
                            .raisedBy(raisedBy.toArray(String[]::new))
                            .bringingUp(bringsUp.toArray(String[]::new));
                    return pressing ? issue.asPressurePoint() : issue;
                });
    }

    /** Maps of up to four issues, with or without circles. */
    public static Arbitrary<IssueMap> issueMaps() {
        return Arbitraries.integers()
                .between(0, ISSUES.size())
                .flatMap(size -> eachOf(ISSUES.subList(0, size), id -> issues(id, ISSUES.subList(0, size))))
                .map(IssueMap::of)
                .withoutEdgeCases();
    }

    /** Indicators that should rise, fall or stay, observed up to four times. */
    public static Arbitrary<Indicator> indicators() {
        Arbitrary<Integer> value = Arbitraries.integers().between(-10, 100);
        return Combinators.combine(value, value, value.list().ofMaxSize(4), days())
                .as((baseline, target, observed, last) -> {
                    Indicator indicator = Indicator.of("export orders", "orders a year", baseline, target);
                    for (int i = 0; i < observed.size(); i++) {
                        indicator = indicator.observed(last.minusMonths(i), observed.get(i));
                    }
                    return indicator;
                })
                .withoutEdgeCases();
    }

    /** Visions, with or without a day. */
    public static Arbitrary<Vision> visions() {
        Vision vision = Vision.of("Chanderi sells under its own name");
        return days().map(day -> day.plusYears(5))
                .optional()
                .map(by -> by.map(vision::by).orElse(vision));
    }

    /** Networks of up to six firms with their record and trust {@link #TODAY}. */
    public static Arbitrary<NetworkSnapshot> snapshots() {
        return snapshots(0, FIRMS.size());
    }

    /**
     * Networks with a number of firms in a range, both ends included, with their record and trust {@link #TODAY}.
     *
     * @param fewest from 0
     * @param most up to six
     */
    public static Arbitrary<NetworkSnapshot> snapshots(int fewest, int most) {
        return snapshots(fewest, most, eventsOfAnybody());
    }

    /** Networks {@link #TODAY} whose firms have met, visited and rated each other, but have never acted jointly. */
    public static Arbitrary<NetworkSnapshot> snapshotsWithoutJointAction() {
        return snapshots(0, FIRMS.size(), talkOfAnybody());
    }

    /** Everything is drawn at once and fitted to the firms that there are: shrinking would lose its way otherwise. */
    private static Arbitrary<NetworkSnapshot> snapshots(
            int fewest, int most, Arbitrary<Function<List<String>, Event>> events) {
        return Combinators.combine(
                        Arbitraries.integers().between(fewest, most),
                        amounts(0, 50_000),
                        Arbitraries.integers().between(0, 3),
                        events.list().ofMaxSize(8))
                .as(ClusterArbitraries::snapshot)
                .withoutEdgeCases();
    }

    private static NetworkSnapshot snapshot(
            int size, Money canRisk, int around, List<Function<List<String>, Event>> happenings) {
        List<Firm> firms =
                FIRMS.stream().limit(size).map(id -> Firm.of(id, canRisk)).toList();
        Network network = Network.of("weavers", firms);
        Cluster cluster = Cluster.of("Chanderi", RUPEE)
                .with(around % 2 == 1 ? network.with(Intermediary.of("trader")) : network)
                .with(Firm.of(OUTSIDER, canRisk));
        List<String> parties = new ArrayList<>(network.firmIds());
        parties.add(OUTSIDER);
        List<Event> events =
                happenings.stream().map(each -> each.apply(parties)).toList();
        return NetworkSnapshot.of(
                around < 2 ? cluster.with(DevelopmentAgent.fullTime(AGENT)) : cluster,
                cluster.networks().get(0),
                TrackRecord.of(events),
                TODAY);
    }

    /** Snapshots, each with a success of some of its firms on the same day, in which everyone delivered. */
    static Arbitrary<Tuple2<NetworkSnapshot, CompletedAction>> snapshotsWithSuccesses() {
        return Combinators.combine(snapshots(), successesOfAnybody())
                .as((network, success) -> Tuple.of(network, success.apply(network.firmIds())))
                .withoutEdgeCases();
    }

    /** Trust graphs of up to six firms and those around them, read from a record {@link #TODAY}. */
    public static Arbitrary<TrustGraph> trustGraphs() {
        return snapshots().map(NetworkSnapshot::trust);
    }

    /** Ties among the usual firms. */
    public static Arbitrary<Tie> ties() {
        return Combinators.combine(
                        Arbitraries.of(FIRMS)
                                .tuple2()
                                .filter(pair -> !pair.get1().equals(pair.get2())),
                        evidence())
                .as((pair, evidence) -> Tie.of(pair.get1(), pair.get2(), evidence));
    }

    /** Events of two parties or more as one of them sees another. */
    public static Arbitrary<Encounter> encounters() {
        return events().filter(event -> event.parties().size() >= 2).flatMap(ClusterArbitraries::encounters);
    }

    /** Completed joint actions as one of their parties sees another. */
    static Arbitrary<Encounter> encountersInJointAction() {
        return completedActions()
                .filter(action -> action.parties().size() >= 2)
                .flatMap(ClusterArbitraries::encounters);
    }

    /** An event as any of its parties sees any other; it must have two at least. */
    static Arbitrary<Encounter> encounters(Event event) {
        Arbitrary<String> party = Arbitraries.of(event.parties());
        // A rating is one firm's view of another, and the other way round it says nothing; both are asked.
        return party.tuple2()
                .filter(pair -> !pair.get1().equals(pair.get2()))
                .map(pair -> Encounter.of(event, pair.get1(), pair.get2()))
                .withoutEdgeCases();
    }

    /** Offers to join, good and bad: certain and hopeless ones, free ones, and some that invite free riding. */
    public static Arbitrary<Offer> offers() {
        Arbitrary<Double> amount = Arbitraries.integers().between(0, 40).map(quarters -> quarters / 4.0);
        Arbitrary<Double> share = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(1.0)),
                Tuple.of(1, Arbitraries.integers().between(0, 20).map(twentieths -> twentieths / 20.0)));
        Arbitrary<Double> chance = Arbitraries.integers().between(0, 50).map(fiftieths -> fiftieths / 50.0);
        return Combinators.combine(
                        amount, amount, amount, share, Arbitraries.integers().between(1, 5), chance, chance)
                .as((gain, cost, exposure, privateShare, quorum, one, other) -> Offer.of(gain, cost, exposure)
                        .withPrivateShare(privateShare)
                        .withQuorum(quorum)
                        .withChances(Math.max(one, other), Math.min(one, other)))
                .withoutEdgeCases();
    }

    /** Problems of up to four tasks and three firms, in plain numbers; many cannot be divided. */
    public static Arbitrary<DivisionProblem> divisionProblems() {
        Arbitrary<Integer> tasks = Arbitraries.integers().between(0, TASKS.size());
        Arbitrary<Integer> firms = Arbitraries.integers().between(1, 3);
        return Combinators.combine(tasks, firms)
                .flatAs(ClusterArbitraries::divisionProblems)
                .withoutEdgeCases();
    }

    /**
     * Division problems of one task to five that aim at trouble: equal costs, costs of half or a third of the limit, costs
     * and gains of zero, one task over the limit, limits that grow late or start from zero, chains, no precedence at all,
     * complete bipartite precedence, amounts near the largest, firms with equal or proportional shares, forty firms.
     */
    public static Arbitrary<DivisionProblem> troublesomeDivisionProblems() {
        return TroublesomeDivisions.of(5);
    }

    private static Arbitrary<DivisionProblem> divisionProblems(int tasks, int firms) {
        Arbitrary<List<Long>> row = Arbitraries.longs().between(0, 9).list().ofSize(tasks);
        Arbitrary<List<Long>> limits = Arbitraries.longs()
                .between(0, 20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(each -> each.stream().sorted().toList());
        Arbitrary<List<List<List<Long>>>> rows = Combinators.combine(row, row, limits)
                .as((costs, gains, limit) -> List.of(costs, gains, limit))
                .list()
                .ofSize(firms);
        Arbitrary<List<Integer>> arcs =
                Arbitraries.integers().between(0, 3).list().ofSize(6);
        return Combinators.combine(rows, arcs).as((each, arc) -> problem(TASKS.subList(0, tasks), each, arc));
    }

    private static DivisionProblem problem(List<String> tasks, List<List<List<Long>>> rows, List<Integer> arcs) {
        DivisionProblem.Builder problem = DivisionProblem.of(CurrencyUnit.of("XXX"), tasks);
        for (int firm = 0; firm < rows.size(); firm++) {
            List<List<Long>> row = rows.get(firm);
            problem.firm(FIRMS.get(firm), row.get(0), row.get(1), row.get(2));
        }
        int pair = 0;
        for (int task = 1; task < tasks.size(); task++) {
            for (int earlier = 0; earlier < task; earlier++) {
                int kind = arcs.get(pair++);
                if (kind == 2) {
                    problem.before(tasks.get(earlier), tasks.get(task));
                } else if (kind == 3) {
                    problem.afterSuccess(tasks.get(earlier), tasks.get(task));
                }
            }
        }
        return problem.build();
    }

    private static Arbitrary<Boolean> rarely() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true)));
    }

    private static Arbitrary<List<Support>> support() {
        return some(List.of(Support.values()));
    }

    /** Some of these, at times none, in their own order; drawn as one number, which is far quicker than a set. */
    private static <T> Arbitrary<List<T>> some(Collection<T> all) {
        List<T> inOrder = List.copyOf(all).subList(0, Math.min(all.size(), MOST_CHOSEN_FROM));
        return Arbitraries.integers().between(0, (1 << inOrder.size()) - 1).map(bits -> chosen(inOrder, bits));
    }

    private static <T> List<T> chosen(List<T> all, int bits) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (((bits >> i) & 1) == 1) {
                chosen.add(all.get(i));
            }
        }
        return List.copyOf(chosen);
    }

    private static <K, T> Arbitrary<List<T>> eachOf(List<K> keys, Function<K, Arbitrary<T>> arbitrary) {
        return Combinators.combine(keys.stream().map(arbitrary).toList()).as(values -> values);
    }

    private static <T> Map<String, T> zip(Collection<String> keys, List<T> values) {
        Map<String, T> map = new LinkedHashMap<>();
        int place = 0;
        for (String key : keys) {
            map.put(key, values.get(place++));
        }
        return map;
    }
}
