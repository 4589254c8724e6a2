package org.clusterdev.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.providers.ArbitraryProvider;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.readiness.Offer;
import org.clusterdev.graph.trust.Encounter;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.TrackRecord;
import org.clusterdev.model.programme.IssueMap;

class ClusterArbitrariesTest {

    @Property(tries = 20)
    void theyNeedNoAnnotation(
            @ForAll Firm firm,
            @ForAll Network network,
            @ForAll Cluster cluster,
            @ForAll JointAction action,
            @ForAll List<Event> events,
            @ForAll IssueMap issues) {
        assertThat(firm.id()).isNotBlank();
        assertThat(network.firms()).hasSizeLessThanOrEqualTo(6);
        assertThat(cluster.currency()).isEqualTo(ClusterArbitraries.RUPEE);
        assertThat(action.tasks()).hasSizeLessThanOrEqualTo(4);
        assertThat(events).allMatch(event -> !event.date().isAfter(ClusterArbitraries.TODAY));
        assertThat(issues.issues()).hasSizeLessThanOrEqualTo(4);
    }

    @Example
    void everyTypeOfTheDomainHasOne() throws IOException, URISyntaxException {
        List<Class<?>> domain = publicTypesOf(Firm.class);
        assertThat(domain).hasSizeGreaterThan(25);
        assertThat(domain)
                .allSatisfy(type -> assertThat(ClusterArbitraryProvider.types()).contains(type));
    }

    @Example
    void eachGivesValuesOfItsType() {
        for (Class<?> type : ClusterArbitraryProvider.types()) {
            Arbitrary<?> arbitrary = Arbitraries.defaultFor(type);
            assertThat(arbitrary.sampleStream().limit(50)).as("%s", type).allMatch(type::isInstance);
        }
    }

    /** jqwik looks it up on the class path and on the module path; both must name it. */
    @Example
    void jqwikFindsTheServices() throws IOException {
        for (Class<?> service : List.of(ArbitraryProvider.class, SampleReportingFormat.class)) {
            List<String> provided = ClusterArbitraries.class.getModule().getDescriptor().provides().stream()
                    .filter(provides -> provides.service().equals(service.getName()))
                    .flatMap(provides -> provides.providers().stream())
                    .toList();
            try (InputStream file =
                    ClusterArbitraries.class.getResourceAsStream("/META-INF/services/" + service.getName())) {
                String listed = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
                assertThat(provided).containsExactly(listed);
            }
        }
    }

    @Example
    void edgesComeUpAmongSnapshots() {
        List<NetworkSnapshot> sample =
                ClusterArbitraries.snapshots().sampleStream().limit(2000).toList();
        Map<String, Predicate<NetworkSnapshot>> edges = new TreeMap<>();
        edges.put("empty network", network -> network.firms().isEmpty());
        edges.put("single firm", network -> network.firms().size() == 1);
        edges.put("six firms", network -> network.firms().size() == 6);
        edges.put(
                "a middleman",
                network -> network.network().members().size() > network.firms().size());
        edges.put("no record", network -> network.record().equals(TrackRecord.EMPTY));
        edges.put("three joint actions", network -> network.jointActions().size() >= 3);
        edges.put("no agent", network -> !network.trust().contains(ClusterArbitraries.AGENT));
        edges.put("facilitated", any(action -> action.facilitator().isPresent()));
        edges.put("failure", any(action -> action.outcome() == Outcome.FAILURE));
        edges.put(
                "failure though all delivered",
                any(action -> action.outcome() == Outcome.FAILURE
                        && action.conduct().values().stream().allMatch(kept -> kept == 1)));
        edges.put("conduct 0", any(action -> action.conduct().containsValue(0.0)));
        edges.put("shared asset", any(action -> action.complexity().rank() == 5));
        edges.put("one party", any(action -> action.parties().size() == 1));
        edges.put("an outsider", any(action -> action.parties().contains(ClusterArbitraries.OUTSIDER)));
        edges.put("meeting", network -> network.record().events().stream().anyMatch(Interaction.class::isInstance));
        edges.put("rating", network -> network.record().events().stream().anyMatch(SurveyRating.class::isInstance));
        edges.forEach((edge, predicate) -> assertThat(sample).as(edge).anyMatch(predicate));
    }

    private static Predicate<NetworkSnapshot> any(Predicate<CompletedAction> edge) {
        return network -> network.completedActions().stream().anyMatch(edge);
    }

    @Example
    void edgesComeUpElsewhere() {
        assertThat(ClusterArbitraries.offers().sampleStream().limit(400))
                .anyMatch(Offer::invitesFreeRiding)
                .anyMatch(offer -> offer.chanceIfJoining() == 1)
                .anyMatch(offer -> offer.exposure() == 0)
                .anyMatch(offer -> !offer.worthwhile())
                .anyMatch(offer -> offer.privateShare() == 1 && offer.worthwhile());
        assertThat(ClusterArbitraries.jointActions().sampleStream().limit(400))
                .anyMatch(action -> action.tasks().isEmpty())
                .anyMatch(action -> action.tasks().stream()
                        .anyMatch(task -> task.predecessors().size() >= 2))
                .anyMatch(action -> action.quorum().isPresent());
        assertThat(ClusterArbitraries.divisionProblems().sampleStream().limit(400))
                .anyMatch(problem -> problem.tasks().isEmpty())
                .anyMatch(problem ->
                        problem.firms().size() == 3 && problem.tasks().size() == 4);
        assertThat(ClusterArbitraries.issueMaps().sampleStream().limit(400))
                .anyMatch(map ->
                        map.issues().stream().anyMatch(issue -> issue.bringsUp().contains(issue.id())))
                .anyMatch(map -> map.equals(IssueMap.EMPTY));
        assertThat(ClusterArbitraries.encounters().sampleStream().limit(400))
                .anyMatch(encounter -> encounter.parties().size() > 2)
                .anyMatch(encounter -> encounter.event() instanceof SurveyRating);
    }

