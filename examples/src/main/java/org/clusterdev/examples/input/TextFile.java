package org.clusterdev.examples.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file of text, read whole: UTF-8 with or without a byte order mark, of bounded size.
 *
 * @param name the file as the user named it, for messages
 * @param text what is in it
 */
public record TextFile(String name, String text) {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 32 << 20;

    /**
     * Reads UTF-8.
     *
     * @throws BadInputException if there is no such file, it is too large, or not in UTF-8
     */
    public static TextFile read(Path file) {
        String name = file.toString();
        return of(name, bytes(file));
    }

    /**
     * Reads text whose encoding nobody knows, such as the old benchmark files with remarks in German. Only its ASCII
     * part can be relied upon.
     *
     * @throws BadInputException if there is no such file or it is too large
     */
    public static TextFile readLatin(Path file) {
        return new TextFile(file.toString(), new String(bytes(file), StandardCharsets.ISO_8859_1));
    }

    /**
     * Decodes UTF-8.
     *
     * @throws BadInputException if the bytes are not UTF-8, or more than {@value #LARGEST}
     */
    public static TextFile of(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new BadInputException(
                    name, "", "is larger than " + (LARGEST >> 20) + " MB. Maybe split it, or drop old events.");
        }
        refuseOtherEncodings(name, bytes);
        return new TextFile(name, decode(name, bytes));
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file.toString(), "", "is a folder, must be a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BadInputException(
                        file.toString(),
                        "",
                        "is larger than " + (LARGEST >> 20) + " MB. Maybe split it, or drop old events.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "", "does not exist. Maybe the path is misspelt.");
        } catch (AccessDeniedException e) {
            throw new BadInputException(
                    file.toString(), "", "cannot be read: permission denied. Maybe it belongs to somebody else.");
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "", "cannot be read: " + e.getMessage());
        }
    }

    private static void refuseOtherEncodings(String name, byte[] bytes) {
        if (bytes.length >= 2) {
            int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
            if (first == 0xfeff || first == 0xfffe) {
                throw new BadInputException(name, "", "is in UTF-16, must be in UTF-8. Maybe save it as UTF-8.");
            }
        }
    }

    private static String decode(String name, byte[] bytes) {
        int start = hasMark(bytes) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new BadInputException(
                    name,
                    "line " + lineOf(bytes, in.position()),
                    "is not in UTF-8 (byte " + (in.position() + 1) + "). Maybe save the file as UTF-8.");
        }
        return out.flip().toString();
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
