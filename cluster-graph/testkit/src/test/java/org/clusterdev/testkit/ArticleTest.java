package org.clusterdev.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterdev.graph.readiness.Gate;
import org.clusterdev.model.Principle;
import org.junit.jupiter.api.Test;

/** Whoever has read the article finds each of its ideas: the table in the model's overview, and the principles in use. */
class ArticleTest {

    private static final String OVERVIEW = "cluster-model/src/main/java/org/clusterdev/model/package-info.java";
    private static final Pattern NAMED = Pattern.compile("\\{@code (org\\.clusterdev\\.[\\w.]+\\.[A-Z]\\w*)(#[^}]+)?}");
    private static final Pattern FINDING = Pattern.compile("(?:Finding\\.of|finding)\\(\\s*Principle\\.(S\\d+)");
    private static final Pattern LAW = Pattern.compile("void (s\\d+)_");

    @Test
    void everyPrincipleHasItsRow() {
        String overview = overview();
        for (Principle principle : Principle.values()) {
            assertThat(overview).contains("<th scope=\"row\">" + principle + "</th>");
        }
    }

    @Test
    void everyTypeAndMethodOfTheTableExists() {
        assertThat(named().filter(name -> !exists(name))).isEmpty();
    }

    @Test
    void theTableCannotNameJustAnything() {
        assertThat(named()).hasSizeGreaterThan(60);
        assertThat(exists("org.clusterdev.model.actor.Firm")).isTrue();
        assertThat(exists("org.clusterdev.model.actor.Firm#canRisk()")).isTrue();
        assertThat(exists("org.clusterdev.model.actor.Firm#canRisk(String)")).isFalse();
        assertThat(exists("org.clusterdev.model.actor.Firm#fly()")).isFalse();
        assertThat(exists("org.clusterdev.model.actor.Baron")).isFalse();
    }

    @Test
    void everyPrincipleIsServedByAGateAFindingOrALaw() {
        Set<String> served = new TreeSet<>();
        Stream.of(Gate.values()).map(gate -> gate.principle().name()).forEach(served::add);
        Checkout.sources("cluster-graph/src/main/java").forEach(source -> served.addAll(inText(FINDING, source)));
        Checkout.sources("cluster-graph/testkit/src/main/java").forEach(source -> served.addAll(inText(LAW, source)));
        assertThat(served)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Principle.values()).map(Principle::name).toList());
    }

    /** To mention a principle, in a row of a table for instance, is not to serve it. */
    @Test
    void aMentionServesNothing() {
        assertThat(FINDING.matcher("table.row(\"a\", \"b\", Principle.S2, \"c\")")
                        .find())
                .isFalse();
        assertThat(FINDING.matcher("finding(\n    Principle.S2, action").find()).isTrue();
        assertThat(LAW.matcher("default void s2_lessExposureIsNoWorse(").find()).isTrue();
    }

    private static List<String> inText(Pattern pattern, Path source) {
        return pattern.matcher(Checkout.text(source))
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
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
}
