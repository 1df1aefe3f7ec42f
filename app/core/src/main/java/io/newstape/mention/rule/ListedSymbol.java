package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.text.FoldedText;

/**
 * A symbol behind the name of its exchange.
 *
 * @param start first unit
 * @param end unit after the last
 * @param symbol the symbol, without a dollar sign or a suffix that repeats the exchange
 */
record ListedSymbol(int start, int end, String symbol) {

    private static final int MAX_LENGTH = 12;

    /**
     * The symbol at a place, or null when there is none.
     *
     * @param bracketed whether the prefix stands in brackets: then what follows is meant as a symbol
     * @param further whether it is not the first behind its prefix
     */
    static ListedSymbol read(Scan scan, ExchangePrefix prefix, int at, boolean bracketed, boolean further) {
        FoldedText text = scan.text;
        int start = text.skipSpaces(at);
        if (start - at > 2) {
            return null;
        }
        if (bracketed && isQuote(text.at(start))) {
            start++;
        }
        int root = text.at(start) == '$' ? start + 1 : start;
        int end = root;
        while (FoldedText.isSymbol(text.at(end)) && end - root < MAX_LENGTH) {
            end++;
        }
        if (end == root) {
            return null;
        }
        if (text.at(end) == '&' && FoldedText.isCapital(text.at(end + 1)) && isIndian(prefix)) {
            end = text.endOfCapitals(end + 1);
        }
        while (isIndian(prefix) && text.at(end) == '-' && FoldedText.isCapital(text.at(end + 1))) {
            end = text.endOfCapitals(end + 1);
        }
        int rootEnd = end;
        int suffixEnd = endOfOwnSuffix(text, rootEnd, prefix);
        if (suffixEnd == rootEnd) {
            end = endOfClass(text, rootEnd, prefix);
            suffixEnd = endOfSuffix(scan, end);
        }
        if (!SymbolBoundary.isClearRight(text, suffixEnd) && text.at(suffixEnd) != '^') {
            return null;
        }
        String symbol = text.slice(root, end);
        ListedSymbol read = new ListedSymbol(start, suffixEnd, symbol);
        return read.isSymbol(scan, prefix, text.slice(root, rootEnd), bracketed, further) ? read : null;
    }

    private boolean isSymbol(Scan scan, ExchangePrefix prefix, String root, boolean bracketed, boolean further) {
        FoldedText text = scan.text;
        Exchange exchange = prefix.exchangeOf(scan, root);
        boolean hasLetter = root.chars().anyMatch(c -> c >= 'A');
        if (exchange != null ? !fits(exchange, root) : !hasLetter) {
            return false;
        }
        if (further && isPrefix(scan, end)) {
            return false;
        }
        if (bracketed && !further) {
            return !hasLetter || isClosed(text, end) || !isProse(scan, root);
        }
        return !isProse(scan, root) && !(hasLetter && text.isShouting(start, end) && !isKnown(scan, exchange));
    }

    private boolean isKnown(Scan scan, Exchange exchange) {
        return exchange != null && scan.bySymbol(symbol, exchange.mic()).isPresent()
                || isClosed(scan.text, end)
                || scan.nameBefore(start).isThere();
    }

    private static boolean fits(Exchange exchange, String root) {
        return exchange.grammar().matches(root.replace("&", "").replace("-", ""))
                || exchange.country().equals("US") && root.length() <= 6
                || exchange.country().equals("CA") && root.length() <= 6;
    }

    /** A word that a text in prose may put behind an exchange's name. */
    private boolean isProse(Scan scan, String root) {
        return ScannerWords.ACRONYMS.contains(root)
                        && scan.bySymbol(symbol, null).isEmpty()
                || ScannerWords.ALERTS.contains(root)
                || ScannerWords.INDEXES.contains(root) && root.length() > 2;
    }

    private static boolean isClosed(FoldedText text, int end) {
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

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\'' || c == '\u2018' || c == '\u2019';
    }

    private static boolean isIndian(ExchangePrefix prefix) {
        return prefix.exchange() != null && prefix.exchange().country().equals("IN");
    }

    /** Whether what was read is itself the name of an exchange before a colon. */
    private static boolean isPrefix(Scan scan, int end) {
        int at = end;
        for (int i = 0; i < 24; i++, at++) {
            char c = scan.text.at(at);
            if (c == ':') {
                return true;
            } else if (!FoldedText.isWord(c) && !FoldedText.isSpace(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return false;
    }

    /** Class or line: {@code BRK.B}, {@code BRK/B}, {@code BRK-B}, {@code BRKb}, {@code REI.UN}, Nordic {@code ERIC B}. */
    private static int endOfClass(FoldedText text, int end, ExchangePrefix prefix) {
        char c = text.at(end);
        if (FoldedText.isSmall(c) && !FoldedText.isWord(text.at(end + 1))) {
            return end + 1;
        }
        if (c == '.' || c == '-' || c == '/') {
            int classEnd = text.endOfCapitals(end + 1);
            int length = classEnd - end - 1;
            boolean word = length == 2 && text.at(end + 1) == 'P'
                    || text.is(end + 1, classEnd, "UN")
                    || text.is(end + 1, classEnd, "WS")
                    || text.is(end + 1, classEnd, "WT")
                    || text.is(end + 1, classEnd, "DB")
                    || text.is(end + 1, classEnd, "PR")
                    || text.is(end + 1, classEnd, "SDB");
            if ((length == 1 || word) && !FoldedText.isWord(text.at(classEnd))) {
                boolean series = text.is(end + 1, classEnd, "PR")
                        && (text.at(classEnd) == '.' || text.at(classEnd) == '-')
                        && FoldedText.isCapital(text.at(classEnd + 1))
                        && !FoldedText.isWord(text.at(classEnd + 2));
                return series ? classEnd + 2 : classEnd;
            }
        }
        boolean spaced = c == ' '
                && FoldedText.isCapital(text.at(end + 1))
                && isClosed(text, end + 2)
                && end + 2 == text.skipSpaces(end + 2);
        return spaced && prefix.exchange() != null ? end + 2 : end;
    }

    /** The suffix of the very exchange that the prefix names: "LSE: VOD.L". */
    private static int endOfOwnSuffix(FoldedText text, int end, ExchangePrefix prefix) {
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
    private static int endOfSuffix(Scan scan, int end) {
        FoldedText text = scan.text;
        if (text.at(end) != '.') {
            return end;
        }
        int suffixEnd = text.endOfCapitals(end + 1);
        boolean known = scan.exchanges.ricSuffix(text, end + 1, suffixEnd) != null
                || scan.exchanges.yahooSuffix(text, end + 1, suffixEnd) != null;
        return known && !FoldedText.isWord(text.at(suffixEnd)) ? suffixEnd : end;
    }

    /** Where the next symbol of a list would begin; -1 when the list ends. */
    static int behindSeparator(FoldedText text, int at, boolean bracketed) {
        int next = text.skipSpaces(at);
        char c = text.at(next);
        if (c == ',' || bracketed && (c == ';' || c == '/' || c == '&' || c == '|')) {
            int word = text.skipSpaces(next + 1);
            return text.startsWith(word, "and ") ? word + 4 : next + 1;
        }
        if (next > at && text.startsWith(next, "and ")) {
            return next + 4;
        }
        if (next > at && bracketed && text.startsWith(next, "or ")) {
            return next + 3;
        }
        return -1;
    }
}
