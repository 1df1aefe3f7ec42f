package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.TradeWords;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/**
 * {@code AAPL, ARCB and MRO}: bare symbols in a row vouch for each other where all are listed, two mean nothing else
 * and are not the name by which their company goes, and the text speaks of the market. Three of these vouch for an
 * acronym among them too.
 */
final class SymbolList {

    /** How much a member of a row proves. */
    private enum Member {
        /** It is no symbol, so the row is none. */
        NONE,
        /** An acronym that some company has for a symbol: ETN. */
        ACRONYM,
        /** A place or a currency too, or of one or two letters: DAL, COP, MU. */
        WEAK,
        /** How the company is called anyway, such as META. */
        NAME,
        SYMBOL
    }

    private static final WordSet JOINTS = RuleWords.LISTS.named("joints-of-symbols");
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_LETTERS = 5;
    private static final int MOST = 12;
    private static final int FOR_A_SYMBOL = 2;
    private static final int FOR_AN_ACRONYM = 3;

    private SymbolList() {}

    /** Whether a word stands in such a row. */
    static boolean holds(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        Member member = member(text, start, end);
        if (member == Member.NONE) {
            return false;
        }
        int symbols = member == Member.SYMBOL ? 1 : 0;
        int names = member == Member.NAME ? 1 : 0;
        int from = start;
        for (int i = 0; i < MOST; i++) {
            int before = behindJoint(text, from);
            int word = text.startOfWord(before);
            if (before == from || word == before) {
                break;
            }
            Member other = member(text, word, before);
            if (other == Member.NONE) {
                return false;
            }
            symbols += other == Member.SYMBOL ? 1 : 0;
            names += other == Member.NAME ? 1 : 0;
            from = word;
        }
        int to = end;
        for (int i = 0; i < MOST; i++) {
            int next = beforeJoint(text, to);
            int word = text.endOfWord(next);
            if (next == to || word == next || text.endOfCapitals(next) != word) {
                break;
            }
            Member other = member(text, next, word);
            if (other == Member.NONE) {
                return false;
            }
            symbols += other == Member.SYMBOL ? 1 : 0;
            names += other == Member.NAME ? 1 : 0;
            to = word;
        }
        int fewest = member == Member.ACRONYM ? FOR_AN_ACRONYM : FOR_A_SYMBOL;
        // "GME and AMC shares": a noun of the trade behind the row makes a symbol of a name
        boolean shares = member != Member.ACRONYM && symbols == 1 && names > 0 && TradeWords.areBehind(text, to, to);
        return (symbols >= fewest || shares) && scan.speaksOfMarkets();
    }

    private static Member member(FoldedText text, int start, int end) {
        if (end - start > MOST_LETTERS
                || text.endOfCapitals(start) != end
                || ScannerWords.ALERTS.has(text, start, end)) {
            return Member.NONE;
        }
        boolean fund = ScannerWords.FUNDS.has(text, start, end);
        String symbol = text.slice(start, end);
        if (!fund && !AmericanSymbols.isListed(symbol)) {
            return Member.NONE;
        }
        if (ScannerWords.ACRONYMS.contains(symbol)) {
            return Member.ACRONYM;
        }
        if (end - start < FEWEST_LETTERS
                || ScannerWords.PLACES.contains(symbol)
                || ScannerWords.CURRENCIES.contains(symbol)) {
            return Member.WEAK;
        }
        return fund || AmericanSymbols.isDistinct(symbol) ? Member.SYMBOL : Member.NAME;
    }

    /** Before a comma or a small word that ends right before a place; the place itself when there is none. */
    private static int behindJoint(FoldedText text, int place) {
        int at = text.skipSpacesBack(place);
        int word = at < place ? startOfJoint(text, at) : at;
        boolean joined = word < at;
        if (joined) {
            at = text.skipSpacesBack(word);
        }
        if (text.at(at - 1) == ',') {
            return text.skipSpacesBack(at - 1);
        }
        return joined ? at : place;
    }

    private static int startOfJoint(FoldedText text, int end) {
        int letters = text.at(end - 1) == '.' ? end - 1 : end;
        int start = text.startOfWord(letters);
        return JOINTS.has(text, start, letters) && FoldedText.isSpace(text.at(start - 1)) ? start : end;
    }

    /** Behind a comma or a small word that begins right behind a place; the place itself when there is none. */
    private static int beforeJoint(FoldedText text, int place) {
        int at = place;
        boolean comma = text.at(at) == ',';
        at = text.skipSpaces(comma ? at + 1 : at);
        int end = text.endOfWord(at);
        if (at > place && JOINTS.has(text, at, end)) {
            return text.skipSpaces(text.at(end) == '.' ? end + 1 : end);
        }
        return comma ? at : place;
    }
}
