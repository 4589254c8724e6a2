package org.clusterdev.examples.comparison;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.clusterdev.examples.input.BadInputException;

/** A table of every single result, written as they come. */
final class ResultFile implements Closeable {

    private final Path file;
    private final Writer writer;

    private ResultFile(Path file, Writer writer) {
        this.file = file;
        this.writer = writer;
    }

    /**
     * Starts a file anew.
     *
     * @throws BadInputException if it cannot be written
     */
    static ResultFile at(Path file) {
        try {
            ResultFile started = new ResultFile(file, Files.newBufferedWriter(file));
            started.row(
                    "set",
                    "form",
                    "instance",
                    "objective",
                    "solver",
                    "status",
                    "lower",
                    "upper",
                    "enabling",
                    "seconds",
                    "nodes",
                    "fault");
            return started;
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    void add(Result result) {
        row(
                result.instance().set(),
                result.instance().form(),
                result.instance().name(),
                result.objectiveWord(),
                result.solver(),
                result.status(),
                result.lower().isPresent() ? result.lower().getAsInt() : "",
                result.plan().map(plan -> String.valueOf(plan.steps())).orElse(""),
                result.plan().map(plan -> String.valueOf(plan.enabling())).orElse(""),
                String.format(Locale.ROOT, "%.6f", result.seconds()),
                result.nodes(),
                result.fault().orElse(""));
    }

    private void row(Object... values) {
        try {
            writer.write(CSVFormat.DEFAULT.format(values) + "\n");
            writer.flush();
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private static BadInputException refused(Path file, IOException e) {
        return new BadInputException("--csv " + file, "", "cannot be written: " + e.getMessage());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
