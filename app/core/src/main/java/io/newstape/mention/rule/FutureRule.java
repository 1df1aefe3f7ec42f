package io.newstape.mention.rule;

import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;

/** {@code LCOc1}: a continuous future, the root of the contract, a small c, and which month from the front. */
final class FutureRule {

    private FutureRule() {}

    static boolean apply(Scan scan, int start, int capitals, int end) {
        FoldedText text = scan.text;
        boolean form = text.at(capitals) == 'c'
                && end - capitals <= 3
                && capitals - start >= 2
                && capitals - start <= 5
                && end > capitals + 1;
        for (int i = capitals + 1; form && i < end; i++) {
            form = FoldedText.isDigit(text.at(i));
        }
        if (!form || !SymbolBoundary.isClearLeft(text, start) || !SymbolBoundary.isClearRight(text, end)) {
            return false;
        }
        String code = text.slice(start, end);
        scan.accept(new MentionDraft(start, end, MentionRule.RIC_FUTURE, Convention.RIC, code, 0.9)
                .kind(InstrumentKind.COMMODITY)
                .ric(code));
        return true;
    }
}
