package org.clusterdev.examples.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.clusterdev.examples.input.TextFile;

/** A case in which every field of the format occurs. */
final class Samples {

    static final String EVERY_FIELD = read("every-field.json");

    private Samples() {}

    static Case everyField() {
        return read(EVERY_FIELD, "every-field.json");
    }

    static Case read(String text, String name) {
        return CaseFile.read(TextFile.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
