package org.clusterdev.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that these tests were built from. */
final class Checkout {

    private Checkout() {}

    /** A file or folder of the project, by its path from the root. */
    static Path path(String fromRoot) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("cluster-model")) && Files.exists(folder.resolve(fromRoot))) {
                return folder.resolve(fromRoot);
            }
        }
        throw new AssertionError(fromRoot + " is not to be found from " + here);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All Java sources below a folder, in a fixed order. */
    static List<Path> sources(String fromRoot) {
        try (Stream<Path> files = Files.walk(path(fromRoot))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
