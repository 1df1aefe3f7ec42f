package io.newstape.mention.scan;

import io.newstape.text.FoldedText;

/** Several symbols of one name, in one bracket or in several: "(NYSE: A) (TSX: B)". */
final class BracketedSymbols {

    private static final int FARTHEST = 60;
    /** So near by no bracket need close between two symbols. */
    private static final int CLOSE = 5;

    private BracketedSymbols() {}

    /**
     * Whether nothing but brackets and signs stands between a symbol and the next, so that both have one name.
     *
     * @param from unit after the first
     * @param to first unit of the next
     */
    static boolean isAttached(FoldedText text, int from, int to) {
        if (to - from > FARTHEST) {
            return false;
        }
        boolean closed = false;
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            boolean inside = !closed && c != ')' && c != '>' && c != '\n';
            if (!inside && !FoldedText.isSpace(c) && !FoldedText.isOpening(c) && !FoldedText.isClosing(c)) {
                return closed && isPrefixOnly(text, i, to);
            }
            closed |= FoldedText.isClosing(c);
        }
        return closed || to - from <= CLOSE;
    }

    /** Between a closing bracket and the next symbol there may be the name of its exchange: "(NYSE: A) (TSX: B)". */
    private static boolean isPrefixOnly(FoldedText text, int from, int to) {
        int colon = -1;
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (c == ':') {
                colon = i;
            } else if (!FoldedText.isCapital(c) && !FoldedText.isSpace(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return colon >= 0 && FoldedText.isOpening(text.at(text.skipSpacesBack(from) - 1));
    }
}
