package io.newstape.article.json;

import io.newstape.article.format.Rejected;
import io.newstape.article.format.SizeLimit;
import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a stream of characters into JSON objects, or into rows of cells: one a line, pretty-printed over several, one
 * after the other, or as the elements of an array. It only counts brackets and strings; whether a piece is valid is for
 * the parser to say.
 *
 * <p>It finds its way back after damage. A line that starts with an opening bracket where JSON can't have one begins a
 * new piece, and so does the line after a string that isn't closed. The longest piece kept is bounded; a longer one is
 * passed over to its end.
 */
final class JsonPieces {

    private static final int DEEPEST = 60;

    /** What stands before an object in the stream of server-sent events. */
    private static final String STREAM_DATA = "data:";

    /** What {@link #next} found. */
    enum Kind {
        /** An object or a row from its opening to its closing bracket. */
        WHOLE,
        /** One that isn't closed. */
        BROKEN,
        /** One of more than {@link PieceReader#LONGEST} characters; its text is empty. */
        TOO_LONG,
        /** Text that is neither. */
        OTHER
    }

    /** A piece of the input, and the lines it starts and ends on. */
    record Piece(Kind kind, String text, long line, long lastLine) {

        /** What to tell of a piece that is too long. */
        Rejected tooLong(int maxTextBytes) {
            return SizeLimit.tooLong("more than " + PieceReader.LONGEST + " characters of JSON", maxTextBytes);
        }
    }

    private final PieceReader in;

    /** The bracket that opens a piece. */
    private final char opening;

    /** The brackets that are open around the pieces. */
    private int around;

    /** How many brackets are open around a row; -1 until the first row is seen. */
    private int aroundRows = -1;

    /** Whether a piece was seen that fills a line: then a line's start is a piece's start. */
    private boolean oneALine;

    private long containers;
    private int depth;
    private boolean tooDeep;

    private JsonPieces(Reader reader, char opening) {
        this.in = new PieceReader(reader);
        this.opening = opening;
    }

    static JsonPieces objects(Reader reader) {
        return new JsonPieces(reader, '{');
    }

    /** The lists of a document that stand as deep as the first one with something else than a list at its start. */
    static JsonPieces rows(Reader reader) {
        return new JsonPieces(reader, '[');
    }

    /** The next piece, or null at the end. */
    Piece next() throws IOException {
        for (int c = in.peek(); c >= 0; c = in.peek()) {
            if (c == opening) {
                begin();
                boolean atLineStart = in.atLineStart();
                long from = in.line();
                in.keep();
                if (opening == '{' || isRow()) {
                    open(opening == '[');
                    return rest(from, atLineStart);
                }
                around++;
            } else if (c == '[' || c == ']') {
                around = Math.max(0, around + (c == '[' ? 1 : -1));
                in.take();
            } else if (c == ',' || Character.isWhitespace(c) || c == '\uFEFF') {
                in.take();
            } else if (c == '{') {
                begin();
                long from = in.line();
                in.keep();
                open(false);
                Piece object = rest(from, false);
                return new Piece(Kind.OTHER, object.text(), from, object.lastLine());
            } else {
                return other();
            }
        }
        return null;
    }

    /** Whether the bracket that was just kept opens a row, and not a list of rows. */
    private boolean isRow() throws IOException {
        while (in.peek() >= 0 && Character.isWhitespace(in.peek())) {
            in.keep();
        }
        if (in.peek() == '[' && (aroundRows < 0 || around < aroundRows)) {
            return false;
        }
        aroundRows = aroundRows < 0 ? around : aroundRows;
        around = aroundRows;
        return true;
    }

    private Piece other() throws IOException {
        begin();
        long from = in.line();
        // the mark stands before the first bracket alone
        boolean first = true;
        for (int c = in.peek(); c >= 0 && c != '\n'; c = in.peek()) {
            boolean behindMark = c == opening && first && in.piece().strip().equals(STREAM_DATA);
            first &= c != opening;
            if (behindMark || around > 0 && (c == ',' || c == ']' || c == opening)) {
                break;
            }
            in.keep();
        }
        return new Piece(Kind.OTHER, in.piece(), from, from);
    }

    /** What follows the opening bracket of a piece. */
    private Piece rest(long from, boolean atLineStart) throws IOException {
        boolean inString = false;
        char before = opening;
        for (int next = in.peek(); next >= 0; next = in.peek()) {
            char c = (char) next;
            if (inString) {
                if (c == '\n') {
                    return piece(Kind.BROKEN, from);
                }
                in.keep();
                if (c == '\\' && in.peek() >= 0 && in.peek() != '\n') {
                    in.keep();
                } else if (c == '"') {
                    inString = false;
                    before = '"';
                }
                continue;
            }
            if (c == opening && in.atLineStart() && !mayOpen(before)) {
                return piece(Kind.BROKEN, from);
            }
            in.keep();
            if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                open(c == '[');
            } else if (c == '}' || c == ']') {
                depth--;
                containers >>>= 1;
                if (depth <= 0) {
                    // the head of a table stands behind the bracket of the list
                    oneALine |= (atLineStart || opening == '[') && in.line() == from;
                    return piece(tooDeep ? Kind.BROKEN : Kind.WHOLE, from);
                }
            }
            before = Character.isWhitespace(c) ? before : c;
        }
        return piece(Kind.BROKEN, from);
    }

    /** A bracket may stand after a colon, and in an array after its bracket or a comma. */
    private boolean mayOpen(char before) {
        boolean array = (containers & 1) == 1;
        return !oneALine && (before == ':' || before == '[' || (before == ',' && array));
    }

    private void open(boolean array) {
        depth++;
        containers = containers << 1 | (array ? 1 : 0);
        tooDeep |= depth > DEEPEST;
    }

    private void begin() {
        in.begin();
        containers = 0;
        depth = 0;
        tooDeep = false;
    }

    private Piece piece(Kind kind, long from) {
        return new Piece(in.isTooLong() ? Kind.TOO_LONG : kind, in.piece(), from, in.line());
    }
}
