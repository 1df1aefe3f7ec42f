package io.newstape.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into sentences in one pass.
 *
 * <p>A full stop ends a sentence unless it belongs to a number, an abbreviation, an initial or a ticker, or the
 * text goes on in lower case. A blank line always ends one, a single line break never does.
 */
public final class Sentences {

    private static final WordLists LISTS = WordLists.beside(Sentences.class);

    /** A full stop after these never ends a sentence: something always follows. */
    private static final WordSet OPEN_ABBREVIATIONS = LISTS.named("open-abbreviations");

    /** A full stop after these ends a sentence only when the next word is one that opens sentences. */
    private static final WordSet CLOSING_ABBREVIATIONS = LISTS.named("closing-abbreviations");

    /** Words that begin a sentence far more often than they continue a name. */
    private static final WordSet OPENERS = LISTS.named("openers");

    private static final String NO = "no";

    /** Longest run before a full stop that is looked at: no abbreviation or ticker is longer. */
    private static final int LONGEST_WORD = 24;

    private Sentences() {}

    /**
     * A sentence's place: UTF-16 offsets, end exclusive, never empty, without white space at either end.
     */
    public record Range(int start, int end) {

        public Range {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no range of text: " + start + " to " + end);
            }
        }
    }

    /** The sentences of a text in reading order; together they hold every character that isn't white space. */
    public static List<Range> of(String text) {
        List<Range> sentences = new ArrayList<>();
        int start = skipSpace(text, 0);
        int at = skipPlain(text, start);
        while (at < text.length()) {
            int end = endAt(text, start, at);
            if (end < 0) {
                at = skipPlain(text, at + 1);
            } else {
                addTrimmed(sentences, text, start, end);
                start = skipSpace(text, end);
                at = skipPlain(text, start);
            }
        }
        addTrimmed(sentences, text, start, text.length());
        return List.copyOf(sentences);
    }

    /** Passes over what can't end anything: nearly all characters. */
    private static int skipPlain(String text, int from) {
        int at = from;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c == ' ' || c > '?' && c < '\u2000';
    }

    /** Where the sentence ends if the character at this place ends it, else -1. */
    private static int endAt(String text, int start, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\n', '\u2028', '\u2029' -> isBlankLine(text, at) ? at : -1;
            case '。', '！', '？', '｡' -> afterCjkStop(text, at + 1);
            case '.', '!', '?', '…' -> afterStop(text, start, at);
            default -> -1;
        };
    }

    private static boolean isBlankLine(String text, int at) {
        if (text.charAt(at) == '\u2029') {
            return true;
        }
        for (int i = at + 1; i < text.length() && isSpace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\u2028') {
                return true;
            }
        }
        return false;
    }

    private static int afterCjkStop(String text, int after) {
        int end = skipClosers(text, after);
        boolean quoted = end > after;
        // a quotation goes on into its verb: 「...。」と述べた
        return quoted && end < text.length() && isHiragana(text.charAt(end)) ? -1 : end;
    }

    private static int afterStop(String text, int start, int at) {
        int next = at + 1;
        if (next < text.length() && isStop(text.charAt(next))) {
            return -1;
        }
        int end = skipClosers(text, next);
        if (end == text.length()) {
            return end;
        }
        if (!isSpace(text.charAt(end))) {
            return end > next && isCjk(text.charAt(end)) ? end : -1;
        }
        int word = skipOpeners(text, skipSpace(text, end));
        if (word == text.length()) {
            return end;
        }
        if (Character.isLowerCase(text.codePointAt(word))) {
            return -1;
        }
        // a stop inside the closing quote or bracket isn't an abbreviation's
        return text.charAt(at) == '.' && end == next && belongsToWord(text, start, at, word) ? -1 : end;
    }

    /** Whether a full stop is part of the word before it rather than the end of a sentence. */
    private static boolean belongsToWord(String text, int sentence, int stop, int next) {
        int from = stop;
        while (from > sentence && stop - from < LONGEST_WORD && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        if (from == stop) {
            return false;
        }
        if (isNumber(text, from, stop)) {
            return from == sentence && stop - from <= 2;
        }
        if (OPEN_ABBREVIATIONS.hasInSmallLetters(text, from, stop)) {
            // "said no." may end a sentence, "No. 5" may not
            boolean no = stop - from == NO.length() && text.regionMatches(true, from, NO, 0, NO.length());
            return !no || Character.isDigit(text.charAt(next));
        }
        boolean abbreviation =
                CLOSING_ABBREVIATIONS.hasInSmallLetters(text, from, stop) || isInitials(text, from, stop);
        return abbreviation && !opensSentence(text, next);
    }

    /** Letters one by one, as in J. or U.S; a ticker such as 7203.T has a longer part. */
    private static boolean isInitials(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean letterHere = (i - from) % 2 == 0;
            if (letterHere ? !Character.isLetter(text.charAt(i)) : text.charAt(i) != '.') {
                return false;
            }
        }
        return (to - from) % 2 == 1;
    }

    private static boolean opensSentence(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return OPENERS.hasInSmallLetters(text, at, end);
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean isCjk(char c) {
        return c >= '\u3000' && c <= '\u9fff' || c >= '\uac00' && c <= '\ud7a3';
    }

    private static boolean isHiragana(char c) {
        return c >= '\u3041' && c <= '\u309f';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\ufeff';
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipClosers(String text, int from) {
        int at = from;
        while (at < text.length() && "\"'”’)]}»›」』）】〉》".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int skipOpeners(String text, int from) {
        int at = from;
        while (at < text.length() && "\"'“‘([{«‹「『（【<*-–—•".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static void addTrimmed(List<Range> sentences, String text, int start, int end) {
        int last = end;
        while (last > start && isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (last > start) {
            sentences.add(new Range(start, last));
        }
    }
}
