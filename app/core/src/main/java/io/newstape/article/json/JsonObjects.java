package io.newstape.article.json;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a stream of characters into JSON objects: one a line, pretty-printed over several, one after the other, or as
 * the elements of an array. It only counts brackets and strings; whether an object is valid is for the parser to say.
 *
 * <p>It finds its way back after damage. A line that starts with an opening brace where JSON can't have one begins a
 * new object, and so does the line after a string that isn't closed. The longest object kept is bounded; a longer one
 * is passed over to its end.
 */
final class JsonObjects {

    /** Characters in one object. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final int DEEPEST = 60;

    /** What stands before an object in the stream of server-sent events. */
    private static final String STREAM_DATA = "data:";

    /** What {@link #next} found. */
    enum Kind {
        /** An object from its opening to its closing brace. */
        OBJECT,
        /** An object that isn't closed. */
        BROKEN,
        /** An object of more than {@link #LONGEST} characters; its text is empty. */
        TOO_LONG,
        /** Text that is no object. */
        OTHER
    }

    /** A piece of the input, and the lines it starts and ends on. */
    record Piece(Kind kind, String text, long line, long lastLine) {}

    private final Reader reader;
    private final char[] buffer = new char[16 * 1024];
    private int at;
    private int end;

    private long line = 1;
    private boolean lineStart = true;
    private boolean inArray;

    /** Whether an object was seen that fills a line: then a line's start is an object's start. */
    private boolean oneALine;

    private final StringBuilder text = new StringBuilder();
    private long length;
    private long containers;
    private int depth;
    private boolean tooDeep;

    JsonObjects(Reader reader) {
        this.reader = reader;
    }

    /** The next piece, or null at the end. */
    Piece next() throws IOException {
        for (int c = peek(); c >= 0; c = peek()) {
            if (c == '{') {
                return object();
            }
            if (c == '[' || c == ']') {
                inArray = c == '[';
                take();
            } else if (c == ',' || Character.isWhitespace(c) || c == '\uFEFF') {
                take();
            } else {
                return other();
            }
        }
        return null;
    }

    private Piece other() throws IOException {
        begin();
        long from = line;
        for (int c = peek(); c >= 0 && c != '\n'; c = peek()) {
            boolean behindMark = c == '{' && text.toString().strip().equals(STREAM_DATA);
            if (behindMark || inArray && (c == ',' || c == ']' || c == '{')) {
                break;
            }
            keep(take());
        }
        return new Piece(Kind.OTHER, kept(), from, from);
    }

    private Piece object() throws IOException {
        begin();
        long from = line;
        boolean atLineStart = lineStart;
        boolean inString = false;
        char before = 0;
        for (int next = peek(); next >= 0; next = peek()) {
            char c = (char) next;
            if (inString) {
                if (c == '\n') {
                    return piece(Kind.BROKEN, from);
                }
                keep(take());
                if (c == '\\' && peek() >= 0 && peek() != '\n') {
                    keep(take());
                } else if (c == '"') {
                    inString = false;
                    before = '"';
                }
                continue;
            }
            if (c == '{' && lineStart && length > 0 && !mayOpenObject(before)) {
                return piece(Kind.BROKEN, from);
            }
            keep(take());
            if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                open(c == '[');
            } else if (c == '}' || c == ']') {
                depth--;
                containers >>>= 1;
                if (depth <= 0) {
                    oneALine |= atLineStart && line == from;
                    return piece(tooDeep ? Kind.BROKEN : Kind.OBJECT, from);
                }
            }
            before = Character.isWhitespace(c) ? before : c;
        }
        return piece(Kind.BROKEN, from);
    }

    /** An object may stand after a colon, and in an array after its bracket or a comma. */
    private boolean mayOpenObject(char before) {
        boolean array = (containers & 1) == 1;
        return !oneALine && (before == ':' || before == '[' || (before == ',' && array));
    }

    private void open(boolean array) {
        depth++;
        containers = containers << 1 | (array ? 1 : 0);
        tooDeep |= depth > DEEPEST;
    }

    private void begin() {
        text.setLength(0);
        text.trimToSize();
        length = 0;
        containers = 0;
        depth = 0;
        tooDeep = false;
    }

    private Piece piece(Kind kind, long from) {
        return new Piece(length > LONGEST ? Kind.TOO_LONG : kind, kept(), from, line);
    }

    private void keep(char c) {
        length++;
        if (length <= LONGEST) {
            text.append(c);
        } else if (length == LONGEST + 1) {
            text.setLength(0);
        }
    }

    private String kept() {
        return length > LONGEST ? "" : text.toString();
    }

    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, reader.read(buffer, 0, buffer.length));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at];
    }

    private char take() throws IOException {
        char c = buffer[at++];
        lineStart = c == '\n';
        line += c == '\n' ? 1 : 0;
        return c;
    }
}
