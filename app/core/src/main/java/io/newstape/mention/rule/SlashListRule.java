package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanContext;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.text.FoldedText;

/**
 * {@code MSFT/AMZN/META}: three or more American symbols that slashes join. All are listed, none is an acronym, and two of
 * them are not how their company is called.
 */
final class SlashListRule {

    private static final int FEWEST = 3;
    private static final int LONGEST = 60;
    private static final int LONGEST_SYMBOL = 5;

    private SlashListRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (text.at(start - 1) != '/' && text.at(end) != '/') {
            return false;
        }
        int from = start;
        while (start - from < LONGEST && isPart(text.at(from - 1))) {
            from--;
        }
        int to = end;
        while (to - end < LONGEST && isPart(text.at(to))) {
            to++;
        }
        if (!isFree(text.at(from - 1)) || FoldedText.isWord(text.at(to)) || !isList(text, from, to)) {
            return false;
        }
        String symbol = text.slice(start, end);
        if (!scan.speaksOfMarkets() && scan.bareSymbols().besides(symbol) < FEWEST) {
            return false;
        }
        return AmericanContext.allows(scan, symbol)
                && AmericanTicker.accept(scan, start, end, symbol, MentionRule.TICKER_LIST, NameSpan.NONE, 0.85);
    }

    private static boolean isPart(char c) {
        return FoldedText.isCapital(c) || c == '/';
    }

    private static boolean isFree(char c) {
        return c == 0 || FoldedText.isSpace(c) || FoldedText.isOpening(c) || c == ',' || c == ':';
    }

    private static boolean isList(FoldedText text, int from, int to) {
        int members = 0;
        int distinct = 0;
        int at = from;
        while (at <= to) {
            int end = text.endOfCapitals(at);
            String symbol = text.slice(at, end);
            if (end == at || end - at > LONGEST_SYMBOL || !isSymbol(symbol)) {
                return false;
            }
            members++;
            distinct += AmericanSymbols.isDistinct(symbol) && symbol.length() >= 3 ? 1 : 0;
            at = end + 1;
        }
        return members >= FEWEST && distinct >= 2;
    }

    private static boolean isSymbol(String symbol) {
        return AmericanSymbols.isListed(symbol)
                && !ScannerWords.ACRONYMS.contains(symbol)
                && !ScannerWords.PLACES.contains(symbol)
                && !ScannerWords.CURRENCIES.contains(symbol);
    }
}
