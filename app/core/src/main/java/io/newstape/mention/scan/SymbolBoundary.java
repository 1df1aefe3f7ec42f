package io.newstape.mention.scan;

import io.newstape.text.FoldedText;

/** Whether a symbol stands on its own, or is a part of a longer word, an address or a number. */
public final class SymbolBoundary {

    private static final int REACH = 80;
    /** Stands behind a sign that is to be shown as a picture. */
    private static final char PRESENTATION = '\ufe0f';

    private SymbolBoundary() {}

    /** Whether nothing to the left of {@code start} belongs to the same word. */
    public static boolean isClearLeft(FoldedText text, int start) {
        char c = text.at(start - 1);
        if (FoldedText.isWord(c) || FoldedText.isForeignLetter(c)) {
            return false;
        }
        switch (c) {
            case '@', '\\', '_', '=', '#', '~', '%', '^', '$':
                return false;
            case '.':
                return !FoldedText.isWord(text.at(start - 2)) && text.at(start - 2) != '.';
            case '/':
                return !FoldedText.isWord(text.at(start - 2)) && text.at(start - 2) != '/' || isListed(text, start - 1);
            case '&':
                return !FoldedText.isWord(text.at(start - 2));
            default:
                return true;
        }
    }

    /** Whether nothing to the right of {@code end} belongs to the same word; the point of a sentence's end doesn't. */
    public static boolean isClearRight(FoldedText text, int end) {
        char c = text.at(end);
        if (FoldedText.isWord(c) || FoldedText.isForeignLetter(c) && !isPicture(c, text.at(end + 1))) {
            return false;
        }
        char next = text.at(end + 1);
        switch (c) {
            case '@', '\\', '_', '=', '^', '~':
                return false;
            case '.':
                return !FoldedText.isWord(next) && next != '/';
            case '/':
                return !FoldedText.isSmall(next) && next != '/';
            case '&':
                return !FoldedText.isCapital(next);
            default:
                return true;
        }
    }

    /** Whether a letter outside ASCII ends right before a place; a picture such as a rocket is none. */
    public static boolean isLetterBefore(FoldedText text, int start) {
        char c = text.at(start - 1);
        return FoldedText.isForeignLetter(c) && c != PRESENTATION && !isPicture(text.at(start - 2), c);
    }

    private static boolean isPicture(char high, char low) {
        return Character.isSurrogatePair(high, low) && !Character.isLetterOrDigit(Character.toCodePoint(high, low));
    }

    /** "AAPL.O/MSFT.O": what stands left of the slash is a symbol with a point, not a path. */
    private static boolean isListed(FoldedText text, int slash) {
        int point = -1;
        int i = slash;
        while (i > 0 && slash - i < 20 && (FoldedText.isWord(text.at(i - 1)) || text.at(i - 1) == '.')) {
            i--;
            if (text.at(i) == '.') {
                point = i;
            } else if (FoldedText.isSmall(text.at(i)) && point < 0) {
                return false;
            }
        }
        return text.at(i - 1) != '/' && text.at(i - 1) != ':';
    }

    /** "a stake in AU Financiers", "Invesco QQQ Trust": a capitalised word behind it makes it a part of a name. */
    public static boolean isBeforeName(FoldedText text, int end) {
        return text.at(end) == ' ' && FoldedText.isCapital(text.at(end + 1)) && FoldedText.isSmall(text.at(end + 2));
    }

    /** Whether a span lies in a web or mail address: looks at most 80 characters to each side, up to white space. */
    public static boolean isInAddress(FoldedText text, int start, int end) {
        int left = start;
        while (left > 0 && start - left < REACH && isAddressPart(text.at(left - 1))) {
            left--;
        }
        for (int i = left; i < start; i++) {
            char c = text.at(i);
            if (c == '@' || c == ':' && text.at(i + 1) == '/' && text.at(i + 2) == '/') {
                return true;
            }
        }
        if (text.startsWith(left, "www.")) {
            return true;
        }
        int right = end;
        while (right - end < REACH && isAddressPart(text.at(right))) {
            if (text.at(right) == '@') {
                return true;
            }
            right++;
        }
        return false;
    }

    private static boolean isAddressPart(char c) {
        return c > ' ' && c < 0x7f && c != '<' && c != '>' && c != '(' && c != ')' && c != '"' && c != ',' && c != ';'
                && c != '[' && c != ']';
    }
}
