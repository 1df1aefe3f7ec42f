package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanContext;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.PrecedingName;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.mention.scan.TradeWords;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.Optional;

/**
 * {@code GOOGL stock}, {@code shares of TSLA}, {@code Nvidia NVDA}: a symbol with nothing around it but a noun of the
 * trade or its company's name. It must be listed, and must not be what the company is called anyway (IBM, UPS).
 */
final class BareSymbolRule {

    /** Shorter words of alerts are too common to be meant as symbols. */
    private static final int LONG = 4;

    private BareSymbolRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        int length = end - start;
        if (text.at(end) == ':' && scan.exchanges.prefix(text.slice(start, end)) != null) {
            return false;
        }
        if (length <= 6 && isInMarketList(scan, start, end)) {
            return true;
        }
        if (start >= scan.consumed() && isInOtherContext(scan, start, end)) {
            return true;
        }
        if (length > 5 || start <= scan.consumed() && scan.last() != null && start < scan.consumed()) {
            return false;
        }
        if (!isCandidate(text, start, end)) {
            return false;
        }
        if (text.isShouting(start, end)) {
            return false;
        }
        String symbol = text.slice(start, end);
        if (ScannerWords.ALERTS.contains(symbol)) {
            return end - start >= LONG && TalkRule.apply(scan, start, end, symbol);
        }
        if (SymbolList.holds(scan, start, end) && isAmericanHere(scan, symbol)) {
            return AmericanTicker.accept(scan, start, end, symbol, MentionRule.TICKER_LIST, NameSpan.NONE, 0.85);
        }
        if (length == 1) {
            return OneLetterRule.apply(scan, start, end) || TalkRule.applyLetter(scan, start, end, symbol);
        }
        if (ScannerWords.ACRONYMS.contains(symbol)) {
            return false;
        }
        boolean noun = TradeWords.areBeside(text, start, end)
                && isTicker(scan, symbol)
                && !SymbolBoundary.isBeforeName(text, end);
        boolean option = OptionWords.areBehind(text, end) && scan.isAmerican(symbol);
        if (option || noun && isAmericanHere(scan, symbol)) {
            return AmericanTicker.accept(scan, start, end, symbol, MentionRule.TICKER_AND_NOUN, NameSpan.NONE, 0.85);
        }
        if (LineStartRule.holds(scan, start, end)) {
            return AmericanTicker.accept(scan, start, end, symbol, MentionRule.TICKER_BEFORE_NAME, NameSpan.NONE, 0.9);
        }
        if (isBehindName(scan, start, end, symbol)) {
            return true;
        }
        if (isBetweenCommas(scan, start, end, symbol)) {
            return true;
        }
        if (MoveWords.areBeside(scan, start, end) && isAmericanHere(scan, symbol)) {
            return AmericanTicker.accept(scan, start, end, symbol, MentionRule.TICKER_AND_NOUN, NameSpan.NONE, 0.8);
        }
        return TalkRule.apply(scan, start, end, symbol);
    }

    private static boolean isAmericanHere(Scan scan, String symbol) {
        return ScannerWords.FUNDS.contains(symbol) || AmericanContext.allows(scan, symbol);
    }

    /** What the whole row, the phrase or the bracket behind says of a symbol. */
    private static boolean isInOtherContext(Scan scan, int start, int end) {
        return SeriesRule.apply(scan, start, end)
                || QuoteRowRule.apply(scan, start, end)
                || SymbolPhraseRule.apply(scan, start, end)
                || ExchangeInBracketsRule.apply(scan, start, end)
                || FundRule.apply(scan, start, end)
                || BrazilianCodeRule.apply(scan, start, end)
                || SlashListRule.apply(scan, start, end)
                || NounOfMarketRule.apply(scan, start, end)
                || NameInBracketsRule.apply(scan, start, end)
                || LocalSymbolRule.apply(scan, start, end);
    }

    private static boolean isInMarketList(Scan scan, int start, int end) {
        boolean free = start >= scan.consumed()
                && SymbolBoundary.isClearLeft(scan.text, start)
                && SymbolBoundary.isClearRight(scan.text, end);
        Optional<KnownListings.Known> listing = free ? MarketList.listing(scan, start, end) : Optional.empty();
        if (listing.isEmpty()) {
            return false;
        }
        String symbol = scan.text.slice(start, end);
        scan.accept(new MentionDraft(start, end, MentionRule.TICKER_LIST, Convention.NAME_AND_TICKER, symbol, 0.85)
                .named(NameSpan.NONE)
                .known(listing.get()));
        return true;
    }

    /** Free on both sides, with a plain space at least on one, or the first of a row in brackets. */
    private static boolean isCandidate(FoldedText text, int start, int end) {
        char before = text.at(start - 1);
        char after = text.at(end);
        boolean first = FoldedText.isOpening(before) && after == ',';
        first |= before == '/' || after == '/';
        boolean spaced = FoldedText.isSpace(after) || FoldedText.isSpace(before) || before == 0 || first;
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
        // what is also the company's name, such as IBM, is no symbol for that
        boolean named = AmericanSymbols.isListed(symbol)
                && symbol.length() >= 3
                && (symbol.length() >= 4 || scan.bySymbol(symbol, null).isEmpty());
        return named || AmericanSymbols.isDistinct(symbol);
    }

    /** "Eli Lilly, LLY, rose 2%": the listed name, a comma, its symbol, a comma. */
    private static boolean isBetweenCommas(Scan scan, int start, int end, String symbol) {
        FoldedText text = scan.text;
        int comma = start - 2;
        if (text.at(end) != ',' || text.at(start - 1) != ' ' || text.at(comma) != ',') {
            return false;
        }
        NameSpan name =
                AmericanSymbols.isListed(symbol) ? PrecedingName.find(text, comma, scan.consumed()) : NameSpan.NONE;
        return name.isThere()
                && name.end() == comma
                && AmericanSymbols.isListedAs(symbol, scan.name(name))
                && !scan.name(name).equals(symbol)
                && AmericanTicker.accept(scan, start, end, symbol, MentionRule.NAME_BESIDE_TICKER, name, 0.9);
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
                && AmericanTicker.accept(scan, start, end, symbol, MentionRule.NAME_BESIDE_TICKER, name, 0.9);
    }
}
