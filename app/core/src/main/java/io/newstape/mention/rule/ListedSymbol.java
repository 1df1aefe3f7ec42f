package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.InstrumentLine;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/**
 * A symbol behind the name of its exchange.
 *
 * @param start first unit
 * @param end unit after the last
 * @param symbol the symbol, without a dollar sign or a suffix that repeats the exchange
 * @param root the symbol without its share class or line
 * @param line what makes it another instrument than the common share; null for nothing
 */
record ListedSymbol(int start, int end, String symbol, String root, InstrumentLine line) {

    private static final int MAX_LENGTH = 12;
    private static final String AMERICAN_CLASSES = "ABCDKV";
    private static final WordSet INDEXES = RuleWords.LISTS.named("index-codes");
    private static final WordSet PROSE_WORDS = RuleWords.LISTS.named("prose-words");

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
        start = behindMarkup(text, start, bracketed);
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
        if (isNumber(text, root, rootEnd, bracketed) || isPlaceholder(text, root, rootEnd)) {
            return null;
        }
        InstrumentLine line = InstrumentLine.behind(text, rootEnd);
        if (line != null && (bracketed || text.at(rootEnd) != ' ')) {
            String whole = text.slice(root, line.end());
            ListedSymbol other = new ListedSymbol(start, line.end(), whole, text.slice(root, rootEnd), line);
            return other.isSymbol(scan, prefix, other.root, bracketed, further) ? other : null;
        }
        int suffixEnd = SymbolEnd.ofOwnSuffix(text, rootEnd, prefix);
        if (suffixEnd == rootEnd) {
            end = SymbolEnd.ofClass(text, rootEnd, prefix);
            suffixEnd = SymbolEnd.ofSuffix(scan, end);
        }
        if (!SymbolBoundary.isClearRight(text, suffixEnd) && text.at(suffixEnd) != '^') {
            return null;
        }
        boolean london = prefix.exchange() != null && prefix.exchange().mic().equals("XLON");
        if (london && suffixEnd == root + 2 && LondonPointRule.isAt(text, suffixEnd)) {
            // "(LSE: RR., OTC: RYCEY)"
            suffixEnd++;
        }
        String symbol = text.slice(root, end);
        String rootOfIt = end == rootEnd ? symbol : text.slice(root, rootEnd);
        ListedSymbol read = new ListedSymbol(start, suffixEnd, symbol, rootOfIt, null);
        return read.isSymbol(scan, prefix, read.root, bracketed, further) ? read : null;
    }

    /** Behind a quotation mark, or the beginning of a link or of bold text: {@code (NYSE: [CCL](#quote))}. */
    private static int behindMarkup(FoldedText text, int start, boolean bracketed) {
        int at = start;
        while (bracketed && at - start < 3 && (SymbolEnd.isQuote(text.at(at)) || isMarkup(text.at(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isMarkup(char c) {
        return c == '[' || c == '*' || c == '_';
    }

    /** "NYSE: XXXX" shows how a symbol is written; it is none. */
    private static boolean isPlaceholder(FoldedText text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (text.at(i) != text.at(start)) {
                return false;
            }
        }
        return end - start >= 3 && FoldedText.isCapital(text.at(start)) && text.at(start) >= 'X';
    }

    /** Digits that go on as a number: an index level, a price, a percentage, a time; a year in prose. */
    private static boolean isNumber(FoldedText text, int start, int end, boolean bracketed) {
        for (int i = start; i < end; i++) {
            if (!FoldedText.isDigit(text.at(i))) {
                return false;
            }
        }
        char c = text.at(end);
        boolean thousands = c == ',' && FoldedText.isDigit(text.at(end + 1)) && end - start <= 3;
        boolean decimals = (c == '.' || c == ':') && FoldedText.isDigit(text.at(end + 1));
        boolean year = !bracketed && end - start == 4 && (text.startsWith(start, "19") || text.startsWith(start, "20"));
        return thousands || decimals || year || c == '%' || c == '-' && FoldedText.isWord(text.at(end + 1));
    }

    /** What it is behind the name of an exchange: "(ASX: XJO)" is an index. */
    InstrumentKind kindBehind(ExchangePrefix prefix) {
        if (line != null) {
            return line.kind();
        }
        return INDEXES.contains(symbol) ? InstrumentKind.INDEX : prefix.kind();
    }

    /** Its RIC at an exchange; null when none can be made by rule. */
    String ricAt(Exchange exchange) {
        if (INDEXES.contains(symbol)) {
            return null;
        }
        if (line != null) {
            return line.ricOf(root, exchange);
        }
        int last = symbol.length() - 1;
        boolean lettered = last > 1 && !Character.isLetterOrDigit(symbol.charAt(last - 1));
        boolean american = exchange.country().equals("US");
        // other letters are series of preferred shares, units or warrants there, in somebody's own spelling
        return lettered && american && AMERICAN_CLASSES.indexOf(symbol.charAt(last)) < 0
                ? null
                : exchange.ricOf(symbol);
    }

    private boolean isSymbol(Scan scan, ExchangePrefix prefix, String root, boolean bracketed, boolean further) {
        FoldedText text = scan.text;
        Exchange exchange = prefix.exchangeOf(scan, root);
        boolean hasLetter = hasLetter(root);
        if (exchange != null ? !fits(exchange, root) : !hasLetter) {
            return false;
        }
        if (exchange != null && !hasLetter && !exchange.grammar().takesDigits() && !isListed(scan, exchange)) {
            // a market whose symbols are letters has hardly one of digits alone: "888 Holdings (LSE: 888)"
            boolean named = scan.nameBefore(start).isThere()
                    || scan.nameBefore(prefix.start()).isThere();
            if (!bracketed || root.length() > 3 || !SymbolEnd.isClosed(text, end) || !named) {
                return false;
            }
        }
        if (!bracketed && isWordOfProse(scan, root)) {
            return false;
        }
        if (further && isPrefix(scan, end)) {
            return false;
        }
        if (bracketed && !further) {
            return !hasLetter || SymbolEnd.isClosed(text, end) || !isProse(scan, root);
        }
        return !isProse(scan, root) && !(hasLetter && text.isShouting(start, end) && !isKnown(scan, exchange));
    }

    private static boolean hasLetter(String root) {
        for (int i = 0; i < root.length(); i++) {
            if (root.charAt(i) >= 'A') {
                return true;
            }
        }
        return false;
    }

    private boolean isListed(Scan scan, Exchange exchange) {
        return scan.isListedAt(symbol, exchange.mic());
    }

    /** "Nasdaq: A spokesman said": a common word in capitals, with small letters behind it and no name before. */
    private boolean isWordOfProse(Scan scan, String root) {
        int next = scan.text.skipSpaces(end);
        return PROSE_WORDS.contains(root)
                && next > end
                && Character.isLetter(scan.text.at(next))
                && !scan.nameBefore(start).isThere();
    }

    private boolean isKnown(Scan scan, Exchange exchange) {
        return exchange != null && scan.bySymbol(symbol, exchange.mic()).isPresent()
                || SymbolEnd.isClosed(scan.text, end)
                || scan.nameBefore(start).isThere();
    }

    private static boolean fits(Exchange exchange, String root) {
        boolean american = exchange.country().equals("US") || exchange.country().equals("CA");
        return exchange.grammar().matches(root.replace("&", "").replace("-", ""))
                || american && root.length() <= 6 && root.chars().allMatch(c -> c >= 'A');
    }

    /** A word that a text in prose may put behind an exchange's name. */
    private boolean isProse(Scan scan, String root) {
        return ScannerWords.ACRONYMS.contains(root)
                        && scan.bySymbol(symbol, null).isEmpty()
                || ScannerWords.ALERTS.contains(root)
                || ScannerWords.INDEXES.contains(root) && root.length() > 2;
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
}
