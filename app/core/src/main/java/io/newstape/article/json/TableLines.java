package io.newstape.article.json;

import io.newstape.article.format.TableHead;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Cuts a table into its records. A record ends at the end of a line, unless a quote is open there. A quote opens only at
 * the start of a cell: in {@code 19" screen} it is an inch. One that is never closed, or only where the cells are too few
 * or too many then, costs its own line alone.
 */
final class TableLines {

    /** A cell with a whole article in it has fewer. */
    private static final int MOST_LINES = 500;

    private static final int LONGEST = 4 * 1024 * 1024;

    /**
     * A record, and the lines it starts and ends on, from 1.
     *
     * @param problem why it can't be read; empty where it can
     */
    record Row(String text, long line, long lastLine, String problem) {}

    private static final String OPEN_QUOTE = "a quote that opens in this row isn't closed";
    private static final String BROKEN_QUOTE =
            "a cell of this row opens with a quote and goes on behind the closing one";
    private static final String TOO_LONG = "the row has more than " + LONGEST + " characters";

    private final BufferedReader lines;
    private final Deque<String> readAhead = new ArrayDeque<>();
    private long line;
    /** Of the head; 0 until that is known. */
    private int columns;

    private char separator;

    TableLines(Reader text) {
        this.lines = new BufferedReader(text);
    }

    /** What the head says of the rows behind it. */
    void follow(int cells, char between) {
        columns = cells;
        separator = between;
    }

    /** Passes over lines, whatever is in them. */
    void pass(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            take();
        }
    }

    /** The next record; null at the end. */
    Row next() throws IOException {
        String first = take();
        while (first != null && first.isBlank()) {
            first = take();
        }
        if (first == null) {
            return null;
        }
        long from = line;
        if (first.length() > LONGEST) {
            return new Row("", from, from, TOO_LONG);
        }
        StringBuilder record = new StringBuilder(first);
        Deque<String> more = new ArrayDeque<>();
        RowQuotes quotes = new RowQuotes(columns == 0 ? TableHead.separator(first) : separator);
        quotes.read(first);
        boolean open = quotes.isOpen();
        while (open && more.size() < MOST_LINES && record.length() < LONGEST) {
            String next = take();
            if (next == null) {
                break;
            }
            more.addLast(next);
            if (next.length() > LONGEST) {
                break;
            }
            record.append('\n').append(next);
            quotes.read(next);
            open = quotes.isOpen();
            if (quotes.isBroken()) {
                break;
            }
        }
        boolean stray = quotes.cells() != columns && more.stream().anyMatch(this::isRow);
        if (more.isEmpty() && quotes.isBroken()) {
            return new Row("", from, from, BROKEN_QUOTE);
        }
        if (!open && !stray && !quotes.isBroken()) {
            return new Row(record.toString(), from, line, "");
        }
        // the lines behind the open quote are records of their own
        while (!more.isEmpty()) {
            readAhead.addFirst(more.removeLast());
        }
        line = from;
        return new Row(first, from, from, OPEN_QUOTE);
    }

    /** Whether a line is a row by itself. */
    private boolean isRow(String text) {
        RowQuotes quotes = new RowQuotes(separator);
        quotes.read(text);
        return columns > 1 && quotes.cells() == columns && !quotes.isOpen() && !quotes.isBroken();
    }

    private String take() throws IOException {
        String next = readAhead.isEmpty() ? read() : readAhead.removeFirst();
        line += next == null ? 0 : 1;
        return next;
    }

    /** A line; of one that is too long its first part, longer than {@link #LONGEST}. */
    private String read() throws IOException {
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        while (c >= 0 && c != '\n') {
            if (text.length() <= LONGEST) {
                text.append((char) c);
            }
            c = lines.read();
        }
        return text.toString();
    }
}
