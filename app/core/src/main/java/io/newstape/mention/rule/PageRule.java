package io.newstape.mention.rule;

import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import java.util.Locale;
import java.util.Set;

/** {@code <ECBWATCH>}, {@code <0#FF:>}, {@code <CLZ6>}: what Reuters puts in angle brackets besides RICs with a suffix. */
final class PageRule {

    private static final Set<String> TAGS = RuleWords.LISTS.named("markup-tags");

    private PageRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int bracket) {
        FoldedText text = scan.text;
        int start = bracket + 1;
        if (text.startsWith(start, "0#")) {
            return chain(scan, start);
        }
        int behind = CodeInBracketsRule.apply(scan, bracket);
        if (behind > bracket) {
            return behind;
        }
        int end = start;
        while (FoldedText.isSymbol(text.at(end)) && end - start <= 14) {
            end++;
        }
        int length = end - start;
        if (length < 3 || length > 14 || text.at(end) != '>' || !FoldedText.isCapital(text.at(start))) {
            return start;
        }
        String code = text.slice(start, end);
        if (TAGS.contains(code.toLowerCase(Locale.ROOT))) {
            scan.refuse(start, end, MentionRule.MARKUP);
            return end;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.RIC_PAGE, Convention.RIC_BRACKETED, code, 0.8)
                .kind(InstrumentKind.OTHER)
                .ric(code));
        return end;
    }

    private static int chain(Scan scan, int start) {
        FoldedText text = scan.text;
        int end = start + 2;
        while (end - start < 20
                && (FoldedText.isWord(text.at(end)) || ".:=+-*".indexOf(text.at(end)) >= 0 && text.at(end) != 0)) {
            end++;
        }
        if (end - start < 4 || text.at(end) != '>') {
            return start;
        }
        String code = text.slice(start, end);
        scan.accept(new MentionDraft(start, end, MentionRule.RIC_CHAIN, Convention.RIC_BRACKETED, code, 0.9)
                .kind(InstrumentKind.OTHER)
                .ric(code));
        return end;
    }
}
