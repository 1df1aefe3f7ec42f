package io.newstape.mention.scan;

import io.newstape.text.FoldedText;

/**
 * Finds the company's name that stands before a symbol: capitalised words, legal forms and the small words that join
 * them, read from right to left until something says that the name began. "with Japan's Mitsui &amp; Co (8031.T)" gives
 * "Mitsui &amp; Co".
 */
public final class PrecedingName {

    private static final int MAX_WORDS = 8;
    private static final int MAX_LENGTH = 80;
    /** Nothing further back is looked at, so that the work at each symbol is bounded. */
    private static final int REACH = 160;

    private PrecedingName() {}

    /**
     * @param before the name ends before this unit
     * @param consumed the name does not reach before this unit
     */
    public static NameSpan find(FoldedText text, int before, int consumed) {
        int floor = Math.max(consumed, before - REACH);
        int end = edge(text, before, floor);
        if (end <= floor) {
            return NameSpan.NONE;
        }
        if (FoldedText.isEastAsian(text.at(end - 1))) {
            return EastAsianName.before(text, end, floor);
        }
        int start = -1;
        int words = 0;
        boolean core = false;
        int at = end;
        while (words < MAX_WORDS && end - at < MAX_LENGTH) {
            int wordStart = wordStart(text, at, floor);
            if (wordStart == at) {
                break;
            }
            boolean first = words == 0;
            if (first && isPossessive(text, wordStart, at) && !isOwnPossessive(text, wordStart, at)) {
                at -= 2;
                end = at;
                if (at <= wordStart) {
                    break;
                }
            }
            Kind kind = kind(text, wordStart, at, first, core);
            if (kind == Kind.STOP) {
                break;
            }
            if (kind != Kind.JOINER) {
                start = wordStart;
                core |= kind == Kind.CORE;
            } else if (!joins(text, wordStart, at, end)) {
                break;
            }
            words++;
            at = text.skipSpacesBack(wordStart);
            if (holds(text, at, wordStart, '\n')) {
                break;
            }
            if (at == wordStart && at > floor && !FoldedText.isSpace(text.at(at - 1))) {
                break;
            }
        }
        return start < 0 || !core ? NameSpan.NONE : new NameSpan(trimStart(text, start, end), end);
    }

    /** Where the name would end: before spaces, one opening bracket or dash, and a comma. */
    private static int edge(FoldedText text, int before, int floor) {
        int at = text.skipSpacesBack(before);
        int brackets = 0;
        while (at > floor && brackets < 3 && (FoldedText.isOpening(text.at(at - 1)) || text.at(at - 1) == '"')) {
            at = text.skipSpacesBack(at - 1);
            brackets++;
        }
        if (at > floor && (text.at(at - 1) == ',' || text.at(at - 1) == '"' || text.at(at - 1) == '\u201d')) {
            at = text.skipSpacesBack(at - 1);
        }
        return at;
    }

    private static int wordStart(FoldedText text, int end, int floor) {
        int at = end;
        while (at > floor && isNamePart(text.at(at - 1))) {
            at--;
        }
        // a comma behind a word belongs to it, so that "Tesla, Inc." can be told from "Tesla, Ford"
        return at;
    }

    private static boolean isNamePart(char c) {
        return FoldedText.isWord(c)
                || c == '&'
                || c == '\''
                || c == '\u2019'
                || c == '-'
                || c == '.'
                || c == ','
                || c == '/'
                || c == '!'
                || c == '+'
                || c >= 0x80 && !FoldedText.isSpace(c) && !FoldedText.isEastAsian(c) && Character.isLetter(c);
    }

    private enum Kind {
        CORE,
        FORM,
        JOINER,
        STOP
    }

