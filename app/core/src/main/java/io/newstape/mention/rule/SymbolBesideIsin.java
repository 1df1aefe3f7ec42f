package io.newstape.mention.rule;

import io.newstape.mention.exchange.Isin;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.Vouching;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code (FR0010907956 - ALCAR)}, {@code (ISIN: FR0000131104 / BNP)}: in brackets a symbol behind an ISIN, as in releases of
 * Paris, Brussels, Milan and Frankfurt. A market of the ISIN's country, or one of Euronext, must list it.
 */
final class SymbolBesideIsin {

    private static final Set<String> EURONEXT = Set.of("XPAR", "XAMS", "XBRU", "XLIS", "XDUB", "MTAA", "XOSL");
    private static final int FEWEST = 2;
    private static final int MOST = 6;

    private SymbolBesideIsin() {}

    /** Takes the symbol behind an ISIN that ends at a place, if there is one. */
    static void apply(Scan scan, int start, int isinEnd) {
        FoldedText text = scan.text;
        int sign = text.skipSpaces(isinEnd);
        int symbol = text.skipSpaces(sign + 1);
        int end = symbol;
        while (FoldedText.isSymbol(text.at(end)) && end - symbol <= MOST) {
            end++;
        }
        char c = text.at(text.skipSpaces(end));
        boolean form = isJoint(text.at(sign))
                && FoldedText.isCapital(text.at(symbol))
                && end - symbol >= FEWEST
                && end - symbol <= MOST
                && (c == ')' || c == ';' || c == ',')
                && PrefixRule.isInBrackets(text, start);
        if (!form) {
            return;
        }
        String code = text.slice(symbol, end);
        if (ScannerWords.ACRONYMS.contains(code)) {
            return;
        }
        listing(scan, code, text.slice(start, start + 2))
                .ifPresent(known -> scan.accept(new MentionDraft(
                                symbol,
                                symbol + code.length(),
                                MentionRule.BESIDE_ISIN,
                                Convention.NAME_AND_TICKER,
                                code,
                                0.9)
                        .named(NameSpan.NONE)
                        .known(known)));
    }

    /** Whether a mark and an ISIN follow a symbol: "(ALCAR - FR0010907956)". */
    static boolean isBehind(FoldedText text, int end) {
        int sign = text.skipSpaces(end);
        int at = text.skipSpaces(sign + 1);
        if (text.startsWith(at, "ISIN")) {
            at = text.skipSpaces(at + 4);
            at = text.at(at) == ':' ? text.skipSpaces(at + 1) : at;
        }
        int isinEnd = text.endOfWord(at);
        return isJoint(text.at(sign)) && isinEnd - at == Isin.LENGTH && Isin.isValid(text.slice(at, isinEnd));
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '/' || c == ',' || c == ';' || c == '|';
    }

    private static Optional<KnownListings.Known> listing(Scan scan, String code, String country) {
        List<KnownListings.Known> everywhere = scan.everywhere(code);
        List<KnownListings.Known> home = everywhere.stream()
                .filter(known -> country.equals(scan.exchanges.countryOf(known.mic())))
                .toList();
        return Vouching.one(
                home.isEmpty()
                        ? everywhere.stream()
                                .filter(known -> EURONEXT.contains(known.mic()))
                                .toList()
                        : home);
    }
}
