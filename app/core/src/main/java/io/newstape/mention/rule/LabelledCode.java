package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.mention.scan.Vouching;
import io.newstape.text.FoldedText;
import java.util.Optional;
import java.util.Set;

/**
 * The market of a code with digits behind a label that names none: {@code (stock code: 1810)}, {@code Ticker: 7203}. The
 * listing of the company before it decides, or words such as "Hong Kong" near it, where that market lists the code.
 */
final class LabelledCode {

    private static final Set<String> WORDS = RuleWords.LISTS.named("words-of-markets-of-codes");
    private static final int LONGEST = 6;
    private static final int REACH = 160;
    private static final int MIC = 4;

    private LabelledCode() {}

    /**
     * The market; null when it can't be told, or when no code follows.
     *
     * @param from where the code or the space before it begins
     * @param bracketed whether the label stands in brackets: without them words near it prove nothing
     */
    static Exchange market(Scan scan, ExchangePrefix label, int from, boolean bracketed) {
        FoldedText text = scan.text;
        int start = text.skipSpaces(from);
        int end = start;
        while (FoldedText.isSymbol(text.at(end)) && end - start <= LONGEST) {
            end++;
        }
        if (!FoldedText.isDigit(text.at(start))
                || end - start > LONGEST
                || !SymbolBoundary.isClearRight(text, end)
                || text.at(end) == '-'
                || text.at(end) == ',' && FoldedText.isDigit(text.at(end + 1))) {
            return null;
        }
        String code = text.slice(start, end);
        String company = scan.name(scan.nameBefore(label.start()));
        Optional<KnownListings.Known> named = Vouching.named(scan.listings, scan.day, code, company);
        if (named.isPresent()) {
            return scan.exchanges.byMic(named.get().mic()).orElse(null);
        }
        boolean line = label.start() == 0 || text.at(label.start() - 1) == '\n';
        return bracketed || line
                ? byWords(scan, code, text.slice(Math.max(0, start - REACH), Math.min(text.length(), end + REACH)))
                : null;
    }

    /** The one market that the words around name and that lists the code; null for none or several. */
    private static Exchange byWords(Scan scan, String code, String around) {
        Exchange found = null;
        for (String entry : WORDS) {
            String mic = entry.substring(0, MIC);
            if (around.contains(entry.substring(MIC + 1)) && scan.isListedAt(code, mic)) {
                Exchange market = scan.exchanges.byMic(mic).orElseThrow();
                if (found != null && !found.mic().equals(mic)) {
                    return null;
                }
                found = market.grammar().matches(code) ? market : found;
            }
        }
        return found;
    }
}
