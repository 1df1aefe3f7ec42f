package io.newstape.mention.rule;

import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.schema.Convention;

/** A symbol that stands without its exchange and is America's. */
final class AmericanTicker {

    private AmericanTicker() {}

    /** Accepts it, with the listing that the security master has, and says true. */
    static boolean accept(
            Scan scan, int start, int end, String symbol, MentionRule rule, NameSpan name, double confidence) {
        scan.accept(new MentionDraft(start, end, rule, Convention.NAME_AND_TICKER, symbol, confidence)
                .named(name)
                .american()
                .known(scan.bySymbol(symbol, null).orElse(null)));
        return true;
    }
}
