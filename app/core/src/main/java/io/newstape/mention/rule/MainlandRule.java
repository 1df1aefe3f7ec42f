package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;

/** {@code 600519.SH}, {@code 430047.BJ}: six digits and the suffix that mainland China itself writes. */
final class MainlandRule {

    private static final int DIGITS = 6;

    private MainlandRule() {}

    /**
     * @param start first digit
     * @param point the point behind the last
     * @return where to go on; the point when it is no such symbol
     */
    static int apply(Scan scan, int start, int point) {
        FoldedText text = scan.text;
        int end = text.endOfCapitals(point + 1);
        boolean shanghai = text.is(point + 1, end, "SH");
        if (point - start != DIGITS || !shanghai && !text.is(point + 1, end, "BJ")) {
            return point;
        }
        String code = text.slice(start, point);
        if (!code.chars().allMatch(c -> FoldedText.isDigit((char) c))
                || !SymbolBoundary.isClearLeft(text, start)
                || !SymbolBoundary.isClearRight(text, end)) {
            return point;
        }
        MentionDraft draft = new MentionDraft(start, end, MentionRule.YAHOO, Convention.YAHOO, code, 0.95);
        String written = text.slice(point + 1, end);
        Exchange exchange = scan.exchanges.byRicSuffix(shanghai ? "SS" : "BJ").orElse(null);
        if (exchange == null) {
            draft.exchange(written);
        } else {
            draft.at(exchange, written).ric(exchange.ricOf(code));
        }
        scan.accept(draft);
        return end;
    }
}
