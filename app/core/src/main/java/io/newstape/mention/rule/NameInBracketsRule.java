package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.mention.scan.Vouching;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.Optional;

/** {@code NVDA (Nvidia)}, {@code SOON (Sonova)}: a symbol before the name of its company in brackets. */
final class NameInBracketsRule {

    private static final int FEWEST = 2;
    private static final int MOST = 6;
    private static final int LONGEST_NAME = 50;

    private NameInBracketsRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        int from = end + 2;
        if (text.at(end) != ' '
                || text.at(end + 1) != '('
                || end - start < FEWEST
                || end - start > MOST
                || !Character.isUpperCase(text.at(from))
                || !SymbolBoundary.isClearLeft(text, start)) {
            return false;
        }
        int to = from;
        boolean small = false;
        while (to - from < LONGEST_NAME && isNamePart(text.at(to))) {
            small |= Character.isLowerCase(text.at(to));
            to++;
        }
        String symbol = text.slice(start, end);
        if (!small || text.at(to) != ')' || ScannerWords.ACRONYMS.contains(symbol)) {
            return false;
        }
        String company = text.original(from, to);
        boolean american = AmericanSymbols.isMeant(symbol, company) && AmericanSymbols.isListedAs(symbol, company);
        Optional<KnownListings.Known> listing =
                american ? scan.bySymbol(symbol, null) : Vouching.named(scan.listings, scan.day, symbol, company);
        if (!american && listing.isEmpty() || company.equalsIgnoreCase(symbol)) {
            return false;
        }
        MentionDraft draft = new MentionDraft(
                        start, end, MentionRule.TICKER_BEFORE_NAME, Convention.NAME_AND_TICKER, symbol, 0.9)
                .named(new NameSpan(from, to))
                .known(listing.orElse(null));
        scan.accept(american ? draft.american() : draft);
        return true;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c)
                || c == ' '
                || c == '&'
                || c == '.'
                || c == '-'
                || c == '\''
                || c == '\u2019';
    }
}
