package org.clusterdev.examples.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.TextFile;
import org.clusterdev.examples.input.Words;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.model.action.Precedence;

/**
 * A problem of simple assembly line balancing (SALBP-1): tasks with times, to be spread over as few stations as
 * possible, none of which may take longer than the cycle time.
 *
 * <p>It is the smallest form of dividing a joint action: one firm, tasks that repay themselves, one fixed limit. So
 * public problems with known answers can be asked of the decomposition. Source: A. Scholl, "Balancing and sequencing of
 * assembly lines", 1993 ({@code .IN2}); A. Otto, C. Otto and A. Scholl, "Systematic data generation and test design for
 * solution algorithms on the example of SALBPGen", 2013 ({@code .alb}).
 *
 * @param name the name of the file without its ending
 * @param times the time of each task, 0 or more
 * @param arcs which task waits for which
 * @param cycleTime the time of a station, if the file says it
 */
public record LineBalancing(String name, List<Long> times, List<BenchmarkArc> arcs, OptionalLong cycleTime) {

    private static final int MOST_TASKS = 10_000;
    private static final int MOST_ARCS = 1_000_000;
    private static final long LONGEST = 1_000_000_000_000L;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,13}");
    private static final Pattern PAIR = Pattern.compile("(-?[0-9]{1,9})\\s*,\\s*(-?[0-9]{1,9})");

    /** Keeps copies of the lists. */
    public LineBalancing {
        times = List.copyOf(times);
        arcs = List.copyOf(arcs);
    }

    /** Whether a file has the name of such a problem: {@code .alb} or {@code .IN2}. */
    public static boolean isNamedSo(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".alb") || name.endsWith(".in2");
    }

    /**
     * Reads a problem, by the ending of its name: {@code .alb}, else {@code .IN2}.
     *
     * @throws BadInputException if the file cannot be read or is not in that format
     */
    public static LineBalancing read(Path file) {
        TextFile source = TextFile.readLatin(file);
        String name = String.valueOf(file.getFileName());
        String bare = isNamedSo(file) ? name.substring(0, name.length() - 4) : name;
        return name.toLowerCase(Locale.ROOT).endsWith(".alb")
                ? new Lines(source).alb(bare)
                : new Lines(source).in2(bare);
    }

    /**
     * This as a division: one firm, tasks that repay themselves, named {@code 1}, {@code 2}, … as in the file.
     *
     * @param limits the most that the firm may be out of pocket in the first deliverable, the second, …; not falling
     */
    public DivisionProblem problem(List<Long> limits) {
        return Problems.of(times.size(), 1, arcs)
                .firm("firm", times, times, limits)
                .build();
    }

    @Override
    public String toString() {
        return name + ": " + times.size() + " tasks, " + arcs.size() + " arcs"
                + (cycleTime.isPresent() ? ", cycle time " + cycleTime.getAsLong() : "");
    }

    /** The lines of a file, read from top to bottom; empty lines do not count. */
    private static final class Lines {

        private final String file;
        private final List<String> lines;
        private int line; // the number of the line last read, from 1

        Lines(TextFile source) {
            file = source.name();
            // Old files end with the end-of-file mark of their time.
            lines = source.text().replace("\u001a", "").lines().toList();
        }

        LineBalancing in2(String name) {
            int count = count(next("the number of tasks"));
            List<Long> times = new ArrayList<>();
            while (times.size() < count) {
                times.add(number(next("the time of task " + (times.size() + 1))));
            }
            List<BenchmarkArc> arcs = new ArrayList<>();
            Optional<String> pair = peek();
            while (pair.isPresent() && !isMark(pair.get())) {
                arcs.add(arc(pair.get(), count, arcs.size()));
                pair = peek();
            }
            return checked(new LineBalancing(name, times, arcs, OptionalLong.empty()));
        }

        LineBalancing alb(String name) {
            int count = -1;
            OptionalLong cycleTime = OptionalLong.empty();
            List<Long> times = new ArrayList<>();
            List<BenchmarkArc> arcs = new ArrayList<>();
            String section = "";
            Optional<String> read = peek();
            while (read.isPresent() && !read.get().equals("<end>")) {
                String text = read.get();
                if (text.startsWith("<")) {
                    section = text;
                } else {
                    switch (section) {
                        case "<number of tasks>" -> count = count(text);
                        case "<cycle time>" -> cycleTime = OptionalLong.of(number(text));
                        case "<task times>" -> times.add(time(text, times.size(), count));
                        case "<precedence relations>" -> arcs.add(arc(text, times.size(), arcs.size()));
                        default -> ignore(section);
                    }
                }
                read = peek();
            }
            if (count < 0 || times.size() != count) {
                throw refuse("the file has " + times.size() + " task times, must have "
                        + (count < 0 ? "a <number of tasks>" : "" + count) + ". Maybe it was cut off.");
            }
            return checked(new LineBalancing(name, times, arcs, cycleTime));
        }

        private void ignore(String section) {
            if (section.isEmpty()) {
                throw refuse("is outside a section, must be below a line such as <number of tasks>.");
            }
        }

        private LineBalancing checked(LineBalancing read) {
            Waiting.circle(read.times().size(), read.arcs(), 1).ifPresent(circle -> {
                throw new BadInputException(file, "", "has tasks that wait for each other: " + circle + ".");
            });
            return read;
        }

        private Optional<String> peek() {
            while (line < lines.size()) {
                String text = lines.get(line++).strip();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
            return Optional.empty();
        }

        private String next(String what) {
            return peek().orElseThrow(() -> refuse("is the end, must be " + what + ". Maybe the file was cut off."));
        }

        private int count(String text) {
            long count = number(text);
            if (count > MOST_TASKS) {
                throw refuse("is " + count + " tasks, must be at most " + MOST_TASKS + ".");
            }
            return (int) count;
        }

        private long number(String text) {
            if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > LONGEST) {
                throw refuse("is " + Words.quoted(text) + ", must be a whole number from 0 to " + LONGEST + ".");
            }
            return Long.parseLong(text);
        }

        private long time(String text, int before, int count) {
            String[] words = text.split("\\s+", -1);
            if (before >= count) {
                throw refuse("is one task more than the number of tasks, " + Math.max(count, 0) + ".");
            }
            if (words.length != 2 || !words[0].equals(String.valueOf(before + 1))) {
                throw refuse("is " + Words.quoted(text) + ", must be task " + (before + 1) + " and its time.");
            }
            return number(words[1]);
        }

        private BenchmarkArc arc(String text, int count, int before) {
            Matcher pair = PAIR.matcher(text);
            if (!pair.matches()) {
                throw refuse("is " + Words.quoted(text) + ", must be two tasks such as 1,2.");
            }
            int first = Integer.parseInt(pair.group(1));
            int then = Integer.parseInt(pair.group(2));
            if (Math.min(first, then) < 1 || Math.max(first, then) > count || before >= MOST_ARCS) {
                throw refuse("is " + Words.quoted(text) + ", must be two tasks from 1 to " + count + ".");
            }
            return new BenchmarkArc(first - 1, then - 1, Precedence.BEFORE);
        }

        private static boolean isMark(String text) {
            return text.replace(" ", "").equals("-1,-1");
        }

        private BadInputException refuse(String problem) {
            return new BadInputException(file, "line " + Math.max(1, line), problem);
        }
    }
}
