package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.Bracket;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolStyle;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;

/** {@code (NESN.SW)} where the source says that it writes Yahoo's symbols, and suffixes that only Yahoo has. */
final class YahooRule {

    private YahooRule() {}

    static boolean isCertain(Scan scan, RicParts ric, Bracket bracket) {
        Exchange exchange = scan.exchanges.yahooSuffix(scan.text, ric.point() + 1, ric.suffixEnd());
        if (exchange == null || ric.hasClass()) {
            return false;
        }
        boolean fits = exchange.grammar().matches(scan.text, ric.start(), ric.point());
        if (scan.style == SymbolStyle.YAHOO) {
            return fits;
        }
        if (isKnownByName(scan, ric, exchange)) {
            return true;
        }
        boolean disputed = scan.exchanges.isDisputed(ric.suffix(scan.text));
        return fits
                && !disputed
                && scan.style == SymbolStyle.UNDECLARED
                && bracket == Bracket.ROUND
                && ric.baseLength() > 1
                && scan.nameBefore(ric.start()).isThere();
    }

    /** The master has the symbol at Yahoo's market under the name that stands before it: nothing is guessed. */
    private static boolean isKnownByName(Scan scan, RicParts ric, Exchange exchange) {
        String root = scan.text.slice(ric.start(), ric.point());
        String company = scan.name(scan.nameBefore(ric.start()));
        return company != null
                && scan.bySymbol(root, exchange.mic())
                        .filter(known -> scan.listings.isNamed(known, company))
                        .isPresent();
    }

    static int take(Scan scan, RicParts ric, double confidence) {
        FoldedText text = scan.text;
        Exchange exchange = scan.exchanges.yahooSuffix(text, ric.point() + 1, ric.suffixEnd());
        String root = text.slice(ric.start(), ric.point());
        scan.accept(
                new MentionDraft(ric.start(), ric.end(), MentionRule.YAHOO, Convention.YAHOO, root, confidence - 0.05)
                        .at(exchange, ric.suffix(text))
                        .ric(exchange.ricOf(root)));
        return ric.end();
    }
}
