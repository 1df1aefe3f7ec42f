package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.TradeWords;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/**
 * {@code NVDA jumped 3%}, {@code TSLA fell}, {@code MSTR flat}, {@code PLTR's run}, {@code sold INTC}: a bare symbol before
 * a verb of prices or an s of possession, or behind a verb of dealing. Acronyms of figures and benchmarks move too, so
 * the symbol must be listed and no acronym, and one of three letters needs a percentage, or another symbol before it.
 */
final class MoveWords {

    private static final WordSet MOVES = RuleWords.LISTS.named("moves-behind-a-symbol");
    private static final WordSet WEAK_MOVES = RuleWords.LISTS.named("moves-with-a-percentage");
    private static final WordSet STATES = RuleWords.LISTS.named("states-behind-a-symbol");
    private static final WordSet VERBS = RuleWords.LISTS.named("verbs-before-a-state");
    private static final WordSet DEALS = RuleWords.LISTS.named("deals-before-a-symbol");
    private static final WordSet BEHIND_A_DEAL = RuleWords.LISTS.named("words-behind-a-dealt-symbol");
    static final WordSet FIGURES = RuleWords.LISTS.named("figures-of-companies");
    private static final int FEWEST = 3;
    /** So far behind the verb stands its percentage. */
    private static final int REACH = 24;

    private MoveWords() {}

    static boolean areBeside(Scan scan, int start, int end) {
        return end - start >= FEWEST
                && (areBehind(scan.text, start, end) || isDealt(scan, start, end))
                && isSymbol(scan.text.slice(start, end))
                && scan.speaksOfMarkets()
                && !isExplained(scan.text, start, end);
    }

    private static boolean isDealt(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        int verbEnd = text.skipSpacesBack(start);
        return DEALS.hasInSmallLetters(text, text.startOfWord(verbEnd), verbEnd)
                && (text.at(end) != ' ' || BEHIND_A_DEAL.has(text, end + 1, text.endOfWord(end + 1)))
                && (end - start > FEWEST || scan.last() != null);
    }

    private static boolean areBehind(FoldedText text, int start, int end) {
        boolean mark = text.at(end) == '\'' || text.at(end) == '\u2019';
        if (mark && text.at(end + 1) == 's' && text.at(end + 2) == ' ') {
            return end - start > FEWEST;
        }
        if (text.at(end) != ' ') {
            return false;
        }
        int word = end + 1;
        int wordEnd = text.endOfWord(word);
        boolean move = MOVES.has(text, word, wordEnd);
        boolean weak = WEAK_MOVES.has(text, word, wordEnd);
        if (VERBS.has(text, word, wordEnd) && text.at(wordEnd) == ' ') {
            word = wordEnd + 1;
            wordEnd = text.endOfWord(word);
        }
        boolean state = STATES.has(text, word, wordEnd);
        boolean percent = (move || weak || state) && hasPercent(text, wordEnd);
        return percent || (move || state) && end - start > FEWEST;
    }

    private static boolean isSymbol(String symbol) {
        return AmericanSymbols.isDistinct(symbol)
                && !ScannerWords.PLACES.contains(symbol)
                && !ScannerWords.CURRENCIES.contains(symbol)
                && !ScannerWords.CRYPTO.contains(symbol)
                && !ScannerWords.INDEXES.contains(symbol)
                && !ScannerWords.FOREIGN_INDEXES.contains(symbol)
                && !FIGURES.contains(symbol);
    }

    private static boolean hasPercent(FoldedText text, int from) {
        for (int i = from; i < from + REACH && text.at(i) != '\n' && text.at(i) != 0; i++) {
            if (FoldedText.isDigit(text.at(i)) && TradeWords.isPercent(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** An acronym that the text explains in brackets would be a mention there if it were a symbol. */
    private static boolean isExplained(FoldedText text, int start, int end) {
        String bracketed = '(' + text.slice(start, end) + ')';
        return text.slice(0, text.length()).contains(bracketed);
    }
}
