package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.Bracket;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code Novartis (NOVN.Switzerland)}, {@code 700.Hong Kong}: a symbol, a point and the name of the country where it is
 * listed. The country's main market must list the symbol, or brackets and a name must speak for it.
 */
final class CountrySuffixRule {

    private static final Map<String, String> COUNTRIES =
            RuleWords.LISTS.pairs("markets-of-countries").entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            entry -> entry.getKey().replace('_', ' '), Map.Entry::getValue));
    private static final int MOST = 6;

    private CountrySuffixRule() {}

    /**
     * @param start first unit of the symbol
     * @param point the point behind it
     * @return where to go on; the point when it is no such symbol
     */
    static int apply(Scan scan, int start, int point) {
        FoldedText text = scan.text;
        if (point - start > MOST || !FoldedText.isSmall(text.at(point + 2)) && !text.startsWith(point + 1, "U")) {
            return point;
        }
        for (Map.Entry<String, String> country : COUNTRIES.entrySet()) {
            int end = point + 1 + country.getKey().length();
            if (text.startsWith(point + 1, country.getKey()) && SymbolBoundary.isClearRight(text, end)) {
                return take(
                        scan,
                        start,
                        point,
                        end,
                        scan.exchanges.byMic(country.getValue()).orElseThrow());
            }
        }
        return point;
    }

    private static int take(Scan scan, int start, int point, int end, Exchange market) {
        FoldedText text = scan.text;
        String symbol = text.slice(start, point);
        boolean named = Bracket.around(scan, start, end) == Bracket.ROUND
                && scan.nameBefore(start).isThere();
        boolean listed = scan.isListedAt(symbol, market.mic()) && !ScannerWords.ACRONYMS.contains(symbol);
        if (!SymbolBoundary.isClearLeft(text, start)
                || !market.grammar().matches(symbol)
                || !named && !listed
                || SymbolBoundary.isInAddress(text, start, end)) {
            return point;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.REGION_CODE, Convention.NAME_AND_TICKER, symbol, 0.9)
                .at(market, text.original(point + 1, end))
                .ric(market.ricOf(symbol)));
        return end;
    }
}
