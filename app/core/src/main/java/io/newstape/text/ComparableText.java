package io.newstape.text;

import java.util.Arrays;

/**
 * A text in the form in which names are compared ({@link NameKey}), with the place of each character in the original.
 * Where a name can't go on (a comma, a bracket, the end of a sentence), a line break stands.
 */
public final class ComparableText {

    private static final char BREAK = '\n';
    /** Letters and digits that are taken as they are; not those of "and". */
    private static final char[] PLAIN = plain();

    private final String original;
    private char[] keys;
    /** Where a character stands further from its place in the original than the one before it, and how far. */
    private int[] shiftStarts = new int[16];

    private int[] shifts = new int[16];
    private int shiftCount;
    private int length;

    public ComparableText(String original) {
        this.original = original;
        this.keys = new char[original.length() + 16];
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            char plain = c < PLAIN.length ? PLAIN[c] : 0;
            if (plain == 0) {
                add(i);
            } else {
                append(plain, i);
            }
        }
        length = trimmed();
    }

    private static char[] plain() {
        char[] plain = new char[128];
        for (char c = 0; c < plain.length; c++) {
            char folded = NameKey.fold(c);
            boolean and = c == 'a' || c == 'n' || c == 'd';
            plain[c] = folded > ' ' && folded != '&' && !and ? folded : 0;
        }
        return plain;
    }

    public int length() {
        return length;
    }

    public char at(int i) {
        return i >= 0 && i < length ? keys[i] : BREAK;
    }

    /** Where the character at i stands in the original. */
    public int place(int i) {
        int shift = Arrays.binarySearch(shiftStarts, 0, shiftCount, i);
        int last = shift < 0 ? -shift - 2 : shift;
        return last < 0 ? i : i + shifts[last];
    }

    /** Whether a word begins at i: East Asian script has no spaces, so one may begin anywhere in it. */
    public boolean isStart(int i) {
        char before = at(i - 1);
        char c = at(i);
        return c > ' ' && (before <= ' ' || isEastAsian(c) || isEastAsian(before));
    }

    /** Whether a word ends before i, be it at a possessive. */
    public boolean isEnd(int i) {
        char c = at(i);
        if (isWordEnd(at(i - 1), c)) {
            return true;
        }
        if (c != 's' || at(i + 1) > ' ') {
            return false;
        }
        int place = place(i);
        return place > 0 && isApostrophe(original.charAt(place - 1));
    }

    /** Whether a word ends between two characters: East Asian script has no spaces, so one may end anywhere in it. */
    public static boolean isWordEnd(char last, char next) {
        return next <= ' ' || isEastAsian(next) || isEastAsian(last);
    }

    private void add(int i) {
        char c = original.charAt(i);
        char folded = NameKey.fold(c);
        if (folded == 0) {
            if (c == '.' && endsSentence(i)) {
                put(BREAK, i);
            }
        } else if (folded == ' ') {
            boolean joins = c == ' ' || c == '-' || c == '/' || c == '\u00a0' || c == '\u2010' || c == '\u2011';
            put(joins ? ' ' : BREAK, i);
        } else if (folded == '&') {
            put(' ', i);
            put('&', i);
            put(' ', i);
        } else if (folded == 'a' && isAnd(i)) {
            put('&', i);
        } else if (!(folded == 'n' || folded == 'd') || !isInsideAnd(i)) {
            put(folded, i);
        }
    }

    private void put(char key, int place) {
        if (key <= ' ' && length > 0 && keys[length - 1] <= ' ') {
            keys[length - 1] = (char) Math.min(keys[length - 1], key);
            return;
        }
        if (key <= ' ' && length == 0) {
            return;
        }
        append(key, place);
    }

    private void append(char key, int place) {
        if (length == keys.length) {
            // an ampersand becomes three characters
            keys = Arrays.copyOf(keys, length * 2);
        }
        int shift = place - length;
        if (shift != (shiftCount == 0 ? 0 : shifts[shiftCount - 1])) {
            addShift(shift);
        }
        keys[length++] = key;
    }

    private void addShift(int shift) {
        if (shiftCount == shifts.length) {
            shiftStarts = Arrays.copyOf(shiftStarts, shiftCount * 2);
            shifts = Arrays.copyOf(shifts, shiftCount * 2);
        }
        shiftStarts[shiftCount] = length;
        shifts[shiftCount++] = shift;
    }

    private int trimmed() {
        return length > 0 && keys[length - 1] <= ' ' ? length - 1 : length;
    }

    /** "and" as a word of its own. */
    private boolean isAnd(int i) {
        return original.startsWith("and", i)
                && (i == 0 || original.charAt(i - 1) == ' ')
                && i + 3 < original.length()
                && original.charAt(i + 3) == ' ';
    }

    private boolean isInsideAnd(int i) {
        return i >= 1 && isAnd(i - 1) || i >= 2 && isAnd(i - 2);
    }

    /** A point behind a word of four letters or more, before white space. */
    private boolean endsSentence(int i) {
        boolean space = i + 1 >= original.length() || Character.isWhitespace(original.charAt(i + 1));
        if (!space || i < 4) {
            return false;
        }
        for (int k = i - 4; k < i; k++) {
            if (!Character.isLetterOrDigit(original.charAt(k))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    public static boolean isEastAsian(char c) {
        return c >= 0x2e80 && c <= 0x9fff || c >= 0xac00 && c <= 0xd7a3;
    }
}
