package io.newstape.ticker;

import io.newstape.schema.Convention;

/** {@code (NESN.SW)} where the source says that it writes Yahoo's symbols, and suffixes that only Yahoo has. */
final class YahooRule {

    private YahooRule() {}

    static boolean isCertain(Scan scan, Ric ric, Bracket bracket) {
        Exchange exchange = scan.exchanges.yahooSuffix(scan.text, ric.point() + 1, ric.suffixEnd());
        if (exchange == null || ric.hasClass()) {
            return false;
        }
        boolean fits = exchange.grammar().matches(scan.text, ric.start(), ric.point());
        if (scan.style == SymbolStyle.YAHOO) {
            return fits;
        }
        boolean disputed = scan.exchanges.isDisputed(ric.suffix(scan.text));
        return fits
                && !disputed
                && scan.style == SymbolStyle.UNDECLARED
                && bracket == Bracket.ROUND
                && ric.baseLength() > 1
                && scan.nameBefore(ric.start()).isThere();
    }

    static int take(Scan scan, Ric ric, double confidence) {
        Text text = scan.text;
        Exchange exchange = scan.exchanges.yahooSuffix(text, ric.point() + 1, ric.suffixEnd());
        String root = text.slice(ric.start(), ric.point());
        scan.accept(new Scan.Draft(ric.start(), ric.end(), Rule.YAHOO, Convention.YAHOO, root, confidence - 0.05)
                .at(exchange, ric.suffix(text))
                .ric(exchange.ricOf(root)));
        return ric.end();
    }
}
