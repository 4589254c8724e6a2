package org.clusterdev.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterdev.model.Principle;
import org.junit.jupiter.api.Test;

/** Whoever has read the article finds each of its ideas: the table in the model's overview, and the principles in use. */
class ArticleTest {

    private static final String OVERVIEW = "cluster-model/src/main/java/org/clusterdev/model/package-info.java";
    private static final String FRONT_DOOR = "org.clusterdev.graph.NetworkStudy";
    private static final Pattern NAMED = Pattern.compile("\\{@code (org\\.clusterdev\\.[\\w.]+\\.[A-Z]\\w*)(#[^}]+)?}");
    private static final Pattern PRINCIPLE_USED = Pattern.compile("Principle\\.(S\\d+)|void s(\\d+)_");

    @Test
    void everyPrincipleHasItsRow() {
        String overview = overview();
        for (Principle principle : Principle.values()) {
            assertThat(overview).contains("<th scope=\"row\">" + principle + "</th>");
        }
    }

    @Test
    void everyTypeAndMethodOfTheTableExists() {
        List<String> missing = named().filter(name -> !exists(name)).toList();
        assertThat(missing.stream().filter(ArticleTest::isDue)).isEmpty();
        assumeTrue(missing.isEmpty(), () -> "to be built yet: " + missing);
    }

    @Test
    void theTableCannotNameJustAnything() {
        assertThat(named()).hasSizeGreaterThan(60);
        assertThat(exists("org.clusterdev.model.actor.Firm")).isTrue();
        assertThat(exists("org.clusterdev.model.actor.Firm#canRisk()")).isTrue();
        assertThat(exists("org.clusterdev.model.actor.Firm#canRisk(String)")).isFalse();
        assertThat(exists("org.clusterdev.model.actor.Firm#fly()")).isFalse();
        assertThat(exists("org.clusterdev.model.actor.Baron")).isFalse();
        assertThat(isDue("org.clusterdev.model.actor.Baron")).isTrue();
    }

    @Test
    void everyPrincipleIsServedByAGateAFindingOrALaw() {
        Set<String> used = new TreeSet<>();
        Stream.of("cluster-graph/src/main/java", "cluster-graph/testkit/src/main/java")
                .flatMap(folder -> Checkout.sources(folder).stream())
                .forEach(source -> used.addAll(principlesIn(source)));
        Set<String> idle = Stream.of(Principle.values())
                .map(Principle::name)
                .filter(name -> !used.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assumeTrue(idle.isEmpty() || exists(FRONT_DOOR), () -> "nothing serves these yet: " + idle);
        assertThat(idle).isEmpty();
    }

    private static List<String> principlesIn(Path source) {
        return PRINCIPLE_USED
                .matcher(Checkout.text(source))
                .results()
                .map(use -> use.group(1) != null ? use.group(1) : "S" + use.group(2))
                .toList();
    }

    private static String overview() {
        return Checkout.text(Checkout.path(OVERVIEW)).replaceAll("\\R \\* *", " ");
    }

    private static Stream<String> named() {
        return NAMED.matcher(overview()).results().map(ArticleTest::name).distinct();
    }

    private static String name(MatchResult match) {
        return match.group(1) + (match.group(2) == null ? "" : match.group(2));
    }

    private static boolean exists(String name) {
        String type = name.replaceAll("#.*", "");
        try {
            Class<?> found = Class.forName(type);
            return type.equals(name) || hasMethod(found, name.substring(type.length() + 1));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean hasMethod(Class<?> type, String signature) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> signature(method).equals(signature));
    }

    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        String last = method.isVarArgs() ? parameters.replaceAll("\\[]$", "...") : parameters;
        return method.getName() + "(" + last + ")";
    }

    /** The model is whole; the rooms of the graph are there once its front door is. */
    private static boolean isDue(String name) {
        return name.startsWith("org.clusterdev.model.") || exists(FRONT_DOOR);
    }
}
