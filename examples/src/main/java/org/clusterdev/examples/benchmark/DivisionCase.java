package org.clusterdev.examples.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.clusterdev.examples.input.Json;
import org.clusterdev.examples.input.Shape;
import org.clusterdev.examples.input.TextFile;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.model.action.Precedence;

/**
 * A joint action to be divided, in the general form, with the right answer where somebody knows it.
 *
 * @param name the name
 * @param form the form of the problem, or nothing
 * @param tasks how many tasks there are
 * @param firms what each firm has at stake
 * @param arcs which task waits for which
 * @param answer the answer, if it is known
 */
public record DivisionCase(
        String name, String form, int tasks, List<FirmStakes> firms, List<BenchmarkArc> arcs, Optional<Answer> answer) {

    private static final Shape LINE =
            Shape.of("problem", "name", "tasks", "firms", "arcs").or("form", "fewest", "benefitFirst");
    private static final Shape FIRM = Shape.of("firm", "cost", "gain", "limits");
    private static final int MOST_TASKS = 10_000;
    private static final long LARGEST = 1_000_000_000_000L;

    /**
     * What an exhaustive search found; everything is absent where there is no plan.
     *
     * @param fewest the fewest deliverables
     * @param enabling the fewest enabling deliverables
     * @param steps the fewest deliverables among the plans with so few enabling ones
     */
    public record Answer(OptionalInt fewest, OptionalInt enabling, OptionalInt steps) {}

    /** Keeps copies of the lists. */
    public DivisionCase {
        firms = List.copyOf(firms);
        arcs = List.copyOf(arcs);
    }

    /** Whether a file has the name of such problems: {@code .jsonl}. */
    public static boolean isNamedSo(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
    }

    /**
     * Reads a file of one problem a line; empty lines do not count.
     *
     * @throws org.clusterdev.examples.input.BadInputException if the file cannot be read or a line is no such problem
     */
    public static List<DivisionCase> readAll(Path file) {
        TextFile source = TextFile.read(file);
        List<DivisionCase> problems = new ArrayList<>();
        int before = 0;
        for (String line : source.text().lines().toList()) {
            if (!line.isBlank()) {
                problems.add(problem(Json.parse(new TextFile(source.name(), line), before)));
            }
            before++;
        }
        return List.copyOf(problems);
    }

    /** This, with the same limits for every firm; what the answer was before is no longer known. */
    public DivisionCase withLimits(List<Long> limits) {
        List<FirmStakes> limited = firms.stream()
                .map(firm -> new FirmStakes(firm.costs(), firm.gains(), limits))
                .toList();
        return new DivisionCase(name, form, tasks, limited, arcs, Optional.empty());
    }

    /** This as a division: tasks named {@code 0}, {@code 1}, …, firms {@code firm 1}, {@code firm 2}, …. */
    public DivisionProblem problem() {
        DivisionProblem.Builder problem = Problems.of(tasks, 0, arcs);
        for (int i = 0; i < firms.size(); i++) {
            FirmStakes firm = firms.get(i);
            problem.firm("firm " + (i + 1), firm.costs(), firm.gains(), firm.limits());
        }
        return problem.build();
    }

    private static DivisionCase problem(Json object) {
        int tasks = (int) object.as(LINE).field("tasks").whole(0, MOST_TASKS);
        List<FirmStakes> firms = new ArrayList<>();
        for (Json firm : object.field("firms").elements()) {
            firm.as(FIRM);
            firms.add(new FirmStakes(
                    amounts(firm.field("cost"), tasks), amounts(firm.field("gain"), tasks), limits(firm)));
        }
        List<BenchmarkArc> arcs = new ArrayList<>();
        for (Json arc : object.field("arcs").elements()) {
            arcs.add(arc(arc, tasks));
        }
        Waiting.circle(tasks, arcs, 0).ifPresent(circle -> {
            throw object.field("arcs").refuse("has tasks that wait for each other: " + circle + ".");
        });
        String name = object.field("name").text();
        return new DivisionCase(name, object.optionalText("form").orElse(""), tasks, firms, arcs, answer(object));
    }

    private static List<Long> amounts(Json list, int tasks) {
        if (list.elements().size() != tasks) {
            throw list.refuse(
                    "has " + list.elements().size() + " amounts, must have one for each of " + tasks + " tasks.");
        }
        return list.elements().stream().map(amount -> amount.whole(0, LARGEST)).toList();
    }

    private static List<Long> limits(Json firm) {
        Json limits = firm.field("limits");
        if (limits.elements().isEmpty()) {
            throw limits.refuse("is empty, must have at least one limit.");
        }
        List<Long> read = new ArrayList<>();
        for (Json limit : limits.elements()) {
            long lowest = read.isEmpty() ? 0 : read.get(read.size() - 1); // limits do not fall
            read.add(limit.whole(lowest, LARGEST));
        }
        return read;
    }

    private static BenchmarkArc arc(Json arc, int tasks) {
        List<Json> parts = arc.elements();
        if (parts.size() != 3) {
            throw arc.refuse("has " + parts.size() + " parts, must have three: a task, a later task, BEFORE or"
                    + " AFTER_SUCCESS.");
        }
        return new BenchmarkArc(
                (int) parts.get(0).whole(0, tasks - 1L),
                (int) parts.get(1).whole(0, tasks - 1L),
                parts.get(2).oneOf(Precedence.class));
    }

    private static Optional<Answer> answer(Json object) {
        Optional<Json> fewest = object.optional("fewest");
        Optional<Json> benefitFirst = object.optional("benefitFirst");
        if (fewest.isEmpty() || benefitFirst.isEmpty()) {
            return Optional.empty();
        }
        if (fewest.get().isNull() || benefitFirst.get().isNull()) {
            return Optional.of(new Answer(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        }
        List<Json> counts = benefitFirst.get().elements();
        if (counts.size() != 2) {
            throw benefitFirst.get().refuse("has " + counts.size() + " numbers, must have two: enabling and all.");
        }
        return Optional.of(new Answer(count(fewest.get()), count(counts.get(0)), count(counts.get(1))));
    }

    private static OptionalInt count(Json number) {
        return OptionalInt.of((int) number.whole(0, MOST_TASKS));
    }
}
