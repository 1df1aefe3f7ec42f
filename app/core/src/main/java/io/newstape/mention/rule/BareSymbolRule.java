package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.PrecedingName;
import io.newstape.mention.scan.QuoteRows;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GOOGL stock}, {@code shares of TSLA}, {@code Nvidia NVDA}: a symbol with nothing around it but a noun of the
 * trade or its company's name. It must be listed, and must not be what the company is called anyway (IBM, UPS).
 */
final class BareSymbolRule {

    private static final Set<String> NOUNS = RuleWords.LISTS.named("nouns-behind-a-symbol");
    private static final Set<String> OWNED = RuleWords.LISTS.named("nouns-before-of");

    private BareSymbolRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        int length = end - start;
        if (length <= 6 && isInMarketList(scan, start, end)) {
            return true;
        }
        if (start >= scan.consumed() && isInOtherContext(scan, start, end)) {
            return true;
        }
        if (length < 2 || length > 5 || start <= scan.consumed() && scan.last() != null && start < scan.consumed()) {
            return false;
        }
        if (!isCandidate(text, start, end)) {
            return false;
        }
        String symbol = text.slice(start, end);
        if (ScannerWords.ACRONYMS.contains(symbol)
                || ScannerWords.ALERTS.contains(symbol)
                || text.isShouting(start, end)) {
            return false;
        }
        if (isBesideNoun(text, start, end) && isTicker(scan, symbol)) {
            return take(scan, start, end, symbol, MentionRule.TICKER_AND_NOUN, NameSpan.NONE, 0.85);
        }
        if (SymbolList.holds(text, start, end)) {
            return take(scan, start, end, symbol, MentionRule.TICKER_LIST, NameSpan.NONE, 0.85);
        }
        if (LineStartRule.holds(scan, start, end)) {
            return take(scan, start, end, symbol, MentionRule.TICKER_BEFORE_NAME, NameSpan.NONE, 0.9);
        }
        return isBehindName(scan, start, end, symbol);
    }

    /** What the whole row, the phrase or the bracket behind says of a symbol. */
    private static boolean isInOtherContext(Scan scan, int start, int end) {
        return QuoteRowRule.apply(scan, start, end)
                || SymbolPhraseRule.apply(scan, start, end)
                || ExchangeInBracketsRule.apply(scan, start, end)
                || FundRule.apply(scan, start, end)
                || BrazilianCodeRule.apply(scan, start, end);
    }

    private static boolean isInMarketList(Scan scan, int start, int end) {
        boolean free = start >= scan.consumed()
                && SymbolBoundary.isClearLeft(scan.text, start)
                && SymbolBoundary.isClearRight(scan.text, end);
        Optional<KnownListings.Known> listing = free ? MarketList.listing(scan, start, end) : Optional.empty();
        listing.ifPresent(known -> scan.accept(new MentionDraft(
                        start,
                        end,
                        MentionRule.TICKER_LIST,
                        Convention.NAME_AND_TICKER,
                        scan.text.slice(start, end),
                        0.85)
                .named(NameSpan.NONE)
                .known(known)));
        return listing.isPresent();
    }

    /** Free on both sides, with a plain space at least on one. */
    private static boolean isCandidate(FoldedText text, int start, int end) {
        char before = text.at(start - 1);
        char after = text.at(end);
        boolean spaced = after == ' ' || before == ' ' || before == 0;
        return spaced
                && before != '-'
                && after != '-'
                && before != '&'
                && after != '&'
                && SymbolBoundary.isClearLeft(text, start)
                && SymbolBoundary.isClearRight(text, end);
    }

    private static boolean isTicker(Scan scan, String symbol) {
        if (ScannerWords.FUNDS.contains(symbol)) {
            return true;
        }
        Optional<KnownListings.Known> known = scan.bySymbol(symbol, null);
        boolean named = AmericanSymbols.isListed(symbol) && symbol.length() >= 3;
        return (AmericanSymbols.isDistinct(symbol) || named)
                && (known.isEmpty() || !scan.listings.isNamed(known.get(), symbol) || symbol.length() >= 4);
    }

    private static boolean isBesideNoun(FoldedText text, int start, int end) {
        int next = end + 1;
        if (text.at(end) == ' ') {
            int nextEnd = text.endOfWord(next);
            if (nextEnd - next < 10 && NOUNS.contains(text.slice(next, nextEnd).toLowerCase(Locale.ROOT))) {
                return true;
            }
            char sign = text.at(next);
            if ((sign == '+' || sign == '-')
                    && FoldedText.isDigit(text.at(next + 1))
                    && hasPercent(text, next + 1)
                    && !QuoteRows.FOREIGN_INDEXES.contains(text.slice(start, end))) {
                return true;
            }
        }
        int ofEnd = text.skipSpacesBack(start);
        if (text.startsWith(ofEnd - 2, "of") || text.startsWith(ofEnd - 2, "in") || text.startsWith(ofEnd - 2, "on")) {
            int nounEnd = text.skipSpacesBack(ofEnd - 2);
            return nounEnd < ofEnd - 2
                    && OWNED.contains(
                            text.slice(text.startOfWord(nounEnd), nounEnd).toLowerCase(Locale.ROOT));
        }
        return false;
    }

    private static boolean hasPercent(FoldedText text, int at) {
        int i = at;
        while (i - at < 8 && (FoldedText.isDigit(text.at(i)) || text.at(i) == '.')) {
            i++;
        }
        return text.at(i) == '%';
    }

    /** "Nvidia NVDA": the capitalised words right before it hold the first word of the listed name. */
    private static boolean isBehindName(Scan scan, int start, int end, String symbol) {
        FoldedText text = scan.text;
        char before = text.at(text.skipSpacesBack(start) - 1);
        if (text.at(start - 1) != ' ' || !FoldedText.isWord(before) && before != '.' || symbol.length() < 2) {
            return false;
        }
        if (!AmericanSymbols.isListed(symbol)) {
            return false;
        }
        NameSpan name = PrecedingName.find(text, start, scan.consumed());
        if (!name.isThere() || text.skipSpaces(name.end()) != start) {
            return false;
        }
        String company = scan.name(name);
        boolean full = NameAgreement.hasLegalForm(company) && AmericanSymbols.isListedAs(symbol, company);
        return (full || AmericanSymbols.isDistinct(symbol) && AmericanSymbols.agrees(symbol, company))
                && take(scan, start, end, symbol, MentionRule.NAME_BESIDE_TICKER, name, 0.9);
    }

    private static boolean take(
            Scan scan, int start, int end, String symbol, MentionRule rule, NameSpan name, double confidence) {
        scan.accept(new MentionDraft(start, end, rule, Convention.NAME_AND_TICKER, symbol, confidence)
                .named(name)
                .american()
                .known(scan.bySymbol(symbol, null).orElse(null)));
        return true;
    }
}
