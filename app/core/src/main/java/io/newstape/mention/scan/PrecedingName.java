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
            return eastAsian(text, end, floor);
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
            if (hasLineBreak(text, at, wordStart)) {
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
        String word = text.slice(start, end);
        if (isPossessive(text, start, end) && !first && (core || !isOwnPossessive(text, start, end))) {
            return Kind.STOP;
        }
        char last = word.charAt(word.length() - 1);
        if (last == ',' && (core || first)) {
            return Kind.STOP;
        }
        String bare = ScannerWords.plain(word);
        if (ScannerWords.LEGAL_FORMS.contains(bare)) {
            boolean capital = Character.isUpperCase(word.charAt(0)) || bare.equals("plc") || bare.equals("nv");
            if (last == '.' && core && !bare.equals("co")) {
                return Kind.STOP;
            }
            return !capital ? Kind.STOP : core ? Kind.CORE : isOnlyForm(bare) ? Kind.FORM : Kind.CORE;
        }
        if (last == '.' && !isPointed(word)) {
            return Kind.STOP;
        }
        if (ScannerWords.JOINERS.contains(word)) {
            return first ? Kind.STOP : Kind.JOINER;
        }
        if (ScannerWords.NO_NAMES.contains(word) && !(first && word.equals("An"))) {
            return Kind.STOP;
        }
        if (word.equals("U.S.") || word.equals("US") || word.equals("UK") || word.equals("U.K.")) {
            int next = text.skipSpaces(end);
            return ScannerWords.AFTER_US.contains(text.slice(next, text.endOfWord(next))) ? Kind.CORE : Kind.STOP;
        }
        char head = word.charAt(0);
        if (Character.isUpperCase(head)) {
            return Kind.CORE;
        }
        if (FoldedText.isDigit(head)) {
            return hasCapital(word) || core ? Kind.CORE : Kind.STOP;
        }
        return hasCapital(word) && Character.isLowerCase(head) && word.indexOf('-') < 0 ? Kind.CORE : Kind.STOP;
    }

    private static boolean isOnlyForm(String form) {
        return !form.equals("group")
                && !form.equals("partners")
                && !form.equals("technologies")
                && !form.equals("international")
                && !form.equals("etf")
                && !form.equals("trust")
                && !form.equals("fund")
                && !form.equals("holdings")
                && !form.equals("bancorp")
                && !form.equals("bancshares");
    }

    private static boolean joins(FoldedText text, int start, int end, int nameEnd) {
        String word = text.slice(start, end);
        int next = text.skipSpaces(end);
        int leftEnd = text.skipSpacesBack(start);
        int leftStart = leftEnd;
        while (leftStart > 0 && isNamePart(text.at(leftStart - 1)) && leftEnd - leftStart < 40) {
            leftStart--;
        }
        String left = text.slice(leftStart, leftEnd);
        if (left.isEmpty() || !Character.isUpperCase(left.charAt(0)) && !FoldedText.isDigit(left.charAt(0))) {
            return false;
        }
        if (word.equals("and")) {
            int wordEnd = next;
            while (wordEnd < nameEnd && FoldedText.isWord(text.at(wordEnd))) {
                wordEnd++;
            }
            return ScannerWords.JOINED.contains(text.slice(next, wordEnd)) && left.indexOf(',') < 0;
        }
        return !ScannerWords.NOT_BEFORE_OF.contains(left);
    }

    /** A leading adjective of a country is not part of the name when more words follow. */
    private static int trimStart(FoldedText text, int start, int end) {
        int wordEnd = start;
        while (wordEnd < end && !FoldedText.isSpace(text.at(wordEnd))) {
            wordEnd++;
        }
        int next = text.skipSpaces(wordEnd);
        return next < end && ScannerWords.NATIONALITIES.contains(text.slice(start, wordEnd)) ? next : start;
    }

    private static boolean isPossessive(FoldedText text, int start, int end) {
        char mark = text.at(end - 2);
        return end - start > 2 && text.at(end - 1) == 's' && (mark == '\'' || mark == '\u2019');
    }

    private static boolean isOwnPossessive(FoldedText text, int start, int end) {
        return ScannerWords.OWN_POSSESSIVE.contains(text.slice(start, end - 2));
    }

    /** "J.M." and "U.S.", but not the last word of a sentence. */
    private static boolean isPointed(String word) {
        int inner = word.indexOf('.');
        return inner < word.length() - 1 || word.length() == 2 || word.equals("St.") || word.equals("Dr.");
    }

    private static boolean hasCapital(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLineBreak(FoldedText text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.at(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Han and katakana up to punctuation or a particle; a name in hiragana stands alone. */
    private static NameSpan eastAsian(FoldedText text, int end, int floor) {
        int start = end;
        boolean hiragana = isHiragana(text.at(end - 1));
        while (start > floor && end - start < 24) {
            char c = text.at(start - 1);
            boolean part = FoldedText.isEastAsian(c) && c >= 0x3040
                    || c == '&'
                    || c == '\u30fb'
                    || c == '\u3005'
                    || FoldedText.isWord(c);
            if (!part || isHiragana(c) != hiragana) {
                break;
            }
            start--;
        }
        return start == end ? NameSpan.NONE : new NameSpan(start, end);
    }

    private static boolean isHiragana(char c) {
        return c >= 0x3041 && c <= 0x309f;
    }
}
