package org.clusterdev.graph.decompose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the shared instances, where they are there: {@code shared/data} beside the checkout. */
final class Instances {

    private static final Pattern FIRM =
            Pattern.compile("\\{\"cost\":\\[([^]]*)],\"gain\":\\[([^]]*)],\"limits\":\\[([^]]*)]}");
    private static final Pattern ARC = Pattern.compile("\\[(\\d+),(\\d+),\"(BEFORE|AFTER_SUCCESS)\"]");
    private static final Pattern TASKS = Pattern.compile("\"tasks\":(\\d+)");
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]*)\"");
    private static final Pattern FEWEST = Pattern.compile("\"fewest\":(null|\\d+)");
    private static final Pattern BENEFIT_FIRST = Pattern.compile("\"benefitFirst\":(?:null|\\[(\\d+),(\\d+)])");

    private Instances() {}

    /** The folder {@code shared/data}, from this or any folder above or beside it. */
    static Optional<Path> data() {
        return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve("shared").resolve("data"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A joint action of {@code actions/*.jsonl}; its tasks are named t0, t1, …, its firms f0, f1, …. */
    static DivisionProblem action(String line) {
        List<String> names = names(Integer.parseInt(first(TASKS, line)));
        DivisionProblem.Builder problem = DivisionProblem.of(org.joda.money.CurrencyUnit.of("XXX"), names);
        Matcher firm = FIRM.matcher(line);
        for (int at = 0; firm.find(); at++) {
            problem.firm("f" + at, numbers(firm.group(1)), numbers(firm.group(2)), numbers(firm.group(3)));
        }
        Matcher arc = ARC.matcher(line);
        while (arc.find()) {
            String from = "t" + arc.group(1);
            String to = "t" + arc.group(2);
            if (arc.group(3).equals("BEFORE")) {
                problem.before(from, to);
            } else {
                problem.afterSuccess(from, to);
            }
        }
        return problem.build();
    }

    static String name(String line) {
        return first(NAME, line);
    }

    static Optional<Integer> fewest(String line) {
        String stated = first(FEWEST, line);
        return stated.equals("null") ? Optional.empty() : Optional.of(Integer.parseInt(stated));
    }

    /** Enabling deliverables, deliverables. */
    static Optional<List<Integer>> benefitFirst(String line) {
        Matcher stated = BENEFIT_FIRST.matcher(line);
        if (!stated.find()) {
            throw new IllegalArgumentException("no benefitFirst in " + line);
        }
        return stated.group(1) == null
                ? Optional.empty()
                : Optional.of(List.of(Integer.parseInt(stated.group(1)), Integer.parseInt(stated.group(2))));
    }

    /** A line balancing file, {@code .alb}. */
    static DivisionProblem alb(Path file) {
        List<Long> times = new ArrayList<>();
        List<int[]> arcs = new ArrayList<>();
        long cycle = 0;
        String section = "";
        for (String raw : lines(file)) {
            String line = raw.strip();
            if (line.startsWith("<")) {
                section = line;
            } else if (!line.isEmpty()) {
                switch (section) {
                    case "<cycle time>" -> cycle = Long.parseLong(line);
                    case "<task times>" -> times.add(Long.parseLong(line.split("\\s+")[1]));
                    case "<precedence relations>" -> arcs.add(arc(line));
                    default -> {} // number of tasks, order strength: not needed
                }
            }
        }
        return lineBalancing(times, arcs, cycle);
    }

    /** A line balancing file, {@code .IN2}, with a cycle time. */
    static DivisionProblem in2(Path file, long cycle) {
        List<String> lines = lines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int tasks = Integer.parseInt(lines.get(0));
        List<Long> times =
                lines.subList(1, tasks + 1).stream().map(Long::parseLong).toList();
        List<int[]> arcs = new ArrayList<>();
        for (String line : lines.subList(tasks + 1, lines.size())) {
            if (line.startsWith("-1")) {
                break;
            }
            arcs.add(arc(line));
        }
        return lineBalancing(times, arcs, cycle);
    }

    private static DivisionProblem lineBalancing(List<Long> times, List<int[]> arcs, long cycle) {
        List<String> names = names(times.size());
        DivisionProblem.Builder problem = DivisionProblem.of(org.joda.money.CurrencyUnit.of("XXX"), names);
        problem.firm("f0", times, times, List.of(cycle));
        for (int[] arc : arcs) {
            problem.before(names.get(arc[0] - 1), names.get(arc[1] - 1));
        }
        return problem.build();
    }

    private static List<String> names(int tasks) {
        return IntStream.range(0, tasks).mapToObj(task -> "t" + task).toList();
    }

    private static int[] arc(String line) {
        String[] ends = line.split(",");
        return new int[] {Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[1].strip())};
    }

    private static List<Long> numbers(String list) {
        return Stream.of(list.split(",")).map(Long::parseLong).toList();
    }

    private static String first(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + line);
        }
        return found.group(1);
    }
}
