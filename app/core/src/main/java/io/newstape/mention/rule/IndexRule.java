package io.newstape.mention.rule;

import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;

/** {@code .N225}, {@code <.SPX>}: a point, then the root of an index. In square brackets it is a code of news. */
final class IndexRule {

    private IndexRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int point) {
        FoldedText text = scan.text;
        int start = point + 1;
        int end = start;
        while (FoldedText.isSymbol(text.at(end)) && end - start <= 14) {
            end++;
        }
        if (end - start < 2 || end - start > 14 || !FoldedText.isCapital(text.at(start))) {
            return start;
        }
        char before = text.at(point - 1);
        boolean free = point == 0
                || FoldedText.isSpace(before)
                || FoldedText.isOpening(before)
                || before == '|'
                || before == '-';
        if (!free || !SymbolBoundary.isClearRight(text, end)) {
            return start;
        }
        char bracket = text.at(text.skipSpacesBack(point) - 1);
        if (bracket == '[' || bracket != '<' && bracket != '(' && end - start < 3) {
            scan.refuse(point, end, bracket == '[' ? MentionRule.NEWS_CODE : MentionRule.NOT_TICKER);
            return end;
        }
        String code = text.slice(point, end);
        scan.accept(new MentionDraft(
                        point,
                        end,
                        MentionRule.RIC_INDEX,
                        bracket == '<' || bracket == '(' ? Convention.RIC_BRACKETED : Convention.RIC,
                        code,
                        0.95)
                .kind(InstrumentKind.INDEX)
                .ric(code));
        return end;
    }
}
