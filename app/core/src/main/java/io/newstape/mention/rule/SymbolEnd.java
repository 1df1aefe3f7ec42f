package io.newstape.mention.rule;

import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import java.util.Set;

/** Where a symbol behind the name of its exchange ends, with its share class and its suffix, and where the next begins. */
final class SymbolEnd {

    private static final Set<String> COUNTERS = RuleWords.LISTS.named("currencies-of-counters");
    private static final int LONGEST_COUNTER = 14;

    private SymbolEnd() {}

    /** Class: {@code BRK.B}, {@code BRK/B}, {@code BRK-B}, {@code BRKb}, Nordic {@code ERIC B}. */
    static int ofClass(FoldedText text, int end, ExchangePrefix prefix) {
        char c = text.at(end);
        if (FoldedText.isSmall(c) && !FoldedText.isWord(text.at(end + 1))) {
            return end + 1;
        }
        if (c == '.' || c == '-' || c == '/') {
            int classEnd = text.endOfCapitals(end + 1);
            int length = classEnd - end - 1;
            boolean swedish = text.is(end + 1, classEnd, "SDB");
            if ((length == 1 || swedish) && !FoldedText.isWord(text.at(classEnd))) {
                return classEnd;
            }
        }
        boolean spaced = c == ' '
                && FoldedText.isCapital(text.at(end + 1))
                && isClosed(text, end + 2)
                && end + 2 == text.skipSpaces(end + 2);
        return spaced && prefix.exchange() != null ? end + 2 : end;
    }

    /** The suffix of the very exchange that the prefix names: "LSE: VOD.L". */
    static int ofOwnSuffix(FoldedText text, int end, ExchangePrefix prefix) {
        if (text.at(end) != '.' || prefix.exchange() == null) {
            return end;
        }
        int suffixEnd = text.endOfCapitals(end + 1);
        boolean own = suffixEnd > end + 1
                && (text.is(end + 1, suffixEnd, prefix.exchange().ricSuffix())
                        || text.is(end + 1, suffixEnd, prefix.exchange().yahooSuffix()));
        boolean american = prefix.exchange().country().equals("US");
        return own && !american && !FoldedText.isWord(text.at(suffixEnd)) ? suffixEnd : end;
    }

    /** A RIC or Yahoo suffix that repeats the exchange: "LSE: VOD.L". */
    static int ofSuffix(Scan scan, int end) {
        FoldedText text = scan.text;
        if (text.at(end) != '.') {
            return end;
        }
        int suffixEnd = text.endOfCapitals(end + 1);
        boolean known = scan.exchanges.ricSuffix(text, end + 1, suffixEnd) != null
                || scan.exchanges.yahooSuffix(text, end + 1, suffixEnd) != null;
        return known && !FoldedText.isWord(text.at(suffixEnd)) ? suffixEnd : end;
    }

    /** Behind the currency of a counter in Hong Kong, "1810 (HKD counter)"; the same place where there is none. */
    private static int behindCounter(FoldedText text, int at) {
        int bracket = text.skipSpaces(at);
        int word = text.skipSpaces(bracket + 1);
        boolean counter = text.at(bracket) == '(' && COUNTERS.stream().anyMatch(currency -> isAt(text, word, currency));
        int end = word;
        while (counter && end - word < LONGEST_COUNTER && text.at(end) != ')') {
            end++;
        }
        return counter && text.at(end) == ')' ? end + 1 : at;
    }

    /** A currency in Latin letters needs a space behind it. */
    private static boolean isAt(FoldedText text, int at, String currency) {
        return text.startsWith(at, currency)
                && (FoldedText.isEastAsian(currency.charAt(0)) || text.at(at + currency.length()) == ' ');
    }

    /** Where the next symbol of a list would begin; -1 when the list ends. */
    static int behindSeparator(FoldedText text, int symbolEnd, boolean bracketed) {
        int at = behindCounter(text, symbolEnd);
        int next = text.skipSpaces(at);
        char c = text.at(next);
        if (c == ',' || bracketed && (c == ';' || c == '/' || c == '&' || c == '|')) {
            int word = text.skipSpaces(next + 1);
            return text.startsWith(word, "and ") ? word + 4 : next + 1;
        }
        if (next > at && text.startsWith(next, "and ")) {
            return next + 4;
        }
        if (at > symbolEnd && (c == '及' || c == '和')) {
            return next + 1;
        }
        if (next > at && bracketed && text.startsWith(next, "or ")) {
            return next + 3;
        }
        return -1;
    }

    /** Whether a sign follows that ends a symbol: a closing bracket, a comma, a price. */
    static boolean isClosed(FoldedText text, int end) {
        int next = text.skipSpaces(end);
        char c = text.at(next);
        return FoldedText.isClosing(c)
                || isQuote(c)
                || c == ','
                || c == ';'
                || c == '/'
                || c == '|'
                || next > end && (c == '-' || c == '\u2013' || c == '+' || FoldedText.isDigit(c));
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\'' || c == '\u2018' || c == '\u2019';
    }
}
