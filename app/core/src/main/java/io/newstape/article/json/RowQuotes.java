package io.newstape.article.json;

/** Follows the quotes of a table's row, line by line, by the rules of RFC 4180. */
final class RowQuotes {

    private enum State {
        START,
        BARE,
        QUOTED,
        CLOSED,
        BROKEN
    }

    private final char separator;
    private State state = State.START;
    private int cells = 1;

    RowQuotes(char separator) {
        this.separator = separator;
    }

    /** Reads the next line of the row. */
    void read(String line) {
        if (state == State.BARE || state == State.CLOSED) {
            throw new IllegalStateException("the row has ended");
        }
        for (int i = 0; i < line.length() && state != State.BROKEN; i++) {
            next(line.charAt(i));
        }
        if (state == State.START) {
            state = State.BARE;
        }
    }

    private void next(char c) {
        if (state == State.QUOTED) {
            state = c == '"' ? State.CLOSED : State.QUOTED;
        } else if (c == separator) {
            cells++;
            state = State.START;
        } else if (state == State.CLOSED && c == '"') {
            // two of them stand for one
            state = State.QUOTED;
        } else if (state == State.CLOSED) {
            state = Character.isWhitespace(c) ? State.CLOSED : State.BROKEN;
        } else if (state == State.START) {
            state = c == '"' ? State.QUOTED : State.BARE;
        }
    }

    /** Whether the row goes on in the next line. */
    boolean isOpen() {
        return state == State.QUOTED;
    }

    /** Whether something stands behind a closing quote. */
    boolean isBroken() {
        return state == State.BROKEN;
    }

    int cells() {
        return cells;
    }
}
