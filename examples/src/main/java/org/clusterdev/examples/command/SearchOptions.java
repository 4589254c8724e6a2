package org.clusterdev.examples.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.Words;
import org.clusterdev.graph.decompose.Budget;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.Objective;
import org.clusterdev.graph.decompose.Overruns;
import picocli.CommandLine.Option;

/** What a division is to be good at, and how much work each may take. */
final class SearchOptions {

    private static final List<String> OBJECTIVES = List.of("fewest", "benefit-first");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,30})?|\\.[0-9]{1,30}");
    private static final Pattern OVERRUNS = Pattern.compile("\\s*([0-9]{1,6})\\s*,([^,]*)");
    private static final Pattern NODES = Pattern.compile("[0-9]{1,18}");
    private static final BigDecimal A_DAY = BigDecimal.valueOf(86_400);

    @Option(
            names = "--objective",
            paramLabel = "fewest|benefit-first",
            description = "Fewest deliverables, or first of all fewest that bring some payer nothing (the default).")
    private Optional<String> objective = Optional.empty();

    @Option(
            names = "--overruns",
            paramLabel = "G,SHARE",
            description = "Keep every limit also if any G tasks cost that share more, such as 2,0.2 or 2,20%%;"
                    + " tells which would hurt most and, but for .jsonl, how many more deliverables it takes.")
    private Optional<String> overruns = Optional.empty();

    @Option(
            names = "--counts-only",
            description =
                    "Be done once the fewest are proven, with any plan of so many; without it, the least exposed of"
                            + " these plans is looked for.")
    private boolean countsOnly;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "The most time for each action, by the clock: more than 0, at most 86400.")
    private Optional<String> seconds = Optional.empty();

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "The most work for each action, the same on every machine; with --seconds, whichever ends"
                    + " first. Without both, 200 million.")
    private Optional<String> nodes = Optional.empty();

    /** A decomposer for one action; its time starts when it decomposes. */
    Decomposer decomposer() {
        Decomposer decomposer = Decomposer.standard()
                .withObjective(objective())
                .withOverruns(overruns())
                .withBudget(budget());
        return countsOnly ? decomposer.withCountsOnly() : decomposer;
    }

    /**
     * Asks such a decomposer.
     *
     * @throws BadInputException if overruns cannot be counted with the amounts of what it is asked about
     */
    <T> T ask(Function<Decomposer, T> question) {
        try {
            return question.apply(decomposer());
        } catch (IllegalArgumentException tooLarge) {
            throw overruns().isNone() ? tooLarge : refused(overruns.orElse(""), tooLarge);
        }
    }

    /**
     * Refuses what does not matter to a trade-off.
     *
     * @throws BadInputException if it is given
     */
    void refuseObjective() {
        if (objective.isPresent() || countsOnly) {
            throw BadInputException.option(
                    objective.isPresent() ? "--objective" : "--counts-only",
                    "is given with --trade-off, must not be: for each number of deliverables the least exposed plan is"
                            + " looked for.");
        }
    }

    private Budget budget() {
        Budget nodes = most().map(Budget::nodes).orElse(Budget.standard());
        return time().map(time -> most().isPresent() ? nodes.withTime(time) : Budget.time(time))
                .orElse(nodes);
    }

    /**
     * Looks at every option, so that a wrong one is refused before any file is read.
     *
     * @throws BadInputException if an option is wrong
     */
    void check() {
        objective();
        overruns();
        time();
        most();
    }

    /**
     * Looks at all problems, so that none is answered before another is refused.
     *
     * @throws BadInputException if overruns cannot be counted with the amounts of one
     */
    void check(List<DivisionCase> problems) {
        for (DivisionCase problem : problems) {
            try {
                overruns().check(problem.problem());
            } catch (IllegalArgumentException tooLarge) {
                throw refused(overruns.orElse(""), tooLarge);
            }
        }
    }

    /** What every plan must bear. */
    Overruns overruns() {
        return overruns.map(SearchOptions::overruns).orElse(Overruns.NONE);
    }

    private static Overruns overruns(String text) {
        Matcher parts = OVERRUNS.matcher(text);
        if (!parts.matches()) {
            throw BadInputException.option(
                    "--overruns",
                    "is " + Words.quoted(text) + ", must be a number of tasks and a share, such as 2,0.2 or 2,20%.");
        }
        try {
            return Overruns.of(Integer.parseInt(parts.group(1)), parts.group(2));
        } catch (IllegalArgumentException wrong) {
            throw refused(text, wrong);
        }
    }

    private static BadInputException refused(String text, IllegalArgumentException why) {
        return BadInputException.option("--overruns", "is " + Words.quoted(text) + ": " + why.getMessage());
    }

    Objective objective() {
        String word = objective.orElse("benefit-first");
        if (!OBJECTIVES.contains(word)) {
            throw BadInputException.option(
                    "--objective",
                    "is " + Words.quoted(word) + ", must be one of fewest, benefit-first."
                            + Words.maybe(word, OBJECTIVES));
        }
        return word.equals("fewest") ? Objective.FEWEST : Objective.BENEFIT_FIRST;
    }

    private Optional<Duration> time() {
        return seconds.map(SearchOptions::duration);
    }

    private static Duration duration(String text) {
        BigDecimal seconds = SECONDS.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
        if (seconds.signum() == 0 || seconds.compareTo(A_DAY) > 0) {
            throw BadInputException.option(
                    "--seconds",
                    "is " + Words.quoted(text) + ", must be a number above 0 and at most " + A_DAY
                            + ", such as 10 or 0.5.");
        }
        return Duration.ofNanos(
                seconds.movePointRight(9).setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private Optional<Long> most() {
        return nodes.map(SearchOptions::count);
    }

    private static long count(String text) {
        if (!NODES.matcher(text).matches()) {
            throw BadInputException.option(
                    "--nodes", "is " + Words.quoted(text) + ", must be a whole number of 0 or more, such as 1000000.");
        }
        return Long.parseLong(text);
    }
}
