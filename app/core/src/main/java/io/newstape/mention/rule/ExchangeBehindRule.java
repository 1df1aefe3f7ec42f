package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.Locale;
import java.util.Set;

/**
 * {@code (MSFT:Nasdaq)}, {@code VOD:LSE}, {@code 7203:JP}, {@code (CSCO: Research, Estimates)}: the symbol stands before the
 * colon.
 */
final class ExchangeBehindRule {

    private static final Set<String> QUOTE_LINKS = RuleWords.LISTS.named("quote-links");

    private ExchangeBehindRule() {}

    static int apply(Scan scan, int end, int colon) {
        FoldedText text = scan.text;
        int start = symbolStart(text, end);
        if (start < scan.consumed() || end - start < 1 || end - start > 6 || !FoldedText.isSymbol(text.at(start))) {
            return colon + 1;
        }
        int next = text.skipSpaces(colon + 1);
        int wordEnd = text.endOfWord(next);
        Exchange coded = coded(scan, start, end, colon + 1);
        if (coded != null) {
            take(scan, start, end, coded, text.original(next, wordEnd), MentionRule.EXCHANGE_BEHIND);
            return wordEnd;
        }
        if (!FoldedText.isCapital(text.at(start))) {
            return colon + 1;
        }
        String word = text.slice(next, Math.min(wordEnd, next + 24));
        boolean bracketed = text.at(text.skipSpacesBack(start) - 1) == '(';
        if (QUOTE_LINKS.contains(word) && bracketed && SymbolBoundary.isClearLeft(text, start)) {
            take(scan, start, end, null, null, MentionRule.QUOTE_LINK);
            return end;
        }
        String key = word.toUpperCase(Locale.ROOT);
        Exchange exchange = scan.exchanges.prefix(key);
        boolean named = exchange != null && !ScannerWords.WEAK_PREFIXES.contains(key) || bracketed && key.equals("US");
        if (named
                && SymbolBoundary.isClearLeft(text, start)
                && (bracketed || next == colon + 1)
                && isWhole(scan, start, end, wordEnd)) {
            take(scan, start, end, exchange, text.original(next, wordEnd), MentionRule.EXCHANGE_BEHIND);
            return wordEnd;
        }
        if (FoldedText.isCapital(text.at(next))) {
            scan.refuse(start, wordEnd, MentionRule.NOT_A_PREFIX);
        }
        return colon + 1;
    }

    /** "(VOD:LN)", "7203:JP", "700:HKG": what Bloomberg or a quote page calls the exchange, which lists the symbol. */
    private static Exchange coded(Scan scan, int start, int end, int code) {
        FoldedText text = scan.text;
        int codeEnd = text.endOfCapitals(code);
        boolean form = codeEnd - code >= 2
                && codeEnd - code <= 4
                && SymbolBoundary.isClearLeft(text, start)
                && SymbolBoundary.isClearRight(text, codeEnd)
                && text.at(codeEnd) != ':';
        if (!form) {
            return null;
        }
        String symbol = text.slice(start, end);
        Exchange bloomberg = scan.exchanges.bloomberg(text, code, codeEnd);
        if (bloomberg != null && scan.isListedAt(symbol, bloomberg.mic())) {
            return bloomberg;
        }
        Exchange named = scan.exchanges.prefix(text.slice(code, codeEnd));
        boolean digits = FoldedText.isDigit(text.at(start)) && named != null;
        return digits && scan.isListedAt(symbol, named.mic()) ? named : null;
    }

    private static boolean isWhole(Scan scan, int start, int end, int wordEnd) {
        String symbol = scan.text.slice(start, end);
        return SymbolBoundary.isClearRight(scan.text, wordEnd)
                && scan.text.at(scan.text.skipSpaces(wordEnd)) != ':'
                && !ScannerWords.ACRONYMS.contains(symbol)
                && !ScannerWords.ALERTS.contains(symbol);
    }

    private static int symbolStart(FoldedText text, int end) {
        int start = end;
        while (start > 0 && end - start < 8 && (FoldedText.isSymbol(text.at(start - 1)) || text.at(start - 1) == '.')) {
            start--;
        }
        return FoldedText.isSmall(text.at(start - 1)) ? end : start;
    }

    private static void take(Scan scan, int start, int end, Exchange exchange, String written, MentionRule rule) {
        String symbol = scan.text.slice(start, end);
        Convention convention = exchange == null ? Convention.NAME_AND_TICKER : Convention.EXCHANGE_PREFIX;
        MentionDraft draft = new MentionDraft(start, end, rule, convention, symbol, 0.93);
        if (exchange == null) {
            draft.known(scan.bySymbol(symbol, null).orElse(null));
        } else {
            draft.at(exchange, written).ric(exchange.ricOf(symbol));
        }
        scan.accept(draft);
    }
}
