package org.clusterdev.examples;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house that a compiler does not know. Each rule lists its breaches, so that each can be tried twice: on
 * the library, where it finds none, and on the classes in {@code crooked}, which break every one.
 */
class ArchitectureTest {

    private static final JavaClasses MODEL = libraryClasses("org.clusterdev.model");
    private static final JavaClasses GRAPH = libraryClasses("org.clusterdev.graph");
    private static final JavaClasses LIBRARY = libraryClasses("org.clusterdev.model", "org.clusterdev.graph");
    private static final JavaClasses ALL =
            libraryClasses("org.clusterdev.model", "org.clusterdev.graph", "org.clusterdev.testkit");
    private static final String CROOKED_BASE = "org.clusterdev.examples.crooked";
    private static final JavaClasses CROOKED = new ClassFileImporter().importPackages(CROOKED_BASE);

    /** Which packages each package may use, by their names below the base; the empty name is the base itself. */
    private static final Map<String, Set<String>> MODEL_ARROWS = eachUsesThoseBefore(
            "internal", "", "actor", "funding", "action", "cluster", "history", "evidence", "programme");

    private static final Map<String, Set<String>> GRAPH_ARROWS = Map.of(
            "trust", Set.of(),
            "measure", Set.of("trust"),
            "diagnosis", Set.of("trust", "measure"),
            "maturity", Set.of("trust", "measure"),
            "decompose", Set.of("trust"),
            "readiness", Set.of("trust", "measure", "diagnosis", "maturity", "decompose"),
            "plan", Set.of("trust", "measure", "diagnosis", "maturity", "decompose", "readiness"),
            "", Set.of("trust", "measure", "diagnosis", "maturity", "decompose", "readiness", "plan"));

    /** A budget of time is the caller's wish: only the search that keeps to it looks at the clock. */
    private static final Set<String> MAY_ASK_THE_CLOCK = Set.of("org.clusterdev.graph.decompose.Meter");

    private static final Pattern MACHINE_DEPENDENT = Pattern.compile("java\\.time\\..*\\.now\\(.*"
            + "|java\\.time\\.ZoneId\\.systemDefault\\(.*"
            + "|java\\.lang\\.System\\.(nanoTime|currentTimeMillis|identityHashCode|getProperty|getenv)\\(.*"
            + "|java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*"
            + "|java\\.util\\.(Set|Map)\\.(copyOf\\(.*|ofEntries\\(.*|of\\(.*(,|\\[).*)"
            + "|java\\.util\\.stream\\.Collectors\\.toUnmodifiable(Set|Map)\\(.*"
            + "|java\\.util\\.Random\\.<init>\\(\\)"
            + "|java\\.lang\\.Math\\.(random|pow|exp|expm1|log|log10|log1p|sin|cos|tan|cbrt|hypot)\\(.*");

    @Test
    void theLibraryIsSeen() {
        assertThat(MODEL).isNotEmpty();
        assertThat(LIBRARY).hasSize(MODEL.size() + GRAPH.size());
    }

    @Test
    void arrowsPointOneWay() {
        assertThat(againstTheArrows(MODEL, "org.clusterdev.model", MODEL_ARROWS))
                .isEmpty();
        assertThat(againstTheArrows(GRAPH, "org.clusterdev.graph", GRAPH_ARROWS))
                .isEmpty();
        assertThat(againstTheArrows(CROOKED, CROOKED_BASE, MODEL_ARROWS))
                .anyMatch(breach -> breach.contains("actor.Policy") && breach.contains("funding.Purse"))
                .noneMatch(breach -> breach.startsWith(CROOKED_BASE + ".funding"));
        assertThat(againstTheArrows(CROOKED, CROOKED_BASE, eachUsesThoseBefore("actor", "funding")))
                .anyMatch(breach -> breach.contains("no package of the design"));
    }

    @Test
    void packagesHaveNoCycles() {
        assertThat(cycles(ALL, "org.clusterdev")).isEmpty();
        assertThat(cycles(CROOKED, CROOKED_BASE)).hasSize(1);
    }

