package io.newstape.ticker;

import io.newstape.schema.Convention;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GOOGL stock}, {@code shares of TSLA}, {@code Nvidia NVDA}: a symbol with nothing around it but a noun of the
 * trade or its company's name. It must be listed, and must not be what the company is called anyway (IBM, UPS).
 */
final class BareSymbolRule {

    private static final Set<String> NOUNS =
            Set.of("stock", "shares", "options", "calls", "puts", "ticker", "longs", "shorts");
    private static final Set<String> OWNED = Set.of(
            "shares",
            "stock",
            "position",
            "stake",
            "holders",
            "ticker",
            "symbol",
            "bullish",
            "bearish",
            "long",
            "short",
            "puts",
            "calls");

    private BareSymbolRule() {}

    static boolean apply(Scan scan, int start, int end) {
        Text text = scan.text;
        int length = end - start;
        if (length < 2 || length > 5 || start <= scan.consumed() && scan.last() != null && start < scan.consumed()) {
            return false;
        }
        if (!isCandidate(text, start, end)) {
            return false;
        }
        String symbol = text.slice(start, end);
        if (Words.ACRONYMS.contains(symbol) || Words.ALERTS.contains(symbol) || text.isShouting(start, end)) {
            return false;
        }
        if (isBesideNoun(text, start, end) && isTicker(scan, symbol)) {
            return take(scan, start, end, symbol, Rule.TICKER_AND_NOUN, Name.NONE, 0.85);
        }
        return isBehindName(scan, start, end, symbol);
    }

    /** Free on both sides, with a plain space at least on one. */
    private static boolean isCandidate(Text text, int start, int end) {
        char before = text.at(start - 1);
        char after = text.at(end);
        boolean spaced = after == ' ' || before == ' ';
        return spaced
                && before != '-'
                && after != '-'
                && before != '&'
                && after != '&'
                && Boundary.isClearLeft(text, start)
                && Boundary.isClearRight(text, end);
    }

    private static boolean isTicker(Scan scan, String symbol) {
        if (Words.FUNDS.contains(symbol)) {
            return true;
        }
        Optional<KnownListings.Known> known = scan.bySymbol(symbol, null);
        return AmericanSymbols.isDistinct(symbol)
                && (known.isEmpty() || !scan.listings.isNamed(known.get(), symbol) || symbol.length() >= 4);
    }

    private static boolean isBesideNoun(Text text, int start, int end) {
        int next = end + 1;
        if (text.at(end) == ' ') {
            int nextEnd = text.endOfWord(next);
            if (nextEnd - next < 10 && NOUNS.contains(text.slice(next, nextEnd).toLowerCase(Locale.ROOT))) {
                return true;
            }
            char sign = text.at(next);
            if ((sign == '+' || sign == '-') && Text.isDigit(text.at(next + 1)) && hasPercent(text, next + 1)) {
                return true;
            }
        }
        int ofEnd = text.skipSpacesBack(start);
        if (text.startsWith(ofEnd - 2, "of") || text.startsWith(ofEnd - 2, "in") || text.startsWith(ofEnd - 2, "on")) {
            int nounEnd = text.skipSpacesBack(ofEnd - 2);
            return nounEnd < ofEnd - 2
                    && OWNED.contains(
                            text.slice(text.startOfWord(nounEnd), nounEnd).toLowerCase(Locale.ROOT));
        }
        return false;
    }

    private static boolean hasPercent(Text text, int at) {
        int i = at;
        while (i - at < 8 && (Text.isDigit(text.at(i)) || text.at(i) == '.')) {
            i++;
        }
        return text.at(i) == '%';
    }

    /** "Nvidia NVDA": the capitalised words right before it hold the first word of the listed name. */
    private static boolean isBehindName(Scan scan, int start, int end, String symbol) {
        Text text = scan.text;
        char before = text.at(text.skipSpacesBack(start) - 1);
        if (text.at(start - 1) != ' ' || !Text.isWord(before) && before != '.' || symbol.length() < 2) {
            return false;
        }
        if (!AmericanSymbols.isListed(symbol)) {
            return false;
        }
        Name name = NameBefore.find(text, start, scan.consumed());
        if (!name.isThere() || text.skipSpaces(name.end()) != start) {
            return false;
        }
        String company = scan.name(name);
        boolean full = NameAgreement.hasLegalForm(company) && AmericanSymbols.isListedAs(symbol, company);
        return (full || AmericanSymbols.isDistinct(symbol) && AmericanSymbols.agrees(symbol, company))
                && take(scan, start, end, symbol, Rule.NAME_BESIDE_TICKER, name, 0.9);
    }

    private static boolean take(Scan scan, int start, int end, String symbol, Rule rule, Name name, double confidence) {
        scan.accept(new Scan.Draft(start, end, rule, Convention.NAME_AND_TICKER, symbol, confidence)
                .named(name)
                .known(scan.bySymbol(symbol, null).orElse(null)));
        return true;
    }
}
