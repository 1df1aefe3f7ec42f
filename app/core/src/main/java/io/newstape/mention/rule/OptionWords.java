package io.newstape.mention.rule;

import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/**
 * {@code SPY 450p}, {@code TSLA $300 calls}: the price of an option behind a symbol. Of the short form, which may be pence,
 * the text must say elsewhere that it speaks of options.
 */
final class OptionWords {

    private static final WordSet WORDS = RuleWords.LISTS.named("words-of-options");
    private static final int LONGEST_NUMBER = 7;
    private static final int REACH = 200;

    private OptionWords() {}

    static boolean areBehind(FoldedText text, int end) {
        int from = text.at(end + 1) == '$' ? end + 2 : end + 1;
        if (text.at(end) != ' ' || !FoldedText.isDigit(text.at(from))) {
            return false;
        }
        int at = from;
        while (at - from < LONGEST_NUMBER && (FoldedText.isDigit(text.at(at)) || text.at(at) == '.')) {
            at++;
        }
        char c = text.at(at);
        boolean letter = c == 'c' || c == 'p' || c == 'C' || c == 'P';
        if (letter && !FoldedText.isWord(text.at(at + 1))) {
            return areNear(text, end, at + 1);
        }
        int wordEnd = text.endOfWord(at + 1);
        return c == ' '
                && (text.is(at + 1, wordEnd, "calls")
                        || text.is(at + 1, wordEnd, "puts")
                        || text.is(at + 1, wordEnd, "call")
                        || text.is(at + 1, wordEnd, "put"));
    }

    private static boolean areNear(FoldedText text, int start, int end) {
        int to = Math.min(text.length(), end + REACH);
        int i = Math.max(0, start - REACH);
        while (i < to) {
            int wordEnd = text.endOfWord(i);
            if (wordEnd > i && WORDS.hasInSmallLetters(text, i, wordEnd)) {
                return true;
            }
            i = Math.max(wordEnd, i) + 1;
        }
        return false;
    }
}
