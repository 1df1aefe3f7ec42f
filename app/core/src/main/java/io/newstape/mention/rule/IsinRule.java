package io.newstape.mention.rule;

import io.newstape.mention.exchange.Isin;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;

/** {@code US0378331005}: ISO 6166, two letters, nine letters or digits, and a check digit that must be right. */
final class IsinRule {

    static final int LENGTH = Isin.LENGTH;

    private IsinRule() {}

    static boolean apply(Scan scan, int start) {
        FoldedText text = scan.text;
        int end = start + LENGTH;
        if (!FoldedText.isCapital(text.at(start))
                || !FoldedText.isCapital(text.at(start + 1))
                || !FoldedText.isDigit(text.at(end - 1))) {
            return false;
        }
        int digits = 0;
        for (int i = start + 2; i < end; i++) {
            digits += FoldedText.isDigit(text.at(i)) ? 1 : 0;
        }
        if (digits < 3) {
            return false;
        }
        if (!SymbolBoundary.isClearLeft(text, start) || !SymbolBoundary.isClearRight(text, end)) {
            scan.refuse(start, end, MentionRule.INSIDE_A_WORD);
            return false;
        }
        String isin = text.slice(start, end);
        if (!Isin.isValid(isin)) {
            scan.refuse(start, end, MentionRule.BAD_CHECK_DIGIT);
            return false;
        }
        InstrumentKind kind = isin.startsWith("XS") ? InstrumentKind.OTHER : InstrumentKind.EQUITY;
        scan.accept(new MentionDraft(start, end, MentionRule.ISIN, Convention.ISIN, isin, 0.97).kind(kind));
        return true;
    }
}
