package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.PrecedingName;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.mention.scan.TradeWords;
import io.newstape.text.FoldedText;

/**
 * {@code Ford Motor Company F said}, {@code Visa V rose 1%}: a symbol of one letter right behind the name of its company.
 * A capitalised word behind it makes it a part of a name, as in "Ford F Series".
 */
final class OneLetterRule {

    private OneLetterRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        String symbol = text.slice(start, end);
        if (start < scan.consumed()
                || text.at(start - 1) != ' '
                || !AmericanSymbols.isListed(symbol)
                || !endsThere(text, end)
                || !SymbolBoundary.isClearRight(text, end)
                || TradeWords.isClass(text, start)
                || text.isShouting(start, end)) {
            return false;
        }
        NameSpan name = PrecedingName.find(text, start, scan.consumed());
        if (!name.isThere() || text.skipSpaces(name.end()) != start || !isOwn(scan, symbol, scan.name(name))) {
            return false;
        }
        if (!scan.speaksOfMarkets()) {
            return false;
        }
        return AmericanTicker.accept(scan, start, end, symbol, MentionRule.NAME_BESIDE_TICKER, name, 0.85);
    }

    private static boolean isOwn(Scan scan, String symbol, String company) {
        boolean known = scan.bySymbol(symbol, null)
                .filter(listing -> scan.listings.isNamed(listing, company))
                .isPresent();
        return known
                || AmericanSymbols.agrees(symbol, company)
                        && (AmericanSymbols.isListedAs(symbol, company) || NameAgreement.hasLegalForm(company));
    }

    /** A word in small letters, a figure or a mark follows, or the text ends. */
    private static boolean endsThere(FoldedText text, int end) {
        char c = text.at(end);
        char next = text.at(end + 1);
        boolean word = c == ' ' && (FoldedText.isSmall(next) || TradeWords.isPercent(text, end + 1));
        boolean change = c == ' ' && (next == '+' || next == '-') && TradeWords.isPercent(text, end + 2);
        return word || change || c == ',' || c == ';' || c == 0 || c == '\n' || c == '.' && next != '.';
    }
}
