package org.clusterdev.examples.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.Words;
import org.clusterdev.graph.decompose.Objective;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * Runs the same problems by our decomposer and by other solvers, one after the other in this process, checks every plan
 * and every claim against every other, and prints a table.
 *
 * <p>{@code mvn -q compile -Pbenchmark -Dexec.args="--set otto50 --solvers ours,cpsat,choco"}; {@code BENCHMARK.md}
 * describes it. Exit code 1 if a plan is not valid or two claims contradict each other.
 */
@Command(
        name = "benchmark",
        description = "Divides the problems of some sets by several solvers and compares them.",
        mixinStandardHelpOptions = true)
public final class Benchmark implements Callable<Integer> {

    private static final int WRONG = 1;
    private static final int BAD_INPUT = 2;
    private static final Duration WARM_UP_TIME = Duration.ofSeconds(1);
    private static final int WARM_UP_TASKS = 20;
    private static final long WARM_UP_SEED = 7_919; // no measured instance is made from it unless asked for

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Option(
            names = "--set",
            required = true,
            split = ",",
            paramLabel = "SET",
            description =
                    "Sets of problems: otto20, otto50, otto100, scholl, small, bench20, bench50, bench100, lines-N, actions-N.")
    private List<String> sets = List.of();

    @Option(names = "--form", split = ",", paramLabel = "FORM", description = "Only these forms; else all of the set.")
    private List<String> forms = List.of();

    @Option(
            names = "--objective",
            split = ",",
            paramLabel = "OBJECTIVE",
            description = "fewest (the default), benefit-first, or both.")
    private List<String> objectives = List.of("fewest");

    @Option(names = "--seconds", paramLabel = "S", description = "Time for each instance and solver; without it, 10.")
    private double seconds = 10;

    @Option(names = "--every", paramLabel = "K", description = "Only every Kth instance of each set and form.")
    private int every = 1;

    @Option(names = "--offset", paramLabel = "O", description = "The first of these, from 0.")
    private int offset;

    @Option(names = "--solvers", split = ",", paramLabel = "SOLVER", description = "ours (the default), cpsat, choco.")
    private List<String> solvers = List.of("ours");

    @Option(names = "--data", paramLabel = "FOLDER", description = "The shared data; without it, ../shared/data.")
    private Path data = Path.of("..", "shared", "data");

    @Option(names = "--seed", paramLabel = "N", description = "From which problems are made; without it, 1.")
    private long seed = 1;

