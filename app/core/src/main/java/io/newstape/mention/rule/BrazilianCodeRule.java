package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.List;

/**
 * {@code BOVA11}, {@code AZUL4}: the form of a code of B3, four letters and a number that B3 uses, behind another code
 * of B3 in the same text. No list knows it, so it is taken by its form.
 */
final class BrazilianCodeRule {

    private static final List<String> NUMBERS = List.of("3", "4", "5", "6", "11", "31", "32", "33", "34", "35", "39");
    private static final WordSet DEALING = RuleWords.LISTS.named("portuguese-words-of-dealing");
    private static final String MARKET = "BVMF";
    private static final int LETTERS = 4;
    private static final int REACH = 400;

    private BrazilianCodeRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (!hasForm(text, start, end)
                || !SymbolBoundary.isClearLeft(text, start)
                || !SymbolBoundary.isClearRight(text, end)
                || !hasCompany(scan, start) && !isListed(scan, start, end) && !hasListedBehind(scan, start, end)) {
            return false;
        }
        Exchange market = scan.exchanges.byMic(MARKET).orElseThrow();
        String symbol = text.slice(start, end);
        scan.accept(new MentionDraft(start, end, MentionRule.TICKER_LIST, Convention.NAME_AND_TICKER, symbol, 0.8)
                .named(NameSpan.NONE)
                .at(market, null)
                .ric(market.ricOf(symbol)));
        return true;
    }

    /** Four letters and a number that B3 uses. */
    static boolean hasForm(FoldedText text, int start, int end) {
        return end - start > LETTERS
                && end - start <= LETTERS + 2
                && isRoot(text, start)
                && NUMBERS.contains(text.slice(start + LETTERS, end));
    }

    /** Four letters; the second may be a digit, as in B3SA3. */
    private static boolean isRoot(FoldedText text, int start) {
        int from = FoldedText.isDigit(text.at(start + 1)) ? start + 2 : start;
        return FoldedText.isCapital(text.at(start)) && text.endOfCapitals(from) == start + LETTERS;
    }

    /** A listed code of this form is hardly anything else. */
    private static boolean isListed(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        return !text.isShouting(start, end)
                && scan.isListedAt(text.slice(start, end), MARKET)
                && (scan.speaksOfMarketsInSpanish() || scan.hasWord(DEALING));
    }

    /** "Embraer (EMBJ3)": a code that no list has, in brackets, where the text has a listed one too. */
    private static boolean hasListedBehind(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (text.at(start - 1) != '(' || text.at(end) != ')') {
            return false;
        }
        for (int i = end; i < Math.min(text.length(), end + REACH); i++) {
            int wordEnd = FoldedText.isWord(text.at(i - 1)) ? i : text.endOfWord(i);
            if (wordEnd - i > LETTERS && wordEnd - i <= LETTERS + 2 && isRoot(text, i) && isListed(scan, i, wordEnd)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCompany(Scan scan, int before) {
        List<Mention> mentions = scan.mentions();
        for (int i = mentions.size() - 1; i >= 0 && before - mentions.get(i).end() < REACH; i--) {
            if (MARKET.equals(mentions.get(i).mic())) {
                return true;
            }
        }
        return false;
    }
}
