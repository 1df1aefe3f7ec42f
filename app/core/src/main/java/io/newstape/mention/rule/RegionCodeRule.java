package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.Vouching;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.List;

/**
 * {@code Veolia (VIE-FR)}, {@code 台積電ADR(TSM-US)}: a symbol, a hyphen and the code of its country, in brackets. A
 * market of that country must list the symbol for the company before the bracket; a name in another script can't be
 * compared, there the listing is enough.
 */
final class RegionCodeRule {

    private static final int LONGEST = 6;
    private static final int NEAR = 5;

    private RegionCodeRule() {}

    /** @return where to go on; the bracket when there is no such symbol */
    static int apply(Scan scan, int bracket) {
        FoldedText text = scan.text;
        int start = text.skipSpaces(bracket + 1);
        int hyphen = start;
        while (FoldedText.isSymbol(text.at(hyphen)) && hyphen - start < LONGEST) {
            hyphen++;
        }
        int end = hyphen + 3;
        boolean form = hyphen > start
                && text.at(hyphen) == '-'
                && text.endOfCapitals(hyphen + 1) == end
                && !FoldedText.isWord(text.at(end))
                && (text.at(text.skipSpaces(end)) == ')' || text.at(text.skipSpaces(end)) == ',');
        if (!form) {
            return bracket;
        }
        String symbol = text.slice(start, hyphen);
        NameSpan name = scan.nameBefore(bracket);
        KnownListings.Known known = listing(scan, bracket, symbol, text.slice(hyphen + 1, end), scan.name(name));
        if (known == null) {
            return bracket;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.REGION_CODE, Convention.NAME_AND_TICKER, symbol, 0.9)
                .named(name)
                .exchange(text.slice(hyphen + 1, end))
                .known(known));
        return end;
    }

    /** "台積電ADR(TSM-US)": Latin letters between the name and the bracket. */
    private static boolean isBehindEastern(FoldedText text, int bracket) {
        int at = bracket;
        while (bracket - at < NEAR && !FoldedText.isEastAsian(text.at(at - 1)) && FoldedText.isWord(text.at(at - 1))) {
            at--;
        }
        return FoldedText.isEastAsian(text.at(at - 1));
    }

    private static KnownListings.Known listing(Scan scan, int bracket, String symbol, String country, String company) {
        boolean eastern = isBehindEastern(scan.text, bracket);
        if (company == null && !eastern) {
            return null;
        }
        List<KnownListings.Known> there = scan.everywhere(symbol).stream()
                .filter(known -> country.equals(scan.exchanges.countryOf(known.mic())))
                .filter(known -> eastern || scan.listings.isNamed(known, company))
                .toList();
        boolean american = country.equals("US") && AmericanSymbols.isListed(symbol);
        return eastern && country.equals("US") && !american
                ? null
                : Vouching.one(there).orElse(null);
    }
}
