package io.newstape.mention.scan;

import io.newstape.text.FoldedText;

/** "CHICAGO (CBS.MW) -": a place in capitals at the start of a line, then the source of the story in brackets. */
public final class SourceTag {

    private static final int REACH = 60;

    private SourceTag() {}

    public static boolean isAt(FoldedText text, int start, int end) {
        int open = text.skipSpacesBack(start);
        int close = text.skipSpaces(end);
        if (text.at(open - 1) != '(' || text.at(close) != ')') {
            return false;
        }
        int dash = text.skipSpaces(close + 1);
        char c = text.at(dash);
        if (c != '-' && c != '\u2013' && c != '\u2014') {
            return false;
        }
        int at = open - 1;
        while (at > 0 && open - at < REACH && text.at(at - 1) != '\n') {
            at--;
            if (FoldedText.isSmall(text.at(at)) && !text.startsWith(at - 2, ". ")) {
                return isPlace(text, at + 1, open - 1);
            }
        }
        return isPlace(text, at, open - 1);
    }

    /** Whether what remains of the line before the bracket is words of capitals, or a place and a date. */
    private static boolean isPlace(FoldedText text, int start, int end) {
        char first = text.at(text.skipSpaces(start));
        if (first == '*' || first == '-' || first == '\u2022' || first == '\u2013') {
            // an item of a list, not the head of a story
            return false;
        }
        int capitals = 0;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (FoldedText.isCapital(c)) {
                capitals++;
            } else if (FoldedText.isSmall(c)) {
                return false;
            }
        }
        return capitals >= 4 && text.skipSpaces(start) < end;
    }
}
