package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;

/**
 * {@code National Grid (NG.)}: London fills symbols of two letters up with a point. London must list the symbol for the
 * company before the bracket.
 */
final class LondonPointRule {

    private static final String LONDON = "XLON";
    private static final int LETTERS = 2;

    private LondonPointRule() {}

    /** @return where to go on; the bracket when there is no such symbol */
    static int apply(Scan scan, int bracket) {
        FoldedText text = scan.text;
        int start = bracket + 1;
        int point = text.endOfCapitals(start);
        if (point - start != LETTERS || !isAt(text, point)) {
            return bracket;
        }
        String symbol = text.slice(start, point);
        NameSpan name = scan.nameBefore(bracket);
        Exchange london = scan.exchanges.byMic(LONDON).orElse(null);
        if (!name.isThere() || london == null || !scan.isListedAt(symbol, LONDON, scan.name(name))) {
            return bracket;
        }
        scan.accept(
                new MentionDraft(start, point + 1, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, symbol, 0.9)
                        .named(name)
                        .at(london, null)
                        .ric(london.ricOf(symbol)));
        return point + 1;
    }

    /** Whether a point that belongs to the symbol stands at a place: what ends a bracket or an item is behind it. */
    static boolean isAt(FoldedText text, int point) {
        char next = text.at(point + 1);
        return text.at(point) == '.' && (next == ')' || next == ',' || next == ';' || next == ']');
    }
}
