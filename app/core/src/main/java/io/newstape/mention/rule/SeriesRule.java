package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.List;

/**
 * {@code WALMEX*}, {@code CEMEX CPO}, {@code GFNORTE O}, {@code NOVO B}, {@code ERIC-B}: a symbol and its series, as Mexico's
 * and the Nordic exchanges write them. The exchange must list both together.
 */
final class SeriesRule {

    private static final WordSet MEXICAN = RuleWords.LISTS.named("mexican-series");
    private static final WordSet MEXICO = RuleWords.LISTS.named("words-of-mexico");
    private static final WordSet CHILE = RuleWords.LISTS.named("words-of-chile");
    private static final List<String> NORDIC = List.of("XSTO", "XCSE", "XHEL", "XOSL");
    private static final int FEWEST = 2;
    private static final int FEWEST_NORDIC = 3;
    private static final int MOST = 8;

    private SeriesRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        char c = text.at(end);
        if (c != ' ' && c != '*' && c != '-' || end - start < FEWEST || end - start > MOST) {
            return false;
        }
        int series = c == '*' ? end : end + 1;
        int seriesEnd = text.at(series) == '*' ? series + 1 : endOfSeries(text, series);
        if (seriesEnd == series
                || text.endOfCapitals(start) != end && !FoldedText.isDigit(text.at(end - 1))
                || !SymbolBoundary.isClearLeft(text, start)
                || !SymbolBoundary.isClearRight(text, seriesEnd)
                || text.at(seriesEnd) == '-') {
            return false;
        }
        return isNordic(scan, start, end, seriesEnd)
                || isMexican(scan, start, end, series, seriesEnd)
                || isChilean(scan, start, end, seriesEnd);
    }

    private static int endOfSeries(FoldedText text, int start) {
        int end = text.endOfWord(start);
        return end - start <= 4 && MEXICAN.has(text, start, end) ? end : start;
    }

    private static boolean isNordic(Scan scan, int start, int end, int seriesEnd) {
        FoldedText text = scan.text;
        char letter = text.at(seriesEnd - 1);
        if (seriesEnd != end + 2
                || end - start < FEWEST_NORDIC
                || letter != 'A' && letter != 'B' && letter != 'C'
                || text.isShouting(start, seriesEnd)) {
            return false;
        }
        String symbol = text.slice(start, end) + '-' + letter;
        for (String mic : NORDIC) {
            if (scan.isListedAt(symbol, mic)) {
                return take(
                        scan,
                        start,
                        seriesEnd,
                        symbol,
                        scan.exchanges.byMic(mic).orElseThrow());
            }
        }
        return false;
    }

    private static boolean isMexican(Scan scan, int start, int end, int series, int seriesEnd) {
        FoldedText text = scan.text;
        if (text.at(end) == '-') {
            return false;
        }
        boolean plain = text.at(series) == '*';
        String symbol = text.slice(start, end) + (plain ? "" : text.slice(series, seriesEnd));
        return scan.isListedAt(symbol, "XMEX")
                && (scan.speaksOfMarketsInSpanish() || scan.hasWord(MEXICO))
                && take(
                        scan,
                        start,
                        seriesEnd,
                        symbol,
                        scan.exchanges.byMic("XMEX").orElseThrow());
    }

    /** "SQM-B", in a text about Santiago. */
    private static boolean isChilean(Scan scan, int start, int end, int seriesEnd) {
        String symbol = scan.text.slice(start, seriesEnd);
        return scan.text.at(end) == '-'
                && scan.isListedAt(symbol, "XSGO")
                && scan.hasWord(CHILE)
                && take(
                        scan,
                        start,
                        seriesEnd,
                        symbol,
                        scan.exchanges.byMic("XSGO").orElseThrow());
    }

    private static boolean take(Scan scan, int start, int end, String symbol, Exchange market) {
        scan.accept(new MentionDraft(start, end, MentionRule.SERIES, Convention.NAME_AND_TICKER, symbol, 0.9)
                .named(FoldedText.isOpening(scan.text.at(start - 1)) ? scan.nameBefore(start) : NameSpan.NONE)
                .at(market, null)
                .ric(market.ricOf(symbol)));
        return true;
    }
}
