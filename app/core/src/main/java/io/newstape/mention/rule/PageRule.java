package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/** {@code <ECBWATCH>}, {@code <0#FF:>}, {@code <CLZ6>}: what Reuters puts in angle brackets besides RICs with a suffix; and {@code アップル<AAPL>}. */
final class PageRule {

    private static final WordSet TAGS = RuleWords.LISTS.named("markup-tags");

    private static final int FEWEST = 3;

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
        if (length < 2 || length > 14 || text.at(end) != '>' || !FoldedText.isCapital(text.at(start))) {
            return start;
        }
        if (TAGS.hasInSmallLetters(text, start, end)) {
            scan.refuse(start, end, MentionRule.MARKUP);
            return end;
        }
        String code = text.slice(start, end);
        boolean american = isAmerican(text, bracket, code);
        if (length < FEWEST && !american) {
            return start;
        }
        if (american) {
            scan.accept(
                    new MentionDraft(start, end, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, code, 0.85)
                            .american()
                            .known(scan.bySymbol(code, null).orElse(null)));
            return end;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.RIC_PAGE, Convention.RIC_BRACKETED, code, 0.8)
                .kind(InstrumentKind.OTHER)
                .ric(code));
        return end;
    }

    /** "アップル<AAPL>": an American symbol behind a name in East Asian script, as Japanese news writes it. */
    private static boolean isAmerican(FoldedText text, int bracket, String code) {
        return FoldedText.isEastAsian(text.at(text.skipSpacesBack(bracket) - 1))
                && AmericanSymbols.isListed(code)
                && !ScannerWords.ACRONYMS.contains(code);
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
