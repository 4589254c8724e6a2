package org.clusterdev.graph.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** Networks and published figures in the folder shared/data beside the checkout; tests are skipped where it is absent. */
final class ReferenceData {

    private ReferenceData() {}

    /** The folder, or the test is skipped. */
    static Path folder() {
        Optional<Path> found = found();
        Assumptions.assumeTrue(found.isPresent(), "skipped: there is no shared/data beside the checkout");
        return found.orElseThrow();
    }

    private static Optional<Path> found() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    static JsonNode igraph(String name) {
        return json(folder().resolve("networks/reference/" + name + ".igraph.json"));
    }

    static JsonNode sna(String name) {
        return json(folder().resolve("networks/reference/" + name + ".sna.json"));
    }

    /** The structure of a network, read both ways if the network is undirected. */
    static Structure structure(String name) {
        Structure directed = Structure.of(vertices(name), arcs(name), Structure.THRESHOLD);
        return igraph(name).get("directed").asBoolean() ? directed : directed.undirected();
    }

    static List<String> vertices(String name) {
        return rows(name, "nodes").stream()
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
    }

    static List<Arc> arcs(String name) {
        Map<String, Integer> numbers = new TreeMap<>();
        vertices(name).forEach(id -> numbers.put(id, numbers.size()));
        List<Arc> arcs = new ArrayList<>();
        for (String row : rows(name, "edges")) {
            int comma = row.indexOf(',');
            arcs.add(new Arc(numbers.get(row.substring(0, comma)), numbers.get(row.substring(comma + 1)), 1.0 / 3));
        }
        return arcs;
    }

    private static List<String> rows(String name, String kind) {
        String folder = name.startsWith("kecskemet") ? "kecskemet/" : "networks/";
        Path file = folder().resolve(folder + name + "." + kind + ".csv");
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.replace("\"", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