    private static Kind kind(FoldedText text, int start, int end, boolean first, boolean core) {
        if (isPossessive(text, start, end) && !first && (core || !isOwnPossessive(text, start, end))) {
            return Kind.STOP;
        }
        char last = text.at(end - 1);
        if (last == ',' && (core || first)) {
            return Kind.STOP;
        }
        char head = text.at(start);
        if (ScannerWords.LAST_WORDS.hasWithoutPoints(text, start, end)) {
            boolean point = last == '.' && core && !ScannerWords.POINTED_FORMS.hasWithoutPoints(text, start, end);
            if (point || !Character.isUpperCase(head) && !ScannerWords.SMALL_FORMS.hasWithoutPoints(text, start, end)) {
                return Kind.STOP;
            }
            return core || ScannerWords.NAMING_FORMS.hasWithoutPoints(text, start, end) ? Kind.CORE : Kind.FORM;
        }
        if (last == '.' && !isPointed(text, start, end)) {
            return Kind.STOP;
        }
        if (ScannerWords.JOINERS.has(text, start, end)) {
            return first ? Kind.STOP : Kind.JOINER;
        }
        if (ScannerWords.NO_NAMES.has(text, start, end) && !(first && text.is(start, end, "An"))) {
            return Kind.STOP;
        }
        if (ScannerWords.COUNTRIES.has(text, start, end)) {
            int next = text.skipSpaces(end);
            return ScannerWords.AFTER_US.has(text, next, text.endOfWord(next)) ? Kind.CORE : Kind.STOP;
        }
        if (Character.isUpperCase(head)) {
            return Kind.CORE;
        }
        boolean capital = hasCapital(text, start, end);
        if (FoldedText.isDigit(head)) {
            return capital || core ? Kind.CORE : Kind.STOP;
        }
        return capital && Character.isLowerCase(head) && !holds(text, start, end, '-') ? Kind.CORE : Kind.STOP;
    }

    private static boolean joins(FoldedText text, int start, int end, int nameEnd) {
        int leftEnd = text.skipSpacesBack(start);
        int leftStart = leftEnd;
        while (leftStart > 0 && isNamePart(text.at(leftStart - 1)) && leftEnd - leftStart < 40) {
            leftStart--;
        }
        char head = text.at(leftStart);
        if (leftStart == leftEnd || !Character.isUpperCase(head) && !FoldedText.isDigit(head)) {
            return false;
        }
        if (text.is(start, end, "and")) {
            int next = text.skipSpaces(end);
            int wordEnd = next;
            while (wordEnd < nameEnd && FoldedText.isWord(text.at(wordEnd))) {
                wordEnd++;
            }
            return ScannerWords.JOINED.has(text, next, wordEnd) && !holds(text, leftStart, leftEnd, ',');
        }
        return !ScannerWords.NOT_BEFORE_OF.has(text, leftStart, leftEnd);
    }

    /** A leading adjective of a country is not part of the name when more words follow. */
    private static int trimStart(FoldedText text, int start, int end) {
        int wordEnd = start;
        while (wordEnd < end && !FoldedText.isSpace(text.at(wordEnd))) {
            wordEnd++;
        }
        int next = text.skipSpaces(wordEnd);
        return next < end && ScannerWords.NATIONALITIES.has(text, start, wordEnd) ? next : start;
    }

    private static boolean isPossessive(FoldedText text, int start, int end) {
        char mark = text.at(end - 2);
        return end - start > 2 && text.at(end - 1) == 's' && (mark == '\'' || mark == '\u2019');
    }

    private static boolean isOwnPossessive(FoldedText text, int start, int end) {
        return ScannerWords.OWN_POSSESSIVE.has(text, start, end - 2);
    }

    /** "J.M." and "U.S.", but not the last word of a sentence. */
    private static boolean isPointed(FoldedText text, int start, int end) {
        return holds(text, start, end - 1, '.') || end - start == 2 || ScannerWords.TITLES.has(text, start, end);
    }

    private static boolean hasCapital(FoldedText text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isUpperCase(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(FoldedText text, int start, int end, char c) {
        for (int i = start; i < end; i++) {
            if (text.at(i) == c) {
                return true;
            }
        }
        return false;
    }
}
