package io.newstape.article.json;

import io.newstape.article.format.SourceProfile.SymbolConvention;
import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.Exchanges;
import java.util.Locale;
import java.util.Optional;

/**
 * A provider's symbol in a spelling that means the same whoever reads it. It stays as given wherever that is so already.
 * Where only the provider's convention or an exchange beside the symbol says which market is meant, the exchange's name
 * is put before it: {@code NESN.SW} of Yahoo's convention is {@code SWX:NESN}.
 */
final class TagSpelling {

    private static final Exchanges EXCHANGES = Exchanges.shipped();
    private static final String AMERICAN = "US";

    private TagSpelling() {}

    /**
     * @param exchange what the provider says of the exchange: a name or a market identifier code; may be empty
     */
    static String of(String symbol, String exchange, SymbolConvention convention) {
        String tag = symbol.strip();
        if (tag.isEmpty() || tag.indexOf(':') >= 0) {
            return tag;
        }
        int point = tag.lastIndexOf('.');
        if (point <= 0) {
            return exchange(exchange)
                    .filter(market -> !market.country().equals(AMERICAN))
                    .map(market -> before(market, tag))
                    .orElse(tag);
        }
        String root = tag.substring(0, point);
        String suffix = tag.substring(point + 1).toUpperCase(Locale.ROOT);
        return switch (convention) {
            case ANY -> tag;
            case RIC -> clear(EXCHANGES.byRicSuffix(suffix), suffix, root, tag);
            case YAHOO -> clear(EXCHANGES.byYahooSuffix(suffix), suffix, root, tag);
            case US -> suffix.equals(AMERICAN) ? tag : tag + "." + AMERICAN;
            case EXCHANGE_SUFFIX ->
                suffix.equals(AMERICAN)
                        ? tag
                        : clear(exchange(suffix).or(() -> EXCHANGES.byYahooSuffix(suffix)), suffix, root, tag);
        };
    }

    /** As it is where RICs say the same market; a suffix of two meanings is written out. */
    private static String clear(Optional<Exchange> meant, String suffix, String root, String tag) {
        boolean same = !EXCHANGES.isDisputed(suffix)
                && EXCHANGES.byRicSuffix(suffix).map(Exchange::mic).equals(meant.map(Exchange::mic));
        return same ? tag : meant.map(market -> before(market, root)).orElse(tag);
    }

    private static String before(Exchange market, String symbol) {
        return market.prefixes().isEmpty() ? symbol : market.prefixes().get(0) + ":" + symbol;
    }

    private static Optional<Exchange> exchange(String name) {
        return EXCHANGES.byPrefix(name).or(() -> EXCHANGES.byMic(name.strip().toUpperCase(Locale.ROOT)));
    }
}