    @Test
    void modelKnowsNeitherGraphsNorLogging() {
        assertThat(graphsOrLogging(MODEL)).isEmpty();
        assertThat(graphsOrLogging(CROOKED))
                .anyMatch(breach -> breach.contains("org.jgrapht"))
                .anyMatch(breach -> breach.contains("org.slf4j"));
    }

    @Test
    void signaturesSpeakJavaMoneyAndTheDomain() {
        assertThat(foreignTypes(LIBRARY)).isEmpty();
        assertThat(foreignTypes(CROOKED))
                .anyMatch(breach -> breach.contains("com.google.common"))
                .anyMatch(breach -> breach.contains("org.jgrapht"))
                .anyMatch(breach -> breach.contains("org.slf4j"))
                .anyMatch(breach -> breach.contains("net.jqwik"))
                .anyMatch(breach -> breach.contains("internal.Knot"));
    }

    @Test
    void nothingIsMutated() {
        assertThat(changingFields(LIBRARY)).isEmpty();
        assertThat(changingFields(CROOKED))
                .anyMatch(breach -> breach.contains("Policy.name"))
                .anyMatch(breach -> breach.contains("Purse$Hidden.coins"))
                .noneMatch(breach -> breach.contains("Scratch"));
    }

    @Test
    void nothingDependsOnTheMachine() {
        assertThat(machineDependent(ALL)).isEmpty();
        assertThat(machineDependent(CROOKED))
                .anyMatch(breach -> breach.contains("LocalDate.now("))
                .anyMatch(breach -> breach.contains("Set.copyOf"))
                .anyMatch(breach -> breach.contains("Math.exp"))
                .hasSize(3);
    }

    @Test
    void accessorsHaveNoPrefix() {
        assertThat(prefixedAccessors(LIBRARY)).isEmpty();
        assertThat(prefixedAccessors(CROOKED)).hasSize(2);
    }

    @Test
    void arraysStayInside() {
        assertThat(exposedArrays(LIBRARY)).isEmpty();
        assertThat(exposedArrays(CROOKED))
                .anyMatch(breach -> breach.contains("Policy.amounts"))
                .anyMatch(breach -> breach.contains("Policy.rows"))
                .noneMatch(breach -> breach.contains("listOf") || breach.contains("values"));
    }

    @Test
    void namesAreUniqueAndNotTakenByJava() throws IOException {
        assertThat(namesOfJavaBase())
                .contains("String", "Policy", "Certificate")
                .doesNotContain("Entry", "Firm");
        assertThat(ambiguousNames(ALL, namesOfJavaBase())).isEmpty();
        assertThat(ambiguousNames(CROOKED, namesOfJavaBase()))
                .anyMatch(breach -> breach.equals("Policy is the name of a type in java.base"))
                .anyMatch(breach -> breach.startsWith("Policy is the name of 2 types"));
    }

