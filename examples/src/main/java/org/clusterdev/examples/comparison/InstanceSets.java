package org.clusterdev.examples.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;
import org.clusterdev.examples.benchmark.LineBalancing;
import org.clusterdev.examples.comparison.Instance.Published;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.TextFile;
import org.clusterdev.examples.input.Words;

/**
 * The sets of instances by their names.
 *
 * <p>From the data folder: {@code otto20}, {@code otto50}, {@code otto100}, {@code scholl} (line balancing, with
 * published bounds), {@code small} (with the right answers), {@code bench20}, {@code bench50}, {@code bench100}. Made from
 * a seed, of any size: {@code lines-1000}, {@code actions-50}.
 */
final class InstanceSets {

    static final List<String> NAMES = List.of(
            "otto20", "otto50", "otto100", "scholl", "small", "bench20", "bench50", "bench100", "lines-N", "actions-N");

    private static final Pattern MADE = Pattern.compile("(lines|actions)-([1-9][0-9]{0,3})");
    private static final Pattern OTTO = Pattern.compile("otto(20|50|100)");
    private static final Pattern BENCH = Pattern.compile("bench(20|50|100)");

    private final Path data;
    private final long seed;
    private final int count;

    /**
     * Sets of instances.
     *
     * @param data the folder of public and shared problems
     * @param seed from which problems are made
     * @param count how many are made of each form
     */
    InstanceSets(Path data, long seed, int count) {
        this.data = data;
        this.seed = seed;
        this.count = count;
    }

    /**
     * The instances of a set, in order.
     *
     * @throws BadInputException if there is no such set, or its files cannot be read
     */
    List<Instance> named(String set) {
        Matcher made = MADE.matcher(set);
        if (made.matches()) {
            int tasks = Integer.parseInt(made.group(2));
            return made.group(1).equals("lines") ? lines(set, tasks) : actions(set, tasks);
        }
        Matcher otto = OTTO.matcher(set);
        if (otto.matches()) {
            return otto(set, otto.group(1));
        }
        Matcher bench = BENCH.matcher(set);
        if (bench.matches()) {
            return fromFile(set, "bench").stream()
                    .filter(instance -> instance.problem().tasks() == Integer.parseInt(bench.group(1)))
                    .toList();
        }
        return switch (set) {
            case "scholl" -> scholl();
            case "small" -> fromFile(set, "small");
            default ->
                throw BadInputException.option(
                        "--set",
                        "is " + Words.quoted(set) + ", must be one of " + String.join(", ", NAMES)
                                + " with N from 1 to 9999." + Words.maybe(set, NAMES));
        };
    }

    private List<Instance> lines(String set, int tasks) {
        return IntStream.range(0, count)
                .mapToObj(number -> Instance.of(set, LineMaker.make(tasks, seed, number)))
                .toList();
    }

    private List<Instance> actions(String set, int tasks) {
        return ActionMaker.FORMS.stream()
                .flatMap(form -> IntStream.range(0, count)
                        .mapToObj(number -> Instance.of(set, ActionMaker.make(form, tasks, seed, number))))
                .toList();
    }

    private List<Instance> fromFile(String set, String file) {
        return DivisionCase.readAll(data.resolve("actions").resolve(file + ".jsonl")).stream()
                .map(problem -> Instance.of(set, problem))
                .toList();
    }

    private List<Instance> otto(String set, String tasks) {
        Path folder = data.resolve("salbp").resolve("otto");
        Map<String, Published> bounds = new HashMap<>();
        for (CSVRecord row : rows(folder.resolve("bounds_2013.csv"))) {
            bounds.put(row.get("instance"), published(row, "lower_bound", "upper_bound"));
        }
        List<Instance> instances = new ArrayList<>();
        for (Path file : files(folder.resolve("n" + tasks))) {
            LineBalancing line = LineBalancing.read(file);
            long cycleTime = line.cycleTime()
                    .orElseThrow(() -> new BadInputException(file.toString(), "", "has no cycle time, must have one."));
            instances.add(new Instance(
                    set, problem(line.name(), line, cycleTime), Optional.ofNullable(bounds.get(line.name()))));
        }
        return instances;
    }

    /** In the order of the numbers in their names. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(LineBalancing::isNamedSo)
                    .sorted(Comparator.comparingInt(
                                    (Path file) -> file.toString().length())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new BadInputException(folder.toString(), "", "cannot be read, must be a folder. Maybe give --data.");
        }
    }

    private List<Instance> scholl() {
        Path folder = data.resolve("salbp").resolve("scholl");
        List<Instance> instances = new ArrayList<>();
        for (CSVRecord row : rows(folder.resolve("salbp1_optima.csv"))) {
            LineBalancing line = LineBalancing.read(folder.resolve(row.get("file")));
            String name = line.name() + "-" + row.get("cycle_time");
            instances.add(new Instance(
                    "scholl",
                    problem(name, line, Long.parseLong(row.get("cycle_time"))),
                    Optional.of(published(row, "m_lb", "m_ub"))));
        }
        return instances;
    }

    private static DivisionCase problem(String name, LineBalancing line, long cycleTime) {
        FirmStakes firm = new FirmStakes(line.times(), line.times(), List.of(cycleTime));
        return new DivisionCase(name, "salbp", line.times().size(), List.of(firm), line.arcs(), Optional.empty());
    }

    private static Published published(CSVRecord row, String lower, String upper) {
        return new Published(Integer.parseInt(row.get(lower)), Integer.parseInt(row.get(upper)));
    }

    private static List<CSVRecord> rows(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(TextFile.read(file).text(), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
