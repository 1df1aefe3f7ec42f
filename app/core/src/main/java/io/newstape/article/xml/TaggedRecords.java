package io.newstape.article.xml;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a text into the documents that stand in it one after the other, each between an opening and a closing tag of one
 * name. Documents need no common root. One that isn't closed ends where the next one begins.
 */
final class TaggedRecords {

    /** Characters in one document; more is no article. */
    static final int LARGEST = 16 * 1024 * 1024;

    private static final int PART = 16 * 1024;

    /** What {@link #next} found. */
    enum Kind {
        COMPLETE,
        /** The closing tag is missing. */
        OPEN,
        /** Longer than {@link #LARGEST}; its text is empty. */
        TOO_LONG
    }

    /** A document, and the lines it starts and ends on, from 1. */
    record Piece(Kind kind, String text, long line, long lastLine) {}

    private final Reader in;
    private final String opening;
    private final String closing;
    private final StringBuilder held = new StringBuilder();
    private long line = 1;
    private boolean ended;

    /** @param tag the documents' element, in any case */
    TaggedRecords(Reader in, String tag) {
        this.in = in;
        this.opening = "<" + tag;
        this.closing = "</" + tag + ">";
    }

    /** The next document; null at the end. */
    Piece next() throws IOException {
        int start = find(0, false);
        while (start < 0 && !ended) {
            // what stands between documents is nothing, however long it is
            drop(Math.max(0, held.length() - opening.length()));
            start = find(0, false);
        }
        if (start < 0) {
            return null;
        }
        drop(start);
        long from = line;
        int end = find(1, true);
        if (end < 0 && !ended) {
            drop(held.length());
            return new Piece(Kind.TOO_LONG, "", from, line);
        }
        boolean complete = end >= 0 && held.charAt(end + 1) == '/';
        String text = held.substring(0, complete ? end + closing.length() : end < 0 ? held.length() : end);
        drop(text.length());
        return new Piece(complete ? Kind.COMPLETE : Kind.OPEN, text, from, line);
    }

    /** The place of an opening tag, or of either; -1 at the end of the input or behind too many characters. */
    private int find(int from, boolean either) throws IOException {
        for (int at = from; at <= LARGEST; at++) {
            while (at + closing.length() + 1 > held.length() && !ended) {
                fill();
            }
            if (at >= held.length()) {
                return -1;
            }
            if (held.charAt(at) == '<' && (opensAt(at) || either && startsWith(closing, at))) {
                return at;
            }
        }
        return -1;
    }

    private boolean opensAt(int at) {
        int behind = at + opening.length();
        return behind < held.length() && startsWith(opening, at) && " \t\r\n>".indexOf(held.charAt(behind)) >= 0;
    }

    private boolean startsWith(String tag, int at) {
        if (at + tag.length() > held.length()) {
            return false;
        }
        for (int i = 0; i < tag.length(); i++) {
            if (Character.toLowerCase(held.charAt(at + i)) != Character.toLowerCase(tag.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void drop(int count) {
        for (int i = 0; i < count; i++) {
            line += held.charAt(i) == '\n' ? 1 : 0;
        }
        held.delete(0, count);
    }

    private void fill() throws IOException {
        char[] part = new char[PART];
        int count = in.read(part, 0, PART);
        ended = count < 0;
        held.append(part, 0, Math.max(0, count));
    }
}
