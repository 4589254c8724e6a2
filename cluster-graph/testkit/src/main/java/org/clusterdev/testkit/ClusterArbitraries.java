package org.clusterdev.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
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
    private static final int FOUR_YEARS = 4 * 365;

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
        return Combinators.combine(Arbitraries.of(InteractionKind.class), days(), several(parties), rarely())
                .as((kind, day, who, arranged) -> {
                    Interaction interaction = Interaction.of(kind, day, who);
                    return arranged ? interaction.facilitatedBy(AGENT) : interaction;
                })
                .withoutEdgeCases();
    }

    /** Completed joint actions of some of the usual firms. */
    public static Arbitrary<CompletedAction> completedActions() {
        return completedActions(FIRMS);
    }

    /** Completed joint actions of some of these: successes and failures, promises kept and broken, arranged or not. */
    public static Arbitrary<CompletedAction> completedActions(Collection<String> parties) {
        return Combinators.combine(
                        several(parties).flatMap(ClusterArbitraries::conduct),
                        Arbitraries.of(Complexity.class),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(Outcome.SUCCESS)),
                                Tuple.of(1, Arbitraries.just(Outcome.FAILURE))),
                        days(),
                        rarely())
                .as((conduct, complexity, outcome, day, arranged) -> {
                    CompletedAction action = CompletedAction.of(complexity, outcome, day, conduct);
                    return arranged ? action.facilitatedBy(AGENT) : action;
                })
                .withoutEdgeCases();
    }

    /** Successes of some of these in which everyone delivered, dated {@link #TODAY}. */
    public static Arbitrary<CompletedAction> deliveredSuccesses(Collection<String> parties) {
        return Combinators.combine(several(parties), Arbitraries.of(Complexity.class), rarely())
                .as((who, complexity, arranged) -> {
                    CompletedAction success = CompletedAction.success(complexity, TODAY.toString(), who);
                    return arranged ? success.facilitatedBy(AGENT) : success;
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<Map<String, Double>> conduct(List<String> parties) {
        Arbitrary<Double> kept = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(1.0)),
                Tuple.of(2, Arbitraries.of(0.5, 0.0)),
                Tuple.of(1, Arbitraries.integers().between(0, 100).map(percent -> percent / 100.0)));
        return eachOf(parties, party -> kept).map(each -> zip(parties, each));
    }

    /** Ratings on every scale among the usual firms. */
    public static Arbitrary<SurveyRating> surveyRatings() {
        return surveyRatings(FIRMS);
    }

    /** Ratings on every scale among these, of whom there must be two at least. */
    public static Arbitrary<SurveyRating> surveyRatings(Collection<String> stakeholders) {
        return Combinators.combine(
                        days(),
                        Arbitraries.of(stakeholders)
                                .tuple2()
                                .filter(pair -> !pair.get1().equals(pair.get2())),
                        Arbitraries.of(SurveyScale.class),
                        Arbitraries.integers().between(0, 5))
                .as((day, pair, scale, answer) -> new SurveyRating(
                        day,
                        pair.get1(),
                        pair.get2(),
                        scale,
                        Math.min(scale.highest(), Math.max(scale.lowest(), answer))))
                .withoutEdgeCases();
    }

    /** Events of every kind that the library knows, among the usual firms. */
    public static Arbitrary<Event> events() {
        return events(FIRMS);
    }

    /** Events of every kind that the library knows, among these. */
    public static Arbitrary<Event> events(Collection<String> parties) {
        return Arbitraries.frequencyOf(Tuple.of(3, completedActions(parties)), Tuple.of(1, talk(parties)));
    }

    /** Meetings, visits and ratings: what is no joint action. */
    private static Arbitrary<Event> talk(Collection<String> parties) {
        return parties.size() < 2
                ? interactions(parties).map(meeting -> meeting)
                : Arbitraries.oneOf(interactions(parties), surveyRatings(parties));
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
        return snapshots(networks(), ClusterArbitraries::events);
    }

    /** Networks of a number of firms in a range, both ends included, with their record and trust {@link #TODAY}. */
    public static Arbitrary<NetworkSnapshot> snapshots(int fewest, int most) {
        return snapshots(networks(fewest, most), ClusterArbitraries::events);
    }

    /** Networks {@link #TODAY} whose firms have met, visited and rated each other, but have never acted jointly. */
    public static Arbitrary<NetworkSnapshot> snapshotsWithoutJointAction() {
        return snapshots(networks(), ClusterArbitraries::talk);
    }

    private static Arbitrary<NetworkSnapshot> snapshots(
            Arbitrary<Network> networks, java.util.function.Function<Collection<String>, Arbitrary<Event>> events) {
        return networks.flatMap(network -> {
                    List<String> parties = new ArrayList<>(network.firmIds());
                    parties.add(OUTSIDER);
                    Arbitrary<List<Event>> past = events.apply(parties).list().ofMaxSize(8);
                    return Combinators.combine(clusters(network), past)
                            .as((cluster, record) ->
                                    NetworkSnapshot.of(cluster, network, TrackRecord.of(record), TODAY));
                })
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

    private static Arbitrary<Set<Support>> support() {
        return Arbitraries.of(Support.class).set();
    }

    /** Some of these, at times none, in their own order. */
    private static <T> Arbitrary<List<T>> some(Collection<T> all) {
        return Arbitraries.subsetOf(all).map(chosen -> inOrder(all, chosen));
    }

    /** Two or more of these, at times one, in their own order. */
    private static Arbitrary<List<String>> several(Collection<String> all) {
        Arbitrary<List<String>> two =
                Arbitraries.subsetOf(all).ofMinSize(Math.min(2, all.size())).map(chosen -> inOrder(all, chosen));
        Arbitrary<List<String>> one = Arbitraries.subsetOf(all).ofMaxSize(1).map(chosen -> inOrder(all, chosen));
        return Arbitraries.frequencyOf(Tuple.of(9, two), Tuple.of(1, one));
    }

    private static <T> List<T> inOrder(Collection<T> all, Set<T> chosen) {
        return all.stream().filter(chosen::contains).toList();
    }

    private static <K, T> Arbitrary<List<T>> eachOf(
            List<K> keys, java.util.function.Function<K, Arbitrary<T>> arbitrary) {
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
