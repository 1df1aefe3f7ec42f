package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.Map;

/**
 * {@code コード番号 7203}, {@code 東証P・6758}, {@code 股票代號 2330}: a code with digits behind its label, with no colon
 * between; and {@code SH600519}, {@code HK00700}, the letters of the market before the code, in a text in Chinese.
 */
final class EasternCodeRule {

    private static final Map<String, String> MARKETS = Map.of("SH", "XSHG", "SZ", "XSHE", "HK", "XHKG");
    private static final int FEWEST = 4;
    private static final int MOST = 6;
    private static final int LETTERS = 2;
    private static final int REACH = 60;
    /** Marks that stand between a label and its code. */
    private static final String MARKS = "・、/";

    private EasternCodeRule() {}

    /** A word that begins with a digit. */
    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (end - start < FEWEST || end - start > MOST || start < scan.consumed()) {
            return false;
        }
        int left = text.skipSpacesBack(start);
        if (left > 0 && MARKS.indexOf(text.at(left - 1)) >= 0) {
            left = text.skipSpacesBack(left - 1);
        }
        return isLabelled(scan, left, start, end) || CodeBesideNameRule.apply(scan, start, end);
    }

    /** Takes a code behind a label that needs no colon. */
    private static boolean isLabelled(Scan scan, int left, int start, int end) {
        FoldedText text = scan.text;
        ExchangePrefix label = SymbolBoundary.isClearRight(text, end) ? EasternLabel.before(scan, left, start) : null;
        boolean fits = label != null
                && label.exchange() != null
                && EasternLabel.needsNoColon(label)
                && label.exchange().grammar().matches(text, start, end);
        return fits && take(scan, start, end, start, label.exchange());
    }

    /** A word that begins with a letter. */
    static boolean applyLettered(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (end - start == FEWEST + 1 && FoldedText.isEastAsian(text.at(start - 1)) && start >= scan.consumed()) {
            // the segment of Tokyo's market touches the code: "東P7974"
            return isLabelled(scan, start + 1, start + 1, end);
        }
        int code = start + LETTERS;
        if (end - start != LETTERS + MOST && end - start != LETTERS + MOST - 1
                || text.endOfCapitals(start) != code
                || start < scan.consumed()) {
            return false;
        }
        String mic = MARKETS.get(text.slice(start, code));
        return mic != null
                && SymbolBoundary.isClearLeft(text, start)
                && SymbolBoundary.isClearRight(text, end)
                && isEastern(text, start, end)
                && scan.isListedAt(text.slice(code, end), mic)
                && take(scan, start, end, code, scan.exchanges.byMic(mic).orElseThrow());
    }

    private static boolean isEastern(FoldedText text, int start, int end) {
        for (int i = Math.max(0, start - REACH); i < Math.min(text.length(), end + REACH); i++) {
            if (FoldedText.isEastAsian(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean take(Scan scan, int start, int end, int code, Exchange market) {
        String symbol = scan.text.slice(code, end);
        scan.accept(new MentionDraft(start, end, MentionRule.PREFIX, Convention.EXCHANGE_PREFIX, symbol, 0.93)
                .named(NameSpan.NONE)
                .at(market, null)
                .ric(market.ricOf(symbol)));
        return true;
    }
}
