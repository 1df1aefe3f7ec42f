package io.newstape.mention.rule;

import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.Vouching;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.Optional;

/**
 * {@code A.P. Moller - Maersk (MAERSK-B)}, {@code Walmart de Mexico (WALMEX)}, {@code Ericsson (ERIC B)}: a symbol in
 * brackets that is longer than America's, or has its class behind a space. A listing must have both the symbol and the name before it.
 */
final class LongTickerRule {

    private static final int FEWEST = 6;
    private static final int FEWEST_WITH_CLASS = 2;
    private static final int MOST = 12;

    private LongTickerRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int bracket) {
        FoldedText text = scan.text;
        int start = text.skipSpaces(bracket + 1);
        int rootEnd = text.endOfCapitals(start);
        boolean spaced = text.at(rootEnd) == ' ';
        boolean lettered = (spaced || text.at(rootEnd) == '-')
                && FoldedText.isCapital(text.at(rootEnd + 1))
                && !FoldedText.isWord(text.at(rootEnd + 2));
        int end = lettered ? rootEnd + 2 : rootEnd;
        char closing = text.at(bracket) == '[' ? ']' : ')';
        int fewest = spaced && lettered ? FEWEST_WITH_CLASS : FEWEST;
        if (rootEnd - start < fewest || rootEnd - start > MOST || text.at(text.skipSpaces(end)) != closing) {
            return bracket + 1;
        }
        NameSpan name = scan.nameBefore(bracket);
        String symbol = text.slice(start, end);
        Optional<KnownListings.Known> known = Vouching.named(scan.listings, scan.day, symbol, scan.name(name));
        if (known.isEmpty()) {
            return bracket + 1;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, symbol, 0.9)
                .named(name)
                .known(known.get()));
        return end;
    }
}