    @Example
    void troubleComesUpAmongDivisionProblems() {
        List<DivisionProblem> sample = ClusterArbitraries.troublesomeDivisionProblems()
                .sampleStream()
                .limit(2000)
                .toList();
        Map<String, Predicate<DivisionProblem>> edges = new TreeMap<>();
        edges.put("one task", problem -> problem.tasks().size() == 1);
        edges.put("five tasks", problem -> problem.tasks().size() == 5);
        edges.put("forty firms", problem -> problem.firms().size() == 40);
        edges.put(
                "equal costs",
                problem ->
                        problem.tasks().size() > 3 && costs(problem).distinct().count() == 1);
        edges.put("exactly half", problem -> costs(problem).anyMatch(cost -> 2 * cost == limit(problem, 1)));
        edges.put(
                "exactly a third",
                problem -> costs(problem).anyMatch(cost -> cost > 0 && 3 * cost == limit(problem, 1)));
        edges.put(
                "one over the limit",
                problem ->
                        costs(problem).filter(cost -> cost > limit(problem, 9)).count() == 1);
        edges.put(
                "zero costs",
                problem -> costs(problem).filter(cost -> cost == 0).count() > 1);
        edges.put("no gains", problem -> problem.tasks().stream().allMatch(task -> problem.gain("f0", task) == 0));
        edges.put("a limit of zero", problem -> limit(problem, 1) == 0);
        edges.put(
                "limits that grow late",
                problem -> problem.tasks().size() > 2
                        && limit(problem, 1) == limit(problem, problem.tasks().size() - 1)
                        && limit(problem, 1) < limit(problem, 9));
        edges.put(
                "a chain of successes",
                problem -> arcs(problem) == problem.tasks().size() - 1 && arcs(problem) > 2);
        edges.put("no precedence", problem -> problem.tasks().size() > 3 && arcs(problem) == 0);
        edges.put(
                "all of these before all of those",
                problem -> problem.tasks().size() == 4
                        && problem.before("t2").size()
                                        + problem.afterSuccessOf("t2").size()
                                == 2
                        && problem.before("t3").size()
                                        + problem.afterSuccessOf("t3").size()
                                == 2
                        && arcs(problem) == 4);
        edges.put("near the largest", problem -> limit(problem, 1) > Long.MAX_VALUE / 4_000);
        edges.put(
                "equal shares",
                problem -> problem.firms().size() == 3
                        && problem.tasks().stream()
                                .allMatch(task -> problem.cost("f0", task) == problem.cost("f2", task)));
        edges.forEach((edge, predicate) -> assertThat(sample).as(edge).anyMatch(predicate));
    }

    private static LongStream costs(DivisionProblem problem) {
        return problem.tasks().stream().mapToLong(task -> problem.cost("f0", task));
    }

    private static long limit(DivisionProblem problem, int step) {
        return problem.limit("f0", step);
    }

    private static int arcs(DivisionProblem problem) {
        return problem.tasks().stream()
                .mapToInt(task -> problem.before(task).size()
                        + problem.afterSuccessOf(task).size())
                .sum();
    }

    @Property(tries = 100)
    void snapshotsWithoutJointActionHaveNone(@ForAll("talk") NetworkSnapshot network) {
        assertThat(network.completedActions()).isEmpty();
    }

    @Provide
    Arbitrary<NetworkSnapshot> talk() {
        return ClusterArbitraries.snapshotsWithoutJointAction();
    }

    @Property(tries = 100)
    void whatIsDrawnBelongsTogether(@ForAll Encounter encounter, @ForAll DivisionProblem problem) {
        assertThat(encounter.event().parties()).contains(encounter.from(), encounter.to());
        assertThat(problem.firms()).isNotEmpty();
    }

    @Example
    void nobodyRatesItself() {
        assertThatThrownBy(() -> ClusterArbitraries.surveyRatings(List.of("asha")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two or more");
    }

    /** The public types of a type's module that describe the domain: no enums, no answers, nothing of the root package. */
    private static List<Class<?>> publicTypesOf(Class<?> one) throws IOException, URISyntaxException {
        URI home = one.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path classes = Path.of(home);
        if (!Files.isDirectory(classes)) {
            try (var jar = FileSystems.newFileSystem(classes)) {
                return publicTypesIn(jar.getPath("/"));
            }
        }
        return publicTypesIn(classes);
    }

    private static List<Class<?>> publicTypesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("org/clusterdev/model/(?!internal)[a-z]+/[A-Z]\\w+\\.class"))
                    .sorted()
                    .<Class<?>>map(name -> load(name.replace('/', '.').replaceAll("\\.class$", "")))
                    .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isEnum())
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
