package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.MarketContext;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.text.FoldedText;

/**
 * {@code AAPL, ARCB and MRO}: bare symbols in a row vouch for each other where all are listed, none is an acronym, two are
 * not the name by which their company goes, and the text speaks of the market. Two are enough.
 */
final class SymbolList {

    /** Of two letters are too many abbreviations: IT, HR and PR. */
    private static final int FEWEST_LETTERS = 3;

    private static final int MOST = 12;

    private SymbolList() {}

    /** Whether a word stands in such a row. */
    static boolean holds(FoldedText text, int start, int end) {
        if (!isMember(text, start, end)) {
            return false;
        }
        int members = 1;
        int named = isName(text, start, end);
        int from = start;
        for (int i = 0; i < MOST; i++) {
            int before = behindJoint(text, from);
            int word = text.startOfWord(before);
            if (before == from || word == before) {
                break;
            }
            if (!isMember(text, word, before)) {
                return false;
            }
            named += isName(text, word, before);
            from = word;
            members++;
        }
        int to = end;
        for (int i = 0; i < MOST; i++) {
            int next = beforeJoint(text, to);
            int word = text.endOfWord(next);
            if (next == to
                    || word == next
                    || !FoldedText.isCapital(text.at(next))
                    || !isAllCapitals(text, next, word)) {
                break;
            }
            if (!isMember(text, next, word)) {
                return false;
            }
            named += isName(text, next, word);
            to = word;
            members++;
        }
        // what is also the company's name, such as META, needs two others that are nothing else
        return members - named >= 2 && MarketContext.isIn(text);
    }

    /** 1 for a symbol that is itself how its company is called, else 0. */
    private static int isName(FoldedText text, int start, int end) {
        return AmericanSymbols.isDistinct(text.slice(start, end)) ? 0 : 1;
    }

    private static boolean isMember(FoldedText text, int start, int end) {
        if (end - start < FEWEST_LETTERS || end - start > 5 || !isAllCapitals(text, start, end)) {
            return false;
        }
        String symbol = text.slice(start, end);
        return AmericanSymbols.isListed(symbol)
                && !ScannerWords.ACRONYMS.contains(symbol)
                && !ScannerWords.ALERTS.contains(symbol)
                && !ScannerWords.PLACES.contains(symbol)
                && !ScannerWords.CURRENCIES.contains(symbol);
    }

    private static boolean isAllCapitals(FoldedText text, int start, int end) {
        return end > start && text.endOfCapitals(start) == end;
    }

    /** Before a comma or "and" that ends right before a place; the place itself when there is none. */
    private static int behindJoint(FoldedText text, int place) {
        int at = text.skipSpacesBack(place);
        boolean and = at < place && text.startsWith(at - 3, "and") && FoldedText.isSpace(text.at(at - 4));
        if (and) {
            at = text.skipSpacesBack(at - 3);
        }
        if (text.at(at - 1) == ',') {
            return text.skipSpacesBack(at - 1);
        }
        return and ? at : place;
    }

    /** Behind a comma or "and" that begins right behind a place; the place itself when there is none. */
    private static int beforeJoint(FoldedText text, int place) {
        int at = place;
        boolean comma = text.at(at) == ',';
        at = text.skipSpaces(comma ? at + 1 : at);
        boolean and = at > place && text.startsWith(at, "and") && FoldedText.isSpace(text.at(at + 3));
        if (and) {
            return text.skipSpaces(at + 3);
        }
        return comma ? at : place;
    }
}
