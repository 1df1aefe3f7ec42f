package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.mention.scan.Vouching;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code (NYSE: IBM)}, {@code NASDAQ: GOOG, GOOGL}, {@code (NYSE: A; TSX: B)}, {@code (MSFT: Nasdaq)},
 * {@code (CSCO: Research)}: what stands around a colon.
 */
final class PrefixRule {

    private static final int MAX_WORDS = 7;
    private static final int MAX_LENGTH = 64;
    private static final Set<String> LABELS = RuleWords.LISTS.named("labels");
    private static final Set<String> FOREIGN_LABELS = RuleWords.LISTS.named("labels-of-other-languages");
    private static final Set<String> CODE_LABELS = RuleWords.LISTS.named("code-labels");
    private static final Map<String, String> COUNTRIES = RuleWords.LISTS.pairs("country-prefixes");
    private static final Set<String> BEHIND_EXCHANGE = RuleWords.LISTS.named("words-behind-an-exchange");

    private PrefixRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int colon) {
        FoldedText text = scan.text;
        int left = text.skipSpacesBack(colon);
        ExchangePrefix eastern = EasternLabel.before(scan, left, text.skipSpaces(colon + 1));
        if (eastern != null) {
            return symbols(scan, eastern, JoinedExchanges.NONE, colon + 1);
        }
        char before = text.at(left - 1);
        if (!FoldedText.isWord(before) && before != '.' && before != ']' || left <= scan.consumed()) {
            return colon + 1;
        }
        boolean letter = text.at(left - 2) == ':' || text.at(left - 2) == ')';
        if (letter) {
            // one letter in the middle of other signs names no exchange and is no symbol with one behind it
            return colon + 1;
        }
        ExchangePrefix prefix = prefix(scan, left);
        if (prefix != null && COUNTRIES.containsKey(prefix.key()) && !isListedBehind(scan, prefix, colon + 1)) {
            prefix = null;
        }
        JoinedExchanges joined = JoinedExchanges.before(scan, left, prefix);
        if (prefix == null && joined.isEmpty()) {
            return ExchangeBehindRule.apply(scan, left, colon);
        }
        return symbols(scan, joined.prefixOr(prefix), joined, colon + 1);
    }

    private static ExchangePrefix prefix(Scan scan, int end) {
        FoldedText text = scan.text;
        ExchangePrefix longest = null;
        int start = end;
        StringBuilder key = new StringBuilder();
        for (int word = 0; word < MAX_WORDS; word++) {
            int wordEnd = text.skipSpacesBack(start);
            int wordStart = wordEnd;
            while (wordStart > scan.consumed()
                    && end - wordStart < MAX_LENGTH
                    && isPrefixPart(text.at(wordStart - 1))) {
                wordStart--;
            }
            if (text.at(wordStart) == '/' && wordStart == scan.consumed()) {
                // "LSE: GLEN/JSE: GLN": the slash parts it from the symbol before
                wordStart++;
            }
            if (wordStart >= wordEnd) {
                break;
            }
            key.insert(0, ExchangePrefix.keyOf(text.slice(wordStart, wordEnd)));
            ExchangePrefix found = named(scan, key.toString(), wordStart, end);
            longest = found == null ? longest : found;
            start = wordStart;
        }
        return longest;
    }

    private static ExchangePrefix named(Scan scan, String key, int start, int end) {
        Exchange exchange = scan.exchanges.prefix(key);
        if (exchange == null && !isLabel(key)) {
            exchange = withLabel(scan, key);
        }
        if (exchange == null && COUNTRIES.containsKey(key)) {
            exchange = scan.exchanges.byMic(COUNTRIES.get(key)).orElseThrow();
        }
        boolean known = exchange != null || ExchangePrefix.PSEUDO.contains(key) || isLabel(key);
        return known ? new ExchangePrefix(key, exchange, start, end) : null;
    }

    private static boolean isLabel(String key) {
        return LABELS.contains(key) || FOREIGN_LABELS.contains(key) || CODE_LABELS.contains(key);
    }

    /** "Xetra-Symbol", "BSE code": the exchange with a word behind it. */
    private static Exchange withLabel(Scan scan, String key) {
        for (String label : BEHIND_EXCHANGE) {
            if (key.endsWith(label)) {
                Exchange exchange = scan.exchanges.prefix(key.substring(0, key.length() - label.length()));
                if (exchange != null) {
                    return exchange;
                }
            }
        }
        return null;
    }

    private static boolean isPrefixPart(char c) {
        return FoldedText.isWord(c) || c == '-' || c == '.' || c == '&' || c == '/' || c >= 0xc0 && c < 0x250;
    }

    private static int symbols(Scan scan, ExchangePrefix named, JoinedExchanges joined, int from) {
        FoldedText text = scan.text;
        ExchangePrefix prefix = withMarket(scan, named, from);
        boolean bracketed = isInBrackets(text, prefix.start());
        if (!SymbolBoundary.isClearLeft(text, prefix.start()) && text.at(prefix.start() - 1) != '/') {
            return from;
        }
        boolean doubtful = prefix.isWeak() && !bracketed;
        boolean codeless = prefix.exchange() == null && CODE_LABELS.contains(prefix.key());
        if (codeless || doubtful && !isListedBehind(scan, prefix, from)) {
            scan.refuse(prefix.start(), prefix.end(), MentionRule.NOT_A_PREFIX);
            return from;
        }
        NameSpan name = scan.nameBefore(prefix.start());
        int at = from;
        int found = 0;
        while (!scan.isFull()) {
            ListedSymbol symbol = ListedSymbol.read(scan, prefix, at, bracketed, found > 0);
            if (symbol == null) {
                break;
            }
            take(scan, prefix, joined, symbol, name, found > 0);
            found++;
            at = symbol.end();
            int next = SymbolEnd.behindSeparator(text, at, bracketed);
            if (next < 0) {
                break;
            }
            at = next;
        }
        if (found == 0) {
            scan.refuse(prefix.start(), from, MentionRule.PREFIX_WITHOUT_SYMBOL);
            return from;
        }
        return scan.consumed();
    }

    /** A label that names no exchange, with the market of the code behind it where that can be told. */
    private static ExchangePrefix withMarket(Scan scan, ExchangePrefix prefix, int from) {
        Exchange market = prefix.exchange() == null && isLabel(prefix.key()) && !FOREIGN_LABELS.contains(prefix.key())
                ? LabelledCode.market(scan, prefix, from, isInBrackets(scan.text, prefix.start()))
                : null;
        return market == null ? prefix : new ExchangePrefix(prefix.key(), market, prefix.start(), prefix.end());
    }

    /** "LON:GRG": a name of capitals that means other things too, and right behind its colon a symbol that it lists. */
    private static boolean isListedBehind(Scan scan, ExchangePrefix prefix, int from) {
        FoldedText text = scan.text;
        int end = from;
        while (end - from < 12 && FoldedText.isSymbol(text.at(end))) {
            end++;
        }
        return prefix.exchange() != null
                && end > from
                && text.endOfCapitals(prefix.start()) == prefix.end()
                && prefix.end() == from - 1
                && (FundRule.ELSEWHERE.has(text, from, end)
                        || scan.isListedAt(
                                text.slice(from, end), prefix.exchange().mic()));
    }

    /** One mention for each exchange that the text joins and that has such a symbol; one at least. */
    private static void take(
            Scan scan,
            ExchangePrefix prefix,
            JoinedExchanges joined,
            ListedSymbol symbol,
            NameSpan name,
            boolean further) {
        List<ExchangePrefix> listings = joined.listing(scan, symbol);
        if (listings.isEmpty()) {
            take(scan, prefix, symbol, name, further);
        }
        for (ExchangePrefix listing : listings) {
            take(scan, listing, symbol, name, further);
        }
    }

    private static void take(Scan scan, ExchangePrefix prefix, ListedSymbol symbol, NameSpan name, boolean further) {
        MentionRule rule = isLabel(prefix.key())
                ? MentionRule.TICKER_LABEL
                : further ? MentionRule.PREFIX_REPEATED : MentionRule.PREFIX;
        MentionDraft draft = new MentionDraft(
                        symbol.start(), symbol.end(), rule, Convention.EXCHANGE_PREFIX, symbol.symbol(), 0.97)
                .kind(symbol.kindBehind(prefix))
                .named(name);
        Exchange exchange = prefix.exchangeOf(scan, symbol.symbol());
        if (exchange != null) {
            draft.at(exchange, isLabel(prefix.key()) ? null : prefix.written(scan.text))
                    .ric(symbol.ricAt(exchange));
        } else {
            draft.exchange(isLabel(prefix.key()) ? null : prefix.written(scan.text));
            if (FOREIGN_LABELS.contains(prefix.key())) {
                // a label of another language doesn't mean America's symbol
                draft.known(Vouching.named(scan.listings, scan.day, symbol.symbol(), scan.name(name))
                        .orElse(null));
            } else if (prefix.kind() == InstrumentKind.EQUITY) {
                draft.known(scan.bySymbol(symbol.symbol(), null).orElse(null));
            }
        }
        scan.accept(draft);
    }

    /** Whether an opening bracket stands at most 60 characters before, not closed in between. */
    static boolean isInBrackets(FoldedText text, int at) {
        for (int i = at - 1; i >= 0 && at - i < 60; i--) {
            char c = text.at(i);
            if (FoldedText.isOpening(c)) {
                return true;
            } else if (FoldedText.isClosing(c) || c == '\n') {
                return false;
            }
        }
        return false;
    }
}
