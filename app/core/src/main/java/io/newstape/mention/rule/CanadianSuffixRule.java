package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.Map;

/**
 * {@code Shopify (SHOP-T)}, {@code RioCan REIT (REI.UN-T)}, {@code Costco (COST-Q)}: a hyphen and one letter for the
 * market, as newspapers in Canada write it. Toronto must list the symbol, for the company where a name stands before
 * it; for a unit, or behind another symbol of a Canadian market, a name is enough. New York and Nasdaq have preferred shares with such letters, so theirs count only behind one of Toronto.
 */
final class CanadianSuffixRule {

    private static final Map<Character, String> MARKETS = Map.of('T', "XTSE", 'X', "XTSX", 'N', "XNYS", 'Q', "XNAS");
    private static final int LONGEST = 5;
    private static final int LONGEST_CLASS = 2;

    private CanadianSuffixRule() {}

    /** @return where to go on; the bracket when there is no such symbol */
    static int applyInBrackets(Scan scan, int bracket) {
        int start = scan.text.skipSpaces(bracket + 1);
        int end = scan.text.endOfCapitals(start);
        int on = end > start ? apply(scan, start, end) : end;
        return on > end ? on : bracket;
    }

    /**
     * @param start first unit of the symbol
     * @param rootEnd unit after its capitals
     * @return where to go on; {@code rootEnd} when it is no such symbol
     */
    static int apply(Scan scan, int start, int rootEnd) {
        FoldedText text = scan.text;
        int hyphen = endOfClass(text, rootEnd);
        int end = hyphen + 2;
        String mic = text.at(hyphen) == '-' ? MARKETS.get(text.at(hyphen + 1)) : null;
        if (mic == null
                || rootEnd - start > LONGEST
                || start < scan.consumed()
                || !SymbolBoundary.isClearLeft(text, start)
                || !SymbolBoundary.isClearRight(text, end)
                || text.at(end) == '-') {
            return rootEnd;
        }
        String symbol = text.slice(start, hyphen);
        boolean bracketed = FoldedText.isOpening(text.at(text.skipSpacesBack(start) - 1));
        NameSpan name = bracketed ? scan.nameBefore(start - 1) : NameSpan.NONE;
        Exchange exchange = scan.exchanges.byMic(mic).orElse(null);
        boolean canadian = mic.equals("XTSE") || mic.equals("XTSX");
        boolean meant =
                canadian ? isMeant(scan, symbol, mic, name) : isBehindOne(scan) && AmericanSymbols.isListed(symbol);
        if (exchange == null || !meant) {
            return rootEnd;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.REGION_CODE, Convention.NAME_AND_TICKER, symbol, 0.9)
                .named(name)
                .at(exchange, text.slice(end - 1, end))
                .ric(exchange.ricOf(symbol)));
        return end;
    }

    private static boolean isMeant(Scan scan, String symbol, String mic, NameSpan name) {
        boolean another = isBehindOne(scan);
        boolean unit = symbol.endsWith(".UN");
        return name.isThere() && (another || unit)
                || (name.isThere() || another) && scan.isListedAt(symbol, mic, scan.name(name));
    }

    private static int endOfClass(FoldedText text, int rootEnd) {
        int end = text.at(rootEnd) == '.' ? text.endOfCapitals(rootEnd + 1) : rootEnd;
        return end > rootEnd + 1 && end - rootEnd - 1 <= LONGEST_CLASS ? end : rootEnd;
    }

    /** Whether the text has written a symbol of a Canadian market with its region before. */
    private static boolean isBehindOne(Scan scan) {
        for (Mention mention : scan.mentions()) {
            if (mention.rule() == MentionRule.REGION_CODE && "CA".equals(scan.exchanges.countryOf(mention.mic()))) {
                return true;
            }
        }
        return false;
    }
}
