package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;

/**
 * {@code Сбербанк (SBER)}, {@code ΟΠΑΠ (OPAP)}: a symbol in brackets behind a name in a script that belongs to one market,
 * which lists it. The name can't be compared.
 */
final class ScriptMarketRule {

    private static final int FEWEST = 3;
    private static final int MOST = 6;

    private ScriptMarketRule() {}

    /** @return where to go on; the bracket when there is no such symbol */
    static int apply(Scan scan, int bracket) {
        FoldedText text = scan.text;
        int before = text.skipSpacesBack(bracket);
        String mic = mic(text.at(text.at(before - 1) == '.' ? before - 2 : before - 1));
        if (mic.isEmpty()) {
            return bracket;
        }
        int start = text.skipSpaces(bracket + 1);
        int end = start;
        while (FoldedText.isSymbol(text.at(end)) && end - start <= MOST) {
            end++;
        }
        boolean form = FoldedText.isCapital(text.at(start))
                && end - start >= FEWEST
                && end - start <= MOST
                && text.at(text.skipSpaces(end)) == ')'
                && !ScannerWords.hasOtherMeaning(text, start, end);
        String symbol = text.slice(start, end);
        if (!form || ScannerWords.INDEXES.contains(symbol) || !scan.isListedAt(symbol, mic)) {
            return bracket;
        }
        Exchange exchange = scan.exchanges.byMic(mic).orElseThrow();
        scan.accept(new MentionDraft(start, end, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, symbol, 0.85)
                .named(NameSpan.NONE)
                .at(exchange, null)
                .ric(exchange.ricOf(symbol)));
        return end;
    }

    /** The market of a script: Greek, Cyrillic, Hebrew, Thai; empty for all others. */
    private static String mic(char c) {
        if (c < 0x370 || c > 0xe7f) {
            return "";
        }
        return c <= 0x3ff ? "XATH" : c <= 0x4ff ? "MISX" : c >= 0x590 && c <= 0x5ff ? "XTAE" : c >= 0xe00 ? "XBKK" : "";
    }
}
