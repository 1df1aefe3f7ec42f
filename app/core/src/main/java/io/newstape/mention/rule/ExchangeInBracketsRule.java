package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;

/** {@code XIU (TSX)}, {@code MSFT (Nasdaq)}: a symbol before the name of its exchange in brackets, which lists it. */
final class ExchangeInBracketsRule {

    private static final int LONGEST = 6;
    private static final int LONGEST_NAME = 24;

    private ExchangeInBracketsRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (text.at(end) != ' ' || text.at(end + 1) != '(' || end - start < 2 || end - start > LONGEST) {
            return false;
        }
        int from = end + 2;
        int to = from;
        while (to - from < LONGEST_NAME
                && (FoldedText.isWord(text.at(to)) || text.at(to) == ' ' || text.at(to) == '-')) {
            to++;
        }
        if (text.at(to) != ')' || to - from < 3 || !SymbolBoundary.isClearLeft(text, start)) {
            return false;
        }
        String written = text.slice(from, to);
        String key = ExchangePrefix.keyOf(written);
        Exchange exchange = ScannerWords.WEAK_PREFIXES.contains(key) ? null : scan.exchanges.prefix(key);
        String symbol = text.slice(start, end);
        if (exchange == null || ScannerWords.ACRONYMS.contains(symbol) || !isListed(scan, symbol, exchange)) {
            return false;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.EXCHANGE_BEHIND, Convention.EXCHANGE_PREFIX, symbol, 0.9)
                .named(NameSpan.NONE)
                .at(exchange, written)
                .ric(exchange.ricOf(symbol)));
        return true;
    }

    private static boolean isListed(Scan scan, String symbol, Exchange exchange) {
        boolean american = exchange.country().equals("US") && scan.isAmerican(symbol);
        return american
                || scan.isListedAt(symbol, exchange.mic())
                || FundRule.ELSEWHERE.contains(symbol) && exchange.grammar().matches(symbol);
    }
}
