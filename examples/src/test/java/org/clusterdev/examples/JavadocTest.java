package org.clusterdev.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Everything that a user of the library can call says what it is; {@code @param} and {@code @return} stay a matter of taste. */
class JavadocTest {

    private static final List<String> LIBRARY = List.of("cluster-model", "cluster-graph", "cluster-graph/testkit");

    @Test
    void everythingPublicIsExplained() {
        assertThat(LIBRARY.stream().flatMap(JavadocTest::sourcesOf)).isNotEmpty();
        assertThat(unexplained(LIBRARY.stream().flatMap(JavadocTest::sourcesOf).toList()))
                .isEmpty();
    }

    @Test
    void silenceIsNoticed() {
        JavaFileObject silent = source("""
                public class Silent {
                    public final int field = 1;
                    int hidden;
                    protected Silent() {}
                    /** Explained. */
                    public void explained() {}
                    public void mute() {}
                    @Override public String toString() { return ""; }
                    public interface Inner { void implied(); }
                    /** Explained. */
                    public enum Metal { COPPER; public void ring() {} }
                    /** Explained, and so are its components. */
                    public record Pair(int left, int right) { public Pair {} }
                    private static class Secret { public void whisper() {} }
                }
                """);
        assertThat(unexplained(List.of(silent)))
                .containsExactly(
                        "Silent",
                        "Silent.field",
                        "Silent.<init>",
                        "Silent.mute",
                        "Inner",
                        "Inner.implied",
                        "Metal.ring");
    }

    /** The public and protected members of the sources that have no comment, in the order of the sources. */
    private static List<String> unexplained(List<? extends JavaFileObject> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of(), null, sources);
        Silences silences = new Silences(DocTrees.instance(task));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                silences.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return silences.found;
    }

    private static final class Silences extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<String> found = new ArrayList<>();

        Silences(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (!isVisible(type.getModifiers())) {
                return null;
            }
            note(type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (isVisible(method.getModifiers()) && !isOverride(method) && !isOfRecord(method)) {
                note(owner().getSimpleName() + "." + method.getName());
            }
            return null; // what is declared inside is nobody's to call
        }

        @Override
        public Void visitVariable(VariableTree field, Void unused) {
            if (isVisible(field.getModifiers()) && !isEnumConstant(field)) {
                note(owner().getSimpleName() + "." + field.getName());
            }
            return null;
        }

        private void note(String name) {
            if (docs.getDocComment(getCurrentPath()) == null) {
                found.add(name);
            }
        }

        private boolean isVisible(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || (isInInterface() && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }

        private boolean isInInterface() {
            TreePath parent = getCurrentPath().getParentPath();
            return parent.getLeaf().getKind() == Tree.Kind.INTERFACE;
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .map(AnnotationTree::getAnnotationType)
                    .anyMatch(type -> type.toString().equals("Override"));
        }

        /** The constructor of a record says what the record's own comment has said. */
        private boolean isOfRecord(MethodTree method) {
            return owner().getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
        }

        /** Some names need no more words: {@code MICRO}, {@code SMALL}, {@code MEDIUM}. */
        private boolean isEnumConstant(VariableTree field) {
            return owner().getKind() == Tree.Kind.ENUM
                    && field.getType().toString().equals(owner().getSimpleName().toString());
        }

        private ClassTree owner() {
            return (ClassTree) getCurrentPath().getParentPath().getLeaf();
        }
    }

    private static Stream<JavaFileObject> sourcesOf(String module) {
        Path folder = root().resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java") && !file.endsWith("package-info.java"))
                    .filter(file -> !file.getParent().endsWith("internal"))
                    .sorted()
                    .map(JavadocTest::source)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("cluster-model"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static JavaFileObject source(Path file) {
        try {
            return source(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
