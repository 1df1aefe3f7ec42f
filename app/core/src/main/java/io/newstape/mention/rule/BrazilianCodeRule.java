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
import java.util.List;

/**
 * {@code BOVA11}, {@code AZUL4}: the form of a code of B3, four letters and a number that B3 uses, behind another code
 * of B3 in the same text. No list knows it, so it is taken by its form.
 */
final class BrazilianCodeRule {

    private static final List<String> NUMBERS = List.of("3", "4", "5", "6", "11", "34");
    private static final String MARKET = "BVMF";
    private static final int LETTERS = 4;
    private static final int REACH = 400;

    private BrazilianCodeRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        boolean form = end - start > LETTERS
                && end - start <= LETTERS + 2
                && text.endOfCapitals(start) == start + LETTERS
                && NUMBERS.contains(text.slice(start + LETTERS, end));
        if (!form
                || !SymbolBoundary.isClearLeft(text, start)
                || !SymbolBoundary.isClearRight(text, end)
                || !hasCompany(scan, start)) {
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
