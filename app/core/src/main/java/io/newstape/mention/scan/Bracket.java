package io.newstape.mention.scan;

import io.newstape.text.FoldedText;

/** What brackets a symbol stands in, if it stands right behind the opening one or in a list behind it. */
public enum Bracket {
    NONE,
    ROUND,
    ANGLE,
    SQUARE;

    public static Bracket around(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        int left = text.skipSpacesBack(start);
        Mention last = scan.last();
        while (last != null && left > last.end() && isListSign(text.at(left - 1))) {
            left = text.skipSpacesBack(left - 1);
        }
        if (last != null && left == last.end() && start > left) {
            left = text.skipSpacesBack(last.start());
        }
        if (isMarkup(text, left, end)) {
            return ANGLE;
        }
        Bracket bracket = of(text.at(left - 1));
        return bracket != NONE && isFollowed(text, end) ? bracket : NONE;
    }

    /** Angle brackets that a feed has escaped, and the text of a link: {@code &lt;C.N&gt;}, {@code >C.N</a>}. */
    private static boolean isMarkup(FoldedText text, int left, int end) {
        boolean escaped = text.startsWith(left - 4, "&lt;") || text.startsWith(left - 4, "&gt;");
        return escaped && (text.startsWith(end, "&gt;") || text.startsWith(end, "&lt;"))
                || text.at(left - 1) == '>' && text.startsWith(end, "</");
    }

    private static Bracket of(char c) {
        return switch (c) {
            case '(', '{' -> ROUND;
            case '<' -> ANGLE;
            case '[' -> SQUARE;
            default -> NONE;
        };
    }

    private static boolean isListSign(char c) {
        return c == ',' || c == ';' || c == '/' || c == '&' || c == '|';
    }

    private static boolean isFollowed(FoldedText text, int end) {
        int next = text.skipSpaces(end);
        char c = text.at(next);
        return FoldedText.isClosing(c)
                || isListSign(c)
                || c == ':'
                || next > end && (c == '-' || c == '\u2013' || c == '+' || FoldedText.isDigit(c))
                || next > end && text.startsWith(next, "and ");
    }
}
