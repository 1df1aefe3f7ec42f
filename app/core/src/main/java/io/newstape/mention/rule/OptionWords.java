package io.newstape.mention.rule;

import io.newstape.mention.scan.TradeWords;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/**
 * {@code SPY 450p}, {@code TSLA $300 calls}: the price of an option behind a symbol. Of the short form, which may be pence,
 * the text must say elsewhere that it speaks of options.
 */
final class OptionWords {

    private static final WordSet WORDS = RuleWords.LISTS.named("words-of-options");
    private static final WordSet MONTHS = RuleWords.LISTS.named("months-of-options");
    private static final int LONGEST_NUMBER = 7;
    private static final int REACH = 200;

    private OptionWords() {}

    static boolean areBehind(FoldedText text, int end) {
        int price = text.at(end) == ' ' ? behindMonth(text, end + 1) : end + 1;
        int from = text.at(price) == '$' ? price + 1 : price;
        if (text.at(end) != ' ' || !FoldedText.isDigit(text.at(from))) {
            return false;
        }
        int at = from;
        while (at - from < LONGEST_NUMBER && (FoldedText.isDigit(text.at(at)) || TradeWords.isPoint(text, at))) {
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

    /** "UAL Jan 110 calls", "PLTR Dec 19 190 calls": behind the month, and behind a day if a price follows it. */
    private static int behindMonth(FoldedText text, int at) {
        int end = text.endOfWord(at);
        if (end == at || text.at(end) != ' ' || !MONTHS.has(text, at, end)) {
            return at;
        }
        int day = end + 1;
        int dayEnd = text.endOfWord(day);
        boolean isDay = dayEnd - day <= 2 && text.at(dayEnd) == ' ' && FoldedText.isDigit(text.at(dayEnd + 1));
        return isDay && FoldedText.isDigit(text.at(day)) ? dayEnd + 1 : day;
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
