package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.Vouching;
import io.newstape.text.FoldedText;
import java.util.Optional;

/**
 * {@code PFE - Pfizer to close a plant}, {@code NVDA: Nvidia beats}, {@code MSFT | Microsoft}: a symbol at the beginning of
 * a line, then a dash, a colon, a column or a space, and the name of its company.
 */
final class LineStartRule {

    private static final int MOST_WORDS = 3;

    private LineStartRule() {}

    /** Whether a word stands so before its company's name. */
    static boolean holds(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        char before = text.at(text.skipSpacesBack(start) - 1);
        boolean line = start == 0 || before == 0 || text.at(start - 1) == '\n';
        int sign = text.skipSpaces(end);
        char c = text.at(sign);
        boolean dash = sign > end && (c == '-' || c == '\u2013' || c == '\u2014') && text.at(sign + 1) == ' ';
        boolean colon = c == ':' && sign == end && text.at(sign + 1) == ' ';
        boolean column = sign > end && (c == '|' || FoldedText.isCapital(c) && FoldedText.isSmall(text.at(sign + 1)));
        if (!line || !dash && !colon && !column) {
            return false;
        }
        String symbol = text.slice(start, end);
        if (FoldedText.isCapital(c)) {
            // "BNP Paribas" is one name, "GOOGL Alphabet" is two
            return AmericanSymbols.isDistinct(symbol)
                    && AmericanSymbols.isListedAs(symbol, text.slice(sign, text.endOfWord(sign)));
        }
        return isNamed(scan, symbol, text.skipSpaces(sign + 1));
    }

    private static boolean isNamed(Scan scan, String symbol, int from) {
        FoldedText text = scan.text;
        int end = from;
        for (int words = 0; words < MOST_WORDS && FoldedText.isCapital(text.at(text.skipSpaces(end))); words++) {
            int wordEnd = text.skipSpaces(end);
            while (Character.isLetterOrDigit(text.at(wordEnd)) || text.at(wordEnd) == '&' || text.at(wordEnd) == '-') {
                wordEnd++;
            }
            end = wordEnd;
            String name = text.original(from, end);
            if (name.equals(symbol)) {
                return false;
            }
            Optional<KnownListings.Known> known = scan.bySymbol(symbol, null);
            if (AmericanSymbols.isDistinct(symbol) && AmericanSymbols.agrees(symbol, name)
                    || known.isPresent() && scan.listings.isNamed(known.get(), name)
                    || Vouching.named(scan.listings, scan.day, symbol, name).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
