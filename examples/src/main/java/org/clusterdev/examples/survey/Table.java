package org.clusterdev.examples.survey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.TextFile;
import org.clusterdev.examples.input.Words;

/** A table with a header: names of columns count without quotes, spaces around them and capitals. */
final class Table {

    private static final int MOST_ROWS = 1_000_000;

    private final String file;
    private final List<String> header;
    private final List<Row> rows;

    private Table(String file, List<String> header, List<Row> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    static Table of(TextFile source) {
        String file = source.name();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = format(source.text()).parse(new StringReader(source.text()))) {
            for (CSVRecord record : parser) {
                rows.add(new Row(file, parser.getCurrentLineNumber(), List.copyOf(record.toList())));
                if (rows.size() > MOST_ROWS) {
                    throw new BadInputException(file, "", "has more than " + MOST_ROWS + " rows, must have less.");
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            throw unreadable(file, rows);
        }
        if (rows.isEmpty()) {
            throw new BadInputException(file, "", "is empty, must start with a header.");
        }
        List<String> header = rows.get(0).cells.stream().map(Table::plain).toList();
        return new Table(file, header, rows.subList(1, rows.size()));
    }

    private static BadInputException unreadable(String file, List<Row> before) {
        long line = before.isEmpty() ? 1 : before.get(before.size() - 1).line + 1;
        return new BadInputException(
                file,
                "line " + line,
                "cannot be read as a row, must be cells between separators, a cell with quotes closed by a quote. Maybe a"
                        + " quote is missing.");
    }

    /** The place of a column. */
    int column(String name) {
        return optionalColumn(name)
                .orElseThrow(() -> new BadInputException(
                        file,
                        "line 1",
                        "has no column " + Words.quoted(name) + ", must have one beside " + Words.listed(header)
                                + "."));
    }

    Optional<Integer> optionalColumn(String name) {
        int place = header.indexOf(name);
        if (place >= 0 && header.lastIndexOf(name) != place) {
            throw new BadInputException(
                    file, "line 1", "has two columns " + Words.quoted(name) + ", must have one of each.");
        }
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    List<Row> rows() {
        return rows;
    }

    /** The separator is the one that the header uses. */
    private static CSVFormat format(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        char separator = firstLine.contains(",") ? ',' : firstLine.contains(";") ? ';' : '\t';
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
    }

    private static String plain(String name) {
        String bare = name.strip();
        boolean quoted = bare.length() >= 2 && (bare.startsWith("'") && bare.endsWith("'"));
        return (quoted ? bare.substring(1, bare.length() - 1) : bare).strip().toLowerCase(Locale.ROOT);
    }

    /** A row and where it stands. */
    record Row(String file, long line, List<String> cells) {

        String cell(int column) {
            if (column >= cells.size()) {
                throw refuse("has " + cells.size() + " cells, must have as many as the header.");
            }
            return cells.get(column).strip();
        }

        String id(int column) {
            String id = cell(column);
            boolean clean = id.codePoints().noneMatch(Character::isISOControl);
            if (id.isEmpty() || !clean) {
                throw refuse("has " + (clean ? "an empty id" : "an id of more than one line") + ", must have an id.");
            }
            return id;
        }

        BadInputException refuse(String problem) {
            return new BadInputException(file, "line " + line, problem);
        }
    }
}
