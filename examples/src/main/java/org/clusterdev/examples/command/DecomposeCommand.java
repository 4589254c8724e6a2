package org.clusterdev.examples.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.LineBalancing;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.Words;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how joint actions fall into deliverables that every firm can risk. */
@Command(
        name = "decompose",
        description = "Divides joint actions into deliverables that every firm can risk:"
                + " those of a case, one from a benchmark file (.alb, .IN2), or one a line (.jsonl).")
final class DecomposeCommand extends AnsweringCommand {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");

    @Parameters(
            paramLabel = "FILE",
            description = "A case, the name of a bundled one, a benchmark file, or a file of one problem a line.")
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
                    + " the last one repeats. They replace the limits of every firm. Needed for .IN2.")
    private Optional<String> limits = Optional.empty();

    @Option(
            names = "--trade-off",
            description = "What more deliverables buy, instead of one division: for every number of them, how little"
                    + " firms must be able to risk and by when each sees a benefit.")
    private boolean tradeOff;

    @Mixin
    private final SearchOptions search = new SearchOptions();

    @Option(names = "--json", description = "Print one JSON object; for .jsonl, one a line.")
    private boolean json;

    @Override
    Stream<String> answers() {
        search.check();
        if (tradeOff) {
            search.refuseObjective();
        }
        return DivisionCase.isNamedSo(file) ? ofEachLine() : super.answers();
    }

    @Override
    String answer() {
        return LineBalancing.isNamedSo(file) ? ofBenchmark() : ofCase();
    }

    private Stream<String> ofEachLine() {
        refuseNetworkAndAction();
        Optional<List<Long>> given = limits.map(DecomposeCommand::wholeLimits);
        List<DivisionCase> problems = DivisionCase.readAll(file);
        if (problems.isEmpty()) {
            throw new BadInputException(file.toString(), "", "is empty, must hold one problem a line.");
        }
        List<DivisionCase> limited = given.isPresent()
                ? problems.stream()
                        .map(problem -> problem.withLimits(given.get()))
                        .toList()
                : problems;
        search.check(limited);
        return tradeOff ? TradeOffAnswer.lines(limited, search, json) : DecomposeAnswer.lines(limited, search, json);
    }

    private String ofBenchmark() {
        refuseNetworkAndAction();
        LineBalancing problem = LineBalancing.read(file);
        List<Long> given = limits.map(DecomposeCommand::wholeLimits).orElseGet(() -> List.of(cycleTime(problem)));
        return tradeOff
                ? TradeOffAnswer.of(problem, given, search, json)
                : DecomposeAnswer.of(problem, given, search, json);
    }

    private void refuseNetworkAndAction() {
        if (network.isPresent() || action.isPresent()) {
            throw BadInputException.option(
                    network.isPresent() ? "--network" : "--action", "is given with a benchmark file, must not be.");
        }
    }

    private String ofCase() {
        Question question = Question.of(file, network, action);
        CurrencyUnit currency = question.facts().cluster().currency();
        List<Money> given = limits.map(list -> amounts(list, currency)).orElse(List.of());
        return tradeOff
                ? TradeOffAnswer.of(question, given, search, json)
                : DecomposeAnswer.of(question, given, search, json);
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
