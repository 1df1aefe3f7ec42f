package io.newstape.mention.rule;

import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;

/** {@code NVDA +2.3%, F -0.4%}: a symbol in a row of listed ones, each with a figure, see {@code QuoteRows}. */
final class QuoteRowRule {

    private static final int LONGEST = 5;

    private QuoteRowRule() {}

    static boolean apply(Scan scan, int start, int end) {
        if (end - start > LONGEST || !isBeforeFigure(scan.text, end)) {
            return false;
        }
        if (!scan.quoteRows().has(start)) {
            return false;
        }
        String symbol = scan.text.slice(start, end);
        scan.accept(new MentionDraft(start, end, MentionRule.TICKER_ROW, Convention.NAME_AND_TICKER, symbol, 0.9)
                .named(NameSpan.NONE)
                .american()
                .known(scan.bySymbol(symbol, null).orElse(null)));
        return true;
    }

    private static boolean isBeforeFigure(FoldedText text, int end) {
        char c = text.at(end);
        char next = text.at(end + 1);
        if (c == ',' || c == ';') {
            // a line of a table with commas
            return isFigure(next);
        }
        if (c == ' ' && (text.startsWith(end + 1, "to ") || text.startsWith(end + 1, "at "))) {
            return true;
        }
        boolean columns = (c == ' ' || c == '\t') && (next == ' ' || next == '\t');
        return (c == ' ' || c == '\t') && isFigure(columns ? text.at(text.skipSpaces(end)) : next);
    }

    private static boolean isFigure(char c) {
        return FoldedText.isDigit(c) || c == '(' || !FoldedText.isWord(c) && c > ' ' && c != '"' && c != '\'';
    }
}
