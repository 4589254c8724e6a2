package org.clusterdev.examples.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.Json;
import org.clusterdev.examples.input.TextFile;
import org.clusterdev.examples.input.Words;

/**
 * Cases as files, so that they can be exchanged: reading, writing, and the JSON Schema that describes them.
 *
 * <p>Reading is strict. An unknown field, a word that is not on its list, an id that nobody has: each is refused in one
 * line that names file, place and remedy. What was written can be read again and is equal.
 */
public final class CaseFile {

    /** The value of the field {@code format}. */
    public static final String FORMAT = "cluster-case/1";

    private static final List<String> BUNDLED = List.of("handloom", "pharma", "rice-milling", "textile", "weavers");

    private CaseFile() {}

    /** The names of the cases that come with the workbench, in alphabetical order. */
    public static List<String> bundledNames() {
        return BUNDLED;
    }

    /**
     * Reads a case from a file in UTF-8.
     *
     * @throws BadInputException if the file cannot be read, is no JSON, or is no valid case
     */
    public static Case read(Path file) {
        return read(TextFile.read(file));
    }

    /** Reads a case from a text; {@code source} names it in messages. */
    public static Case read(TextFile source) {
        return new CaseReader(Json.parse(source)).read();
    }

    /**
     * Reads one of the cases that come with the workbench, such as {@code weavers}.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Case bundled(String name) {
        if (!isBundled(name)) {
            throw new IllegalArgumentException("There is no bundled case " + Words.quoted(name) + ", must be one of "
                    + Words.listed(BUNDLED) + "." + Words.maybe(name, BUNDLED));
        }
        return read(TextFile.of(name + ".json", resource(name + ".json")));
    }

    /** Whether a case of this name comes with the workbench. */
    public static boolean isBundled(String name) {
        return BUNDLED.contains(name);
    }

    /** The JSON Schema of case files, draft 2020-12. */
    public static String schema() {
        return new String(resource("case.schema.json"), StandardCharsets.UTF_8);
    }

    /**
     * A case in the format, indented.
     *
     * @throws IllegalArgumentException if the case could not be read back, for instance because the record holds an
     *     event of the user's own, or an action no network
     */
    public static String text(Case written) {
        String text = CaseWriter.text(written);
        try {
            read(new TextFile(written.cluster().name(), text));
        } catch (BadInputException e) {
            throw new IllegalArgumentException("Case cannot be written: " + e.getMessage(), e);
        }
        return text;
    }

    /**
     * Writes a case to a file in UTF-8, whole or not at all.
     *
     * @throws IllegalArgumentException if the case could not be read back
     */
    public static void write(Case written, Path file) {
        try {
            Files.writeString(file, text(written));
        } catch (IOException e) {
            throw new UncheckedIOException("Case cannot be written to " + file, e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = CaseFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