    @Option(names = "--count", paramLabel = "N", description = "How many are made of each form; without it, 21.")
    private int count = 21;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "How many small made problems each solver gets first, not counted; without it, 60.")
    private int warmUp = 60;

    @Option(names = "--csv", paramLabel = "FILE", description = "Where every single result is written.")
    private Optional<Path> csv = Optional.empty();

    private Benchmark() {}

    /** Runs the benchmark of the command line; ends the program if something is wrong. */
    public static void main(String[] args) {
        int exitCode = run(utf8(System.out), utf8(System.err), args);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Benchmark())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Benchmark::refuse)
                .execute(args);
    }

    private static int refuse(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        if (!(thrown instanceof BadInputException)) {
            throw thrown;
        }
        command.getErr().println(thrown.getMessage());
        return BAD_INPUT;
    }

    @Override
    public Integer call() throws IOException {
        check();
        List<Solver> asked = solvers();
        List<Objective> wanted = objectives.stream().map(Benchmark::objective).toList();
        List<Instance> instances = instances();
        warmUp(asked, wanted);
        PrintWriter out = spec.commandLine().getOut();
        out.println(surroundings());
        List<Result> results = measure(asked, wanted, instances);
        Faults faults = Faults.of(results);
        out.println("\n" + ResultTable.of(results) + "\n\n" + faults);
        out.println(load("at the end"));
        out.flush();
        return faults.isEmpty() ? CommandLine.ExitCode.OK : WRONG;
    }

    private String surroundings() {
        return String.format(
                Locale.ROOT,
                "Java %s, %d processors, %s%n%s s an instance; warm-up: %d problems of %d tasks for each solver",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                load("at the start"),
                seconds,
                warmUp,
                WARM_UP_TASKS);
    }

    /** What else runs on the machine makes every time longer. */
    private static String load(String when) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "load %s %.1f", when, load);
    }

    private void check() {
        require(seconds > 0 && seconds <= 86_400, "--seconds", seconds, "more than 0, at most 86400");
        require(every >= 1, "--every", every, "1 or more");
        require(offset >= 0, "--offset", offset, "0 or more");
        require(count >= 1, "--count", count, "1 or more");
        require(warmUp >= 0, "--warm-up", warmUp, "0 or more");
    }

    private static void require(boolean right, String option, Object value, String range) {
        if (!right) {
            throw BadInputException.option(option, "is " + value + ", must be " + range + ".");
        }
    }

    private List<Solver> solvers() {
        Map<String, Solver> known = new LinkedHashMap<>();
        known.put("ours", new OurSolver());
        others().forEach(solver -> known.put(solver.name(), solver));
        List<Solver> found = new ArrayList<>();
        for (String name : solvers) {
            Solver solver = known.get(name);
            if (solver == null) {
                throw BadInputException.option(
                        "--solvers",
                        "has " + Words.quoted(name) + ", must be some of " + String.join(", ", known.keySet())
                                + ". Maybe add -Pbenchmark, which brings the others.");
            }
            found.add(solver);
        }
        return found;
    }

    /** An earlier build may have left solvers whose libraries are not on the class path of this one: they are no solvers. */
    private static List<Solver> others() {
        List<Solver> others = new ArrayList<>();
        Iterator<Solver> services = ServiceLoader.load(Solver.class).iterator();
        boolean more = true;
        while (more) {
            try {
                more = services.hasNext();
                if (more) {
                    others.add(services.next());
                }
            } catch (ServiceConfigurationError | LinkageError absent) {
                more = true;
            }
        }
        return others;
    }

    private static Objective objective(String word) {
        return switch (word) {
            case "fewest" -> Objective.FEWEST;
            case "benefit-first" -> Objective.BENEFIT_FIRST;
            default ->
                throw BadInputException.option(
                        "--objective", "is " + Words.quoted(word) + ", must be one of fewest, benefit-first.");
        };
    }

    private List<Instance> instances() {
        InstanceSets known = new InstanceSets(data, seed, count);
        List<Instance> all = new ArrayList<>();
        for (String set : sets) {
            Map<String, List<Instance>> byForm = new LinkedHashMap<>();
            known.named(set)
                    .forEach(instance -> byForm.computeIfAbsent(instance.form(), form -> new ArrayList<>())
                            .add(instance));
            byForm.forEach((form, of) -> {
                if (forms.isEmpty() || forms.contains(form)) {
                    all.addAll(chosen(of));
                }
            });
        }
        if (all.isEmpty()) {
            throw BadInputException.option("--form", "is " + forms + ", must be a form of the set.");
        }
        return all;
    }

    private List<Instance> chosen(List<Instance> all) {
        List<Instance> chosen = new ArrayList<>();
        for (int i = offset; i < all.size(); i += every) {
            chosen.add(all.get(i));
        }
        return chosen;
    }

    /** Both compilers and native libraries take a while to get going: that is not what is measured. */
    private void warmUp(List<Solver> asked, List<Objective> wanted) {
        for (int number = 0; number < warmUp; number++) {
            String form = ActionMaker.FORMS.get(number % ActionMaker.FORMS.size());
            DivisionCase problem = ActionMaker.make(form, WARM_UP_TASKS, WARM_UP_SEED, number);
            for (Solver solver : asked) {
                if (solver.accepts(problem)) {
                    wanted.forEach(objective -> solver.solve(problem, objective, WARM_UP_TIME));
                }
            }
        }
    }

    private List<Result> measure(List<Solver> asked, List<Objective> wanted, List<Instance> instances)
            throws IOException {
        if (csv.isEmpty()) {
            return measure(asked, wanted, instances, result -> {});
        }
        try (ResultFile file = ResultFile.at(csv.get())) {
            return measure(asked, wanted, instances, file::add);
        }
    }

    private List<Result> measure(
            List<Solver> asked, List<Objective> wanted, List<Instance> instances, Consumer<Result> listener) {
        List<Result> results = new ArrayList<>();
        for (Objective objective : wanted) {
            for (Instance instance : instances) {
                for (Solver solver : asked) {
                    if (solver.accepts(instance.problem())) {
                        Result result = measure(solver, instance, objective);
                        results.add(result);
                        listener.accept(result);
                    }
                }
            }
        }
        return results;
    }

    private Result measure(Solver solver, Instance instance, Objective objective) {
        Duration time = Duration.ofNanos((long) (seconds * 1e9));
        long start = System.nanoTime();
        Attempt attempt = solver.solve(instance.problem(), objective, time);
        double took = (System.nanoTime() - start) / 1e9;
        return Result.of(instance, objective, solver.name(), attempt, took);
    }
}
