package io.newstape.article.json;

import java.io.IOException;
import java.io.Reader;

/** The characters of an input one by one, with the line that they stand on. It keeps those of one piece of it. */
final class PieceReader {

    /** Characters in one piece; of a longer one nothing is kept. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final Reader reader;
    private final char[] buffer = new char[16 * 1024];
    private int at;
    private int end;

    private long line = 1;
    private boolean lineStart = true;

    private final StringBuilder piece = new StringBuilder();
    private long length;

    PieceReader(Reader reader) {
        this.reader = reader;
    }

    /** The next character, which stays; -1 at the end. */
    int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, reader.read(buffer, 0, buffer.length));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at];
    }

    /** Passes over the next character. There must be one, see {@link #peek}. */
    char take() {
        char c = buffer[at++];
        lineStart = c == '\n';
        line += c == '\n' ? 1 : 0;
        return c;
    }

    /** Begins a new piece. */
    void begin() {
        piece.setLength(0);
        piece.trimToSize();
        length = 0;
    }

    /** Takes the next character into the piece. */
    char keep() {
        char c = take();
        length++;
        if (length <= LONGEST) {
            piece.append(c);
        } else if (length == LONGEST + 1) {
            piece.setLength(0);
        }
        return c;
    }

    /** The piece; empty when it is too long. */
    String piece() {
        return isTooLong() ? "" : piece.toString();
    }

    boolean isTooLong() {
        return length > LONGEST;
    }

    /** The line of the next character, from 1. */
    long line() {
        return line;
    }

    /** Whether the next character is the first of its line. */
    boolean atLineStart() {
        return lineStart;
    }
}
