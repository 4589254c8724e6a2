package org.clusterdev.examples.input;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields that a kind of JSON object has.
 *
 * @param name the kind, such as {@code task}; its name in the JSON Schema as well
 * @param required the fields that must be there
 * @param optional the fields that may be missing
 */
public record Shape(String name, List<String> required, List<String> optional) {

    /** Keeps copies of the lists. */
    public Shape {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** A shape of required fields. */
    public static Shape of(String name, String... required) {
        return new Shape(name, List.of(required), List.of());
    }

    /** This shape with optional fields. */
    public Shape or(String... more) {
        return new Shape(name, required, List.of(more));
    }

    /** All fields, the required ones first. */
    public List<String> fields() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return List.copyOf(all);
    }
}
