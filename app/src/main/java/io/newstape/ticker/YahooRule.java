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
    private static boolean isKnownByName(Scan scan, Ric ric, Exchange exchange) {
        String root = scan.text.slice(ric.start(), ric.point());
        String company = scan.name(scan.nameBefore(ric.start()));
        return company != null
                && scan.bySymbol(root, exchange.mic())
                        .filter(known -> scan.listings.isNamed(known, company))
                        .isPresent();
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
