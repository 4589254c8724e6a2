package org.clusterdev.examples.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.clusterdev.examples.benchmark.LineBalancing;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.Words;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how joint actions fall into deliverables that every firm can risk. */
@Command(
        name = "decompose",
        description = "Divides joint actions into deliverables that every firm can risk:"
                + " those of a case, or one from a benchmark file (.alb, .IN2).")
final class DecomposeCommand extends AnsweringCommand {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");

    @Parameters(paramLabel = "FILE", description = "A case, the name of a bundled one, or a benchmark file.")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private Path file;

    @Option(names = "--network", paramLabel = "ID", description = "The network; without it the first one.")
    private Optional<String> network = Optional.empty();

    @Option(names = "--action", paramLabel = "ID", description = "The action; without it all of the network.")
    private Optional<String> action = Optional.empty();

    @Option(
            names = "--limits",
            paramLabel = "A,B,…",
            description = "The most that a firm may be out of pocket in the first deliverable, the second, …;"
                    + " the last one repeats. Needed for .IN2.")
    private Optional<String> limits = Optional.empty();

    @Option(
            names = "--objective",
            paramLabel = "fewest|benefit-first",
            description = "Fewest deliverables, or first of all fewest that bring some payer nothing (the default).")
    private Optional<String> objective = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    String answer() {
        return LineBalancing.isNamedSo(file) ? ofBenchmark() : ofCase();
    }

    private String ofBenchmark() {
        if (network.isPresent() || action.isPresent()) {
            throw BadInputException.option(
                    network.isPresent() ? "--network" : "--action", "is given with a benchmark file, must not be.");
        }
        boolean fewest = isFewest();
        LineBalancing problem = LineBalancing.read(file);
        List<Long> given = limits.map(DecomposeCommand::wholeLimits).orElseGet(() -> List.of(cycleTime(problem)));
        return json ? DecomposeAnswer.json(problem, given, fewest) : DecomposeAnswer.text(problem, given, fewest);
    }

    private String ofCase() {
        boolean fewest = isFewest();
        Question question = Question.of(file, network, action);
        CurrencyUnit currency = question.facts().cluster().currency();
        List<Money> given = limits.map(list -> amounts(list, currency)).orElse(List.of());
        return json ? DecomposeAnswer.json(question, given, fewest) : DecomposeAnswer.text(question, given, fewest);
    }

    private boolean isFewest() {
        String word = objective.orElse("benefit-first");
        if (!List.of("fewest", "benefit-first").contains(word)) {
            throw BadInputException.option(
                    "--objective",
                    "is " + Words.quoted(word) + ", must be one of fewest, benefit-first."
                            + Words.maybe(word, List.of("fewest", "benefit-first")));
        }
        return word.equals("fewest");
    }

    private long cycleTime(LineBalancing problem) {
        OptionalLong cycleTime = problem.cycleTime();
        return cycleTime.orElseThrow(() -> new BadInputException(
                file.toString(), "", "has no cycle time, must be given one. Maybe add --limits 10."));
    }

    private static List<Long> wholeLimits(String list) {
        return notFalling(parts(list).stream().map(DecomposeCommand::whole).toList());
    }

    private static long whole(String limit) {
        if (!WHOLE.matcher(limit).matches()) {
            throw BadInputException.option(
                    "--limits", "has " + Words.quoted(limit) + ", must be whole numbers of 0 or more such as 10,12.");
        }
        return Long.parseLong(limit);
    }

    private static List<Money> amounts(String list, CurrencyUnit currency) {
        return notFalling(
                parts(list).stream().map(limit -> amount(limit, currency)).toList());
    }

    private static Money amount(String limit, CurrencyUnit currency) {
        try {
            if (limit.matches("[0-9]{1,14}(\\.[0-9]{1,9})?")) {
                return Money.parse(currency.getCode() + " " + limit);
            }
        } catch (ArithmeticException e) {
            throw BadInputException.option(
                    "--limits",
                    "has " + Words.quoted(limit) + ", must have at most " + currency.getDecimalPlaces()
                            + " decimals, as " + currency + " has.");
        }
        throw BadInputException.option(
                "--limits",
                "has " + Words.quoted(limit) + ", must be amounts in " + currency
                        + " of 0 or more such as 1000,1500.50.");
    }

    private static <T extends Comparable<? super T>> List<T> notFalling(List<T> given) {
        for (int i = 1; i < given.size(); i++) {
            if (given.get(i).compareTo(given.get(i - 1)) < 0) {
                throw BadInputException.option(
                        "--limits",
                        "falls from " + given.get(i - 1) + " to " + given.get(i)
                                + ", must not fall. Maybe the order is reversed.");
            }
        }
        return given;
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }
}
