package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.InstrumentLine;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/**
 * {@code trade under the symbols "ACMU" and "ACMW"}, {@code its units as ACMU}, {@code code mnémonique ENGI}: words that
 * announce a symbol stand right before it. An exchange named in the same sentence is its market.
 */
final class SymbolPhraseRule {

    private static final WordSet HEADS = RuleWords.LISTS.named("words-before-a-symbol");
    private static final WordSet TRADING = RuleWords.LISTS.named("trading-before-as");
    private static final WordSet LINES = RuleWords.LISTS.named("lines-before-as");
    private static final int LONGEST = 6;
    private static final int REACH = 140;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORD = 16;
    /** Between two symbols of one phrase: quotation marks, a comma and "and". */
    private static final int JOINT = 9;

    private SymbolPhraseRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (end - start < 2
                || end - start > LONGEST
                || text.endOfCapitals(start) != end
                || !SymbolBoundary.isClearLeft(text, start)
                || !SymbolBoundary.isClearRight(text, end)) {
            return false;
        }
        boolean quoted = isQuote(text.at(start - 1));
        int left = text.skipSpacesBack(quoted ? start - 1 : start);
        if (!isAnnounced(scan, left, start, end, quoted)) {
            return false;
        }
        String symbol = text.slice(start, end);
        if (!quoted && ScannerWords.ACRONYMS.contains(symbol) || isOneLetter(symbol)) {
            return false;
        }
        take(scan, start, end, symbol);
        return true;
    }

    private static boolean isAnnounced(Scan scan, int left, int start, int end, boolean quoted) {
        FoldedText text = scan.text;
        int word = startOfLetters(text, left);
        int before = text.skipSpacesBack(word);
        if (HEADS.hasInSmallLetters(text, word, left)) {
            // a title in capitals: "NOTICE OF SYMBOL CHANGE"
            boolean title = text.endOfCapitals(word) == left;
            return quoted
                    || isName(scan, start, end)
                    || !title && text.at(text.skipSpaces(end)) != ' ' && !isInCapitals(scan, start, end);
        }
        boolean goesOn = last(scan) != null && start - last(scan).end() <= REACH;
        if (left - word == 2 && text.slice(word, left).equalsIgnoreCase("as")) {
            int verb = startOfLetters(text, before);
            return TRADING.hasInSmallLetters(text, verb, before)
                            && (quoted || goesOn || scan.isAmerican(text.slice(start, end)) || end - start == 5)
                    || LINES.hasInSmallLetters(text, verb, before) && goesOn;
        }
        Mention last = last(scan);
        boolean joint = last != null && start - last.end() <= JOINT;
        return joint
                && (quoted || text.slice(word, left).equalsIgnoreCase("and"))
                && !text.slice(last.end(), start).contains(".");
    }

    private static boolean isInCapitals(Scan scan, int start, int end) {
        return scan.text.isShouting(start, end);
    }

    private static boolean isName(Scan scan, int start, int end) {
        return scan.isAmerican(scan.text.slice(start, end));
    }

    /** The mention before, where this rule has made it. */
    private static Mention last(Scan scan) {
        Mention last = scan.last();
        return last != null && last.rule() == MentionRule.SYMBOL_PHRASE ? last : null;
    }

    private static int startOfLetters(FoldedText text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && Character.isLetter(text.at(start - 1))) {
            start--;
        }
        return start;
    }

    /** "XXXX" and the like show how a symbol is written. */
    private static boolean isOneLetter(String symbol) {
        return symbol.chars().distinct().count() == 1;
    }

    private static void take(Scan scan, int start, int end, String symbol) {
        InstrumentLine line = InstrumentLine.behind(scan.text, end);
        if (line != null) {
            takeLine(scan, start, line, symbol);
            return;
        }
        InstrumentKind kind = kind(scan.text, symbol);
        MentionDraft draft = new MentionDraft(
                        start, end, MentionRule.SYMBOL_PHRASE, Convention.NAME_AND_TICKER, symbol, 0.85)
                .kind(kind)
                .named(NameSpan.NONE);
        ExchangePrefix market = market(scan, start);
        if (market != null && market.exchange().grammar().matches(symbol)) {
            Exchange exchange = market.exchange();
            draft.at(exchange, market.written(scan.text))
                    .ric(kind == InstrumentKind.EQUITY ? exchange.ricOf(symbol) : null);
        } else if (AmericanSymbols.isListed(symbol)) {
            draft.american().known(scan.bySymbol(symbol, null).orElse(null));
        }
        scan.accept(draft);
    }

    /** "under the symbol 'BAC PrE'": a series of preferred shares, a warrant; never the common share. */
    private static void takeLine(Scan scan, int start, InstrumentLine line, String root) {
        String whole = scan.text.slice(start, line.end());
        scan.accept(
                new MentionDraft(start, line.end(), MentionRule.SYMBOL_PHRASE, Convention.NAME_AND_TICKER, whole, 0.85)
                        .kind(line.kind())
                        .named(NameSpan.NONE)
                        .ric(line.ricOf(
                                root,
                                scan.exchanges
                                        .byRicSuffix(AmericanSymbols.ricSuffix(root))
                                        .orElse(null))));
    }

    /** "ACMU" beside "ACM" is its unit, "ACMW" its warrant, "ACMR" its right. */
    private static InstrumentKind kind(FoldedText text, String symbol) {
        int last = symbol.length() - 1;
        String root = symbol.substring(0, last);
        if (last < 3 || !hasWord(text, root)) {
            return InstrumentKind.EQUITY;
        }
        return switch (symbol.charAt(last)) {
            case 'U' -> InstrumentKind.UNIT;
            case 'W' -> InstrumentKind.WARRANT;
            case 'R' -> InstrumentKind.RIGHT;
            default -> InstrumentKind.EQUITY;
        };
    }

    private static boolean hasWord(FoldedText text, String word) {
        String all = text.slice(0, text.length());
        for (int at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
            if (!FoldedText.isWord(text.at(at - 1)) && !FoldedText.isWord(text.at(at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** The last exchange that the sentence names before a place; null for none. */
    private static ExchangePrefix market(Scan scan, int before) {
        FoldedText text = scan.text;
        ExchangePrefix found = null;
        for (int i = Math.max(0, before - REACH); i < before; i++) {
            if (isSentenceEnd(text, i)) {
                found = null;
            }
            boolean begins = FoldedText.isCapital(text.at(i)) && !FoldedText.isWord(text.at(i - 1));
            ExchangePrefix here = begins ? marketAt(scan, i, before) : null;
            if (here != null) {
                found = here;
                i = here.end() - 1;
            }
        }
        return found;
    }

    private static boolean isSentenceEnd(FoldedText text, int at) {
        return text.at(at) == '\n'
                || text.at(at) == '.' && text.at(at + 1) == ' ' && FoldedText.isSmall(text.at(at - 1));
    }

    private static ExchangePrefix marketAt(Scan scan, int start, int limit) {
        FoldedText text = scan.text;
        ExchangePrefix longest = null;
        int end = start;
        for (int word = 0; word < MOST_WORDS && end < limit; word++) {
            end = text.endOfWord(text.skipSpaces(end));
            String key = ExchangePrefix.keyOf(text.slice(start, Math.min(end, limit)));
            Exchange exchange =
                    key.length() < 3 || ScannerWords.WEAK_PREFIXES.contains(key) ? null : scan.exchanges.prefix(key);
            longest = exchange == null ? longest : new ExchangePrefix(key, exchange, start, end);
            if (text.at(end) != ' ' || !FoldedText.isCapital(text.at(end + 1))) {
                break;
            }
        }
        return longest;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201e' || c == '\u00ab' || c == '\'' || c == '\u2018';
    }
}
