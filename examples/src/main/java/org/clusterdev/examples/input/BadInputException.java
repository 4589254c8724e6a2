package org.clusterdev.examples.input;

import java.io.Serial;

/**
 * A file or an option that cannot be used: which one, where in it, what is wrong and what would be right.
 *
 * <p>The message is one line, whatever the file holds. It is not thrown for mistakes in code: those stay
 * {@link IllegalArgumentException}s.
 */
public final class BadInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 600;

    /**
     * Bad input.
     *
     * @param file the file as the user named it
     * @param place where in the file, such as {@code line 3} or {@code $.asOf}; empty for the whole file
     * @param problem what is wrong, and the remedy
     */
    public BadInputException(String file, String place, String problem) {
        super(oneLine(file + ": " + (place.isEmpty() ? "" : place + " ") + problem));
    }

    /** An option of the command line that cannot be used. */
    public static BadInputException option(String option, String problem) {
        return new BadInputException(option, "", problem);
    }

    private static String oneLine(String message) {
        StringBuilder line = new StringBuilder();
        message.codePoints().limit(LONGEST).forEach(c -> append(line, c));
        return message.codePointCount(0, message.length()) > LONGEST ? line + "…" : line.toString();
    }

    private static void append(StringBuilder line, int c) {
        int type = Character.getType(c);
        boolean breaks = Character.isISOControl(c)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT
                || type == Character.SURROGATE;
        line.appendCodePoint(breaks ? '?' : c);
    }
}