    private static List<String> againstTheArrows(JavaClasses classes, String base, Map<String, Set<String>> arrows) {
        List<String> breaches = new ArrayList<>();
        for (JavaClass user : classes) {
            String from = below(base, user);
            if (!arrows.containsKey(from)) {
                breaches.add(user.getName() + " lives in no package of the design");
                continue;
            }
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (isBelow(base, used)
                        && !below(base, used).equals(from)
                        && !arrows.get(from).contains(below(base, used))) {
                    breaches.add(user.getName() + " must not use " + used.getName() + ": " + dependency);
                }
            }
        }
        return breaches;
    }

    private static Map<String, Set<String>> eachUsesThoseBefore(String... packages) {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        Set<String> before = new LinkedHashSet<>();
        for (String name : packages) {
            arrows.put(name, Set.copyOf(before));
            before.add(name);
        }
        return arrows;
    }

    private static List<String> cycles(JavaClasses classes, String base) {
        return SlicesRuleDefinition.slices()
                .matching(base + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    private static List<String> graphsOrLogging(JavaClasses classes) {
        return classes.stream()
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isIn(dependency.getTargetClass(), "org.jgrapht", "org.slf4j"))
                .map(Dependency::getDescription)
                .toList();
    }

    /**
     * Types in public signatures that are neither Java's, nor Joda-Money's, nor ours to show; of JGraphT in TrustGraph
     * only.
     */
    private static List<String> foreignTypes(JavaClasses classes) {
        List<String> breaches = new ArrayList<>();
        for (JavaClass owner : publicTypes(classes)) {
            for (Mention mention : mentions(owner)) {
                for (JavaClass type : mention.type().getAllInvolvedRawTypes()) {
                    boolean ours = type.getBaseComponentType().isPrimitive()
                            || isIn(type, "java", "org.clusterdev", "org.joda.money", "org.jspecify.annotations")
                            || (owner.getSimpleName().equals("TrustGraph") && isIn(type, "org.jgrapht"));
                    if (!ours || isInternal(type)) {
                        breaches.add(mention.where() + " mentions " + type.getName());
                    }
                }
            }
        }
        return breaches;
    }

    /**
     * Fields that are not final, in the public types and in whatever these hold. A builder is there to change; so is the
     * working memory of a search, which no public type holds.
     */
    private static List<String> changingFields(JavaClasses classes) {
        return heldByPublicTypes(classes).stream()
                .filter(owner -> !owner.getSimpleName().endsWith("Builder"))
                .flatMap(owner -> owner.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(field -> field.getFullName() + " is not final")
                .toList();
    }

    /** Calls that answer by the clock, the machine's settings, the order of hashes or the processor. The compiler sees to the locale. */
    private static List<String> machineDependent(JavaClasses classes) {
        return classes.stream()
                .filter(owner -> !MAY_ASK_THE_CLOCK.contains(owner.getName()))
                .flatMap(owner -> owner.getCodeUnitAccessesFromSelf().stream())
                .filter(call -> MACHINE_DEPENDENT
                        .matcher(call.getTarget().getFullName())
                        .matches())
                .map(JavaAccess::getDescription)
                .toList();
    }

    private static List<String> prefixedAccessors(JavaClasses classes) {
        return publicTypes(classes).stream()
                .flatMap(owner -> owner.getMethods().stream())
                .filter(method -> method.getName().matches("(get|set)\\p{Lu}.*"))
                .map(method -> method.getFullName() + " is called as in a bean")
                .toList();
    }

    private static List<String> exposedArrays(JavaClasses classes) {
        return publicTypes(classes).stream()
                .flatMap(owner -> mentions(owner).stream())
                .filter(mention -> mention.type().getName().contains("["))
                .map(mention -> mention.where() + " exposes an array")
                .toList();
    }

    /** The names that an {@code import module} would make ambiguous. */
    private static List<String> ambiguousNames(JavaClasses classes, Set<String> taken) {
        List<String> breaches = new ArrayList<>();
        Map<String, List<JavaClass>> bySimpleName = publicTypes(classes).stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(groupingBy(JavaClass::getSimpleName));
        bySimpleName.forEach((name, types) -> {
            if (types.size() > 1) {
                breaches.add(name + " is the name of " + types.size() + " types: " + types);
            }
            if (taken.contains(name)) {
                breaches.add(name + " is the name of a type in java.base");
            }
        });
        return breaches;
    }

    private static Set<String> namesOfJavaBase() throws IOException {
        ModuleDescriptor base = Object.class.getModule().getDescriptor();
        FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
        Set<String> names = new TreeSet<>();
        for (ModuleDescriptor.Exports exported : base.exports()) {
            if (!exported.isQualified()) {
                Path folder = runtime.getPath(
                        "modules", "java.base", exported.source().replace('.', '/'));
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
                            .map(file -> file.substring(0, file.length() - ".class".length()))
                            .filter(name -> isPublic(exported.source() + "." + name))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static boolean isPublic(String className) {
        try {
            return Modifier.isPublic(Class.forName(className, false, null).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(className + " is listed but not there", e);
        }
    }

    /** A type where users of the library see it. */
    private record Mention(String where, JavaType type) {}

    private static List<Mention> mentions(JavaClass owner) {
        List<Mention> mentions = new ArrayList<>();
        owner.getSuperclass().ifPresent(type -> mentions.add(new Mention(owner.getName(), type)));
        owner.getInterfaces().forEach(type -> mentions.add(new Mention(owner.getName(), type)));
        owner.getTypeParameters().forEach(type -> mentions.add(new Mention(owner.getName(), type)));
        mentionAnnotations(owner.getName(), owner.getAnnotations(), mentions);
        for (JavaMember member : owner.getMembers()) {
            if (isVisible(member.getModifiers()) && !isGivenByTheCompiler(member)) {
                mentionMember(member, mentions);
            }
        }
        return mentions;
    }

    private static void mentionMember(JavaMember member, List<Mention> mentions) {
        String where = member.getFullName();
        mentionAnnotations(where, member.getAnnotations(), mentions);
        if (member instanceof JavaField field) {
            mentions.add(new Mention(where, field.getType()));
        }
        if (member instanceof JavaCodeUnit codeUnit) {
            codeUnit.getTypeParameters().forEach(type -> mentions.add(new Mention(where, type)));
            codeUnit.getExceptionTypes().forEach(type -> mentions.add(new Mention(where, type)));
            mentions.add(new Mention(where, codeUnit.getReturnType()));
            List<JavaType> parameters = codeUnit.getParameterTypes();
            for (int i = 0; i < parameters.size(); i++) {
                boolean variable = i == parameters.size() - 1 && isVariable(codeUnit);
                mentions.add(new Mention(where, variable ? elementOf(parameters.get(i)) : parameters.get(i)));
            }
        }
    }

    private static void mentionAnnotations(
            String where, Collection<? extends JavaAnnotation<?>> annotations, List<Mention> mentions) {
        annotations.forEach(annotation -> mentions.add(new Mention(where, annotation.getRawType())));
    }

    private static boolean isGivenByTheCompiler(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.SYNTHETIC)
                || (member instanceof JavaMethod method
                        && method.getOwner().isEnum()
                        && method.getName().equals("values")
                        && method.getRawParameterTypes().isEmpty());
    }

    private static boolean isVariable(JavaCodeUnit codeUnit) {
        return codeUnit instanceof JavaMethod method && method.reflect().isVarArgs();
    }

    private static JavaType elementOf(JavaType array) {
        return array.toErasure().getComponentType();
    }

    private static List<JavaClass> publicTypes(JavaClasses classes) {
        return classes.stream().filter(ArchitectureTest::isReachable).toList();
    }

    private static boolean isReachable(JavaClass type) {
        return isVisible(type.getModifiers())
                && !isInternal(type)
                && !type.isAnonymousClass()
                && type.getEnclosingClass().map(ArchitectureTest::isReachable).orElse(true);
    }

    /** In a package that its module shows to the library's other modules at most. */
    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().endsWith(".internal");
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Set<JavaClass> heldByPublicTypes(JavaClasses classes) {
        Set<JavaClass> held = new LinkedHashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(publicTypes(classes));
        while (!open.isEmpty()) {
            JavaClass owner = open.remove();
            if (held.add(owner)) {
                owner.getFields().stream()
                        .map(JavaField::getType)
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(Collection::stream)
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> classes.contain(type.getName()))
                        .forEach(open::add);
            }
        }
        return held;
    }

    private static boolean isIn(JavaClass type, String... packages) {
        String name = type.getBaseComponentType().getPackageName() + ".";
        return Stream.of(packages).anyMatch(prefix -> name.startsWith(prefix + "."));
    }

    private static boolean isBelow(String base, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(base + ".");
    }

    private static String below(String base, JavaClass type) {
        return type.getPackageName().equals(base) ? "" : type.getPackageName().substring(base.length() + 1);
    }

    private static JavaClasses libraryClasses(String... packages) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages);
    }
}
