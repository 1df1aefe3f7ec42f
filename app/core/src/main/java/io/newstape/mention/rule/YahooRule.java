package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.Bracket;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
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
        if (bracket == Bracket.ROUND
                && scan.style == SymbolStyle.UNDECLARED
                && isListedOnlyThere(scan, ric, exchange)) {
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

    /**
     * {@code NOVO-B.CO}, {@code VOLV-B.ST}: Yahoo's spelling of a share class at a market whose RICs write it small.
     *
     * @param start first unit of the root
     * @param hyphen the hyphen behind it
     * @return where to go on; the hyphen when it is no such symbol
     */
    static int applyClass(Scan scan, int start, int hyphen) {
        FoldedText text = scan.text;
        int point = text.endOfCapitals(hyphen + 1);
        int end = text.endOfCapitals(point + 1);
        Exchange exchange = scan.exchanges.yahooSuffix(text, point + 1, end);
        boolean form = exchange != null
                && exchange.rootIsSymbol()
                && !scan.exchanges.isDisputed(text.slice(point + 1, end))
                && hyphen - start >= 2
                && exchange.grammar().matches(text, start, hyphen)
                && (point == hyphen + 2 || scan.isListedAt(text.slice(start, point), exchange.mic()));
        if (!form || !SymbolBoundary.isClearLeft(text, start) || !SymbolBoundary.isClearRight(text, end)) {
            return hyphen;
        }
        String symbol = text.slice(start, point);
        scan.accept(new MentionDraft(start, end, MentionRule.YAHOO, Convention.YAHOO, symbol, 0.93)
                .at(exchange, text.slice(point + 1, end))
                .ric(exchange.ricOf(symbol)));
        return end;
    }

    /**
     * {@code AAPL.US}, {@code BRK.B.US}: the suffix that some data services give to every American symbol. The symbol
     * must be listed.
     *
     * @param start first unit of the symbol
     * @param point the first point behind it
     * @return where to go on; the point when it is no such symbol
     */
    static int applyAmerican(Scan scan, int start, int point) {
        FoldedText text = scan.text;
        int symbolEnd = point;
        if (FoldedText.isCapital(text.at(point + 1)) && text.at(point + 2) == '.') {
            symbolEnd = point + 2;
        }
        int end = symbolEnd + 3;
        if (!text.is(symbolEnd + 1, end, "US") || symbolEnd - start < 2) {
            return point;
        }
        String symbol = text.slice(start, symbolEnd);
        boolean listed = AmericanSymbols.isListed(symbol);
        if (!listed || !SymbolBoundary.isClearLeft(text, start) || !SymbolBoundary.isClearRight(text, end)) {
            return point;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.YAHOO, Convention.YAHOO, symbol, 0.93)
                .american()
                .known(scan.bySymbol(symbol, null).orElse(null)));
        return end;
    }

    /** Yahoo's market lists the symbol as its own, and the market of the same RIC suffix doesn't. */
    private static boolean isListedOnlyThere(Scan scan, RicParts ric, Exchange exchange) {
        String root = scan.text.slice(ric.start(), ric.point());
        Exchange other = scan.exchanges.ricSuffix(scan.text, ric.point() + 1, ric.suffixEnd());
        return root.length() >= 3
                && scan.nameBefore(ric.start()).isThere()
                && (other == null || !scan.isListedAt(root, other.mic()))
                && scan.everywhere(root).stream()
                        .anyMatch(known -> known.home() && known.mic().equals(exchange.mic()));
    }

    /** The master has the symbol at Yahoo's market under the name that stands before it: nothing is guessed. */
    private static boolean isKnownByName(Scan scan, RicParts ric, Exchange exchange) {
        String root = scan.text.slice(ric.start(), ric.point());
        String company = scan.name(scan.nameBefore(ric.start()));
        if (company == null) {
            return false;
        }
        // Riyadh's codes are digits, and nobody else's with this suffix
        boolean digits = exchange.grammar().digits();
        return scan.bySymbol(root, exchange.mic())
                        .filter(known -> scan.listings.isNamed(known, company))
                        .isPresent()
                || scan.everywhere(root).stream()
                        .filter(known -> known.mic().equals(exchange.mic()))
                        .anyMatch(known -> digits || scan.listings.isNamed(known, company));
    }

    /** Three letters and a 3: how German exchanges write a preference share. */
    static boolean isPreference(Exchange exchange, String root) {
        return exchange.country().equals("DE")
                && root.length() == 4
                && root.charAt(3) == '3'
                && root.chars().limit(3).allMatch(c -> FoldedText.isCapital((char) c));
    }

    /**
     * {@code PAH3.DE}: the exchange's symbol with Yahoo's suffix, though RICs have the same suffix. The RIC of a
     * preference share ends in {@code _p} behind another root, so only the security master gives it.
     */
    static int takePreference(Scan scan, RicParts ric, Exchange exchange) {
        String root = scan.text.slice(ric.start(), ric.point());
        scan.accept(new MentionDraft(ric.start(), ric.end(), MentionRule.YAHOO, Convention.YAHOO, root, 0.92)
                .at(exchange, ric.suffix(scan.text)));
        return ric.end();
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
